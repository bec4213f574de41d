import Citations
import Model

/// Finds the section of a document that a pinpoint names.
struct PinpointAnchors {
  private let anchors: Set<String>
  private let sections: [Body.Section]

  init(_ body: Body) {
    sections = body.sections
    anchors = Set(sections.lazy.map(\.anchor))
  }

  /// The anchor of the section, or nil where there is none.
  ///
  /// - Parameters:
  ///   - pinpoint: parts from the smallest to the largest.
  ///   - section: the section that the pinpoint is written in, for "Điều này".
  func anchor(of pinpoint: Pinpoint, writtenIn section: Body.Section?) -> String? {
    var prefix = ""
    for part in pinpoint.parts.reversed() {
      guard let next = extend(prefix, by: part, writtenIn: section) else { return nil }
      prefix = next
    }
    return prefix.isEmpty ? nil : prefix
  }

  private func extend(
    _ prefix: String, by part: Pinpoint.Part, writtenIn section: Body.Section?
  ) -> String? {
    guard let number = part.number else { return own(part.level, section) }
    let slug =
      number == "đ" ? "dd" : number.lowercased().split(separator: ".").joined(separator: "-")
    let lead = prefix.isEmpty ? "" : prefix + "-"
    return Self.spellings(part.level, slug).lazy.map { lead + $0 }.first { anchors.contains($0) }
      ?? anchor(endingIn: slug, below: prefix)
  }

  /// How an anchor may spell a part. A text says "phần II" of what the outline calls Mục II, and an
  /// article stands by itself whatever chapter holds it.
  private static func spellings(_ level: Pinpoint.Level, _ slug: String) -> [String] {
    switch level {
    case .subpoint, .point, .clause, .content: [slug]
    case .article: ["dieu-\(slug)"]
    case .subsection, .section: ["muc-\(slug)", slug]
    case .chapter: ["chuong-\(slug)"]
    case .part: ["phan-\(slug)", "muc-\(slug)"]
    case .appendix: ["phu-luc-\(slug)"]
    }
  }

  /// The only section below a prefix whose number is the one looked for: "(1.11)" alone means
  /// `muc-iii-1-11`, "khoản 2 Điều 5 Chương I" means `dieu-5-2`.
  private func anchor(endingIn slug: String, below prefix: String) -> String? {
    let found = anchors.filter { anchor in
      anchor.hasSuffix("-" + slug) && anchor.hasPrefix(prefix)
    }
    let shortest = found.map(\.utf8.count).min()
    let candidates = found.filter { $0.utf8.count == shortest }
    return candidates.count == 1 ? candidates.first : nil
  }

  /// "Điều này", "khoản này", "Phụ lục kèm theo": the part that the words stand in, or the only one
  /// there is.
  private func own(_ level: Pinpoint.Level, _ section: Body.Section?) -> String? {
    if level <= .clause, let section, section.anchor.hasPrefix("dieu-") {
      // dieu-2-1-b: article, clause, point.
      let outer = section.anchor.split(separator: "-").prefix(level == .clause ? 3 : 4)
        .joined(separator: "-")
      return anchors.contains(outer) ? outer : nil
    }
    let stem =
      switch level {
      case .article: "dieu-"
      case .chapter: "chuong-"
      case .appendix: "phu-luc"
      default: "muc-"
      }
    if let section, section.anchor.hasPrefix(stem) {
      let parts = section.anchor.split(separator: "-")
      let outer = parts.prefix(2).joined(separator: "-")
      if anchors.contains(outer) { return outer }
    }
    let all = anchors.filter { $0.hasPrefix(stem) && !$0.dropFirst(stem.count + 1).contains("-") }
    return all.count == 1 ? all.first : nil
  }
}
