/// Address parts made from Vietnamese titles.
package enum Slug {
  /// The title in a–z, 0–9 and single hyphens: "Đồng Tháp (2023)" becomes "dong-thap-2023".
  ///
  /// đ becomes d, tones and marks are stripped, runs of anything else become one hyphen, none at
  /// the ends. A slug is its own slug.
  ///
  /// - Returns: nil where the title has no letter or digit to go by.
  package static func make(_ title: String) -> String? {
    var slug: [UInt8] = []
    for byte in Folding.plain(title).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        slug.append(byte)
      default:
        if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
  }
}
