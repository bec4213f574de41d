extension PartialDate {
  /// Reads a date that is all of a text, blanks around it aside.
  ///
  /// Understood are `2023-10-27`, `2023-04`, `2023`, `27/10/2023`, `4/2023`, with blanks around the
  /// slashes ("27 / 10 /2023", as character recognition leaves them), "ngày 02 tháng 7 năm 2023",
  /// "ngày    tháng 4 năm 2023" (blank day), "tháng 4 năm 2023" and "năm 2023".
  ///
  /// - Throws: `Failure`, which says what is wrong.
  package init(parsing text: String) throws(Failure) {
    let bytes = Array(Normalization.nfc(text).utf8)
    var scanner = ByteScanner(bytes)
    scanner.skipBlanks()
    let date = try Self.scan(&scanner)
    scanner.skipBlanks()
    guard scanner.isAtEnd else { throw .notADate }
    self = date
  }

  /// Reads the date that begins at an offset of NFC text, whatever follows it.
  ///
  /// - Parameters:
  ///   - utf8: the text.
  ///   - offset: the byte at which the date begins.
  /// - Returns: the date and the offset after it; nil where no date with a month begins there.
  package static func prefix(of utf8: [UInt8], at offset: Int) -> (date: PartialDate, end: Int)? {
    var scanner = ByteScanner(utf8, at: offset)
    guard let date = try? scan(&scanner), date.month != nil else { return nil }
    return (date, scanner.offset)
  }
}

extension PartialDate {
  private static func scan(_ scanner: inout ByteScanner) throws(Failure) -> PartialDate {
    let saysDay = scanner.skipWord("ngày")
    guard let first = scanner.digits(upTo: 4) else {
      return try scanMonth(&scanner, day: nil, isRequired: saysDay)
    }
    if first.count == 4, !saysDay { return try scanISO(&scanner, year: first.value) }
    guard first.count <= 2 else { throw .notADate }
    if scanner.skipSlash() { return try scanSlashed(&scanner, first: first.value) }
    guard saysDay else { throw .notADate }
    scanner.skipBlanks()
    return try scanMonth(&scanner, day: first.value, isRequired: true)
  }

  /// Reads what follows the year of "2023-10-27", "2023-04" or "2023".
  private static func scanISO(
    _ scanner: inout ByteScanner, year: Int
  ) throws(Failure) -> PartialDate {
    guard scanner.skip("-") else { return try complete(scanner, year: year) }
    let month = try number(&scanner, ofAtMost: 2).value
    let day = try scanner.skip("-") ? number(&scanner, ofAtMost: 2).value : nil
    return try complete(scanner, year: year, month: month, day: day)
  }

  /// Reads what follows the first slash of "27/10/2023" or "4/2023".
  private static func scanSlashed(
    _ scanner: inout ByteScanner, first: Int
  ) throws(Failure) -> PartialDate {
    let second = try number(&scanner, ofAtMost: 4)
    if second.count == 4 { return try complete(scanner, year: second.value, month: first) }
    guard second.count <= 2, scanner.skipSlash() else { throw .notADate }
    let year = try number(&scanner, ofAtMost: 4)
    guard year.count == 4 else { throw .notADate }
    return try complete(scanner, year: year.value, month: second.value, day: first)
  }

  /// Reads "tháng 7 năm 2023" or, where the month is not required, "năm 2023".
  private static func scanMonth(
    _ scanner: inout ByteScanner, day: Int?, isRequired: Bool
  ) throws(Failure) -> PartialDate {
    let saysMonth = scanner.skipWord("tháng")
    let month = saysMonth ? scanner.digits(upTo: 2)?.value : nil
    scanner.skipBlanks()
    guard saysMonth || !isRequired, scanner.skipWord("năm") else { throw .notADate }
    let year = try number(&scanner, ofAtMost: 4)
    guard year.count == 4 else { throw .notADate }
    return try complete(scanner, year: year.value, month: month, day: day)
  }

  private static func number(
    _ scanner: inout ByteScanner, ofAtMost count: Int
  ) throws(Failure) -> (value: Int, count: Int) {
    guard let digits = scanner.digits(upTo: count) else { throw .notADate }
    return digits
  }

  /// The date, unless its last number goes on, as in "10/2021/QH15".
  private static func complete(
    _ scanner: ByteScanner, year: Int, month: Int? = nil, day: Int? = nil
  ) throws(Failure) -> PartialDate {
    guard !scanner.isAtDigit, scanner.peek != UInt8(ascii: "/") else { throw .notADate }
    return try PartialDate(year: year, month: month, day: day)
  }
}
