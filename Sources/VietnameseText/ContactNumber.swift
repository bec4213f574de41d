/// Numbers by which people pay and call, as they are written and as machines take them.
package enum ContactNumber {
  /// The digits of a bank account's number: 6 to 19, as NAPAS's transfers between banks take them.
  package static let accountLength = 6...19

  /// The digits of a text that has nothing else but spaces, dots and hyphens between them; nil for any
  /// other text.
  package static func digits(_ text: String) -> String? {
    var digits = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case " ", "\u{A0}", ".", "-": continue
      default: return nil
      }
    }
    return digits.isEmpty ? nil : digits
  }

  /// Whether digits can be a telephone number of Vietnam (plan of Circular 22/2014/TT-BTTTT): 10 or
  /// 11 from 0, 8 or 10 from 1800 and 1900, or a service of three from 1.
  package static func isTelephone(_ digits: String) -> Bool {
    let length = digits.utf8.count
    if digits.hasPrefix("1800") || digits.hasPrefix("1900") { return length == 8 || length == 10 }
    if digits.hasPrefix("0") { return length == 10 || length == 11 }
    return digits.hasPrefix("1") && length == 3
  }

  /// The digits in groups of four from the left, divided by no-break spaces, so that an account's
  /// number can be read out and compared.
  package static func grouped(_ digits: String) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    while !rest.isEmpty {
      groups.append(rest.prefix(4))
      rest = rest.dropFirst(4)
    }
    return groups.joined(separator: "\u{A0}")
  }
}
