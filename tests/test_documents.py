"""Documents: phrases grouped by the value they must give, with traps beside them, over the full pipeline.

⟦ ⟧ marks the span. A row of a group states only the phrase; what it must give stands once, at the group's head. Slots that a
group does not name are not looked at there. All phrases are written for these tests.
"""

from __future__ import annotations

import datetime
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dsx
from dsx.fact import DocumentFact
from dsx.kinds.documents import KIND
from dsx.kinds.documents.rules import RULES
from dsx.kinds.settle import listing, settle
from dsx.source.article import Article

PUBLISHED = datetime.date(2025, 8, 20)

# value → phrases, each with one document
FORMS: list[tuple[dict[str, Any], tuple[str, ...]]] = [
    (
        {"type": "nghị quyết", "number": "57", "symbol": "57-NQ/TW", "year": None, "provision": None},
        (
            "Hội nghị quán triệt ⟦Nghị quyết số 57-NQ/TW⟧ tại tỉnh.",
            "Hội nghị quán triệt ⟦Nghị quyết 57-NQ/TW⟧ tại tỉnh.",
            "Hội nghị quán triệt ⟦nghị quyết 57-NQ/TW⟧ tại tỉnh.",
            "Hội nghị quán triệt ⟦Nghị Quyết số 57-NQ/TW⟧ tại tỉnh.",
            "HỘI NGHỊ QUÁN TRIỆT ⟦NGHỊ QUYẾT SỐ 57-NQ/TW⟧",
            "Hội nghị quán triệt ⟦Nghị quyết số: 57-NQ/TW⟧ tại tỉnh.",
            "Hội nghị quán triệt ⟦Nghị quyết Số 57-NQ/TW⟧ tại tỉnh.",
            "Hội nghị quán triệt ⟦Nghị quyết 57 - NQ/TW⟧ tại tỉnh.",
            "Hội nghị quán triệt ⟦Nghị quyết 57 – NQ/TW⟧ tại tỉnh.",
            "Hội nghị quán triệt ⟦Nghị quyết 57–NQ/TW⟧ tại tỉnh.",
            "Hội nghị quán triệt ⟦Nghị quyết 57-NQ / TW⟧ tại tỉnh.",
            "Hội nghị quán triệt ⟦Nghị quyết số 57 NQ/TW⟧ tại tỉnh.",
            "Hội nghị quán triệt ⟦NQ 57-NQ/TW⟧ tại tỉnh.",
            "Hội nghị quán triệt văn kiện số ⟦57-NQ/TW⟧ tại tỉnh.",
            "Hội nghị quán triệt (⟦57-NQ/TW⟧) tại tỉnh.",
            "“⟦Nghị quyết 57-NQ/TW⟧” là tên chuyên mục.",
        ),
    ),
    (
        {"type": "nghị định", "number": "84", "symbol": "84/2009/NĐ-CP", "year": 2009, "issuer": "Chính phủ"},
        (
            "Xăng dầu được quản lý theo ⟦Nghị định 84/2009/NĐ-CP⟧.",
            "Xăng dầu được quản lý theo ⟦Nghị định số 84/2009/NĐ-CP⟧.",
            "Xăng dầu được quản lý theo ⟦nghị định số 84/2009/NĐ-CP⟧.",
            "Xăng dầu được quản lý theo ⟦Nghị định 84/2009 /NĐ-CP⟧.",
            "Xăng dầu được quản lý theo ⟦Nghị định 84/2009/NĐ - CP⟧.",
            "Xăng dầu được quản lý theo ⟦NĐ 84/2009/NĐ-CP⟧.",
            "Xăng dầu được quản lý theo số ⟦84/2009/NĐ-CP⟧.",
        ),
    ),
    (
        {"type": "nghị định", "number": "84", "symbol": "84/2009/ND-CP", "year": 2009, "issuer": "Chính phủ"},
        ("Xăng dầu được quản lý theo ⟦Nghị định 84/2009/ND-CP⟧.", "Xăng dầu được quản lý theo ⟦ND 84/2009/ND-CP⟧."),
    ),
    (
        {"type": "luật", "number": "45", "symbol": "45/2019/QH14", "year": 2019, "issuer": "Quốc hội"},
        ("Căn cứ ⟦Luật số 45/2019/QH14⟧, hai bên thỏa thuận.", "Căn cứ ⟦Luật 45/2019/QH14⟧, hai bên thỏa thuận."),
    ),
    (
        {"type": "bộ luật", "number": "45", "symbol": "45/2019/QH14", "year": 2019, "title": "Bộ luật Lao động"},
        (
            "Căn cứ ⟦Bộ luật Lao động số 45/2019/QH14⟧, hai bên thỏa thuận.",
            "Theo ⟦Bộ luật Lao động năm 2019 số 45/2019/QH14⟧ thì không.",
        ),
    ),
    (
        {"type": "nghị quyết", "number": "198", "symbol": "198/2025/QH15", "issuer": "Quốc hội"},
        ("Doanh nghiệp chờ hướng dẫn ⟦Nghị quyết 198/2025/QH15⟧.", "Doanh nghiệp chờ hướng dẫn ⟦nghị quyết số 198/2025/QH15⟧."),
    ),
    (
        {"type": "nghị quyết", "symbol": "1211/2016/UBTVQH13", "issuer": "Ủy ban Thường vụ Quốc hội"},
        ("Tiêu chuẩn theo ⟦Nghị quyết 1211/2016/UBTVQH13⟧ đã đạt.",),
    ),
    (
        {"type": "pháp lệnh", "symbol": "02/2020/UBTVQH14", "issuer": "Ủy ban Thường vụ Quốc hội"},
        ("Trợ cấp tính theo ⟦Pháp lệnh số 02/2020/UBTVQH14⟧.",),
    ),
    (
        {"type": "thông tư", "number": "67", "symbol": "67/2025/TT-BTC", "year": 2025, "issuer": "Bộ Tài chính"},
        (
            "Phí thu theo ⟦Thông tư 67/2025/TT-BTC⟧.",
            "Phí thu theo ⟦thông tư số 67/2025/TT-BTC⟧.",
            "Phí thu theo ⟦TT 67/2025/TT-BTC⟧.",
        ),
    ),
    (
        {"type": "thông tư", "symbol": "22/2021/TT-BGDĐT", "issuer": "Bộ Giáo dục và Đào tạo"},
        ("Học sinh được đánh giá theo ⟦Thông tư 22/2021/TT-BGDĐT⟧.",),
    ),
    (
        {"type": "thông tư liên tịch", "symbol": "06/2008/TTLT-BTP-BTC", "issuer": "Bộ Tư pháp, Bộ Tài chính"},
        (
            "Lệ phí theo ⟦Thông tư liên tịch số 06/2008/TTLT-BTP-BTC⟧.",
            "Lệ phí theo ⟦Thông tư liên tịch 06/2008/TTLT-BTP-BTC⟧.",
        ),
    ),
    (
        {"type": "quyết định", "number": "3036", "symbol": "3036/QĐ-UBND", "year": None, "issuer": None},
        (
            "Ban chỉ đạo lập theo ⟦Quyết định số 3036/QĐ-UBND⟧.",
            "Ban chỉ đạo lập theo ⟦quyết định 3036/QĐ-UBND⟧.",
            "Ban chỉ đạo lập theo ⟦QĐ 3036/QĐ-UBND⟧.",
            "Ban chỉ đạo lập theo ⟦Quyết định phê duyệt quy hoạch số 3036/QĐ-UBND⟧.",
        ),
    ),
    (
        {"type": "quyết định", "symbol": "382/TTg", "issuer": "Thủ tướng Chính phủ"},
        ("Ngày truyền thống có từ ⟦Quyết định số 382/TTg⟧.",),
    ),
    (
        {"type": "quyết định", "symbol": "749/QĐ-TTg", "issuer": "Thủ tướng Chính phủ"},
        ("Chương trình ra đời cùng ⟦Quyết định 749/QĐ-TTg⟧.",),
    ),
    ({"type": "quyết định", "symbol": "271/QĐ-BYT", "issuer": "Bộ Y tế"}, ("Vắc xin được tiêm theo ⟦Quyết định 271/QĐ-BYT⟧.",)),
    (
        {"type": "quyết định", "symbol": "217-HĐBT", "issuer": "Hội đồng Bộ trưởng"},
        ("Xí nghiệp tự chủ từ ⟦Quyết định 217-HĐBT⟧.",),
    ),
    (
        {"type": "nghị định", "symbol": "64-CP", "issuer": "Chính phủ"},
        ("Ruộng được giao theo ⟦Nghị định 64-CP⟧.", "Ruộng được giao theo ⟦nghị định số 64-CP⟧."),
    ),
    ({"type": "quyết định", "symbol": "204-QĐ/TW", "issuer": None}, ("Các cơ quan thực hiện ⟦Quyết định số 204-QĐ/TW⟧.",)),
    ({"type": "nghị quyết", "symbol": "18-NQ/TU", "issuer": None}, ("Thành phố thực hiện ⟦Nghị quyết số 18-NQ/TU⟧.",)),
    (
        {"type": "hướng dẫn", "symbol": "36-HD/VPTW", "issuer": "Văn phòng Trung ương Đảng"},
        ("Thể thức theo ⟦Hướng dẫn 36-HD/VPTW⟧.",),
    ),
    (
        {"type": "quy định", "symbol": "144-QĐ/TW"},
        ("Cán bộ cần nêu gương theo ⟦Quy định 144-QĐ/TW⟧.", "Cán bộ cần nêu gương theo ⟦Quy định số 144-QĐ/TW⟧."),
    ),
    ({"type": "kết luận", "symbol": "127-KL/TW"}, ("Địa phương sắp xếp theo ⟦Kết luận số 127-KL/TW⟧.",)),
    (
        {"type": "kết luận", "symbol": "1045/KL-TTCP", "issuer": "Thanh tra Chính phủ"},
        ("Sai phạm nêu tại ⟦Kết luận thanh tra số 1045/KL-TTCP⟧.",),
    ),
    ({"type": "chương trình", "symbol": "04-CTr/TU"}, ("Huyện cụ thể hóa ⟦Chương trình số 04-CTr/TU⟧.",)),
    (
        {"type": "kế hoạch", "symbol": "92/KH-UBND"},
        ("Xã triển khai ⟦Kế hoạch số 92/KH-UBND⟧.", "Xã triển khai ⟦kế hoạch 92/KH-UBND⟧."),
    ),
    (
        {"type": "chỉ thị", "symbol": "20/CT-TTg", "issuer": "Thủ tướng Chính phủ"},
        ("Các bộ thực hiện ⟦Chỉ thị 20/CT-TTg⟧.", "Các bộ thực hiện ⟦chỉ thị số 20/CT-TTg⟧."),
    ),
    (
        {"type": "công điện", "symbol": "23/CĐ-TTg", "issuer": "Thủ tướng Chính phủ"},
        ("Ngành y tế thực hiện ⟦Công điện số 23/CĐ-TTg⟧.", "Ngành y tế thực hiện ⟦công điện khẩn số 23/CĐ-TTg⟧."),
    ),
    (
        {"type": "công văn", "symbol": "2512/TCT-CS", "issuer": "Tổng cục Thuế"},
        (
            "Cục trả lời bằng ⟦Công văn 2512/TCT-CS⟧.",
            "Cục trả lời bằng ⟦công văn số 2512/TCT-CS⟧.",
            "Cục trả lời bằng ⟦Công văn số 2512 / TCT-CS⟧.",
        ),
    ),
    (
        {"type": "văn bản", "symbol": "573/TTg-KTN", "issuer": "Thủ tướng Chính phủ"},
        ("Cơ chế được cho phép tại ⟦Văn bản số 573/TTg-KTN⟧.",),
    ),
    (
        {"type": "văn bản", "symbol": "338/SYT-NVY", "issuer": None},
        ("Các trạm nhận ⟦văn bản hỏa tốc số 338/SYT-NVY⟧.", "Các trạm nhận ⟦văn bản khẩn số 338/SYT-NVY⟧."),
    ),
    (
        {"type": "thông báo", "symbol": "172/TB-VPCP", "issuer": "Văn phòng Chính phủ"},
        ("Kết luận ghi ở ⟦Thông báo số 172/TB-VPCP⟧.", "Kết luận ghi ở ⟦thông báo kết luận số 172/TB-VPCP⟧."),
    ),
    ({"type": "tờ trình", "symbol": "60/TTr-CP", "issuer": "Chính phủ"}, ("Dự án nêu trong ⟦Tờ trình số 60/TTr-CP⟧.",)),
    (
        {"type": "nghị quyết", "number": "30a", "symbol": "30a/2008/NQ-CP", "year": 2008},
        ("Huyện nghèo hưởng ⟦Nghị quyết 30a/2008/NQ-CP⟧.",),
    ),
    (
        {"type": "nghị quyết", "symbol": "02/2019/NQ-HĐTP", "issuer": "Hội đồng Thẩm phán Tòa án nhân dân tối cao"},
        ("Tòa viện dẫn ⟦Nghị quyết 02/2019/NQ-HĐTP⟧.",),
    ),
    ({"type": "nghị quyết", "symbol": "10-NQ/TW", "year": 2017}, ("Văn bản kế thừa ⟦Nghị quyết 10-NQ/TW năm 2017⟧.",)),
    (
        {"type": "nghị quyết", "number": "66.7", "symbol": "66.7/2025/NQ-CP", "year": 2025, "issuer": "Chính phủ"},
        ("Thủ tục được cắt theo ⟦Nghị quyết số 66.7/2025/NQ-CP⟧.",),
    ),
    (
        {"type": "nghị quyết", "number": "19", "symbol": "19-2017/NQ-CP", "year": 2017, "issuer": "Chính phủ"},
        ("Môi trường kinh doanh theo ⟦Nghị quyết 19-2017/NQ-CP⟧.", "Môi trường kinh doanh theo ⟦Nghị quyết số 19 – 2017/NQ-CP⟧."),
    ),
    (
        {"type": "quyết định", "number": "2409", "symbol": "2409/QĐ-BNN-TCTL"},
        ("Hồ chứa vận hành theo ⟦Quyết định số 2409/ QĐ- BNN- TCTL⟧.", "Hồ chứa vận hành theo ⟦quyết định số 2409/QĐ-BNN-TCTL⟧."),
    ),
    (
        {"type": "nghị quyết", "symbol": "1656/NQ-UBTVQH15", "year": 2025, "issuer": "Ủy ban Thường vụ Quốc hội"},
        ("Phường mới lập theo ⟦Nghị quyết số 1656/NQ-UBTVQH15 năm 2025⟧.",),
    ),
    # short forms
    (
        {"type": "nghị quyết", "number": "68", "symbol": None, "year": None, "issuer": None},
        (
            "⟦Nghị quyết 68⟧ mở đường cho doanh nghiệp.",
            "⟦Nghị quyết số 68⟧ mở đường cho doanh nghiệp.",
            "Tinh thần của ⟦nghị quyết 68⟧ cần lan tỏa.",
            "Tinh thần “⟦Nghị quyết 68⟧” cần lan tỏa.",
            "Từ ⟦NQ 68⟧ đến hành động",
            "Từ ⟦NQ68⟧ đến hành động",
            "Chờ gì ở ⟦Nghị quyết 68⟧?",
        ),
    ),
    ({"type": "nghị quyết", "number": "30a", "symbol": None}, ("Huyện được đầu tư theo ⟦Nghị quyết 30a⟧.",)),
    (
        {"type": "nghị định", "number": "168", "symbol": None, "year": 2024},
        (
            "Mức phạt tăng theo ⟦Nghị định 168/2024⟧.",
            "Mức phạt tăng theo ⟦nghị định số 168/2024⟧.",
            "Mức phạt tăng theo ⟦Nghị định 168 năm 2024⟧.",
        ),
    ),
    (
        {"type": "thông tư", "number": "102", "year": None},
        ("⟦Thông tư 102⟧: siết quản trị rủi ro", "Theo ⟦thông tư 102⟧, công ty phải báo cáo."),
    ),
    (
        {"type": "đề án", "number": "06", "year": None},
        ("Hà Nội thí điểm ⟦Đề án 06⟧.", "Kết quả thực hiện ⟦Đề án 06⟧ năm 2024", "Tổ công tác ⟦đề án 06⟧ của xã họp."),
    ),
    (
        {"type": "quyết định", "number": "167", "symbol": None},
        (
            "Nhà được xây theo ⟦quyết định 167⟧ của Chính phủ.",
            "Nhà được xây theo ⟦Quyết định số 167⟧.",
            "Nhà được xây theo ⟦Quyết định 167⟧, rất chắc.",
        ),
    ),
    (
        {"type": "chỉ thị", "number": "16", "symbol": None},
        ("Thành phố giãn cách theo ⟦Chỉ thị 16⟧.", "⟦Chỉ thị 16⟧ giúp làm chậm dịch."),
    ),
    (
        {"type": "quy định", "number": "144", "symbol": None},
        ("⟦Quy định 144⟧ về chuẩn mực đạo đức", "Chi bộ học ⟦Quy định số 144⟧."),
    ),
    ({"type": "kết luận", "number": "126", "symbol": None}, ("⟦Kết luận 126⟧ của Bộ Chính trị đặt ra yêu cầu mới.",)),
    ({"type": "thông tư", "number": "21"}, ("Bộ có ⟦thông tư hướng dẫn số 21⟧.",)),
    (
        {"type": "nghị quyết", "number": "4", "symbol": None},
        ("Chi bộ kiểm điểm theo ⟦Nghị quyết Trung ương 4⟧.", "Chi bộ kiểm điểm theo ⟦Nghị quyết Trung ương 4⟧ (khóa XII)."),
    ),
    ({"type": "nghị định thư", "number": "7"}, ("Hai bên trao đổi ⟦Nghị định thư 7⟧ về quá cảnh.",)),
    ({"type": "sắc lệnh", "number": "14110"}, ("Ông ký ⟦sắc lệnh hành pháp số 14110⟧ về AI.", "Ông hủy ⟦Sắc lệnh 14110⟧ về AI.")),
    ({"type": "nghị quyết", "number": "1973"}, ("Vùng cấm bay theo ⟦Nghị quyết 1973⟧ của Hội đồng Bảo an.",)),
    (
        {"type": "chương trình", "number": "135"},
        ("Xã thuộc ⟦Chương trình 135⟧ giai đoạn II.", "Xã thoát khỏi ⟦chương trình 135⟧."),
    ),
    # by name and year
    (
        {
            "type": "luật",
            "number": None,
            "symbol": None,
            "year": 2024,
            "title": "Luật Đất đai",
            "provision": None,
            "issuer": None,
        },
        (
            "⟦Luật Đất đai 2024⟧ bỏ khung giá đất.",
            "⟦Luật Đất đai năm 2024⟧ bỏ khung giá đất.",
            "Bảng giá theo ⟦Luật Đất đai (sửa đổi) năm 2024⟧.",
            "Bảng giá theo “⟦Luật Đất đai 2024⟧”.",
            "⟦Luật Đất đai 2024⟧, có hiệu lực từ ngày 1/8/2024",
        ),
    ),
    (
        {"type": "luật", "year": 2013, "title": "Luật đất đai"},
        ("So với ⟦luật đất đai 2013⟧".replace("luật", "Luật") + ", nhiều điểm mới.",),
    ),
    ({"type": "luật", "year": 2024, "title": "Luật Thủ đô"}, ("Hà Nội triển khai ⟦Luật Thủ đô 2024⟧.",)),
    (
        {"type": "luật", "year": 2021, "title": "Luật Phòng, chống ma túy"},
        ("Người nghiện bị quản lý theo ⟦Luật Phòng, chống ma túy năm 2021⟧.",),
    ),
    (
        {"type": "luật", "year": 2023, "title": "Luật Khám bệnh, chữa bệnh"},
        ("Bác sĩ phải thi theo ⟦Luật Khám bệnh, chữa bệnh 2023⟧.",),
    ),
    (
        {"type": "luật", "year": 2015, "title": "Luật Ban hành văn bản quy phạm pháp luật"},
        ("Hồ sơ theo ⟦Luật Ban hành văn bản quy phạm pháp luật năm 2015⟧.",),
    ),
    (
        {"type": "luật", "year": 2017, "title": "Luật Quản lý, sử dụng tài sản công"},
        ("Trụ sở xử lý theo ⟦Luật Quản lý, sử dụng tài sản công 2017⟧.",),
    ),
    (
        {"type": "bộ luật", "year": 2015, "title": "Bộ luật Hình sự"},
        (
            "⟦Bộ luật Hình sự 2015⟧ (sửa đổi, bổ sung năm 2017) quy định tội này.",
            "Theo ⟦Bộ luật Hình sự năm 2015⟧ thì có.",
            "Theo ⟦BLHS 2015⟧ thì có.",
        ),
    ),
    (
        {"type": "hiến pháp", "year": 2013, "title": "Hiến pháp"},
        (
            "⟦Hiến pháp 2013⟧ ghi nhận quyền đó.",
            "⟦Hiến pháp năm 2013⟧ ghi nhận quyền đó.",
            "⟦Hiến pháp sửa đổi năm 2013⟧ ghi nhận quyền đó.",
        ),
    ),
    ({"type": "công ước", "year": 1982}, ("Hành vi trái ⟦Công ước Luật Biển năm 1982⟧.", "Hành vi trái ⟦Công ước 1982⟧.")),
    (
        {"type": "hiệp định", "year": 1973, "title": "Hiệp định Paris"},
        (
            "⟦Hiệp định Paris 1973⟧ mở ra cục diện mới.",
            "⟦Hiệp định Paris năm 1973⟧ mở ra cục diện mới.",
            "Công ước về Luật Biển, ⟦Hiệp định Paris 1973⟧ đều được nhắc tới.",
        ),
    ),
    ({"type": "đạo luật", "year": 1917}, ("⟦Đạo luật Nhập cư 1917⟧ hạn chế người châu Á.", "Trước ⟦đạo luật 1917⟧, cửa còn mở.")),
    # by provision
    (
        {"type": "bộ luật", "title": "Bộ luật Hình sự", "provision": "Điều 174", "year": None},
        (
            "Bị cáo bị truy tố theo ⟦Điều 174 Bộ luật Hình sự⟧.",
            "Bị cáo bị truy tố theo ⟦Điều 174 của Bộ luật Hình sự⟧.",
            "Bị cáo bị truy tố theo ⟦Điều 174, Bộ luật Hình sự⟧.",
            "Bị cáo bị truy tố theo ⟦Điều 174 BLHS⟧.",
        ),
    ),
    (
        {"type": "bộ luật", "provision": "khoản 2 Điều 174", "year": 2015},
        ("Tội danh quy định tại ⟦khoản 2 Điều 174 Bộ luật Hình sự 2015⟧.",),
    ),
    (
        {"type": "luật", "provision": "điểm a khoản 1 Điều 8", "year": 2024},
        ("Ông dẫn ⟦điểm a khoản 1 Điều 8 Luật Đất đai 2024⟧.",),
    ),
    (
        {"type": "luật", "provision": "điểm a, b khoản 1 Điều 8", "title": "Luật Nhà ở"},
        ("Ông dẫn ⟦điểm a, b khoản 1 Điều 8 Luật Nhà ở⟧ để trả lời.",),
    ),
    (
        {"type": "luật", "provision": "Điểm b, Khoản 1, Điều 169", "title": "Luật Đất đai"},
        ("Việc này theo ⟦Điểm b, Khoản 1, Điều 169 Luật Đất đai⟧.",),
    ),
    (
        {"type": "bộ luật", "provision": "các điều 22, 23 và 24", "title": "Bộ luật Dân sự"},
        ("Trừ trường hợp tại ⟦các điều 22, 23 và 24 của Bộ luật Dân sự⟧.",),
    ),
    (
        {"type": "bộ luật", "provision": "Điều 123 và Điều 134", "title": "Bộ luật Hình sự"},
        ("Họ bị khởi tố theo ⟦Điều 123 và Điều 134 Bộ luật Hình sự⟧.",),
    ),
    (
        {"type": "nghị định", "provision": "Điều 6", "symbol": "168/2024/NĐ-CP"},
        (
            "Vượt đèn đỏ bị phạt theo ⟦Điều 6 Nghị định 168/2024/NĐ-CP⟧.",
            "Vượt đèn đỏ bị phạt theo ⟦Điều 6 của Nghị định số 168/2024/NĐ-CP⟧.",
        ),
    ),
    (
        {"type": "thông tư", "provision": "Khoản 3 Điều 4", "number": "15", "year": 2015},
        ("⟦Khoản 3 Điều 4 Thông tư 15/2015⟧ cấm điều đó.",),
    ),
    (
        {"type": "hiệp ước", "provision": "Điều 5", "title": "Hiệp ước an ninh Mỹ - Nhật Bản"},
        ("⟦Điều 5 Hiệp ước an ninh Mỹ - Nhật Bản⟧ được nhắc lại.", "Theo ⟦Điều 5 của Hiệp ước an ninh Mỹ - Nhật Bản⟧."),
    ),
    (
        {"type": "hiến chương", "provision": "Điều 51", "title": "Hiến chương Liên Hợp Quốc"},
        ("Họ viện dẫn ⟦Điều 51 Hiến chương Liên Hợp Quốc⟧.",),
    ),
    (
        {"type": "hiệp ước", "year": 1968, "title": "Hiệp ước Không phổ biến vũ khí hạt nhân"},
        ("Họ rời ⟦Hiệp ước Không phổ biến vũ khí hạt nhân (NPT) năm 1968⟧.",),
    ),
    ({"type": "công ước", "year": 1982}, ("Họ tôn trọng ⟦Công ước của Liên Hợp Quốc về Luật Biển 1982⟧.",)),
    (
        {"type": "đạo luật", "year": 1962, "provision": "Mục 232"},
        ("Thuế dựa trên ⟦Mục 232 của Đạo luật Mở rộng Thương mại năm 1962⟧.",),
    ),
    ({"type": "luật", "provision": "Điều 9", "title": "Luật Nhà giáo"}, ("Góp ý ⟦Điều 9 dự thảo Luật Nhà giáo⟧, bà nói.",)),
    ({"type": "bộ luật", "provision": "các điều từ 42 đến 47"}, ("Xem ⟦các điều từ 42 đến 47 Bộ luật Dân sự⟧.",)),
    ({"type": "hiến pháp", "provision": "Điều 4"}, ("Nội dung này ghi ở ⟦Điều 4 Hiến pháp⟧.",)),
    (
        {"type": "luật", "provision": "Điều 15", "title": "Luật giao thông đường bộ"},
        ("⟦Điều 15 Luật giao thông đường bộ⟧ quy định rõ.",),
    ),
    ({"type": "bộ luật", "provision": "Điều 377"}, ("trừ trường hợp nêu tại ⟦Điều 377 của Bộ luật này⟧, thì bị phạt",)),
]

