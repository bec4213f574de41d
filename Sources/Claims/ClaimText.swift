/// A text with the blocks it is made of, as far as claims need to know them.
package struct ClaimText: Sendable {
  /// UTF-8, in NFC; blocks are kept apart by a line feed.
  package var utf8: [UInt8]
  /// Paragraphs, headings and the paragraphs of list items, in reading order; no cells of tables.
  package var blocks: [Block] = []
  package var tables: [Table] = []
  /// The marks of footnotes, in reading order.
  package var marks: [Mark] = []

  package init(utf8: [UInt8]) { self.utf8 = utf8 }

  package struct Block: Sendable {
    package var range: Range<Int>
    /// How many lists it stands in.
    package var depth: Int
    /// The innermost of those lists, by a number of its own; -1 outside of all.
    package var list: Int
    /// Whether an item of a list begins with it.
    package var isItemHead: Bool
    /// The number of the footnote that it belongs to.
    package var footnote: Int?
    package var isHeading: Bool

    /// - Parameters:
    ///   - range: its bytes.
    ///   - depth: how many lists it stands in.
    ///   - list: the innermost of those lists.
    ///   - isItemHead: whether an item of a list begins with it.
    ///   - footnote: the number of the footnote that it belongs to.
    ///   - isHeading: whether it is a heading.
    package init(
      range: Range<Int>, depth: Int = 0, list: Int = -1, isItemHead: Bool = false,
      footnote: Int? = nil,
      isHeading: Bool = false
    ) {
      self.range = range
      self.depth = depth
      self.list = list
      self.isItemHead = isItemHead
      self.footnote = footnote
      self.isHeading = isHeading
    }
  }

  package struct Table: Sendable {
    /// The bytes of each cell, row by row; the first row is the header.
    package var rows: [[Range<Int>]]
    /// The appendix that it stands in, by its marker: "Phụ lục I".
    package var appendix: String?

    package init(rows: [[Range<Int>]], appendix: String? = nil) {
      self.rows = rows
      self.appendix = appendix
    }
  }

  /// A reference to a footnote.
  package struct Mark: Sendable {
    /// The byte before which it stands.
    package var offset: Int
    package var footnote: Int

    package init(offset: Int, footnote: Int) {
      self.offset = offset
      self.footnote = footnote
    }
  }

  /// The words of a stretch.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }
}
