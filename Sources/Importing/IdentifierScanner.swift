/// Reads the symbol of an official document's number ("CTr-BLĐTBXH-MTTW"), also where recognition
/// has put blanks into it or damaged the letters of an agency.
struct SymbolScanner {
  /// The symbol as it is meant.
  private(set) var meant = ""
  /// One past the last byte.
  private(set) var end: Int
  private(set) var hasBlanks = false
  /// The agency abbreviation that was misread, as printed.
  private(set) var misread: String?

  private let utf8: [UInt8]
  private var count = 1
  /// More than any symbol has; a chain of slashes is none.
  private static let mostComponents = 8

  /// - Returns: nil where no symbol begins at the offset.
  init?(_ utf8: [UInt8], at start: Int) {
    self.utf8 = utf8
    end = start
    guard let first = component(at: start) else { return nil }
    add(first)
    while count < Self.mostComponents, let next = nextComponent() {
      count += 1
      meant += next.separator
      hasBlanks = hasBlanks || next.hasBlanks
      add(next.component)
    }
    guard meant.unicodeScalars.contains(where: \.isCapital) else { return nil }
  }
}

extension SymbolScanner {
  private struct Component {
    var text: String
    var end: Int
    /// Two capitals or more: what may be joined across a blank.
    var isAbbreviation: Bool
  }

  private mutating func add(_ component: Component) {
    var component = component
    glueDividedAgency(&component)
    if let repaired = AgencyCode.repair(component.text) {
      misread = misread ?? component.text
      meant += repaired
    } else {
      meant += component.text
    }
    end = component.end
  }

  /// Capital letters, digits and &, and the small letters of CTr, TTg, QyĐ.
  private func component(at start: Int) -> Component? {
    var (index, capitals, small) = (start, 0, 0)
    var text = ""
    while let (scalar, width) = scalar(at: index) {
      if scalar.isCapital {
        capitals += 1
      } else if scalar.properties.isLowercase {
        small += 1
        guard capitals > 0, small <= 3 else { return nil }
      } else if scalar == "." {
        // "V.I", "PA.STA.10": a point inside, with a capital or digit after it.
        guard capitals > 0, let next = self.scalar(at: index + 1)?.0,
          next.isDigit || next.isCapital, index + 2 >= utf8.count || utf8[index + 2] < 0x80
        else { break }
        small = 0
      } else if !scalar.isDigit, scalar != "&" {
        break
      }
      text.unicodeScalars.append(scalar)
      index += width
    }
    guard !text.isEmpty else { return nil }
    return Component(text: text, end: index, isAbbreviation: capitals >= 2)
  }

  /// The part after a hyphen or slash; a blank on one side of it is damage, blanks on both sides
  /// are a dash between words.
  private func nextComponent() -> (separator: String, component: Component, hasBlanks: Bool)? {
    var index = end
    let blankBefore = skipBlanks(&index)
    guard let (separator, width) = scalar(at: index), "-–/".unicodeScalars.contains(separator)
    else { return nil }
    index += width
    let blankAfter = skipBlanks(&index)
    guard !(blankBefore && blankAfter), let component = component(at: index),
      component.isAbbreviation || !(blankBefore || blankAfter),
      component.text.unicodeScalars.contains(where: \.isCapital) || separator == "/"
    else { return nil }
    return (separator == "/" ? "/" : "-", component, blankBefore || blankAfter)
  }

  /// "LĐT BXH" is one agency.
  private mutating func glueDividedAgency(_ component: inout Component) {
    var index = component.end
    guard skipBlanks(&index), let next = self.component(at: index), next.isAbbreviation,
      AgencyCode.isKnown(component.text + next.text)
    else { return }
    misread = misread ?? String(decoding: utf8[end..<next.end], as: UTF8.self).afterSeparator
    hasBlanks = true
    component = Component(text: component.text + next.text, end: next.end, isAbbreviation: true)
  }

  private func skipBlanks(_ index: inout Int) -> Bool {
    let start = index
    while index < utf8.count, utf8[index] == UInt8(ascii: " "), index - start < 4 { index += 1 }
    return index > start
  }

  private func scalar(at index: Int) -> (Unicode.Scalar, width: Int)? { utf8.scalar(at: index) }
}

extension String {
  fileprivate var afterSeparator: String {
    String(drop { $0 == "-" || $0 == "/" || $0 == "–" || $0 == " " })
  }
}

extension [UInt8] {
  /// The scalar of valid UTF-8 that begins at an offset.
  func scalar(at index: Int) -> (Unicode.Scalar, width: Int)? {
    guard index < count else { return nil }
    let byte = self[index]
    if byte < 0x80 { return (Unicode.Scalar(byte), 1) }
    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + width <= count else { return nil }
    var value = UInt32(byte) & (0x7F >> UInt32(width))
    for next in self[(index + 1)..<(index + width)] { value = value << 6 | UInt32(next & 0x3F) }
    return Unicode.Scalar(value).map { ($0, width) }
  }
}

/// The abbreviations of agencies that are long enough to be known in spite of one wrong letter.
enum AgencyCode {
  private static let codes = [
    "LĐTBXH", "SLĐTBXH", "BLĐTBXH", "PLĐTBXH", "UBMTTQ", "UBMTTQVN", "BTTUBMTTQ", "BTTUBMTTQVN",
    "MTTQVN", "NNPTNT", "SNNPTNT", "BNNPTNT", "VHTTDL", "SVHTTDL", "BVHTTDL", "VPQGGN",
  ]

  static func isKnown(_ text: String) -> Bool { codes.contains(text) }

  /// The agency that is meant by an abbreviation with one letter too many inside: LĐTĐBXH is
  /// LĐTBXH; nil for all others.
  static func repair(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard 7...12 ~= scalars.count, !isKnown(text) else { return nil }
    for index in 1..<(scalars.count - 1) {
      var shorter = scalars
      shorter.remove(at: index)
      let candidate = String(String.UnicodeScalarView(shorter))
      if isKnown(candidate) { return candidate }
    }
    return nil
  }
}
