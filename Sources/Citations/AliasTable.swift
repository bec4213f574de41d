/// The aliases that a text has defined so far.
struct AliasTable {
  /// In the order of the text.
  private(set) var definitions: [AliasDefinition] = []

  private struct Entry {
    var name: [UInt8]
    var index: Int
  }

  /// The names that may be met, by their first bytes; the longest first.
  private var entries: [UInt32: [Entry]] = [:]

  /// How many names with the same beginning are remembered; no document defines more, and a text
  /// made to define thousands must not take time squared.
  private static let mostEntries = 32

  var isEmpty: Bool { definitions.isEmpty }

  /// Adds a definition; a name defined again stands for the new document from there on.
  mutating func define(_ definition: AliasDefinition) {
    definitions.append(definition)
    let entry = Entry(name: Array(definition.name.utf8), index: definitions.count - 1)
    guard entry.name.count >= 4 else { return }
    let head = Self.head { entry.name[$0] }
    var bucket = entries[head, default: []]
    bucket.removeAll { $0.name == entry.name }
    bucket.insert(entry, at: bucket.firstIndex { $0.name.count < entry.name.count } ?? bucket.count)
    if bucket.count > Self.mostEntries { bucket.removeLast() }
    entries[head] = bucket
  }

  /// The longest name that stands at an offset, in its own case.
  func match(_ text: Bytes, at start: Int) -> (index: Int, end: Int)? {
    guard !isEmpty else { return nil }
    let entry = entries[Self.head { text[start + $0] }]?.first { entry in
      entry.name.indices.allSatisfy { text[start + $0] == entry.name[$0] }
        && !text.isWord(at: start + entry.name.count)
    }
    return entry.map { ($0.index, start + $0.name.count) }
  }

  private static func head(_ byte: (Int) -> UInt8) -> UInt32 {
    (0..<4).reduce(0) { $0 << 8 | UInt32(byte($1)) }
  }
}
