package import Diagnostics

/// What `site.yml` says of the site as a whole.
package struct SiteSettings: Sendable, Equatable {
  package var title: String
  package var description: String?
  /// Absolute, with its sub-path and a slash at the end: `https://example.vn/an-pham/`.
  package var baseURL: String
  /// The agency that publishes the site.
  package var publisher: String
  /// The person responsible for the content.
  package var responsible: String?
  package var contact: Contact
  package var timeZone: TimeZoneOffset
  /// How heavily the site takes what is found in its content.
  package var severities = SeverityPolicy()

  package struct Contact: Sendable, Equatable {
    package var address: String?
    package var phone: String?
    package var email: String?

    package init(address: String? = nil, phone: String? = nil, email: String? = nil) {
      self.address = address
      self.phone = phone
      self.email = email
    }
  }

  /// A time zone of `site.yml` with the offset that holds on every day of it.
  package struct TimeZoneOffset: Sendable, Equatable {
    package var name: String
    /// Minutes east of UTC.
    package var minutes: Int

    package init(name: String, minutes: Int) {
      self.name = name
      self.minutes = minutes
    }

    /// Vietnam's time since 1975.
    package static let vietnam = TimeZoneOffset(name: "Asia/Ho_Chi_Minh", minutes: 7 * 60)
  }

  package init(
    title: String, description: String? = nil, baseURL: String, publisher: String,
    responsible: String? = nil, contact: Contact = .init(), timeZone: TimeZoneOffset = .vietnam
  ) {
    self.title = title
    self.description = description
    self.baseURL = baseURL
    self.publisher = publisher
    self.responsible = responsible
    self.contact = contact
    self.timeZone = timeZone
  }
}
