"""The frames of claims: the shapes in which Vietnamese newspapers say who said what.

A rule finds a cue; its frame is the shape of the words round it. The frames of a cue's sort are tried in order, and the first
that reads gives the claim its id. Each is a record with its reason, examples and traps, which the tests run.
"""

from __future__ import annotations

from dsx.kinds.claims.heads import read_alone, read_head
from dsx.kinds.claims.reading import Reading
from dsx.kinds.claims.sources import read_source_first, read_source_last
from dsx.kinds.claims.values import Cue
from dsx.kinds.claims.verbs import (
    read_cited,
    read_clause_first,
    read_joined,
    read_quotation_first,
    read_subject_first,
    read_without_subject,
)
from dsx.kinds.kind import Candidate, Frame

VERBS = ("says", "clause", "asks", "speech", "shows")
"""The sorts of cues that are verbs with a subject."""

FRAMES: tuple[Frame[Reading, Candidate[Cue]], ...] = (
    Frame(
        id="claim.cited",
        why="A quotation whose speaker a medium cites: who is cited speaks, not who cites.",
        sorts=("cites",),
        read=read_cited,
        examples=(
            ('"⟦Chúng tôi sẽ giảm giá vé từ tháng sau⟧", Reuters dẫn lời bà Ngô Minh Tâm.', ("Ngô Minh Tâm", None, "dẫn lời")),
        ),
        not_examples=("Tờ báo dẫn lời một câu ca dao.",),
    ),
    Frame(
        id="claim.joined",
        why="A second cue in or right behind the claim of another, with the same speaker or one that it opposes.",
        sorts=VERBS,
        read=read_joined,
        examples=(
            (
                "Bà Lan cho biết ⟦nước đã rút⟧ và khẳng định ⟦đê vẫn an toàn.⟧",
                ("Lan", None, "cho biết"),
                ("Lan", None, "khẳng định"),
            ),
            ("Ông Sơn nói ⟦cầu đã hỏng⟧, thêm rằng ⟦xã sẽ sửa trong năm nay.⟧", ("Sơn", None, "nói"), ("Sơn", None, "thêm")),
        ),
        not_examples=("Xã đã họp và thông báo lịch nghỉ.",),
    ),
    Frame(
        id="claim.quotation-subject-cue",
        why="The quotation first, then who said it, then the cue.",
        sorts=VERBS,
        read=read_quotation_first,
        examples=(('"⟦Mùa này chúng tôi mất trắng⟧", ông Trần Văn Sơn nói.', ("Trần Văn Sơn", None, "nói")),),
        not_examples=('Phim "Đất rừng phương Nam" được khán giả khen.',),
    ),
    Frame(
        id="claim.clause-subject-cue",
        why="A clause before its speaker and a cue that ends the sentence; in dialogue behind a dash.",
        sorts=VERBS,
        read=read_clause_first,
        examples=(
            (
                "⟦Bão đã suy yếu thành áp thấp trên vịnh Bắc Bộ⟧, Trung tâm Dự báo Khí tượng cho biết.",
                ("Trung tâm Dự báo Khí tượng", None, "cho biết"),
            ),
            ("- ⟦Nước lên nhanh lắm⟧, bà Lê Thị Hòa kể.", ("Lê Thị Hòa", None, "kể")),
        ),
        not_examples=("Tại cuộc họp báo chiều qua, ông Sơn cho biết.",),
    ),
    Frame(
        id="claim.subject-cue-content",
        why="The speaker, the cue, and behind it a clause or a quotation; the object of an ordinary verb is none.",
        sorts=VERBS,
        read=read_subject_first,
        examples=(
            ("Ông Trần Văn Sơn cho biết ⟦lúa đã chín.⟧", ("Trần Văn Sơn", None, "cho biết")),
            ('Bà Lê Thị Hòa nói: "⟦Tôi chờ con suốt mười năm⟧".', ("Lê Thị Hòa", None, "nói")),
            (
                "Sở Y tế đã có công văn số 15/SYT ngày 3/5 đề nghị ⟦các trạm xá báo cáo số thuốc còn lại.⟧",
                ("Sở Y tế", None, "đề nghị"),
            ),
            ("Ông Lý Văn Tám bật khóc khi nói rằng ⟦nhà đã cháy hết.⟧", ("Lý Văn Tám", None, "nói")),
        ),
        not_examples=(
            "Bộ Y tế công bố quyết định bổ nhiệm.",
            "Ông Sơn không cho biết lý do.",
            "Việc Mỹ công bố thuế làm giá tăng.",
        ),
    ),
    Frame(
        id="claim.without-subject",
        why="A cue without a subject that goes on with the speaker of the words or the sentence before.",
        sorts=VERBS,
        read=read_without_subject,
        examples=(
            (
                "Bộ Y tế đã họp sáng nay. Đồng thời, yêu cầu ⟦các tỉnh gửi danh mục thuốc.⟧",
                ("Bộ Y tế", None, "yêu cầu"),
            ),
        ),
        not_examples=("Trời mưa to. Đồng thời, gió giật mạnh.",),
    ),
    Frame(
        id="claim.clause-theo-source",
        why="`theo` and its source at the end of a sentence: what stands before is the source's, even what another said.",
        sorts=("according",),
        read=read_source_last,
        examples=(
            ("⟦Dịch đã lắng xuống ở cả ba huyện miền núi⟧, theo bác sĩ Lê Thị Hà.", ("Lê Thị Hà", "bác sĩ", "theo")),
            (
                "⟦Bộ Ngoại giao cho biết rằng hai tàu cá đã mất tích trên biển⟧, theo tờ Le Monde.",
                ("Le Monde", None, "theo"),
            ),
        ),
        not_examples=("Xã thu tiền, theo quy định.",),
    ),
    Frame(
        id="claim.theo-source-clause",
        why="`theo` and its source before what it says; a law, a plan or a course behind `theo` is followed, and says nothing.",
        sorts=("according",),
        read=read_source_first,
        examples=(("Theo Bộ Y tế, ⟦dịch đã lắng xuống.⟧", ("Bộ Y tế", None, "theo")),),
        not_examples=("Theo Luật Đất đai 2024, đất này được cấp sổ.", "Theo đó, giá gạo giảm mạnh."),
    ),
    Frame(
        id="claim.head",
        why="A headline or a turn of an interview: the speaker, a colon and what is said.",
        sorts=("colon",),
        read=read_head,
        examples=(("Bà Lê Thị Hòa: ⟦Tôi chưa bao giờ thấy lũ lớn như thế.⟧", ("Lê Thị Hòa", None, ":")),),
        not_examples=("Hà Nội: Cháy lớn ở khu chợ sáng nay", "Ảnh: Lê Thị Hòa chụp tại bản"),
    ),
    Frame(
        id="claim.quotation-alone",
        why="A quotation that is a sentence of its own, behind a claim whose speaker goes on.",
        sorts=("quotation",),
        read=read_alone,
        examples=(
            (
                "“⟦Thị trường đã chạm đáy⟧”, ông Cao Thế Vinh nhận định. “⟦Từ quý sau giá sẽ nhích lên, nhưng rất chậm.⟧”",
                ("Cao Thế Vinh", None, "nhận định"),
                ("Cao Thế Vinh", None, None),
            ),
        ),
        not_examples=('"Đất rừng phương Nam" ra rạp.',),
    ),
)


def of_sort(sort: str) -> tuple[Frame[Reading, Candidate[Cue]], ...]:
    """The frames of a sort of cue, in the order in which they are tried."""
    return tuple(frame for frame in FRAMES if sort in frame.sorts)
