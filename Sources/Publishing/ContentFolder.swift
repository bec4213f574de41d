import Diagnostics

/// The files of a content folder, found before any is read.
struct ContentFolder {
  /// The folder's path, as the user gave it.
  let path: String
  /// Documents, relative to the folder, in the order of their bytes.
  private(set) var documents: [String] = []

  static let settingsName = "site.yml"
  private static let documentsName = "documents"
  private static let depthLimit = 32

  /// Lists the folder.
  ///
  /// - Parameter diagnostics: receives links that lead out of the folder, and files that are passed
  ///   over.
  init(_ path: String, diagnostics: inout [Diagnostic]) {
    self.path = path
    guard let root = FileSystem.realPath(path), FileSystem.kind(root) == .folder else {
      diagnostics.append(
        Diagnostic(
          .error, "content.missing", at: SourceLocation(file: path),
          Message(vi: "không có thư mục nội dung", en: "there is no content folder"),
          wayOut: Message(
            vi: "chỉ đúng thư mục bằng --content", en: "name the folder with --content")))
      return
    }
    guard FileSystem.exists(file(Self.documentsName)) else { return }
    scan(Self.documentsName, root: root, depth: 0, &diagnostics)
  }

  /// The path of a file in the folder, as shown to the user.
  func file(_ relative: String) -> String { prefix + relative }

  /// What goes before a relative path.
  var prefix: String { Self.prefix(path) }

  static func prefix(_ path: String) -> String { path.hasSuffix("/") ? path : path + "/" }

  private mutating func scan(
    _ folder: String, root: String, depth: Int, _ diagnostics: inout [Diagnostic]
  ) {
    guard depth < Self.depthLimit else {
      diagnostics.append(
        Diagnostic(
          .error, "content.too-deep", at: SourceLocation(file: file(folder)),
          Message(
            vi: "thư mục lồng quá \(Self.depthLimit) cấp",
            en: "folders are nested more than \(Self.depthLimit) deep")))
      return
    }
    let names: [String]
    do throws(FileSystem.Failure) {
      names = try FileSystem.names(in: file(folder))
    } catch {
      diagnostics.append(
        Diagnostic(
          "content.unreadable", error, vi: "không đọc được thư mục", en: "cannot read the folder"))
      return
    }
    for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let relative = "\(folder)/\(name)"
      switch FileSystem.kind(file(relative)) {
      case .folder: scan(relative, root: root, depth: depth + 1, &diagnostics)
      case .link: addLink(relative, root: root, &diagnostics)
      case .file: addFile(relative, &diagnostics)
      case .other, nil: reportPassedOver(relative, &diagnostics)
      }
    }
  }

  private mutating func addFile(_ relative: String, _ diagnostics: inout [Diagnostic]) {
    if relative.hasSuffix(".md") {
      documents.append(relative)
    } else {
      reportPassedOver(relative, &diagnostics)
    }
  }

  /// A link may stand for a file within the content folder and for nothing else.
  private mutating func addLink(
    _ relative: String, root: String, _ diagnostics: inout [Diagnostic]
  ) {
    if let target = FileSystem.realPath(file(relative)), target.hasPrefix(root + "/"),
      FileSystem.kind(target) == .file
    {
      addFile(relative, &diagnostics)
      return
    }
    diagnostics.append(
      Diagnostic(
        .error, "content.outside", at: SourceLocation(file: file(relative)),
        Message(
          vi: "liên kết tượng trưng dẫn ra ngoài thư mục nội dung, hoặc dẫn đến một thư mục",
          en: "the symbolic link leads out of the content folder, or to a folder"),
        wayOut: Message(
          vi: "chép tệp vào thư mục nội dung", en: "copy the file into the content folder")))
  }

  private func reportPassedOver(_ relative: String, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(
      Diagnostic(
        .warning, "content.passed-over", at: SourceLocation(file: file(relative)),
        Message(
          vi: "tệp này không phải .md nên bị bỏ qua", en: "this is no .md file and is passed over")))
  }
}
