import Diagnostics
import Model

/// Reads the fenced blocks that ask for figures.
enum FigureReader {
  /// The kind of figure that a block's info string asks for; nil for a block of code.
  static func kind(_ info: String) -> FigureSpec.Kind? {
    let word = info.prefix { $0 != " " && $0 != "\t" }
    return FigureSpec.Kind.allCases.first { $0.rawValue == word || $0.alias == word }
  }

  /// Reads a block.
  ///
  /// - Parameters:
  ///   - yaml: what stands between its fences.
  ///   - place: where the block begins in the file.
  ///   - diagnostics: receives what is wrong with it.
  /// - Returns: nil, with an error among the diagnostics, where there is no telling what to show.
  static func read(
    _ kind: FigureSpec.Kind, _ yaml: [UInt8], at place: SourceLocation,
    diagnostics: inout [Diagnostic]
  ) -> FigureSpec? {
    var problems: [Diagnostic] = []
    let start = place.start ?? SourcePosition(line: 1, column: 1)
    // A block in a list or quote stands as far to the right as its fence.
    let indent = start.column - 1
    defer { diagnostics += problems.map { moved($0, by: indent) } }
    guard
      let root = YAMLParser.parse(
        yaml[...], file: place.file, firstLine: start.line + 1, diagnostics: &problems)
    else { return nil }
    guard case .mapping(let entries) = root.value else {
      problems.append(
        Diagnostic(
          .`figure.not-keys`,
          at: SourceLocation(file: place.file, start: root.place.position),
          Message(
            vi: "khối \(kind.rawValue) phải gồm các dòng “khóa: giá trị”",
            en: "a block “\(kind.rawValue)” holds lines “key: value”")))
      return nil
    }
    var reader = FieldReader(file: place.file)
    var draft = FigureDraft(kind)
    let positions = Schema.figure(kind).read(
      entries, at: .init(.init(line: start.line, column: 1)), into: &draft, &reader)
    problems += reader.diagnostics
    var spec = draft.spec
    spec.position = FieldPosition(line: start.line, column: start.column)
    spec.positions = positions.mapValues { .init(line: $0.line, column: $0.column + indent) }
    if let aggregate = draft.aggregate.aggregate(of: draft.field) {
      spec.aggregate = aggregate
    } else {
      problems.append(noField(draft.aggregate, positions["aggregate"], file: place.file))
    }
    return problems.hasErrors ? nil : spec
  }

  private static func noField(
    _ aggregate: AggregateName, _ position: SourcePosition?, file: String
  ) -> Diagnostic {
    Diagnostic(
      .`figure.no-field`, at: SourceLocation(file: file, start: position),
      Message(
        vi: "phép tính này cần một cột số", en: "“\(aggregate.rawValue)” needs a column of numbers"),
      wayOut: Message(vi: "thêm cot: tên cột", en: "add field: the column"))
  }

  private static func moved(_ diagnostic: Diagnostic, by columns: Int) -> Diagnostic {
    var moved = diagnostic
    if columns > 0, let start = diagnostic.location?.start {
      moved.location?.start?.column = start.column + columns
      if let end = diagnostic.location?.endColumn { moved.location?.endColumn = end + columns }
    }
    return moved
  }

  /// Numbers the figures of a text, pictures and tables apart, and gives each an anchor that no
  /// section has.
  static func number(_ body: inout Body) {
    guard !body.figures.isEmpty else { return }
    var taken = Set(body.sections.map(\.anchor))
    var counts: [String: Int] = [:]
    for index in body.figures.indices {
      let (word, name) = body.figures[index].kind == .table ? ("bang", "Bảng") : ("hinh", "Hình")
      let number = counts[word, default: 0] + 1
      counts[word] = number
      var anchor = "\(word)-\(number)"
      while !taken.insert(anchor).inserted { anchor += "-hinh" }
      body.figures[index].label = "\(name) \(number)"
      body.figures[index].anchor = anchor
    }
  }
}
