/// A name that templates may use, with the number that stands for it in records and programs.
///
/// Rendering code declares its keys once (`static let title = TemplateKey("title")`); templates
/// compile the same name to the same number. The number is the 64-bit FNV-1a hash of the name, so
/// that no table of names has to be shared; that two of a thousand names meet has a probability
/// below 10⁻¹³, and `Schema` refuses to be built from names that do.
package struct TemplateKey: Sendable, Hashable {
  package let name: String
  let id: UInt64

  /// - Parameter name: the name as templates write it, without dots.
  package init(_ name: String) {
    self.name = name
    id = Self.id(of: name.utf8)
  }

  static func id(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
