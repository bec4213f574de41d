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

  /// - Parameters:
  ///   - claim: the claim; its ranges count in the body's text.
  ///   - origin: how it is known.
  ///   - section: the section that it stands in.
  package init(claim: Claim, origin: Origin = .found, section: Int? = nil) {
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
    case .declared(let position, _): place.location(of: position)
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
