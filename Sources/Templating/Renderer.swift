import Diagnostics

/// One rendering of a template: the context stack, the blocks in force, and the output.
struct Renderer {
  /// How deep sections, partials, parents and blocks may go into each other while rendering;
  /// templates that use each other without end are stopped here.
  static let depthLimit = 200

  private struct Replacement {
    let id: UInt64
    let program: Program
    let body: Range<Int>
  }

  private let programs: [Program]
  private let rules: TemplateRules
  /// Those that can be seen from everywhere, then the page's and those of the sections within.
  private var records: [TemplateRecord]
  private let outerCount: Int
  /// What `.` means: the innermost record, list item or value.
  private var current: TemplateValue
  /// The blocks that callers have set, the outermost caller's first: it takes precedence.
  private var replacements: [Replacement] = []
  /// What is put before each line of the templates.
  private var indentation: [UInt8] = []
  /// Whether the indentation is due before the next output.
  private var isAtLineStart = false
  private var depth = 0
  var output: [UInt8] = []

  init(
    _ programs: [Program], rules: TemplateRules, root: TemplateValue, outer: [TemplateRecord]
  ) {
    self.programs = programs
    self.rules = rules
    records = outer
    outerCount = outer.count
    current = root
    if case .record(let record) = root { records.append(record) }
  }

  mutating func render(_ template: Int) throws(TemplateFailure) {
    let program = programs[template]
    try run(program, program.instructions.indices)
  }

  private mutating func run(
    _ program: Program, _ body: Range<Int>
  ) throws(TemplateFailure) {
    var index = body.lowerBound
    while index < body.upperBound {
      let here = index
      index += 1
      switch program.instructions[here] {
      case .text(let from, let to):
        writeText(program, from, to)
      case .variable(let path):
        if let value = find(program.paths[path]) { write(value, escaped: true) }
      case .unescaped(let path):
        if let value = find(program.paths[path]) { write(value, escaped: false) }
      case .section(let path, let end):
        if let value = find(program.paths[path]), value.isTruthy {
          try enter(program, here)
          try section(program, index..<end, value)
          depth -= 1
        }
        index = end
      case .inverted(let path, let end):
        if find(program.paths[path])?.isTruthy != true {
          try enter(program, here)
          try run(program, index..<end)
          depth -= 1
        }
        index = end
      case .partial(let call):
        try enter(program, here)
        try use(program.calls[call], of: program)
        depth -= 1
      case .parent(let call, let end):
        try enter(program, here)
        try use(program.calls[call], of: program)
        depth -= 1
        index = end
      case .block(let block, let end):
        try enter(program, here)
        try renderBlock(program.blocks[block], of: program, index..<end)
        depth -= 1
        index = end
      }
    }
  }

  /// Goes one level deeper, unless that is too deep.
  private mutating func enter(_ program: Program, _ instruction: Int) throws(TemplateFailure) {
    guard depth < Self.depthLimit else {
      throw TemplateFailure(
        diagnostic: .usedTooDeep(
          limit: Self.depthLimit, at: program.lines.location(program.names[instruction])))
    }
    depth += 1
  }

  // MARK: Sections

  private mutating func section(
    _ program: Program, _ body: Range<Int>, _ value: TemplateValue
  ) throws(TemplateFailure) {
    switch value {
    case .list(let items): for item in items { try run(program, body, with: item) }
    case .absent, .flag: try run(program, body)
    case .integer, .text, .bytes, .markup, .record: try run(program, body, with: value)
    }
  }

  /// Renders a body with a value on top of the context stack.
  private mutating func run(
    _ program: Program, _ body: Range<Int>, with value: TemplateValue
  ) throws(TemplateFailure) {
    let outer = current
    current = value
    if case .record(let record) = value {
      records.append(record)
      try run(program, body)
      records.removeLast()
    } else {
      try run(program, body)
    }
    current = outer
  }

  /// The value of a name: the innermost record's, else one that can be seen from everywhere. The
  /// specification has those of all records between as well.
  private func find(_ path: Path) -> TemplateValue? {
    if path.isCurrent { return current }
    var index = records.count
    while index > 0 {
      index -= 1
      guard var value = records[index][id: path.first] else {
        if rules == .strict { index = min(index, outerCount) }
        continue
      }
      for id in path.rest {
        guard case .record(let record) = value, let next = record[id: id] else { return nil }
        value = next
      }
      return value
    }
    return nil
  }

  // MARK: Other templates

  private mutating func use(_ call: Call, of program: Program) throws(TemplateFailure) {
    guard let template = call.template else { return }
    let outer = (indentation, replacements.count)
    for argument in call.arguments {
      replacements.append(
        Replacement(id: argument.id, program: program, body: argument.body))
    }
    if let own = call.indentation {
      indentation += own
      isAtLineStart = true
      try render(template)
      indentation = outer.0
    } else {
      beginLine()
      indentation = []
      try render(template)
      indentation = outer.0
      isAtLineStart = false
    }
    replacements.removeSubrange(outer.1...)
  }

  private mutating func renderBlock(
    _ block: Block, of program: Program, _ body: Range<Int>
  ) throws(TemplateFailure) {
    let outer = indentation
    if let own = block.indentation {
      indentation += own
      isAtLineStart = true
    }
    if let replacement = replacements.first(where: { $0.id == block.id }) {
      try run(replacement.program, replacement.body)
    } else {
      try run(program, body)
    }
    indentation = outer
  }

  // MARK: Output

  private mutating func writeText(_ program: Program, _ from: Int, _ to: Int) {
    guard !indentation.isEmpty else {
      output.append(contentsOf: program.text[from..<to])
      return
    }
    var start = from
    while start < to {
      beginLine()
      let newline = program.text[start..<to].firstIndex(of: UInt8(ascii: "\n"))
      let end = newline.map { $0 + 1 } ?? to
      output.append(contentsOf: program.text[start..<end])
      isAtLineStart = newline != nil
      start = end
    }
  }

  private mutating func beginLine() {
    guard isAtLineStart else { return }
    output.append(contentsOf: indentation)
    isAtLineStart = false
  }

  private mutating func write(_ value: TemplateValue, escaped: Bool) {
    beginLine()
    let escapesText = escaped || rules == .strict
    switch value {
    case .absent, .list, .record: break
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .integer(let number): output.append(contentsOf: String(number).utf8)
    case .text(var text):
      text.withUTF8 { append($0, escaped: escapesText) }
    case .bytes(let bytes):
      bytes.withUnsafeBufferPointer { append($0, escaped: escapesText) }
    case .markup(let markup):
      markup.bytes.withUnsafeBufferPointer { append($0, escaped: escaped) }
    }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, escaped: Bool) {
    if escaped {
      HTMLEscaping.append(bytes, to: &output)
    } else {
      output.append(contentsOf: bytes)
    }
  }
}
