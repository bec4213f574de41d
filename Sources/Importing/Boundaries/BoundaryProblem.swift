internal import Diagnostics

/// What is wrong with a GeoJSON file or one of its features, in words.
struct BoundaryProblem {
  let summary: Message
  let wayOut: Message

  init(_ problem: GeometryWorker.Problem) {
    let detail = problem.detail
    (summary, wayOut) =
      switch problem.code {
      case .`boundaries.not-json`, .`boundaries.not-geojson`: Self.format(problem)
      case .`boundaries.no-area`, .`boundaries.short-ring`, .`boundaries.bad-point`,
        .`boundaries.unclosed-ring`, .`boundaries.crossing-ring`:
        Self.ring(problem)
      case .`boundaries.swapped-axes`:
        (
          Message(
            vi: "tọa độ bị đảo: vĩ độ đứng trước kinh độ (\(detail))",
            en: "the axes are swapped: latitude stands before longitude (\(detail))"),
          Message(
            vi: "ghi kinh độ trước, vĩ độ sau (RFC 7946, mục 3.1.1), ví dụ [105.85, 21.03]",
            en: "write longitude first (RFC 7946, section 3.1.1), as in [105.85, 21.03]")
        )
      case .`boundaries.not-degrees`:
        (
          Message(
            vi: "tọa độ không phải độ WGS 84 (\(detail))",
            en: "the coordinates are not degrees of WGS 84 (\(detail))"),
          Message(
            vi: "chuyển hệ tọa độ sang EPSG:4326, ví dụ bằng QGIS hoặc ogr2ogr -t_srs EPSG:4326",
            en: "transform to EPSG:4326, for example with ogr2ogr -t_srs EPSG:4326")
        )
      case .`boundaries.elsewhere`:
        (
          Message(
            vi: "hình nằm ngoài Việt Nam (từ \(detail))",
            en: "the shape lies outside Vietnam (from \(detail))"),
          Message(
            vi: "xem lại tọa độ và hệ tọa độ của tệp", en: "look at the file's coordinates")
        )
      default:
        (
          Message(
            vi: "tệp có hơn \(detail) điểm", en: "the file has more than \(detail) points"),
          Message(
            vi: "giản lược bớt trước, ví dụ bằng mapshaper -simplify 20%",
            en: "simplify it first, for example with mapshaper -simplify 20%")
        )
      }
  }

  private static func format(_ problem: GeometryWorker.Problem) -> (Message, Message) {
    let wayOut = Message(
      vi: "xuất lại thành GeoJSON (FeatureCollection), ví dụ bằng QGIS hoặc ogr2ogr -f GeoJSON",
      en: "export it as GeoJSON, for example with ogr2ogr -f GeoJSON")
    if problem.code == .`boundaries.not-json` {
      return (
        Message(
          vi: "không phải JSON: \(problem.detail)", en: "this is no JSON: \(problem.detail)"),
        wayOut
      )
    }
    return (
      Message(
        vi: "không phải GeoJSON: cần một FeatureCollection có đối tượng",
        en: "this is no GeoJSON: a FeatureCollection with features is needed"), wayOut
    )
  }

  private static func ring(_ problem: GeometryWorker.Problem) -> (Message, Message) {
    let detail = problem.detail
    let mend = Message(
      vi: "sửa bằng QGIS (Fix geometries) hoặc ogr2ogr -makevalid rồi nhập lại",
      en: "mend it with QGIS (Fix geometries) or ogr2ogr -makevalid, then import again")
    switch problem.code {
    case .`boundaries.no-area`:
      return (
        Message(
          vi: "không phải vùng: cần Polygon hoặc MultiPolygon, đây là \(detail)",
          en: "this is no area: Polygon or MultiPolygon is needed, not \(detail)"),
        Message(vi: "bỏ đối tượng này khỏi tệp", en: "remove the feature from the file")
      )
    case .`boundaries.bad-point`:
      return (
        Message(
          vi: "điểm không phải cặp số: \(detail)", en: "a point is no pair of numbers: \(detail)"),
        mend
      )
    case .`boundaries.unclosed-ring`:
      return (
        Message(
          vi: "có vòng không khép kín, bắt đầu ở \(detail)",
          en: "a ring is not closed, beginning at \(detail)"),
        Message(
          vi: "lặp lại điểm đầu ở cuối vòng (RFC 7946, mục 3.1.6), hoặc " + mend.vietnamese,
          en: "repeat its first point at the end (RFC 7946, section 3.1.6), or " + mend.english)
      )
    case .`boundaries.crossing-ring`:
      return (
        Message(vi: "vòng tự cắt: \(detail)", en: "a ring crosses itself: \(detail)"), mend
      )
    default:
      return (
        Message(vi: "có vòng chưa đủ bốn điểm", en: "a ring has fewer than four points"), mend
      )
    }
  }
}
