import Foundation
import TestSupport
import Testing

@testable import Templating

/// The public Mustache specification, read from beside the checkout.
@Suite("Mustache specification")
struct SpecificationTests {
  static let isPresent = TestFiles.shared("mustache-spec") != nil

  static let required = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
  ]

  @Test(
    "all 136 required cases pass",
    .enabled(if: isPresent, "skipped: ../shared/mustache-spec is absent"))
  func requiredCases() throws {
    var count = 0
    for module in Self.required { count += try run(module) }
    #expect(count == 136)
  }

  @Test(
    "all 27 cases of the inheritance module pass",
    .enabled(if: isPresent, "skipped: ../shared/mustache-spec is absent"))
  func inheritance() throws {
    #expect(try run("~inheritance") == 27)
  }

  /// Runs the cases of one module.
  ///
  /// - Returns: how many there are.
  private func run(_ module: String) throws -> Int {
    let url = try #require(TestFiles.shared("mustache-spec/\(module).json"))
    let content = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
    let cases = try #require((content as? [String: Any])?["tests"] as? [[String: Any]])
    for test in cases {
      let name = test["name"] as? String ?? ""
      let template = try #require(test["template"] as? String)
      let expected = try #require(test["expected"] as? String)
      let partials = test["partials"] as? [String: String] ?? [:]
      let files = partials.merging(["": template]) { $1 }
        .map { TemplateFile(name: $0, file: $0, bytes: Array($1.utf8)) }
      let set = TemplateSet(files, rules: .specification)
      #expect(set.diagnostics.isEmpty, "\(module): \(name)")
      var output: [UInt8] = []
      try set.render("", root: value(test["data"]), within: [], into: &output)
      #expect(String(decoding: output, as: UTF8.self) == expected, "\(module): \(name)")
    }
    return cases.count
  }

  private func value(_ json: Any?) -> TemplateValue {
    switch json {
    case let text as String: .text(text)
    case let number as NSNumber where isBoolean(number): .flag(number.boolValue)
    case let number as NSNumber:
      Int(exactly: number).map(TemplateValue.integer)
        ?? .text("\(number)")
    case let list as [Any]: .list(list.map(value))
    case let record as [String: Any]:
      .record(
        TemplateRecord(record.sorted { $0.key < $1.key }.map { ($0.key, value($0.value)) }))
    default: .absent
    }
  }

  private func isBoolean(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || String(cString: number.objCType) == "B"
  }
}
