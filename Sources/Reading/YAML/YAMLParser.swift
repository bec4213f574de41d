import CLibYAML
package import Diagnostics

/// Reads the small part of YAML 1.2 that content needs: mappings, lists and scalars.
///
/// libyaml scans; `YAMLTreeBuilder` makes the tree from its events. Anchors, aliases and tags have no
/// use in content and are refused, which leaves no way to write a YAML bomb. See
/// docs/decisions/0003-libyaml.md.
package enum YAMLParser {
  package static let depthLimit = 16

  /// Parses a stretch of a file.
  ///
  /// - Parameters:
  ///   - bytes: the YAML text, UTF-8.
  ///   - file: the file's path, for diagnostics.
  ///   - firstLine: the line of the file on which the text begins, from 1.
  ///   - diagnostics: receives every problem found.
  /// - Returns: the root; an empty mapping where there is no value; nil, with an error among the
  ///   diagnostics, where the text cannot be parsed. Of a repeated key the first value counts.
  package static func parse(
    _ bytes: ArraySlice<UInt8>, file: String, firstLine: Int, diagnostics: inout [Diagnostic]
  ) -> YAMLNode? {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { return nil }
    defer { yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    return bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var builder = YAMLTreeBuilder(file: file, text: buffer, firstLine: firstLine)
      defer { diagnostics += builder.diagnostics }
      var event = yaml_event_t()
      while true {
        guard yaml_parser_parse(&parser, &event) == 1 else {
          builder.reportSyntaxError(parser)
          return nil
        }
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return builder.finish() }
        guard builder.take(event) else { return nil }
      }
    }
  }
}
