"""Words and sentence patterns that the benchmark's documents are made of."""

# Kind: its slug, its name, the abbreviation in the symbol, how the subject begins.
KINDS = [
    ("ke-hoach", "Kế hoạch", "KH", "Triển khai công tác"),
    ("bao-cao", "Báo cáo", "BC", "Kết quả công tác"),
    ("huong-dan", "Hướng dẫn", "HD", "Thực hiện công tác"),
    ("quyet-dinh", "Quyết định", "QĐ", "Ban hành quy định về công tác"),
    ("thong-bao", "Thông báo", "TB", "Phân công nhiệm vụ trong công tác"),
    ("to-trinh", "Tờ trình", "TTr", "Phê duyệt dự toán cho công tác"),
    ("chuong-trinh", "Chương trình", "CTr", "Phát động thi đua trong công tác"),
]

# Provinces that exist under the same name before and after 1 July 2025.
PROVINCES = [
    "An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Điện Biên", "Đồng Nai",
    "Đồng Tháp", "Gia Lai", "Hà Tĩnh", "Hưng Yên", "Khánh Hòa", "Lai Châu", "Lạng Sơn",
    "Lào Cai", "Lâm Đồng", "Nghệ An", "Ninh Bình", "Phú Thọ", "Quảng Ngãi", "Quảng Trị",
    "Sơn La", "Tây Ninh", "Thái Nguyên", "Thanh Hóa", "Tuyên Quang", "Vĩnh Long",
]

# Agency: its name in a province, its part of the symbol, the signer's authority and post.
AGENCIES = [
    ("Ủy ban nhân dân tỉnh {}", "UBND", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
    ("Sở Nội vụ tỉnh {}", "SNV", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    ("Sở Tài chính tỉnh {}", "STC", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
    ("Sở Y tế tỉnh {}", "SYT", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
]

PARTNERS = [
    "Sở Nông nghiệp và Môi trường", "Sở Giáo dục và Đào tạo", "Sở Xây dựng",
    "Sở Công Thương", "Sở Tư pháp", "Sở Khoa học và Công nghệ", "Hội Nông dân",
    "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Đoàn Thanh niên", "Liên đoàn Lao động",
    "Hội Chữ thập đỏ", "Báo và Đài Phát thanh, Truyền hình", "Ngân hàng Chính sách xã hội",
]

THEMES = [
    "giảm nghèo bền vững", "hỗ trợ nhà ở cho hộ nghèo", "đào tạo nghề cho lao động nông thôn",
    "cấp nước sạch ở vùng cao", "bảo hiểm y tế cho hộ cận nghèo", "cho vay vốn sản xuất nhỏ",
    "cải thiện dinh dưỡng của trẻ em", "giải quyết việc làm cho thanh niên", "chuyển đổi số ở cơ sở",
    "phòng chống thiên tai", "xóa nhà tạm, nhà dột nát", "chăm sóc người cao tuổi",
]

ACTIONS = [
    "rà soát", "tổng hợp", "công khai", "kiểm tra", "bố trí", "hướng dẫn", "đôn đốc",
    "đánh giá", "cập nhật", "lồng ghép", "tuyên truyền về", "giám sát",
]

OBJECTS = [
    "danh sách hộ được hỗ trợ", "nguồn vốn của từng dự án", "tiến độ giải ngân hằng tháng",
    "nhu cầu học nghề của người lao động", "các mô hình sinh kế đã thực hiện",
    "hồ sơ đề nghị vay vốn", "số liệu về nhà ở", "kết quả tiêm chủng ở trạm y tế",
    "chất lượng công trình nước", "việc tiếp nhận phản ánh của người dân",
    "nội dung tập huấn cho cán bộ xã", "định mức chi của chương trình",
]

MANNERS = [
    "theo đúng thẩm quyền", "bảo đảm kịp thời và chính xác", "gắn với nhiệm vụ thường xuyên",
    "phù hợp với điều kiện của địa phương", "trên cơ sở ý kiến của người dân",
    "không để trùng lặp hoặc bỏ sót", "bằng nguồn kinh phí được giao",
    "với sự tham gia của các tổ chức xã hội", "ưu tiên nơi còn nhiều khó khăn",
]

TIMES = [
    "trước ngày 15 hằng tháng", "trong quý II", "trong sáu tháng đầu năm", "trước ngày 20/12",
    "ngay sau khi có kết quả rà soát", "trong thời gian cao điểm", "chậm nhất là ngày 30/9",
]

OPENINGS = [
    "Qua theo dõi ở cơ sở,", "Từ thực tế triển khai,", "Theo phân công,", "Trong năm qua,",
    "Để đạt mục tiêu đề ra,", "Ở những xã khó khăn nhất,", "Cùng với đó,", "Vì vậy,",
]

FINDINGS = [
    "số hộ tham gia đã tăng thêm {} hộ so với cùng kỳ",
    "tỷ lệ giải ngân đạt {},{}% kế hoạch giao",
    "đã có {} lượt cán bộ được tập huấn về nghiệp vụ",
    "kinh phí huy động được là {},{} tỷ đồng",
    "còn {} hộ chưa được tiếp cận dịch vụ cơ bản",
]

# Legal texts outside the corpus, all older than its first document.
# Legal bases that cite no document, so that all cited documents are on the site.
GROUNDS = [
    "chức năng, nhiệm vụ và quyền hạn được giao",
    "tình hình thực tế của địa phương và khả năng cân đối ngân sách",
    "kết quả phối hợp của các ngành trong năm trước",
    "dự toán ngân sách đã được thông qua ở kỳ họp cuối năm",
]

FAMILY_NAMES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Lò", "Nông"]
MIDDLE_NAMES = ["Văn", "Thị", "Minh", "Thanh", "Quốc", "Ngọc", "Hữu", "Thu"]
GIVEN_NAMES = ["An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Nam", "Phúc", "Yến"]
