import Diagnostics
import Model
import Parallelism

/// Connects all content files with the documents that they name, and tells every document who names it.
enum Backlinks {
  /// Fills `site.directory`, `site.references`, and what documents and stories cite; what campaigns and
  /// hand-outs cite waits in `site.citationsByPath`.
  static func connect(
    in site: inout LinkedSite, _ references: [Reference], campaigns: [Campaign],
    handouts: [Handout], _ work: ParallelWork, _ problems: inout LinkingProblems
  ) {
    let folder = problems.contentFolder
    let (documents, stories) = (site.documents, site.stories)
    var files = work.map(runsOf: documents.count) { run in
      run.map { CitingFile(documents[$0].document, held: $0, contentFolder: folder) }
    }
    files += stories.map { CitingFile($0.story, contentFolder: folder) }
    let others =
      campaigns.map { ($0.path, CitingFile($0, contentFolder: folder)) }
      + handouts.map { ($0.path, CitingFile($0, contentFolder: folder)) }
    files += others.map(\.1)
    site.directory = DirectoryMerge.directory(
      of: documents, references, citedBy: files, site.gazetteer, work)
    site.references = site.directory.references
    let context = CitationContext(
      directory: site.directory, documents: documents, contentFolder: folder)
    let connections = work.map(runsOf: files.count) { [files] run in
      var anchors: [Int: PinpointAnchors] = [:]
      return run.map { Connections(of: files[$0], context, &anchors) }
    }
    for (index, found) in connections.prefix(documents.count).enumerated() {
      add(found, of: index, to: &site)
    }
    for (index, found) in connections.dropFirst(documents.count).prefix(stories.count).enumerated()
    {
      StoryCitations.add(found, of: index, to: &site, &problems)
    }
    for ((path, _), found) in zip(others, connections.suffix(others.count)) {
      site.citationsByPath[path] = found.texts.first
    }
    report(connections, &problems)
  }

  private static func add(_ found: Connections, of source: Int, to site: inout LinkedSite) {
    site.documents[source].citations = found.texts.first ?? []
    site.documents[source].basisCitations = Array(found.texts.dropFirst().dropLast())
    site.documents[source].subjectCitations = found.texts.last ?? []
    site.documents[source].relations = found.relations
    for (document, place) in found.citing {
      let citer = Citer(source: source, place: place)
      switch document {
      case .held(let index): site.documents[index].citers.append(citer)
      case .known(let index): site.references[index].citers.append(citer)
      }
    }
    for relation in found.relations {
      let incoming = IncomingRelation(
        kind: relation.relation.kind, source: source, origin: relation.origin)
      switch relation.target {
      case .held(let index) where index != source:
        site.documents[index].incoming.append(incoming)
      case .known(let index): site.references[index].incoming.append(incoming)
      case .held, nil: break
      }
    }
  }

  /// Reports what was found; of a document that is not known only where it is named first.
  private static func report(_ connections: [Connections], _ problems: inout LinkingProblems) {
    var told: Set<CitedDocument> = []
    for found in connections {
      problems.diagnostics += found.diagnostics
      for (document, note) in found.unknown where told.insert(document).inserted {
        problems.diagnostics.append(note)
      }
    }
  }
}
