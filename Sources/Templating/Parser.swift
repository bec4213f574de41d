import Diagnostics

/// Compiles the source of one template; whatever it cannot understand becomes a diagnostic.
///
/// White space follows the Mustache specification: a tag that stands alone on its line takes the
/// line with it, and the blanks before a partial, parent or block are put before each of its lines.
struct Parser {
  /// How deep sections, parents and blocks may stand in each other.
  static let nestingLimit = 100

  private enum FrameKind { case section, parent, block, argument }

  /// A tag that waits for its closing tag.
  private struct Frame {
    let kind: FrameKind
    let tag: Tag
    /// The index of the opening instruction; of the body's first for an argument.
    let start: Int
    /// The text instruction with the blanks before the tag, to be erased when they turn out to be
    /// its indentation.
    var blanks: Int?
    /// Whether only blanks stand before the tag on its line.
    var beginsLine = false
    /// Whether the opening tag stands alone on its line.
    var isAlone = false
    /// The indentation that text lost before the frame.
    let outerDedent: ArraySlice<UInt8>
  }

  private let source: SourceText
  private let rules: TemplateRules
  private let templates: [String: Int]
  private var lexer: Lexer
  private var frames: [Frame] = []
  /// How far the source is compiled.
  private var position: Int
  /// The blanks that are taken from the beginning of each line in a block's body.
  private var dedent: ArraySlice<UInt8> = []
  private(set) var draft = ProgramDraft()
  private var ownDiagnostics: [Diagnostic] = []

  var diagnostics: [Diagnostic] { lexer.diagnostics + ownDiagnostics }

  /// - Parameter templates: the numbers of all templates in the set.
  init(_ source: SourceText, rules: TemplateRules, templates: [String: Int]) {
    self.source = source
    self.rules = rules
    self.templates = templates
    position = source.matches([0xEF, 0xBB, 0xBF], at: 0) ? 3 : 0
    lexer = Lexer(source, from: position)
  }

  mutating func parse() {
    while let tag = lexer.next() {
      checkPlace(of: tag)
      switch tag.kind {
      case .variable, .unescaped: variable(tag)
      case .section, .inverted: openSection(tag)
      case .partial: partial(tag)
      case .parent: openParent(tag)
      case .block: isDirectlyInParent ? openArgument(tag) : openBlock(tag)
      case .close: close(tag)
      case .comment, .delimiters: takeLine(of: tag)
      }
      if frames.count > Self.nestingLimit {
        report(.nestedTooDeep(limit: Self.nestingLimit, at: source.lines.location(tag.range)))
        return
      }
    }
    emitText(to: source.bytes.count)
    while let frame = frames.last {
      reportUnclosed(frame)
      finish(frame)
    }
  }

  // MARK: Tags

  private mutating func variable(_ tag: Tag) {
    emitText(to: tag.range.lowerBound)
    position = tag.range.upperBound
    guard let path = path(of: tag) else { return }
    draft.append(
      tag.kind == .variable ? .variable(path: path) : .unescaped(path: path), name: tag.name)
  }

  private mutating func openSection(_ tag: Tag) {
    takeLine(of: tag)
    let path = path(of: tag) ?? draft.addPath(Path(parts: []))
    frames.append(Frame(kind: .section, tag: tag, start: draft.next, outerDedent: dedent))
    draft.append(
      tag.kind == .section ? .section(path: path, end: 0) : .inverted(path: path, end: 0),
      name: tag.name)
  }

  private mutating func partial(_ tag: Tag) {
    let line = source.lineStart(ifBlankBefore: tag.range.lowerBound)
    let isAlone = takeLine(of: tag)
    var call = call(of: tag)
    if let line, isAlone { call.indentation = dedented(line..<tag.range.lowerBound) }
    draft.append(.partial(call: draft.add(call)), name: tag.name)
  }

  private mutating func openParent(_ tag: Tag) {
    let (beginsLine, blanks) = emitTextAndBlanks(to: tag.range.lowerBound)
    position = tag.range.upperBound
    frames.append(
      Frame(
        kind: .parent, tag: tag, start: draft.next, blanks: blanks, beginsLine: beginsLine,
        outerDedent: dedent))
    draft.append(.parent(call: draft.add(call(of: tag)), end: 0), name: tag.name)
  }

