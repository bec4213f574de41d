import VietnameseText

/// A name of a unit as somebody wrote it, ready to compare.
struct WrittenName: Sendable {
  /// The kind that stands before the name.
  let kind: AdministrativeUnit.Kind?
  /// The letters and digits of the name itself in `Folding.toned` form, without spaces.
  let toned: [Unicode.Scalar]
  /// The same without accents.
  let letters: String

  init(_ name: String) {
    let words = Folding.toned(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let prefixes: [([String], AdministrativeUnit.Kind)] = [
      (["tinh"], .province), (["thanh", "pho"], .city), (["tp"], .city),
    ]
    let prefix = prefixes.first {
      words.count > $0.0.count && words.prefix($0.0.count).map(Folding.plain) == $0.0
    }
    kind = prefix?.1
    let name = words.dropFirst(prefix?.0.count ?? 0).joined()
    toned = Array(name.unicodeScalars)
    letters = Folding.plain(name)
  }

  /// Whether the accents that are there are those of a known name with the same letters.
  func agrees(with name: WrittenName) -> Bool {
    toned.count == name.toned.count
      && zip(toned, name.toned).allSatisfy { written, letter in
        written == letter || String(written) == Folding.plain(String(letter))
      }
  }
}

/// Finds the places of units in a list by the names they bear.
struct NameIndex: Sendable {
  private var entries: [String: [(name: WrittenName, unit: Int)]] = [:]

  init(_ units: [AdministrativeUnit]) {
    for (index, unit) in units.enumerated() {
      for name in [unit.name] + unit.otherNames {
        let name = WrittenName(name)
        entries[name.letters, default: []].append((name, index))
      }
    }
  }

  /// The letters of all names, without accents and spaces, in order.
  var letters: [String] { entries.keys.sorted() }

  /// The units of a name that is written without accents, or with its own.
  func units(named written: WrittenName) -> [Int] {
    entries[written.letters, default: []].filter { written.agrees(with: $0.name) }.map(\.unit)
  }

  /// The units of a name of such letters, whatever its accents.
  func units(withLetters letters: String) -> [Int] {
    entries[letters, default: []].map(\.unit)
  }
}
