import Templating
import VietnameseText

/// One value that pages show: its name in templates, its kind, what it is, and how it is got.
///
/// The row is all there is of a name: schema, documentation and records come from it.
struct Shown<Content>: Sendable {
  let field: Schema.Field
  let value: @Sendable (Content, Here) -> TemplateValue

  /// - Parameters:
  ///   - name: the name in templates.
  ///   - kind: what stands behind it.
  ///   - summary: what it is, in English, for docs/templates.md.
  ///   - get: what is shown of the record's content.
  init<Value>(
    _ name: String, _ kind: ShownKind<Value>, _ summary: String,
    _ get: @escaping @Sendable (Content) -> Value
  ) {
    field = Schema.Field(name, kind.kind, summary)
    let show = kind.show
    value = { show(get($0), $1) }
  }

  /// The same for what depends on the site, or on the page that the record stands on.
  init<Value>(
    _ name: String, _ kind: ShownKind<Value>, _ summary: String,
    _ get: @escaping @Sendable (Content, Here) -> Value
  ) {
    field = Schema.Field(name, kind.kind, summary)
    let show = kind.show
    value = { show(get($0, $1), $1) }
  }
}

/// What a name stands for, and what its values are made from.
struct ShownKind<Value>: Sendable {
  let kind: Schema.Kind
  let show: @Sendable (Value, Here) -> TemplateValue
}

extension ShownKind<String?> {
  /// Plain text; none where it is nil.
  static var text: Self { Self(kind: .text) { text, _ in text.map(TemplateValue.text) ?? .absent } }
}

extension ShownKind<Int?> {
  /// A number with its thousands set apart; none where it is nil.
  static var count: Self {
    Self(kind: .text) { number, _ in
      number.map { .text(VietnameseNumber.format($0)) } ?? .absent
    }
  }
}

extension ShownKind<Bool> {
  static var flag: Self { Self(kind: .flag) { flag, _ in .flag(flag) } }
}

extension ShownKind<[UInt8]> {
  /// Ready-made HTML.
  static var markup: Self { Self(kind: .markup) { html, _ in .markup(Markup(bytes: html)) } }
}

extension ShownKind<String> {
  /// Ready-made HTML, made as text.
  static var drawing: Self { Self(kind: .markup) { svg, _ in .markup(Markup(svg)) } }
}

extension ShownKind<[String]> {
  /// A list of plain texts.
  static var texts: Self { Self(kind: .list(of: .text)) { texts, _ in .texts(texts) } }
}

extension ShownKind {
  /// A record with names of its own; none where it is nil.
  static func record<Content>(
    _ rows: @autoclosure @escaping @Sendable () -> Rows<Content>
  ) -> ShownKind<Content?> where Value == Content? {
    ShownKind<Content?>(kind: .record(rows().schema)) { content, here in
      content.map { .record(rows().record($0, here)) } ?? .absent
    }
  }

  /// A list of records. Templates have a flag beside it: `hasRows` for `rows`.
  static func list<Content>(
    of rows: @autoclosure @escaping @Sendable () -> Rows<Content>
  ) -> ShownKind<[Content]> where Value == [Content] {
    ShownKind<[Content]>(kind: .list(of: .record(rows().schema))) { contents, here in
      let rows = rows()
      return .list(contents.map { .record(rows.record($0, here)) })
    }
  }
}

/// The values that a record of one kind of content shows.
final class Rows<Content>: Sendable {
  let schema: Schema
  private let shown: [Shown<Content>]

  /// - Parameters:
  ///   - name: what the documentation calls such a record.
  ///   - shown: the rows.
  init(_ name: String, @RowsBuilder<Content> _ shown: () -> [Shown<Content>]) {
    self.shown = shown()
    schema = Schema(name, self.shown.map(\.field))
  }

  func record(_ content: Content, _ here: Here) -> TemplateRecord {
    TemplateRecord(schema, shown.map { $0.value(content, here) })
  }

  /// The values alone, to stand in a record beside others.
  func append(_ content: Content, _ here: Here, to values: inout [TemplateValue]) {
    for row in shown { values.append(row.value(content, here)) }
  }
}

/// Gathers rows, those that several records share among them.
@resultBuilder
enum RowsBuilder<Content> {
  static func buildExpression(_ row: Shown<Content>) -> [Shown<Content>] { [row] }
  static func buildExpression(_ rows: [Shown<Content>]) -> [Shown<Content>] { rows }
  static func buildBlock(_ rows: [Shown<Content>]...) -> [Shown<Content>] { rows.flatMap(\.self) }
}

/// The records that stand within pages, each with its rows.
enum Records {}
