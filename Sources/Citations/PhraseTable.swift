/// Phrases as a tree of their bytes, so that the longest one at an offset is found in one walk.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Node: Sendable {
    var byte: UInt8
    /// The first node of the next bytes, and the next one of the same place; 0 for none.
    var child: Int32 = 0
    var sibling: Int32 = 0
    /// What a phrase that ends here stands for.
    var value: Value?
  }

  private var nodes = [Node(byte: 0)]
  /// The nodes of the first bytes.
  private var first = [Int32](repeating: 0, count: 256)

  /// - Parameter phrases: words in lower case with single spaces, which stand for any blanks and a
  ///   line's end.
  init(_ phrases: [(StaticString, Value)]) {
    for (phrase, value) in phrases {
      var node = 0
      for byte in phrase.description.utf8 { node = descend(from: node, by: byte) }
      nodes[node].value = value
    }
    var child = nodes[0].child
    while child != 0 {
      first[Int(nodes[Int(child)].byte)] = child
      child = nodes[Int(child)].sibling
    }
  }

  private mutating func descend(from node: Int, by byte: UInt8) -> Int {
    var child = nodes[node].child
    while child != 0, nodes[Int(child)].byte != byte { child = nodes[Int(child)].sibling }
    if child == 0 {
      child = Int32(nodes.count)
      nodes.append(Node(byte: byte, sibling: nodes[node].child))
      nodes[node].child = child
    }
    return Int(child)
  }

  /// The longest phrase that begins at an offset, in any case, and ends with a word's end.
  func match(_ text: Bytes, at start: Int) -> (value: Value, end: Int)? {
    var node = Int(first[Int(text.lowered(at: start))])
    guard node != 0 else { return nil }
    return nodes.withUnsafeBufferPointer { nodes in
      var index = start + 1
      var best: (value: Value, end: Int)?
      while node != 0 {
        if let value = nodes[node].value, !text.isWord(at: index) { best = (value, index) }
        var byte = text.lowered(at: index)
        var next = index + 1
        if byte <= Bytes.asterisk || byte == 0xC2 || byte == 0xE2 {
          next = text.skipGap(index)
          if next > index { byte = Bytes.space } else { next += 1 }
        }
        node = Int(nodes[node].child)
        while node != 0, nodes[node].byte != byte { node = Int(nodes[node].sibling) }
        index = next
      }
      return best
    }
  }
}

extension PhraseTable<Void> {
  init(_ phrases: [StaticString]) { self.init(phrases.map { ($0, ()) }) }
}