  /// A block right within a parent tag: what replaces the block of that name.
  private mutating func openArgument(_ tag: Tag) {
    emitText(to: tag.range.lowerBound)
    position = tag.range.upperBound
    frames.append(Frame(kind: .argument, tag: tag, start: draft.next, outerDedent: dedent))
    if let next = source.nextLine(ifBlankAfter: position) {
      dedent = bodyIndentation(from: next) ?? dedent
      position = next
    }
  }

  private mutating func openBlock(_ tag: Tag) {
    let start = tag.range.lowerBound
    let outerDedent = dedent
    var block = Block(name: source.string(tag.name), indentation: nil)
    var (blanks, isAlone): (Int?, Bool) = (nil, false)
    let line = source.lineStart(ifBlankBefore: start)
    if let line, let next = source.nextLine(ifBlankAfter: tag.range.upperBound) {
      isAlone = true
      emitText(to: line)
      position = next
      dedent = bodyIndentation(from: next) ?? source.bytes[line..<start]
      block.indentation = Array(dedent.dropFirst(sharedPrefix(dedent, outerDedent)))
    } else {
      (_, blanks) = emitTextAndBlanks(to: start)
      position = tag.range.upperBound
    }
    frames.append(
      Frame(
        kind: .block, tag: tag, start: draft.next, blanks: blanks, beginsLine: line != nil,
        isAlone: isAlone, outerDedent: outerDedent))
    draft.append(.block(block: draft.add(block), end: 0), name: tag.name)
  }

  private mutating func close(_ tag: Tag) {
    let name = source.bytes[tag.name]
    guard let match = frames.lastIndex(where: { source.bytes[$0.tag.name] == name }) else {
      takeLine(of: tag)
      report(
        .strayClosing(
          source.string(tag.name), open: frames.last.map { source.string($0.tag.name) },
          at: source.lines.location(tag.range)))
      return
    }
    while frames.count - 1 > match, let inner = frames.last {
      reportUnclosed(inner)
      finish(inner)
    }
    let frame = frames[match]
    switch frame.kind {
    case .section: takeLine(of: tag)
    case .parent: closeParent(frame, tag)
    case .block: closeBlock(frame, tag)
    case .argument:
      emitText(to: source.lineStart(ifBlankBefore: tag.range.lowerBound) ?? tag.range.lowerBound)
      position = tag.range.upperBound
    }
    finish(frame)
  }

  private mutating func closeParent(_ frame: Frame, _ tag: Tag) {
    emitText(to: tag.range.lowerBound)
    position = tag.range.upperBound
    guard frame.beginsLine, let next = source.nextLine(ifBlankAfter: position),
      case .parent(let call, _) = draft.instructions[frame.start]
    else { return }
    position = next
    if let blanks = frame.blanks { draft.eraseText(at: blanks) }
    draft.calls[call].indentation = indentation(before: frame.tag)
  }

  private mutating func closeBlock(_ frame: Frame, _ tag: Tag) {
    let lines = source.lines
    guard !frame.isAlone, frame.beginsLine,
      lines.line(of: frame.tag.range.lowerBound) == lines.line(of: tag.range.upperBound - 1),
      source.nextLine(ifBlankAfter: tag.range.upperBound) != nil,
      case .block(let block, _) = draft.instructions[frame.start]
    else {
      takeLine(of: tag)
      return
    }
    // The pair stands alone on a line, whose end stays.
    emitText(to: tag.range.lowerBound)
    position = tag.range.upperBound
    if let blanks = frame.blanks { draft.eraseText(at: blanks) }
    draft.blocks[block].indentation = indentation(before: frame.tag)
  }

  /// Ends the innermost frame's body here.
  private mutating func finish(_ frame: Frame) {
    frames.removeLast()
    dedent = frame.outerDedent
    guard frame.kind == .argument else { return draft.closeBody(at: frame.start) }
    guard let parent = frames.last,
      case .parent(let call, _) = draft.instructions[parent.start]
    else { return }
    let argument = Call.Argument(
      label: source.string(frame.tag.name),
      id: Schema.id(of: source.bytes[frame.tag.name]),
      name: frame.tag.name, body: frame.start..<draft.next)
    if draft.calls[call].arguments.contains(where: { $0.id == argument.id }) {
      report(.repeatedBlock(argument.label, at: source.lines.location(argument.name)))
    }
    draft.calls[call].arguments.append(argument)
  }

  // MARK: Names

