/// The words that a mention may begin with, and a filter that tells most other words at a glance.
struct Keywords {
  enum Token {
    case kind(CitedKind?)
    case level(Pinpoint.Level)
    /// "số"
    case number
    /// "sau đây", "viết tắt là": the words that define an alias.
    case alias
  }

  private struct Entry {
    var phrase: [UInt8]
    var token: Token
  }

  /// One bit for each hash of the first four bytes of a keyword in one of its cases.
  private(set) var filter = [UInt64](repeating: 0, count: 1 << 10)

  static let standard = Keywords()

  private static let entries: [[Entry]] = {
    var table = [[Entry]](repeating: [], count: 256)
    func add(_ phrase: String, _ token: Token) {
      let bytes = Array(phrase.utf8)
      table[Int(bytes[0])].append(Entry(phrase: bytes, token: token))
    }
    for kind in CitedKind.allCases {
      for phrase in kind.words { add(phrase, .kind(kind)) }
    }
    add("văn bản", .kind(nil))
    for level in Pinpoint.Level.allCases { add(level.name.lowercased(), .level(level)) }
    add("số", .number)
    for phrase in AliasGrammar.introductions { add(phrase, .alias) }
    return table.map { $0.sorted { ($0.phrase.count, 1) > ($1.phrase.count, 0) } }
  }()

  private init() {
    for phrase in Self.entries.joined().map(\.phrase) {
      let word = String(decoding: phrase, as: UTF8.self)
      for form in [word, word.prefix(1).uppercased() + word.dropFirst(), word.uppercased()] {
        insert(Array(form.utf8))
      }
    }
  }

  /// Adds the first bytes of a phrase to the filter.
  mutating func insert(_ phrase: [UInt8]) {
    guard phrase.count >= 4 else { return }
    let hash = Self.hash(phrase[0], phrase[1], phrase[2], phrase[3])
    filter[hash >> 6] |= 1 << UInt64(hash & 63)
  }

  @inline(__always)
  static func hash(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int {
    let word = UInt32(a) | UInt32(b) << 8 | UInt32(c) << 16 | UInt32(d) << 24
    return Int((word &* 0x9E37_79B1) >> 16)
  }

  /// The longest keyword that begins at an offset.
  static func token(_ text: Bytes, at start: Int) -> (token: Token, end: Int)? {
    for entry in entries[Int(firstLetter(text, at: start))] {
      if let end = text.end(of: entry.phrase, at: start) { return (entry.token, end) }
    }
    return nil
  }

  /// The first byte of the lower-case letter; both cases share it, but for ASCII.
  private static func firstLetter(_ text: Bytes, at start: Int) -> UInt8 { text.lowered(at: start) }

  static func kind(_ text: Bytes, at start: Int) -> (kind: CitedKind?, end: Int)? {
    if case .kind(let kind)? = token(text, at: start)?.token, let end = token(text, at: start)?.end {
      return (kind, end)
    }
    return nil
  }
}
