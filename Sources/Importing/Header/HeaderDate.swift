import VietnameseText

/// Place and date on the line "Hà Nội, ngày 27 tháng 10 năm 2023" of a header; day or month may be
/// left blank.
struct HeaderDate {
  var place: String
  /// Nil where not even the year is filled in.
  var date: PartialDate?

  init?(_ text: String) {
    guard
      let comma = text.firstRange(of: ", ngày") ?? text.firstRange(of: ",ngày")
        ?? text.firstRange(of: " ngày"),
      text.utf8.count < 200
    else { return nil }
    place = text[..<comma.lowerBound].trimmingBlanks.trimmingEnd(",")
    guard let first = place.unicodeScalars.first, first.isCapital, place.utf8.count <= 60,
      !place.contains(":"), !place.unicodeScalars.contains(where: \.isDigit),
      !place.isWrittenInCapitals
    else { return nil }
    let rest = text[comma.lowerBound...].unicodeScalars.map {
      "._…,".unicodeScalars.contains($0) ? " " : $0
    }
    let folded = String(String.UnicodeScalarView(rest)).trimmingBlanks
    guard folded.hasPrefix("ngày"), folded.contains("tháng"), folded.contains("năm") else {
      return nil
    }
    let words = folded.words
    if words.count <= 4, words.last == "năm" || words.dropLast().last == "năm",
      words.dropFirst().first == "tháng"
    {
      // Only the year is printed, or nothing.
      date = words.last.flatMap { Int($0) }.flatMap { try? PartialDate(year: $0) }
      return
    }
    guard let parsed = try? PartialDate(parsing: folded) else { return nil }
    date = parsed
  }
}
