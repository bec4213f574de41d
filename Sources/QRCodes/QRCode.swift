internal import CQREncode

/// A QR code (ISO/IEC 18004) as the dark modules of its rows.
package struct QRCode: Sendable, Equatable {
  /// Neighbouring dark modules of one row.
  package struct DarkRun: Sendable, Equatable {
    /// The first one's place in the row, from 0.
    package var start: Int
    package var length: Int
  }

  /// How many modules a side has, without the quiet zone.
  package let size: Int
  /// From the top; the runs of a row from left to right.
  package let rows: [[DarkRun]]

  /// The width of the light margin that readers need, in modules (ISO/IEC 18004, 9.1).
  package static let quietZone = 4

  /// Encodes a text at error correction level M, or a better one where that takes no more modules.
  ///
  /// - Parameter text: written as UTF-8 bytes.
  /// - Returns: nil where the text is empty or no code can hold it (2,331 bytes at level M).
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= 2331, let code = Self.smallest(bytes) else { return nil }
    defer { QRcode_free(code) }
    let size = Int(code.pointee.width)
    guard size > 0, let data = code.pointee.data else { return nil }
    self.size = size
    rows = (0..<size).map { y in
      Self.runs((0..<size).map { x in data[y * size + x] & 1 == 1 })
    }
  }

  private static func smallest(_ bytes: [UInt8]) -> UnsafeMutablePointer<CQREncode.QRcode>? {
    guard var best = encode(bytes, QR_ECLEVEL_M) else { return nil }
    for level in [QR_ECLEVEL_Q, QR_ECLEVEL_H] {
      guard let better = encode(bytes, level) else { break }
      guard better.pointee.version <= best.pointee.version else {
        QRcode_free(better)
        break
      }
      QRcode_free(best)
      best = better
    }
    return best
  }

  private static func encode(
    _ bytes: [UInt8], _ level: QRecLevel
  ) -> UnsafeMutablePointer<CQREncode.QRcode>? {
    QRcode_encodeData(Int32(bytes.count), bytes, 0, level)
  }

  private static func runs(_ modules: [Bool]) -> [DarkRun] {
    var runs: [DarkRun] = []
    for (x, isDark) in modules.enumerated() where isDark {
      if let last = runs.last, last.start + last.length == x {
        runs[runs.count - 1].length += 1
      } else {
        runs.append(DarkRun(start: x, length: 1))
      }
    }
    return runs
  }
}
