extension Diagnostic {
  /// The name of a rule, which stays as it is: `front-matter.unknown-key`. Each has a row in
  /// `Resources/codes.tsv`.
  package enum Code: String, Sendable, CaseIterable, Decodable {
    case `address.bad-alias`, `address.collision`, `address.no-slug`, `address.reserved`,
      `address.too-long`
    case `agencies.duplicate`
    case `boundaries.bad-point`, `boundaries.crossing-ring`, `boundaries.damaged`,
      `boundaries.elsewhere`, `boundaries.file-name`, `boundaries.gaps`,
      `boundaries.missing-province`, `boundaries.no-archipelago`, `boundaries.no-area`,
      `boundaries.no-geometry`, `boundaries.no-names`, `boundaries.no-notice`,
      `boundaries.not-degrees`, `boundaries.not-geojson`, `boundaries.not-json`,
      `boundaries.short-ring`, `boundaries.small-islands`, `boundaries.swapped-axes`,
      `boundaries.too-large`, `boundaries.too-many-points`, `boundaries.unclosed-ring`,
      `boundaries.unknown-province`, `boundaries.winding`
    case `campaign.ambiguous-document`, `campaign.beneficiaries-not-counted`,
      `campaign.column-without-numbers`, `campaign.ends-before-start`,
      `campaign.event-ends-before-start`, `campaign.event-outside`,
      `campaign.figure-without-source`, `campaign.long-slogan`, `campaign.other-year`,
      `campaign.unknown-column`, `campaign.unknown-dataset`, `campaign.unknown-document`,
      `campaign.unknown-measure`, `campaign.unknown-story`
    case `citation.ambiguous`, `citation.contradiction`, `citation.damaged`, `citation.kind`,
      `citation.near-miss`, `citation.no-section`, `citation.unknown`
    case `claim.count`, `claim.held-document`, `claim.list`, `claim.query`, `claim.sum`,
      `claim.syntax`, `claim.table`, `claim.unknown-name`, `claim.unknown-place`
    case `consent.after-publication`, `consent.anonymous-name`, `consent.missing`,
      `consent.no-child`, `consent.no-day`, `consent.no-guardian`, `consent.scope-image`,
      `consent.scope-name`, `consent.undeclared`, `consent.withdrawn`
    case `contact.account-length`, `contact.bad-account`, `contact.bad-telephone`
    case `content.bad-name`, `content.link`, `content.missing`, `content.passed-over`,
      `content.special-file`, `content.spreadsheet`, `content.too-deep`, `content.unreadable`
    case `coverage.unknown-section`
    case `csv.cells`, `csv.empty`, `csv.repeated-column`, `csv.stray-quote`, `csv.too-large`,
      `csv.too-many-rows`, `csv.unclosed-quote`, `csv.unnamed-column`
    case `data.not-a-list`
    case `dataset.ambiguous-number`, `dataset.bad-address`, `dataset.bad-colour`,
      `dataset.bad-date`, `dataset.bad-limit`, `dataset.bad-measure`, `dataset.bad-name`,
      `dataset.bad-pattern`, `dataset.bad-reference`, `dataset.blank-key`, `dataset.dangling-key`,
      `dataset.missing-column`, `dataset.missing-province`, `dataset.missing-value`,
      `dataset.no-dates`, `dataset.no-day`, `dataset.no-field`, `dataset.no-places`,
      `dataset.no-schema`, `dataset.no-states`, `dataset.no-table`, `dataset.not-in-enum`,
      `dataset.out-of-range`, `dataset.pattern`, `dataset.repeated-field`,
      `dataset.repeated-measure`, `dataset.repeated-province`, `dataset.repeated-row`,
      `dataset.second-licence`, `dataset.unknown-colour`, `dataset.unknown-column`,
      `dataset.unknown-field`, `dataset.unknown-source`, `dataset.wide-key`, `dataset.wrong-order`,
      `dataset.wrong-type`
    case `document.blank-number`, `document.ended`, `document.identifier-space`,
      `document.kind-symbol`, `document.leading-zero`, `document.no-date`, `document.repeated`,
      `document.unsigned`
    case `figure.empty`, `figure.no-answer`, `figure.no-charts`, `figure.no-field`,
      `figure.not-drawn`, `figure.not-keys`, `figure.too-many`, `figure.unknown-table`
    case `file.control-character`, `file.not-utf8`, `file.too-large`
    case `footnote.repeated`, `footnote.undefined`, `footnote.unused`
    case `front-matter.bad-date`, `front-matter.bad-period`, `front-matter.bad-slug`,
      `front-matter.bad-time`, `front-matter.bad-year`, `front-matter.deadline-without-day`,
      `front-matter.missing`, `front-matter.missing-key`, `front-matter.no-day`,
      `front-matter.not-keys`, `front-matter.repeated-key`, `front-matter.unclosed`,
      `front-matter.unknown-key`, `front-matter.unknown-value`, `front-matter.wrong-type`
    case `handout.bad-account`, `handout.blank-cell`, `handout.cannot-show`, `handout.collision`,
      `handout.dead-code`, `handout.does-not-fit`, `handout.event-outside`, `handout.no-column`,
      `handout.no-figure`, `handout.no-place-for-picture`, `handout.person-without-story`,
      `handout.qr-too-long`, `handout.unknown-campaign`, `handout.unknown-document`,
      `handout.unknown-measure`, `handout.unknown-place`, `handout.unknown-story`,
      `handout.unknown-table`, `handout.withdrawn-story`
    case `import.attachment-missing`, `import.blank-number`, `import.blank-signature`,
      `import.comments`, `import.contents`, `import.control-characters`, `import.conversion`,
      `import.damaged`, `import.external`, `import.formula`, `import.guess.abbreviation`,
      `import.guess.cell-continued`, `import.guess.corrected`, `import.guess.damaged-marker`,
      `import.guess.heading`, `import.guess.issuer`, `import.guess.joined`,
      `import.guess.joined-table`, `import.guess.kind`, `import.guess.page-number`,
      `import.guess.period`, `import.guess.picture-caption`, `import.guess.plus-without-dash`,
      `import.guess.province`, `import.guess.run-in-heading`, `import.guess.signer-name`,
      `import.hidden-text`, `import.invalid-utf-8`, `import.joined`, `import.kind`,
      `import.legacy-font`, `import.legacy-without-font`, `import.mark-without-note`,
      `import.merged-number`, `import.missing-date`, `import.missing-issuers`,
      `import.missing-number`, `import.missing-signers`, `import.missing-subject`,
      `import.name-taken`, `import.national-title`, `import.nested-table`, `import.no-libreoffice`,
      `import.no-pdftotext`, `import.no-reader`, `import.object`, `import.password`,
      `import.pdf-columns`, `import.pdf-legacy-font`, `import.picture-form`,
      `import.picture-left-out`, `import.picture-without-description`, `import.reader-failed`,
      `import.repeated-header`, `import.repeated-header-line`, `import.repeated-name`,
      `import.rule`, `import.scan`, `import.sequence`, `import.sheet`, `import.signed-note`,
      `import.table.below`, `import.table.column-numbers`, `import.table.damaged`,
      `import.table.date-serial`, `import.table.document`, `import.table.empty`,
      `import.table.encoding`, `import.table.error-value`, `import.table.exponent`,
      `import.table.formula`, `import.table.group-row`, `import.table.hidden-columns`,
      `import.table.hidden-rows`, `import.table.hidden-sheets`, `import.table.long-number`,
      `import.table.lost-zeros`, `import.table.merged-number`, `import.table.mixed`,
      `import.table.no-header`, `import.table.no-reader`, `import.table.no-sheet`,
      `import.table.number-as-text`, `import.table.other-sheets`, `import.table.password`,
      `import.table.private`, `import.table.reader-failed`, `import.table.too-large`,
      `import.table.total-row`, `import.table.unknown-form`, `import.text-box`, `import.too-large`,
      `import.tracked-changes`, `import.unknown-form`, `import.unknown-symbol`, `import.unplaced`,
      `import.unreadable`, `import.unwritable`, `import.utf-16`, `import.word-lost`
    case `link.dead`, `link.dead-output`, `link.unpublished`, `link.withdrawn`
    case `markdown.empty-heading`, `markdown.html`, `markdown.link-scheme`,
      `markdown.no-alternative`, `markdown.stray-mark`, `markdown.too-complex`, `markdown.too-deep`
    case `merge.damaged-file`, `merge.different-inputs`, `merge.different-shards`,
      `merge.missing-shard`, `merge.no-part`, `merge.repeated-file`, `merge.repeated-shard`
    case `new.exists`, `new.no-campaign`, `new.unwritable`
    case `outline.repeated`
    case `output.busy`, `output.no-archive`, `output.not-ours`, `output.overlaps`,
      `output.repeated-path`, `output.unwritable`
    case `picture.animated`, `picture.cmyk`, `picture.corrupt`, `picture.crashed`,
      `picture.drawing-complex`, `picture.drawing-encoding`, `picture.drawing-part`,
      `picture.drawing-reference`, `picture.drawing-script`, `picture.drawing-size`, `picture.link`,
      `picture.low-resolution`, `picture.missing`, `picture.not-drawn`, `picture.other-form`,
      `picture.outside`, `picture.same-address`, `picture.timeout`, `picture.too-heavy`,
      `picture.too-large`, `picture.unavailable`, `picture.unknown-form`, `picture.unreadable`,
      `picture.unused`
    case `place.ambiguous-name`, `place.bad-change`, `place.bad-day`, `place.bad-slug`,
      `place.district-ended`, `place.last-before-first`, `place.later-province`,
      `place.merged-province`, `place.missing-cell`, `place.new-region`, `place.no-successor`,
      `place.overlap`, `place.repeated-code`, `place.repeated-column`, `place.repeated-unit`,
      `place.successor-without-end`, `place.unknown-column`, `place.unknown-kind`,
      `place.unknown-province`, `place.unknown-successor`
    case `print.crashed`, `print.failed`, `print.missing-character`, `print.not-encodable`,
      `print.table-too-wide`, `print.templates`, `print.timeout`, `print.unavailable`,
      `print.warned`
    case `publication.bad-item`, `publication.no-map`, `publication.not-archived`,
      `publication.repeated-item`, `publication.unknown-item`, `publication.unpublished-item`,
      `publication.withdrawn-item`
    case `references.bad-address`, `references.duplicate`, `references.half-identifier`,
      `references.no-name`
    case `relation.ambiguous`, `relation.contradicted`, `relation.cycle`, `relation.later`,
      `relation.other-date`
    case `site.bad-address`, `site.fixed-severity`, `site.unknown-time-zone`, `site.unreadable`
    case `story.bad-age`, `story.bad-figure`, `story.no-document`
    case `table.extra-cells`, `table.missing-cells`, `table.no-header`
    case `template.bad-delimiters`, `template.endless-use`, `template.ignored-content`,
      `template.invalid-utf8`, `template.not-printable`, `template.repeated`,
      `template.repeated-block`, `template.stray-closing`, `template.syntax`, `template.too-deep`,
      `template.unclosed-section`, `template.unclosed-tag`, `template.unescaped-text`,
      `template.unknown-block`, `template.unknown-name`, `template.unknown-partial`,
      `template.unreadable`
    case `theme.name`, `theme.value`
    case `value.unclosed`, `value.unknown`
    case `web.repeated-address`
    case `yaml.alias`, `yaml.complex-key`, `yaml.duplicate-key`, `yaml.second-document`,
      `yaml.syntax`, `yaml.tag`, `yaml.too-deep`

    /// What stands before the dot: "citation".
    package var family: String { String(rawValue.prefix { $0 != "." }) }

    /// What the register says of the rule.
    package var facts: Facts {
      guard let facts = Facts.register[self] else {
        preconditionFailure("\(rawValue) has no row in codes.tsv")
      }
      return facts
    }
  }
}
