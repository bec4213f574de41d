import Diagnostics
import Gazetteer
import Model
import VietnameseText

/// Finds the places that a hand-out is made for, and checks each of them.
struct HandoutPlaces {
  private let handout: LinkedHandout
  private let texts: LinkedTexts

  init(_ handout: LinkedHandout, in texts: LinkedTexts) {
    self.handout = handout
    self.texts = texts
  }

  func places(
    _ repetition: Handout.Repetition, _ problems: inout LinkingProblems
  ) -> [HandoutPlace] {
    switch repetition {
    case .provinces:
      return texts.directory.gazetteer.units(on: handout.day).map { unit in
        HandoutPlace(
          name: unit.fullName(on: handout.day).capitalisedFirst, shortName: unit.name,
          path: unit.slug, group: group(unit))
      }
    case .table(let name):
      guard let table = texts.datasets.named(name) else {
        let near = Suggestion.nearest(to: name, among: texts.datasets.map(\.dataset.name))
        problems.report(
          .`handout.unknown-table`, handout.handout, "for-each",
          Message(vi: "không có bảng data/\(name).csv", en: "there is no table data/\(name).csv"),
          wayOut: Suggestion.message(near)
            ?? Message(
              vi: "viết provinces, hoặc tên một bảng trong data",
              en: "write provinces, or the name of a table in data"))
        return []
      }
      return places(of: table, &problems)
    }
  }

  private func group(_ unit: AdministrativeUnit) -> HandoutPlace.Group {
    .init(name: unit.name, slug: unit.slug, region: unit.region(on: handout.day))
  }

  // MARK: Rows

  private func places(
    of table: LinkedDataset, _ problems: inout LinkingProblems
  ) -> [HandoutPlace] {
    let columns = Columns(table.dataset)
    guard let name = columns.name, let province = columns.province else {
      let missing = columns.name == nil ? "name (ten)" : "province (tinh)"
      problems.report(
        .`handout.no-column`, handout.handout, "for-each",
        Message(
          vi: "bảng \(table.dataset.path) thiếu cột \(missing)",
          en: "the table \(table.dataset.path) has no column \(missing)"))
      return []
    }
    var owners: [String: SourceLocation] = [:]
    let units = table.units[province]
    var places: [HandoutPlace] = []
    for (index, row) in table.dataset.rows.enumerated() {
      let reader = Row(
        file: problems.contentFolder + table.dataset.path, dataset: table.dataset, row: row)
      guard let written = reader.text(name), let provinceName = reader.text(province) else {
        let blank = reader.text(name) == nil ? name : province
        report(.`handout.blank-cell`, reader, blank, Self.blank, &problems)
        continue
      }
      let unit =
        units.map { $0[index] }
        ?? texts.directory.gazetteer.unit(named: provinceName, on: handout.day)
      guard let unit else {
        // A column that says it names provinces has been checked already.
        if units == nil { reportUnknown(provinceName, reader, province, &problems) }
        continue
      }
      let holder = AddressBook.Holder(
        word: Message(vi: "dòng", en: "row"), name: written, location: reader.location(name))
      guard let slug = AddressBook.slug(Slug.make(written), of: holder, &problems) else { continue }
      let path = "\(unit.slug)/\(slug)"
      if let first = owners.updateValue(reader.location(name), forKey: path) {
        report(
          .`handout.collision`, reader, name,
          Message(
            vi: "hai dòng cùng tạo ra tệp \(path)", en: "two rows make the same file \(path)"),
          &problems,
          notes: [.init(Message(vi: "dòng kia", en: "the other row"), at: first)])
        continue
      }
      var place = HandoutPlace(
        name: "\(written), \(unit.fullName(on: handout.day))", shortName: written, path: path,
        group: group(unit), row: reader.location(name))
      fill(&place, reader, columns, &problems)
      places.append(place)
    }
    return ordered(places)
  }

  /// By region and province as the gazetteer has them, then in Vietnamese order.
  private func ordered(_ places: [HandoutPlace]) -> [HandoutPlace] {
    let order = texts.directory.gazetteer.units(on: handout.day).map(\.slug)
    let rank = Dictionary(uniqueKeysWithValues: zip(order, order.indices))
    let groups = Dictionary(grouping: places, by: \.group)
    return groups.sorted {
      (rank[$0.key.slug] ?? order.count, $0.key.slug)
        < (rank[$1.key.slug] ?? order.count, $1.key.slug)
    }.flatMap { $0.value.sortedAlphabetically(by: \.shortName) }
  }

