import Diagnostics
import Foundation
import Model
import VietnameseText

/// Finds the documents that declared relations name, and turns each relation round as well.
enum Relations {
  static func resolve(in site: inout LinkedSite, _ problems: inout LinkingProblems) {
    var byIdentifier: [String: [Int]] = [:]
    for (index, linked) in site.documents.enumerated() where !linked.document.hasBlankNumber {
      if let identifier = linked.document.identifier {
        byIdentifier[key(identifier), default: []].append(index)
      }
    }
    var names = FoldedNames()
    for source in site.documents.indices {
      for relation in site.documents[source].document.relations {
        let others = (byIdentifier[key(relation.identifier)] ?? []).filter { $0 != source }
        let target =
          others.isEmpty
          ? nil : target(of: relation, from: source, among: others, site, &names, &problems)
        site.documents[source].relations.append(.init(relation: relation, target: target))
        if let target {
          site.documents[target].incoming.append(.init(kind: relation.kind, source: source))
        }
      }
    }
  }

  /// An identifier is not a key: the date and the issuers that the relation names must be the
  /// document's. Where several documents are left, none is taken.
  private static func target(
    of relation: Relation, from source: Int, among others: [Int], _ site: LinkedSite,
    _ names: inout FoldedNames, _ problems: inout LinkingProblems
  ) -> Int? {
    let sameDate = others.filter { agrees(relation.date, site.documents[$0].document.date) }
    let matching = sameDate.filter {
      isIssued(site.documents[$0].document, by: relation.issuer, &names)
    }
    if matching.count == 1 { return matching[0] }
    let document = site.documents[source].document
    if matching.count > 1 {
      problems.report(
        .warning, "relation.ambiguous", document, "relations",
        Message(
          vi: "có \(matching.count) văn bản mang số \(relation.identifier)",
          en: "\(matching.count) documents bear the identifier \(relation.identifier)"),
        wayOut: Message(
          vi: "thêm ngay hoặc co-quan vào quan hệ này", en: "add date or issuer to the relation"),
        notes: notes(on: matching, site, problems))
    } else if relation.date?.day != nil, !sameDate.isEmpty {
      // The same identifier on the same day is most likely the same document.
      problems.report(
        .note, "relation.other-issuer", document, "relations",
        Message(
          vi: "có văn bản số \(relation.identifier) cùng ngày, nhưng ghi cơ quan ban hành khác",
          en: "there is a document \(relation.identifier) of that day, but of another issuer"),
        wayOut: Message(
          vi: "nếu là văn bản ấy, ghi co-quan đúng như trong tệp của nó",
          en: "if that document is meant, write issuer as its own file does"),
        notes: notes(on: sameDate, site, problems))
    }
    return nil
  }

  private static func notes(
    on documents: [Int], _ site: LinkedSite, _ problems: LinkingProblems
  ) -> [Diagnostic.Note] {
    documents.map { index in
      let linked = site.documents[index]
      let title =
        ([linked.name] + linked.document.issuers.map(\.name)).joined(separator: " – ")
      return .init(
        Message(vi: title, en: title), at: problems.location(linked.document, "number"))
    }
  }

  /// Whether two dates can be one, blank parts and missing dates left open.
  private static func agrees(_ a: PartialDate?, _ b: PartialDate?) -> Bool {
    guard let a, let b else { return true }
    func isOpen(_ x: Int?, _ y: Int?) -> Bool { x == nil || y == nil || x == y }
    return a.year == b.year && isOpen(a.month, b.month) && isOpen(a.day, b.day)
  }

  /// Whether all of the agencies that a relation names, with semicolons between them, issued a
  /// document.
  private static func isIssued(
    _ document: Document, by issuers: String?, _ names: inout FoldedNames
  ) -> Bool {
    guard let issuers else { return true }
    return issuers.split(separator: ";").allSatisfy { issuer in
      let name = names[issuer.trimmingCharacters(in: .whitespaces)]
      return document.issuers.contains { names[$0.name] == name }
    }
  }

  /// The identifier without what does not count: the spaces that scanning leaves, zeros before the
  /// number, and the sort of hyphen.
  private static func key(_ identifier: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in identifier.unicodeScalars {
      let isDash = (0x2010...0x2015).contains(scalar.value)
      if !scalar.properties.isWhitespace, !(key.isEmpty && scalar == "0") {
        key.append(isDash ? "-" : scalar)
      }
    }
    return String(key)
  }
}

/// Names as they are compared, each folded once: a site has few agencies and many mentions of them.
private struct FoldedNames {
  private var known: [String: String] = [:]

  subscript(name: String) -> String {
    mutating get {
      if let folded = known[name] { return folded }
      let folded = Folding.toned(name)
      known[name] = folded
      return folded
    }
  }
}
