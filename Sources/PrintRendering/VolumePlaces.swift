internal import Gazetteer
internal import Linking
internal import VietnameseText

/// Where the chapters of a volume stand in it, and what its indices count.
struct VolumePlaces {
  /// A chapter that links may lead to.
  struct Chapter {
    /// What goes before the names of its places.
    var prefix: String
    /// The names of its sections.
    var anchors: Set<String>
  }

  /// By the addresses of the pages whose text the chapters hold.
  var chapters: [String: Chapter]
  /// What goes before the names of places of the chapter in hand.
  var prefix = ""
  /// The level of the chapter's heading, from 1.
  var level = 1
  var names: PlaceNames

  /// The place in the volume of an address on the site; nil where the volume does not hold its page.
  ///
  /// - Parameter address: relative to the site's root, with or without a section.
  func place(at address: String) -> String? {
    let parts = address.split(separator: "#", maxSplits: 1)
    guard let page = parts.first, let chapter = chapters[String(page)] else { return nil }
    let anchor = parts.count > 1 ? String(parts[1]) : ""
    return chapter.prefix + (chapter.anchors.contains(anchor) ? anchor : Self.start)
  }

  /// The name of a chapter's beginning, after its prefix.
  static let start = "dau"
}

/// Finds the provinces that a text names.
struct PlaceNames {
  private let finder: PlaceNameFinder
  private let gazetteer: Gazetteer
  /// The day of the text in hand.
  var date: PartialDate?

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    finder = PlaceNameFinder(gazetteer.units)
  }

  /// The names of all provinces of all times, in Vietnamese order.
  var all: [String] { Set(gazetteer.units.map(\.name)).sortedAlphabetically { $0 } }

  /// The key of a province in the index of places.
  static func key(_ name: String) -> String { "p:\(name)" }

  /// The runs, with the names in runs of their own that bear the province's key.
  ///
  /// - Parameter runs: those of one block: what stands around a name decides whether it counts.
  func divide(_ runs: [Run]) -> [Run] {
    let text = PlainText(runs)
    let found = finder.occurrences(in: text.bytes, on: date)
    if found.isEmpty { return runs }
    let places = found.compactMap { name -> Place? in
      let unit =
        gazetteer.unit(named: name.name, on: date) ?? gazetteer.unit(named: name.name)
      return unit.map { Place(range: text.original(name.range), key: Self.key($0.name)) }
    }
    var start = 0
    return runs.flatMap { run -> [Run] in
      let end = start + PlainText.text(of: run).utf8.count
      defer { start = end }
      guard run.text != nil, run.index == nil else { return [run] }
      let own = places.filter { start..<end ~= $0.range.lowerBound }
      return Self.divide(run, from: start, at: own)
    }
  }

  /// A name of a province in the runs of a block.
  private struct Place {
    /// Bytes of the runs' text.
    var range: Range<Int>
    var key: String
  }

  private static func divide(_ run: Run, from offset: Int, at places: [Place]) -> [Run] {
    if places.isEmpty { return [run] }
    let bytes = Array((run.text ?? "").utf8)
    var result: [Run] = []
    var start = 0
    func add(upTo end: Int, _ key: String?) {
      guard start < end else { return }
      var part = run
      part.text = String(decoding: bytes[start..<end], as: UTF8.self)
      part.index = key
      result.append(part)
      start = end
    }
    for place in places {
      add(upTo: place.range.lowerBound - offset, nil)
      add(upTo: min(place.range.upperBound - offset, bytes.count), place.key)
    }
    add(upTo: bytes.count, nil)
    return result
  }
}

/// The text of runs with plain spaces, in which names are looked for.
private struct PlainText {
  private(set) var bytes: [UInt8] = []
  /// Where a space was one at which no line breaks, which is a byte longer.
  private var joints: [Int] = []

  init(_ runs: [Run]) {
    for run in runs {
      var rest = Self.text(of: run)[...].utf8
      while let byte = rest.popFirst() {
        if byte == 0xC2, rest.first == 0xA0 {
          rest.removeFirst()
          joints.append(bytes.count)
          bytes.append(UInt8(ascii: " "))
        } else {
          bytes.append(byte)
        }
      }
    }
  }

  /// What a run counts as; a footnote mark or a new line parts words.
  static func text(of run: Run) -> String { run.text ?? "\n" }

  /// The bytes of the runs' own text that some of `bytes` stand for.
  func original(_ range: Range<Int>) -> Range<Int> {
    let before = joints.count { $0 < range.lowerBound }
    let within = joints.count { range ~= $0 }
    return range.lowerBound + before..<range.upperBound + before + within
  }
}
