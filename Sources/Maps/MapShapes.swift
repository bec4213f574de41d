/// What a map draws, whatever the states of the provinces: an outline for each, the archipelagos,
/// and where the names stand.
package struct MapShapes: Sendable {
  /// Lines of text, centred on a place.
  package struct Label: Sendable, Equatable {
    package var lines: [String]
    package var x: Double
    /// The middle of the lines.
    package var y: Double
    /// The width that a line is pressed into where a reader's font may be wider; nil for none.
    package var width: Double?
  }

  /// The outline of a province, in the units of the drawing.
  package struct Shape: Sendable, Equatable {
    /// Path data (SVG 2, section 9.3).
    package var path: String
    /// Nil where the name has no room on the drawing.
    package var label: Label?
  }

  /// An archipelago, with its name beside it.
  package struct Archipelago: Sendable, Equatable {
    /// `hoang-sa` or `truong-sa`.
    package var slug: String
    /// "Quần đảo Hoàng Sa".
    package var name: String
    /// The slug of the province that it belongs to.
    package var province: String
    package var path: String
    /// The frame around it where it is drawn nearer to the mainland than it lies.
    package var frame: String?
    package var label: Label
  }

  package var epoch: MapEpoch
  package var width: Int
  package var height: Int
  /// By the slugs of the provinces.
  package var shapes: [String: Shape]
  package var archipelagos: [Archipelago]
  /// The size of the names, in the units of the drawing.
  package var textSize: Int
  /// Whether provinces lie edge to edge, so that a line must part those of one state.
  package var hasCommonBorders = false
  /// What whoever shows the drawing has to say of its origin.
  package var notice: String?
  /// The lines between regions; receives the region of a slug.
  package var regionBorders: @Sendable (@escaping (String) -> String?) -> String = { _ in "" }
}

extension MapShapes {
  /// The archipelagos of Vietnam, with the provinces they belong to; every map shows and names both.
  package static let archipelagoNames: [(slug: String, name: String, province: String)] = [
    ("hoang-sa", "Quần đảo Hoàng Sa", "da-nang"), ("truong-sa", "Quần đảo Trường Sa", "khanh-hoa"),
  ]
}
