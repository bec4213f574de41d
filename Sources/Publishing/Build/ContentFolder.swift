import Diagnostics
import Importing
import Model

/// The files of a content folder, found before any is read.
struct ContentFolder {
  /// The folder's path, as the user gave it.
  let path: String
  /// The Markdown files of each sort, relative to the folder, in the order of their bytes.
  private var files: [ContentSort: [String]] = [:]

  func files(_ sort: ContentSort) -> [String] { files[sort] ?? [] }

  static let settingsName = "site.yml"
  private static let depthLimit = 32

  /// Lists the folder.
  ///
  /// - Parameter diagnostics: receives links that lead out of the folder, and files that are passed
  ///   over.
  /// - Returns: nil where there is no such folder.
  init?(_ path: String, diagnostics: inout [Diagnostic]) {
    self.path = path
    guard let root = FileSystem.realPath(path), FileSystem.kind(root) == .folder else {
      diagnostics.append(
        Diagnostic(
          .`content.missing`, at: SourceLocation(file: path),
          Message(vi: "không có thư mục nội dung", en: "there is no content folder"),
          wayOut: Message(
            vi: "chỉ đúng thư mục bằng --content", en: "name the folder with --content")))
      return nil
    }
    for sort in ContentSort.allCases {
      switch FileSystem.kind(file(sort.rawValue)) {
      case nil: break
      case .folder: scan(sort.rawValue, sort, root: root, depth: 1, &diagnostics)
      default: visit(sort.rawValue, sort, root: root, depth: 1, &diagnostics)
      }
    }
  }

  /// The names of the tables in `data`: of CSV files, and of schemas, without their endings.
  ///
  /// - Parameter diagnostics: receives links that lead out of the folder, and spreadsheets.
  func tables(_ diagnostics: inout [Diagnostic]) -> [String] {
    guard let root = FileSystem.realPath(path) else { return [] }
    switch FileSystem.kind(file("data")) {
    case nil: return []
    case .folder: break
    case .link:
      // Said of the folder, and not of each file in it.
      if !isWithin("data", root: root, &diagnostics) { return [] }
    case .file, .other:
      reportSpecial("data", &diagnostics)
      return []
    }
    var tables: Set<String> = []
    do throws(FileSystem.Failure) {
      for name in try FileSystem.names(in: file("data")) where !name.hasPrefix(".") {
        if Self.spreadsheets.contains(where: name.hasSuffix), !name.hasPrefix("~$") {
          reportSpreadsheet("data/\(name)", &diagnostics)
        }
        let ending = [".schema.json", ".csv"].first(where: name.hasSuffix)
        guard let ending, !Self.ownTables.contains(name) else { continue }
        let isLink = FileSystem.kind(file("data/\(name)")) == .link
        if !isLink || isWithin("data/\(name)", root: root, &diagnostics) {
          tables.insert(String(name.dropLast(ending.count)))
        }
      }
    } catch {
      diagnostics.append(
        Diagnostic(
          .`content.unreadable`, error, vi: "không đọc được thư mục", en: "cannot read the folder"))
    }
    return tables.sorted()
  }

  /// Files that are read for themselves and need no schema.
  private static let ownTables = ["places.csv"]
  private static let spreadsheets = [".xlsx", ".xls", ".ods"]

  private func reportSpreadsheet(_ relative: String, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(
      Diagnostic(
        .`content.spreadsheet`, at: SourceLocation(file: file(relative)),
        Message(vi: "tệp bảng tính bị bỏ qua", en: "the spreadsheet is passed over"),
        wayOut: Message(
          vi: "lưu trang tính thành CSV UTF-8 rồi đặt vào thư mục data",
          en: "save the sheet as CSV UTF-8 and put that into the data folder")))
  }

  /// The path of a file in the folder, as shown to the user.
  func file(_ relative: String) -> String { prefix + relative }

  /// What goes before a relative path.
  var prefix: String { Self.prefix(path) }

  static func prefix(_ path: String) -> String { path.hasSuffix("/") ? path : path + "/" }

  /// The nearest folder above a file that is a content folder.
  static func folder(above file: String) -> String? {
    guard var folder = FileSystem.realPath(FileSystem.parent(file)) else { return nil }
    while folder != "/" {
      if FileSystem.exists(folder + "/" + settingsName) { return folder }
      folder = FileSystem.parent(folder)
    }
    return nil
  }

