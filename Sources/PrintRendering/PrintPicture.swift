/// A picture as a template is given it: where it lies, its size, what it shows.
package struct PrintPicture: Sendable, Encodable {
  /// As Typst names it, from the folder of the templates on: `/media/bo-hmong-2008.jpg`.
  package var file: String
  /// In pixels.
  package var width: Int
  package var height: Int
  package var alternative: String
  package var caption: String?

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(file, forKey: .file)
    try container.encode(width, forKey: .width)
    try container.encode(height, forKey: .height)
    try container.encode(alternative, forKey: .alternative)
    try container.encode(caption, forKey: .caption)
  }

  private enum CodingKeys: String, CodingKey { case file, width, height, alternative, caption }
}

/// The pictures of a site as print takes them, by their files relative to the content folder.
package struct PrintPictures: Sendable {
  private struct Entry: Sendable {
    var file: PrintFile
    var width: Int
    var height: Int
  }

  private var entries: [String: Entry] = [:]

  /// No pictures.
  package init() {}

  /// Adds a picture.
  ///
  /// - Parameters:
  ///   - file: its bytes, and the name under which Typst finds them.
  ///   - width: in pixels.
  ///   - height: in pixels.
  ///   - path: its source, relative to the content folder: `media/bo-hmong.jpg`.
  package mutating func add(_ file: PrintFile, width: Int, height: Int, for path: String) {
    entries[path] = Entry(file: file, width: width, height: height)
  }

  /// A picture with its words; nil for one of which nothing was made.
  func picture(_ path: String, alternative: String, caption: String? = nil) -> PrintPicture? {
    entries[path].map {
      PrintPicture(
        file: "/media/\($0.file.name)", width: $0.width, height: $0.height,
        alternative: alternative, caption: caption)
    }
  }

  /// The files of pictures, each once.
  ///
  /// - Parameter paths: their sources, relative to the content folder.
  func files(_ paths: some Sequence<String>) -> [PrintFile] {
    Set(paths).sorted().compactMap { entries[$0]?.file }
  }
}
