package import Diagnostics
package import Linking
import Model

/// Runs every check on a site; one rule a file.
package enum Checker {
  /// - Parameters:
  ///   - site: the linked site.
  ///   - contentFolder: what goes before a document's path in diagnostics, with its slash.
  /// - Returns: what the rules find, in no particular order; of documents warnings and notes, since
  ///   they are published as they were issued, with their faults.
  package static func check(_ site: LinkedSite, contentFolder: String) -> [Diagnostic] {
    let places = site.documents.map { DocumentPlace($0.document, contentFolder: contentFolder) }
    var found: [Diagnostic] = []
    for (index, (linked, place)) in zip(site.documents, places).enumerated() {
      for rule in documentRules { found += rule(linked.document, place) }
      found += IdentifiersAreWhole.check(linked, place)
      found += CitedKindsAgree.check(site, index, place)
      found += ClaimsHold.check(linked, place)
      found += ListedProvincesHoldNone.check(site, index, place)
    }
    let campaigns = site.campaigns.flatMap { linked in
      let place = DocumentPlace(linked.campaign, contentFolder: contentFolder)
      return campaignRules.flatMap { $0(linked.campaign, place) }
    }
    return found + siteRules.flatMap { $0(site, places) } + campaigns
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
  ]
}
