/// Reads the names of laws, which are cited by name: "Luật Đầu tư công".
///
///     law := ("Luật" | "Bộ luật" | "Pháp lệnh") name | "Hiến pháp" country?
///     name := known name | capitalised word word*, up to a word that opens another clause
///           | "sửa đổi, bổ sung một số điều của" law (("," | "và") law)*
///
/// Known names end where the list says; a name that is not on it must begin with a capital.
struct LawNameGrammar {
  let text: Bytes

  /// The end of the name after the kind word that ends at an offset, or nil where none stands there.
  func nameEnd(after kindEnd: Int, kind: CitedKind) -> Int? {
    if kind == .constitution { return constitution(kindEnd) }
    let start = text.skipGap(kindEnd)
    guard start > kindEnd else { return nil }
    if let end = amendment(at: start) { return end }
    if let end = Self.names(text, at: start) { return end }
    return openName(at: start)
  }

  private func constitution(_ kindEnd: Int) -> Int {
    let next = text.skipGap(kindEnd)
    let phrases: [StaticString] = [
      "nước cộng hòa xã hội chủ nghĩa việt nam", "nước cộng hoà xã hội chủ nghĩa việt nam",
    ]
    return phrases.lazy.compactMap { text.end(of: $0, at: next) }.first ?? kindEnd
  }

  /// "sửa đổi, bổ sung một số điều của Luật A và Luật B".
  private func amendment(at start: Int) -> Int? {
    guard text.end(of: "sửa đổi", at: start) != nil else { return nil }
    var (index, end) = (start, 0)
    while index - start < 400 {
      let word = text.wordEnd(index)
      if let named = law(at: index), text.isUpper(at: index) {
        end = named
        index = named
      } else if word > index {
        index = word
      } else {
        break
      }
      index = text.skipGap(index)
      if text[index] == UInt8(ascii: ",") { index = text.skipGap(index + 1) }
      if end > 0, !goesOn(at: index) { break }
    }
    return end > 0 ? end : nil
  }

  /// A law inside an amendment's name.
  private func law(at index: Int) -> Int? {
    guard let (kind, kindEnd) = Keywords.kind(text, at: index), let kind, kind.isNamed else {
      return nil
    }
    let start = text.skipGap(kindEnd)
    guard start > kindEnd, text.end(of: "sửa đổi", at: start) == nil else { return nil }
    return Self.names(text, at: start) ?? openName(at: start)
  }

  private func goesOn(at index: Int) -> Bool {
    if law(at: index) != nil, text.isUpper(at: index) { return true }
    guard let end = text.end(of: "và", at: index) else { return false }
    let next = text.skipGap(end)
    return law(at: next) != nil && text.isUpper(at: next)
  }

  /// A name that is not known: from a capital to the first word that cannot belong to it.
  private func openName(at start: Int) -> Int? {
    guard text.isUpper(at: start), Keywords.kind(text, at: start) == nil else { return nil }
    var (index, end) = (start, start)
    while index - start < 120 {
      let word = text.wordEnd(index)
      guard word > index else { break }
      if let conjunction = text.end(of: "và", at: index) {
        let next = text.skipGap(conjunction)
        guard !text.isUpper(at: next), !AgencyWords.isStop(text, at: next),
          AgencyWords.isPlaceWord(text, at: next) == false
        else { break }
      } else if index > start, !text.isUpper(at: index),
        AgencyWords.isStop(text, at: index) || text.isDigit(at: index)
      {
        break
      } else if text.isUpper(at: index), index > start, Keywords.kind(text, at: index) != nil {
        break
      }
      if text.isDigit(at: index) { break }
      end = word
      index = text.skipGap(word)
      if index == word { break }
    }
    return end > start ? end : nil
  }

  /// The end of the longest known name at an offset.
  private static func names(_ text: Bytes, at start: Int) -> Int? {
    known[Int(text.lowered(at: start))].lazy.compactMap { text.end(of: $0, at: start) }.first
  }

  private static let known: [[[UInt8]]] = {
    var table = [[[UInt8]]](repeating: [], count: 256)
    for name in list.split(separator: "\n") {
      for spelling in spellings(String(name)) { table[Int(spelling[0])].append(spelling) }
    }
    return table.map { $0.sorted { $0.count > $1.count } }
  }()

