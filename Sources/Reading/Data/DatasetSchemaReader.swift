import Diagnostics
import Foundation
import Model
import VietnameseText

/// Makes a dataset without rows out of a Table Schema: looks its names up and reads its limits.
struct DatasetSchemaReader {
  private let name: String
  private let path: String
  private let schemaPath: String
  private var reader: FieldReader

  /// - Parameters:
  ///   - name: the dataset's name.
  ///   - path, schemaPath: the table and its schema, relative to the content folder.
  ///   - file: the schema as shown in diagnostics.
  init(name: String, path: String, schemaPath: String, file: String) {
    self.name = name
    self.path = path
    self.schemaPath = schemaPath
    reader = FieldReader(file: file)
  }

  /// - Returns: nil, with an error, where there is no telling what the columns are.
  mutating func read(_ raw: [UInt8], _ diagnostics: inout [Diagnostic]) -> Dataset? {
    var problems: [Diagnostic] = []
    defer { diagnostics += problems + reader.diagnostics }
    let source = SourceText(raw, file: reader.file, diagnostics: &problems)
    guard !problems.hasErrors,
      let root = YAMLParser.parse(
        source.bytes[...], file: reader.file, firstLine: 1, diagnostics: &problems)
    else { return nil }
    guard case .mapping(let entries) = root.value else {
      problems.append(FrontMatter.notAMapping(root, file: reader.file))
      return nil
    }
    var draft = DatasetDraft()
    let positions = Schema.dataset.read(
      entries, at: .init(.init(line: 1, column: 1)), into: &draft, &reader)
    let fields = fields(of: draft)
    guard !fields.isEmpty else { return nil }
    var dataset = Dataset(
      name: name, path: path, schemaPath: schemaPath, title: draft.title, fields: fields)
    dataset.description = draft.description
    dataset.sources = draft.sources
    dataset.asOf = draft.asOf
    dataset.missingValues = draft.missingValues
    dataset.licence = draft.licences.first
    if draft.licences.count > 1, let position = positions["licenses"] {
      reportSecondLicence(.init(position))
    }
    dataset.primaryKey = draft.primaryKey.compactMap { index(of: $0, in: dataset) }
    addReferences(draft.foreignKeys, to: &dataset)
    addOrders(draft.fields, to: &dataset)
    dataset.measures = measures(draft.measures)
    dataset.map = draft.map.flatMap { map($0, of: dataset) }
    return dataset
  }

  // MARK: Columns

  private mutating func fields(of draft: DatasetDraft) -> [Dataset.Field] {
    var seen: Set<String> = []
    var fields: [Dataset.Field] = []
    for draft in draft.fields {
      guard let name = draft.name, isName(name) else { continue }
      guard seen.insert(name.value).inserted else {
        reader.report(
          .`dataset.repeated-field`, at: name.place,
          Message(
            vi: "cột “\(name.value.quoted)” được khai hai lần",
            en: "the column “\(name.value.quoted)” is declared twice"),
          wayOut: Message(vi: "giữ lại một mục", en: "keep one of them"))
        continue
      }
      fields.append(field(draft, named: name.value))
    }
    return fields
  }

  /// Names stand in queries, in texts and in addresses of columns.
  private mutating func isName(_ name: Placed<String>) -> Bool {
    let isPlain = name.value.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    if isPlain, !name.value.isEmpty { return true }
    reader.report(
      .`dataset.bad-name`, at: name.place,
      Message(
        vi: "tên “\(name.value.quoted)” chỉ được gồm a–z, 0–9, - và _",
        en: "the name “\(name.value.quoted)” may hold a–z, 0–9, - and _ only"),
      wayOut: Slug.make(name.value).map {
        Message(
          vi: "đặt là “\($0)”, ghi tên có dấu vào title", en: "call it “\($0)”, and write a title")
      })
    return false
  }

