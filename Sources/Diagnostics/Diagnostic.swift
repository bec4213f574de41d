/// A place in a text file: line and column count from 1, the column in UTF-8 bytes.
package struct SourcePosition: Sendable, Hashable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (a: Self, b: Self) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A stretch of one file; without `start` it means the file as a whole.
package struct SourceLocation: Sendable, Hashable {
  /// The path as it is shown to the user.
  package var file: String
  package var start: SourcePosition?
  /// One past the last byte, on the line of `start`; nil marks a single place.
  package var endColumn: Int?

  package init(file: String, start: SourcePosition? = nil, endColumn: Int? = nil) {
    self.file = file
    self.start = start
    self.endColumn = endColumn
  }

  package init(file: String, line: Int, column: Int = 1, endColumn: Int? = nil) {
    self.init(file: file, start: .init(line: line, column: column), endColumn: endColumn)
  }
}

/// What the program has to say about its input: the rule, the place, and the way out.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Comparable {
    case note, warning, error

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
    package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  }

  /// A second place or fact that explains the first.
  package struct Note: Sendable, Hashable {
    package var location: SourceLocation?
    package var message: Message

    package init(_ message: Message, at location: SourceLocation? = nil) {
      self.message = message
      self.location = location
    }
  }

  /// What it is about, of which the register knows cause and way out.
  package var rule: Code
  /// The stable name of the rule, such as `front-matter.unknown-key`.
  package var code: String { rule.rawValue }
  package var severity: Severity
  package var location: SourceLocation?
  /// The rule that is broken, in one sentence without a full stop.
  package var summary: Message
  /// What the user can do.
  package var wayOut: Message?
  package var notes: [Note]

  /// - Parameters:
  ///   - code: the rule.
  ///   - severity: where this finding weighs otherwise than its rule.
  ///   - location, summary, wayOut, notes: see the properties.
  package init(
    _ code: Code, as severity: Severity? = nil, at location: SourceLocation?, _ summary: Message,
    wayOut: Message? = nil, notes: [Note] = []
  ) {
    rule = code
    self.severity = severity ?? code.facts.severity
    self.location = location
    self.summary = summary
    self.wayOut = wayOut
    self.notes = notes
  }
}

extension Sequence<Diagnostic> {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// By file, then by place in it, then by code: the order in which a reader mends them.
  package func inSourceOrder() -> [Diagnostic] {
    func key(_ d: Diagnostic) -> (String, Int, Int, String, String) {
      (
        d.location?.file ?? "", d.location?.start?.line ?? 0, d.location?.start?.column ?? 0,
        d.code, d.summary.english
      )
    }
    return map { (key($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
