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
    } else if let (names, source) = Self.inText(opening) {
      issuers = names.map { Document.Issuer(name: withPlace($0)) }
      let list = issuers.map(\.name).joined(separator: "; ")
      log.guess(
        .`import.guess.issuer`, source,
        Message(
          vi: "văn bản không có tên cơ quan ở đầu; suy ra cơ quan ban hành từ câu này: \(list)",
          en: "there is no agency in the header; inferred the issuer from this sentence: \(list)"))
    } else {
      readSignatures(signers)
      let list = issuers.map(\.name).joined(separator: "; ")
      if !issuers.isEmpty {
        log.guess(
          .`import.guess.issuer`, line,
          Message(
            vi: "suy ra cơ quan ban hành từ khối chữ ký: \(list)",
            en: "inferred the issuer from the signature: \(list)"))
      }
    }
    inferPlaces(opening, line, &log)
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

  /// Province and district of an agency below the central level.
  private mutating func inferPlaces(_ opening: [Paragraph], _ line: Int, _ log: inout ImportLog) {
    let names = issuers.flatMap { $0.parents + [$0.name] }
    let isCentral = names.contains { name in
      ["Bộ ", "Chính phủ", "Thủ tướng", "Quốc hội", "Ban Bí thư", "Trung ương"].contains {
        name.hasPrefix($0)
      } || name.contains("Trung ương")
    }
    guard !isCentral else { return }
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
      .`import.guess.province`, line,
      Message(vi: "suy ra tỉnh, thành phố: \(province)", en: "inferred the province: \(province)"))
  }
}
