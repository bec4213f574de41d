internal import Figures
internal import Gazetteer
internal import Linking
internal import Model
internal import VietnameseText

/// Stories as chapters.
extension Volume {
  /// - Parameter story: by its index in `SiteView.stories`.
  func chapter(story id: ContentID, _ prefix: String, _ level: Int) -> PrintedVolume.Chapter {
    let linked = site.stories[id]
    let story = linked.story
    let places = places(prefix, level, on: story.date)
    let links = PrintLinks(linked, in: site, volume: places)
    var chapter = PrintedVolume.Chapter(
      level: level, anchor: prefix + "chuong", prefix: prefix, name: nil,
      title: NoBreakSpaces.insert(into: story.title), running: Self.running(story.title),
      marks: marks(province: linked.unit?.name), facts: facts(of: linked))
    chapter.story = PrintedVolume.Story(
      rubric: [story.sort.title, story.theme].compactMap(\.self).joined(separator: ": "),
      lead: story.lead.map(NoBreakSpaces.insert(into:)),
      dateline: [linked.placeInText, story.date?.slashed].compactMap(\.self)
        .joined(separator: ", "),
      picture: mainPicture(of: linked),
      results: story.results.map(keyFigure),
      quotations: quotations(of: story), sources: sources(of: linked, links))
    fill(&chapter, linked.body, links, figures[story.path])
    return chapter
  }

  private func facts(of linked: LinkedStory) -> [PrintedVolume.Fact] {
    let story = linked.story
    var facts: [PrintedVolume.Fact] = []
    func add(_ name: String, _ values: [String]) {
      if values.isEmpty { return }
      let value = NoBreakSpaces.insert(into: values.joined(separator: "; "))
      facts.append(.init(name: name, value: value))
    }
    add("Dự án, chương trình", [story.project].compactMap(\.self))
    add("Thời gian", [story.period?.inText].compactMap(\.self))
    add("Kinh phí", story.cost.map(words))
    add("Nguồn vốn", story.funding.map(words))
    return facts + [page(linked.address)]
  }

  private func keyFigure(_ figure: Story.Figure) -> PrintedStory.Figure {
    let isShare = figure.unit == "%"
    return .init(
      value: NoBreakSpaces.insert(into: isShare ? figure.amount : figure.value),
      unit: isShare ? nil : figure.unit, label: figure.label.map(NoBreakSpaces.insert(into:)))
  }

  private func words(_ figure: Story.Figure) -> String {
    [figure.amount, figure.label].compactMap(\.self).joined(separator: ", ")
  }

  /// The first of those that may be shown: an anonymous story has only pictures that show nobody.
  private func mainPicture(of linked: LinkedStory) -> PrintPicture? {
    linked.shownPictures.first.flatMap { main in
      pictures.picture(
        main.path, alternative: main.alternative, caption: [main.caption, main.credit].sentence)
    }
  }

  private func quotations(of story: Story) -> [PrintedStory.Quotation] {
    story.quotations.map {
      .init(
        text: NoBreakSpaces.insert(into: $0.text), speaker: story.isAnonymous ? nil : $0.speaker,
        source: NoBreakSpaces.insert(into: $0.source))
    }
  }

  /// By name and day; the index gives their titles.
  private func sources(of linked: LinkedStory, _ links: PrintLinks) -> [[Run]] {
    linked.documents.map { document in
      var run = Run.words(
        NoBreakSpaces.insert(into: site.naming(of: document).name),
        target: links.target(of: document, anchor: nil))
      run.index = links.mark(of: document)
      return [run] + (site.date(of: document).map { [.words(" ngày\u{A0}\($0.slashed)")] } ?? [])
    }
  }
}
