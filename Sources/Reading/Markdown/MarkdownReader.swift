import CCmarkGFM
package import Diagnostics
package import Model

/// Turns GFM Markdown with tables and footnotes into a `Body`.
///
/// cmark-gfm parses; its tree is walked without recursion. Of its extensions only `table` is attached:
/// `strikethrough` and `autolink` corrupt their output when two threads parse at once.
package enum MarkdownReader {
  /// How deep elements may lie in each other (a list takes two levels); beyond it no reader can
  /// follow, and whoever walks the body need not fear for the stack.
  package static let depthLimit = 64

  /// Parses the body of a content file.
  ///
  /// - Parameters:
  ///   - bytes: the Markdown text, UTF-8 in NFC.
  ///   - file: the file's path, for diagnostics.
  ///   - firstLine: the line of the file on which the text begins, from 1.
  ///   - values: the numbers that the text may ask for.
  ///   - diagnostics: receives what cannot be shown as it is written.
  package static func read(
    _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int,
    values: InlineValues = InlineValues(), diagnostics: inout [Diagnostic]
  ) -> Body {
    if let excess = MarkdownLimits.firstExcess(in: bytes, file: file, firstLine: firstLine) {
      diagnostics.append(excess)
      return Body()
    }
    guard let tree = MarkdownTree(bytes) else { return Body() }
    var builder = BodyBuilder(bytes, file: file, firstLine: firstLine, values: values)
    tree.walk { builder.take($0) }
    builder.reportFurtherHTML()
    diagnostics += builder.diagnostics
    var body = builder.body
    FootnoteCheck.run(
      bytes, code: builder.code, shown: body.text, file: file, firstLine: firstLine, &diagnostics)
    TableCheck.run(
      bytes, body, code: builder.code, file: file, firstLine: firstLine, &diagnostics)
    Outline.find(in: &body, file: file, diagnostics: &diagnostics)
    FigureReader.number(&body)
    return body
  }
}

/// A cmark tree that frees itself.
private struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer

  init?(_ bytes: ArraySlice<UInt8>) {
    _ = Self.registerExtensions
    // Without SOURCEPOS, positions are wrong behind a code span of several lines.
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS) else {
      return nil
    }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    bytes.withUnsafeBytes { buffer in
      cmark_parser_feed(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Calls a body with every node as it is entered and left; leaves are only entered.
  func walk(_ body: (MarkdownEvent) -> Void) {
    guard let iterator = cmark_iter_new(root) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      body(MarkdownEvent(node: node, isEntering: event == CMARK_EVENT_ENTER))
    }
  }
}
