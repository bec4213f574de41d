package import VietnameseText

/// When a report or other work is due, as a document's front matter declares it.
package struct DeclaredDeadline: Sendable, Hashable {
  /// The day before which, or on which, the work is due; nil where only the recurrence is known.
  package var date: PartialDate?
  package var what: String
  package var recurrence: Recurrence?

  package init(date: PartialDate? = nil, what: String = "", recurrence: Recurrence? = nil) {
    self.date = date
    self.what = what
    self.recurrence = recurrence
  }
}

/// How often something is due again.
package enum Recurrence: String, Sendable, CaseIterable {
  case monthly = "hang-thang"
  case quarterly = "hang-quy"
  case halfYearly = "6-thang"
  case yearly = "hang-nam"

  package var title: String {
    switch self {
    case .monthly: "hằng tháng"
    case .quarterly: "hằng quý"
    case .halfYearly: "6 tháng một lần"
    case .yearly: "hằng năm"
    }
  }
}
