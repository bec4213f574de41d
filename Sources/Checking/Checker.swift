package import Diagnostics
package import Linking
import Model
package import Parallelism

/// Runs every check on a site; one rule a file.
package enum Checker {
  /// - Parameters:
  ///   - site: the linked site.
  ///   - contentFolder: what goes before a document's path in diagnostics, with its slash.
  ///   - work: how many threads look at documents.
  /// - Returns: what the rules find, in no particular order. Of documents warnings and notes, since
  ///   they are published as they were issued, with their faults; of stories errors, since personal
  ///   data is published with consent or not at all.
  package static func check(
    _ site: LinkedSite, contentFolder: String, work: ParallelWork = ParallelWork(jobs: 1)
  ) -> [Diagnostic] {
    let places = site.documents.map { DocumentPlace($0.document, contentFolder: contentFolder) }
    let found = work.map(runsOf: site.documents.count) { run in
      run.flatMap { check(site.documents[$0], $0, of: site, places[$0]) }
    }
    let campaigns = site.campaigns.flatMap { linked in
      let place = DocumentPlace(linked.campaign, contentFolder: contentFolder)
      return campaignRules.flatMap { $0(linked.campaign, place) }
    }
    let stories = site.stories.flatMap { linked in
      let place = DocumentPlace(linked.story, contentFolder: contentFolder)
      return ConsentRule.all.flatMap { $0(linked.story, place) }
    }
    return found + siteRules.flatMap { $0(site, places) } + campaigns + stories
  }

  private static func check(
    _ linked: LinkedDocument, _ index: Int, of site: LinkedSite, _ place: DocumentPlace
  ) -> [Diagnostic] {
    documentRules.flatMap { $0(linked.document, place) } + IdentifiersAreWhole.check(linked, place)
      + CitedKindsAgree.check(site, index, place) + ClaimsHold.check(linked, place)
      + ListedProvincesHoldNone.check(site, index, place)
  }

  private static let siteRules: [@Sendable (LinkedSite, [DocumentPlace]) -> [Diagnostic]] = [
    { DocumentsAreDistinct.check($0.documents, $1) }, BasesAreEarlier.check,
    ReplacementsHaveNoCycle.check, RelationsAgree.check, InForceMeansNotEnded.check,
  ]

  private static let campaignRules: [@Sendable (Campaign, DocumentPlace) -> [Diagnostic]] = [
    CampaignDaysAgree.check, EventsAreWithinCampaign.check, SloganFitsPoster.check,
    CampaignFiguresHaveSources.check,
  ]

  private static let documentRules: [@Sendable (Document, DocumentPlace) -> [Diagnostic]] = [
    KindMatchesSymbol.check, BlanksMeanDraft.check, InForceMeansSigned.check,
    NumberHasLeadingZero.check, IdentifierHasNoSpaces.check, DistrictsHaveEnded.check,
    CharactersAreReadable.check,
  ]
}
