/// Documents of our own whose fields are known, and the forms in which files hold their headers.
struct AnnotatedHeader: Sendable {
  var agencies: [String]
  var number: String
  var symbol: String
  var date: String
  /// As printed.
  var dateLine: String
  /// In capitals; nil for a letter.
  var kind: String?
  var kindValue: String
  var subject: String
  var issuer: String
  var authority: String?
  var signature: [String]
  var signer: String

  static let all: [AnnotatedHeader] = [
    .init(
      agencies: ["ỦY BAN NHÂN DÂN", "TỈNH SƠN LA"], number: "12", symbol: "KH-UBND",
      date: "2031-03-05", dateLine: "Sơn La, ngày 05 tháng 3 năm 2031", kind: "KẾ HOẠCH",
      kindValue: "ke-hoach", subject: "Mở phòng đọc sách ở các bản vùng cao",
      issuer: "Ủy ban nhân dân tỉnh Sơn La",
      signature: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
      signer: "Lò Thị Sách"),
    .init(
      agencies: ["UBND TỈNH CÀ MAU", "SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"], number: "150",
      symbol: "BC-SVHTTDL", date: "2030-12-31", dateLine: "Cà Mau, ngày 31 tháng 12 năm 2030",
      kind: "BÁO CÁO", kindValue: "bao-cao", subject: "KẾT QUẢ ĐỌC SÁCH CỦA HỘ NGHÈO NĂM 2030",
      issuer: "Sở Văn hóa, Thể thao và Du lịch", signature: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
      signer: "Trần Văn Báo"),
    .init(
      agencies: ["BỘ TÀI CHÍNH"], number: "7", symbol: "2031/TT-BTC", date: "2031-01-09",
      dateLine: "Hà Nội, ngày 09 tháng 01 năm 2031", kind: "THÔNG TƯ", kindValue: "thong-tu",
      subject: "Quy định kinh phí cho thư viện xã", issuer: "Bộ Tài chính",
      signature: ["KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"], signer: "Nguyễn Thị Chi"),
    .init(
      agencies: ["VĂN PHÒNG CHÍNH PHỦ"], number: "631", symbol: "TB-VPCP", date: "2031-11-19",
      dateLine: "Hà Nội, ngày 19 tháng 11 năm 2031", kind: "THÔNG BÁO", kindValue: "thong-bao",
      subject: "KẾT LUẬN TẠI CUỘC HỌP VỀ SÁCH CHO TRẺ EM", issuer: "Văn phòng Chính phủ",
      signature: ["KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"], signer: "Phạm Hùng"),
    .init(
      agencies: ["HỘI ĐỒNG NHÂN DÂN", "THÀNH PHỐ HUẾ"], number: "66", symbol: "2030/NQ-HĐND",
      date: "2030-07-14", dateLine: "Huế, ngày 14 tháng 7 năm 2030", kind: "NGHỊ QUYẾT",
      kindValue: "nghi-quyet", subject: "VỀ MỨC HỖ TRỢ SÁCH CHO HỌC SINH THUỘC HỘ CẬN NGHÈO",
      issuer: "Hội đồng nhân dân thành phố Huế", authority: "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HUẾ",
      signature: ["CHỦ TỊCH"], signer: "Lê Văn Đọc"),
    .init(
      agencies: ["THỦ TƯỚNG CHÍNH PHỦ"], number: "2536", symbol: "QĐ-TTg", date: "2030-11-20",
      dateLine: "Hà Nội, ngày 20 tháng 11 năm 2030", kind: "QUYẾT ĐỊNH", kindValue: "quyet-dinh",
      subject: "Về việc phê duyệt Chương trình khuyến đọc", issuer: "Thủ tướng Chính phủ",
      authority: "THỦ TƯỚNG CHÍNH PHỦ", signature: ["KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG"],
      signer: "Hồ Đức Thư"),
    .init(
      agencies: ["ỦY BAN NHÂN DÂN", "XÃ TÂN HƯNG"], number: "05", symbol: "TTr-UBND",
      date: "2031-10-02", dateLine: "Tân Hưng, ngày 02 tháng 10 năm 2031", kind: "TỜ TRÌNH",
      kindValue: "to-trinh", subject: "Về việc sửa phòng đọc của xã",
      issuer: "Ủy ban nhân dân xã Tân Hưng", signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
      signer: "Trương Văn Xã"),
    .init(
      agencies: ["BỘ TÀI CHÍNH", "CỤC THUẾ"], number: "5615", symbol: "CT-CS", date: "2030-11-28",
      dateLine: "Hà Nội, ngày 28 tháng 11 năm 2030", kindValue: "cong-van",
      subject: "V/v thuế của nhà sách, hiệu sách và phòng đọc có thu tiền ở các xã vùng cao",
      issuer: "Cục Thuế", signature: ["TL. CỤC TRƯỞNG", "TRƯỞNG BAN CHÍNH SÁCH"],
      signer: "Mạnh Thị Tuyết"),
    .init(
      agencies: ["CHỦ TỊCH ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG THÁP"], number: "144",
      symbol: "2030/QĐ-CTUBND", date: "2030-12-02",
      dateLine: "Đồng Tháp, ngày 02 tháng 12 năm 2030",
      kind: "QUYẾT ĐỊNH", kindValue: "quyet-dinh", subject: "Ban hành Quy chế phòng đọc",
      issuer: "Chủ tịch Ủy ban nhân dân tỉnh Đồng Tháp",
      authority: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP", signature: ["CHỦ TỊCH"],
      signer: "Phan Thắng"),
    .init(
      agencies: ["ỦY BAN MẶT TRẬN TỔ QUỐC", "VIỆT NAM TỈNH LÀO CAI"], number: "33",
      symbol: "HD-MTTQ",
      date: "2031-09-15", dateLine: "Lào Cai, ngày 15 tháng 9 năm 2031", kind: "HƯỚNG DẪN",
      kindValue: "huong-dan", subject: "VẬN ĐỘNG TẶNG SÁCH CHO HỘ NGHÈO",
      issuer: "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lào Cai", signature: ["CHỦ TỊCH"],
      signer: "Giàng A Sách"),
  ]

