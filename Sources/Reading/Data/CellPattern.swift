/// A regular expression over a whole value, matched in time linear in it.
///
/// The part of XML Schema's expressions that tables need: letters, `.`, `[a-z]`, `[^;]`, `\d`, `\w`,
/// `\s`, groups, `|`, `?`, `*`, `+`, `{2}`, `{2,4}`, `{2,}`. The expression becomes a list of
/// instructions, all threads of which run side by side (Thompson 1968), so that no expression can
/// make a build hang.
struct CellPattern: Sendable {
  private enum Instruction: Sendable {
    case match(CharacterSet)
    case split(Int, Int)
    case jump(Int)
    case accept
  }

  /// Characters that do at one place.
  fileprivate struct CharacterSet: Sendable {
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var isNegated = false

    func contains(_ scalar: Unicode.Scalar) -> Bool {
      ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  private var program: [Instruction] = []
  /// The longest program; `{}` can make a short expression long.
  private static let lengthLimit = 2_000

  /// - Returns: nil for what is no expression of this kind, or too long a one.
  init?(_ pattern: String) {
    var parser = PatternParser(pattern)
    guard let tree = parser.parse(), emit(tree) else { return nil }
    program.append(.accept)
  }

  func matches(_ text: String) -> Bool {
    var threads = Threads(count: program.count)
    add(0, to: &threads)
    for scalar in text.unicodeScalars {
      var next = Threads(count: program.count)
      for place in threads.places {
        if case .match(let set) = program[place], set.contains(scalar) { add(place + 1, to: &next) }
      }
      if next.places.isEmpty { return false }
      threads = next
    }
    return threads.places.contains { if case .accept = program[$0] { true } else { false } }
  }

  private struct Threads {
    var places: [Int] = []
    var seen: [Bool]

    init(count: Int) { seen = Array(repeating: false, count: count) }
  }

  private func add(_ place: Int, to threads: inout Threads) {
    var open = [place]
    while let place = open.popLast() {
      guard !threads.seen[place] else { continue }
      threads.seen[place] = true
      switch program[place] {
      case .jump(let target): open.append(target)
      case .split(let first, let second): open += [second, first]
      case .match, .accept: threads.places.append(place)
      }
    }
  }

  /// Appends the instructions of a part; false where the program becomes too long.
  private mutating func emit(_ node: PatternNode) -> Bool {
    guard program.count < Self.lengthLimit else { return false }
    switch node {
    case .empty: return true
    case .set(let set):
      program.append(.match(set))
      return true
    case .sequence(let parts): return parts.allSatisfy { emit($0) }
    case .either(let first, let second):
      let split = program.count
      program.append(.split(split + 1, 0))
      guard emit(first) else { return false }
      let jump = program.count
      program.append(.jump(0))
      program[split] = .split(split + 1, program.count)
      guard emit(second) else { return false }
      program[jump] = .jump(program.count)
      return true
    case .repeated(let part, let minimum, let maximum):
      for _ in 0..<minimum { guard emit(part) else { return false } }
      return maximum.map { emitOptional(part, count: $0 - minimum) } ?? emitLoop(part)
    }
  }

  private mutating func emitOptional(_ part: PatternNode, count: Int) -> Bool {
    for _ in 0..<count {
      let split = program.count
      program.append(.split(split + 1, 0))
      guard emit(part) else { return false }
      program[split] = .split(split + 1, program.count)
    }
    return true
  }

  private mutating func emitLoop(_ part: PatternNode) -> Bool {
    let split = program.count
    program.append(.split(split + 1, 0))
    guard emit(part) else { return false }
    program.append(.jump(split))
    program[split] = .split(split + 1, program.count)
    return true
  }
}

private indirect enum PatternNode {
  case empty
  case set(CellPattern.CharacterSet)
  case sequence([PatternNode])
  case either(PatternNode, PatternNode)
  case repeated(PatternNode, Int, Int?)
}

private struct PatternParser {
  private var rest: Substring.UnicodeScalarView
  private var depth = 0

  init(_ pattern: String) {
    rest = pattern[...].unicodeScalars
    // The whole value is matched in any case.
    if rest.first == "^" { rest.removeFirst() }
    if rest.last == "$", rest.dropLast().last != "\\" { rest.removeLast() }
  }

  mutating func parse() -> PatternNode? {
    guard let node = alternatives(), rest.isEmpty else { return nil }
    return node
  }

  private mutating func alternatives() -> PatternNode? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 32, var node = sequence() else { return nil }
    while take("|") {
      guard let next = sequence() else { return nil }
      node = .either(node, next)
    }
    return node
  }

  private mutating func sequence() -> PatternNode? {
    var parts: [PatternNode] = []
    while let next = rest.first, next != "|", next != ")" {
      guard let part = atom(), let repeated = repetition(of: part) else { return nil }
      parts.append(repeated)
    }
    return .sequence(parts)
  }

  private mutating func atom() -> PatternNode? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "(":
      if rest.starts(with: "?:".unicodeScalars) { rest.removeFirst(2) }
      guard let node = alternatives(), take(")") else { return nil }
      return node
    case "[": return set().map { .set($0) }
    case ".": return .set(.init(ranges: ["\n"..."\n"], isNegated: true))
    case "\\": return escape().map { .set($0) }
    case "*", "+", "?", "{", "}", "]", "^", "$": return nil
    default: return .set(.init(ranges: [scalar...scalar]))
    }
  }

  private mutating func repetition(of node: PatternNode) -> PatternNode? {
    if take("?") { return .repeated(node, 0, 1) }
    if take("*") { return .repeated(node, 0, nil) }
    if take("+") { return .repeated(node, 1, nil) }
    guard take("{") else { return node }
    guard let minimum = number() else { return nil }
    var maximum: Int? = minimum
    if take(",") { maximum = number() }
    guard take("}"), maximum.map({ $0 >= minimum }) ?? true else { return nil }
    return .repeated(node, minimum, maximum)
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { "0"..."9" ~= $0 }
    guard !digits.isEmpty, digits.count <= 4 else { return nil }
    rest.removeFirst(digits.count)
    return Int(String(digits))
  }

  private mutating func escape() -> CellPattern.CharacterSet? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "d": return .init(ranges: ["0"..."9"])
    case "s": return .init(ranges: [" "..." ", "\t"..."\t", "\u{A0}"..."\u{A0}"])
    // Letters of every script that a Vietnamese text may hold, and digits.
    case "w":
      return .init(ranges: [
        "a"..."z", "A"..."Z", "0"..."9", "_"..."_", "\u{C0}"..."\u{24F}", "\u{1E00}"..."\u{1EFF}",
      ])
    case "a"..."z", "A"..."Z", "0"..."9": return nil
    default: return .init(ranges: [scalar...scalar])
    }
  }

  private mutating func set() -> CellPattern.CharacterSet? {
    var set = CellPattern.CharacterSet()
    set.isNegated = take("^")
    while let scalar = rest.popFirst() {
      if scalar == "]" { return set.ranges.isEmpty ? nil : set }
      if scalar == "\\" {
        guard let escaped = escape() else { return nil }
        set.ranges += escaped.ranges
      } else if rest.first == "-", let end = rest.dropFirst().first, end != "]" {
        guard scalar <= end else { return nil }
        rest.removeFirst(2)
        set.ranges.append(scalar...end)
      } else {
        set.ranges.append(scalar...scalar)
      }
    }
    return nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }
}
