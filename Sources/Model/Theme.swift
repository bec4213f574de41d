/// The values of `Templates/theme.yml` that screen and paper share: colours, type and spacing.
///
/// Names and values are the theme file's own, in its order: each becomes a custom property of the
/// style sheet (`--colour-ink`) and an entry of the print job (`theme.colour.ink`).
package struct Theme: Sendable, Equatable {
  package struct Group: Sendable, Equatable {
    package var name: String
    package var values: [Value]

    package init(name: String, values: [Value]) {
      self.name = name
      self.values = values
    }
  }

  package struct Value: Sendable, Equatable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package var groups: [Group]

  package init(groups: [Group]) { self.groups = groups }
}
