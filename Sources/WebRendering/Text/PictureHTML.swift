import Model

/// Writes the pictures of a text in their places.
protocol PictureWriter: Sendable {
  /// - Parameters:
  ///   - path: the picture's file, relative to the content folder.
  ///   - alternative: what it shows.
  ///   - out: what the markup is appended to.
  /// - Returns: false, with nothing written, where nothing was made of the picture.
  func write(_ path: String, alternative: String, into out: inout [UInt8]) -> Bool
}

/// Writes pictures so that a browser takes the smallest variant that does, and the page keeps its
/// place before it has come (HTML, 4.8.1).
struct PictureHTML: PictureWriter {
  let pictures: [String: SitePicture]
  /// What leads from the page to the site's root.
  let root: String

  /// How wide a picture in the text is at most: the measure of the text, on telephones the window
  /// without its edges.
  static let textSizes = "(min-width: 44rem) 38rem, 92vw"

  func write(_ path: String, alternative: String, into out: inout [UInt8]) -> Bool {
    write(path, alternative: alternative, isLazy: true, into: &out)
  }

  /// Writes a picture.
  ///
  /// - Parameters:
  ///   - path: its file, relative to the content folder.
  ///   - alternative: what it shows.
  ///   - isLazy: whether it lies below the first screen.
  ///   - out: what the markup is appended to.
  /// - Returns: false, with nothing written, where nothing was made of the picture.
  func write(
    _ path: String, alternative: String, isLazy: Bool, into out: inout [UInt8]
  ) -> Bool {
    guard let picture = pictures[path], let fallback = picture.fallback else { return false }
    let modern = picture.variants.filter { $0.form != fallback.form }
    out.write("<picture>")
    if let first = modern.first {
      out.write("<source type=\"")
      out.write(verbatim: first.form.mediaType)
      out.write("\" srcset=\"")
      writeSources(modern, into: &out)
      writeSizes(into: &out)
      out.write(">")
    }
    out.write("<img src=\"")
    out.write(escaped: root + fallback.address)
    out.write("\" srcset=\"")
    writeSources(picture.variants.filter { $0.form == fallback.form }, into: &out)
    writeSizes(into: &out)
    out.write(" width=\"")
    out.write(fallback.width)
    out.write("\" height=\"")
    out.write(fallback.height)
    out.write("\" alt=\"")
    out.write(escaped: alternative)
    out.write("\" decoding=\"async\"")
    if isLazy { out.write(" loading=\"lazy\"") }
    out.write("></picture>")
    return true
  }

  private func writeSources(_ variants: [SitePicture.Variant], into out: inout [UInt8]) {
    for (index, variant) in variants.enumerated() {
      if index > 0 { out.write(", ") }
      out.write(escaped: root + variant.address)
      out.write(" ")
      out.write(variant.width)
      out.write("w")
    }
  }

  private func writeSizes(into out: inout [UInt8]) {
    out.write("\" sizes=\"")
    out.write(verbatim: Self.textSizes)
    out.write("\"")
  }
}