# several documents in one phrase
LISTS: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "Theo ⟦Thông tư 14/2025⟧ và ⟦83/2025⟧, phí giảm.",
        [{"number": "14", "year": 2025}, {"type": "thông tư", "number": "83", "year": 2025}],
    ),
    (
        "Bốn ⟦Nghị quyết 57⟧, ⟦59⟧, ⟦66⟧ và ⟦68⟧ của Bộ Chính trị là trụ cột.",
        [{"type": "nghị quyết", "number": n, "issuer": "Bộ Chính trị"} for n in ("57", "59", "66", "68")],
    ),
    (
        "Các ⟦Nghị quyết số 57-NQ/TW⟧, ⟦59-NQ/TW⟧, số ⟦66-NQ/TW⟧ đã ban hành.",
        [{"type": "nghị quyết", "symbol": s} for s in ("57-NQ/TW", "59-NQ/TW", "66-NQ/TW")],
    ),
    (
        "⟦Nghị định 100/2019/NĐ-CP⟧ và ⟦Nghị định 123/2021/NĐ-CP⟧ hết hiệu lực.",
        [{"number": "100"}, {"number": "123", "year": 2021}],
    ),
    (
        "Thay thế ⟦Nghị định 59⟧, ⟦Nghị định 189⟧ và ⟦Nghị định 116⟧ của Chính phủ.",
        [{"number": n, "issuer": "Chính phủ"} for n in ("59", "189", "116")],
    ),
    ("Có ⟦Nghị quyết 57⟧ và 3 chương trình hành động.", [{"number": "57"}]),
    ("Có ⟦Nghị quyết 57⟧, 2025 là năm bản lề.", [{"number": "57"}]),
    ("Có ⟦Nghị quyết 57⟧, 12 xã đi đầu.", [{"number": "57"}]),
    (
        "⟦Luật Nhà ở 2023⟧, ⟦Luật Kinh doanh bất động sản 2023⟧ cùng có hiệu lực.",
        [{"title": "Luật Nhà ở"}, {"title": "Luật Kinh doanh bất động sản"}],
    ),
    (
        "Theo ⟦Điều 5 Luật Giá⟧ và ⟦Điều 9 Luật Đấu thầu⟧, việc này sai.",
        [{"provision": "Điều 5", "title": "Luật Giá"}, {"provision": "Điều 9", "title": "Luật Đấu thầu"}],
    ),
]

