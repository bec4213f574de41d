import Model

/// The years that a subject names: "giai đoạn 2021 - 2025", "năm 2023"; "đến năm 2030" names an aim.
func period(in subject: String) -> Document.Period? {
  let words = subject.split { " –-,;.()".contains($0) }.map { $0.lowercased() }
  for (index, word) in words.enumerated() where index + 1 < words.count {
    guard let year = year(words[index + 1]) else { continue }
    if word == "đoạn" || word == "kỳ", index + 2 < words.count,
      let end = Importing.year(words[index + 2]), end > year
    {
      return Document.Period(from: year, to: end)
    }
    let before = index > 0 ? words[index - 1] : ""
    if word == "năm", before != "đến", before != "từ", !isMonth(words[..<index]) {
      return Document.Period(from: year, to: year)
    }
  }
  return nil
}

private func year(_ word: String) -> Int? {
  word.utf8.count == 4 ? Int(word).flatMap { 1945...2100 ~= $0 ? $0 : nil } : nil
}

/// Whether the words end with "tháng 6", which makes the year after "năm" the end of a date.
private func isMonth(_ words: ArraySlice<String>) -> Bool {
  let last = words.suffix(2)
  return last.first == "tháng" && last.last.flatMap { Int($0) } != nil
}
