/// One block of the body as the content file will hold it.
struct Block {
  enum Kind {
    /// 1 for an appendix, 2 to 6 in the text.
    case heading(level: Int)
    case paragraph
    case bullet
    /// A point of an ordered list.
    case numbered(Int)
    case table([TableRow])
    /// A picture, by its index in the source.
    case picture(Int)
  }

  var kind: Kind
  /// What a heading or point begins with: "I.", "a)".
  var label: String?
  var text: StyledText
  /// The number of list items that the block lies in.
  var depth = 0
  var lines: [Int]
}
