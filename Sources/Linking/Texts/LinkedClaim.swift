package import Claims
package import Diagnostics
package import Model

/// A claim of a document with its place.
package struct LinkedClaim: Sendable {
  package enum Origin: Sendable, Equatable {
    /// The text makes it.
    case found
    /// The front matter declares it, at a place in its file.
    case declared(FieldPosition, note: String?)
  }

  package var claim: Claim
  package var origin: Origin
  /// The section that it stands in, by its index in `Body.sections`; nil where it is outside of all.
  package var section: Int?
  /// Whether the site knows that the document gets this wrong.
  package var isKnown: Bool

  /// - Parameters:
  ///   - claim: the claim; its ranges count in the body's text.
  ///   - origin: how it is known.
  ///   - section: the section that it stands in.
  ///   - isKnown: whether the site knows that the document gets this wrong.
  package init(
    claim: Claim, origin: Origin = .found, section: Int? = nil, isKnown: Bool = false
  ) {
    self.isKnown = isKnown
    self.claim = claim
    self.origin = origin
    self.section = section
  }

  /// Where it stands in its file.
  ///
  /// - Parameter place: the places of its document.
  package func location(_ place: DocumentPlace) -> SourceLocation {
    switch origin {
    case .found: place.body(at: claim.range.lowerBound)
    case .declared(let position, _): place[position]
    }
  }
}

/// The claims of a document.
package enum DocumentClaims {
  /// What the text states that can be checked against the text itself, in its order.
  package static func found(in body: Body) -> [LinkedClaim] {
    ClaimFinder.claims(in: ClaimText(body)).map { claim in
      LinkedClaim(claim: claim, section: body.sectionIndex(at: claim.range.lowerBound))
    }
  }
}

extension DocumentClaims {
  /// Checks what the front matter of a document declares, and marks what it calls known.
  ///
  /// - Parameter found: what the text itself states.
  /// - Returns: what was found, then what is declared.
  static func withDeclared(
    _ found: [LinkedClaim], of document: Document, _ directory: Directory,
    _ problems: inout LinkingProblems
  ) -> [LinkedClaim] {
    guard !document.claims.isEmpty else { return found }
    let evaluation = ClaimEvaluation(directory, document)
    var claims = found
    for declared in document.claims {
      do throws(ClaimEvaluation.Failure) {
        let claim = try evaluation.claim(declared)
        let place = claim.range
        // What the text itself gets wrong there is known too.
        if declared.isKnown {
          for index in claims.indices where claims[index].claim.range.overlaps(place) {
            claims[index].isKnown = true
          }
        }
        claims.append(
          LinkedClaim(
            claim: claim, origin: .declared(declared.position, note: declared.note),
            section: place.isEmpty ? nil : document.body.sectionIndex(at: place.lowerBound),
            isKnown: declared.isKnown))
      } catch {
        problems.report(
          error.code, at: problems.location(document, declared.position), error.summary,
          wayOut: error.wayOut)
      }
    }
    return claims
  }
}
