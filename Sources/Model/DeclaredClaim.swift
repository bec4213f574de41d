package import VietnameseText

/// What a document's front matter says must hold.
package struct DeclaredClaim: Sendable, Equatable {
  package var statement: ClaimStatement
  /// The statement as it is written.
  package var text: String
  /// The words of the body that state it, or the anchor of its section with "#" before it.
  package var quote: String?
  package var note: String?
  /// Whether it is known that the document gets this wrong: told to staff, not warned of.
  package var isKnown = false
  package var position: FieldPosition

  /// - Parameters:
  ///   - statement: what must hold.
  ///   - text: the statement as it is written.
  ///   - position: where it stands in the document's file.
  package init(statement: ClaimStatement, text: String, position: FieldPosition) {
    self.statement = statement
    self.text = text
    self.position = position
  }
}

/// What a declared claim says; the grammar is in `docs/claims.md`.
package enum ClaimStatement: Sendable, Equatable {
  /// Two numbers are equal.
  case numbers(ClaimExpression, ClaimExpression)
  /// Two lists hold the same names.
  case names(ClaimNames, ClaimNames)
  /// The table of an appendix says what a dataset says, row by row.
  case table(appendix: String, dataset: String)
}

/// A number that is reckoned: terms from left to right, products before sums.
package struct ClaimExpression: Sendable, Equatable {
  package enum Operator: Character, Sendable {
    case plus = "+", minus = "-", times = "*"
  }

  package enum Term: Sendable, Equatable {
    case number(Quantity)
    case query(dataset: String, DatasetQuery)
    /// A number with a name: `adoption.issued`.
    case measure(dataset: String, name: String)
    case count(ClaimNames)
    /// How many rows of an appendix's table stand for one thing each.
    case rows(appendix: String)
  }

  package var first: Term
  package var rest: [(operator: Operator, term: Term)]

  /// - Parameters:
  ///   - first: the first term.
  ///   - rest: the others, each with what stands before it.
  package init(first: Term, rest: [(operator: Operator, term: Term)] = []) {
    self.first = first
    self.rest = rest
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.first == b.first && a.rest.elementsEqual(b.rest) { $0 == $1 }
  }
}

/// Where names stand.
package enum ClaimNames: Sendable, Equatable {
  case footnote(Int)
  /// The rows of an appendix's table with a mark, or those without.
  case marked(appendix: String, Bool)
  /// The names of the rows of a dataset that keep conditions.
  case rows(dataset: String, [DatasetQuery.Condition])
}
