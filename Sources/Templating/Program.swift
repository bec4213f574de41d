/// One step of a compiled template. Sections, parents and blocks hold their bodies between
/// themselves and `end`, the index of the first instruction after the body.
enum Instruction: Sendable {
  /// Writes bytes of the program's text.
  case text(from: Int, to: Int)
  case variable(path: Int)
  case unescaped(path: Int)
  case section(path: Int, end: Int)
  case inverted(path: Int, end: Int)
  case partial(call: Int)
  /// Renders another template with the call's blocks in place of its own; the body is not rendered.
  case parent(call: Int, end: Int)
  /// Renders the body unless a caller replaces the block.
  case block(block: Int, end: Int)
}

/// A name as a tag writes it: `.`, `title`, `place.name`.
struct Path: Sendable {
  /// The parts between dots; none for the implicit iterator `.`.
  let parts: [String]
  let first: UInt64
  let rest: [UInt64]

  init(parts: [String]) {
    self.parts = parts
    let ids = parts.map { Schema.id(of: $0.utf8) }
    first = ids.first ?? 0
    rest = Array(ids.dropFirst())
  }

  var isCurrent: Bool { parts.isEmpty }
}

/// A use of another template.
struct Call: Sendable {
  /// The block that a parent tag puts in place of one of its template's.
  struct Argument: Sendable {
    let label: String
    let id: UInt64
    /// Where the label stands in the file.
    let name: Range<Int>
    let body: Range<Int>
  }

  let name: String
  /// The other template's number in its set, nil when there is none.
  let template: Int?
  /// What stands before a tag on a line of its own, nil for a tag within a line.
  var indentation: [UInt8]?
  var arguments: [Argument] = []
}

/// A part of a template that callers may replace.
struct Block: Sendable {
  let name: String
  let id: UInt64
  /// What stands before each line of a block on lines of its own, nil for a block within a line.
  var indentation: [UInt8]?

  init(name: String, indentation: [UInt8]?) {
    self.name = name
    id = Schema.id(of: name.utf8)
    self.indentation = indentation
  }
}

/// A compiled template.
final class Program: Sendable {
  let name: String
  let lines: LineTable
  let text: [UInt8]
  let instructions: [Instruction]
  /// Where in the file each instruction's name stands; empty for text.
  let names: [Range<Int>]
  let paths: [Path]
  let calls: [Call]
  let blocks: [Block]

  init(name: String, lines: LineTable, _ draft: ProgramDraft) {
    self.name = name
    self.lines = lines
    text = draft.text
    instructions = draft.instructions
    names = draft.names
    paths = draft.paths
    calls = draft.calls
    blocks = draft.blocks
  }
}

/// A program while the parser writes it.
struct ProgramDraft {
  private(set) var text: [UInt8] = []
  private(set) var instructions: [Instruction] = []
  private(set) var names: [Range<Int>] = []
  private(set) var paths: [Path] = []
  var calls: [Call] = []
  var blocks: [Block] = []

  /// The index of the next instruction.
  var next: Int { instructions.count }

  mutating func append(_ instruction: Instruction, name: Range<Int>) {
    instructions.append(instruction)
    names.append(name)
  }

  mutating func appendText(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = text.count
    text.append(contentsOf: bytes)
    append(.text(from: start, to: text.count), name: 0..<0)
  }

  /// Makes a text instruction write nothing.
  mutating func eraseText(at index: Int) { instructions[index] = .text(from: 0, to: 0) }

  mutating func addPath(_ path: Path) -> Int {
    paths.append(path)
    return paths.count - 1
  }

  mutating func add(_ call: Call) -> Int {
    calls.append(call)
    return calls.count - 1
  }

  mutating func add(_ block: Block) -> Int {
    blocks.append(block)
    return blocks.count - 1
  }

  /// Ends the body of the instruction at an index with the latest instruction.
  mutating func closeBody(at index: Int) {
    switch instructions[index] {
    case .section(let path, _): instructions[index] = .section(path: path, end: next)
    case .inverted(let path, _): instructions[index] = .inverted(path: path, end: next)
    case .parent(let call, _): instructions[index] = .parent(call: call, end: next)
    case .block(let block, _): instructions[index] = .block(block: block, end: next)
    case .text, .variable, .unescaped, .partial: break
    }
  }
}