  private mutating func path(of tag: Tag) -> Int? {
    if source.bytes[tag.name].elementsEqual([UInt8(ascii: ".")]) {
      return draft.addPath(Path(parts: []))
    }
    let parts = source.string(tag.name)
      .split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !parts.contains("") else {
      report(.badName(source.string(tag.name), at: source.lines.location(tag.name)))
      return nil
    }
    return draft.addPath(Path(parts: parts))
  }

  private mutating func call(of tag: Tag) -> Call {
    let name = source.string(tag.name)
    let template = templates[name]
    if template == nil, rules == .strict {
      report(
        .unknownTemplate(
          name, known: templates.keys, at: source.lines.location(tag.name)))
    }
    return Call(name: name, template: template, indentation: nil)
  }

  private var isDirectlyInParent: Bool { frames.last?.kind == .parent }

  /// Only blocks and comments count right within a parent tag; the specification ignores the rest.
  private mutating func checkPlace(of tag: Tag) {
    guard isDirectlyInParent, rules == .strict else { return }
    switch tag.kind {
    case .block, .close, .comment, .delimiters: return
    case .variable, .unescaped, .section, .inverted, .partial, .parent:
      report(.ignoredInParent(at: source.lines.location(tag.range)))
    }
  }

  // MARK: Text and white space

  /// Compiles the text up to a tag, and takes the whole line when the tag stands alone on it.
  ///
  /// - Returns: whether it does.
  @discardableResult
  private mutating func takeLine(of tag: Tag) -> Bool {
    guard let line = source.lineStart(ifBlankBefore: tag.range.lowerBound),
      let next = source.nextLine(ifBlankAfter: tag.range.upperBound)
    else {
      emitText(to: tag.range.lowerBound)
      position = tag.range.upperBound
      return false
    }
    emitText(to: line)
    position = next
    return true
  }

  /// Compiles the text up to a tag, the blanks of its line as an instruction of their own.
  private mutating func emitTextAndBlanks(to end: Int) -> (beginsLine: Bool, blanks: Int?) {
    guard let line = source.lineStart(ifBlankBefore: end) else {
      emitText(to: end)
      return (false, nil)
    }
    emitText(to: line)
    let before = draft.next
    emitText(to: end)
    return (true, draft.next > before ? before : nil)
  }

  private mutating func emitText(to end: Int) {
    guard position < end else { return }
    defer { position = end }
    if isDirectlyInParent {
      let text = source.trimmed(position..<end)
      if !text.isEmpty, rules == .strict {
        report(.ignoredInParent(at: source.lines.location(text)))
      }
    } else if dedent.isEmpty {
      draft.appendText(source.bytes[position..<end])
    } else {
      emitDedented(position..<end)
    }
  }

  private mutating func emitDedented(_ range: Range<Int>) {
    var result: [UInt8] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let newline = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      let end = newline.map { $0 + 1 } ?? range.upperBound
      result += beginsLine(start) ? dedented(start..<end)[...] : source.bytes[start..<end]
      start = end
    }
    draft.appendText(result)
  }

  private func beginsLine(_ offset: Int) -> Bool {
    offset == 0 || source.bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// A piece from the beginning of a line without the indentation of the block it is in.
  private func dedented(_ range: Range<Int>) -> [UInt8] {
    let bytes = source.bytes[range]
    return Array(bytes.dropFirst(sharedPrefix(bytes, dedent)))
  }

  private func indentation(before tag: Tag) -> [UInt8] {
    let start = tag.range.lowerBound
    return dedented((source.lineStart(ifBlankBefore: start) ?? start)..<start)
  }

  private func sharedPrefix(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    zip(a, b).prefix { $0 == $1 }.count
  }

  /// The blanks before the first line of a body that is not blank; nil when a closing tag comes
  /// first.
  private func bodyIndentation(from offset: Int) -> ArraySlice<UInt8>? {
    var start = offset
    while let next = source.nextLine(ifBlankAfter: start), next > start { start = next }
    var end = start
    while end < source.bytes.count, SourceText.isBlank(source.bytes[end]) { end += 1 }
    return lexer.isClosingTag(at: end) ? nil : source.bytes[start..<end]
  }

  // MARK: Reports

  private mutating func report(_ diagnostic: Diagnostic) { ownDiagnostics.append(diagnostic) }

  private mutating func reportUnclosed(_ frame: Frame) {
    report(
      .unclosedSection(
        source.string(frame.tag.name), at: source.lines.location(frame.tag.range)))
  }
}
