/// The tones in dictionary order (CLDR vi collation).
enum Tone: UInt8 {
  case none, huyen, hoi, nga, sac, nang
}

/// A letter of the Vietnamese alphabet, or f, j, w, z, taken apart.
struct Letter {
  /// Place in `Alphabet.rows`: the letter without tone and case.
  var row: UInt8
  var tone: Tone
  var isUppercase: Bool
}

/// The letters of Vietnamese in their alphabetical order, with f, j, w and z in their Latin places.
enum Alphabet {
  /// One row a letter: the lower-case forms in the order of the tones, consonants without.
  private static let rows: [[Unicode.Scalar]] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "b", "c", "d", "đ", "eèẻẽéẹ", "êềểễếệ", "f", "g", "h", "iìỉĩíị",
    "j", "k", "l", "m", "n", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "p", "q", "r", "s", "t", "uùủũúụ",
    "ưừửữứự", "v", "w", "x", "yỳỷỹýỵ", "z",
  ].map { Array($0.unicodeScalars) }

  /// The ASCII letter of each row.
  static let base: [UInt8] = Array("aaabcddeefghijklmnooopqrstuuvwxyz".utf8)

  /// The lower-case letter of a row with a tone.
  static func scalar(row: UInt8, tone: Tone) -> Unicode.Scalar {
    forms[Int(row) * toneCount + Int(tone.rawValue)]
  }

  private static let toneCount = 6

  /// The rows one after the other, with equal lengths.
  private static let forms = rows.flatMap { row in
    (0..<toneCount).map { row[min($0, row.count - 1)] }
  }

  /// The letter that a scalar of NFC text is, or nil.
  static func letter(_ scalar: Unicode.Scalar) -> Letter? {
    let value = Int(scalar.value)
    if value < lowBlock { return letters[value] }
    if vietnameseBlock ~= value { return letters[value - vietnameseBlock.lowerBound + lowBlock] }
    return nil
  }

  private static let lowBlock = 0x250
  private static let vietnameseBlock = 0x1EA0...0x1EFF

  private static let letters: [Letter?] = {
    var table = [Letter?](repeating: nil, count: lowBlock + vietnameseBlock.count)
    func set(_ scalar: Unicode.Scalar, _ letter: Letter) {
      let value = Int(scalar.value)
      table[value < lowBlock ? value : value - vietnameseBlock.lowerBound + lowBlock] = letter
    }
    for (row, forms) in rows.enumerated() {
      for (tone, lower) in forms.enumerated() {
        guard let tone = Tone(rawValue: UInt8(tone)) else { continue }
        set(lower, Letter(row: UInt8(row), tone: tone, isUppercase: false))
        for upper in lower.properties.uppercaseMapping.unicodeScalars {
          set(upper, Letter(row: UInt8(row), tone: tone, isUppercase: true))
        }
      }
    }
    // Eth and African D look like Đ and are typed for it.
    if let stroke = rows.firstIndex(of: ["đ"]) {
      for lookalike: Unicode.Scalar in ["\u{D0}", "\u{189}"] {
        set(lookalike, Letter(row: UInt8(stroke), tone: .none, isUppercase: true))
      }
    }
    return table
  }()
}
