import Linking
import Model

/// What the page of the whole citation graph shows.
struct GraphPage: Sendable {
  let graph: CitationGraph
  /// How many of the cited documents the drawing names.
  let namedCount: Int
  let leavesOutSingle: Bool
  let drawing: [UInt8]

  /// How many documents the table of the most cited ones lists.
  fileprivate static let mostCitedCount = 50

  init(_ here: Here) {
    graph = CitationGraph(here.site)
    let graphDrawing = GraphDrawing(graph, of: here.site, root: here.root)
    var bytes: [UInt8] = []
    graphDrawing.write(into: &bytes)
    drawing = bytes
    namedCount = graphDrawing.namedCount
    leavesOutSingle = graphDrawing.leavesOutSingle
  }
}

extension Pages {
  static let graphAddress = "luoc-do.html"

  /// The page of the whole citation graph.
  static let graph = PageKind<GraphPage>(
    "graph",
    pages: { kind, _ in [kind.page(at: graphAddress, GraphPage.init)] },
    head: { _, _ in
      PageHead(
        title: "Lược đồ dẫn chiếu",
        description: "Văn bản nào dẫn văn bản nào, và những văn bản được dẫn nhiều nhất.")
    },
    rows: {
      Shown("diagram", .markup, "the graph as a drawing") { $0.drawing }
      Shown("hasCitations", .flag, "whether any document is cited") { !$0.graph.targets.isEmpty }
      Shown("sourceCount", .count, "how many documents cite another") { $0.graph.sourceCount }
      Shown("mentionCount", .count, "how many mentions there are in all") { $0.graph.mentionCount }
      Shown("documentCount", .count, "how many documents are cited") { $0.graph.targets.count }
      Shown("namedCount", .count, "how many cited documents the drawing names") { $0.namedCount }
      Shown("isPartial", .flag, "whether the drawing only counts the others") {
        $0.namedCount < $0.graph.targets.count
      }
      Shown(
        "leavesOutSingle", .flag, "whether it names only those that are cited at least twice"
      ) { $0.leavesOutSingle }
      Shown("rows", .list(of: Records.citedRow), "the most cited documents") { page in
        Array(page.graph.targets.prefix(GraphPage.mostCitedCount))
      }
      Shown("hasMore", .flag, "whether there are more than those") {
        $0.graph.targets.count > GraphPage.mostCitedCount
      }
      Shown(
        "dataParts", .list(of: Records.link), "the files that hold the data, where one does not"
      ) { _, here in
        let parts = here.context.overviews.graphParts
        return GraphData.File.allCases.flatMap(parts.addresses).map {
          Link(title: GraphParts.name($0), address: $0)
        }
      }
    })
}

extension Records {
  static let citedRow = Rows<CitationGraph.Target>("cited row") {
    Shown("address", .text, "the document's page; put root before it") {
      $1.site.address(of: $0.document)
    }
    Shown("name", .text, "the document's name") { $1.site.card(of: $0.document).name }
    Shown("subject", .text, "what it is about, where that is known") {
      $1.site.subject(of: $0.document)
    }
    Shown("isHeld", .flag, "whether the site holds it") { target in
      if case .held = target.document { true } else { false }
    }
    Shown("mentionCount", .count, "how many mentions there are of it") { $0.mentions }
    Shown("sourceCount", .count, "how many documents cite it") { $0.sources.count }
  }
}

extension SiteView {
  /// What a document is about, where that is known.
  func subject(of document: CitedDocument) -> String? {
    switch document {
    case .held(let index): documents[index].document.subject
    case .known(let index): references[index].reference.title
    }
  }
}
