import Diagnostics
import Linking
import Model

/// A document that another has replaced or repealed is no longer in force (Law 80/2015/QH13, article
/// 154). Only what front matter declares counts: a text may end a part of a document.
enum InForceMeansNotEnded {
  @Sendable static func check(_ site: SiteView, _ places: DocumentPlaces) -> [Diagnostic] {
    site.documents.compactMap { linked -> Diagnostic? in
      guard linked.document.status == .inForce,
        let end = linked.incoming.first(where: {
          ($0.kind == .replacement || $0.kind == .repeal) && $0.origin != .text
            && site.documents[$0.source].document.status != .draft
        })
      else { return nil }
      let other = site.documents[end.source].name
      return Diagnostic(
        .`document.ended`, at: places[linked.id]["status"],
        Message(
          vi: "văn bản ghi còn hiệu lực nhưng đã \(end.kind.inverseTitle.lowercased()) \(other)",
          en: "the document is marked in force, but \(other) has ended it (\(end.kind.rawValue))"),
        wayOut: Message(vi: "ghi tinh-trang: lich-su", en: "write status: historical"),
        notes: [
          .init(
            Message(vi: "quan hệ khai ở đây", en: "declared here"),
            at: places[end.source]["relations"])
        ])
    }
  }
}
