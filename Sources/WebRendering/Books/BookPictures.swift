import EPUB
import Model

/// Writes pictures for electronic books, where each is one file.
struct BookPictures: PictureWriter {
  /// The names of the files, by those of the pictures relative to the content folder.
  private let files: [String: String]

  init(_ pictures: [Book.Picture], _ paths: [String]) {
    files = Dictionary(
      zip(paths, pictures).map { ($0, $1.file) }, uniquingKeysWith: { first, _ in first })
  }

  func write(_ path: String, alternative: String, into out: inout [UInt8]) -> Bool {
    guard let file = files[path] else { return false }
    out.write("<img src=\"")
    out.write(escaped: file)
    out.write("\" alt=\"")
    out.write(escaped: alternative)
    out.write("\"/>")
    return true
  }
}
