import Diagnostics
import Model

/// Tells what an import has left for an editor to do, in drafts too.
enum Leftovers {
  static func report(_ documents: [Document], _ problems: inout LinkingProblems) {
    for document in documents {
      if !document.unplaced.isEmpty {
        problems.report(
          .warning, "document.unplaced", document, "unplaced",
          Message(
            vi: "còn \(document.unplaced.count) dòng chưa xếp được vào văn bản",
            en: "\(document.unplaced.count) lines have no place in the document yet"),
          wayOut: Message(
            vi: "chuyển từng dòng về đúng chỗ, hoặc xóa đi nếu không phải lời của văn bản",
            en: "move each line to its place, or delete it if it is none of the document's"))
      }
      if !document.tasks.isEmpty {
        problems.report(
          .warning, "document.to-do", document, "to-do",
          Message(
            vi: "còn \(document.tasks.count) việc phải làm: \(document.tasks[0])",
            en: "\(document.tasks.count) things are to be done: \(document.tasks[0])"),
          wayOut: Message(
            vi: "làm xong việc nào thì xóa dòng ấy ở viec-can-lam; xong cả thì bỏ ban-nhap",
            en: "delete what is done from to-do; then take draft away"))
      }
    }
  }
}
