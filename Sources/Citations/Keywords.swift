/// The words that a mention may begin with.
enum Keywords {
  enum Token: Sendable {
    case kind(CitedKind?)
    case level(Pinpoint.Level)
    /// "số"
    case number
    /// "sau đây", "viết tắt là": the words that define an alias.
    case alias
  }

  private static let phrases: [(StaticString, Token)] =
    CitedKind.allCases.flatMap { kind in kind.words.map { ($0, .kind(kind)) } }
    + Pinpoint.Level.allCases.map { ($0.word, .level($0)) }
    + AliasGrammar.introductions.map { ($0, .alias) }
    + [("văn bản", .kind(nil)), ("số", .number)]

  private static let table = PhraseTable(phrases)

  /// Lets through the words that begin keywords in small letters, with a capital, in capitals.
  static let filter: WordFilter = {
    var filter = WordFilter()
    for (phrase, _) in phrases {
      let word = phrase.description
      for form in [word, word.prefix(1).uppercased() + word.dropFirst(), word.uppercased()] {
        filter.insert(Array(form.utf8))
      }
    }
    return filter
  }()

  /// The longest keyword that begins at an offset.
  static func token(_ text: Bytes, at start: Int) -> (token: Token, end: Int)? {
    table.match(text, at: start).map { ($0.value, $0.end) }
  }

  static func kind(_ text: Bytes, at start: Int) -> (kind: CitedKind?, end: Int)? {
    guard let (token, end) = token(text, at: start), case .kind(let kind) = token else {
      return nil
    }
    return (kind, end)
  }

  static func level(_ text: Bytes, at start: Int) -> (level: Pinpoint.Level, end: Int)? {
    guard let (token, end) = token(text, at: start), case .level(let level) = token else {
      return nil
    }
    return (level, end)
  }
}
