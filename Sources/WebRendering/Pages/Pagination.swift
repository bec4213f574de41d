/// How much one page or file has of lists that grow with the site. No limit cuts anything off: the rest
/// stands on further pages, in further files.
package struct ListLimits: Sendable {
  /// Documents, citing documents, relations of a kind, duties, deadlines.
  package var rows = Pagination.pageSize
  /// Matrices of duties, of up to eight documents each.
  package var matrices = 20
  /// Terms, which take little room.
  package var terms = 500
  /// Models side by side.
  package var models = 50
  /// Records of a data file. Mentions of one document stay in one file.
  package var records = 1_000
  /// Events of a calendar file.
  package var events = 500
  /// Addresses of a file of the sitemap; 50,000 are allowed (sitemaps.org, protocol 0.9).
  package var addresses = 5_000

  package init() {}
}

/// The division of a list into pages, and their addresses; or of several lists that are divided
/// together, so that each page has as much of each.
struct Pagination {
  /// How many documents a page lists.
  static let pageSize = 100

  /// The address without its ending.
  let base: String
  let ending: String
  /// How many items there are, in the longest of several lists.
  let itemCount: Int
  let pageSize: Int

  init(base: String, itemCount: Int, pageSize: Int = Self.pageSize) {
    self.init(address: "\(base).html", itemCounts: [itemCount], pageSize: pageSize)
  }

  /// - Parameters:
  ///   - address: the address of the first page.
  ///   - itemCounts: how many items each of the lists has.
  ///   - pageSize: how many of each stand on a page.
  init(address: String, itemCounts: [Int], pageSize: Int) {
    let end = address.lastIndex(of: ".") ?? address.endIndex
    base = String(address[..<end])
    ending = String(address[end...])
    itemCount = itemCounts.max() ?? 0
    self.pageSize = pageSize
  }

  /// At least one: an empty list has a page too.
  var pageCount: Int { max(1, (itemCount + pageSize - 1) / pageSize) }
  var isDivided: Bool { pageCount > 1 }

  /// - Parameter page: the page's number, from 1.
  func address(_ page: Int) -> String { page == 1 ? base + ending : furtherAddress(page) }

  /// The address of one page among equals, where the first has one of another sort.
  func furtherAddress(_ page: Int) -> String { "\(base)-trang-\(page)\(ending)" }

  /// The items of a page, by their places in the list.
  func items(of page: Int) -> Range<Int> { items(of: page, among: itemCount) }

  /// The same in one of several lists, which may have ended before.
  func items(of page: Int, among count: Int) -> Range<Int> {
    let start = min((page - 1) * pageSize, count)
    return start..<min(start + pageSize, count)
  }

  /// The numbers of the pages to offer on a page: the first, the last, and two on either side; nil
  /// stands for those that are left out.
  func offered(on page: Int) -> [Int?] {
    var numbers: [Int?] = []
    for number in [1] + Array(max(2, page - 2)...max(2, page + 2)) + [pageCount]
    where number <= pageCount && number > (numbers.last.flatMap(\.self) ?? 0) {
      if let last = numbers.last.flatMap(\.self), number > last + 1 { numbers.append(nil) }
      numbers.append(number)
    }
    return numbers
  }
}

/// One page of a list, or of several that are divided together.
struct ListPage: Sendable {
  let list: Pagination
  /// The page's number, from 1.
  let number: Int

  var isFirst: Bool { number == 1 }

  /// What the page has of a list.
  func part<List: RandomAccessCollection>(of list: List) -> [List.Element] where List.Index == Int {
    Array(list[self.list.items(of: number, among: list.count)])
  }

  /// The title with the page's number, on all pages but the first.
  func title(_ name: String) -> String {
    isFirst ? name : "\(name), trang \(number)/\(list.pageCount)"
  }

  /// The way to the other pages, where there are any.
  var others: ListPage? { list.isDivided ? self : nil }
}

extension Records {
  static let pages = Rows<ListPage>("pages") {
    Shown("number", .text, "the number of this page") { String($0.number) }
    Shown("count", .text, "how many pages there are") { String($0.list.pageCount) }
    Shown("previous", .text, "the address of the page before; put root before it") {
      $0.number > 1 ? $0.list.address($0.number - 1) : nil
    }
    Shown("next", .text, "the address of the page after; put root before it") {
      $0.number < $0.list.pageCount ? $0.list.address($0.number + 1) : nil
    }
    Shown(
      "items", .list(of: Records.link), "the pages around this one, the first and the last"
    ) { page in
      page.list.offered(on: page.number).map { offered in
        Link(
          title: offered.map(String.init) ?? "", address: offered.map(page.list.address) ?? "",
          isCurrent: offered == page.number)
      }
    }
  }
}
