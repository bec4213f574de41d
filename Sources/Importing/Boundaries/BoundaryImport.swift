package import Diagnostics
package import Gazetteer
package import Model
internal import VietnameseText

/// What came of an import of boundaries.
package struct BoundaryImport: Sendable {
  /// Nil after an error.
  package var boundaries: Boundaries?
  package var diagnostics: [Diagnostic]
}

/// Makes the boundaries of the provinces out of GeoJSON (RFC 7946).
///
/// The geometry is the work of a Python process with shapely, since simplifying provinces together,
/// so that shared borders stay one line, is what GEOS 3.12 and later can do
/// (docs/decisions/0115-boundaries-through-shapely.md).
package struct BoundaryImporter: Sendable {
  /// A GeoJSON file as it was read.
  package struct Source: Sendable {
    /// As shown in diagnostics.
    package var file: String
    package var bytes: [UInt8]

    package init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }
  }

  /// How many corners all outlines together keep at most: an SVG of them stays below 60 KB.
  static let pointLimit = 4_200

  private let python: String
  private let gazetteer: Gazetteer

  /// - Parameters:
  ///   - python: the interpreter of the typesetting environment, which has shapely.
  ///   - gazetteer: the provinces.
  package init(python: String, gazetteer: Gazetteer = .standard) {
    self.python = python
    self.gazetteer = gazetteer
  }

  /// - Parameters:
  ///   - provinces: the boundaries of the 63 or of the 34 provinces.
  ///   - archipelagos: a second file with Hoàng Sa and Trường Sa, where the first has not got them.
  ///   - notice: what maps have to say of the origin; without it the file says it.
  package func run(
    _ provinces: Source, archipelagos: Source? = nil, notice: String? = nil
  ) -> BoundaryImport {
    var result = BoundaryImport(boundaries: nil, diagnostics: [])
    do throws(GeometryWorker.Failure) {
      let worker = try GeometryWorker(python: python)
      let read = try worker.read(provinces.bytes, archipelagos?.bytes ?? [])
      var reader = BoundaryFeatures(
        files: [provinces.file] + (archipelagos.map { [$0.file] } ?? []), read: read.files,
        gazetteer: gazetteer)
      let plan = reader.plan()
      result.diagnostics = reader.diagnostics
      let notice = notice ?? read.files[0].notice
      if notice == nil { result.diagnostics.append(Self.noNotice(provinces.file)) }
      guard let plan, let notice, !result.diagnostics.hasErrors else { return result }
      let built = try worker.build(plan.areas, points: Self.pointLimit)
      result.diagnostics += Self.findings(of: built, in: provinces.file)
      let boundaries = Boundaries(
        count: plan.count, notice: notice, provinces: built.provinces.map(Self.area),
        archipelagos: built.archipelagos.map(Self.area))
      result.diagnostics += Self.missingArchipelagos(in: boundaries, provinces.file)
      if !result.diagnostics.hasErrors { result.boundaries = boundaries }
    } catch {
      result.diagnostics.append(error.diagnostic(provinces.file))
    }
    return result
  }

  private static func area(_ area: GeometryWorker.Area) -> Boundaries.Area {
    Boundaries.Area(
      slug: area.slug,
      rings: area.rings.map { values in
        Boundaries.Ring(
          points: stride(from: 0, to: values.count - 1, by: 2).map {
            .init(longitude: values[$0], latitude: values[$0 + 1])
          })
      })
  }

  // MARK: Messages

  private static func noNotice(_ file: String) -> Diagnostic {
    Diagnostic(
      .`boundaries.no-notice`, at: SourceLocation(file: file),
      Message(
        vi: "tệp không nói ranh giới lấy từ đâu và theo giấy phép nào",
        en: "the file does not say where the boundaries come from and under which licence"),
      wayOut: Message(
        vi: "ghi nguồn và giấy phép bằng --notice “…”; bản đồ sẽ in đúng lời ấy",
        en: "give source and licence with --notice “…”; maps will show these words"))
  }

  private static func missingArchipelagos(
    in boundaries: Boundaries, _ file: String
  ) -> [Diagnostic] {
    let names = [("hoang-sa", "Hoàng Sa"), ("truong-sa", "Trường Sa")]
    let missing = names.filter { name in
      !boundaries.archipelagos.contains { $0.slug == name.0 && !$0.rings.isEmpty }
    }.map(\.1)
    if missing.isEmpty { return [] }
    let list = missing.joined(separator: ", ")
    return [
      Diagnostic(
        .`boundaries.no-archipelago`, at: SourceLocation(file: file),
        Message(
          vi: "bản đồ Việt Nam phải có quần đảo Hoàng Sa và quần đảo Trường Sa; tệp thiếu \(list)",
          en: "a map of Vietnam must have both Hoàng Sa and Trường Sa; the file lacks \(list)"),
        wayOut: Message(
          vi:
            "thêm tệp GeoJSON có hai quần đảo bằng --archipelagos TỆP, mỗi quần đảo một đối tượng "
            + "mang tên Hoàng Sa hoặc Trường Sa",
          en: "add a GeoJSON file with --archipelagos FILE, one feature named for each of the two"))
    ]
  }

  private static func findings(of built: GeometryWorker.Built, in file: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if built.gaps {
      found.append(
        Diagnostic(
          .`boundaries.gaps`, at: SourceLocation(file: file),
          Message(
            vi: "có nơi ranh giới hai tỉnh không trùng khít: hở hoặc chồng lên nhau",
            en: "some borders of neighbours do not coincide: there are gaps or overlaps"),
          wayOut: Message(
            vi: "xem lại bản đồ sau khi dựng; sửa bằng QGIS (Topology Checker) nếu thấy khe hở",
            en: "look at the map; mend the file with QGIS (Topology Checker) if gaps show")))
    }
    if built.small > 0 {
      found.append(
        Diagnostic(
          .`boundaries.small-islands`, at: SourceLocation(file: file),
          Message(
            vi: "bỏ \(built.small) đảo nhỏ hơn khoảng 2 km², không thấy được ở cỡ bản đồ này",
            en: "left out \(built.small) islands below about 2 km², too small to be seen")))
    }
    return found
  }
}
