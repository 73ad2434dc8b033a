"""Counts over the whole pipeline: what is counted, how many, and the numbers that count nothing.

A row is a text with its counts in ⟦ ⟧ and, for each, what it must say: the number (`low..high` for a range, `n/of` for a ratio),
then the unit; a comparator stands before the number. The rows of TRAPS hold no count at all.
"""

import pytest
from test_rules import marked

import dsx

CARDINALS = [
    # a classifier and its noun, to the first verb, preposition or name
    ("cả nước đã cổ phần hóa ⟦52 DNNN⟧ và ⟦3 đơn vị sự nghiệp⟧ công lập", "52 DNNN", "3 đơn vị sự nghiệp"),
    ("phá sản ⟦1 doanh nghiệp⟧, bán ⟦1 doanh nghiệp⟧.", "1 doanh nghiệp", "1 doanh nghiệp"),
    ("chuyển thành Ban quản lý ⟦5 công ty⟧; giải thể ⟦28 công ty⟧.", "5 công ty", "28 công ty"),
    ("có ⟦17 thành viên⟧ do Thứ trưởng làm Trưởng ban", "17 thành viên"),
    ("khiến ⟦85 người⟧ thiệt mạng và ⟦167 người khác⟧ bị thương", "85 người", "167 người khác"),
    ("đã thả ⟦26.171 quả bom⟧.", "26171 quả bom"),
    ("Lexus bán được ⟦15.572 chiếc⟧, Audi bán được ⟦13.201 chiếc⟧.", "15572 chiếc", "13201 chiếc"),
    ("trong tổng số ⟦49 đơn vị⟧ có công ty nông, lâm trường", "49 đơn vị"),
    ("đề ra ⟦15 mục tiêu⟧ cần hoàn thiện", "15 mục tiêu"),
    ("số hóa với tổng số: ⟦5.212.287 việc hộ tịch⟧.", "5212287 việc hộ tịch"),
    ("⟦4 đơn vị⟧ cam kết tiên phong", "4 đơn vị"),
    ("⟦31 tác phẩm⟧ đoạt giải Cuộc thi", "31 tác phẩm"),
    ("thành lập ⟦6 Tiểu ban⟧ giúp việc Ban Tổ chức", "6 tiểu ban"),
    ("trình ⟦7 Hiệp định⟧ hợp tác Hải quan với một số nước", "7 hiệp định"),
    ("Hội nghị có ⟦164 đại biểu⟧ tham dự.", "164 đại biểu"),
    ("ghi nhận ⟦1.036 ca⟧ nghi sởi, ⟦212 ca⟧ dương tính", "1036 ca", "212 ca"),
    ("bán cọc vé gồm ⟦160 tờ⟧ trúng đài Sóc Trăng", "160 tờ"),
    ("nghi can trộm ⟦12 con trâu⟧ của dân", "12 con trâu"),
    ("nối ⟦14 hạ tầng thông tin/cơ sở dữ liệu⟧ của Quốc gia", "14 hạ tầng thông tin/cơ sở dữ liệu"),
    ("có ⟦5 xe buýt⟧ đang chạy", "5 xe buýt"),
    ("mua ⟦10 tấm vé⟧ cho cả nhà", "10 tấm vé"),
    ("Ông yêu cầu ⟦20 doanh nghiệp lớn⟧ tham gia", "20 doanh nghiệp lớn"),
    ("là ⟦10 thương hiệu⟧ lớn nhất Trung Quốc", "10 thương hiệu"),
    ("xảy ra ⟦368 vụ cháy⟧ ở các khu dân cư", "368 vụ cháy"),
    ("đã có ⟦3 cuộc tấn công⟧ vào khu chợ", "3 cuộc tấn công"),
    ("cấp ⟦72 nghìn chữ ký số⟧ công cộng cho người dân", "72000 chữ ký số"),
    ("ôtô ⟦16 chỗ⟧ chạy sau", "16 chỗ"),
    ("tòa nhà ⟦45 tầng⟧ ở trung tâm", "45 tầng"),
    ("nâng quốc lộ lên ⟦10 làn xe⟧", "10 làn xe"),
    ("Trên cả ⟦3 trụ cột⟧: chính quyền số, kinh tế số", "3 trụ cột"),
    ("có ⟦2 “quái vật nhạc số”⟧ tham gia", "2 quái vật nhạc số"),
    ("tuyển ⟦05 giáo viên⟧ dạy Toán", "5 giáo viên"),
    ("tạo ⟦2.000 việc làm⟧ cho lao động địa phương", "2000 việc làm"),
    ("có ⟦2000 người⟧ ra đường", "2000 người"),
    ("nhận ⟦5 đề xuất⟧ của bộ", "5 đề xuất"),
    ("⟦9 bị cáo⟧ hầu tòa", "9 bị cáo"),
    ("phiên tòa vắng ⟦4 bị hại⟧.", "4 bị hại"),
    ("lắp ⟦25 máy⟧ dọc bờ biển", "25 máy"),
    # a label is none as the last syllable of another word, nor behind a comparator
    ("cung cấp ⟦500 suất ăn⟧ miễn phí", "500 suất ăn"),
    ("cho khách hàng ⟦2 tùy chọn⟧ về màu", "2 tùy chọn"),
    ("với nhóm ⟦5 tổng công ty⟧ lớn nhất", "5 tổng công ty"),
    ("⟦16 DN⟧ thuộc Bộ Xây dựng", "16 DN"),
    ("đội hình ⟦5 ngôi sao⟧ đắt giá", "5 ngôi sao"),
    ("thành phố ⟦12 triệu dân⟧ ấy", "12000000 dân"),
    ("phóng cùng lúc ⟦10 tên lửa⟧ ra biển", "10 tên lửa"),
    ("mỗi tháng ⟦2 lần⟧ họp", "2 lần"),
    ("họp ⟦ít nhất 2 lần⟧ mỗi quý", ">= 2 lần"),
    ("được hưởng ⟦3 quả phạt góc⟧ liền", "3 quả phạt góc"),
    ("chấm điểm ⟦143 chủ tịch xã⟧ và", "143 chủ tịch xã"),
    ("phường A và B ⟦hơn 200.000 dân⟧ mà", "> 200000 dân"),
    # a comma or slash that coordinates
    ("trong bảng ⟦63 tỉnh, thành phố⟧ của cả nước", "63 tỉnh, thành phố"),
    ("triển khai ⟦104 đề án, công tác⟧ trọng tâm", "104 đề án, công tác"),
    ("⟦1.300 hiệu trưởng, hiệu phó⟧ Đắk Lắk", "1300 hiệu trưởng, hiệu phó"),
    ("⟦59 tỉnh/thành phố⟧ như sau", "59 tỉnh/thành phố"),
    ("có ⟦18 xe⟧, tăng so với năm trước", "18 xe"),
    ("gồm ⟦12 người⟧, trong đó nhiều trẻ em", "12 người"),
    ("gồm ⟦3 chương⟧, ⟦14 điều⟧, nêu rõ", "3 chương", "14 điều"),
    # a part and a whole with a unit each are two counts
    ("⟦379 doanh nghiệp⟧ trong tổng số ⟦620 đơn vị⟧ nợ thuế", "379 doanh nghiệp", "620 đơn vị"),
    # multiples
    ("gấp ⟦6,6 lần⟧ năm trước", "6.6 lần"),
    ("phải nỗ lực gấp ⟦10 lần⟧ người khác", "10 lần"),
    # millions and billions of things
    ("phấn đấu có ⟦2 triệu doanh nghiệp⟧", "2000000 doanh nghiệp"),
    ("nắm giữ ⟦4,5 triệu thuê bao⟧", "4500000 thuê bao"),
    ("phát hành ⟦3,3 tỉ cổ phiếu⟧ riêng lẻ", "3300000000 cổ phiếu"),
    ("phục vụ ⟦1,3 tỷ người dùng⟧.", "1300000000 người dùng"),
    ("đón ⟦21,8 triệu lượt khách⟧", "21800000 lượt khách"),
    ("Có ⟦3 triệu 200 nghìn lượt xem⟧ trên mạng", "3200000 lượt xem"),
    ("bán ⟦1.5 triệu bản⟧ trong năm đầu", "1500000 bản"),
]

