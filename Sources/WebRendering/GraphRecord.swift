import Linking
import Model
import Templating

/// Fills the record of the page with the whole citation graph.
extension PageRecords {
  /// How many documents the table of the most cited ones lists.
  static let mostCitedCount = 50
  static let graphAddress = "luoc-do.html"

  func graph(_ page: WebPage) -> TemplateRecord {
    let graph = CitationGraph(site)
    let drawing = GraphDrawing(graph, of: site, root: page.root)
    var bytes: [UInt8] = []
    drawing.write(into: &bytes)
    var record = self.page(
      page, title: "Lược đồ dẫn chiếu",
      description: "Văn bản nào dẫn văn bản nào, và những văn bản được dẫn nhiều nhất.")
    record.set(Name.diagram, .markup(Markup(bytes: bytes)))
    record.set(Name.hasCitations, .flag(!graph.targets.isEmpty))
    record.set(Name.sourceCount, count(graph.sourceCount))
    record.set(Name.mentionCount, count(graph.mentionCount))
    record.set(Name.documentCount, count(graph.targets.count))
    record.set(Name.namedCount, count(drawing.namedCount))
    record.set(Name.isPartial, .flag(drawing.namedCount < graph.targets.count))
    record.set(Name.leavesOutSingle, .flag(drawing.leavesOutSingle))
    let rows = graph.targets.prefix(Self.mostCitedCount)
    record.set(Name.rows, .records(rows.map(row)))
    record.set(Name.hasMore, .flag(rows.count < graph.targets.count))
    return record
  }

  private func row(_ target: CitationGraph.Target) -> TemplateRecord {
    var record = TemplateRecord(capacity: 6)
    switch target.document {
    case .held(let index):
      let linked = site.documents[index]
      record.set(Name.address, .text(linked.address))
      record.set(Name.name, .text(linked.name))
      record.set(Name.subject, .text(linked.document.subject))
      record.set(Name.isHeld, .flag(true))
    case .known(let index):
      let linked = site.references[index]
      record.set(Name.address, .text(linked.address))
      record.set(Name.name, .text(linked.name))
      record.set(Name.subject, .optional(linked.reference.title))
      record.set(Name.isHeld, .flag(false))
    }
    record.set(Name.mentionCount, count(target.mentions))
    record.set(Name.sourceCount, count(target.sources.count))
    return record
  }
}

extension Name {
  static let diagram = TemplateKey("diagram")
  static let namedCount = TemplateKey("namedCount")
  static let hasCitations = TemplateKey("hasCitations")
  static let isHeld = TemplateKey("isHeld")
  static let isPartial = TemplateKey("isPartial")
  static let leavesOutSingle = TemplateKey("leavesOutSingle")
  static let mentionCount = TemplateKey("mentionCount")
  static let origin = TemplateKey("origin")
  static let sourceCount = TemplateKey("sourceCount")
  static let structuredData = TemplateKey("structuredData")
}
