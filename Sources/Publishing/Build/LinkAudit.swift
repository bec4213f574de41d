import Diagnostics
import Linking
import Model
import Synchronization
import WebRendering

/// Proves that no internal link of the website leads nowhere, from the very bytes of its pages.
///
/// Pages are read one by one on any thread while they are written. A link to a file is judged at once;
/// one to an anchor of another page waits until all pages have been read. A page leaves behind its
/// anchors and the links that wait, so that memory grows with their number alone.
final class LinkAudit: Sendable {
  private let pages: [WebPage]
  /// The site's path on its server, with slashes at both ends: "/an-pham/".
  fileprivate let basePath: [UInt8]
  /// The site's address with its scheme and host, as pages write it in full.
  fileprivate let baseURL: [UInt8]
  /// Every file of the site: the index of a page, or -1 for a file without anchors.
  fileprivate let files: [String: Int]
  private let state: Mutex<State>

  private struct State {
    var anchors: [AnchorList]
    var waiting: [WaitingLink] = []
    var dead: [DeadLink] = []
  }

  /// - Parameters:
  ///   - site: the site, for its address.
  ///   - pages: every file of the website.
  ///   - further: the paths of all other files of the output.
  init(_ site: SiteView, _ pages: [WebPage], further: [String]) {
    self.pages = pages
    baseURL = Array(site.settings.baseURL.utf8)
    basePath = Self.path(of: baseURL)
    var files: [String: Int] = Dictionary(minimumCapacity: pages.count + further.count)
    for (index, page) in pages.enumerated() { files[page.path] = index }
    for path in further { files[path] = -1 }
    self.files = files
    state = Mutex(State(anchors: Array(repeating: AnchorList(), count: pages.count)))
  }

  /// What follows scheme and host in an absolute address.
  private static func path(of address: [UInt8]) -> [UInt8] {
    let slashes = address.indices.filter { address[$0] == UInt8(ascii: "/") }
    return slashes.count > 2 ? Array(address[slashes[2]...]) : [UInt8(ascii: "/")]
  }

  /// Takes up what one thread has found.
  func take(_ run: Run) {
    state.withLock { state in
      for (page, anchors) in run.anchors { state.anchors[page] = anchors }
      state.waiting += run.waiting
      state.dead += run.dead
    }
  }

  /// One error for each link that leads nowhere and the template it is in, with the first page.
  ///
  /// - Parameter templates: the templates folder, as shown to the user.
  func diagnostics(templates: String) -> [Diagnostic] {
    let dead = state.withLock { state in
      state.dead
        + state.waiting.compactMap { link in
          state.anchors[link.target].contains(link.fragment)
            ? nil : DeadLink(page: link.page, link: link.written)
        }
    }
    var pagesByLink: [Key: Set<Int>] = [:]
    for link in dead {
      let template = pages[link.page].template
      pagesByLink[Key(link: link.link, template: template), default: []].insert(link.page)
    }
    return pagesByLink.map { key, pages in
      let first = pages.min() ?? 0
      return diagnostic(key, on: self.pages[first].path, others: pages.count - 1, in: templates)
    }
  }

  private struct Key: Hashable {
    var link: String
    var template: String?
  }

  private func diagnostic(
    _ key: Key, on page: String, others: Int, in templates: String
  ) -> Diagnostic {
    let more =
      others == 0
      ? Message(vi: "", en: "")
      : Message(vi: " và \(others) trang khác", en: " and \(others) more")
    let folder = FileSystem.withoutEndingSlash(templates)
    return Diagnostic(
      .`link.dead-output`,
      at: key.template.map { SourceLocation(file: "\(folder)/web/\($0).mustache") },
      Message(
        vi: "liên kết “\(key.link)” ở trang \(page)\(more.vietnamese) không dẫn đến đâu",
        en: "the link “\(key.link)” on the page \(page)\(more.english) leads nowhere"),
      wayOut: Message(
        vi: "sửa liên kết trong mẫu này, hoặc trong mẫu con mà nó dùng",
        en: "correct the link in this template, or in a partial that it uses"))
  }
}

/// A link to an anchor of another page.
struct WaitingLink: Sendable {
  var page: Int
  var target: Int
  var fragment: String
  var written: String
}

/// A link that leads nowhere.
struct DeadLink: Sendable {
  var page: Int
  /// As written in the page.
  var link: String
}