WORDED = [
    ("sống trên ⟦hai thế giới⟧, thế giới thực và thế giới mạng", "2 thế giới"),
    ("Chính quyền ⟦hai cấp⟧ ở Nghệ An", "2 cấp"),
    ("⟦hai trẻ⟧ tử vong", "2 trẻ"),
    ("họp ⟦hai lần⟧ mỗi quý", "2 lần"),
    ("tập trung vào ⟦ba nhóm việc⟧: đất đai, thuế", "3 nhóm việc"),
    ("là một trong ⟦bốn mỹ nhân⟧ của cuộc thi", "4 mỹ nhân"),
    ("có ⟦năm người⟧ bị thương", "5 người"),
    ("gồm ⟦năm chiếc xe⟧ cứu hỏa", "5 chiếc xe"),
    ("cứu sống ⟦sáu người⟧ trong dòng nước lũ", "6 người"),
    ("⟦Bảy cá nhân⟧ được nhận giải thưởng", "7 cá nhân"),
    ("trao ⟦tám giấy chứng nhận⟧ cho nhà đầu tư", "8 giấy chứng nhận"),
    ("vinh danh ⟦chín doanh nghiệp⟧ tiêu biểu", "9 doanh nghiệp"),
    ("⟦mười lăm người⟧ vắng mặt", "15 người"),
    ("⟦hai mươi mốt học sinh⟧ đoạt giải", "21 học sinh"),
    ("⟦hai mươi tư cầu thủ⟧ được gọi", "24 cầu thủ"),
    ("⟦ba mươi lăm hộ dân⟧ phải sơ tán", "35 hộ dân"),
    ("⟦một trăm linh năm đại biểu⟧ dự họp", "105 đại biểu"),
    ("⟦một ngàn lẻ một câu chuyện⟧ về Tết", "1001 câu chuyện"),
    ("⟦mười lăm nghìn người⟧ xuống đường", "15000 người"),
    ("⟦ba triệu rưỡi lượt khách⟧ đã đến", "3500000 lượt khách"),
    ("⟦nửa triệu người⟧ mất việc", "500000 người"),
    ("⟦ba chục người⟧ đứng chờ", "30 người"),
    ("⟦hai vợ chồng⟧ anh Nam", "2 vợ chồng"),
    ("⟦ba bị cáo⟧ kháng cáo", "3 bị cáo"),
    ("⟦ba em học sinh⟧ đuối nước", "3 em học sinh"),
    ("⟦chín tầng hầm⟧ đã xong", "9 tầng hầm"),
    ("khiến ⟦một người⟧ chết tại chỗ", "1 người"),
    ("⟦một người⟧ bị thương nặng", "1 người"),
    ("mỗi trẻ cần đủ ⟦hai mũi⟧.", "2 mũi"),
    ("Cả ⟦hai đội⟧ cùng thắng", "2 đội"),
    ("chừng như ⟦hai, ba người⟧ đi cùng", "2..3 người"),
    ("⟦ba bốn người⟧ cùng nâng", "3..4 người"),
    ("⟦bảy tám chiếc xe⟧ nối đuôi nhau", "7..8 chiếc xe"),
    ("⟦hai đến ba lần⟧ rồi thôi", "2..3 lần"),
]

