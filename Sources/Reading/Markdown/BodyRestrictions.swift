import Diagnostics

/// What Markdown allows and content does not.
extension BodyBuilder {
  mutating func reportHTML(_ html: String, _ event: MarkdownEvent) {
    tags += 1
    if tags > Self.shownTags {
      lastTag = location(event)
      return
    }
    diagnostics.append(
      Diagnostic(
        .`markdown.html`, at: location(event),
        Message(
          vi: "HTML “\(html.quoted)” không được dùng trong nội dung, hiện ra như chữ thường",
          en: "HTML “\(html.quoted)” has no effect in content and is shown as text"),
        wayOut: Message(
          vi: "dùng Markdown, hoặc viết \\< để nói rõ đó là chữ",
          en: "use Markdown, or write \\< where the character is meant")))
  }

  /// Says of the tags that were not told one by one.
  mutating func reportFurtherHTML() {
    guard let lastTag else { return }
    let count = tags - Self.shownTags
    diagnostics.append(
      Diagnostic(
        .`markdown.html`, at: lastTag,
        Message(
          vi: "còn \(count) thẻ HTML nữa trong văn bản, thẻ cuối ở đây",
          en: "\(count) more HTML tags in the document, the last of them here")))
  }

  /// A picture has to say what it shows (WCAG 2.2, success criterion 1.1.1).
  mutating func reportNoAlternative(_ event: MarkdownEvent) {
    diagnostics.append(
      Diagnostic(
        .`markdown.no-alternative`, at: location(event),
        Message(
          vi: "hình “\(event.destination.quoted)” không có lời mô tả",
          en: "the picture “\(event.destination.quoted)” has no alternative text"),
        wayOut: Message(
          vi: "viết lời mô tả trong ngoặc vuông: ![lời mô tả](../media/tep.jpg)",
          en: "write it in the square brackets: ![what it shows](../media/file.jpg)")))
  }

  mutating func reportDepth(_ event: MarkdownEvent) {
    let limit = MarkdownReader.depthLimit
    diagnostics.append(
      Diagnostic(
        .`markdown.too-deep`, at: location(event),
        Message(
          vi: "danh sách, trích dẫn hoặc chữ nhấn mạnh lồng nhau quá \(limit) cấp",
          en: "lists, quotes or emphasis are nested more than \(limit) deep")))
  }

  mutating func reportEmptyHeading(_ event: MarkdownEvent) {
    diagnostics.append(
      Diagnostic(
        .`markdown.empty-heading`, at: location(event),
        Message(vi: "đề mục không có chữ", en: "the heading is empty"),
        wayOut: Message(vi: "viết tên đề mục, hoặc xóa dòng này", en: "name it, or delete the line")
      ))
  }

  mutating func reportStrayMark(_ event: MarkdownEvent) {
    diagnostics.append(
      Diagnostic(
        .`markdown.stray-mark`, at: location(event),
        Message(
          vi: "dấu bị tách khỏi chữ cái của nó",
          en: "a mark is parted from the letter it belongs to"),
        wayOut: Message(
          vi: "đặt ký hiệu * hoặc _ ra ngoài chữ", en: "put the * or _ outside of the word")))
  }

  /// A link's address where it is safe to follow, else an empty one and a diagnostic.
  mutating func linkDestination(_ event: MarkdownEvent) -> String {
    let address = event.destination
    if LinkAddress.isAllowed(address) { return address }
    diagnostics.append(
      Diagnostic(
        .`markdown.link-scheme`, at: location(event),
        Message(
          vi: "liên kết “\(address.quoted)” không được phép",
          en: "the link “\(address.quoted)” is not allowed"),
        wayOut: Message(
          vi: "chỉ dùng http, https, mailto, tel, hoặc địa chỉ trong trang",
          en: "use http, https, mailto, tel, or an address within the site")))
    return ""
  }
}

/// Which addresses a link may have.
enum LinkAddress {
  private static let schemes = ["http", "https", "mailto", "tel"]

  /// Whether an address has one of the schemes that are safe to follow, or is relative.
  ///
  /// Browsers drop tabs and line feeds from addresses, and take `\` for `/` (WHATWG URL Standard,
  /// 4.4); what hides a scheme or a host that way is refused.
  static func isAllowed(_ address: String) -> Bool {
    let bytes = address.utf8
    if bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
      || address.hasPrefix("//")
    {
      return false
    }
    guard let end = bytes.firstIndex(where: { ":/?#".utf8.contains($0) }),
      bytes[end] == UInt8(ascii: ":")
    else { return true }
    return schemes.contains(address[..<end].lowercased())
  }
}
