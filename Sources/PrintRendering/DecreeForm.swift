internal import Model

/// What decisions and resolutions have between subject and text (Decree 30/2020/NĐ-CP, appendix III,
/// forms 1.1 to 1.3): who decides over the legal bases, "QUYẾT ĐỊNH:" under them.
struct DecreeForm {
  /// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA".
  var authority: String?
  /// "QUYẾT ĐỊNH:".
  var operative: String?

  init(_ document: Document) {
    guard document.kind == .decision || document.kind == .resolution,
      document.issuers.count == 1, let issuer = document.issuers.first
    else { return }
    operative = document.kind == .decision ? "QUYẾT ĐỊNH:" : "QUYẾT NGHỊ:"
    // A standing board has no name without its committee's.
    let parent = issuer.name.lowercased().hasPrefix("ban thường trực") ? issuer.parents.last : nil
    let agency = ([issuer.name] + [parent].compactMap(\.self)).joined(separator: " ")
    let head = document.kind == .decision ? Self.head(document.signers.first) : nil
    let isNamed = head.map { agency.lowercased().hasPrefix($0.lowercased()) } ?? true
    let words = isNamed ? agency : "\(head ?? "") \(agency)"
    authority = AgencyName.unbroken(words.uppercased())
  }

  /// The post of the head in whose name is signed; nil where the agency as a whole decides ("TM.").
  private static func head(_ signer: Document.Signer?) -> String? {
    guard let signer else { return nil }
    guard let line = signer.authority.first else { return signer.post }
    guard let dot = line.firstIndex(of: ".") else { return line }
    if line[..<dot].uppercased() == "TM" { return nil }
    return String(line[line.index(after: dot)...].drop { $0 == " " })
  }

  /// Leaves out what the text has itself, which is then set as the form asks.
  mutating func yield(to blocks: inout [Block]) {
    guard let operative else { return }
    let end = blocks.prefix(Self.most).firstIndex { Self.words($0) == operative }
    guard let end else { return }
    self.operative = nil
    for index in blocks.indices.prefix(through: end) {
      guard case .paragraph(var paragraph) = blocks[index], let words = Self.words(blocks[index]),
        words == words.uppercased(), words.contains(where: \.isLetter)
      else { continue }
      if index < end { authority = nil }
      paragraph.centred = true
      for run in paragraph.runs.indices { paragraph.runs[run].bold = true }
      blocks[index] = .paragraph(paragraph)
    }
  }

  /// A form's own lines stand among its first paragraphs.
  private static let most = 24

  private static func words(_ block: Block) -> String? {
    guard case .paragraph(let paragraph) = block, paragraph.marker == nil else { return nil }
    return paragraph.runs.compactMap(\.text).joined()
  }
}

/// "Kính gửi:" of a letter and "… điện:" of a telegram with those whom they go to, one a line.
enum Addressees {
  static func gather(_ blocks: inout [Block]) {
    guard case .paragraph(var lead) = blocks.first else { return }
    let words = lead.runs.compactMap(\.text).joined()
    let isTelegram = words.hasSuffix("điện:")
    guard words.hasPrefix("Kính gửi") || isTelegram else { return }
    let lines = blocks.dropFirst().prefix { block in
      if case .paragraph(let line) = block { return line.marker == "-" }
      return false
    }
    if words.hasSuffix(":"), !lines.isEmpty {
      blocks.replaceSubrange(..<lines.endIndex, with: [.addressees([blocks[0]] + lines)])
    } else if !isTelegram {
      lead.centred = true
      blocks[0] = .paragraph(lead)
    }
  }
}