  private mutating func field(_ draft: FieldDraft, named name: String) -> Dataset.Field {
    var field = Dataset.Field(name: name, title: draft.title ?? name, kind: draft.kind)
    field.description = draft.description
    field.categories = draft.categories
    let listed = Set(field.categories.map(\.value))
    field.categories += draft.constraints.values.filter { !listed.contains($0) }
      .map { .init(value: $0, label: $0) }
    field.isRequired = draft.constraints.isRequired
    field.isUnique = draft.constraints.isUnique
    field.unit = draft.unit
    field.decimalMark = draft.decimalMark
    if let delimiter = draft.delimiter {
      if delimiter.value.count == 1, let mark = delimiter.value.first {
        field.delimiter = mark
      } else {
        reader.reportType(
          .init(value: .scalar(delimiter.value), place: delimiter.place),
          expected: Message(vi: "một ký tự", en: "one character"))
      }
    }
    let constraints = draft.constraints
    field.limits.minimum = limit(constraints.minimum, of: field)
    field.limits.maximum = limit(constraints.maximum, of: field)
    field.limits.minimumLength = length(constraints.minimumLength)
    field.limits.maximumLength = length(constraints.maximumLength)
    field.limits.pattern = constraints.pattern.flatMap { pattern($0) }
    return field
  }

  private mutating func limit(
    _ text: Placed<String>?, of field: Dataset.Field
  ) -> Dataset.Value? {
    guard let text else { return nil }
    var field = field
    // JSON writes decimals with a point.
    field.decimalMark = field.decimalMark ?? (text.value.contains(",") ? "," : ".")
    guard [.integer, .number, .date].contains(field.kind) else {
      reader.report(
        .`dataset.bad-limit`, at: text.place,
        Message(
          vi: "cột kiểu \(field.kind.rawValue) không có giới hạn nhỏ nhất, lớn nhất",
          en: "a column of type \(field.kind.rawValue) has no minimum or maximum"),
        wayOut: Message(vi: "dùng minLength, maxLength", en: "use minLength, maxLength"))
      return nil
    }
    do throws(CellProblem) {
      return try CellReader(field, missingValues: []).value(of: text.value)
    } catch {
      reader.report(error.code, at: text.place, error.summary, wayOut: error.wayOut)
      return nil
    }
  }

  private mutating func length(_ text: Placed<String>?) -> Int? {
    guard let text else { return nil }
    if let number = Int(text.value), number >= 0 { return number }
    reader.reportType(
      .init(value: .scalar(text.value), place: text.place),
      expected: Message(vi: "một số nguyên", en: "a whole number"))
    return nil
  }

  private mutating func pattern(_ text: Placed<String>) -> String? {
    if CellPattern(text.value) != nil { return text.value }
    reader.report(
      .`dataset.bad-pattern`, at: text.place,
      Message(
        vi: "không hiểu được mẫu “\(text.value.quoted)”",
        en: "the pattern “\(text.value.quoted)” cannot be read"),
      wayOut: Message(
        vi: "dùng chữ, [a-z], \\d, ., ( ), |, ?, *, + và {2,4}",
        en: "use letters, [a-z], \\d, ., ( ), |, ?, *, + and {2,4}"))
    return nil
  }

  // MARK: Names of columns

  private mutating func index(of name: Placed<String>, in dataset: Dataset) -> Int? {
    if let index = dataset.field(name.value) { return index }
    let known = dataset.fields.map(\.name)
    reader.report(
      .`dataset.unknown-field`, at: name.place,
      Message(
        vi: "không có cột “\(name.value.quoted)”", en: "there is no column “\(name.value.quoted)”"),
      wayOut: Suggestion.message(Suggestion.nearest(to: name.value, among: known))
        ?? Message(
          vi: "các cột: " + known.joined(separator: ", "),
          en: "the columns are: " + known.joined(separator: ", ")))
    return nil
  }

  private mutating func addReferences(_ keys: [ForeignKeyDraft], to dataset: inout Dataset) {
    for key in keys {
      guard let first = key.fields.first, let resource = key.resource else { continue }
      if let second = key.fields.dropFirst().first ?? key.targets.dropFirst().first {
        reader.report(
          .`dataset.wide-key`, at: second.place,
          Message(
            vi: "khóa ngoại chỉ gồm một cột", en: "a foreign key has one column only"),
          wayOut: Message(
            vi: "viết một khóa ngoại cho mỗi cột", en: "write one foreign key for each column"))
      }
      guard let index = index(of: first, in: dataset) else { continue }
      switch resource.value {
      case "provinces":
        dataset.fields[index].reference = .provinces(on: key.day)
        dataset.fields[index].isComplete = key.isComplete
      case "documents": dataset.fields[index].reference = .documents
      default:
        // An empty name means the table itself (Table Schema, foreignKeys).
        dataset.fields[index].reference = .dataset(
          resource.value.isEmpty ? dataset.name : resource.value,
          field: key.targets.first?.value ?? first.value)
      }
    }
  }