  /// Both placements of the tone in "hóa" and "hòa".
  private static func spellings(_ name: String) -> [[UInt8]] {
    let other = name.replacing("hóa", with: "hoá").replacing("hòa", with: "hoà")
      .replacing("ủy", with: "uỷ")
    return other == name ? [Array(name.utf8)] : [Array(name.utf8), Array(other.utf8)]
  }

  /// Names of laws, codes and ordinances in lower case.
  private static let list = """
    an ninh mạng
    an ninh quốc gia
    an toàn thông tin mạng
    an toàn thực phẩm
    an toàn, vệ sinh lao động
    ban hành văn bản quy phạm pháp luật
    báo chí
    bảo hiểm xã hội
    bảo hiểm y tế
    bảo vệ bí mật nhà nước
    bảo vệ dữ liệu cá nhân
    bảo vệ môi trường
    bảo vệ quyền lợi người tiêu dùng
    bầu cử đại biểu quốc hội và đại biểu hội đồng nhân dân
    bình đẳng giới
    cán bộ, công chức
    cạnh tranh
    căn cước
    căn cước công dân
    các tổ chức tín dụng
    chăm sóc, giáo dục và bảo vệ trẻ em
    chăn nuôi
    chứng khoán
    chuyển đổi số
    công an nhân dân
    công chứng
    công đoàn
    công nghệ thông tin
    cư trú
    dân quân tự vệ
    dân sự
    dầu khí
    di sản văn hóa
    doanh nghiệp
    du lịch
    dược
    đa dạng sinh học
    đất đai
    đấu thầu
    đầu tư
    đầu tư công
    đầu tư theo phương thức đối tác công tư
    đê điều
    điện ảnh
    điện lực
    giá
    giao dịch điện tử
    giao thông đường bộ
    giáo dục
    giáo dục đại học
    giáo dục nghề nghiệp
    hàng hải việt nam
    hình sự
    hòa giải ở cơ sở
    hoạt động giám sát của quốc hội và hội đồng nhân dân
    hôn nhân và gia đình
    hợp tác xã
    hộ tịch
    kế toán
    khám bệnh, chữa bệnh
    khiếu nại
    khoa học và công nghệ
    khoáng sản
    kiểm toán nhà nước
    kinh doanh bảo hiểm
    kinh doanh bất động sản
    lâm nghiệp
    lao động
    luật sư
    lưu trữ
    mặt trận tổ quốc việt nam
    mttq việt nam
    ngân hàng nhà nước việt nam
    ngân sách nhà nước
    người cao tuổi
    người khuyết tật
    người lao động việt nam đi làm việc ở nước ngoài theo hợp đồng
    nhà ở
    phá sản
    phòng cháy và chữa cháy
    phòng, chống bạo lực gia đình
    phòng, chống ma túy
    phòng, chống tham nhũng
    phòng, chống thiên tai
    phòng, chống tác hại của rượu, bia
    phòng, chống tác hại của thuốc lá
    phổ biến, giáo dục pháp luật
    quản lý, sử dụng tài sản công
    quản lý nợ công
    quản lý thuế
    quản lý ngoại thương
    quốc phòng
    quốc tịch việt nam
    quy hoạch
    quy hoạch đô thị
    sở hữu trí tuệ
    sĩ quan quân đội nhân dân việt nam
    tài nguyên nước
    thanh niên
    thanh tra
    thi đua, khen thưởng
    thi hành án dân sự
    thi hành án hình sự
    thống kê
    thú y
    thủy lợi
    thủy sản
    thuế giá trị gia tăng
    thuế thu nhập cá nhân
    thuế thu nhập doanh nghiệp
    thương mại
    thực hành tiết kiệm, chống lãng phí
    thực hiện dân chủ ở cơ sở
    tiêu chuẩn và quy chuẩn kỹ thuật
    tiếp cận thông tin
    tiếp công dân
    tín ngưỡng, tôn giáo
    tổ chức chính phủ
    tổ chức chính quyền địa phương
    tổ chức hội đồng nhân dân và ủy ban nhân dân
    tổ chức quốc hội
    tổ chức tòa án nhân dân
    tổ chức viện kiểm sát nhân dân
    tố cáo
    tố tụng dân sự
    tố tụng hành chính
    tố tụng hình sự
    trách nhiệm bồi thường của nhà nước
    trẻ em
    trợ giúp pháp lý
    trồng trọt
    trưng cầu ý dân
    ưu đãi người có công với cách mạng
    viên chức
    viễn thông
    việc làm
    xây dựng
    xuất bản
    xử lý vi phạm hành chính
    """
}
