import Diagnostics
import Model
import VietnameseText

/// Which address of the site is whose. No two things share one, not even two that differ in capitals,
/// which some servers and file systems take for one.
///
/// Files of one sort are given theirs in the order of their paths, whatever order they were read in:
/// of two that want one address the first has it, and the error stands at the other.
package struct AddressBook: Sendable {
  /// The most bytes in one part of an address: file systems allow 255, and an ending has to fit in.
  static let partLimit = 200

  /// Something that has addresses, or wants them.
  struct Holder {
    /// What it is called in messages: "văn bản", and by which name.
    var word: Message
    var name: String
    var location: SourceLocation
    /// What its author can do where it cannot have the address.
    var wayOut = Message(
      vi: "viết thống nhất một tên đầy đủ, kèm địa danh",
      en: "write one full name throughout, with its place")
  }

  /// By the address in small letters; nil for what the program makes itself.
  private var holders: [String: Holder?]

  package init() {
    holders = Dictionary(uniqueKeysWithValues: Self.ownFiles.map { ($0, Holder?.none) })
  }

  /// The files at the root that a site may have whatever its content.
  private static let ownFiles =
    ["index", "404", "van-ban", "cau-chuyen", "mo-hinh", "dan-chieu", "ban-do", "luoc-do"]
    .map { $0 + ".html" }
    + ["phan-cong", "noi-dung-phoi-hop", "lich", "an-pham", "chien-dich", "du-lieu", "tuyen-tap"]
    .map { $0 + ".html" } + Taxonomy.Kind.ofDocuments.map { $0.rawValue + ".html" }
    + ["robots.txt", "sitemap.xml", "feed.xml", "lich.ics", "du-lieu/datapackage.json"]
  /// The folders in which the program alone names files.
  private static let ownFolders = ["assets/", "ban-do/", "data/", "media/"]

  /// Whether an address is that of something, or kept for it.
  package func holds(_ address: String) -> Bool { holder(of: address) != nil }

  /// Who has an address: nil within the answer for the program itself. A list has those of all pages
  /// that it may ever need, and no file is a folder.
  private func holder(of address: String) -> Holder?? {
    let key = address.lowercased()
    if let holder = holders[key] { return holder }
    if Self.ownFolders.contains(where: key.hasPrefix) { return .some(nil) }
    if let list = Self.list(ofPage: key), let holder = holders[list] { return holder }
    if key.hasPrefix("sitemap-"), key.hasSuffix(".xml") { return .some(nil) }
    let folders = key.indices.lazy.filter { key[$0] == "/" }.map { String(key[..<$0]) }
    return folders.compactMap { holders[$0] }.first
  }

  /// The first page or file of a list, of whose further ones "-trang-2" is the mark; nil for what bears
  /// no such mark.
  private static func list(ofPage address: String) -> String? {
    let ending = [".html", ".ics"].first(where: address.hasSuffix) ?? ""
    let base = address.dropLast(ending.count)
    let number = base.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard number > 0, base.dropLast(number).hasSuffix("-trang-") else { return nil }
    return base.dropLast(number + "-trang-".count) + (ending.isEmpty ? ".html" : ending)
  }

  /// Notes the addresses of tables, and of all that the program makes pages for by itself.
  mutating func noteMade(
    _ directory: Directory, _ places: LinkedPlaces, _ problems: inout LinkingProblems
  ) {
    for linked in directory.datasets {
      let file = SourceLocation(file: problems.contentFolder + linked.dataset.path)
      _ = give(
        ["html", "csv", "json"].map { "du-lieu/\(linked.dataset.name).\($0)" },
        to: Holder(
          word: Message(vi: "bảng", en: "table"), name: linked.dataset.name, location: file,
          wayOut: Message(vi: "đổi tên tệp", en: "rename the file")), &problems)
    }
    note(directory.references.lazy.map(\.address))
    note(places.provinces.lazy.map(\.address))
    note(places.regions.lazy.map(\.address))
  }

  /// Notes what has an address already, by the way in which addresses are made.
  mutating func note(_ addresses: some Sequence<String>) {
    for key in addresses.lazy.map({ $0.lowercased() }) where holders[key] == nil {
      holders.updateValue(nil, forKey: key)
    }
  }

  /// Gives something its addresses.
  ///
  /// - Returns: whether it has them: not where another has one, which is reported.
  mutating func give(
    _ addresses: [String], to holder: Holder, _ problems: inout LinkingProblems
  ) -> Bool {
    for address in addresses {
      guard let owner = self.holder(of: address) else { continue }
      report(address, of: owner, wanted: holder, &problems)
      return false
    }
    for address in addresses { holders[address.lowercased()] = holder }
    return true
  }

  /// A slug that may stand in an address.
  ///
  /// - Returns: nil for none, a too long or a reserved one, which is reported.
  static func slug(
    _ slug: String?, of holder: @autoclosure () -> Holder, _ problems: inout LinkingProblems
  ) -> String? {
    let isReserved = slug.map { reserved.contains($0) || list(ofPage: $0) != nil } ?? false
    if let slug, slug.utf8.count <= partLimit, !isReserved { return slug }
    let holder = holder()
    let (code, summary): (Diagnostic.Code, Message) =
      switch slug {
      case nil:
        (
          .`address.no-slug`,
          Message(
            vi: "“\(holder.name)” không đặt được địa chỉ", en: "“\(holder.name)” gives no address")
        )
      case let slug? where isReserved:
        (
          .`address.reserved`,
          Message(
            vi: "“\(slug)” không dùng làm địa chỉ được: đó là tên riêng của máy chủ, của Windows, "
              + "hoặc của các trang tiếp theo trong danh sách",
            en: "“\(slug)” is kept for servers, for Windows, or for the further pages of lists")
        )
      default:
        (
          .`address.too-long`,
          Message(
            vi: "địa chỉ của \(holder.word.vietnamese) dài quá \(partLimit) ký tự",
            en: "the \(holder.word.english)'s address is longer than \(partLimit) letters")
        )
      }
    problems.report(code, at: holder.location, summary, wayOut: holder.wayOut)
    return nil
  }

  /// What a server answers for the folder, and the devices that no file of Windows may be named after,
  /// whatever its ending (Naming Files, Paths, and Namespaces; learn.microsoft.com).
  private static let reserved = Set(
    ["index", "con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  private func report(
    _ address: String, of owner: Holder?, wanted holder: Holder, _ problems: inout LinkingProblems
  ) {
    guard let owner else {
      problems.report(
        .`address.collision`, at: holder.location,
        Message(
          vi: "địa chỉ \(address) dành cho trang của chương trình",
          en: "the address \(address) is that of one of the program's own pages"),
        wayOut: holder.wayOut)
      return
    }
    problems.report(
      .`address.collision`, at: holder.location,
      Message(
        vi: "địa chỉ \(address) đã thuộc về \(owner.word.vietnamese) “\(owner.name)”",
        en: "the address \(address) belongs to the \(owner.word.english) “\(owner.name)”"),
      wayOut: holder.wayOut,
      notes: [
        .init(
          Message(
            vi: "\(owner.word.vietnamese) kia", en: "the \(owner.word.english) that has it"),
          at: owner.location)
      ])
  }
}

// MARK: Content files

extension AddressBook {
  /// Gives each file the slug that it declares, else that of its name.
  ///
  /// - Returns: for each file its slug; nil for one that cannot be on the site.
  mutating func assign<File: ContentFile>(
    _ files: [File], _ problems: inout LinkingProblems
  ) -> [String?] {
    let paths = files.map(\.path)
    var slugs: [String?] = Array(repeating: nil, count: files.count)
    let order = paths.indices.sorted { paths[$0].utf8.lexicographicallyPrecedes(paths[$1].utf8) }
    for index in order {
      let holder = Self.holder(files[index], "slug", problems)
      let slug = files[index].slug ?? Slug.make(Self.fileName(paths[index]))
      guard let slug = Self.slug(slug, of: holder, &problems) else { continue }
      let addresses = File.sort.endings.map { File.sort.address(slug, $0) }
      if give(addresses, to: holder, &problems) { slugs[index] = slug }
    }
    return slugs
  }

  fileprivate static func holder<File: ContentFile>(
    _ file: File, _ key: String, _ problems: LinkingProblems
  ) -> Holder {
    Holder(
      word: File.sort.word, name: file.path, location: problems.location(file, key),
      wayOut: Message(
        vi: "đặt duong-dan khác, hoặc đổi tên tệp", en: "give it another slug, or rename the file"))
  }

  /// The name of a content file without its ending.
  private static func fileName(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
  }
}

// MARK: Old addresses

extension AddressBook {
  /// Reads the old addresses of documents; one that is no address within the site, or that hides
  /// another page, is an error.
  ///
  /// Runs when all pages have theirs.
  mutating func redirects(
    of documents: [CardedDocument], _ problems: inout LinkingProblems
  ) -> [Redirect] {
    var redirects: [Redirect] = []
    let moved = documents.filter { !$0.file.aliases.isEmpty }
      .sorted { $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8) }
    for carded in moved {
      var holder = Self.holder(carded.file, "aliases", problems)
      holder.wayOut = Message(vi: "bỏ địa chỉ cũ này", en: "remove this old address")
      for alias in carded.file.aliases {
        guard let path = Self.path(of: alias) else {
          Self.reportBadAlias(alias, at: holder.location, &problems)
          continue
        }
        if give([path], to: holder, &problems) {
          redirects.append(Redirect(from: path, to: carded.card.address))
        }
      }
    }
    return redirects.sorted { $0.from.utf8.lexicographicallyPrecedes($1.from.utf8) }
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
    _ alias: String, at location: SourceLocation, _ problems: inout LinkingProblems
  ) {
    problems.report(
      .`address.bad-alias`, at: location,
      Message(
        vi: "“\(alias)” không phải là địa chỉ trong trang này",
        en: "“\(alias)” is not an address within the site"),
      wayOut: Message(vi: "viết như van-ban/ten-cu.html", en: "write it like van-ban/old-name.html")
    )
  }
}