# who, when, on what
SLOTS: list[tuple[str, dict[str, Any]]] = [
    (
        "Ngày 5/5/2022, Bộ Chính trị đã ban hành ⟦Nghị quyết số 15-NQ/TW⟧ về nhiệm vụ phát triển Thủ đô đến năm 2030.",
        {"issuer": "Bộ Chính trị", "issued": "2022-05-05", "title": "nhiệm vụ phát triển Thủ đô đến năm 2030"},
    ),
    (
        "⟦Nghị quyết 57-NQ/TW⟧ ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ được triển khai rộng.",
        {"issuer": "Bộ Chính trị", "issued": "2024-12-22", "title": "đột phá phát triển khoa học, công nghệ"},
    ),
    ("⟦Nghị quyết 57-NQ/TW⟧ (ngày 22/12/2024) mở đường.", {"issued": "2024-12-22", "issuer": None}),
    ("⟦Nghị quyết 57-NQ/TW⟧ ngày 22 tháng 12 năm 2024 của Bộ Chính trị.", {"issued": "2024-12-22", "issuer": "Bộ Chính trị"}),
    (
        "⟦Nghị quyết 57⟧ của Bộ Chính trị ban hành ngày 22/12/2024 là bước ngoặt.",
        {"issued": "2024-12-22", "issuer": "Bộ Chính trị"},
    ),
    ("⟦Nghị quyết 57⟧ được Bộ Chính trị ban hành ngày 22/12/2024.", {"issued": "2024-12-22", "issuer": "Bộ Chính trị"}),
    ("⟦Luật Đất đai 2024⟧ được Quốc hội thông qua ngày 18/1/2024.", {"issued": "2024-01-18", "issuer": "Quốc hội"}),
    ("Ngày 18/1/2024, Quốc hội thông qua ⟦Luật Đất đai 2024⟧.", {"issued": "2024-01-18", "issuer": "Quốc hội"}),
    ("Sáng 17/8, Bộ Y tế ban hành ⟦Quyết định số 2500/QĐ-BYT⟧.", {"issued": "2025-08-17", "issuer": "Bộ Y tế"}),
    ("Bộ Y tế ngày 17/8 ban hành ⟦Quyết định số 2500/QĐ-BYT⟧.", {"issued": "2025-08-17", "issuer": "Bộ Y tế"}),
    (
        "Ngày 4/5/2025, Tổng Bí thư thay mặt Bộ Chính trị ký ban hành ⟦Nghị quyết số 68-NQ/TW⟧.",
        {"issued": "2025-05-04", "issuer": "Bộ Chính trị"},
    ),
    # an effective date is no date of issue
    ("⟦Thông tư 333/2016/TT-BTC⟧ có hiệu lực từ ngày 10/02/2017.", {"issued": None, "issuer": "Bộ Tài chính"}),
    ("⟦Nghị định 168/2024/NĐ-CP⟧ áp dụng từ ngày 1/1/2025.", {"issued": None}),
    ("⟦Nghị định 168/2024/NĐ-CP⟧ của Chính phủ có hiệu lực ngày 1/1/2025.", {"issued": None, "issuer": "Chính phủ"}),
    ("Từ ngày 1/1/2025, ⟦Nghị định 168/2024/NĐ-CP⟧ có hiệu lực.", {"issued": None}),
    ("Ngày 6/8, Sở Tài chính cho biết ⟦Nghị định 168/2024/NĐ-CP⟧ đã đi vào cuộc sống.", {"issued": None, "issuer": "Chính phủ"}),
    (
        "Sở Y tế Hà Nội vừa có ⟦văn bản hỏa tốc số 338/SYT-NVY⟧ gửi các trạm về việc ứng phó bão số 3.",
        {"issuer": "Sở Y tế Hà Nội", "title": "việc ứng phó bão số 3"},
    ),
    (
        "Thành ủy Hà Nội đã ban hành ⟦Nghị quyết số 18-NQ/TU⟧ về chuyển đổi số, đề ra 15 mục tiêu.",
        {"issuer": "Thành ủy Hà Nội", "title": "chuyển đổi số"},
    ),
    ("UBND tỉnh Nghệ An ban hành ⟦Kế hoạch 92/KH-UBND⟧ nhằm giảm nghèo.", {"issuer": "UBND tỉnh Nghệ An", "title": None}),
    ("UBND TP.HCM vừa ra ⟦Quyết định 3036/QĐ-UBND⟧.", {"issuer": "UBND TP.HCM"}),
    (
        "HĐND thành phố Đà Nẵng thông qua ⟦Nghị quyết số 12/NQ-HĐND⟧ về thu hồi đất.",
        {"issuer": "HĐND thành phố Đà Nẵng", "title": "thu hồi đất"},
    ),
    ("Chính phủ đã ban hành ⟦Quyết định số 382/TTg⟧.", {"issuer": "Chính phủ"}),
    (
        "⟦Quyết định số 204⟧ của Ban Bí thư về việc phê duyệt Đề án chuyển đổi số.",
        {"issuer": "Ban Bí thư", "title": "việc phê duyệt Đề án chuyển đổi số"},
    ),
    ("⟦Nghị định số 17/2010/NĐ-CP⟧ của Chính phủ về bán đấu giá tài sản phải được tuân thủ.", {"title": "bán đấu giá tài sản"}),
    (
        "⟦Thông tư 47/2015/TT-BTC⟧ quy định về việc thí điểm đại lý hải quan; các đơn vị lưu ý.",
        {"title": "việc thí điểm đại lý hải quan"},
    ),
    ("⟦Thông tư 335/2016/TT-BTC⟧ quy định mức thu phí đấu giá.", {"title": None}),
    ("⟦Chỉ thị 03⟧ của Bộ Chính trị về “Học tập và làm theo gương Bác” được sơ kết.", {"title": "Học tập và làm theo gương Bác"}),
    (
        "⟦Nghị quyết 57⟧ về đột phá phát triển khoa học của Bộ Chính trị đã mở đường.",
        {"issuer": "Bộ Chính trị", "title": "đột phá phát triển khoa học"},
    ),
    (
        "Theo ⟦Nghị định 06/2017/NĐ-CP⟧ về đua ngựa, đua chó và bóng đá, mức cược tối đa là một triệu.",
        {"title": "đua ngựa, đua chó và bóng đá"},
    ),
    (
        "⟦Thông tư 22/2014⟧ về kho số viễn thông do Bộ Thông tin và Truyền thông ban hành.",
        {"issuer": "Bộ Thông tin và Truyền thông", "title": "kho số viễn thông"},
    ),
    ("Thực hiện chỉ đạo của Thủ tướng Chính phủ tại ⟦Công điện 68⟧, tỉnh đã vào cuộc.", {"issuer": "Thủ tướng Chính phủ"}),
    (
        "Phó Thủ tướng Lê Văn An ký ⟦Quyết định số 1008/QĐ-TTg⟧ về quy hoạch.",
        {"issuer": "Thủ tướng Chính phủ", "title": "quy hoạch"},
    ),
    ("Chủ tịch UBND tỉnh Thanh Hóa Lê Văn An ký ⟦Công điện số 12/CĐ-UBND⟧.", {"issuer": "Chủ tịch UBND tỉnh Thanh Hóa"}),
    ("Đảng ủy Công an Trung ương ban hành ⟦Nghị quyết số 15-NQ/ĐUCA⟧.", {"issuer": "Đảng ủy Công an Trung ương"}),
    ("⟦Nghị quyết của HĐND tỉnh số 45/NQ-HĐND⟧ ngày 10/12/2024 giao vốn.", {"issuer": "HĐND tỉnh", "issued": "2024-12-10"}),
    ("⟦Nghị quyết 57⟧ của Bộ Chính trị “về đột phá khoa học, công nghệ” nêu rõ.", {"title": "đột phá khoa học, công nghệ"}),
    ("⟦Nghị quyết 98/2023/QH15⟧ về cơ chế đặc thù (gọi là luật riêng của thành phố", {"title": "cơ chế đặc thù"}),
    ("Chương trình theo ⟦Quyết định 1719⟧ ngày 14/10/2021 của Thủ tướng Chính phủ.", {"issued": "2021-10-14"}),
    ("⟦Thông tư số 20/2011/TT-BCT⟧ về nhập khẩu ô tô được bãi bỏ từ ngày 1/7/2016.", {"title": "nhập khẩu ô tô", "issued": None}),
    ("⟦Nghị quyết 35⟧ của Chính phủ về doanh nghiệp, được ban hành ngày 16/5/2016, tạo niềm tin.", {"issued": "2016-05-16"}),
    ("Chính phủ trình Quốc hội thông qua ⟦Luật Đất đai 2024⟧ trong năm.", {"issuer": None}),
    ("Bộ Tư pháp trình Chính phủ ban hành ⟦Nghị định 95⟧ mới.", {"issuer": None}),
]

