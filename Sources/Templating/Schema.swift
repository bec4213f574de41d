/// The names that a record of the rendering code offers to templates.
///
/// Schemas may contain each other and themselves; references are followed only when a template is
/// checked. Beside each list the schema offers a flag: `hasRows` says whether there is anything in
/// `rows`.
package final class Schema: Sendable {
  /// What stands behind a name.
  package enum Kind: Sendable {
    case text, markup, flag, integer
    indirect case list(of: Kind)
    case fields(@Sendable () -> Schema)

    /// A record with names of its own.
    package static func record(_ schema: @autoclosure @escaping @Sendable () -> Schema) -> Kind {
      .fields(schema)
    }

    /// The kind in words, for the documentation.
    package var label: String {
      switch self {
      case .text: "text"
      case .markup: "markup"
      case .flag: "flag"
      case .integer: "integer"
      case .list(let element): "list of \(element.label)"
      case .fields(let schema): schema().name
      }
    }

    var isList: Bool { if case .list = self { true } else { false } }
  }

  /// One name, its kind, and what it is.
  package struct Field: Sendable {
    package let name: String
    package let kind: Kind
    /// A short English description, for the list of names in the documentation.
    package let summary: String

    package init(_ name: String, _ kind: Kind, _ summary: String) {
      self.name = name
      self.kind = kind
      self.summary = summary
    }
  }

  /// What the documentation calls such a record; unique among the schemas of a page.
  package let name: String
  package let fields: [Field]
  /// Which fields are lists.
  private let lists: [Int]
  /// The numbers of the fields' names, then those of the lists' flags.
  private let ids: [UInt64]

  /// - Parameters:
  ///   - name: what the documentation calls such a record.
  ///   - fields: the names, in the order of the documentation; each once, and none that is a flag's.
  package init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    lists = fields.indices.filter { fields[$0].kind.isList }
    let names = fields.map(\.name) + lists.map { Self.flag(of: fields[$0].name) }
    ids = names.map { Self.id(of: $0.utf8) }
    precondition(Set(ids).count == ids.count, "schema \(name): two of its names share a number")
  }

  /// The flag that says whether there is anything in a list.
  static func flag(of list: String) -> String {
    "has\(list.prefix(1).uppercased())\(list.dropFirst())"
  }

  /// The number that stands for a name in schemas and programs: its 64-bit FNV-1a hash, so that no
  /// table of names has to be shared. That two of a thousand names meet has a probability below
  /// 10⁻¹³, and a schema refuses to be built from names that do.
  static func id(of bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }

  /// Where the value of a name is to be found.
  enum Place {
    /// The value of a field.
    case field(Int)
    /// Whether there is anything in the list of a field.
    case flag(ofList: Int)
  }

  func place(of id: UInt64) -> Place? {
    ids.withUnsafeBufferPointer { ids in
      for index in ids.indices where ids[index] == id {
        return index < fields.count ? .field(index) : .flag(ofList: lists[index - fields.count])
      }
      return nil
    }
  }

  /// The field that a name is of, its own or its list's, and the kind of what stands behind the name;
  /// nil where the schema does not have it.
  func find(_ name: String) -> (field: Field, kind: Kind)? {
    switch place(of: Self.id(of: name.utf8)) {
    case .field(let index) where fields[index].name == name: (fields[index], fields[index].kind)
    case .flag(let list) where Self.flag(of: fields[list].name) == name: (fields[list], .flag)
    default: nil
    }
  }

  /// Every name that templates may use.
  var names: [String] { fields.map(\.name) + lists.map { Self.flag(of: fields[$0].name) } }
}
