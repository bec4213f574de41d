import Diagnostics
import Model

/// Finds what the entries of bound volumes name.
struct PublicationItems {
  /// What a name may mean; the lists of one kind share no file.
  private enum Target {
    case item(LinkedPublication.Item)
    case unpublished, withdrawn
  }

  private var documents: [String: Target] = [:]
  private var stories: [String: Target] = [:]
  private var maps: [String: Target] = [:]
  private let datasets: [String]

  init(_ directory: Directory, _ hidden: HiddenFiles) {
    for path in hidden.unpublished {
      for name in Self.names(path) {
        if path.hasPrefix("stories/") { stories[name] = .unpublished }
        if path.hasPrefix("documents/") { documents[name] = .unpublished }
      }
    }
    for path in hidden.withdrawn { for name in Self.names(path) { stories[name] = .withdrawn } }
    for story in directory.withdrawnStories { stories[story.slug] = .withdrawn }
    for document in directory.documents {
      for name in Self.names(document.file.path) + [document.card.slug] {
        documents[name] = .item(.document(document.id))
      }
    }
    for story in directory.stories {
      for name in Self.names(story.file.path) + [story.card.slug] {
        stories[name] = .item(.story(story.id))
      }
    }
    for linked in directory.datasets where linked.hasMap {
      for name in Self.names(linked.dataset.path) + [linked.dataset.name] {
        maps[name] = .item(.map(linked.id))
      }
    }
    datasets = directory.datasets.map(\.dataset.name)
  }

  /// A file's path with and without its folder and ending.
  private static func names(_ path: String) -> [String] {
    let short = path.split(separator: "/").dropFirst().joined(separator: "/")
    guard let dot = short.lastIndex(of: ".") else { return [path, short] }
    return [path, short, String(short[..<dot])]
  }

  /// - Parameters:
  ///   - content: what an entry says.
  ///   - location: where it says it.
  ///   - problems: receives why it names nothing that can be bound.
  func item(
    for content: Publication.Item.Content, at location: SourceLocation,
    _ problems: inout LinkingProblems
  ) -> LinkedPublication.Item? {
    let (name, known): (String, [String: Target])
    switch content {
    case .part(let title): return .part(title)
    case .document(let text): (name, known) = (text, documents)
    case .story(let text): (name, known) = (text, stories)
    case .map(let text): (name, known) = (text, maps)
    }
    switch known[name] {
    case .item(let item): return item
    case .unpublished: problems.diagnostics.append(unpublished(name, at: location))
    case .withdrawn: problems.diagnostics.append(withdrawn(name, at: location))
    case nil:
      if case .map = content, datasets.contains(name) {
        let failure = QueryFailure.noMap(name)
        problems.report(
          .`publication.no-map`, at: location, failure.summary, wayOut: failure.wayOut)
      } else {
        problems.diagnostics.append(unknown(content, name, known.keys, at: location))
      }
    }
    return nil
  }
}

// MARK: Diagnostics

extension PublicationItems {
  private func unknown(
    _ content: Publication.Item.Content, _ name: String, _ known: some Sequence<String>,
    at location: SourceLocation
  ) -> Diagnostic {
    let folder =
      switch content {
      case .part, .document: "Content/documents"
      case .story: "Content/stories"
      case .map: "Content/data"
      }
    return Diagnostic(
      .`publication.unknown-item`, at: location,
      Message(vi: "không có “\(name)” trong \(folder)", en: "\(folder) has no “\(name)”"),
      wayOut: Suggestion.message(Suggestion.nearest(to: name, among: known))
        ?? Message(
          vi: "ghi tên một tệp trong \(folder), không cần phần mở rộng",
          en: "write the name of a file in \(folder), without its ending"))
  }

  private func unpublished(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`publication.unpublished-item`, at: location,
      Message(vi: "“\(name)” là bản nháp chưa xuất bản", en: "“\(name)” is an unpublished draft"),
      wayOut: Message(
        vi: "bỏ ban-nhap ở tệp ấy, hoặc bỏ mục này",
        en: "remove draft from that file, or remove this entry"))
  }

  /// No error: that would keep the former site, and the volume with the story in it.
  private func withdrawn(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`publication.withdrawn-item`, at: location,
      Message(
        vi: "“\(name)” đã gỡ vì sự đồng ý được rút lại; tập này không in câu chuyện ấy",
        en: "the consent for “\(name)” was withdrawn; the volume leaves the story out"),
      wayOut: Message(
        vi: "bỏ mục này, và thu hồi những bản đã in nếu có",
        en: "remove this entry, and call in copies that have been printed"))
  }
}

extension LinkedDataset {
  /// Whether the table is shown as a map: its schema says so, and it names provinces of a day.
  fileprivate var hasMap: Bool {
    guard let view = dataset.map, day(of: view.place) != nil else { return false }
    return units[view.place]?.contains { $0 != nil } ?? false
  }
}
