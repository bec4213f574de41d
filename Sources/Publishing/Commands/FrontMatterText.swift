import Foundation

/// The text of a content file, with its front matter in the pieces that belong to one key each, so that
/// values can be changed and everything else, comments too, stays as its author wrote it.
struct FrontMatterText {
  /// One key of the front matter with its lines; lines before the first key have none.
  struct Block {
    var key: String?
    var lines: [String]
  }

  var blocks: [Block] = []
  /// The second fence and what follows it.
  private let rest: [String]

  /// - Returns: nil where the text has no front matter.
  init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isFence = { (line: String) in line.trimmingCharacters(in: .whitespaces) == "---" }
    guard let first = lines.first, isFence(first),
      let end = lines.dropFirst().firstIndex(where: isFence)
    else { return nil }
    rest = Array(lines[end...])
    for line in lines[1..<end] {
      if let key = Self.key(of: line) {
        blocks.append(Block(key: key, lines: [line]))
      } else if blocks.isEmpty {
        blocks.append(Block(key: nil, lines: [line]))
      } else {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
  }

  /// The key that a line begins at the margin.
  private static func key(of line: String) -> String? {
    guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else {
      return nil
    }
    return String(line[..<colon])
  }

  var text: String {
    (["---"] + blocks.flatMap(\.lines) + rest).joined(separator: "\n")
  }

  /// The lines of a key, by any of its names.
  func lines(of names: [String]) -> [String]? {
    blocks.first { $0.key.map(names.contains) ?? false }?.lines
  }

  /// Changes the lines of some keys.
  mutating func change(_ names: [String], _ change: (String) -> String) {
    for index in blocks.indices where blocks[index].key.map(names.contains) ?? false {
      blocks[index].lines = blocks[index].lines.map(change)
    }
  }

  /// Removes keys.
  ///
  /// - Returns: whether any was there.
  mutating func remove(_ names: [String]) -> Bool {
    let count = blocks.count
    blocks.removeAll { $0.key.map(names.contains) ?? false }
    return blocks.count < count
  }
}