  private func fill(
    _ place: inout HandoutPlace, _ row: Row, _ columns: Columns,
    _ problems: inout LinkingProblems
  ) {
    let number = columns.account.flatMap(row.text)
    if let number, let column = columns.account,
      let problem = AccountNumber.problem(number, handout.handout.accountDigits)
    {
      report(.`handout.bad-account`, row, column, problem, &problems)
    }
    place.account = Handout.Account(
      number: number, name: columns.accountName.flatMap(row.text),
      bank: columns.bank.flatMap(row.text))
    place.hotline = columns.hotline.flatMap(row.text)
    guard let date = columns.date, let venue = columns.venue else { return }
    for column in [date, venue] where row.text(column) == nil {
      report(.`handout.blank-cell`, row, column, Self.blank, &problems)
    }
    guard let day = row.day(date), let name = row.text(venue) else { return }
    place.event = .init(date: day, venue: name)
    let (start, end) = (handout.occasion?.start, handout.occasion?.end)
    if start.map({ day < $0 }) ?? false || end.map({ $0 < day }) ?? false {
      report(
        .`handout.event-outside`, row, date,
        Message(
          vi: "ngày \(day.slashed) nằm ngoài đợt \(handout.occasion?.days ?? "")",
          en: "\(day.iso) is outside of \(handout.occasion?.days ?? "")"), &problems)
    }
  }

  private static let blank = Message(
    vi: "ô này bỏ trống", en: "the cell is blank")

  private func reportUnknown(
    _ name: String, _ row: Row, _ column: Int, _ problems: inout LinkingProblems
  ) {
    let near = texts.directory.gazetteer.suggestion(for: name, on: handout.day)
    report(
      .`handout.unknown-place`, row, column,
      Message(
        vi: "không có tỉnh, thành phố “\(name)” vào ngày \(handout.day.slashed)",
        en: "there is no province “\(name)” on \(handout.day.iso)"), &problems,
      wayOut: Suggestion.message(near?.name))
  }

  private func report(
    _ code: Diagnostic.Code, _ row: Row, _ column: Int, _ summary: Message,
    _ problems: inout LinkingProblems, wayOut: Message? = nil, notes: [Diagnostic.Note] = []
  ) {
    let name = row.dataset.fields[column].name
    problems.report(
      code, at: row.location(column),
      Message(
        vi: "cột \(name): \(summary.vietnamese)", en: "column \(name): \(summary.english)"),
      wayOut: wayOut, notes: notes)
  }

  /// One row, and where its cells stand.
  private struct Row {
    let file: String
    let dataset: Dataset
    let row: Dataset.Row

    /// A cell in words; nil where it is blank.
    func text(_ column: Int) -> String? {
      switch row.values[column] {
      case .missing: nil
      case .text(let text): text.isEmpty ? nil : text
      case .date(let date): date.slashed
      case .number(let number): "\(number)"
      case .boolean(let flag): flag ? "có" : "không"
      case .list(let list): list.isEmpty ? nil : list.joined(separator: ", ")
      }
    }

    func day(_ column: Int) -> PartialDate? {
      switch row.values[column] {
      case .date(let date): date
      case .text(let text): try? PartialDate(parsing: text)
      default: nil
      }
    }

    func location(_ column: Int) -> SourceLocation {
      let position = row.positions[column]
      return SourceLocation(file: file, line: position.line, column: position.column)
    }
  }

  /// The columns that mean something to a hand-out, by either of their names.
  private struct Columns {
    let name, province, account, accountName, bank, hotline, date, venue: Int?

    init(_ dataset: Dataset) {
      func column(_ names: String...) -> Int? {
        names.lazy.compactMap { dataset.field($0) }.first
      }
      name = column("name", "ten")
      province = column("province", "tinh")
      account = column("account", "so-tai-khoan")
      accountName = column("account-name", "ten-tai-khoan")
      bank = column("bank", "ngan-hang")
      hotline = column("hotline", "duong-day-nong")
      date = column("date", "ngay")
      venue = column("venue", "dia-diem")
    }
  }
}

extension String {
  /// With its first letter in capitals.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