  private mutating func addOrders(_ drafts: [FieldDraft], to dataset: inout Dataset) {
    for draft in drafts {
      guard let after = draft.after, let name = draft.name?.value,
        let index = dataset.field(name), let earlier = self.index(of: after, in: dataset)
      else { continue }
      if [index, earlier].allSatisfy({ [.date, .list].contains(dataset.fields[$0].kind) }) {
        dataset.fields[index].after = after.value
      } else {
        reader.report(
          .`dataset.no-dates`, at: after.place,
          Message(
            vi: "“after” chỉ so hai cột ngày", en: "“after” compares two columns of dates"))
      }
    }
  }

  private mutating func measures(_ drafts: [MeasureDraft]) -> [Dataset.Measure] {
    var seen: Set<String> = [InlineValues.total]
    return drafts.compactMap { draft in
      guard let name = draft.name, isName(name) else { return nil }
      guard seen.insert(name.value).inserted else {
        reader.report(
          .`dataset.repeated-measure`, at: name.place,
          Message(
            vi: "tên con số “\(name.value)” đã được dùng",
            en: "a number is called “\(name.value)” already"),
          wayOut: Message(vi: "đặt tên khác", en: "give it another name"))
        return nil
      }
      guard let aggregate = draft.aggregate.aggregate(of: draft.field) else {
        reader.report(
          .`dataset.no-field`, at: name.place,
          Message(
            vi: "con số “\(name.value)” chưa nói tính trên cột nào",
            en: "“\(name.value)” does not say which column it is made of"),
          wayOut: Message(vi: "thêm field: tên cột số", en: "add field: a column of numbers"))
        return nil
      }
      return Dataset.Measure(
        name: name.value, label: draft.label ?? name.value,
        query: DatasetQuery(conditions: draft.conditions, aggregate: aggregate),
        position: .init(name.place.position))
    }
  }

  private mutating func map(_ draft: Placed<MapDraft>, of dataset: Dataset) -> Dataset.MapView? {
    guard let placeName = draft.value.place, let stateName = draft.value.state,
      let place = index(of: placeName, in: dataset), let state = index(of: stateName, in: dataset)
    else { return nil }
    let date = draft.value.date.flatMap { index(of: $0, in: dataset) }
    if case .provinces = dataset.fields[place].reference {
    } else {
      reader.report(
        .`dataset.no-places`, at: placeName.place,
        Message(
          vi: "cột “\(placeName.value)” không ghi tên tỉnh",
          en: "the column “\(placeName.value)” does not name provinces"),
        wayOut: Message(
          vi: "thêm foreignKeys dẫn cột đến provinces",
          en: "add a foreign key from it to provinces"))
    }
    if dataset.fields[state].categories.isEmpty {
      reader.report(
        .`dataset.no-states`, at: stateName.place,
        Message(
          vi: "cột “\(stateName.value)” không có danh sách giá trị",
          en: "the column “\(stateName.value)” does not list its values"),
        wayOut: Message(vi: "thêm categories cho cột", en: "give it categories"))
    }
    return Dataset.MapView(
      place: place, state: state, date: date, order: length(draft.value.order) ?? 1)
  }

  private mutating func reportSecondLicence(_ place: YAMLNode.Place) {
    reader.report(
      .`dataset.second-licence`, at: place,
      Message(vi: "một bảng chỉ có một giấy phép", en: "a table has one licence"),
      wayOut: Message(vi: "giữ lại giấy phép rộng hơn", en: "keep the more generous one"))
  }
}

extension FieldPosition {
  init(_ position: SourcePosition) {
    self.init(line: position.line, column: position.column)
  }
}
