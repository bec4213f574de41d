import Diagnostics
import Gazetteer
import Model
import VietnameseText

/// Works out who issued a document and where: from its header, its first sentences, its signatures.
struct IssuerInference {
  private(set) var issuers: [Document.Issuer] = []
  private(set) var province: String?
  private(set) var district: String?

  private let place: String?
  private let date: PartialDate?

  /// - Parameters:
  ///   - header: the header, with the agencies at its top left if there are any.
  ///   - signers: the signature blocks.
  ///   - opening: the paragraphs before the first heading.
  init(
    header: HeaderReader, signers: [Document.Signer], opening: [Paragraph], log: inout ImportLog
  ) {
    place = header.date?.place
    date = header.date?.date
    let line = header.numberLine ?? 1
    if !header.agencies.isEmpty {
      readHeader(header.agencies, signers)
    } else if let authority = header.authority {
      issuers = [Document.Issuer(name: AgencyName.inSentenceCase(authority))]
      log.guess(
        "issuer", line,
        Message(
          vi: "lấy nơi ra quyết định ghi trên các căn cứ làm cơ quan ban hành: \(issuers[0].name)",
          en: "took the authority over the legal bases for the issuer: \(issuers[0].name)"))
    } else if let (names, source) = Self.inText(opening) {
      issuers = names.map { Document.Issuer(name: withPlace($0)) }
      let list = issuers.map(\.name).joined(separator: "; ")
      log.guess(
        "issuer", source,
        Message(
          vi: "văn bản không có tên cơ quan ở đầu; suy ra cơ quan ban hành từ câu này: \(list)",
          en: "there is no agency in the header; inferred the issuer from this sentence: \(list)"))
    } else {
      readSignatures(signers)
      let list = issuers.map(\.name).joined(separator: "; ")
      if !issuers.isEmpty {
        log.guess(
          "issuer", line,
          Message(
            vi: "suy ra cơ quan ban hành từ khối chữ ký: \(list)",
            en: "inferred the issuer from the signature: \(list)"))
      }
    }
    inferPlaces(opening, header.number?.symbol, line, &log)
  }
}

extension IssuerInference {
  /// The last agency of a header is the issuer, those over it its parents; where each of several
  /// agencies signs, each is an issuer.
  private mutating func readHeader(_ agencies: [String], _ signers: [Document.Signer]) {
    let names = agencies.map(AgencyName.inSentenceCase)
    let collective = signers.filter { $0.authority.first.map(SignatureLine.isAuthority) ?? false }
    if names.count > 1, collective.count == names.count {
      issuers = names.map { Document.Issuer(name: $0) }
    } else if let name = names.last {
      issuers = [Document.Issuer(name: name, parents: Array(names.dropLast()))]
    }
  }

  private static func inText(_ opening: [Paragraph]) -> (names: [String], line: Int)? {
    for paragraph in opening.prefix(8).reversed() {
      let sentence = String(
        decoding: paragraph.text.utf8.prefix(4000), as: UTF8.self)
      let names = AgencyPhrases.issuers(in: sentence)
      if !names.isEmpty { return (names, paragraph.firstLine) }
    }
    return nil
  }

  /// "TM. ỦY BAN NHÂN DÂN" at Thái Nguyên is Ủy ban nhân dân tỉnh Thái Nguyên.
  private mutating func readSignatures(_ signers: [Document.Signer]) {
    for signer in signers {
      let lines = signer.authority.joined(separator: " ").words
      guard let first = lines.first,
        Folding.plain(String(first)).hasPrefix("tm")
          || Folding.plain(String(first)) == "t/m"
      else { continue }
      let name = AgencyName.inSentenceCase(lines.dropFirst().joined(separator: " "))
      issuers.append(Document.Issuer(name: name))
    }
  }

  /// "… tỉnh" and "UBND tỉnh" without a name mean the place where the document was signed.
  private func withPlace(_ name: String) -> String {
    guard let place, let unit = Gazetteer.standard.unit(named: place, on: date),
      name.hasSuffix(" tỉnh") || name.hasSuffix(" thành phố")
    else { return name }
    return "\(name) \(unit.name)"
  }

  private static let centralNames = [
    "Bộ ", "Chính phủ", "Thủ tướng", "Quốc hội", "Ban Bí thư", "Văn phòng Chính phủ",
    "Chủ tịch nước",
    "Văn phòng Quốc hội", "Ủy ban Thường vụ Quốc hội", "Thanh tra Chính phủ", "Tổng cục",
    "Kiểm toán", "Ngân hàng Nhà nước", "Bảo hiểm xã hội Việt Nam", "Ủy ban Dân tộc",
  ]
  /// The ends of symbols that only central agencies have.
  private static let centralSymbols = [
    "-TTg", "-CP", "/TW", "-TW", "-CTN", "-VPCP", "-TTCP", "-NHNN",
  ]

  /// Whether the document is one of the whole country, whose place of signing says nothing.
  private func isCentral(_ names: [String], _ symbol: String?) -> Bool {
    if names.contains(where: { name in
      Self.centralNames.contains(where: name.hasPrefix) || name.contains("Trung ương")
        || name.hasSuffix("tối cao")
    }) {
      return true
    }
    guard let symbol, names.isEmpty else { return false }
    return Self.centralSymbols.contains(where: symbol.hasSuffix) || symbol.contains("/QH")
      || symbol.hasPrefix("VPCP-")
  }

  /// Province and district of an agency below the central level.
  private mutating func inferPlaces(
    _ opening: [Paragraph], _ symbol: String?, _ line: Int, _ log: inout ImportLog
  ) {
    let names = issuers.flatMap { $0.parents + [$0.name] }
    guard !isCentral(names, symbol) else { return }
    for name in names {
      district = district ?? AgencyName.place(after: ["huyện", "thị xã", "quận"], in: name)
    }
    let texts =
      names + opening.prefix(4).map { String(decoding: $0.text.utf8.prefix(4000), as: UTF8.self) }
    let named = texts.lazy.compactMap {
      AgencyName.place(after: ["tỉnh", "thành phố", "TP"], in: $0)
    }.first { Gazetteer.standard.unit(named: $0, on: date) != nil }
    let signed = place.flatMap { Gazetteer.standard.unit(named: $0, on: date)?.name }
    province = signed ?? named.flatMap { Gazetteer.standard.unit(named: $0, on: date)?.name }
    guard let province else { return }
    log.guess(
      "province", line,
      Message(vi: "suy ra tỉnh, thành phố: \(province)", en: "inferred the province: \(province)"))
  }
}
