import Linking
import Model
import Templating
import VietnameseText

/// Fills the records of the duty matrix and of the table of coordination contents.
extension PageRecords {
  /// The most documents that stand beside each other in a matrix.
  private static let columnLimit = 8

  func duties(_ page: WebPage) -> TemplateRecord {
    var record = self.page(
      page, title: Overviews.duties.title,
      description: "Văn bản nào giao việc gì cho cơ quan nào.")
    var number = 0
    let groups = documentsByPlace.flatMap { place, documents in
      stride(from: 0, to: documents.count, by: Self.columnLimit).map { start in
        number += 1
        let columns = documents[start..<min(start + Self.columnLimit, documents.count)]
        return matrix(place, number, of: Array(columns))
      }
    }
    record.set(Name.groups, .records(groups))
    return record
  }

  /// The documents that give duties, by the province that they are for; the central ones first.
  private var documentsByPlace: [(place: String, documents: [Int])] {
    var central: [Int] = []
    var provinces: [String: [Int]] = [:]
    for (index, linked) in site.documents.enumerated() where !linked.duties.isEmpty {
      if let province = linked.province {
        provinces[province, default: []].append(index)
      } else {
        central.append(index)
      }
    }
    let sorted = provinces.sortedAlphabetically(by: \.key).map {
      (place: $0.key, documents: $0.value)
    }
    return (central.isEmpty ? [] : [("Trung ương", central)]) + sorted
  }

  /// - Parameter documents: the columns, in order.
  private func matrix(_ place: String, _ number: Int, of documents: [Int]) -> TemplateRecord {
    var holders: [Duty.Holder] = []
    var cells: [Duty.Holder: [[TemplateRecord]]] = [:]
    for (column, document) in documents.enumerated() {
      for duty in site.documents[document].duties {
        for holder in duty.holders {
          if cells[holder] == nil { holders.append(holder) }
          cells[holder, default: .init(repeating: [], count: documents.count)][column]
            .append(item(duty.section, of: document, count: duty.items.count))
        }
      }
    }
    let rows = holders.map { holder in
      row(
        of: holder,
        zip(documents, cells[holder] ?? []).map { document, items in
          cell(site.documents[document].name, items)
        })
    }
    return [
      Name.number: .text(String(number)), Name.title: .text(place),
      Name.columns: .records(documents.map(named)), Name.rows: .records(rows),
    ]
  }

  private func row(of holder: Duty.Holder, _ cells: [TemplateRecord]) -> TemplateRecord {
    var record =
      switch holder {
      case .agency(let index): named(site.agencies[index].agency.name, index)
      case .named(let name): named(name.prefix(1).uppercased() + name.dropFirst(), nil)
      }
    record.set(Name.subject, .absent)
    record.set(Name.cells, .records(cells))
    return record
  }

  private func cell(_ title: String, _ items: [TemplateRecord]) -> TemplateRecord {
    [Name.title: .text(title), Name.items: .records(items)]
  }

  private func item(_ section: Int, of document: Int, count: Int?) -> TemplateRecord {
    let linked = site.documents[document]
    let section = linked.document.body.sections[section]
    return [
      Name.address: .text(linked.address(of: section)), Name.section: .text(section.label),
      Name.count: count.map(self.count) ?? .absent,
    ]
  }
}

// MARK: Contents

extension PageRecords {
  func coverage(_ page: WebPage) -> TemplateRecord {
    var record = self.page(
      page, title: Overviews.coverage.title,
      description: "Mỗi chương trình, kế hoạch nêu những nội dung phối hợp nào, ở mục nào.")
    let documents = site.documents.indices.filter { !site.documents[$0].coverage.isEmpty }
    let columns = CoordinationContent.allCases.map { content -> TemplateRecord in
      let covering = documents.filter { index in
        site.documents[index].coverage.contains { $0.content == content }
      }
      return [
        Name.number: .text(String(content.rawValue)), Name.title: .text(content.title),
        Name.count: count(covering.count),
      ]
    }
    record.set(Name.columns, .records(columns))
    record.set(Name.rows, .records(documents.map(coverageRow)))
    return record
  }

  private func coverageRow(_ document: Int) -> TemplateRecord {
    var record = named(document)
    let coverage = site.documents[document].coverage
    let cells = CoordinationContent.allCases.map { content in
      let sections = coverage.first { $0.content == content }?.sections ?? []
      return cell(
        "\(content.rawValue). \(content.title)",
        sections.map { item($0, of: document, count: nil) })
    }
    record.set(Name.cells, .records(cells))
    return record
  }
}