COMPARATORS = [
    ("⟦hơn 61 nghìn chữ ký số⟧ đã được cấp", "> 61000 chữ ký số"),
    ("tổ chức trực tuyến đến ⟦hơn 3.000 điểm cầu⟧ tại các xã", "> 3000 điểm cầu"),
    ("⟦trên 500 hộ⟧ bị ngập", "> 500 hộ"),
    ("⟦vượt 10.000 người⟧ đăng ký", "> 10000 người"),
    ("⟦quá 300 người⟧ trong hội trường", "> 300 người"),
    ("⟦khoảng 24 nghìn phi vụ⟧ (Iraq và Syria)", "~ 24000 phi vụ"),
    ("⟦chừng 50 người⟧ có mặt", "~ 50 người"),
    ("⟦xấp xỉ 1.200 xe⟧ mỗi giờ", "~ 1200 xe"),
    ("⟦khoảng hơn 200 chiếc⟧ trong biên chế", "~ 200 chiếc"),
    ("⟦ít nhất 127 thường dân⟧ thiệt mạng", ">= 127 thường dân"),
    ("nên đối thoại ⟦ít nhất hai lần⟧.", ">= 2 lần"),
    ("⟦ít nhất một người⟧ đã chết", ">= 1 người"),
    ("⟦tối thiểu 3 triệu doanh nghiệp⟧ vào năm ấy", ">= 3000000 doanh nghiệp"),
    ("sử dụng ⟦≥ 500 lao động⟧ (bình quân)", ">= 500 lao động"),
    ("⟦không dưới 40 vụ⟧ được phát hiện", ">= 40 vụ"),
    ("⟦gần 9.400 lượt xe⟧ đã chạy", "< 9400 lượt xe"),
    ("⟦dưới 200 hộ⟧ còn nghèo", "< 200 hộ"),
    ("⟦chưa đến 20 người⟧ trả lời", "< 20 người"),
    ("⟦chưa đầy 10 chiếc⟧ còn lại", "< 10 chiếc"),
    ("⟦tối đa 15 thành viên⟧ mỗi đoàn", "<= 15 thành viên"),
    ("⟦không quá 5 người⟧ trên thuyền", "<= 5 người"),
    ("⟦30 người trở lên⟧ mới mở lớp", ">= 30 người"),
    ("xe ⟦9 chỗ ngồi trở xuống⟧ tăng", "<= 9 chỗ ngồi"),
    ("⟦từ 10 người trở lên⟧ được giảm giá", ">= 10 người"),
    ("rộng đủ chở ⟦đến 853 người⟧, theo hãng", "<= 853 người"),
    # exact: emphasis, a difference, a place
    ("có tới ⟦3.498 dân thường⟧ thiệt mạng", "3498 dân thường"),
    ("thả nhiều hơn ⟦3.000 quả⟧ so với năm 2015", "3000 quả"),
    ("đi trên ⟦2 chiếc thuyền nhỏ⟧", "2 chiếc thuyền nhỏ"),
    ("⟦hơn chục người⟧ đứng xem", "> 10 người"),
    ("⟦gần trăm người⟧ tham gia", "< 100 người"),
]

