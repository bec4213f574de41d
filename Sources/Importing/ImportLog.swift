import Diagnostics

/// What became of each line of the source, and what the user is told about it.
struct ImportLog {
  /// Where a line went.
  enum Fate: UInt8 {
    case pending, blank
    /// Into the front matter or the body, word for word.
    case frontMatter, body
    /// Into the front matter as a value: "ngày 02 tháng 7 năm 2023" as 2023-07-02.
    case value
    /// Left out with a note: a page number, a rule, the national title that every layout prints.
    case furniture
    /// Left out with a note: it stands in the text a second time.
    case repeated
    /// Kept under a heading of its own at the end of the file.
    case unplaced
  }

  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var guesses = 0
  /// What was printed where the file says something else, or leaves it to the page layout.
  private(set) var replaced: [String] = []
  private var fates: [Int: Fate] = [:]
  /// The lines whose text stands in another line, which they share the fate of.
  var joinedTo: [Int: [Int]] = [:]

  init(file: String) { self.file = file }

  /// Whether a field that every document needs was not found.
  var lacksField: Bool {
    diagnostics.contains { $0.code.hasPrefix("import.missing-") || $0.code == "import.kind" }
  }

  /// What an editor has to see to, in the order of the source, each with its line; the lines
  /// without a place together are one.
  var tasks: [String] {
    let warnings = diagnostics.filter { $0.severity >= .warning }
    let unplaced = warnings.count { $0.code == "import.unplaced" }
    let others = warnings.filter { $0.code != "import.unplaced" }
      .inSourceOrder()
      .map { found in
        let line = found.location?.start.map { "dòng \($0.line): " } ?? ""
        return line + found.summary.vietnamese
      }
    return (unplaced > 0 ? ["xếp \(unplaced) dòng ở khóa unplaced về đúng chỗ hoặc xóa đi"] : [])
      + others
  }

  func fate(of line: Int) -> Fate { fates[line] ?? .pending }

  mutating func place(_ lines: some Sequence<Int>, as fate: Fate) {
    for line in lines { place(line, as: fate) }
  }

  mutating func place(_ line: Int, as fate: Fate) {
    fates[line] = fate
    for joined in joinedTo[line] ?? [] { fates[joined] = fate }
  }

  mutating func replace(_ printed: String) { replaced.append(printed) }

  func count(of fate: Fate) -> Int { fates.values.count { $0 == fate } }

  /// Tells what was done with a line where the source leaves no doubt.
  mutating func note(_ code: String, _ line: Int, _ message: Message) {
    diagnostics.append(
      Diagnostic(.note, "import.\(code)", at: .init(file: file, line: line), message))
  }

  /// Tells what was decided for a line where the source leaves room for doubt.
  mutating func guess(_ code: String, _ line: Int, _ message: Message) {
    guesses += 1
    diagnostics.append(
      Diagnostic(
        .note, "import.guess.\(code)", at: .init(file: file, line: line), message,
        wayOut: Message(
          vi: "đối chiếu với bản gốc rồi sửa trong tệp nội dung nếu cần",
          en: "compare with the original and mend the content file where needed")))
  }

  mutating func warn(_ code: String, _ line: Int?, _ message: Message, wayOut: Message) {
    let location = line.map { SourceLocation(file: file, line: $0) } ?? SourceLocation(file: file)
    diagnostics.append(
      Diagnostic(.warning, "import.\(code)", at: location, message, wayOut: wayOut))
  }
}
