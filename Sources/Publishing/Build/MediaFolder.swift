import Diagnostics

/// The folder of pictures, `Content/media`.
struct MediaFolder {
  private let content: String
  private static let depthLimit = 16

  /// - Parameter content: the content folder, as the user gave it.
  init(_ content: String) { self.content = content }

  /// Every plain file of the folder, relative to the content folder, in the order of their bytes.
  ///
  /// - Parameter diagnostics: receives links, which are not followed out of the folder: a picture is
  ///   published, and what lies elsewhere may not be meant to be.
  func files(_ diagnostics: inout [Diagnostic]) -> [String] {
    var files: [String] = []
    let root = ContentFolder.prefix(content) + PictureFiles.folder
    if FileSystem.kind(root) == .link {
      diagnostics.append(link(PictureFiles.folder))
      return []
    }
    guard FileSystem.kind(root) == .folder else { return [] }
    scan(PictureFiles.folder, depth: 1, &files, &diagnostics)
    return files
  }

  private func scan(
    _ folder: String, depth: Int, _ files: inout [String], _ diagnostics: inout [Diagnostic]
  ) {
    let path = ContentFolder.prefix(content) + folder
    do throws(FileSystem.Failure) {
      for name in try FileSystem.names(in: path) where !name.hasPrefix(".") {
        let relative = "\(folder)/\(name)"
        switch FileSystem.kind(ContentFolder.prefix(content) + relative) {
        case .file: files.append(relative)
        case .folder where depth < Self.depthLimit:
          scan(relative, depth: depth + 1, &files, &diagnostics)
        case .link: diagnostics.append(link(relative))
        case .folder: diagnostics.append(ContentFolder.tooDeep(path, limit: Self.depthLimit))
        case .other, nil:
          diagnostics.append(ContentFolder.special(ContentFolder.prefix(content) + relative))
        }
      }
    } catch {
      diagnostics.append(
        Diagnostic(
          .`content.unreadable`, error, vi: "không đọc được thư mục", en: "cannot read the folder"))
    }
  }

  private func link(_ relative: String) -> Diagnostic {
    Diagnostic(
      .`picture.link`, at: SourceLocation(file: ContentFolder.prefix(content) + relative),
      Message(
        vi: "hình không được là liên kết tượng trưng", en: "a picture may not be a symbolic link"),
      wayOut: SourceFile.linkWayOut)
  }
}