RANGES = [
    ("có ⟦4-6 người⟧ bị thương", "4..6 người"),
    ("có ⟦4 – 6 người⟧ bị thương", "4..6 người"),
    ("từ ⟦5 đến 8 người⟧ trong xe", "5..8 người"),
    ("tuyển ⟦120.000-150.000 sinh viên⟧", "120000..150000 sinh viên"),
    ("tăng gấp ⟦3-4 lần⟧ ngày thường", "3..4 lần"),
    ("từ ⟦10.000 đến 1 triệu lượt xem⟧", "10000..1000000 lượt xem"),
    ("từ ⟦2 đến 3 triệu lượt xem⟧", "2000000..3000000 lượt xem"),
    ("⟦khoảng 10-15 người⟧ đi cùng", "~ 10..15 người"),
]

RATIOS = [
    ("chiếm ⟦hai phần ba dân số⟧ của xã", "2/3 dân số"),
    ("mất ⟦gần một phần tư diện tích⟧.", "< 1/4 diện tích"),
    ("đã có ⟦8/15 mục tiêu⟧ hoàn thành", "8/15 mục tiêu"),
    ("⟦19/30 quận, huyện⟧ đã số hóa", "19/30 quận, huyện"),
    ("của ⟦46/49 bộ, địa phương⟧, bao gồm", "46/49 bộ, địa phương"),
    ("yêu cầu ⟦18/18 sở, ngành⟧ gửi kế hoạch", "18/18 sở, ngành"),
    ("(⟦25.912/41.000 trẻ⟧).", "25912/41000 trẻ"),
    ("vắng ⟦9/27 bị hại⟧.", "9/27 bị hại"),
    ("đạt ⟦27/30 điểm⟧ khi thi", "27/30 điểm"),
    ("giảm ⟦642 trong 1.267 cơ sở giáo dục⟧ công lập", "642/1267 cơ sở giáo dục"),
    ("thấy ⟦4 trong số 9 loại thuốc⟧", "4/9 loại thuốc"),
    ("tìm được ⟦3 trong số 5 hài cốt⟧ tại đây", "3/5 hài cốt"),
    ("⟦hơn 2/3 dân số⟧ sống ở nông thôn", "> 2/3 dân số"),
]

PERCENTS = [
    ("tỷ lệ đạt ⟦78%⟧, tăng ⟦0,1%⟧", "78 %", "0.1 %"),
    ("tăng ⟦hơn 3%⟧ so với năm 2015", "> 3 %"),
    ("cao hơn ⟦17,3%⟧ so với năm ngoái", "17.3 %"),
    ("chiếm tới ⟦43%⟧ thị phần", "43 %"),
    ("lãi suất ⟦6,5%/năm⟧, tăng", "6.5 %/năm"),
    ("bình quân ⟦2%/ năm⟧, trong đó", "2 %/năm"),
    ("từ ⟦4,7-5,2%/năm⟧ tùy kỳ hạn", "4.7..5.2 %/năm"),
    ("giảm đến ⟦26%⟧, chỉ còn một nửa", "26 %"),
    ("đạt ⟦8,3-8,5%⟧ như Nghị quyết", "8.3..8.5 %"),
    ("dao động từ ⟦3,2% đến 3,6%⟧.", "3.2..3.6 %"),
    ("⟦khoảng 15-20%⟧ còn phàn nàn", "~ 15..20 %"),
    ("đạt ⟦từ 95% trở lên⟧ vào cuối kỳ", ">= 95 %"),
    ("Nhà nước giữ ⟦trên 50%⟧ vốn điều lệ", "> 50 %"),
    ("⟦dưới 60%⟧ kế hoạch", "< 60 %"),
    ("Doanh nghiệp ⟦100%⟧ vốn Nhà nước", "100 %"),
    ("giảm ⟦0,5 điểm phần trăm⟧", "0.5 điểm phần trăm"),
    ("⟦mười phần trăm⟧ số vốn", "10 phần trăm"),
    ("⟦20 phần trăm⟧ số hộ", "20 phần trăm"),
    ("GDP quý III ⟦vượt 8%⟧, xuất siêu", "> 8 %"),
    ("tăng trưởng ⟦-5%⟧ trong quý", "-5 %"),
]

