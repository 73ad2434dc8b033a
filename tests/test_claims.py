"""Claims over the whole pipeline: forms of attribution, each with its content in ⟦ ⟧, and sentences that attribute nothing."""

import itertools
import time

import pytest

import dsx

IND, DIR = "indirect", "direct"

# By form: the text, then (speaker, role, cue, mode) of each content
FORMS = {
    "speaker, cue, quotation": [
        (
            'Ông Trần Văn Sơn, Chủ tịch UBND xã Mường Trà, cho biết: "⟦Cả xã có ba cây cầu treo, nay đã hỏng hai⟧".',
            ("Trần Văn Sơn", "Chủ tịch UBND xã Mường Trà", "cho biết", DIR),
        ),
        ("Bà Lê Thị Hòa nói: “⟦Tôi chờ con suốt mười năm.⟧”", ("Lê Thị Hòa", None, "nói", DIR)),
        ("Chị Phùng Thị Mây chia sẻ: «⟦Nhà tôi trồng chè đã ba đời⟧».", ("Phùng Thị Mây", None, "chia sẻ", DIR)),
        ("Anh Đỗ Văn Khải kể: ''⟦Nước lên nhanh quá, chúng tôi chỉ kịp bế con chạy⟧''.", ("Đỗ Văn Khải", None, "kể", DIR)),
        (
            'Thiếu tướng Hồ Quang Lập khẳng định: "⟦Không có vùng cấm nào trong vụ án này⟧".',
            ("Hồ Quang Lập", "Thiếu tướng", "khẳng định", DIR),
        ),
        (
            'Giám đốc Sở Y tế Ngô Minh Tâm cho biết thêm: "⟦Thuốc đã về đủ các trạm xá⟧".',
            ("Ngô Minh Tâm", "Giám đốc Sở Y tế", "cho biết", DIR),
        ),
        (
            'Cô giáo Vũ Thu Hiền tâm sự: "⟦Các em ngoan lắm. Chỉ thương là áo mỏng quá!⟧"',
            ("Vũ Thu Hiền", "Cô giáo", "tâm sự", DIR),
        ),
        (
            'Trả lời phóng viên, ông Bùi Đình Phú thừa nhận: "⟦Chúng tôi đã chậm hai tháng⟧".',
            ("Bùi Đình Phú", None, "thừa nhận", DIR),
        ),
        (
            'Tổng thống Mỹ Donald Trump tuyên bố: "⟦Chúng tôi sẽ rời hiệp định⟧".',
            ("Donald Trump", "Tổng thống Mỹ", "tuyên bố", DIR),
        ),
        (
            'HLV Arsene Wenger nói với Sky Sports: "⟦Cậu ấy cần thêm thời gian để hồi phục⟧".',
            ("Arsene Wenger", "HLV", "nói", DIR),
        ),
        ('Ông Lý Văn Tám viết trên trang cá nhân: "⟦Con đường này chưa bao giờ dễ đi⟧".', ("Lý Văn Tám", None, "viết", DIR)),
        (
            'Luật sư Đặng Hữu Thọ cho rằng, "⟦cần làm rõ động cơ của nhóm người này⟧".',
            ("Đặng Hữu Thọ", "Luật sư", "cho rằng", DIR),
        ),
    ],
    "quotation, speaker, cue": [
        ('"⟦Đừng đợi có dịch mới tiêm⟧", bà Ngô Minh Tâm nhấn mạnh.', ("Ngô Minh Tâm", None, "nhấn mạnh", DIR)),
        ("“⟦Mùa này chúng tôi mất trắng⟧”, ông Trần Văn Sơn nói.", ("Trần Văn Sơn", None, "nói", DIR)),
        ("“⟦Mùa này chúng tôi mất trắng⟧” - ông Trần Văn Sơn nói.", ("Trần Văn Sơn", None, "nói", DIR)),
        (
            "“⟦Mùa này chúng tôi mất trắng⟧”, ông Trần Văn Sơn, trưởng thôn Nà Lạn, buồn bã kể lại.",
            ("Trần Văn Sơn", "trưởng thôn Nà Lạn", "kể lại", DIR),
        ),
        (
            '"⟦Tỉnh đã bãi bỏ 214 thủ tục. Nhưng chúng tôi chưa bằng lòng⟧", ông Trần Hữu Phong, Phó Chủ tịch UBND tỉnh, nói.',
            ("Trần Hữu Phong", "Phó Chủ tịch UBND tỉnh", "nói", DIR),
        ),
        ("“⟦Không ai được đứng ngoài cuộc⟧”, Thủ tướng Phan Văn Đức yêu cầu.", ("Phan Văn Đức", "Thủ tướng", "yêu cầu", DIR)),
        ('"⟦Giá gạo sẽ còn giảm trong quý tới⟧", Bộ Công Thương nhận định.', ("Bộ Công Thương", None, "nhận định", DIR)),
        ("“⟦Người dân đang phải gánh chịu quá nhiều rủi ro⟧”, bản báo cáo nêu rõ.", ("bản báo cáo", None, "nêu rõ", DIR)),
        ('"⟦Trẻ em cần được nghe nhiều hơn⟧", theo bà Hồ Thu Thủy.', ("Hồ Thu Thủy", None, "theo", DIR)),
        ('"⟦Tôi sẽ kháng cáo đến cùng⟧", bị cáo Mạc Văn Hợi nói lời sau cùng.', ("Mạc Văn Hợi", "bị cáo", "nói", DIR)),
        ("“⟦Họ đã nổ súng trước vào đoàn xe⟧”, một nhân chứng kể với Reuters.", (None, "nhân chứng", "kể", DIR)),
        ('"⟦Cả làng chỉ có một giếng nước⟧", chị Lò Thị Pín cho hay.', ("Lò Thị Pín", None, "cho hay", DIR)),
    ],
    "a quotation parted by its speaker": [
        (
            '"⟦Tôi không oán trách ai⟧", bà Hà Thị Nụ nói, "⟦chỉ mong các cháu được học hành đến nơi⟧".',
            ("Hà Thị Nụ", None, "nói", DIR),
            ("Hà Thị Nụ", None, "nói", DIR),
        ),
        (
            "“⟦Thị trường đã chạm đáy⟧”, ông Cao Thế Vinh nhận định. “⟦Từ quý sau giá sẽ nhích lên, nhưng rất chậm.⟧”",
            ("Cao Thế Vinh", None, "nhận định", DIR),
            ("Cao Thế Vinh", None, None, DIR),
        ),
        (
            '"⟦Chúng tôi đã thử mọi cách⟧", bác sĩ Lê Anh Dũng chia sẻ: "⟦Bệnh nhân đến viện quá muộn⟧".',
            ("Lê Anh Dũng", "bác sĩ", "chia sẻ", DIR),
            ("Lê Anh Dũng", "bác sĩ", "chia sẻ", DIR),
        ),
    ],
    "quotations over paragraphs, unclosed or nested": [
        (
            "Ông Tạ Văn Hưng nói: “⟦Năm ấy lũ lớn.\nCả bản trôi theo suối.⟧”\nBản nay đã dời lên cao.",
            ("Tạ Văn Hưng", None, "nói", DIR),
        ),
        (
            "“⟦Năm ấy lũ lớn, cả bản trôi theo suối.\n“Chúng tôi dựng lại từng nếp nhà, từng thửa ruộng⟧”, ông Tạ Văn Hưng nói.",
            ("Tạ Văn Hưng", None, "nói", DIR),
        ),
        (
            'Bà Lê Thị Hòa kể: "⟦Tôi đi chợ về thì nhà đã cháy.⟧\nCông an đang điều tra nguyên nhân.',
            ("Lê Thị Hòa", None, "kể", DIR),
        ),
        (
            '"⟦Lợi dụng tục "bắt vợ" để giữ người là trái luật⟧", luật sư Đặng Hữu Thọ nói.',
            ("Đặng Hữu Thọ", "luật sư", "nói", DIR),
        ),
        ("Ông Tạ Văn Hưng nói:\n“⟦Chúng tôi sẽ ở lại với bản.⟧”", ("Tạ Văn Hưng", None, "nói", DIR)),
        (
            "“⟦Chúng tôi thu đủ mới chi. Nghĩa là “có đến đâu, tiêu đến đó⟧”, ông Tạ Văn Hưng nói.",
            ("Tạ Văn Hưng", None, "nói", DIR),
        ),
        ('“⟦Chúng tôi sẽ trả đủ tiền cho bà con trước Tết⟧", ông Tạ Văn Hưng hứa.', ("Tạ Văn Hưng", None, "hứa", DIR)),
    ],
    "dialogue behind dashes": [
        ("Ông Tạ Văn Hưng nói:\n- ⟦Chúng tôi sẽ ở lại với bản. Không ai đi đâu cả.⟧", ("Tạ Văn Hưng", None, "nói", DIR)),
        ("Chị Lò Thị Pín đáp:\n– ⟦Nhà em vẫn chờ.⟧\nGió thổi mạnh.", ("Lò Thị Pín", None, "đáp", DIR)),
        ("- ⟦Nước lên nhanh lắm⟧, bà Lê Thị Hòa kể.", ("Lê Thị Hòa", None, "kể", DIR)),
        ("Bà Lê Thị Hòa: ⟦Tôi chưa bao giờ thấy lũ lớn như thế.⟧", ("Lê Thị Hòa", None, ":", IND)),
    ],
    "speaker, cue, clause": [
        (
            "Sở Tài chính cho biết ⟦năm ngoái toàn tỉnh có 1.873 doanh nghiệp thành lập mới.⟧",
            ("Sở Tài chính", None, "cho biết", IND),
        ),
        (
            "Sở Tài chính cho biết, ⟦năm ngoái toàn tỉnh có 1.873 doanh nghiệp thành lập mới.⟧",
            ("Sở Tài chính", None, "cho biết", IND),
        ),
        (
            "Bà Lê Thu Hạnh, Chủ tịch Hiệp hội Doanh nghiệp Lam Giang, nhận định ⟦nghị quyết đã cởi bỏ định kiến kéo dài.⟧",
            ("Lê Thu Hạnh", "Chủ tịch Hiệp hội Doanh nghiệp Lam Giang", "nhận định", IND),
        ),
        (
            "Chủ tịch UBND huyện Mường Trà Lò Văn Panh khẳng định ⟦cầu sẽ xong trước mùa lũ.⟧",
            ("Lò Văn Panh", "Chủ tịch UBND huyện Mường Trà", "khẳng định", IND),
        ),
        (
            "Phó Bí thư Thường trực Thành ủy Đông Lâm, Nguyễn Thị Tươi nhận định, ⟦nghị quyết đã bước đầu đi vào cuộc sống.⟧",
            ("Nguyễn Thị Tươi", "Phó Bí thư Thường trực Thành ủy Đông Lâm", "nhận định", IND),
        ),
        (
            "TS Phạm Quốc Bảo (Viện Nghiên cứu Chính sách Sông Hồng) cho rằng ⟦quý cuối năm phải tăng hơn 8,4%.⟧",
            ("Phạm Quốc Bảo", "TS", "cho rằng", IND),
        ),
        (
            "Tiến sĩ Đặng Đức Mai nói rằng ⟦trường học vùng cao còn thiếu giáo viên tiếng Anh.⟧",
            ("Đặng Đức Mai", "Tiến sĩ", "nói", IND),
        ),
        ("Ông Hà Văn Tiến lo ngại ⟦mực nước hồ sẽ còn xuống thấp.⟧", ("Hà Văn Tiến", None, "lo ngại", IND)),
        ("Bác sĩ Kiều Thị Loan lưu ý ⟦trẻ sốt trên ba ngày phải được đưa đến viện.⟧", ("Kiều Thị Loan", "Bác sĩ", "lưu ý", IND)),
        ("Bị cáo Mạc Văn Hợi khai ⟦đã dùng hai phần ba số tiền để trả nợ.⟧", ("Mạc Văn Hợi", "Bị cáo", "khai", IND)),
        (
            "Tổng Thư ký Liên Hợp Quốc Antonio Guterres cảnh báo ⟦thế giới đang ở bờ vực.⟧",
            ("Antonio Guterres", "Tổng Thư ký Liên Hợp Quốc", "cảnh báo", IND),
        ),
        ("Chính phủ Nhật Bản xác nhận ⟦hai tàu cá đã mất tích.⟧", ("Chính phủ Nhật Bản", None, "xác nhận", IND)),
        ("Tờ Le Monde đưa tin ⟦ba bộ trưởng sẽ từ chức.⟧", ("Le Monde", None, "đưa tin", IND)),
        (
            "Ngày 6/2, Bộ Công Thương phát đi thông tin cho biết, ⟦nghị định mới đang được soạn thảo.⟧",
            ("Bộ Công Thương", None, "cho biết", IND),
        ),
        (
            "Tại họp báo chiều 6/10, Cục Thống kê công bố ⟦GDP quý III ước tăng 8,23% so với cùng kỳ.⟧",
            ("Cục Thống kê", None, "công bố", IND),
        ),
        (
            "Ông Nguyễn Hữu Độ - Giám đốc Sở Giáo dục - cho biết, ⟦trường này chưa được cấp phép.⟧",
            ("Nguyễn Hữu Độ", "Giám đốc Sở Giáo dục", "cho biết", IND),
        ),
        (
            "Bà Trịnh Thị Xuân, 62 tuổi, ngụ xã An Phú, kể ⟦nước ngập đến ngang cửa sổ là chuyện thường.⟧",
            ("Trịnh Thị Xuân", None, "kể", IND),
        ),
        ("Tuy nhiên, Bộ Y tế cũng cho rằng ⟦chưa thể bỏ khẩu trang nơi đông người.⟧", ("Bộ Y tế", None, "cho rằng", IND)),
        ("Trong khi đó ông Tạ Văn Hưng vẫn quả quyết ⟦mình không biết gì về hợp đồng.⟧", ("Tạ Văn Hưng", None, "quả quyết", IND)),
        (
            "Về vấn đề này, Bộ Tài nguyên và môi trường trả lời như sau:\n⟦Doanh nghiệp được thuê đất không quá 50 năm.⟧",
            ("Bộ Tài nguyên và môi trường", None, "trả lời", IND),
        ),
        ("Liên Hợp quốc tố ⟦hai bên đã nổ súng vào trường học⟧", ("Liên Hợp quốc", None, "tố", IND)),
        (
            "Đại biểu Trương Trọng Khải khẳng định quan điểm, ⟦ngân sách phải được công khai.⟧",
            ("Trương Trọng Khải", "Đại biểu", "khẳng định", IND),
        ),
        ("Ông Bùi Đình Phú nói với báo giới rằng ⟦công ty vẫn trả lương đầy đủ.⟧", ("Bùi Đình Phú", None, "nói", IND)),
        (
            "Bộ trưởng Tài chính Cao Thế Vinh tin tưởng ⟦thu ngân sách sẽ vượt dự toán.⟧",
            ("Cao Thế Vinh", "Bộ trưởng Tài chính", "tin tưởng", IND),
        ),
        (
            "Công an huyện Mường Trà, tỉnh Lam Giang cho biết ⟦đã bắt ba nghi can.⟧",
            ("Công an huyện Mường Trà", None, "cho biết", IND),
        ),
    ],
    "speakers with areas and appositions": [
        (
            "Ông Trịnh Lê Đức, Chủ tịch UBND phường Minh Khai, quận Hai Bà Trưng cho biết ⟦trường chưa có phép.⟧",
            ("Trịnh Lê Đức", "Chủ tịch UBND phường Minh Khai", "cho biết", IND),
        ),
        (
            "Bà Trần Lưu Hoa, Trưởng phòng Giáo dục quận Ba Đình, Hà Nội cho biết ⟦phòng đã lập đoàn kiểm tra.⟧",
            ("Trần Lưu Hoa", "Trưởng phòng Giáo dục quận Ba Đình", "cho biết", IND),
        ),
        (
            'Phát ngôn viên Nhà Trắng Jay Carney cho biết: "⟦Chúng tôi sẽ xem xét báo cáo này⟧".',
            ("Jay Carney", "Phát ngôn viên Nhà Trắng", "cho biết", DIR),
        ),
        ("Chị S. cho hay ⟦con chị không dám đến lớp.⟧", ("S.", None, "cho hay", IND)),
    ],
    "clause, speaker, cue": [
        (
            "⟦Bão đã suy yếu thành áp thấp nhiệt đới trên vịnh Bắc Bộ⟧, Trung tâm Dự báo Khí tượng cho biết.",
            ("Trung tâm Dự báo Khí tượng", None, "cho biết", IND),
        ),
        (
            "⟦Quân nổi dậy đã chiếm sân bay nhưng chưa vào được thành phố⟧, Rami Abdulrahman, một nhân viên của SOHR cho biết.",
            ("Rami Abdulrahman", "nhân viên của SOHR", "cho biết", IND),
        ),
        (
            "⟦Hai tàu chiến đã rời cảng và đang đi về phía nam⟧, Hải quân Mỹ cho biết trong một tuyên bố.",
            ("Hải quân Mỹ", None, "cho biết", IND),
        ),
        (
            "⟦Các phần tử cực đoan đang tuyển người trên mạng xã hội⟧, các nhà nghiên cứu cảnh báo.",
            (None, "nhà nghiên cứu", "cảnh báo", IND),
        ),
        (
            "⟦Cuộc họp sẽ kéo dài đến hết tuần này và có thể lâu hơn⟧, người phát ngôn Nhà Trắng nói.",
            ("Nhà Trắng", "người phát ngôn", "nói", IND),
        ),
    ],
    "requests": [
        (
            "Tổng cục Hải quan yêu cầu ⟦thủ trưởng các đơn vị báo cáo tiến độ hằng tuần.⟧",
            ("Tổng cục Hải quan", None, "yêu cầu", IND),
        ),
        (
            "Ban An toàn giao thông thành phố vừa có văn bản đề nghị ⟦các sở, ngành khẩn trương ứng phó với bão.⟧",
            ("Ban An toàn giao thông thành phố", None, "đề nghị", IND),
        ),
        ("Thủ tướng kêu gọi ⟦đồng bào cả nước chung tay giúp miền Trung.⟧", (None, "Thủ tướng", "kêu gọi", IND)),
        ("Bộ Y tế khuyến cáo ⟦người dân không tự mua thuốc kháng sinh.⟧", ("Bộ Y tế", None, "khuyến cáo", IND)),
        ("Bộ Công an đề nghị ⟦truy tố nguyên Tổng giám đốc ngân hàng.⟧", ("Bộ Công an", None, "đề nghị", IND)),
        ("Nhiều nghệ nhân cũng đề xuất ⟦thành phố mở thêm phố nghề.⟧", (None, "nghệ nhân", "đề xuất", IND)),
        ("Bà Lê Thu Hạnh mong muốn ⟦tỉnh đối thoại với doanh nghiệp mỗi quý một lần.⟧", ("Lê Thu Hạnh", None, "mong muốn", IND)),
        ("Kiểm toán Nhà nước kiến nghị ⟦thu hồi 200 tỷ đồng.⟧", ("Kiểm toán Nhà nước", None, "kiến nghị", IND)),
        (
            "Phó Thủ tướng Hà Văn Tiến chỉ đạo: ⟦Các bộ phải báo cáo trước ngày 15.⟧",
            ("Hà Văn Tiến", "Phó Thủ tướng", "chỉ đạo", IND),
        ),
    ],
    "two cues in a sentence": [
        (
            "Ông Tạ Văn Hưng cho biết ⟦đê đã được gia cố⟧ và khẳng định ⟦không có nguy cơ vỡ.⟧",
            ("Tạ Văn Hưng", None, "cho biết", IND),
            ("Tạ Văn Hưng", None, "khẳng định", IND),
        ),
        (
            "Bà Lê Thu Hạnh nhấn mạnh ⟦doanh nghiệp đã kiệt sức⟧ và đề nghị ⟦tỉnh giảm tiền thuê đất.⟧",
            ("Lê Thu Hạnh", None, "nhấn mạnh", IND),
            ("Lê Thu Hạnh", None, "đề nghị", IND),
        ),
        (
            "Cựu thứ trưởng Trần Bá Hoan nói ⟦số tiền này là quà Tết⟧; khẳng định ⟦nhận tiền nhưng vẫn làm đúng.⟧",
            ("Trần Bá Hoan", "Cựu thứ trưởng", "nói", IND),
            ("Trần Bá Hoan", "Cựu thứ trưởng", "khẳng định", IND),
        ),
        (
            "Bộ Y tế cho rằng ⟦dịch đã lắng⟧, còn Bộ Giáo dục cho rằng ⟦học sinh chưa nên trở lại trường.⟧",
            ("Bộ Y tế", None, "cho rằng", IND),
            ("Bộ Giáo dục", None, "cho rằng", IND),
        ),
        (
            "Ông Bùi Đình Phú thừa nhận ⟦dự án đã chậm⟧, đồng thời cam kết ⟦sẽ bàn giao nhà trong tháng 9.⟧",
            ("Bùi Đình Phú", None, "thừa nhận", IND),
            ("Bùi Đình Phú", None, "cam kết", IND),
        ),
        (
            "“⟦Loa phường rất tốn kém⟧” – Chủ tịch Hà Nội thông tin và yêu cầu ⟦các quận đánh giá lại.⟧",
            (None, "Chủ tịch Hà Nội", "thông tin", DIR),
            (None, "Chủ tịch Hà Nội", "yêu cầu", IND),
        ),
        (
            "Thứ trưởng Cao Thế Vinh thăm công trường, đồng thời kêu gọi ⟦công nhân làm việc ba ca.⟧",
            ("Cao Thế Vinh", "Thứ trưởng", "kêu gọi", IND),
        ),
    ],
    "a claim inside a claim": [
        ("Ông Tạ Văn Hưng kể ⟦bà Lê Thị Hòa từng nói con đê này đã yếu từ lâu.⟧", ("Tạ Văn Hưng", None, "kể", IND)),
        ('Bà Lê Thị Hòa nói: "⟦Ông xã trưởng cho biết cầu sẽ xong trước Tết⟧".', ("Lê Thị Hòa", None, "nói", DIR)),
        ("Theo Bộ Y tế, ⟦Tổ chức Y tế Thế giới khuyến cáo người già nên tiêm sớm.⟧", ("Bộ Y tế", None, "theo", IND)),
    ],
    "theo": [
        ("Theo Bộ Tài chính, ⟦đến hết tháng 9, thu ngân sách đạt 97,9% dự toán.⟧", ("Bộ Tài chính", None, "theo", IND)),
        (
            "Theo bà Hoàng Thị Thứ, chủ doanh nghiệp vàng bạc trên phố Cầu Đá cho biết: “⟦Phải chờ đến chiều mới rõ⟧”.",
            ("Hoàng Thị Thứ", "chủ doanh nghiệp vàng bạc trên phố Cầu Đá", "theo", DIR),
        ),
        (
            "Theo chuyên gia Nguyễn Mạnh Lân, Trưởng Phòng Kiến trúc, Viện Quy hoạch Đô thị chia sẻ, ⟦tranh nên treo cao.⟧",
            ("Nguyễn Mạnh Lân", "Trưởng Phòng Kiến trúc", "theo", IND),
        ),
        (
            "Theo tin từ Trung tâm dự báo khí tượng thủy văn tỉnh Lam Giang, ⟦không khí lạnh đang suy yếu.⟧",
            ("Trung tâm dự báo khí tượng thủy văn tỉnh Lam Giang", None, "theo", IND),
        ),
        ("Theo ông Hà Văn Tiến ⟦giá vàng sẽ tăng, nhưng chậm.⟧", ("Hà Văn Tiến", None, "theo", IND)),
        ("Theo ông Hà Văn Tiến, cho biết ⟦mã vùng mới dễ nhớ hơn.⟧", ("Hà Văn Tiến", None, "theo", IND)),
        ("Cũng theo SOHR, ⟦các cuộc đụng độ diễn ra suốt đêm.⟧", ("SOHR", None, "theo", IND)),
        (
            "Theo Phó Chủ tịch UBND TP Đông Lâm Chử Văn Dũng, ⟦thành phố đã ban hành nhiều văn bản.⟧",
            ("Chử Văn Dũng", "Phó Chủ tịch UBND TP Đông Lâm", "theo", IND),
        ),
        (
            "Theo ông Hà Văn Tiến, Cục trưởng Cục Viễn thông, ⟦mã vùng mới dễ nhớ hơn.⟧",
            ("Hà Văn Tiến", "Cục trưởng Cục Viễn thông", "theo", IND),
        ),
        ("Theo ông Hà Văn Tiến thì ⟦mã vùng mới dễ nhớ hơn.⟧", ("Hà Văn Tiến", None, "theo", IND)),
        ("Tuy nhiên, theo Bloomberg, ⟦hãng xe này chỉ bán được 18.109 chiếc.⟧", ("Bloomberg", None, "theo", IND)),
        ('Theo luật sư Đặng Hữu Thọ, ⟦"bắt vợ" khác với "cướp vợ".⟧', ("Đặng Hữu Thọ", "luật sư", "theo", IND)),
        ("Theo người dân, ⟦hàng cây bị chặt từ tuần trước.⟧", (None, "người dân", "theo", IND)),
        ("Theo một nguồn tin, ⟦nữ ca sĩ đã ký hợp đồng mới.⟧", (None, None, "theo", IND)),
        (
            "⟦Nửa đầu năm, Việt Nam xếp thứ năm Đông Nam Á về quy mô kinh tế⟧, theo Ngân hàng Thế giới.",
            ("Ngân hàng Thế giới", None, "theo", IND),
        ),
        ("Theo cảnh báo từ chuyên gia khí tượng, ⟦bão sẽ gây mưa lớn nhiều ngày.⟧", (None, "chuyên gia khí tượng", "theo", IND)),
        ("Theo quan điểm của Tiến sĩ Đặng Đức Mai, ⟦thời gian không còn nhiều.⟧", ("Đặng Đức Mai", "Tiến sĩ", "theo", IND)),
        (
            "Còn theo Viện Ung thư Quốc gia, ⟦nấu thịt ở nhiệt độ cao sinh chất độc.⟧",
            ("Viện Ung thư Quốc gia", None, "theo", IND),
        ),
        ("Theo bà, ⟦mỗi quý tỉnh nên đối thoại hai lần.⟧", (None, None, "theo", IND)),
    ],
    "reports": [
        ("Theo báo cáo của VCCI, ⟦Lam Giang xếp thứ 8 cả nước.⟧", ("VCCI", None, "theo", IND)),
        ("Theo số liệu của Quân đội Mỹ, ⟦lượng bom thả xuống tăng dần theo năm.⟧", ("Quân đội Mỹ", None, "theo", IND)),
        (
            "Theo báo cáo vừa được hãng tư vấn Brand Finance công bố, ⟦ngân hàng chiếm nửa danh sách.⟧",
            ("hãng tư vấn Brand Finance", None, "theo", IND),
        ),
        ("Theo thống kê từ Cục Hàng hải, ⟦ba tàu còn mắc cạn.⟧", ("Cục Hàng hải", None, "theo", IND)),
        (
            "Khảo sát hơn 1,2 nghìn doanh nghiệp cho thấy ⟦72,4% hài lòng với bộ phận một cửa.⟧",
            ("Khảo sát", None, "cho thấy", IND),
        ),
        ("Cáo trạng thể hiện, ⟦bà Mận nhận tiền cọc của 27 người.⟧", ("Cáo trạng", None, "thể hiện", IND)),
        ("Báo cáo Việt Nam 2035 chỉ ra ⟦năng suất lao động tăng chậm.⟧", ("Báo cáo Việt Nam 2035", None, "chỉ ra", IND)),
        ("Bản báo cáo cũng tiết lộ, ⟦không quân đã ném 26.000 quả bom.⟧", ("Bản báo cáo", None, "tiết lộ", IND)),
        (
            "Dự thảo Báo cáo chính trị Đại hội Đảng bộ thành phố Đông Lâm xác định ⟦khoa học công nghệ là động lực then chốt.⟧",
            ("Dự thảo Báo cáo chính trị Đại hội Đảng bộ thành phố Đông Lâm", None, "xác định", IND),
        ),
        ("Nghiên cứu của Đại học Harvard cho thấy ⟦ngủ ít làm giảm trí nhớ.⟧", ("Đại học Harvard", None, "cho thấy", IND)),
        ("Theo kết luận điều tra, ⟦ngân hàng thiệt hại 272 tỷ đồng.⟧", ("kết luận điều tra", None, "theo", IND)),
    ],
    "unnamed people": [
        (
            "Nhiều tập đoàn công nghệ hàng đầu của Mỹ cho rằng ⟦lệnh cấm gây hại cho họ.⟧",
            (None, "tập đoàn công nghệ hàng đầu của Mỹ", "cho rằng", IND),
        ),
        ("Các nhà hoạt động cho biết ⟦hàng chục người đã thiệt mạng.⟧", (None, "nhà hoạt động", "cho biết", IND)),
        ("Một số chuyên gia cho rằng ⟦điều kiện này quá cao.⟧", (None, "chuyên gia", "cho rằng", IND)),
        ("Nhiều người cho rằng ⟦lễ hội nên bỏ tục này.⟧", (None, None, "cho rằng", IND)),
        ("Cư dân mạng tin rằng ⟦cô sẽ đoạt giải.⟧", (None, None, "tin", IND)),
        (
            "Đại diện viện kiểm sát khẳng định ⟦hành vi này gây hậu quả đặc biệt nghiêm trọng.⟧",
            ("viện kiểm sát", "Đại diện", "khẳng định", IND),
        ),
        ("Các nhà băng cho biết, ⟦nợ xấu tăng vì đất đóng băng.⟧", (None, "nhà băng", "cho biết", IND)),
        ("Đa số đều cho rằng ⟦cô đến với anh vì tiền.⟧", (None, None, "cho rằng", IND)),
        ("Người đại diện cho biết ⟦cô sẽ về nước vào ngày 9/2.⟧", (None, "Người đại diện", "cho biết", IND)),
    ],
    "headlines": [
        ("Thủ tướng Phan Văn Đức: ⟦Không để dân thiếu nước trong mùa khô⟧", ("Phan Văn Đức", "Thủ tướng", ":", IND)),
        ("Bộ Y tế: ⟦Dịch sốt xuất huyết đã qua đỉnh⟧", ("Bộ Y tế", None, ":", IND)),
        ('Chủ tịch Hà Nội: "⟦Loa phường quá tốn kém⟧"', (None, "Chủ tịch Hà Nội", ":", DIR)),
        ("Chuyên gia: ⟦Giá nhà khó giảm trong năm nay⟧", (None, "Chuyên gia", ":", IND)),
        ("Mourinho: ⟦Chúng tôi không sợ Chelsea⟧\nTrận đấu diễn ra tối nay.", ("Mourinho", None, ":", IND)),
        ("Luật sư Đặng Hữu Thọ: '⟦Cần khởi tố vụ án này ngay⟧'", ("Đặng Hữu Thọ", "Luật sư", ":", DIR)),
    ],
    "headlines whose office the article fills": [
        (
            "Giám đốc CDC Long Khê: '⟦Đừng đợi sốt mới diệt lăng quăng⟧'\nBà Trà Thị Duyên, Giám đốc CDC Long Khê, vừa họp báo.",
            ("Trà Thị Duyên", "Giám đốc CDC Long Khê", ":", DIR),
        ),
    ],
    "resolved in the article": [
        (
            "Sở Công Thương Vĩnh Hải họp sáng nay. Từ tháng 8, sở này yêu cầu ⟦các cửa hàng đóng cửa trước 22 giờ.⟧",
            ("Sở Công Thương Vĩnh Hải", None, "yêu cầu", IND),
        ),
        ("Chiều qua, công ty này cho biết ⟦hàng đã về đủ các kho.⟧", (None, None, "cho biết", IND)),
        (
            "Ngài Sergei V.Mikhalkov đến thăm. Ngài Mikhalkov khẳng định ⟦hai bên sẽ mở triển lãm ảnh.⟧",
            ("Sergei V.Mikhalkov", None, "khẳng định", IND),
        ),
        (
            "Phó TGĐ Công ty Than Lam Giang Khương Thế Tài cho biết ⟦lợi nhuận giảm một nửa.⟧",
            ("Khương Thế Tài", "Phó TGĐ Công ty Than Lam Giang", "cho biết", IND),
        ),
        (
            "Tiền đạo Lê Công Tiến được ban lãnh đạo Sapporo giữ lại, nhưng anh khẳng định ⟦sẽ trở về Việt Nam.⟧",
            ("Lê Công Tiến", None, "khẳng định", IND),
        ),
        (
            "Lãnh đạo CLB Consadole Sapporo khẳng định ⟦sẽ giữ Lê Công Tiến thêm một mùa.⟧",
            ("CLB Consadole Sapporo", "Lãnh đạo", "khẳng định", IND),
        ),
        ("Đại diện của VFA cho biết ⟦giá gạo đã giảm.⟧", ("VFA", "Đại diện", "cho biết", IND)),
        ("⟦FSA sẽ thanh tra ba ngân hàng lớn của Nhật⟧, ông Kato Ito cho AFP biết.", ("Kato Ito", None, "cho biết", IND)),
        ("Bà Lê Thị Hòa cho phóng viên biết ⟦nước đã rút khỏi bản.⟧", ("Lê Thị Hòa", None, "cho biết", IND)),
        ("Kyodo ngày 20.10 đưa tin ⟦Tokyo đã chấp thuận kế hoạch.⟧", ("Kyodo", None, "đưa tin", IND)),
        (
            "Hãng tin Reuters ngày 6/2 cho biết ⟦giá dầu đã tăng mạnh.⟧",
            ("Reuters", None, "cho biết", IND),
        ),
        (
            "Phó Thủ tướng Lê Minh Phúc phát biểu tại diễn đàn Cũng tại đây, ông nhấn mạnh: “⟦Tỉnh đang đi lên⟧”.",
            ("Lê Minh Phúc", None, "nhấn mạnh", DIR),
        ),
        (
            "Rocker Lý Huỳnh Long Ya Suy dự tiệc. Ya Suy thắng giải. Ya Suy chia sẻ: “⟦Tôi rất vui khi được gặp lại⟧”.",
            ("Ya Suy", None, "chia sẻ", DIR),
        ),
        ("BLV Vũ Quang Hà cho rằng ⟦đội chủ nhà sẽ thắng.⟧", ("Vũ Quang Hà", "BLV", "cho rằng", IND)),
        ("Bà Ngô Minh Tâm đến dự. “⟦Tôi mừng cho các cháu⟧”, bà Tâm nói.", ("Ngô Minh Tâm", None, "nói", DIR)),
        ("Bà Ngô Minh Tâm đến dự. “⟦Tôi mừng cho các cháu⟧”, bà nói.", ("Ngô Minh Tâm", None, "nói", DIR)),
        (
            "Trung tướng Vũ Ngọc Thịnh, Trưởng Ban Cơ yếu, đến. Trưởng Ban Cơ yếu cho rằng ⟦mật mã phải do người Việt làm chủ.⟧",
            ("Vũ Ngọc Thịnh", "Trưởng Ban Cơ yếu", "cho rằng", IND),
        ),
        (
            "Thủ tướng Phan Văn Đức thăm Lam Giang. Thủ tướng yêu cầu ⟦tỉnh làm xong cầu trước mùa lũ.⟧",
            ("Phan Văn Đức", "Thủ tướng", "yêu cầu", IND),
        ),
        (
            "Hiệp hội Lương thực Đông Lâm (HLĐ) họp hôm qua. HLĐ dự báo ⟦giá gạo sẽ giảm.⟧",
            ("Hiệp hội Lương thực Đông Lâm", None, "dự báo", IND),
        ),
        (
            "Bà Lê Thị Hòa và ông Tạ Văn Hưng cùng về. Bà cho biết ⟦đường đã thông.⟧ Ông cho biết ⟦cầu thì chưa.⟧",
            ("Lê Thị Hòa", None, "cho biết", IND),
            ("Tạ Văn Hưng", None, "cho biết", IND),
        ),
        (
            "Tiền vệ Paul Pogba vừa mua nhà. Cầu thủ này tiết lộ ⟦anh đã thích nơi đây từ lâu.⟧",
            ("Paul Pogba", None, "tiết lộ", IND),
        ),
        (
            "Tổng thống Mỹ Donald Trump đến Hà Nội. Ông Trump nói ⟦cuộc gặp là một thành công.⟧",
            ("Donald Trump", None, "nói", IND),
        ),
        ("Luật sư Đặng Hữu Thọ có mặt. Theo luật sư Thọ, ⟦bản án quá nặng.⟧", ("Đặng Hữu Thọ", "luật sư", "theo", IND)),
        (
            "Ông Tạ Văn Hưng, Giám đốc Sở Xây dựng, dự lễ. “⟦Nhà sẽ xong trong năm nay⟧”, vị này nói.",
            ("Tạ Văn Hưng", None, "nói", DIR),
        ),
        ("Bị cáo Mạc Văn Hợi ra tòa. Bị cáo khai ⟦không nhận tiền của ai là sai.⟧", ("Mạc Văn Hợi", "Bị cáo", "khai", IND)),
        ("Một thanh niên bị giữ. Ông cho biết ⟦người này không có giấy tờ.⟧", (None, None, "cho biết", IND)),
    ],
}