  /// The path of a file relative to a content folder; nil where it lies elsewhere.
  static func path(of file: String, in folder: String) -> String? {
    guard let path = FileSystem.realPath(file), path.hasPrefix(folder + "/") else { return nil }
    return String(path.dropFirst(folder.count + 1))
  }

  private mutating func scan(
    _ folder: String, _ sort: ContentSort, root: String, depth: Int,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard depth <= Self.depthLimit else {
      return diagnostics.append(Self.tooDeep(file(folder), limit: Self.depthLimit))
    }
    do throws(FileSystem.Failure) {
      // Hidden files, and those that Word keeps beside an open document.
      for name in try FileSystem.names(in: file(folder))
      where !name.hasPrefix(".") && !name.hasPrefix("~$") {
        visit("\(folder)/\(name)", sort, root: root, depth: depth + 1, &diagnostics)
      }
    } catch {
      diagnostics.append(
        Diagnostic(
          .`content.unreadable`, error, vi: "không đọc được thư mục", en: "cannot read the folder"))
    }
  }

  private mutating func visit(
    _ relative: String, _ sort: ContentSort, root: String, depth: Int,
    _ diagnostics: inout [Diagnostic]
  ) {
    switch FileSystem.kind(file(relative)) {
    case .folder: scan(relative, sort, root: root, depth: depth, &diagnostics)
    case .link:
      if isWithin(relative, root: root, &diagnostics) { addFile(relative, sort, &diagnostics) }
    case .file: addFile(relative, sort, &diagnostics)
    case .other: reportSpecial(relative, &diagnostics)
    case nil: reportBadName(relative, &diagnostics)
    }
  }

  private mutating func addFile(
    _ relative: String, _ sort: ContentSort, _ diagnostics: inout [Diagnostic]
  ) {
    if relative.hasSuffix(".md") {
      files[sort, default: []].append(relative)
    } else if !relative.hasSuffix(ImportReport.fileEnding) {
      reportPassedOver(relative, &diagnostics)
    }
  }

  /// Whether a link leads to a file within the content folder; anything else is reported.
  private func isWithin(
    _ relative: String, root: String, _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    let problem: Message
    if let target = FileSystem.realPath(file(relative)) {
      if !FileSystem.contains(root, target) {
        problem = Message(
          vi: "liên kết tượng trưng dẫn ra ngoài thư mục nội dung",
          en: "the symbolic link leads out of the content folder")
      } else if FileSystem.kind(target) == .file {
        return true
      } else {
        problem = Message(
          vi: "liên kết tượng trưng dẫn đến một thư mục", en: "the symbolic link leads to a folder")
      }
    } else {
      problem = Message(
        vi: "liên kết tượng trưng không dẫn đến đâu", en: "the symbolic link leads nowhere")
    }
    diagnostics.append(
      Diagnostic(
        .`content.link`, at: SourceLocation(file: file(relative)), problem,
        wayOut: SourceFile.linkWayOut))
    return false
  }

  static func tooDeep(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .`content.too-deep`, at: SourceLocation(file: path),
      Message(
        vi: "thư mục lồng quá \(limit) cấp", en: "folders are nested more than \(limit) deep"))
  }

  private func reportSpecial(_ relative: String, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(Self.special(file(relative)))
  }

  /// Something that is neither file nor folder where there should be one.
  static func special(_ path: String) -> Diagnostic {
    Diagnostic(
      .`content.special-file`, at: SourceLocation(file: path),
      Message(
        vi: "đây không phải tệp thường mà là thiết bị, ổ cắm hoặc đường ống",
        en: "this is no regular file but a device, a socket or a pipe"),
      wayOut: Message(vi: "xóa nó đi", en: "remove it"))
  }

  private func reportBadName(_ relative: String, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(
      Diagnostic(
        .`content.bad-name`, at: SourceLocation(file: file(relative)),
        Message(vi: "tên tệp không phải UTF-8", en: "the file's name is not UTF-8"),
        wayOut: Message(vi: "đổi tên tệp", en: "rename the file")))
  }

  private func reportPassedOver(_ relative: String, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(
      Diagnostic(
        .`content.passed-over`, at: SourceLocation(file: file(relative)),
        Message(
          vi: "đây không phải tệp .md nên bị bỏ qua", en: "this is no .md file and is passed over"),
        wayOut: Message(
          vi: "đổi tên cho kết thúc bằng .md, hoặc chuyển đi nơi khác",
          en: "rename it so that it ends in .md, or move it elsewhere")))
  }
}