# (text, the value of each document in it): what other mentions tell
ACROSS: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "⟦Nghị quyết 68⟧ và bài toán địa phương\n\n"
        "Ngày 4/5/2025, Bộ Chính trị ban hành ⟦Nghị quyết số 68-NQ/TW⟧ về kinh tế tư nhân.\n\n"
        "⟦Nghị quyết 68⟧ cởi bỏ định kiến.",
        [
            {"refers_to": "68-NQ/TW", "symbol": None, "issuer": "Bộ Chính trị", "issued": "2025-05-04", "title": None},
            {"refers_to": None, "symbol": "68-NQ/TW", "issuer": "Bộ Chính trị", "issued": "2025-05-04"},
            {"refers_to": "68-NQ/TW", "issuer": "Bộ Chính trị", "issued": "2025-05-04"},
        ],
    ),
    (
        "⟦Nghị định 168/2024⟧ tăng mức phạt.\nTheo ⟦Nghị định 168/2024/NĐ-CP⟧, vượt đèn đỏ bị phạt.",
        [{"refers_to": "168/2024/NĐ-CP", "issuer": "Chính phủ"}, {"symbol": "168/2024/NĐ-CP"}],
    ),
    # another year, another document
    (
        "⟦Thông tư 22/2016⟧ đã cũ.\nNay áp dụng ⟦Thông tư 22/2021/TT-BGDĐT⟧.",
        [{"refers_to": None, "issuer": None}, {"symbol": "22/2021/TT-BGDĐT"}],
    ),
    # two documents fit: neither is guessed
    (
        "⟦Nghị quyết 18⟧ được quán triệt.\nĐó là ⟦Nghị quyết 18-NQ/TW⟧ về tinh gọn bộ máy.\n"
        "Còn ⟦Nghị quyết 18-NQ/TU⟧ về chuyển đổi số.",
        [{"refers_to": None}, {"symbol": "18-NQ/TW"}, {"symbol": "18-NQ/TU"}],
    ),
    # a list goes on behind a title; what replaces or applies another document does not tell who issued that
    (
        "Ban Bí thư ban hành ⟦Quyết định 204-QĐ/TW⟧ phê duyệt đề án; ⟦Quyết định 205-QĐ/TW⟧ về kiến trúc.",
        [{"issuer": "Ban Bí thư"}, {"issuer": "Ban Bí thư"}],
    ),
    (
        "Bộ Chính trị ban hành ⟦Nghị quyết 57-NQ/TW⟧ thay thế ⟦Nghị quyết 20-NQ/TW⟧.",
        [{"issuer": "Bộ Chính trị"}, {"issuer": None}],
    ),
    # numbers of the Party restart with each term
    (
        "⟦Nghị quyết 15-NQ/TW⟧ ngày 5/5/2022 khác ⟦Nghị quyết 15-NQ/TW⟧ ngày 1/6/2012.\nÔng đọc ⟦Nghị quyết 15-NQ/TW⟧.",
        [{"issued": "2022-05-05"}, {"issued": "2012-06-01"}, {"issued": None}],
    ),
    (
        '⟦Quyết định khởi tố vụ án số 12/QĐ-CSĐT⟧ về tội "Lừa đảo" quy định tại ⟦Điều 174 Bộ luật Hình sự⟧.',
        [{"title": 'tội "Lừa đảo"'}, {"provision": "Điều 174"}],
    ),
    (
        "Ngày 22/12/2024, Bộ Chính trị ban hành ⟦Nghị quyết số 57-NQ/TW⟧; ngày 24/1/2025 ban hành ⟦Nghị quyết số 59-NQ/TW⟧.",
        [{"issuer": "Bộ Chính trị", "issued": "2024-12-22"}, {"issuer": "Bộ Chính trị", "issued": "2025-01-24"}],
    ),
    # a dispatch goes by two names
    (
        "Sở vừa có ⟦văn bản khẩn số 338/SYT-NVY⟧.\nTheo ⟦Công văn 338⟧, trạm trực đêm.",
        [{"symbol": "338/SYT-NVY"}, {"type": "công văn", "refers_to": "338/SYT-NVY"}],
    ),
    # the issuer parts them
    (
        "⟦Quyết định 58⟧ của Thủ tướng Chính phủ nêu rõ.\nXem ⟦Quyết định 58/2016/QĐ-TTg⟧ và ⟦Quyết định 58/QĐ-BTC⟧.",
        [{"refers_to": "58/2016/QĐ-TTg"}, {}, {"issuer": "Bộ Tài chính"}],
    ),
    (
        "Ban Thường vụ Thành ủy Hà Nội ban hành ⟦Nghị quyết số 18-NQ/TU⟧ ngày 30/12/2022.\n"
        "Sau gần 2 năm triển khai ⟦Nghị quyết số 18-NQ/TU⟧, nhiều việc đã xong.",
        [{"issued": "2022-12-30"}, {"issuer": "Ban Thường vụ Thành ủy Hà Nội", "issued": "2022-12-30"}],
    ),
    # the title is of the mention that states it
    ("⟦Nghị định 19⟧ về kinh doanh khí đã ra.\n⟦Nghị định 19⟧ khó thực hiện.", [{"title": "kinh doanh khí"}, {"title": None}]),
]

