import Diagnostics
import Model

/// Puts numbers into running text where it asks for them: "{{ adoption.issued }} tỉnh".
///
/// It works on the words of one text node, so that code keeps its braces, and before anything is made
/// of the text: citations, search and ranges see the number.
struct ValueSubstitution {
  private let values: InlineValues

  /// - Returns: nil for a text that asks for nothing.
  init?(_ values: InlineValues, in bytes: ArraySlice<UInt8>) {
    guard Self.opening(in: bytes) else { return nil }
    self.values = values
  }

  private static func opening(in bytes: ArraySlice<UInt8>) -> Bool {
    let brace = UInt8(ascii: "{")
    return bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 1 < bytes.count {
        if bytes[index + 1] != brace {
          index += 2
        } else if bytes[index] == brace {
          return true
        } else {
          index += 1
        }
      }
      return false
    }
  }

  /// Fills the numbers in.
  ///
  /// - Parameters:
  ///   - text: the words of one node.
  ///   - location: where they begin.
  func fill(
    _ text: String, at location: SourceLocation
  ) -> (text: String, diagnostics: [Diagnostic]) {
    var result = ""
    var diagnostics: [Diagnostic] = []
    var rest = text[...]
    while let begin = rest.firstRange(of: "{{") {
      result += rest[..<begin.lowerBound]
      var place = location
      place.start?.column += text[..<begin.lowerBound].utf8.count
      guard let end = rest[begin.upperBound...].firstRange(of: "}}") else {
        diagnostics.append(unclosed(at: place))
        return (result + rest[begin.lowerBound...], diagnostics)
      }
      let name = String(rest[begin.upperBound..<end.lowerBound].trimmingSpaces())
      if let value = values.texts[name] {
        result += value
      } else {
        diagnostics.append(unknown(name, at: place))
        result += rest[begin.lowerBound..<end.upperBound]
      }
      rest = rest[end.upperBound...]
    }
    return (result + rest, diagnostics)
  }

  private func unknown(_ name: String, at location: SourceLocation) -> Diagnostic {
    let known = values.texts.keys.sorted()
    let table = name.prefix { $0 != "." } + "."
    let ofTable = known.filter { $0.hasPrefix(table) }
    return Diagnostic(
      .`value.unknown`, at: location,
      Message(
        vi: "không có con số “\(name.quoted)”", en: "there is no number “\(name.quoted)”"),
      wayOut: Suggestion.message(Suggestion.nearest(to: name, among: known))
        ?? (ofTable.isEmpty
          ? Message(
            vi: "viết {{ bảng.tên }}; muốn để nguyên hai dấu ngoặc thì đặt giữa hai dấu `",
            en: "write {{ table.name }}; to keep the braces, put them between two `")
          : Message(
            vi: "bảng này có: " + ofTable.joined(separator: ", "),
            en: "the table has: " + ofTable.joined(separator: ", "))))
  }

  private func unclosed(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`value.unclosed`, at: location,
      Message(
        vi: "“{{” không được đóng lại trên cùng một dòng",
        en: "“{{” is not closed on the same line"),
      wayOut: Message(
        vi: "viết {{ bảng.tên }}; muốn để nguyên hai dấu ngoặc thì đặt giữa hai dấu `",
        en: "write {{ table.name }}; to keep the braces, put them between two `"))
  }
}