MONEY = [
    ("thu về ⟦6,4 tỷ đồng⟧ trong tháng", "6400000000 đồng VND"),
    ("(⟦xấp xỉ 175 ngàn tỉ đồng⟧)", "~ 175000000000000 đồng VND"),
    ("ước đạt ⟦1,92 triệu tỷ đồng⟧, bằng ⟦97,9%⟧ dự toán", "1920000000000000 đồng VND", "97.9 %"),
    ("với tài sản ⟦hơn 11 tỷ NDT⟧, xếp thứ 27", "> 11000000000 NDT CNY"),
    ("⟦hơn 50 nhân dân tệ⟧ mỗi cân", "> 50 nhân dân tệ CNY"),
    ("⟦Gần 1 tỷ USD⟧ trái phiếu", "< 1000000000 USD USD"),
    ("dự án điện khí ⟦2 tỷ đô⟧ ở Nghệ An", "2000000000 đô USD"),
    ("giá ⟦10.000 euro⟧ một chiếc", "10000 euro EUR"),
    ("lương ⟦20 triệu won⟧ mỗi tháng", "20000000 won KRW"),
    ("giá ⟦1.078.920 Yên⟧ (⟦216 triệu Đồng⟧)", "1078920 yên JPY", "216000000 đồng VND"),
    ("thu ⟦5 triệu bảng Anh⟧ từ bản quyền", "5000000 bảng Anh GBP"),
    ("giá ⟦$299⟧ ở Mỹ", "299 $ USD"),
    ("vốn ⟦hơn 1,5 tỷ đô la Úc⟧", "> 1500000000 đô la Úc AUD"),
    ("bị phạt ⟦tới 1 tỷ đồng⟧ theo luật", "<= 1000000000 đồng VND"),
    ("⟦Từ 20 triệu đồng trở xuống⟧", "<= 20000000 đồng VND"),
    ("chi phí ⟦từ 20 triệu trở lên⟧", ">= 20000000 - VND"),
    ("còn ⟦chưa đến 90 triệu đồng⟧.", "< 90000000 đồng VND"),
    ("chỉ ⟦từ 299 USD⟧ cho vé khứ hồi", ">= 299 USD USD"),
    ("Từ ⟦trên 1 tỷ đến 10 tỷ đồng⟧", "1000000000..10000000000 đồng VND"),
    ("Từ ⟦trên 20 triệu đồng đến 50 triệu đồng⟧", "20000000..50000000 đồng VND"),
    ("rao giá ⟦350-480 triệu đồng⟧.", "350000000..480000000 đồng VND"),
    ("từ ⟦10 đến 20 triệu đồng⟧", "10000000..20000000 đồng VND"),
    ("từ ⟦10.000 đến 1 triệu đồng⟧", "10000..1000000 đồng VND"),
    ("⟦2.000-3.000đ/bài⟧ trên trang nhạc", "2000..3000 đ/bài VND"),
    ("vé ⟦7.000 đồng/lượt⟧ từ nay", "7000 đồng/lượt VND"),
    ("thu nhập ⟦120 triệu đồng/năm⟧.", "120000000 đồng/năm VND"),
    ("đạt ⟦2 triệu đồng/người/năm⟧", "2000000 đồng/người/năm VND"),
    ("giá ⟦37 triệu đồng/lượng - 37,5 triệu đồng/lượng⟧ sáng nay", "37000000..37500000 đồng/lượng VND"),
    ("giá dầu ⟦60 USD/thùng⟧.", "60 USD/thùng USD"),
    ("phí ⟦không quá 300 triệu/cuộc đấu giá⟧", "<= 300000000 /cuộc đấu giá VND"),
    ("⟦hơn trăm triệu đồng⟧ tiền nợ", "> 100000000 đồng VND"),
    ("phạt tiền từ ⟦một triệu đồng đến mười triệu đồng⟧", "1000000..10000000 đồng VND"),
    ("⟦ba triệu rưỡi đồng⟧ mỗi tháng", "3500000 đồng VND"),
    ("lợi nhuận ⟦âm 500 triệu đồng⟧ trong quý", "-500000000 đồng VND"),
    # bare millions and billions
    ("trúng ⟦4,8 tỉ⟧ đài Sóc Trăng", "4800000000 - VND"),
    ("nói ⟦10 tỷ⟧ trong số này là quà Tết", "10000000000 - VND"),
    ("⟦2,5 triệu⟧ + ⟦1,5%⟧ giá trị tài sản", "2500000 - VND", "1.5 %"),
    ("Kinh phí ⟦khoảng 3 tỷ rưỡi⟧, trong đó", "~ 3500000000 - VND"),
    ("giá ⟦dưới 6 triệu⟧ cũng giảm", "< 6000000 - VND"),
    ("có ⟦1.265 tỷ⟧ tiền mặt", "1265000000000 - VND"),
    ("phát hành ⟦5000 tỷ⟧ trái phiếu", "5000000000000 - VND"),
    ("tiền vé ⟦200 nghìn⟧.", "200000 - VND"),
]

