/// The outlines of the provinces that a site brings, for its boundary map.
///
/// Coordinates are thousandths of a degree (WGS 84), longitude first.
package struct Boundaries: Sendable, Equatable {
  /// A closed line: longitude and latitude of each corner in turn, the first not repeated.
  package struct Ring: Sendable, Equatable {
    package var points: [Point]

    package init(points: [Point]) { self.points = points }
  }

  package struct Point: Sendable, Hashable {
    package var longitude: Int
    package var latitude: Int

    package init(longitude: Int, latitude: Int) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// An outline: outer rings and holes alike, told apart by the rule of even and odd.
  package struct Area: Sendable, Equatable {
    /// The slug of the province, or `hoang-sa` and `truong-sa`.
    package var slug: String
    package var rings: [Ring]

    package init(slug: String, rings: [Ring]) {
      self.slug = slug
      self.rings = rings
    }
  }

  /// How many provinces the country has in it: 63 or 34.
  package var count: Int
  /// Where the boundaries come from and under which licence, as maps must show it.
  package var notice: String
  package var provinces: [Area]
  package var archipelagos: [Area]

  package init(count: Int, notice: String, provinces: [Area], archipelagos: [Area]) {
    self.count = count
    self.notice = notice
    self.provinces = provinces
    self.archipelagos = archipelagos
  }
}
