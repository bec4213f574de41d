import VietnameseText

/// Joins what a narrow column or a web page has cut in the middle of the words by which lines are
/// known: "NGHỊ" over "QUYẾT", "Căn" over "cứ Luật …", "Điều" over "2. Nguyên tắc".
func joiningCutPhrases(_ lines: [Line], _ log: inout ImportLog) -> [Line] {
  var result: [Line] = []
  result.reserveCapacity(lines.count)
  var index = 0
  while index < lines.count {
    let line = lines[index]
    index += 1
    guard index < lines.count, line.length <= 24, !line.isBlank, !lines[index].isBlank,
      let joined = joined(line, lines[index])
    else {
      result.append(line)
      continue
    }
    log.joinedTo[line.number, default: []].append(lines[index].number)
    result.append(joined)
    index += 1
  }
  return result
}

private func joined(_ line: Line, _ next: Line) -> Line? {
  guard line.string.words.count <= 3, !next.text.utf8.contains(0x09),
    !line.text.utf8.contains(0x09), stubs.contains(line.lead.trimmingBlanks)
  else { return nil }
  var text = line.text
  text.append(next.text)
  var whole = Line(number: line.number, text: text)
  whole.startsPage = line.startsPage
  if Zones.isAppendixHeading(whole) || Zones.isAttachedTo(whole) { return whole }
  if whole.lead.hasPrefix("can cu ") || Zones.isRecipientsHeading(whole) { return whole }
  if KindHeading(whole)?.rest.isEmpty ?? false, whole.isUppercase { return whole }
  return OutlineMarker(whole).map(\.kind.isNamed) ?? false ? whole : nil
}

/// The first words of kinds' names, and of the words that parts of a text begin with.
private let stubs: Set<String> = {
  var stubs: Set<String> = [
    "can", "noi", "phu", "(kem", "(ban hanh", "(ban hanh kem", "chuong", "dieu", "muc", "phan",
  ]
  for name in KindHeading.foldedNames {
    let words = name.words
    for count in 1..<max(words.count, 1) {
      stubs.insert(words.prefix(count).joined(separator: " "))
    }
  }
  return stubs
}()
