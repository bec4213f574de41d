package import Diagnostics

/// How strictly templates are read.
package enum TemplateRules: Sendable {
  /// Unknown partials are errors, and `{{{name}}}` writes only markup unescaped.
  case strict
  /// As the Mustache specification has it: unknown partials are empty, and `{{{name}}}` and
  /// `{{&name}}` write text unescaped too.
  case specification
}

/// The source of one template.
package struct TemplateFile: Sendable {
  /// The name that partial and parent tags use.
  package let name: String
  /// The path as it is shown to the user.
  package let file: String
  /// UTF-8; a byte order mark at the beginning is passed over.
  package let bytes: [UInt8]

  package init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}

/// The compiled templates of a folder; immutable, so that any number of threads may render at once.
package struct TemplateSet: Sendable {
  let rules: TemplateRules
  let programs: [Program]
  let numbers: [String: Int]
  /// What is wrong with the templates whatever data they are rendered with, in source order. With
  /// errors among them nothing should be rendered.
  package let diagnostics: [Diagnostic]

  /// Compiles templates.
  ///
  /// - Parameters:
  ///   - files: the templates; they are numbered in the order of their names.
  ///   - rules: how strictly they are read.
  package init(_ files: [TemplateFile], rules: TemplateRules = .strict) {
    self.rules = rules
    var found: [Diagnostic] = []
    var distinct: [TemplateFile] = []
    for file in files.sorted(by: { ($0.name, $0.file) < ($1.name, $1.file) }) {
      if let first = distinct.last, first.name == file.name {
        found.append(.repeatedTemplate(file.name, first: first.file, file: file.file))
      } else {
        distinct.append(file)
      }
    }
    let numbers = Dictionary(
      uniqueKeysWithValues: zip(distinct.map(\.name), distinct.indices))
    var programs: [Program] = []
    for file in distinct {
      var source = SourceText(file: file.file, bytes: file.bytes)
      if let invalid = source.firstInvalidUTF8 {
        found.append(.invalidUTF8(at: source.lines.location(invalid)))
        source = SourceText(file: file.file, bytes: [])
      }
      var parser = Parser(source, rules: rules, templates: numbers)
      parser.parse()
      found += parser.diagnostics
      programs.append(Program(name: file.name, lines: source.lines, parser.draft))
    }
    if rules == .strict { found += BlockChecker(programs).diagnostics }
    self.numbers = numbers
    self.programs = programs
    diagnostics = found.inSourceOrder()
  }

  /// The names of the templates, in order.
  package var names: [String] { programs.map(\.name) }

  /// Finds the names in a template, and in all templates it uses, that the rendering code does not
  /// offer there, and the uses of names that do not fit their kind.
  ///
  /// - Parameters:
  ///   - template: the name of the page's template.
  ///   - page: what the page offers.
  ///   - outer: what can be seen from everywhere on it.
  /// - Returns: every error once, in source order; pages that share a partial report the same ones.
  package func check(
    _ template: String, against page: Schema, within outer: [Schema] = []
  ) -> [Diagnostic] {
    guard let checker = walk(template, page, outer) else {
      return [.unknownTemplate(template, known: numbers.keys, at: nil)]
    }
    return checker.diagnostics.inSourceOrder()
  }

  /// The names that a template and those it uses ask for, by the schemas that have them.
  package func names(
    usedBy template: String, against page: Schema, within outer: [Schema] = []
  ) -> [ObjectIdentifier: Set<String>] {
    walk(template, page, outer)?.used ?? [:]
  }

  private func walk(_ template: String, _ page: Schema, _ outer: [Schema]) -> SchemaChecker? {
    guard let number = numbers[template] else { return nil }
    var checker = SchemaChecker(programs, outer: outer)
    checker.check(number, page)
    return checker
  }

  /// Renders a template at the end of a buffer.
  ///
  /// - Parameters:
  ///   - template: the name of the template.
  ///   - record: what the page offers.
  ///   - outer: the records that can be seen from everywhere on the page, such as the site's.
  ///   - output: UTF-8 is appended; after an error it is as before.
  /// - Throws: `TemplateFailure` when there is no such template, or when templates use each other
  ///   without end.
  package func render(
    _ template: String, _ record: TemplateRecord, within outer: [TemplateRecord] = [],
    into output: inout [UInt8]
  ) throws(TemplateFailure) {
    try render(template, root: .record(record), within: outer, into: &output)
  }

  func render(
    _ template: String, root: TemplateValue, within outer: [TemplateRecord],
    into output: inout [UInt8]
  ) throws(TemplateFailure) {
    guard let number = numbers[template] else {
      throw TemplateFailure(
        diagnostic: .unknownTemplate(template, known: numbers.keys, at: nil))
    }
    let length = output.count
    var renderer = Renderer(programs, rules: rules, root: root, outer: outer)
    swap(&renderer.output, &output)
    defer { swap(&renderer.output, &output) }
    do {
      try renderer.render(number)
    } catch {
      renderer.output.removeSubrange(length...)
      throw error
    }
  }
}

/// Why a page could not be rendered.
package struct TemplateFailure: Error, Sendable {
  package let diagnostic: Diagnostic
}

extension SourceText {
  /// The first bytes that are not UTF-8, or nil.
  fileprivate var firstInvalidUTF8: Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets
    }
  }
}
