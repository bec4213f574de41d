internal import Figures
internal import Linking
internal import Model
internal import VietnameseText

/// Documents as chapters.
extension Volume {
  func chapter(
    _ linked: LinkedDocument, _ prefix: String, _ level: Int
  ) -> PrintedVolume.Chapter {
    let document = linked.document
    let places = places(prefix, level, on: document.date)
    let links = PrintLinks(linked, in: site, volume: places)
    var chapter = PrintedVolume.Chapter(
      level: level, anchor: prefix + "chuong", prefix: prefix, name: linked.name,
      title: NoBreakSpaces.insert(into: document.subject), running: linked.name,
      marks: marks(province: document.province), facts: facts(of: linked))
    chapter.bases = Letterhead(document, links).legalBases
    fill(&chapter, document.body, links, figures[document.path])
    chapter.signers = document.signers.filter { !$0.name.isEmpty }.map { signer in
      NoBreakSpaces.insert(
        into: [signer.post, signer.name].compactMap(\.self).joined(separator: " "))
    }
    return chapter
  }

  /// Fills in a text with its appendices, footnotes and figures.
  func fill(
    _ chapter: inout PrintedVolume.Chapter, _ body: Body, _ links: PrintLinks,
    _ figures: [Figure?]
  ) {
    var blocks = BodyBlocks(body, links, figures: blocks(of: figures), pictures: pictures)
    let text = blocks.text()
    chapter.blocks = text.blocks
    chapter.notes = text.notes
    chapter.appendices = text.appendices
  }

  /// What the index of places counts where a chapter begins.
  func marks(province: String?) -> [String] { province.map { [PlaceNames.key($0)] } ?? [] }

  private func facts(of linked: LinkedDocument) -> [PrintedVolume.Fact] {
    let document = linked.document
    var facts: [PrintedVolume.Fact] = []
    if let date = document.date { facts.append(.init(name: "Ngày ban hành", value: date.slashed)) }
    let issuers = document.issuers.map { ($0.parents + [$0.name]).joined(separator: ", ") }
    facts.append(.init(name: "Cơ quan ban hành", value: issuers.joined(separator: "; ")))
    if document.status != .inForce {
      let status =
        switch document.status {
        case .draft: "Dự thảo"
        case .unknown: "Chưa rõ hiệu lực"
        case .inForce, .historical: "Văn bản lịch sử"
        }
      facts.append(.init(name: "Tình trạng", value: status))
    }
    if case .edited(let note) = document.edition {
      facts.append(.init(name: "Bản biên tập", value: NoBreakSpaces.insert(into: note)))
    }
    return facts + [page(linked.address)]
  }
}
