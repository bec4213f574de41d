import Diagnostics

/// The two parts of a content file.
struct FrontMatter {
  /// Between the fences; begins on line 2.
  var yaml: ArraySlice<UInt8>
  var body: ArraySlice<UInt8>
  /// The line on which the body begins, from 1.
  var bodyLine: Int

  /// Finds the front matter: a first line `---` and the next line that is `---` and nothing else.
  static func split(_ source: SourceText, diagnostics: inout [Diagnostic]) -> FrontMatter? {
    let bytes = source.bytes
    guard let afterFence = endOfFence(bytes, from: 0) else {
      diagnostics.append(
        Diagnostic(
          .`front-matter.missing`, at: SourceLocation(file: source.file, line: 1),
          Message(
            vi: "tệp không mở đầu bằng siêu dữ liệu",
            en: "the file does not begin with front matter"),
          wayOut: Message(
            vi: "dòng đầu là ---, rồi các khóa, rồi một dòng --- nữa",
            en: "the first line is ---, then the keys, then another line ---")))
      return nil
    }
    var lineStart = afterFence
    var line = 2
    while lineStart < bytes.count {
      if let end = endOfFence(bytes, from: lineStart) {
        return FrontMatter(
          yaml: bytes[afterFence..<lineStart], body: bytes[end...], bodyLine: line + 1)
      }
      guard let feed = bytes[lineStart...].firstIndex(of: 0x0A) else { break }
      lineStart = feed + 1
      line += 1
    }
    diagnostics.append(
      Diagnostic(
        .`front-matter.unclosed`, at: SourceLocation(file: source.file, line: 1),
        Message(vi: "siêu dữ liệu không được đóng lại", en: "the front matter is not closed"),
        wayOut: Message(
          vi: "thêm một dòng --- sau khóa cuối cùng", en: "add a line --- after the last key")))
    return nil
  }

  /// Past a line `---`, or nil where the line is another.
  private static func endOfFence(_ bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= start + 3, bytes[start..<start + 3].allSatisfy({ $0 == 0x2D }) else {
      return nil
    }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index == bytes.count { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }

  static func notAMapping(_ node: YAMLNode, file: String) -> Diagnostic {
    Diagnostic(
      .`front-matter.not-keys`, at: SourceLocation(file: file, start: node.place.position),
      Message(
        vi: "siêu dữ liệu phải gồm các dòng “khóa: giá trị”", en: "expected lines “key: value”"))
  }
}
