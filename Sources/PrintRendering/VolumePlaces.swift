internal import Foundation
internal import Linking
internal import VietnameseText

/// Where the chapters of a volume stand in it, and what its indices count.
struct VolumePlaces {
  /// What goes before the names of places of each document, by its slug.
  var prefixes: [String: String]
  /// What goes before those of the chapter in hand.
  var prefix = ""
  /// The level of the chapter's heading, from 1.
  var level = 1
  var names: PlaceNames

  /// The key of a document in the index of those cited.
  static func key(of document: CitedDocument) -> String {
    switch document {
    case .held(let index): "h\(index)"
    case .known(let index): "k\(index)"
    }
  }
}

/// Finds the provinces that a text names.
struct PlaceNames {
  private struct Form {
    var text: String
    var key: String
  }

  /// The longest first, so that "Bà Rịa - Vũng Tàu" is not also another.
  private let forms: [Form]

  /// - Parameter names: the provinces, as they are called.
  init(_ names: [String]) {
    var forms: [Form] = []
    for name in names {
      // As print sets the space before a hyphen.
      for text in Set([name, name.replacingOccurrences(of: " - ", with: "\u{A0}- ")]) {
        forms.append(Form(text: text, key: Self.key(name)))
      }
      guard name.hasPrefix("TP ") else { continue }
      let bare = name.dropFirst(3)
      for kind in ["TP.\u{20}", "TP\u{A0}", "Thành phố ", "thành phố "] {
        forms.append(Form(text: kind + bare, key: Self.key(name)))
      }
    }
    self.forms = forms.sorted { ($0.text.utf8.count, $1.text) > ($1.text.utf8.count, $0.text) }
  }

  /// The key of a province in the index of places.
  static func key(_ name: String) -> String { "p:\(name)" }

  /// The runs, with the names in runs of their own that bear the province's key.
  func divide(_ runs: [Run]) -> [Run] {
    runs.flatMap { run in
      guard let text = run.text, run.index == nil else { return [run] }
      return divide(run, text)
    }
  }

  private func divide(_ run: Run, _ text: String) -> [Run] {
    var found: [(range: Range<String.Index>, key: String)] = []
    for form in forms where text.containsWords(form.text) {
      var start = text.startIndex
      while let range = text.range(of: form.text, options: .literal, range: start..<text.endIndex) {
        start = range.upperBound
        let isFree = !found.contains { $0.range.overlaps(range) }
        if isFree, Self.isWhole(range, in: text) { found.append((range, form.key)) }
      }
    }
    if found.isEmpty { return [run] }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var result: [Run] = []
    var start = text.startIndex
    func add(_ range: Range<String.Index>, _ key: String?) {
      guard !range.isEmpty else { return }
      var part = run
      part.text = String(text[range])
      part.index = key
      result.append(part)
    }
    for place in found {
      add(start..<place.range.lowerBound, nil)
      add(place.range, place.key)
      start = place.range.upperBound
    }
    add(start..<text.endIndex, nil)
    return result
  }

  /// Whether a name is not a part of a longer word.
  private static func isWhole(_ range: Range<String.Index>, in text: String) -> Bool {
    let before =
      range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
    let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
    return !(before?.isLetter ?? false) && !(after?.isLetter ?? false)
  }
}
