internal import Templating

/// Text as it may stand in an element's content or a quoted attribute value.
func escaped(_ text: String) -> String {
  var (text, bytes) = (text, [UInt8]())
  text.withUTF8 { HTMLEscaping.append($0, to: &bytes) }
  return String(decoding: bytes, as: UTF8.self)
}