# no document
TRAPS = (
    "Tòa tuyên tại bản án số 15/2020/HS-ST.",
    "Hồ sơ vụ án số 12/HSST được chuyển đi.",
    "Hai bên ký hợp đồng số 15/2020/HĐKT.",
    "Hợp đồng 12/HĐ-KT hết hạn.",
    "Chuyến bay VN-123 hạ cánh lúc 9 giờ.",
    "Chuyến bay VN1234 bị hoãn.",
    "Tiêm kích MiG-29K và xe tăng T-72B3.",
    "Xe tải biển số 29A-123.45 lật.",
    "Xe máy BKS 94C1-029.16 chạy nhanh.",
    "Hóa đơn số 0001234 ký hiệu AA/19E.",
    "Nhà máy đạt ISO 9001:2015 và TCVN 5574:2018.",
    "Trận M12-B3 dời sang chủ nhật.",
    "Tỉ số 2-1 sau 90 phút.",
    "Lãi suất 6%/năm trong 12 tháng.",
    "Nghị quyết của Đảng đi vào cuộc sống.",
    "Quốc hội ban hành nghị quyết 5 năm.",
    "Chỉ thị 10 điểm của ông gây chú ý.",
    "Ông quyết định 2 việc lớn.",
    "Đội quyết định 27 cầu thủ.",
    "Công ty vượt kế hoạch 5%.",
    "Kế hoạch 2025 của tỉnh rất tham vọng.",
    "Theo kế hoạch 6/2017 sẽ xong.",
    "Kế hoạch 5 năm 2021-2025 đã xong.",
    "Kế hoạch 2021-2025 đã xong.",
    "Chương trình số 1 Việt Nam về du lịch.",
    "Hướng dẫn 5 bước đăng ký tài khoản.",
    "Thông báo 48 vé trúng thưởng.",
    "Đề án 1 triệu héc-ta lúa chất lượng cao.",
    "Tòa đưa ra quyết định 23/9.",
    "Quy định 3 mức phạt cho tài xế.",
    "Cơn bão số 3 đổ bộ ngày 22/7.",
    "Thông báo về cơn bão số 3/2025.",
    "Luật Đất đai bỏ khung giá đất.",
    "Luật Đất đai có hiệu lực từ năm 2024.",
    "Luật sư Trần Văn Bình năm 2024 mở văn phòng.",
    "Trường Đại học Luật Hà Nội 2024 tuyển sinh.",
    "Báo Pháp luật Việt Nam 2024 đăng bài.",
    "Ban kỷ luật 2 người vi phạm.",
    "Bộ luật Hình sự đã nhiều lần được sửa.",
    "Luật chơi 2024 thay đổi.",
    "Điều 2 đội cần là một chiến thắng.",
    "Đạt điểm 9 môn Toán, khoản 3 triệu đồng.",
    "Tòa án Hiến pháp hôm 3/2 mở phiên.",
    "Báo cáo thường niên năm 2023 của ngân hàng.",
    "Hai nước ký Hiệp định Thương mại tự do năm 2019.",
    "Điện thoại chạy hệ điều hành Android 6.0.",
    "Quốc lộ 1A qua tỉnh bị ngập.",
    "Giá là 20/2-CT một suất.",
    "Gói thầu số 12/XL khởi công.",
    "Phòng 205, tòa nhà CT2-A1.",
)


