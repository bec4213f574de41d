import Diagnostics
import Foundation

/// The pictures that content files name; all lie in `Content/media`.
enum MediaFiles {
  /// The only folder that pictures are taken from, relative to the content folder, with its slash.
  static let folder = "media/"

  /// A file that front matter names, relative to the content folder.
  ///
  /// - Parameter name: its path from the folder on: `nha-moi.jpg`.
  /// - Returns: nil for a path that leads out of the folder.
  static func path(named name: String) -> String? { path(name, seenFrom: folder + ".") }

  /// A file that a text names, relative to the content folder.
  ///
  /// - Parameters:
  ///   - relative: its path as the text has it: `../media/nha-moi.jpg`.
  ///   - file: the text's file, relative to the content folder.
  /// - Returns: nil for a path that does not lead into the folder.
  static func path(_ relative: String, seenFrom file: String) -> String? {
    guard let path = ContentPath.joined(relative, to: file), path.hasPrefix(folder),
      path.utf8.count > folder.utf8.count
    else { return nil }
    return path
  }

  /// Says that a picture is not in the folder.
  static func outside(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`picture.outside`, at: location,
      Message(
        vi: "hình “\(name)” không nằm trong Content/media",
        en: "the picture “\(name)” does not lie in Content/media"),
      wayOut: Message(
        vi: "chép tệp vào Content/media và ghi đường dẫn đến đó: ../media/tep.jpg",
        en: "copy the file into Content/media and write its path: ../media/file.jpg"))
  }
}

/// Paths that content files write to each other.
enum ContentPath {
  /// Joins a relative path to the folder of a content file; nil above the content folder, or for a
  /// path that is not relative.
  static func joined(_ relative: String, to file: String) -> String? {
    guard !relative.hasPrefix("/") else { return nil }
    let plain = relative.removingPercentEncoding ?? relative
    var parts = file.split(separator: "/").dropLast()
    for part in plain.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
