import Foundation
import TestSupport
import VietnameseText

@testable import Citations

/// What a person says about one mention, or what the recognition found, in comparable words.
struct Annotation: Hashable, CustomStringConvertible {
  /// The bytes of the mention with its pinpoints, from the text's start.
  var range: Range<Int>
  /// `document`, `this`, `previous:` and `alias:` with what they refer to.
  var target: String
  var kind: String
  /// The normalised identifier, else the name.
  var document: String
  var date: String
  /// Separated by " | ", as are pinpoints.
  var issuers: String
  var pinpoints: String

  var description: String {
    "\(range) \(target);\(kind);\(document);\(date);\(issuers);\(pinpoints)"
  }

  /// - Parameter fields: target, kind, document, date, issuers, pinpoints.
  init(range: Range<Int>, fields: [String]) {
    self.range = range
    (target, kind, document) = (fields[0], fields[1], fields[2])
    (date, issuers, pinpoints) = (fields[3], fields[4], fields[5])
  }

  init(_ mention: Mention, in found: Recognition, of text: [UInt8]) {
    func name(_ mention: Mention) -> String {
      mention.identifier?.normalised
        ?? mention.name.map {
          String(decoding: text[$0], as: UTF8.self).split { $0 == " " || $0 == "\n" }
            .joined(separator: " ")
        } ?? ""
    }
    range = mention.extent
    target =
      switch mention.target {
      case .document: "document"
      case .thisDocument: "this"
      case .previousMention(let index): "previous:" + name(found.mentions[index])
      case .alias(let index): "alias:" + found.aliases[index].name
      }
    kind = mention.kind?.rawValue ?? ""
    document = name(mention)
    date = mention.date?.iso ?? ""
    issuers = mention.issuers.map(\.text).joined(separator: " | ")
    pinpoints = mention.pinpoints.map(\.label).joined(separator: " | ")
  }

  /// All that is found in a text.
  static func all(in text: [UInt8]) -> [Annotation] {
    let found = Recognition(of: text)
    return found.mentions.map { Annotation($0, in: found, of: text) }
  }
}

/// How the mentions found in texts compare with the annotated ones.
struct Score {
  var expected = 0
  /// Annotated mentions that something found overlaps.
  var found = 0
  /// Of those, the ones with the same range and the same fields.
  var right = 0
  /// The annotated mentions that are not right, and what stands there instead.
  var wrong: [String] = []
  /// What was found where nothing is annotated.
  var extra: [String] = []

  /// Adds the mentions of one text.
  mutating func add(_ expected: [Annotation], actual: [Annotation], of name: String) {
    self.expected += expected.count
    for annotation in expected {
      let overlapping = actual.filter { $0.range.overlaps(annotation.range) }
      if !overlapping.isEmpty { found += 1 }
      if overlapping == [annotation] {
        right += 1
      } else {
        wrong.append("\(name): expected \(annotation), found \(overlapping)")
      }
    }
    extra += actual.filter { found in !expected.contains { $0.range.overlaps(found.range) } }
      .map { "\(name): \($0)" }
  }
}
