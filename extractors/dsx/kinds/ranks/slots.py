"""How the slots of a rank are filled: for each slot its readers, in the order in which they are asked; the first that answers
fills it.

`BESIDE` reads what is said of the rank itself, `LISTED`, from the last rank of a sentence back, what a list says at its end,
`WITHIN` what the rank shares with the rest of its sentence, `BEYOND` what the sentence before and the article tell. In
`example` ⟦ ⟧ marks the rank; behind the arrow stands what the slot then holds.
"""

from __future__ import annotations

from dsx.kinds.kind import Reader
from dsx.kinds.ranks import metric, modal, scope, subject, time

BESIDE = (
    Reader(
        "subject",
        subject.in_turn,
        "Of a list of places each takes its subject in turn.",
        "SAB và BHN lần lượt ⟦đứng ở vị trí thứ 3⟧ và 13. → SAB",
    ),
    Reader(
        "subject",
        subject.right_beside,
        "What the rank qualifies or explains stands beside it.",
        "Đội ⟦xếp thứ 2⟧ Aberdeen thắng. → Aberdeen",
    ),
    Reader(
        "subject",
        subject.holder,
        "A place that others are after is its holder's.",
        "Liverpool thách thức ⟦vị trí đầu bảng⟧ của Chelsea. → Chelsea",
    ),
    Reader(
        "subject",
        subject.pivot,
        "The rank is the state of what the clause acts on.",
        "Anh vượt qua Harry Kane đang ⟦đứng hạng 2⟧. → Harry Kane",
    ),
    Reader(
        "subject",
        subject.named_behind,
        "A common noun is said to be a name.",
        "Trường có điểm cao ⟦xếp thứ 2⟧ là Trường Hải Lâm. → Trường Hải Lâm",
    ),
    Reader("subject", subject.of_clause, "Who the rank's own clause is about.", "Hải Lâm ⟦đứng thứ hai⟧. → Hải Lâm"),
    Reader("subject", subject.turned, "The order is turned round.", "⟦Đứng thứ hai⟧ là Lexus. → Lexus"),
    Reader(
        "subject",
        subject.titled,
        "The bearer of a title stands behind its contest.",
        "⟦Á quân⟧ Vietnam Idol 2012 Hoàng Quyên ra mắt album. → Hoàng Quyên",
    ),
    Reader(
        "subject",
        subject.between,
        "A clause between two ranks names a subject of its own.",
        "Hải Lâm đứng đầu; Cồn Én đạt 12%, ⟦đứng thứ 2⟧. → Cồn Én",
    ),
    Reader("scope", scope.scope_of_unit, "What is counted behind the slash.", "Hải Lâm ⟦xếp thứ 8/63⟧ tỉnh. → 63 tỉnh"),
    Reader("scope", scope.scope_behind, "Among whom stands behind the rank.", "Hải Lâm ⟦xếp thứ 5⟧ Đông Nam Á. → Đông Nam Á"),
    Reader("metric", metric.behind, "By what stands behind the rank.", "Hải Lâm ⟦đứng đầu⟧ về thu ngân sách. → thu ngân sách"),
    Reader(
        "metric",
        metric.of_clause,
        "The clause is about what is ranked by.",
        "Chỉ số PAPI của Hải Lâm ⟦xếp thứ nhất⟧. → Chỉ số PAPI",
    ),
    Reader(
        "metric",
        metric.behind_subject,
        "A figure comes with the subject behind.",
        "⟦Vị trí thứ hai⟧ thuộc về Accent với doanh số 1.234 xe. → doanh số",
    ),
    Reader(
        "metric",
        metric.mentioned,
        "An index or table is named before.",
        "Trên bảng xếp hạng PCI, Hải Lâm ⟦đứng thứ 2⟧. → bảng xếp hạng PCI",
    ),
    Reader(
        "metric",
        metric.superlative,
        "A superlative says by what.",
        "Hải Lâm là nước xuất khẩu gạo ⟦lớn thứ ba⟧. → nước xuất khẩu gạo lớn",
    ),
    Reader(
        "scope",
        scope.scope_of_mention,
        "The table named before says among whom.",
        "Hải Lâm có tên trên bảng xếp hạng PCI của cả nước, ⟦đứng thứ 2⟧. → cả nước",
    ),
    Reader("of", scope.of_place, "Behind the slash.", "Hải Lâm ⟦xếp thứ 8/63⟧ tỉnh. → 63"),
    Reader("of", scope.of_behind, "How many are counted behind the rank.", "Hải Lâm ⟦xếp thứ 8⟧ trong số 63 tỉnh. → 63"),
    Reader("time", time.in_name, "An index or contest has its year in its name.", "Hải Lâm ⟦đứng đầu⟧ PCI 2024. → 2024"),
    Reader("time", time.beside, "The time beside the rank.", "Năm 2023, Hải Lâm ⟦đứng đầu⟧. → 2023"),
    Reader(
        "time",
        time.of_source,
        "The table that the rank is according to has a year.",
        "Hải Lâm lọt ⟦top 800⟧ trường tốt nhất thế giới theo bảng xếp hạng QS 2025. → 2025",
    ),
    Reader(
        "time",
        time.of_start,
        "Where a move begins is the time that it is compared with.",
        "So với năm 2023, Hải Lâm giảm từ ⟦hạng 7⟧ xuống hạng 8. → 2023",
    ),
    Reader(
        "time",
        time.of_head,
        "The time at the head of the sentence is for all its ranks.",
        "Năm 2023, Hải Lâm đứng đầu, Cồn Én ⟦đứng thứ hai⟧. → 2023",
    ),
    Reader("modality", modal.asked, "A headline that asks leaves it open.", "Hải Lâm vào ⟦top 10⟧? → possible"),
    Reader(
        "modality", modal.attributive, "Who is called by a place has it.", "Cồn Én muốn thắng đội ⟦đầu bảng⟧ Hải Lâm. → result"
    ),
    Reader("modality", modal.stated, "By the verb that governs the rank.", "Hải Lâm phấn đấu ⟦đứng đầu⟧. → target"),
)

