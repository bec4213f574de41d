import Diagnostics

/// Walks through a template and those it uses with the schemas in place of data.
struct SchemaChecker {
  /// A stretch of one program's instructions.
  private struct Body: Hashable {
    var program: Int
    var range: Range<Int>
  }

  /// What a place in a template sees beside what can be seen from everywhere. There are finitely many
  /// of them, so that recursive templates come to an end.
  private struct Context {
    /// The innermost record.
    var record: Schema
    var current: Schema.Kind
    /// How often a section went from the innermost record down into a part of it.
    var descents = 0

    func entering(_ kind: Schema.Kind, descends: Bool) -> Context {
      var inner = self
      inner.current = kind
      if descends { inner.descents += 1 }
      if case .fields(let schema) = kind { inner.record = schema() }
      return inner
    }
  }

  /// A body in a context, with the blocks that callers have replaced.
  private struct Visit: Hashable {
    let body: Body
    let record: ObjectIdentifier
    let current: String
    let replacements: [UInt64: Body]
  }

  private struct Resolution {
    let kind: Schema.Kind
    /// Whether the name is one of the innermost record's own.
    let isOwn: Bool
  }

  private let programs: [Program]
  /// What can be seen from everywhere on the page.
  private let outer: [Schema]
  private var done: Set<Visit> = []
  /// The visits that lead to the present one, with the descents made before each.
  private var active: [Visit: Int] = [:]
  private var depth = 0
  private var found: Set<Diagnostic> = []

  var diagnostics: Set<Diagnostic> { found }
  /// The names that templates asked for, by the schemas that have them; a list by its flag too.
  private(set) var used: [ObjectIdentifier: Set<String>] = [:]

  init(_ programs: [Program], outer: [Schema]) {
    self.programs = programs
    self.outer = outer
  }

  mutating func check(_ template: Int, _ page: Schema) {
    let context = Context(record: page, current: .record(page))
    visit(whole(template), context, [:], from: nil)
  }

  private func whole(_ template: Int) -> Body {
    Body(program: template, range: programs[template].instructions.indices)
  }

  /// Walks through a template or block once for each context, and reports uses without end.
  private mutating func visit(
    _ body: Body, _ context: Context, _ replacements: [UInt64: Body], from use: SourceLocation?
  ) {
    let visit = Visit(
      body: body, record: ObjectIdentifier(context.record), current: context.current.label,
      replacements: replacements)
    if let descents = active[visit] {
      if descents == context.descents, let use { found.insert(.endlessUse(at: use)) }
      return
    }
    guard done.insert(visit).inserted else { return }
    active[visit] = context.descents
    walk(body, context, replacements)
    active[visit] = nil
  }

  private mutating func walk(
    _ body: Body, _ context: Context, _ replacements: [UInt64: Body]
  ) {
    let program = programs[body.program]
    guard depth <= Renderer.depthLimit else {
      let before = program.names[max(0, body.range.lowerBound - 1)]
      found.insert(
        .usedTooDeep(limit: Renderer.depthLimit, at: program.lines.location(before)))
      return
    }
    depth += 1
    defer { depth -= 1 }
    var index = body.range.lowerBound
    while index < body.range.upperBound {
      let here = index
      index += 1
      switch program.instructions[here] {
      case .text: break
      case .variable(let path):
        checkPrinted(program, here, program.paths[path], context, unescaped: false)
      case .unescaped(let path):
        checkPrinted(program, here, program.paths[path], context, unescaped: true)
      case .section(let path, let end):
        if let tested = resolve(program, here, program.paths[path], context) {
          let inner = Body(program: body.program, range: index..<end)
          walk(inner, self.context(of: tested, in: context), replacements)
        }
        index = end
      case .inverted(let path, let end):
        _ = resolve(program, here, program.paths[path], context)
        walk(Body(program: body.program, range: index..<end), context, replacements)
        index = end
      case .partial(let call):
        use(program.calls[call], of: body.program, here, context, replacements)
      case .parent(let call, let end):
        use(program.calls[call], of: body.program, here, context, replacements)
        index = end
      case .block(let block, let end):
        let location = program.lines.location(program.names[here])
        if let replacement = replacements[program.blocks[block].id] {
          visit(replacement, context, replacements, from: location)
        }
        walk(Body(program: body.program, range: index..<end), context, replacements)
        index = end
      }
    }
  }

