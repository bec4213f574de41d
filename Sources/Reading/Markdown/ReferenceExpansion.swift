/// What `[label]` and `[label]: address` in a text come to when every label is replaced by its address.
struct ReferenceExpansion {
  /// How many times the text the copies may be, and what is free.
  private static let factor = 2
  private static let allowance = 1 << 20
  /// cmark takes no longer label.
  private static let longestLabel = 1000

  private let bytes: ArraySlice<UInt8>
  private var uses: [String: Int] = [:]
  private var definitions: [String: (size: Int, line: Int)] = [:]
  /// The definition that is being passed through.
  private var open: (label: String, start: Int, line: Int)?
  /// What a title is put between: how many of each sign the open definition has had.
  private var (quotes, apostrophes, brackets) = (0, 0, 0)

  /// - Parameter bytes: the Markdown text.
  /// - Returns: the line, from 0, of the definition with which the copies become too large together; nil
  ///   where they do not.
  static func excess(in bytes: ArraySlice<UInt8>) -> Int? {
    // Most texts define nothing.
    let mayDefine = zip(bytes, bytes.dropFirst()).contains { $0 == (0x5D, UInt8(ascii: ":")) }
    guard mayDefine else { return nil }
    var expansion = ReferenceExpansion(bytes: bytes)
    expansion.scan()
    var total = 0
    for (label, definition) in expansion.definitions.sorted(by: { $0.value.line < $1.value.line }) {
      total += (expansion.uses[label] ?? 0) * definition.size
      if total > factor * bytes.count + allowance { return definition.line }
    }
    return nil
  }

  private init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  private mutating func scan() {
    var line = 0
    var start: Int?
    var index = bytes.startIndex
    var (isBlank, hasDefined) = (true, false)
    while index < bytes.endIndex {
      switch bytes[index] {
      case 0x20, 0x09, UInt8(ascii: ">"): break
      case 0x0A:
        if isBlank { close(at: index) }
        line += 1
        (isBlank, hasDefined) = (true, false)
      case let byte:
        isBlank = false
        switch byte {
        case UInt8(ascii: "\\"): if bytes[index...].dropFirst().first != 0x0A { index += 1 }
        case UInt8(ascii: "\""): quotes += 1
        case UInt8(ascii: "'"): apostrophes += 1
        case UInt8(ascii: "("): brackets += 1
        case UInt8(ascii: ")"): brackets -= 1
        case UInt8(ascii: "["): start = index + 1
        case UInt8(ascii: "]"):
          if let first = start, index - first <= Self.longestLabel {
            let isDefinition = bytes[index...].dropFirst().first == UInt8(ascii: ":")
            take(first..<index, in: line, isDefinition: isDefinition && !hasDefined)
            hasDefined = hasDefined || isDefinition
          }
          start = nil
        default: break
        }
      }
      index += 1
    }
    close(at: bytes.endIndex)
  }

  private mutating func take(_ range: Range<Int>, in line: Int, isDefinition: Bool) {
    let label = Self.folded(bytes[range])
    guard isDefinition else {
      uses[label, default: 0] += 1
      return
    }
    // Within a title it is no definition.
    let isInTitle = quotes % 2 != 0 || apostrophes % 2 != 0 || brackets > 0
    if open != nil, isInTitle { return }
    close(at: range.lowerBound)
    open = (label, range.upperBound, line)
    (quotes, apostrophes, brackets) = (0, 0, 0)
  }

  private mutating func close(at index: Int) {
    guard let open else { return }
    let size = index - open.start
    if size > definitions[open.label]?.size ?? -1 { definitions[open.label] = (size, open.line) }
    self.open = nil
  }

  /// A label as labels are compared: without regard to case and the length of spaces.
  private static func folded(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).uppercased().lowercased()
      .split { $0.isWhitespace }.joined(separator: " ")
  }
}
