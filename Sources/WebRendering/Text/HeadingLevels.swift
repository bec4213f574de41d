/// Turns the levels that headings are written with into levels that begin where the page wants
/// them and never skip one (WCAG technique H42).
struct HeadingLevels {
  private let outermost: Int
  /// The written levels of the headings that the present one stands under.
  private var path: [Int] = []

  init(outermost: Int) { self.outermost = outermost }

  /// The level of the next heading.
  ///
  /// - Parameter written: its level in the content, 1 to 6.
  mutating func level(of written: Int) -> Int {
    while let last = path.last, last >= written { path.removeLast() }
    path.append(written)
    return min(outermost + path.count - 1, 6)
  }
}
