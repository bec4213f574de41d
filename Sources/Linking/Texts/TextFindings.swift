import Model
import Parallelism

/// What the text of one document says of itself: found in it alone, with the names of the agencies that
/// the site knows.
struct TextFindings: Sendable {
  /// What it tells agencies to do, in reading order.
  let duties: [Duty]
  /// When reports are due, in reading order.
  let deadlines: [Deadline]
  /// What it states that can be checked, in reading order.
  let claims: [LinkedClaim]

  /// Reads the texts of all documents, on all cores.
  ///
  /// - Parameter register: the agencies, with all issuers.
  static func read(
    _ documents: [CardedDocument], _ register: AgencyRegister, _ work: ParallelWork
  ) -> [TextFindings] {
    work.map(runsOf: documents.count) { run in
      var register = register
      return run.map { index in
        let document = documents[index].file
        let duties = DutyFinder(document.body, place: register.place(of: documents[index]))
        return TextFindings(
          duties: duties.duties(&register), deadlines: DeadlineFinder.deadlines(of: document),
          claims: DocumentClaims.found(in: document.body))
      }
    }
  }
}
