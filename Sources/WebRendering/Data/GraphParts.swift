import Linking

/// Which records stand in which of several files of the citation graph.
struct GraphParts: Sendable {
  /// The citing documents of each part, by their places in the site's order, with their mentions. The
  /// mentions of one document stand in one file.
  let citing: [(documents: Range<Int>, count: Int)]
  /// All documents, the held ones first.
  let documents: Pagination

  init(of site: SiteView, limit: Int) {
    var citing: [(documents: Range<Int>, count: Int)] = []
    var (start, count) = (0, 0)
    for (index, linked) in site.documents.enumerated() {
      let mentions = CitationRow.count(in: linked)
      if count > 0, count + mentions > limit {
        citing.append((start..<index, count))
        (start, count) = (index, 0)
      }
      count += mentions
    }
    self.citing = citing + [(start..<site.documents.count, count)]
    documents = Pagination(
      address: GraphData.File.documents.rawValue,
      itemCounts: [site.documents.count + site.references.count], pageSize: limit)
  }

  /// How many files hold the records of one; 1 where they stand in itself.
  func count(of file: GraphData.File) -> Int {
    switch file {
    case .citations: citing.count
    case .documents: documents.pageCount
    case .json: max(citing.count, documents.pageCount)
    case .package: 1
    }
  }

  var isDivided: Bool { count(of: .json) > 1 }

  /// The addresses of the files that hold the records of one, where it does not hold them itself.
  func addresses(of file: GraphData.File) -> [String] {
    let count = count(of: file)
    return count == 1 ? [] : (1...count).map { address(file, $0) }
  }

  private func address(_ file: GraphData.File, _ part: Int) -> String {
    Pagination(address: file.rawValue, itemCounts: [], pageSize: 1).furtherAddress(part)
  }

  /// A part as the files beside it name it.
  func name(_ file: GraphData.File, _ part: Int) -> String { Self.name(address(file, part)) }

  /// What an address ends in.
  static func name(_ address: String) -> String {
    String(address.drop { $0 != "/" }.dropFirst())
  }
}
