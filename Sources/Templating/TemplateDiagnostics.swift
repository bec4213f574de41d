import Diagnostics

/// What the engine has to say about the form of templates.
extension Diagnostic {
  static func emptyTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.syntax", at: location,
      Message(vi: "Thẻ không có tên", en: "The tag has no name"),
      wayOut: Message(
        vi: "Viết tên vào thẻ, hoặc bỏ thẻ", en: "Write a name into the tag, or remove it"))
  }

  static func badName(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.syntax", at: location,
      Message(
        vi: "\(quoted(name)) không phải là tên hợp lệ", en: "\(quoted(name)) is not a valid name"),
      wayOut: Message(
        vi: "Tên không chứa khoảng trắng; giữa các phần của tên là một dấu chấm",
        en: "A name holds no white space; single dots stand between its parts"))
  }

  static func unclosedTag(closing: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.unclosed-tag", at: location,
      Message(vi: "Thẻ chưa kết thúc", en: "The tag does not end"),
      wayOut: Message(vi: "Thêm \(clipped(closing))", en: "Add \(clipped(closing))"))
  }

  static func badDelimiters(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.bad-delimiters", at: location,
      Message(
        vi: "Thẻ đổi dấu phân cách phải có đúng hai dấu",
        en: "A tag that sets delimiters must hold exactly two"),
      wayOut: Message(
        vi: "Viết theo dạng {{=<% %>=}}, dấu không chứa khoảng trắng và dấu bằng",
        en: "Write it like {{=<% %>=}}, without white space or an equals sign in a delimiter"))
  }

  static func unclosedSection(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.unclosed-section", at: location,
      Message(
        vi: "Thẻ mở \(quoted(name)) không có thẻ đóng",
        en: "\(quoted(name)) is opened and never closed"),
      wayOut: Message(vi: "Thêm {{/\(clipped(name))}}", en: "Add {{/\(clipped(name))}}"))
  }

  static func strayClosing(
    _ name: String, open: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "template.stray-closing", at: location,
      Message(
        vi: "Thẻ đóng \(quoted(name)) không có thẻ mở",
        en: "\(quoted(name)) is closed and was not opened"),
      wayOut: open.map {
        Message(vi: "Thẻ đang mở ở đây là \(quoted($0))", en: "What is open here is \(quoted($0))")
      } ?? Message(vi: "Bỏ thẻ đóng này", en: "Remove the closing tag"))
  }

  static func nestedTooDeep(limit: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.too-deep", at: location,
      Message(
        vi: "Các thẻ lồng nhau quá \(limit) tầng",
        en: "Tags stand more than \(limit) levels deep in each other"),
      wayOut: Message(
        vi: "Tách phần bên trong thành mẫu riêng",
        en: "Make a template of its own of what is inside"))
  }

  static func invalidUTF8(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.invalid-utf8", at: location,
      Message(vi: "Tệp mẫu không phải là UTF-8", en: "The template is not UTF-8"),
      wayOut: Message(vi: "Lưu lại tệp với bảng mã UTF-8", en: "Save the file as UTF-8"))
  }

  static func ignoredInParent(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.ignored-content", at: location,
      Message(
        vi: "Ngay trong thẻ {{<…}} chỉ có các khối {{$…}} là có tác dụng",
        en: "Right inside a tag {{<…}} only blocks {{$…}} have an effect"),
      wayOut: Message(
        vi: "Đưa nội dung này vào một khối, hoặc bỏ đi", en: "Move this into a block, or remove it"))
  }

  static func repeatedBlock(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.repeated-block", at: location,
      Message(
        vi: "Khối \(quoted(name)) đã được thay trong thẻ này",
        en: "The block \(quoted(name)) is already replaced in this tag"),
      wayOut: Message(vi: "Chỉ giữ một lần", en: "Keep one of the two"))
  }

  static func repeatedTemplate(_ name: String, first: String, file: String) -> Diagnostic {
    Diagnostic(
      .error, "template.repeated", at: SourceLocation(file: file),
      Message(
        vi: "Hai mẫu cùng có tên \(quoted(name))", en: "Two templates are named \(quoted(name))"),
      wayOut: Message(vi: "Đổi tên một trong hai", en: "Rename one of them"),
      notes: [
        Note(Message(vi: "Mẫu kia ở đây", en: "The other is here"), at: SourceLocation(file: first))
      ])
  }
}

/// What the engine has to say about the names in templates.
extension Diagnostic {
  static func unknownTemplate(
    _ name: String, known: some Sequence<String>, at location: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      .error, "template.unknown-partial", at: location,
      Message(vi: "Không có mẫu \(quoted(name))", en: "There is no template \(quoted(name))"),
      wayOut: didYouMean(name, known)
        ?? Message(
          vi: "Tạo mẫu ấy trong thư mục mẫu, hoặc sửa tên",
          en: "Make it in the folder of templates, or correct the name"))
  }

  static func unknownBlock(
    _ name: String, parent: String, known: some Sequence<String>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "template.unknown-block", at: location,
      Message(
        vi: "Mẫu \(quoted(parent)) không có khối \(quoted(name))",
        en: "The template \(quoted(parent)) has no block \(quoted(name))"),
      wayOut: didYouMean(name, known))
  }

  static func unknownName(
    _ name: String, known: some Sequence<String>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "template.unknown-name", at: location,
      Message(vi: "Ở đây không có tên \(quoted(name))", en: "There is no name \(quoted(name)) here"),
      wayOut: didYouMean(name, known)
        ?? Message(
          vi: "Xem danh sách tên trong docs/templates.md",
          en: "See the list of names in docs/templates.md"))
  }

  static func unescapedText(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.unescaped-text", at: location,
      Message(
        vi: "\(quoted(name)) là văn bản thuần, không phải HTML",
        en: "\(quoted(name)) is plain text, not HTML"),
      wayOut: Message(vi: "Viết {{\(clipped(name))}}", en: "Write {{\(clipped(name))}}"))
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
      .error, "template.not-printable", at: location,
      Message(
        vi: "\(quoted(name)) là \(vi), không in ra được",
        en: "\(quoted(name)) is \(en) and cannot be printed"),
      wayOut: Message(
        vi: "Viết {{#\(clipped(name))}}…{{/\(clipped(name))}}",
        en: "Write {{#\(clipped(name))}}…{{/\(clipped(name))}}"))
  }

  static func endlessUse(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "template.endless-use", at: location,
      Message(
        vi: "Các mẫu gọi nhau không dừng", en: "Templates use each other without end"),
      wayOut: Message(
        vi: "Mẫu gọi lại chính nó phải đi vào danh sách con của mục đang xét",
        en: "A template that uses itself must go down into a list of the record it is in"))
  }

  private static func didYouMean(_ name: String, _ known: some Sequence<String>) -> Message? {
    Suggestion.nearest(to: name, among: known).map {
      Message(vi: "Có phải là \(quoted($0))?", en: "Did you mean \(quoted($0))?")
    }
  }

  private static func quoted(_ name: String) -> String { "“\(clipped(name))”" }

  /// A name at a length that fits a message.
  private static func clipped(_ name: String) -> String {
    name.count <= 60 ? name : name.prefix(59) + "…"
  }
}