extension LinkAudit {
  /// What one thread finds in the pages that it reads.
  struct Run {
    private let audit: LinkAudit
    fileprivate var anchors: [(page: Int, anchors: AnchorList)] = []
    fileprivate var waiting: [WaitingLink] = []
    fileprivate var dead: [DeadLink] = []
    private var path: [UInt8] = []

    init(_ audit: LinkAudit) { self.audit = audit }

    /// Reads a page, or passes over a file that is none.
    ///
    /// - Parameters:
    ///   - bytes: the page as it is written.
    ///   - index: its place among the website's files.
    mutating func read(_ bytes: [UInt8], of index: Int) {
      guard audit.pages[index].template != nil else { return }
      var own = AnchorList()
      var fragments: [Range<Int>] = []
      bytes.withUnsafeBufferPointer { page in
        AttributeScanner.scan(page) { attribute, value in
          switch attribute {
          case .id: own.append(page[value])
          case .link where value.first.map({ page[$0] == UInt8(ascii: "#") }) ?? false:
            // "#" alone is the top of the page.
            if value.count > 1 { fragments.append(value) }
          case .link: follow(value, in: page, of: index)
          }
        }
        var cursor = 0
        for link in fragments where !own.contains(page[link.dropFirst()], after: &cursor) {
          dead.append(DeadLink(page: index, link: String(decoding: page[link], as: UTF8.self)))
        }
      }
      anchors.append((index, own))
    }

    /// Judges a link to another file, or puts it aside until that file's anchors are known.
    private mutating func follow(
      _ value: Range<Int>, in page: UnsafeBufferPointer<UInt8>, of index: Int
    ) {
      let end = value.first { page[$0] == UInt8(ascii: "#") || page[$0] == UInt8(ascii: "?") }
      let address = page[value.lowerBound..<(end ?? value.upperBound)]
      guard let isInside = resolve(address, from: index) else { return }
      let target = isInside ? audit.files[String(decoding: path, as: UTF8.self)] : nil
      let written = { String(decoding: page[value], as: UTF8.self) }
      guard let target else {
        dead.append(DeadLink(page: index, link: written()))
        return
      }
      guard let mark = value.first(where: { page[$0] == UInt8(ascii: "#") }) else { return }
      let fragment = String(decoding: page[(mark + 1)..<value.upperBound], as: UTF8.self)
      if target < 0 {
        dead.append(DeadLink(page: index, link: written()))
      } else {
        waiting.append(
          WaitingLink(page: index, target: target, fragment: fragment, written: written()))
      }
    }

    /// Puts the file that an address leads to into `path`, relative to the site's root.
    ///
    /// - Returns: nil for an address outside the site, false for one above its root.
    private mutating func resolve(
      _ address: Slice<UnsafeBufferPointer<UInt8>>, from index: Int
    ) -> Bool? {
      path.removeAll(keepingCapacity: true)
      var rest = address
      if rest.starts(with: audit.baseURL) {
        rest = rest.dropFirst(audit.baseURL.count)
        if rest.isEmpty { path.append(contentsOf: "index.html".utf8) }
      } else if Self.isOutside(rest) {
        return nil
      } else if rest.first == UInt8(ascii: "/") {
        guard rest.starts(with: audit.basePath) else { return false }
        rest = rest.dropFirst(audit.basePath.count)
      } else {
        let own = audit.pages[index].path.utf8
        path.append(contentsOf: rest.isEmpty ? own[...] : own[..<Self.folderEnd(own)])
      }
      for part in rest.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
        if part.elementsEqual("..".utf8) {
          guard !path.isEmpty else { return false }
          path.removeLast()
          while let last = path.last, last != UInt8(ascii: "/") { path.removeLast() }
        } else if !part.elementsEqual(".".utf8) {
          path.append(contentsOf: part)
          if part.endIndex < rest.endIndex { path.append(UInt8(ascii: "/")) }
        }
      }
      return true
    }

    private static func folderEnd(_ path: String.UTF8View) -> String.Index {
      path.lastIndex(of: UInt8(ascii: "/")).map { path.index(after: $0) } ?? path.startIndex
    }

    /// Whether an address has a scheme or a host (RFC 3986, section 4.2).
    private static func isOutside(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
      if address.starts(with: "//".utf8) { return true }
      let mark = address.first { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
      return mark == UInt8(ascii: ":")
    }
  }
}
