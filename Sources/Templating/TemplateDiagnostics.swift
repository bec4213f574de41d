import Diagnostics

/// What the engine has to say about the form of templates.
extension Diagnostic {
  static func emptyTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.syntax`, at: location,
      Message(vi: "thẻ không có tên", en: "the tag has no name"),
      wayOut: Message(
        vi: "viết tên vào thẻ, hoặc bỏ thẻ", en: "write a name into the tag, or remove it"))
  }

  static func badName(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.syntax`, at: location,
      Message(
        vi: "\(quoted(name)) không phải là tên hợp lệ", en: "\(quoted(name)) is not a valid name"),
      wayOut: Message(
        vi: "tên không chứa khoảng trắng; giữa các phần của tên là một dấu chấm",
        en: "a name holds no white space; single dots stand between its parts"))
  }

  static func unclosedTag(closing: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.unclosed-tag`, at: location,
      Message(vi: "thẻ chưa kết thúc", en: "the tag does not end"),
      wayOut: Message(vi: "thêm \(clipped(closing))", en: "add \(clipped(closing))"))
  }

  static func badDelimiters(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.bad-delimiters`, at: location,
      Message(
        vi: "thẻ đổi dấu phân cách phải có đúng hai dấu",
        en: "a tag that sets delimiters must hold exactly two"),
      wayOut: Message(
        vi: "viết theo dạng {{=<% %>=}}, dấu không chứa khoảng trắng và dấu bằng",
        en: "write it like {{=<% %>=}}, without white space or an equals sign in a delimiter"))
  }

  static func unclosedSection(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.unclosed-section`, at: location,
      Message(
        vi: "thẻ mở \(quoted(name)) không có thẻ đóng",
        en: "\(quoted(name)) is opened and never closed"),
      wayOut: Message(vi: "thêm {{/\(clipped(name))}}", en: "add {{/\(clipped(name))}}"))
  }

  static func strayClosing(
    _ name: String, open: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .`template.stray-closing`, at: location,
      Message(
        vi: "thẻ đóng \(quoted(name)) không có thẻ mở",
        en: "\(quoted(name)) is closed and was not opened"),
      wayOut: open.map {
        Message(vi: "thẻ đang mở ở đây là \(quoted($0))", en: "what is open here is \(quoted($0))")
      } ?? Message(vi: "bỏ thẻ đóng này", en: "remove the closing tag"))
  }

  static func nestedTooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.too-deep`, at: location,
      Message(
        vi: "các thẻ lồng nhau quá \(limit) tầng",
        en: "tags stand more than \(limit) levels deep in each other"),
      wayOut: Message(
        vi: "tách phần bên trong thành mẫu riêng",
        en: "make a template of its own of what is inside"))
  }

  static func invalidUTF8(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.invalid-utf8`, at: location,
      Message(vi: "tệp mẫu không phải là UTF-8", en: "the template is not UTF-8"),
      wayOut: Message(vi: "lưu lại tệp với bảng mã UTF-8", en: "save the file as UTF-8"))
  }

  static func ignoredInParent(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.ignored-content`, at: location,
      Message(
        vi: "ngay trong thẻ {{<…}} chỉ có các khối {{$…}} là có tác dụng",
        en: "right inside a tag {{<…}} only blocks {{$…}} have an effect"),
      wayOut: Message(
        vi: "đưa nội dung này vào một khối, hoặc bỏ đi", en: "move this into a block, or remove it")
    )
  }

  static func repeatedBlock(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.repeated-block`, at: location,
      Message(
        vi: "khối \(quoted(name)) đã được thay trong thẻ này",
        en: "the block \(quoted(name)) is already replaced in this tag"),
      wayOut: Message(vi: "chỉ giữ một lần", en: "keep one of the two"))
  }

  static func repeatedTemplate(_ name: String, first: String, file: String) -> Diagnostic {
    Diagnostic(
      .`template.repeated`, at: SourceLocation(file: file),
      Message(
        vi: "hai mẫu cùng có tên \(quoted(name))", en: "two templates are named \(quoted(name))"),
      wayOut: Message(vi: "đổi tên một trong hai", en: "rename one of them"),
      notes: [
        Note(Message(vi: "mẫu kia ở đây", en: "the other is here"), at: SourceLocation(file: first))
      ])
  }
}

/// What the engine has to say about the names in templates.
extension Diagnostic {
  static func unknownTemplate(
    _ name: String, known: some Sequence<String>, at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      .`template.unknown-partial`, at: location,
      Message(vi: "không có mẫu \(quoted(name))", en: "there is no template \(quoted(name))"),
      wayOut: didYouMean(name, known)
        ?? Message(
          vi: "tạo mẫu ấy trong thư mục mẫu, hoặc sửa tên",
          en: "make it in the folder of templates, or correct the name"))
  }

  static func unknownBlock(
    _ name: String, parent: String, known: some Sequence<String>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .`template.unknown-block`, at: location,
      Message(
        vi: "mẫu \(quoted(parent)) không có khối \(quoted(name))",
        en: "the template \(quoted(parent)) has no block \(quoted(name))"),
      wayOut: didYouMean(name, known))
  }

  static func unknownName(
    _ name: String, known: some Sequence<String>, elsewhere: String?,
    at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .`template.unknown-name`, at: location,
      Message(
        vi: "ở đây không có tên \(quoted(name))", en: "there is no name \(quoted(name)) here"),
      wayOut: elsewhere.map { Message(vi: "viết {{\($0)}}", en: "write {{\($0)}}") }
        ?? didYouMean(name, known)
        ?? Message(
          vi: "xem danh sách tên trong docs/templates.md",
          en: "see the list of names in docs/templates.md"))
  }

  static func unescapedText(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.unescaped-text`, at: location,
      Message(
        vi: "\(quoted(name)) là văn bản thuần, không phải HTML",
        en: "\(quoted(name)) is plain text, not HTML"),
      wayOut: Message(vi: "viết {{\(clipped(name))}}", en: "write {{\(clipped(name))}}"))
  }

  static func notPrintable(
    _ name: String, _ kind: Schema.Kind, at location: SourceLocation
  ) -> Diagnostic {
    let (vi, en) =
      switch kind {
      case .flag: ("giá trị đúng hoặc sai", "true or false")
      case .list: ("danh sách", "a list")
      default: ("nhóm nhiều tên", "a group of names")
      }
    return Diagnostic(
      .`template.not-printable`, at: location,
      Message(
        vi: "\(quoted(name)) là \(vi), không in ra được",
        en: "\(quoted(name)) is \(en) and cannot be printed"),
      wayOut: Message(
        vi: "viết {{#\(clipped(name))}}…{{/\(clipped(name))}}",
        en: "write {{#\(clipped(name))}}…{{/\(clipped(name))}}"))
  }

  static func endlessUse(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.endless-use`, at: location,
      Message(
        vi: "các mẫu gọi nhau không dừng", en: "templates use each other without end"),
      wayOut: Message(
        vi: "mẫu gọi lại chính nó phải đi vào danh sách con của mục đang xét",
        en: "a template that uses itself must go down into a list of the record it is in"))
  }

  static func usedTooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .`template.too-deep`, at: location,
      Message(
        vi: "các mẫu gọi nhau sâu quá \(limit) tầng, hoặc không dừng",
        en: "templates use each other more than \(limit) levels deep, or without end"),
      wayOut: Message(
        vi: "bỏ bớt tầng; mẫu gọi lại chính nó phải đi vào danh sách con của mục đang xét",
        en: "remove levels; a template that uses itself must go down into a list of its record"))
  }

  /// The same name may be known from several records, and must not tie with itself.
  private static func didYouMean(_ name: String, _ known: some Sequence<String>) -> Message? {
    Suggestion.message(Suggestion.nearest(to: name, among: Set(known)))
  }

  private static func quoted(_ name: String) -> String { "“\(clipped(name))”" }

  /// A name at a length that fits a message.
  private static func clipped(_ name: String) -> String {
    name.count <= 60 ? name : name.prefix(59) + "…"
  }
}
