import Model

extension OutlineMarker {
  /// From the outermost. Sections without a number take the rank just below the one they lie in.
  var rank: Int {
    switch kind {
    case .appendix: 10
    case .part: 20
    case .chapter: 30
    case .section: 40
    case .article: 50
    case .capital: 60
    case .roman: 70
    case .number: 80 + 2 * components.count
    case .bracketedNumber: 96
    case .letter: 94
    }
  }

  /// The parts of a dotted number: 1 and 11 of "1.11".
  var components: [Substring] { number.split(separator: ".") }

  /// Whether the form numbers a paragraph, not only headings.
  var isPoint: Bool {
    switch kind {
    case .letter, .number, .bracketedNumber: true
    default: false
    }
  }

  /// The marker of an item of an ordered list, which Markdown takes out of the text.
  ///
  /// - Parameter isNested: whether the list lies below another number, so that its items rank
  ///   below it.
  init(number: Int, isNested: Bool) {
    self.init(
      kind: isNested ? .bracketedNumber : .number, number: "\(number)", printed: "\(number).")
  }
}

/// Where a section lies in the outline: its anchor, and how a reader cites it.
struct OutlinePath {
  var anchor = ""
  var label = ""
  /// The anchor of the appendix it lies in, with a hyphen; numbering begins anew there.
  private var appendix = ""
  private var appendixLabel = ""

  init() {}

  /// - Parameters:
  ///   - marker: the section's own marker.
  ///   - outer: the path of the nearest numbered section that it lies in.
  ///   - parent: that section's marker.
  init(of marker: OutlineMarker, in outer: OutlinePath?, parent: OutlineMarker?) {
    appendix = outer?.appendix ?? ""
    appendixLabel = outer?.appendixLabel ?? ""
    let slug = Self.slug(marker.number)
    switch marker.kind {
    case .appendix:
      anchor = slug.isEmpty ? "phu-luc" : "phu-luc-\(slug)"
      label = marker.number.isEmpty ? "Phụ lục" : "Phụ lục \(marker.number)"
      appendix = anchor + "-"
      appendixLabel = " " + label
    case .part: top("phan-\(slug)", "Phần \(marker.number)")
    case .chapter: top("chuong-\(slug)", "Chương \(marker.number)")
    case .article: top("dieu-\(slug)", "Điều \(marker.number)")
    case .capital: top("phan-\(slug)", "Phần \(marker.number)")
    case .section: inner("muc-\(slug)", "Mục \(marker.number)", outer, parent)
    case .roman: inner("muc-\(slug)", "Mục \(marker.number)", outer, parent)
    case .number: number(marker, outer, parent)
    case .bracketedNumber, .letter: point(marker, slug, outer, parent)
    }
  }

  private mutating func top(_ anchor: String, _ label: String) {
    self.anchor = appendix + anchor
    self.label = label + appendixLabel
  }

  private mutating func inner(
    _ anchor: String, _ label: String, _ outer: OutlinePath?, _ parent: OutlineMarker?
  ) {
    if let outer, let parent, parent.kind != .appendix {
      self.anchor = "\(outer.anchor)-\(anchor)"
      self.label = "\(label) \(outer.label)"
    } else {
      top(anchor, label)
    }
  }

  private mutating func number(
    _ marker: OutlineMarker, _ outer: OutlinePath?, _ parent: OutlineMarker?
  ) {
    guard let outer, let parent, parent.kind != .appendix else {
      return top("muc-\(Self.slug(marker.number))", "Mục \(marker.number)")
    }
    switch parent.kind {
    case .article:
      anchor = "\(outer.anchor)-\(Self.slug(marker.number))"
      label = "khoản \(marker.number) \(outer.label)"
    case .number:
      // "1.11." repeats the "1" that it lies in.
      let shared = parent.components
      let own =
        marker.components.starts(with: shared)
        ? marker.components.dropFirst(shared.count) : marker.components[...]
      anchor = "\(outer.anchor)-\(own.joined(separator: "-"))"
      label = "\(outer.label).\(own.joined(separator: "."))"
    case .letter, .bracketedNumber:
      point(marker, Self.slug(marker.number), outer, parent)
    default:
      anchor = "\(outer.anchor)-\(Self.slug(marker.number))"
      label =
        parent.kind == .roman
        ? "\(outer.label).\(marker.number)" : "Mục \(marker.number) \(outer.label)"
    }
  }

  private mutating func point(
    _ marker: OutlineMarker, _ slug: String, _ outer: OutlinePath?, _ parent: OutlineMarker?
  ) {
    if let outer, let parent, parent.kind != .appendix {
      anchor = "\(outer.anchor)-\(slug)"
      label = "điểm \(marker.number) \(outer.label)"
    } else {
      top("diem-\(slug)", "điểm \(marker.number)")
    }
  }

  /// Small letters and digits, with hyphens for points. "đ" is written "dd", so that it does not
  /// meet "d".
  private static func slug(_ number: String) -> String {
    var slug = ""
    for scalar in number.unicodeScalars {
      switch scalar {
      case "đ", "Đ": slug += "dd"
      case ".": slug += "-"
      case "A"..."Z": slug.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      default: slug.unicodeScalars.append(scalar)
      }
    }
    return slug
  }
}
