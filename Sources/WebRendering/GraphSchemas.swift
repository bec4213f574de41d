package import Templating

extension Schemas {
  /// The page of the whole citation graph.
  package static let graph = Schema(
    "graph",
    page + [
      .init(Name.diagram, .markup, "the graph as a drawing"),
      .init(Name.hasCitations, .flag, "whether any document is cited"),
      .init(Name.sourceCount, .text, "how many documents cite another"),
      .init(Name.mentionCount, .text, "how many mentions there are in all"),
      .init(Name.documentCount, .text, "how many documents are cited"),
      .init(Name.namedCount, .text, "how many cited documents the drawing names"),
      .init(Name.isPartial, .flag, "whether the drawing only counts the others"),
      .init(
        Name.leavesOutSingle, .flag, "whether it names only those that are cited at least twice"),
      .init(Name.rows, .list(of: .record(citedRow)), "the most cited documents"),
      .init(Name.hasMore, .flag, "whether there are more than those"),
    ])

  package static let citedRow = Schema(
    "cited row",
    [
      .init(Name.address, .text, "the document's page; put root before it"),
      .init(Name.name, .text, "the document's name"),
      .init(Name.subject, .text, "what it is about, where that is known"),
      .init(Name.isHeld, .flag, "whether the site holds it"),
      .init(Name.mentionCount, .text, "how many mentions there are of it"),
      .init(Name.sourceCount, .text, "how many documents cite it"),
    ])
}
