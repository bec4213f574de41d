/// The problems of a table, of which a few of each sort are shown and the others counted: a wrong
/// column of 100,000 rows is one mistake.
package struct CappedProblems: Sendable {
  /// How many of one sort are shown.
  package static let limit = 10

  private let file: String
  private var diagnostics: [Diagnostic] = []
  private var sorts: [Sort: (count: Int, last: SourcePosition)] = [:]

  /// Problems of one code in one column are of one sort.
  private struct Sort: Hashable {
    var code: Diagnostic.Code
    var column: String?
  }

  /// - Parameter file: the table, as shown in diagnostics.
  package init(file: String) { self.file = file }

  /// Reports a problem, or counts it where enough of its sort have been shown.
  ///
  /// - Parameters:
  ///   - code: see ``Diagnostic``.
  ///   - position: where in the table.
  ///   - column: the column's name; problems of one code in one column are of one sort.
  ///   - summary, wayOut, notes: see ``Diagnostic``; made only where they are shown.
  package mutating func report(
    _ code: Diagnostic.Code, at position: SourcePosition,
    column: String? = nil, _ summary: @autoclosure () -> Message,
    wayOut: @autoclosure () -> Message? = nil, notes: [Diagnostic.Note] = []
  ) {
    let sort = Sort(code: code, column: column)
    let count = sorts[sort]?.count ?? 0
    sorts[sort] = (count + 1, position)
    guard count < Self.limit else { return }
    diagnostics.append(
      Diagnostic(
        code, at: SourceLocation(file: file, start: position), summary(),
        wayOut: wayOut(), notes: notes))
  }

  /// The problems, with one more for each sort of which not all are shown.
  package func finish() -> [Diagnostic] {
    let rest = sorts.filter { $0.value.count > Self.limit }
      .sorted {
        ($0.key.code.rawValue, $0.key.column ?? "") < ($1.key.code.rawValue, $1.key.column ?? "")
      }
    return diagnostics
      + rest.map { sort, found in
        let count = found.count - Self.limit
        let column = sort.column.map { (" ở cột “\($0)”", " in column “\($0)”") } ?? ("", "")
        return Diagnostic(
          sort.code, at: SourceLocation(file: file, start: found.last),
          Message(
            vi: "còn \(count) lỗi cùng loại\(column.0), lỗi cuối ở đây",
            en: "\(count) more of this sort\(column.1), the last of them here"))
      }
  }
}