LISTED = (
    Reader(
        "metric",
        metric.of_following,
        "The last of a list of ranks says by what.",
        "Hải Lâm ⟦đứng thứ nhì⟧ vùng Tây Nguyên và đứng thứ 37 cả nước về thu ngân sách. → thu ngân sách",
    ),
    Reader(
        "scope",
        scope.scope_of_following,
        "The last of a list of ranks says among whom.",
        "Hải Lâm ⟦xếp thứ nhất⟧, Cồn Én thứ hai trong vùng Tây Nguyên. → vùng Tây Nguyên",
    ),
    Reader(
        "time",
        time.of_following,
        "The last of a list of ranks says when.",
        "Hải Lâm ⟦xếp thứ nhất⟧, Cồn Én thứ hai trong bảng xếp hạng PCI 2024. → 2024",
    ),
)

WITHIN = (
    Reader("subject", subject.of_earlier_clause, "A subject goes on.", "Hải Lâm đạt 69,85 điểm, ⟦xếp thứ 8⟧. → Hải Lâm"),
    Reader("subject", subject.of_later_clause, "A rank may be fronted.", "Từ ⟦vị trí thứ 4⟧, Hải Lâm đã vươn lên. → Hải Lâm"),
    Reader(
        "subject", subject.of_previous, "Ranks of a sentence share their subject.", "Hải Lâm xếp thứ 5, ⟦tăng một bậc⟧. → Hải Lâm"
    ),
    Reader(
        "metric",
        metric.of_owner,
        "The subject owns what it is ranked by.",
        "Tăng trưởng GRDP của tỉnh đạt 9,5%, ⟦đứng thứ 3⟧. → Tăng trưởng GRDP",
    ),
    Reader(
        "metric",
        metric.of_previous,
        "Ranks of a sentence share their metric.",
        "Hải Lâm xếp thứ 5 về quy mô kinh tế, ⟦tăng một bậc⟧. → quy mô kinh tế",
    ),
    Reader(
        "metric",
        metric.measured,
        "A quality has its figure before the rank.",
        "Hải Lâm có tỷ lệ giải ngân 63,2%, ⟦xếp thứ 3⟧. → tỷ lệ giải ngân",
    ),
    Reader(
        "scope",
        scope.scope_fronted,
        "The head of the sentence says among whom.",
        "Trong số 63 tỉnh, Hải Lâm ⟦xếp thứ 30⟧. → 63 tỉnh",
    ),
    Reader(
        "scope",
        scope.scope_of_previous,
        "Ranks by the same share their scope.",
        "Hải Lâm dẫn đầu cả nước, Cồn Én ⟦đứng thứ hai⟧. → cả nước",
    ),
    Reader("of", scope.of_fronted, "How many are counted before the rank.", "Trong số 63 tỉnh, Hải Lâm ⟦xếp thứ 30⟧. → 63"),
    Reader(
        "of",
        scope.of_from_previous,
        "Ranks by the same among the same are of as many.",
        "Hải Lâm xếp thứ 8 trong số 63 tỉnh, Cồn Én ⟦xếp thứ 9⟧. → 63",
    ),
    Reader(
        "time",
        time.of_previous,
        "Ranks by the same share their time.",
        "Cồn Én dẫn đầu về sản lượng năm 2023, Hải Lâm ⟦đứng thứ hai⟧. → 2023",
    ),
)

