/// The rule for addresses that come from content: only schemes that lead to a page, a mailbox or a
/// telephone pass, and relative addresses; nothing that a browser runs (`javascript:`, `data:`).
enum LinkDestination {
  /// The schemes that pass, in lower case.
  static let schemes = ["http", "https", "mailto", "tel"]

  /// Whether a link may lead to the address.
  static func isSafe(_ destination: String) -> Bool {
    guard isPlain(destination) else { return false }
    guard let scheme = scheme(of: destination) else { return true }
    return schemes.contains(scheme)
  }

  /// Browsers drop tabs and line feeds inside an address before they read its scheme, and controls
  /// before it: an address that holds any is refused. A backslash reads as a slash.
  private static func isPlain(_ destination: String) -> Bool {
    destination.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }

  /// What stands before a colon that comes before any `/`, `?` or `#` (RFC 3986, section 4.2).
  private static func scheme(of destination: String) -> String? {
    for (offset, byte) in destination.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: ":"): return destination.prefix(offset: offset).lowercased()
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: continue
      }
    }
    return nil
  }
}

extension String {
  fileprivate func prefix(offset: Int) -> Substring {
    self[..<utf8.index(startIndex, offsetBy: offset)]
  }
}