  private func context(of tested: Resolution, in context: Context) -> Context {
    switch tested.kind {
    case .flag: context
    case .list(let element): context.entering(element, descends: tested.isOwn)
    case .text, .markup, .integer, .fields:
      context.entering(tested.kind, descends: tested.isOwn)
    }
  }

  private mutating func use(
    _ call: Call, of program: Int, _ instruction: Int, _ context: Context,
    _ replacements: [UInt64: Body]
  ) {
    guard let template = call.template else { return }
    var replacements = replacements
    for argument in call.arguments where replacements[argument.id] == nil {
      replacements[argument.id] = Body(program: program, range: argument.body)
    }
    let caller = programs[program]
    visit(
      whole(template), context, replacements,
      from: caller.lines.location(caller.names[instruction]))
  }

  // MARK: Names

  private mutating func checkPrinted(
    _ program: Program, _ instruction: Int, _ path: Path, _ context: Context, unescaped: Bool
  ) {
    guard let kind = resolve(program, instruction, path, context)?.kind else { return }
    let location = program.lines.location(program.names[instruction])
    let name = path.isCurrent ? "." : path.parts.joined(separator: ".")
    switch kind {
    case .text where unescaped: found.insert(.unescapedText(name, at: location))
    case .text, .integer, .markup: break
    case .flag, .list, .fields: found.insert(.notPrintable(name, kind, at: location))
    }
  }

  /// What a name stands for, or nil, reported, when it stands for nothing.
  private mutating func resolve(
    _ program: Program, _ instruction: Int, _ path: Path, _ context: Context
  ) -> Resolution? {
    guard let first = path.parts.first else {
      return Resolution(kind: context.current, isOwn: true)
    }
    var start = program.names[instruction].lowerBound
    guard let owner = ([context.record] + outer).first(where: { $0.find(first) != nil }),
      var kind = find(first, in: owner)
    else {
      report(first, known: [context.record] + outer, program, start)
      return nil
    }
    var last = first
    for part in path.parts.dropFirst() {
      start += last.utf8.count + 1
      let schema: Schema? = if case .fields(let schema) = kind { schema() } else { nil }
      guard let schema, let next = find(part, in: schema) else {
        report(part, known: [schema].compactMap(\.self), program, start)
        return nil
      }
      (kind, last) = (next, part)
    }
    var isOwn = owner === context.record
    if case .fields = context.current {} else { isOwn = false }
    return Resolution(kind: kind, isOwn: isOwn)
  }

  /// The kind of a name, which is remembered as used.
  private mutating func find(_ name: String, in schema: Schema) -> Schema.Kind? {
    guard let (field, kind) = schema.find(name) else { return nil }
    used[ObjectIdentifier(schema), default: []].insert(field.name)
    return kind
  }

  private mutating func report(
    _ name: String, known: [Schema], _ program: Program, _ start: Int
  ) {
    found.insert(
      .unknownName(
        name, known: known.flatMap(\.names), elsewhere: wayRound(to: name),
        at: program.lines.location(start..<start + name.utf8.count)))
  }

  /// How a name that the innermost record does not have can be written nevertheless: `page.title`.
  private func wayRound(to name: String) -> String? {
    outer.lazy.flatMap(\.fields).compactMap { field -> String? in
      guard case .fields(let schema) = field.kind, schema().find(name) != nil else { return nil }
      return "\(field.name).\(name)"
    }.first
  }
}