def plain(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans marked."""
    spans, shift = [], 0
    for start in (i for i, char in enumerate(text) if char == "⟦"):
        spans.append((start - shift, text.index("⟧", start) - shift - 1))
        shift += 2
    return text.replace("⟦", "").replace("⟧", ""), spans


def documents(text: str) -> list[DocumentFact]:
    """The documents of a text."""
    return [fact for fact in dsx.extract(text, PUBLISHED) if isinstance(fact, DocumentFact)]


def check(marked: str, values: list[dict[str, Any]]) -> None:
    text, spans = plain(marked)
    found = documents(text)
    assert [text[f.start : f.end] for f in found] == [text[start:end] for start, end in spans]
    assert [(f.start, f.end) for f in found] == spans
    for fact, value in zip(found, values, strict=True):
        assert {slot: getattr(fact.value, slot) for slot in value} == value, fact.text


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, texts in FORMS for text in texts], ids=str)
def test_forms(value, text):
    check(text, [value])


@pytest.mark.parametrize(("text", "values"), LISTS, ids=str)
def test_lists_share_their_type(text, values):
    check(text, values)


@pytest.mark.parametrize(("text", "value"), SLOTS, ids=str)
def test_issuer_issued_title(text, value):
    check(text, [value])


@pytest.mark.parametrize(("text", "values"), ACROSS, ids=str)
def test_other_mentions(text, values):
    check(text, values)


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text):
    assert not [(f.text, f.rule) for f in documents(text)]


WORDS = (
    "Nghị quyết", "số", "57-NQ/TW", "84/2009/NĐ-CP", "14/2025", "57", "về", "việc", "của", "Bộ Chính trị", "do",
    "ban hành", "ngày", "5/5/2022", ",", ".", ";", "(", ")", "“", "”", "\"", "và", "Luật Đất đai", "2024", "năm",
    "Điều 5", "khoản", "a", "1", "thay thế", "Chính phủ", "đã", "quy định", "\n", "này", "Quyết định", "trình", "tại",
    "chỉ đạo", "–", "TW", "QĐ-UBND", "/", "Công ước", "Liên Hợp Quốc", "sửa đổi", "một số điều",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=150, deadline=None)
def test_no_text_raises(words):
    text = " ".join(words)
    for fact in documents(text):
        assert text[fact.start : fact.end] == fact.text
        assert fact.value.symbol is None or fact.value.number
        assert fact.value.refers_to is None or fact.value.symbol is None
        assert fact.value.title != ""


PIECES = (
    "/",
    "1",
    "1/",
    "-",
    "“",
    "Đ",
    "12/2024/",
    "Nghị quyết số ",
    "nghị quyết ",
    "Nghị quyết 57, ",
    "Nghị quyết 57-NQ/TW và ",
    "57-NQ/TW, ",
    "1/A-B/C-D/",
    "QĐ",
    "Điều 1, ",
    "khoản 1 và ",
    "điểm a khoản 1 Điều 8 ",
    "Luật ",
    "Luật Đất đai, ",
    "Luật Sửa đổi, bổ sung một số điều của Luật ",
    " sửa đổi một số điều của Luật",
    "Bộ luật A b c ",
    "Quyết định của A b c d e g ",
    "năm 2024 ",
    "Chính phủ ban hành ",
    "của Bộ Y tế về ",
)


@pytest.mark.parametrize("piece", PIECES)
def test_rules_take_linear_time(piece):
    """Four times the text takes about four times as long: a megabyte of any of these ends in seconds."""
    short, long = (_seconds(piece, size) for size in (30_000, 120_000))
    assert long < 10 * short + 0.3


@pytest.mark.parametrize("piece", ["/", "1", "1/", "“", "-", "năm 2024 ", "Nghị quyết số "])
def test_a_megabyte_takes_seconds(piece):
    assert _seconds(piece, 1_000_000) < 15


def _seconds(piece: str, size: int) -> float:
    article = Article(
        "Luật, Hiến pháp, BLHS, Nghị quyết, Điều này, NQ; " + piece * (size // len(piece))
    )  # so that every rule runs
    assert article.lower
    start = time.process_time()
    for rule in RULES:
        rule.find(article)
    return time.process_time() - start


def test_many_mentions_take_linear_time():
    """Growing and resolving too: four times the mentions, about four times the time."""
    short, long = (_resolving(count) for count in (300, 1200))
    assert long < 10 * short + 0.3


def _resolving(count: int) -> float:
    article = Article(
        "\n".join(f"Bộ Y tế ban hành Quyết định số {n}/QĐ-BYT và Nghị quyết {n} về khám bệnh." for n in range(count))
    )
    assert article.sentences
    found = settle((candidate for rule in RULES for candidate in rule.find(article)), listing(RULES))
    start = time.process_time()
    resolved = KIND.facts(found, article, ())
    assert len(resolved) == 2 * count
    return time.process_time() - start


def test_the_table_is_large():
    assert sum(len(texts) for _, texts in FORMS) + len(LISTS) + len(SLOTS) + len(ACROSS) + len(TRAPS) >= 200