  /// The forms, each with its name.
  static let forms: [String] = [
    "left, then right", "right, then left", "line by line", "rows of pipes", "wide gaps", "tabs",
    "glued", "cells on lines", "cells cut by a narrow column", "after a program's own lines",
  ]

  private static let titles = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]

  func text(form: Int) -> String {
    let label = "Số: \(number)/\(symbol)"
    let under = kind == nil ? [subject] : []
    let head: [String]
    let (agencies, titles) = (agencies, Self.titles)
    let rows = max(agencies.count, 2)
    func columns(_ divide: (String, String) -> String) -> [String] {
      (0..<rows).map { row in
        divide(row < agencies.count ? agencies[row] : "", row < 2 ? titles[row] : "")
      } + [divide("-------", "-------------"), divide(label, dateLine)]
    }
    switch form {
    case 0: head = agencies + ["-----", label] + under + [""] + titles + ["------", dateLine]
    case 1: head = titles + [""] + agencies + ["", label, dateLine] + under
    case 2:
      head =
        [agencies[0], titles[0]] + agencies.dropFirst() + [titles[1], label, dateLine] + under
    case 3:
      head = columns { "|\($0)   |\($1)   |" } + under.map { "|\($0)   |   |" }
    case 4: head = columns { "\($0)          \($1)" } + under
    case 5: head = columns { "\($0)\t\($1)" } + under
    case 6:
      head =
        [agencies.joined(separator: " ") + "____", titles.joined() + " ____", label, dateLine]
        + under
    case 7:
      head =
        ["|"] + agencies.map { "**\($0)**" } + ["-----", "|"] + ["**\(titles[0])**", titles[1]]
        + ["-----", "|", "|", label] + under + ["|", "*\(dateLine)*", "|"]
    case 8:
      let words = dateLine.split(separator: " ").map(String.init)
      let cut = words.count - 3
      let names = agencies.joined(separator: " ").split(separator: " ").map(String.init)
      head =
        ["|", "**" + names.dropLast().joined(separator: " "), names[names.count - 1] + " **", "|"]
        + ["**CỘNG HÒA XÃ HỘI", "CHỦ NGHĨA VIỆT NAM**", titles[1], "|", "|", "Số:"]
        + ["\(number)/\(symbol)"] + under + ["|", "*" + words[..<cut].joined(separator: " ")]
        + [words[cut...].joined(separator: " ") + " *", "|"]
    default:
      head =
        ["# Văn bản tải về", "Nguồn: thư mục chung", "## Page 1", ""] + agencies + titles
        + [label, dateLine] + under
    }
    return head.joined(separator: "\n") + "\n\n" + rest
  }

  private var rest: String {
    let opening =
      kind.map { "\($0)\n\(subject)\n\n" } ?? "Kính gửi: Các xã, phường.\n\n"
    let enacting = authority.map { "\($0)\n\nCăn cứ Luật Thư viện số 46/2019/QH14;\n\n" } ?? ""
    return opening + enacting
      + "Điều 1. Phòng đọc mở cửa mỗi tuần.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n"
      + signature.joined(separator: "\n") + "\n\n\(signer)\n"
  }
}