BEYOND = (
    Reader(
        "subject",
        subject.of_sentence_before,
        "A subject goes on from the sentence before.",
        "Hải Lâm đạt 60 điểm. Năm nay ⟦xếp thứ 3⟧. → Hải Lâm",
    ),
    Reader(
        "metric",
        metric.of_sentence_before,
        "What is ranked by goes on from the sentence before.",
        "Cồn Én dẫn đầu về sản lượng. Hải Lâm ⟦đứng thứ hai⟧. → sản lượng",
    ),
    Reader(
        "scope",
        scope.scope_of_sentence_before,
        "With the metric of the sentence before goes its scope.",
        "Cồn Én dẫn đầu cả nước về sản lượng. Hải Lâm ⟦đứng thứ hai⟧. → cả nước",
    ),
    Reader(
        "of",
        scope.of_from_sentence_before,
        "With the metric of the sentence before goes how many it counts.",
        "Cồn Én xếp thứ 3 trong số 12 huyện. Hải Lâm ⟦đứng thứ tư⟧. → 12",
    ),
    Reader(
        "time",
        time.of_sentence_before,
        "With a slot of the sentence before goes its time.",
        "Năm 2023, Cồn Én dẫn đầu về sản lượng. Hải Lâm ⟦đứng thứ hai⟧. → 2023",
    ),
    Reader(
        "time",
        time.of_edition,
        "The article says which edition of its ranking it speaks of.",
        "Bảng xếp hạng PCI 2024 vừa ra.\n\nSáng qua, nhiều tỉnh bàn luận.\n\nPCI của Hải Lâm ⟦xếp thứ 8⟧. → 2024",
    ),
    Reader(
        "time",
        time.of_article,
        "Title and lead say when.",
        "Hải Lâm dẫn đầu\n\nTổng thu của tỉnh quý I năm 2024 đạt 3.000 tỷ đồng.\n\nNơi khác ít.\n\nCồn Én ⟦xếp thứ 4⟧. → 2024",
    ),
    Reader("since", time.since, "A change counts from a time.", "Hải Lâm ⟦tăng 5 bậc⟧ so với năm 2021. → 2021"),
)

READERS = BESIDE + LISTED + WITHIN + BEYOND
