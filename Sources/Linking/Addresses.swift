import Diagnostics
import Model
import VietnameseText

/// Gives every document its address, and every old address its redirect.
enum Addresses {
  /// The slug that each document declares, else that of its file name. Of two documents with one
  /// slug the second is reported and left out.
  static func assign(to documents: [Document], _ problems: inout LinkingProblems)
    -> [(document: Document, slug: String)]
  {
    var taken: [String: Document] = [:]
    var result: [(document: Document, slug: String)] = []
    result.reserveCapacity(documents.count)
    for document in documents {
      guard let slug = document.slug ?? Slug.make(fileName(document.path)) else {
        problems.report(
          .error, "address.no-slug", document, "slug",
          Message(
            vi: "không đặt được địa chỉ từ tên tệp",
            en: "the file name gives no address"),
          wayOut: Message(
            vi: "thêm khóa duong-dan, hoặc đổi tên tệp", en: "add the key slug, or rename the file"))
        continue
      }
      if let first = taken.updateValue(document, forKey: slug) {
        reportCollision(slug, document, first, &problems)
        continue
      }
      result.append((document, slug))
    }
    return result
  }

  private static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
  }

  private static func reportCollision(
    _ slug: String, _ document: Document, _ first: Document, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .error, "address.collision", document, "slug",
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

  /// Reads the old addresses; one that is no address within the site, or that is taken, is an error.
  static func redirects(for documents: [LinkedDocument], _ problems: inout LinkingProblems)
    -> [Redirect]
  {
    var owners: [String: Document] = [:]
    for linked in documents { owners[linked.address] = linked.document }
    var redirects: [Redirect] = []
    for linked in documents {
      for alias in linked.document.aliases {
        guard let path = path(of: alias) else {
          problems.report(
            .error, "address.bad-alias", linked.document, "aliases",
            Message(
              vi: "“\(alias)” không phải là địa chỉ trong trang này",
              en: "“\(alias)” is not an address within the site"),
            wayOut: Message(
              vi: "viết như van-ban/ten-cu.html", en: "write it like van-ban/old-name.html"))
          continue
        }
        if let owner = owners.updateValue(linked.document, forKey: path) {
          owners[path] = owner
          problems.report(
            .error, "address.collision", linked.document, "aliases",
            Message(
              vi: "địa chỉ cũ “\(path)” đã có trang khác", en: "another page has the address “\(path)”"),
            notes: [
              .init(
                Message(vi: "trang kia", en: "the other page"),
                at: problems.location(owner, "aliases"))
            ])
          continue
        }
        redirects.append(Redirect(from: path, to: linked.address))
      }
    }
    return redirects.sorted { $0.from.utf8.lexicographicallyPrecedes($1.from.utf8) }
  }

  /// The file that an old address stands for: `cu/ke-hoach` and `/cu/ke-hoach.html` are one.
  private static func path(of alias: String) -> String? {
    var path = alias[...]
    while path.hasPrefix("/") { path = path.dropFirst() }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = path.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
        || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
    }
    guard isPlain, !path.isEmpty, parts.dropLast().allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }),
      parts.last?.hasPrefix(".") == false
    else { return nil }
    if path.hasSuffix("/") { return path + "index.html" }
    return path.hasSuffix(".html") ? String(path) : path + ".html"
  }
}
