import Diagnostics
import Model
import VietnameseText

/// Gives every document its address, and every old address its redirect.
enum Addresses {
  /// The most bytes in one part of an address: file systems allow 255, and `.html` has to fit in.
  static let partLimit = 200

  /// Gives each document the slug that it declares, else that of its file name. Of two documents with
  /// one slug the second is reported and left out.
  static func assign(
    to documents: [Document], _ problems: inout LinkingProblems
  ) -> [LinkedDocument] {
    var owners: [String: Int] = [:]
    var result: [LinkedDocument] = []
    result.reserveCapacity(documents.count)
    for (index, document) in documents.enumerated() {
      guard let slug = slug(of: document, &problems) else { continue }
      if let owner = owners[slug] {
        reportCollision(slug, document, documents[owner], &problems)
      } else {
        owners[slug] = index
        result.append(
          LinkedDocument(document: document, slug: slug, name: Linker.name(of: document)))
      }
    }
    return result
  }

  private static func slug(of document: Document, _ problems: inout LinkingProblems) -> String? {
    guard let slug = document.slug ?? Slug.make(fileName(document.path)) else {
      problems.report(
        .`address.no-slug`, document, "slug",
        Message(vi: "không đặt được địa chỉ từ tên tệp", en: "the file name gives no address"),
        wayOut: Message(
          vi: "thêm khóa duong-dan, hoặc đổi tên tệp", en: "add the key slug, or rename the file"))
      return nil
    }
    guard slug.utf8.count <= partLimit else {
      problems.report(
        .`address.too-long`, document, "slug",
        Message(
          vi: "địa chỉ của văn bản dài quá \(partLimit) ký tự",
          en: "the document's address is longer than \(partLimit) letters"),
        wayOut: Message(vi: "đặt duong-dan ngắn hơn", en: "give it a shorter slug"))
      return nil
    }
    return slug
  }

  /// The name of a content file without its ending.
  static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
  }

  private static func reportCollision(
    _ slug: String, _ document: Document, _ first: Document, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .`address.collision`, document, "slug",
      Message(
        vi: "địa chỉ van-ban/\(slug).html đã thuộc về văn bản khác",
        en: "the address van-ban/\(slug).html belongs to another document"),
      wayOut: Message(
        vi: "đặt duong-dan khác cho một trong hai văn bản",
        en: "give one of the two another slug"),
      notes: [
        .init(
          Message(vi: "văn bản kia", en: "the other document"),
          at: problems.location(first, "slug"))
      ])
  }
}

// MARK: Old addresses

extension Addresses {
  /// Reads the old addresses; one that is no address within the site, or that is taken, is an error.
  ///
  /// - Parameter site: with its taxonomies, whose lists are pages too.
  static func redirects(in site: LinkedSite, _ problems: inout LinkingProblems) -> [Redirect] {
    guard site.documents.contains(where: { !$0.document.aliases.isEmpty }) else { return [] }
    var owners = owners(in: site)
    var redirects: [Redirect] = []
    for (index, linked) in site.documents.enumerated() {
      for alias in linked.document.aliases {
        guard let path = path(of: alias) else {
          reportBadAlias(alias, linked.document, &problems)
          continue
        }
        switch owners[path] {
        case nil:
          owners[path] = .document(index)
          redirects.append(Redirect(from: path, to: linked.address))
        case .document(let owner):
          reportTaken(path, linked.document, site.documents[owner].document, &problems)
        case .list:
          reportTaken(path, linked.document, nil, &problems)
        }
      }
    }
    return redirects.sorted { $0.from.utf8.lexicographicallyPrecedes($1.from.utf8) }
  }

  private enum Owner {
    case document(Int)
    case list
  }

  private static func owners(in site: LinkedSite) -> [String: Owner] {
    var owners: [String: Owner] = ["index.html": .list, "404.html": .list, "van-ban.html": .list]
    for taxonomy in site.taxonomies {
      owners["\(taxonomy.kind.rawValue).html"] = .list
      for term in taxonomy.terms { owners["\(taxonomy.kind.rawValue)/\(term.slug).html"] = .list }
    }
    for (index, linked) in site.documents.enumerated() { owners[linked.address] = .document(index) }
    return owners
  }

  /// The file that an old address stands for: `cu/ke-hoach` and `/cu/ke-hoach.html` are one; nil
  /// where it leads out of the site, hides a file, or goes through a page as if that were a folder.
  private static func path(of alias: String) -> String? {
    let path = alias.hasPrefix("/") ? alias.dropFirst() : alias[...]
    let isPlain = path.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folders = parts.dropLast()
    guard isPlain, !path.isEmpty, folders.allSatisfy({ !$0.isEmpty && !$0.hasSuffix(".html") }),
      parts.allSatisfy({ !$0.hasPrefix(".") && $0.utf8.count <= partLimit })
    else { return nil }
    if path.hasSuffix("/") { return path + "index.html" }
    return path.hasSuffix(".html") ? String(path) : path + ".html"
  }

  private static func reportBadAlias(
    _ alias: String, _ document: Document, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .`address.bad-alias`, document, "aliases",
      Message(
        vi: "“\(alias)” không phải là địa chỉ trong trang này",
        en: "“\(alias)” is not an address within the site"),
      wayOut: Message(vi: "viết như van-ban/ten-cu.html", en: "write it like van-ban/old-name.html")
    )
  }

  private static func reportTaken(
    _ path: String, _ document: Document, _ owner: Document?, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .`address.collision`, document, "aliases",
      Message(
        vi: "địa chỉ cũ “\(path)” đã có trang khác", en: "another page has the address “\(path)”"),
      wayOut: Message(vi: "bỏ địa chỉ cũ này", en: "remove this old address"),
      notes: owner.map { owner in
        [
          .init(
            Message(vi: "trang kia", en: "the other page"), at: problems.location(owner, "aliases"))
        ]
      } ?? [])
  }
}