MEASURES = [
    ("Minh Tú cao ⟦1,78 m⟧, sở hữu làn da nâu", "1.78 m"),
    ("Chân dài ⟦1m78⟧ được cho là", "1.78 m"),
    ("cao ⟦từ 1m70 trở lên⟧, sự nghiệp vững", ">= 1.7 m"),
    ("rộng ⟦45cm⟧, mang đến", "45 cm"),
    ("chiều rộng từ ⟦47 đến 53cm⟧", "47..53 cm"),
    ("quản lý là ⟦2.383.611,87 ha⟧ (tổng diện tích)", "2383611.87 ha"),
    ("tăng từ ⟦2 cm⟧ lên ⟦hơn 8 cm⟧", "2 cm", "> 8 cm"),
    ("cách Hưng Yên ⟦khoảng 280km⟧", "~ 280 km"),
    ("bảo quản ở nhiệt độ ⟦2-8 độ C⟧", "2..8 độ C"),
    ("sốt ⟦trên 38,5 độ C⟧, phụ huynh gọi", "> 38.5 độ C"),
    ("rét xuống ⟦âm 2 độ C⟧", "-2 độ C"),
    ("động đất mạnh ⟦5,3 độ Richter⟧", "5.3 độ Richter"),
    ("⟦16 triệu tấn⟧ hàng hóa", "16000000 tấn"),
    ("mua ⟦300.000 tấn⟧ thịt bò", "300000 tấn"),
    ("nhà chờ rộng ⟦hơn 75cm⟧, thấp", "> 75 cm"),
    ("trụ cầu cao ⟦hơn 105 m⟧, cao nhất nước", "> 105 m"),
    ("cao hơn ⟦5 cm⟧ so với năm trước", "5 cm"),
    ("chạy ⟦80km/h⟧ trên cao tốc", "80 km/h"),
    ("công suất ⟦160 MW⟧ lên ⟦240 MW⟧.", "160 MW", "240 MW"),
    ("sản lượng ⟦3.000 tấn/năm⟧ gạo", "3000 tấn/năm"),
    ("men tim là ⟦14,20 ng/ml⟧", "14.2 ng/ml"),
    ("miếng vàng loại ⟦1 chỉ⟧, vàng khoen loại ⟦5 phân⟧, ⟦2 chỉ⟧.", "1 chỉ", "5 phân", "2 chỉ"),
    ("chip ⟦2,4 GHz⟧, RAM ⟦4GB⟧", "2.4 GHz", "4 GB"),
    ("đường kính ⟦80cm⟧ - ⟦1m⟧ rầm rập", "80 cm", "1 m"),
    ("xả ⟦2.000m3⟧ ra sông", "2000 m3"),
    ("rộng ⟦9.000 mét vuông⟧", "9000 mét vuông"),
    ("tiêu thụ ⟦3,5 lít⟧ xăng", "3.5 lít"),
    ("chị Lý (⟦43 tuổi⟧)", "43 tuổi"),
    ("⟦trên 20 tuổi⟧, bố mẹ có phải trả nợ", "> 20 tuổi"),
    ("trẻ từ ⟦6 đến dưới 9 tháng tuổi⟧ chiếm", "6..9 tháng tuổi"),
    ("bé ⟦năm tuổi⟧ bị lạc", "5 tuổi"),
    ("cây ⟦45 năm tuổi⟧ ở đình làng", "45 năm tuổi"),
    ("người ⟦từ đủ mười tám tuổi trở lên⟧.", ">= 18 tuổi"),
    ("người ⟦chưa đủ sáu tuổi⟧ do người đại diện", "< 6 tuổi"),
    ("Người từ ⟦đủ sáu tuổi đến chưa đủ mười lăm tuổi⟧ khi xác lập", "6..15 tuổi"),
    ("đủ ⟦18 tuổi⟧ mới được dự thi", "18 tuổi"),
    ("Lam Giang đạt ⟦69,85 điểm⟧, tăng", "69.85 điểm"),
    ("dẫn đầu với ⟦70 điểm⟧, hơn đội sau tới ⟦27 điểm⟧.", "70 điểm", "27 điểm"),
    ("hơn ⟦9 điểm⟧ so với đội thứ hai", "9 điểm"),
    ("tăng ⟦hơn 9 điểm⟧ so với phiên trước", "> 9 điểm"),
    ("Chelsea ⟦3 điểm⟧ và Arsenal ⟦2 bàn⟧", "3 điểm", "2 bàn"),
    ("Bão đã mạnh thêm ⟦1 cấp⟧ sáng nay", "1 cấp"),
    ("gió giật ⟦cấp 12⟧, biển động", "12 cấp"),
    ("gió mạnh ⟦cấp 8-9⟧", "8..9 cấp"),
]

