internal import Diagnostics

/// Questions of figures that a table cannot answer.
extension QueryFailure {
  /// - Parameters:
  ///   - name: the name of no measure.
  ///   - known: those that the table has.
  package static func noMeasure(_ name: String, among known: [String]) -> QueryFailure {
    QueryFailure(
      part: name,
      summary: Message(
        vi: "bảng không có số liệu tên “\(name)”", en: "the table has no measure “\(name)”"),
      wayOut: Suggestion.message(Suggestion.nearest(to: name, among: known))
        ?? Message(
          vi: "các số liệu: " + known.joined(separator: ", "),
          en: "the measures are: " + known.joined(separator: ", ")))
  }

  /// - Parameter table: the name of a table that is not shown as a map.
  package static func noMap(_ table: String) -> QueryFailure {
    QueryFailure(
      part: table,
      summary: Message(
        vi: "bảng “\(table)” không có bản đồ", en: "the table “\(table)” has no map"),
      wayOut: Message(
        vi: "thêm map vào lược đồ của bảng, với cột tỉnh và cột trạng thái",
        en: "add map to the table's schema, with the columns of provinces and of states"))
  }

  /// - Parameters:
  ///   - name: the column by which groups cannot stand in order.
  ///   - groups: the column that makes them.
  package static func noOrder(_ name: String, groups: String) -> QueryFailure {
    QueryFailure(
      part: name,
      summary: Message(
        vi: "các nhóm của “\(groups)” không xếp theo cột “\(name)” được",
        en: "the groups of “\(groups)” have no order by “\(name)”"),
      wayOut: Message(
        vi: "xếp theo gia-tri hoặc \(groups)", en: "sort by value or \(groups)"))
  }
}