# What attributes nothing
TRAPS = {
    "theo as plan, rule or course": [
        "Theo quy định, hạn chót là ngày mai.",
        "Theo kế hoạch, cầu sẽ thông xe vào tháng 9.",
        "Theo đó, mỗi hộ được hỗ trợ hai triệu đồng.",
        "Theo Nghị định 100, người lái xe không được uống rượu.",
        "Theo Đề án 06, dữ liệu dân cư sẽ được nối với ngân hàng.",
        "Theo khoản 1 Điều 323, bị cáo được giảm án.",
        "Theo hợp đồng, bên bán phải giao hàng trong tháng.",
        "Theo lịch thi đấu, trận này đá lúc 19 giờ.",
        "Theo thời gian, màu sơn đã phai.",
        "Theo phong tục, nhà gái mở cửa đón dâu.",
        "Công an đang theo dõi chiếc xe này.",
        "Em theo học trường huyện từ năm lớp sáu.",
        "Anh theo đuổi nghề này đã hai mươi năm.",
        "Kèm theo đó là ba bộ hồ sơ.",
        "Chị bước theo ông Hưng ra cổng, tay cầm nón.",
        "Theo chân đoàn tàu, chúng tôi ra đảo.",
    ],
    "credits": [
        "Ảnh: Anh Tài Như tin đã đưa, hội đã gửi lời mời đến đội bạn.",
        "Theo TTXVN",
        "(Theo VnExpress)",
        "(Nguồn: Báo Dân trí)",
        "Theo Minh Cương/VnExpress",
        "Ảnh: Trần Văn Sơn",
        "Theo Jay - Ảnh: Tổng Hợp",
    ],
    "a noun for object": [
        "Anh Đỗ Văn Khải ghi nhận những kết quả mà hội đã đạt được.",
        "Các công ty tham gia kiến nghị còn có eBay, Netflix và Uber.",
        "Ông Trần Văn Sơn khẳng định bước trưởng thành, phát triển của lực lượng.",
        "Ba hãng nộp đơn kiện sắc lệnh nhập cư của Tổng thống.",
        "Kết quả này khẳng định những bước tiến của Hà Nội.",
        "Bộ Nội vụ công bố quyết định bổ nhiệm.",
        "Thứ trưởng Cao Thế Vinh nhấn mạnh tầm quan trọng của việc dạy tiếng Việt.",
        "Sở Xây dựng công bố danh sách nhà ở xã hội.",
        "Công ty thông báo kết quả kinh doanh quý 3.",
        "Đoàn kiểm tra đánh giá cao nỗ lực của tỉnh.",
        "Ông Tạ Văn Hưng chia sẻ niềm vui với bà con.",
        "Bộ Y tế công bố số liệu mới nhất.",
        "Anh Đỗ Văn Khải nói tiếng Anh trôi chảy.",
        "Ông Tạ Văn Hưng khai trương cửa hàng mới.",
        "Bộ Công Thương triển khai chương trình bình ổn giá.",
        "Tòa tuyên bố phá sản đối với công ty.",
    ],
    "without someone who says it": [
        "Ông Trần Văn Sơn đã báo cho dân biết.",
        "Điều này cho thấy sức mua đã hồi phục.",
        "Kết quả này cho thấy sức mua đã hồi phục.",
        "Hà Nội được xác định là lá cờ đầu.",
        "Đoạn phim được cho là ghi lại cảnh cướp.",
        "Lực lượng quốc tế bị cáo buộc là tác giả của các vụ nổ.",
        "Lạm phát được dự báo dao động từ 3% đến 4%.",
        "Có thể nói mấy năm gần đây kinh tế khó khăn.",
        "Phải thừa nhận rằng đường đã đẹp hơn trước.",
        "Cần nhấn mạnh rằng đây là lần thứ ba.",
        "Tin đồn lan nhanh trong làng.",
    ],
    "denied, asked or only planned": [
        "Ông Tạ Văn Hưng không cho biết lý do từ chức.",
        "Bộ Y tế chưa công bố vắc xin này có an toàn hay không.",
        "Ông Tạ Văn Hưng từ chối bình luận về vụ việc.",
        "Chính phủ sẽ yêu cầu các bộ rà soát chi tiêu.",
        "Người dân muốn biết khi nào cầu xong.",
        "Bộ trưởng có thể cho biết tình hình hiện nay ra sao?",
    ],
    "words and titles in quotation marks": [
        'Bộ phim "Đất rừng phương Nam" ra rạp hôm nay.',
        "Nhà văn Tô Hoài viết “Dế Mèn phiêu lưu ký” năm 1941.",
        'Chiến dịch "Mùa hè xanh" bắt đầu.',
        'Hội thảo "Báo chí với việc dạy tiếng Việt" khai mạc sáng nay.',
        'Loại quả này được mệnh danh là "vua của các loại trái cây".',
        "Ông bị gọi là “kẻ hai mặt”.",
        "Đội “chiến binh sao vàng” tập buổi đầu tiên.",
        "Cuốn sách “Tuổi thơ dữ dội” được tái bản.",
    ],
    "lines with a colon": [
        "Danh sách tập trung\n\nTrợ lý: Lưu Danh Minh, Nguyễn Thế Anh, Hà Văn Tiến.",
        "Hà Nội: Cháy lớn tại chợ Đồng Xuân",
        "Bão số 3: Chủ động ứng phó trước mọi tình huống",
        "Địa chỉ: 25 phố Hàng Bài, quận Hoàn Kiếm",
        "Giá vàng hôm nay: Tăng mạnh ở mọi phân khúc",
        "Điện thoại: 024 3333 5555",
        "Giám đốc: Trần Văn Sơn",
    ],
    "nouns that look like cues": [
        "Công nghệ thông tin và truyền thông phát triển nhanh.",
        "Ban Chỉ đạo họp chiều nay tại trụ sở.",
        "Học viện Báo chí và Tuyên truyền tuyển sinh.",
        "Trung tâm Tin học mở lớp ban đêm.",
        "Bộ Thông tin và Truyền thông khai mạc triển lãm.",
        "Sản phẩm đáp ứng yêu cầu của khách hàng.",
        "Lời đề nghị ấy làm anh bối rối.",
    ],
}


