import Foundation
import Testing

/// The links of a PDF, read back with qpdf.
struct PDFLinks {
  /// The addresses that links lead to, in the order of the file's objects.
  private(set) var addresses: [String] = []
  /// The names or places in the file that links lead to.
  private(set) var internalTargets: [String] = []
  /// Those of them that are not in the file.
  private(set) var dead: [String] = []

  private let objects: [String: Any]

  init(_ pdf: [UInt8]) throws {
    let text = try Print.read(
      pdf, with: "qpdf", ["--json=2", "--json-key=qpdf", "--decode-level=none", "FILE"])
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let parts = try #require(json["qpdf"] as? [[String: Any]])
    objects = parts[1].compactMapValues { ($0 as? [String: Any])?["value"] }
    let names = namedDestinations()
    for key in objects.keys.sorted() {
      guard let object = objects[key] as? [String: Any], object["/Subtype"] as? String == "/Link"
      else { continue }
      let action = resolved(object["/A"]) as? [String: Any]
      if let address = action?["/URI"] as? String {
        addresses.append(String(address.dropFirst(2)))
        continue
      }
      let target = object["/Dest"] ?? action?["/D"]
      internalTargets.append(target.map { "\($0)" } ?? "none")
      let place = (target as? String).flatMap { names[$0] } ?? target
      if !isPlace(place) { dead.append(internalTargets[internalTargets.count - 1]) }
    }
  }

  private func resolved(_ value: Any?) -> Any? {
    guard let reference = value as? String, reference.hasSuffix(" R") else { return value }
    return objects["obj:" + reference]
  }

  /// An array that begins with a page.
  private func isPlace(_ value: Any?) -> Bool {
    var place = resolved(value)
    if let holder = place as? [String: Any] { place = resolved(holder["/D"]) }
    guard let array = place as? [Any],
      let page = resolved(array.first) as? [String: Any]
    else { return false }
    return page["/Type"] as? String == "/Page"
  }

  private func namedDestinations() -> [String: Any] {
    var names: [String: Any] = [:]
    var trees: [Any?] = objects.values.compactMap { ($0 as? [String: Any])?["/Names"] }.map {
      (resolved($0) as? [String: Any])?["/Dests"]
    }
    while let tree = trees.popLast() {
      guard let tree = resolved(tree) as? [String: Any] else { continue }
      trees += (tree["/Kids"] as? [Any]) ?? []
      let pairs = (tree["/Names"] as? [Any]) ?? []
      for index in stride(from: 0, to: pairs.count - 1, by: 2) {
        if let name = pairs[index] as? String { names[name] = pairs[index + 1] }
      }
    }
    return names
  }
}