ORDINALS = [
    ("tại Hội nghị ⟦lần thứ 9⟧ Ban Chấp hành", "9 lần"),
    ("Cách mạng công nghiệp ⟦lần thứ tư⟧ đang", "4 lần"),
    ("Đại hội ⟦lần thứ XIV⟧ của Đảng", "14 lần"),
    ("Hội chợ ⟦lần thứ nhất⟧ được tổ chức", "1 lần"),
    ("Ủy ban Kiểm tra ⟦khóa XIII⟧ họp", "13 khóa"),
    ("⟦Lần đầu tiên⟧ được phô diễn", "1 lần"),
]

TRAPS = [
    # list markers
    "1. Chuẩn bị nguyên liệu",
    "2) Làm nóng chảo",
    "Thứ nhất, giá xăng tăng.",
    "Thứ hai, thuế không đổi.",
    "1 Chuẩn bị nguyên liệu",
    # telephone, plate, house, room, route, flight and version numbers
    "gọi 0912 345 678 để đặt bàn",
    "Hotline: 0914926900",
    "ĐT 024.3825.1234 gặp anh Nam",
    "xe tải mang biển số 51C-123.45 đâm",
    "trước số nhà 236 Bình Lợi",
    "tại 157 Hàng Bạc, Hà Nội",
    "số 1 Lê Hồng Phong",
    "ở phòng 302 khách sạn",
    "sống ở tầng 5 của chung cư",
    "quận 1, phường 13 và quận 5",
    "trên quốc lộ 13 đoạn qua huyện",
    "tại Km 15+500 trên đường cao tốc",
    "chuyến bay VN 123 hạ cánh",
    "phiên bản 7 đã ra mắt",
    "iOS 27 sắp nâng cấp",
    "Windows 10 Cloud rò rỉ",
    "ngã 3 chữ Y gần chợ",
    # names
    "mạng 5G phủ sóng",
    "tiêm vắc xin Covid-19 cho dân",
    "bão số 3 đã vào bờ",
    "máy bay Airbus A321 hạ cánh",
    "gạo 5% tấm xuất khẩu",
    "tiệm vàng ở quận 1 chỉ bán lẻ",
    "gạo xuất khẩu 5% tấm của nước ta",
    "giống OM 6976, OM 2517 giá thu mua ổn định",
    "đội U23 Việt Nam thắng",
    "hành tinh 51 Pegasi ở xa",
    "Infinix Zero 4 bao trọn khung hình",
    "lên lớp 11 trường chuyên",
    "vòng 24 giải vô địch",
    "omega 3 từ dầu cá",
    "tàu Su-33 rơi xuống biển",
    "công chiếu phim 3D ở rạp",
    "chị Chín bán rau ở chợ",
    "bà Bảy kể chuyện xưa",
    "đường Phạm Văn Hai đông nghịt",
    "quận Hai Bà Trưng và quận Ba Đình",
    "Ba Lan khánh thành nhà máy",
    "huyện Ba Vì trồng chè",
    "ông Sáu Dân thăm làng",
    "Lê Thị Mười đoạt giải",
    "chuyền hai Lê Thị Minh",
    # addresses of the web
    "https://bao.vn/2017/3/12-nguoi-chet.html",
    "xem www.bao.vn/tin-3 nhé",
    # vague amounts
    "thiệt hại hàng tỷ đồng",
    "hàng trăm người đổ ra đường",
    "vài chục người đứng xem",
    "mấy trăm triệu đồng mỗi năm",
    "vài trăm triệu đồng",
    "dăm ba người ngồi đó",
    "bạc triệu mỗi đêm",
    "hàng chục nghìn lượt khách",
    # `một` as an article
    "là một người tốt bụng",
    "mở một cửa hàng nhỏ",
    "giá một kg cà phê",
    "ở nhà 1 mình buồn bã",
    "Một số người không đồng ý.",
    # fixed phrases
    "hai bên nhất trí hợp tác",
    "khoác ba lô lên đường",
    "bốn phương hội tụ",
    "năm châu bốn bể",
    "ba mẹ tôi ở quê",
    "ba tôi làm thợ mộc",
    "lúa chín vàng cánh đồng",
    "phận bảy nổi ba chìm",
    "trăm họ yên vui",
    "ra đi với hai bàn tay trắng",
    "tỷ lệ hộ nghèo giảm",
    "tỷ số của trận đấu",
    "triệu tập cuộc họp",
    "vượt ngàn chông gai",
    "tư nhân đầu tư mạnh",
    "không người lái",
    "năm doanh nghiệp khó khăn",
    "năm học mới bắt đầu",
    "gặp năm tuổi nên cẩn thận",
    # times and days are dates
    "tháng Ba nắng đẹp",
    "sáng thứ Hai trời mưa",
    "trong 3 năm qua",
    "làm việc 36 tiếng liền",
    "suốt 15 ngày đêm",
    "hơn 2 giờ đồng hồ",
    "đầu 2016 doanh nghiệp lãi",
    "sáng 6/2 trường học mở cửa",
    "dịp 2/9 người dân về quê",
    "kéo dài tuổi thọ",
    # documents and ranks have their own kinds
    "Nghị quyết số 15-NQ/TW của Bộ Chính trị",
    "Quyết định 168/QĐ-TCHQ của Tổng cục",
    "Nghị định số 45/2019/NĐ-CP của Chính phủ",
    "đứng thứ 2 bảng xếp hạng",
    # scores, dimensions, others
    "thua 2-3 trước Arsenal",
    "tỷ số 2-1 nghiêng về chủ nhà",
    "màn hình 1280x720 sáng",
    "các đồng chí",
    "nhiều đồng hồ đẹp",
]

