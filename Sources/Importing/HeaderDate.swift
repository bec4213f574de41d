import VietnameseText

/// Place and date on the line "Hà Nội, ngày 27 tháng 10 năm 2023" of a header; day or month may be
/// left blank, and blanks between the words lost.
struct HeaderDate {
  /// Empty where none is printed.
  var place: String
  /// Nil where not even the year is filled in.
  var date: PartialDate?

  init?(_ printed: String) {
    let text = printed.contains("*") ? printed.replacing("*", with: "") : printed
    guard text.utf8.count < 200, let word = Self.day(in: text) else { return nil }
    place = text[..<word.lowerBound].trimmingBlanks.trimmingEnd(", ")
    guard place.isEmpty || Self.isPlace(place) else { return nil }
    let words = Self.words(text[word.upperBound...])
    if words.count == 1, words[0].contains("/") || words[0].contains("-") {
      guard let parsed = try? PartialDate(parsing: words[0].replacing("-", with: "/")) else {
        return nil
      }
      date = parsed
      return
    }
    guard let monthWord = words.firstIndex(of: "tháng"), let yearWord = words.firstIndex(of: "năm"),
      monthWord <= 1, monthWord < yearWord, yearWord <= monthWord + 2, words.count <= yearWord + 2
    else { return nil }
    let numbers = [
      words[..<monthWord], words[(monthWord + 1)..<yearWord], words[(yearWord + 1)...],
    ]
    guard numbers.allSatisfy({ $0.allSatisfy { $0.unicodeScalars.allSatisfy(\.isDigit) } }) else {
      return nil
    }
    // Only the year is printed, or nothing.
    guard let printed = numbers[2].first, printed.utf8.count == 4, let year = Int(printed) else {
      return
    }
    let (day, month) = (numbers[0].first.flatMap(Int.init), numbers[1].first.flatMap(Int.init))
    guard let parsed = try? PartialDate(year: year, month: month, day: day) else { return nil }
    date = parsed
  }

  /// Whether the next line may end what this one begins: "Hà Nội, ngày 27", "Thành phố Hồ Chí".
  static func isCut(_ printed: String) -> Bool {
    let text = printed.contains("*") ? printed.replacing("*", with: "") : printed
    guard text.utf8.count <= 90, let first = text.unicodeScalars.first, first.isCapital,
      HeaderDate(text)?.date == nil, !text.contains(":")
    else { return false }
    if day(in: text) != nil || text.hasSuffix(",") { return true }
    return !text.isWrittenInCapitals && text.words.count <= 5
      && text.words.allSatisfy {
        $0.unicodeScalars.first?.isCapital ?? false || ["phố", "tỉnh", "xã"].contains($0)
      }
  }

  /// The word "ngày" that a comma or blank divides from the place before it.
  private static func day(in text: String) -> Range<String.Index>? {
    for word in ["ngày", "Ngày", "NGÀY"] {
      guard let range = text.firstRange(of: word) else { continue }
      let before = text[..<range.lowerBound].unicodeScalars.last
      return before.map { $0 == " " || $0 == "," || $0 == "\t" } ?? true ? range : nil
    }
    return nil
  }

  private static func isPlace(_ place: String) -> Bool {
    guard let first = place.unicodeScalars.first, first.isCapital, place.utf8.count <= 60,
      !place.contains(":"), !place.contains(";"),
      !place.isWrittenInCapitals || place.hasPrefix("TP")
    else { return false }
    let digits = place.words.indices.filter {
      place.words[$0].unicodeScalars.contains(where: \.isDigit)
    }
    return digits.allSatisfy {
      $0 > 0 && ["quận", "phường", "khu"].contains(place.words[$0 - 1].lowercased())
    }
  }

  /// The words after "ngày", numbers apart from words.
  private static func words(_ text: Substring) -> [String] {
    var (result, previous) = (String.UnicodeScalarView(), Unicode.Scalar(" "))
    for scalar in text.unicodeScalars {
      let isLoose = "._…,;()".unicodeScalars.contains(scalar)
      let changes =
        scalar.isDigit && previous.properties.isAlphabetic
        || scalar.properties.isAlphabetic && previous.isDigit
      if changes { result.append(" ") }
      result.append(isLoose ? " " : scalar)
      previous = scalar
    }
    return String(result).lowercased().words.map(String.init)
  }
}