def _marked(text: str) -> tuple[str, list[tuple[int, int]]]:
    plain, spans, starts = "", [], []
    for char in text:
        if char == "⟦":
            starts.append(len(plain))
        elif char == "⟧":
            spans.append((starts.pop(), len(plain)))
        else:
            plain += char
    return plain, spans


def _claims(text: str):
    return [fact for fact in dsx.extract(text) if isinstance(fact.value, dsx.fact.ClaimValue)]


@pytest.mark.parametrize(
    ("form", "row"),
    [(form, row) for form, rows in FORMS.items() for row in rows],
    ids=lambda x: x if isinstance(x, str) else x[0][:60],
)
def test_forms(form, row):
    marked, *values = row
    text, spans = _marked(marked)
    found = _claims(text)
    assert [text[fact.start : fact.end] for fact in found] == [text[a:b] for a, b in spans]
    assert [(f.value.speaker, f.value.role, f.value.cue, f.value.mode) for f in found] == values


@pytest.mark.parametrize(("group", "text"), [(group, text) for group, texts in TRAPS.items() for text in texts])
def test_traps(group, text):
    assert [fact.text for fact in _claims(text)] == []


def test_the_tables_are_as_large_as_they_say():
    assert sum(len(rows) for rows in FORMS.values()) >= 120
    assert sum(len(texts) for texts in TRAPS.values()) >= 60


def test_facts_inside_are_named_in_output_order():
    text = "Theo Sở Y tế, từ ngày 1/3/2024 đến nay tỉnh có 214 ca sốt xuất huyết, tăng 12% so với năm 2023. Năm 2022 có 90 ca."
    facts = dsx.extract(text)
    (claim,) = [fact for fact in facts if isinstance(fact.value, dsx.fact.ClaimValue)]
    inside = [f.id for f in facts if f is not claim and claim.start <= f.start and f.end <= claim.end]
    assert list(claim.value.facts) == inside


def test_no_two_claims_overlap():
    text = 'Ông Tạ Văn Hưng nói: "Bà Hòa bảo: "Đê yếu lắm", tôi không tin", rồi khẳng định đê còn tốt, theo bà Hòa.'
    claims = _claims(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(claims))


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "«", "(", "Theo ", "ông ", "Bộ ", "nói ", ": ", "A", "5"])
def test_no_text_takes_long(mark):
    start = time.process_time()
    _claims(mark * 3000)
    assert time.process_time() - start < 5