UNITS_NOT_CURRENCIES = [
    ("có ⟦10 đồng chí⟧ dự họp", "10 đồng chí"),
    ("là ⟦hai đô thị lớn⟧", "2 đô thị lớn"),
    ("bán ⟦5 đồng hồ cổ⟧", "5 đồng hồ cổ"),
    ("⟦3 điểm đến⟧ nổi bật", "3 điểm đến"),
    ("lưu hành ⟦hai đồng tiền⟧ trong nước", "2 đồng tiền"),
    ("gồm ⟦17 chữ số⟧ và ⟦8 ký tự⟧", "17 chữ số", "8 ký tự"),
]

ROWS = {
    "cardinal": [*CARDINALS, *WORDED, *COMPARATORS, *RANGES, *UNITS_NOT_CURRENCIES],
    "ratio": RATIOS,
    "percent": PERCENTS,
    "money": MONEY,
    "measure": MEASURES,
    "ordinal": ORDINALS,
}


def counts(text):
    """The counts of a text."""
    return [fact for fact in dsx.extract(text) if isinstance(fact, dsx.fact.CountFact)]


def said(value):
    """A value the way a row writes it."""
    number = f"{value.low}..{value.high}" if value.number is None else str(value.number)
    parts = [
        "" if value.comparator == "=" else value.comparator,
        number if value.of is None else f"{number}/{value.of}",
        value.unit or "-",
        value.currency or "",
    ]
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize("row", [row for rows in ROWS.values() for row in rows], ids=lambda row: row[0][:60])
def test_counts(row):
    text, *expected = row
    plain, spans = marked(text)
    found = counts(plain)
    assert [(fact.start, fact.end) for fact in found] == spans, [fact.text for fact in found]
    assert [said(fact.value) for fact in found] == expected


@pytest.mark.parametrize(("type_", "rows"), ROWS.items(), ids=ROWS)
def test_types(type_, rows):
    """The first count of a row is of the type of its table."""
    first = {row[0]: counts(marked(row[0])[0])[0].value.type for row in rows}
    assert first == dict.fromkeys(first, type_)


@pytest.mark.parametrize("text", TRAPS)
def test_traps(text):
    assert [fact.text for fact in counts(text)] == []


def test_a_line_end_ends_the_unit():
    assert [fact.text for fact in counts("có 5 người\nchết đuối")] == ["5 người"]


def test_decomposed_text_and_blanks_keep_the_span():
    import unicodedata

    text = unicodedata.normalize("NFD", "hơn\u00a061 nghìn  chữ ký số đã được cấp")
    (fact,) = counts(text)
    assert text[fact.start : fact.end] == fact.text
    assert (fact.value.number, fact.value.unit, fact.value.comparator) == (61000, "chữ ký số", ">")
