package import Diagnostics
internal import Foundation
package import Model

/// The file in which a site keeps boundaries, as `anpham import boundaries` writes it (docs/maps.md).
package enum BoundaryFile {
  /// Where the file of a division lies in the content folder.
  ///
  /// - Parameter count: 63 or 34.
  package static func name(_ count: Int) -> String { "data/boundaries-\(count).json" }

  private struct Content: Codable {
    var format: String
    var version: Int
    var count: Int
    var notice: String
    var provinces: [Area]
    var archipelagos: [Area]
  }

  private struct Area: Codable {
    var slug: String
    /// The first corner, longitude and latitude, then the steps from corner to corner.
    var rings: [[Int]]
  }

  private static let format = "anpham-boundaries"
  private static let version = 1

  /// The file's bytes: JSON with a line for each area.
  package static func write(_ boundaries: Boundaries) -> [UInt8] {
    var out = "{\"format\":\"\(format)\",\"version\":\(version),\"count\":\(boundaries.count),\n"
    out += "\"notice\":\(quoted(boundaries.notice)),\n"
    out += "\"provinces\":[\n\(lines(boundaries.provinces))\n],\n"
    out += "\"archipelagos\":[\n\(lines(boundaries.archipelagos))\n]}\n"
    return Array(out.utf8)
  }

  private static func lines(_ areas: [Boundaries.Area]) -> String {
    areas.map { area in
      let rings = area.rings.map { "[\(steps(of: $0).map(String.init).joined(separator: ","))]" }
      return "{\"slug\":\(quoted(area.slug)),\"rings\":[\(rings.joined(separator: ","))]}"
    }.joined(separator: ",\n")
  }

  private static func steps(of ring: Boundaries.Ring) -> [Int] {
    var (longitude, latitude) = (0, 0)
    return ring.points.flatMap { point in
      defer { (longitude, latitude) = (point.longitude, point.latitude) }
      return [point.longitude - longitude, point.latitude - latitude]
    }
  }

  private static func quoted(_ text: String) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let data = (try? encoder.encode(text)) ?? Data("\"\"".utf8)
    return String(decoding: data, as: UTF8.self)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: the file's bytes, in any state.
  ///   - count: the division that its name promises.
  ///   - file: its path as shown in diagnostics.
  ///   - diagnostics: receives everything that is wrong with it.
  /// - Returns: nil with an error among the diagnostics.
  package static func read(
    _ bytes: [UInt8], count: Int, file: String, diagnostics: inout [Diagnostic]
  ) -> Boundaries? {
    let content: Content
    do {
      content = try JSONDecoder().decode(Content.self, from: Data(bytes))
    } catch {
      diagnostics.append(damaged(file, reason: "JSON"))
      return nil
    }
    guard content.format == format, content.version == version, content.count == count else {
      diagnostics.append(damaged(file, reason: "format, version, count"))
      return nil
    }
    guard !content.notice.isEmpty else {
      diagnostics.append(damaged(file, reason: "notice"))
      return nil
    }
    guard let provinces = areas(content.provinces), let archipelagos = areas(content.archipelagos),
      !provinces.isEmpty
    else {
      diagnostics.append(damaged(file, reason: "rings"))
      return nil
    }
    let names = Set(archipelagos.lazy.filter { !$0.rings.isEmpty }.map(\.slug))
    guard names.isSuperset(of: ["hoang-sa", "truong-sa"]) else {
      diagnostics.append(
        Diagnostic(
          .`boundaries.no-archipelago`, at: SourceLocation(file: file),
          Message(
            vi: "bản đồ Việt Nam phải có quần đảo Hoàng Sa và quần đảo Trường Sa",
            en: "a map of Vietnam must have both Hoàng Sa and Trường Sa"),
          wayOut: Message(
            vi: "nhập lại bằng anpham import boundaries với --archipelagos",
            en: "import again with anpham import boundaries and --archipelagos")))
      return nil
    }
    return Boundaries(
      count: count, notice: content.notice, provinces: provinces, archipelagos: archipelagos)
  }

  /// - Returns: nil where a ring is no list of pairs of at least three corners, or leaves the earth.
  private static func areas(_ areas: [Area]) -> [Boundaries.Area]? {
    var result: [Boundaries.Area] = []
    for area in areas {
      var rings: [Boundaries.Ring] = []
      for steps in area.rings {
        guard steps.count >= 6, steps.count.isMultiple(of: 2),
          steps.allSatisfy({ abs($0) <= 360_000 })
        else { return nil }
        var (longitude, latitude) = (0, 0)
        let points = stride(from: 0, to: steps.count, by: 2).map { index in
          longitude += steps[index]
          latitude += steps[index + 1]
          return Boundaries.Point(longitude: longitude, latitude: latitude)
        }
        guard points.allSatisfy({ abs($0.longitude) <= 180_000 && abs($0.latitude) <= 90_000 })
        else { return nil }
        rings.append(Boundaries.Ring(points: points))
      }
      result.append(Boundaries.Area(slug: area.slug, rings: rings))
    }
    return result
  }

  private static func damaged(_ file: String, reason: String) -> Diagnostic {
    Diagnostic(
      .`boundaries.damaged`, at: SourceLocation(file: file),
      Message(
        vi: "tệp ranh giới hỏng hoặc không do anpham ghi (\(reason))",
        en: "the file of boundaries is damaged, or anpham did not write it (\(reason))"),
      wayOut: Message(
        vi: "tạo lại bằng anpham import boundaries, hoặc xóa tệp để dùng bản đồ ô",
        en: "make it again with anpham import boundaries, or delete it for the tile map"))
  }
}
