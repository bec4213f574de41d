import Citations
import Diagnostics
import Model
import Parallelism

/// Where the mentions of one content file lead: a function of the file and the frozen directory.
package struct Connections: Sendable {
  /// The mentions of each text with their documents: the body's first, then those of the other texts.
  private(set) var texts: [[LinkedCitation]] = []
  /// The relations that it declares or states, declared ones first.
  private(set) var relations: [LinkedRelation] = []
  /// The places where it names other documents, likewise body first.
  private(set) var citing: [(document: CitedDocument, place: Citer.Place)] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The documents that only texts tell of, with what is to be said of the first mention of each.
  private(set) var unknown: [(document: CitedDocument, note: Diagnostic)] = []

  /// - Parameters:
  ///   - file: the file that cites.
  ///   - directory: what is known of the site.
  ///   - anchors: the sections of documents, kept for the next file.
  init(of file: CitingFile, _ directory: Directory, _ anchors: inout [ContentID: PinpointAnchors]) {
    var resolver = CitationResolver(file, directory)
    for relation in file.relations {
      relations.append(
        LinkedRelation(
          relation: relation, target: resolver.target(of: relation), origin: .declared))
    }
    let found = file.texts.map { resolver.resolve($0) }
    diagnostics = resolver.diagnostics
    unknown = resolver.unknown
    let bodyFirst = [file.texts.count - 1] + Array(file.texts.indices.dropLast())
    for index in bodyFirst {
      let text = file.texts[index]
      var linked: [LinkedCitation] = []
      linked.reserveCapacity(found[index].count)
      for (mention, outcome) in zip(text.recognition.mentions, found[index]) {
        linked.append(
          LinkedCitation(
            range: mention.range, target: outcome.target,
            pinpoints: pinpoints(of: mention, in: text, outcome.target, file, directory, &anchors),
            certainty: outcome.certainty))
        guard let target = outcome.target, target != file.held.map({ .held($0) }) else { continue }
        cite(target, mention, in: index, of: file)
      }
      texts.append(linked)
    }
  }

  /// Connects every file, on all cores.
  static func all(
    of files: [CitingFile], _ directory: Directory, _ work: ParallelWork
  ) -> [Connections] {
    work.map(runsOf: files.count) { run in
      var anchors: [ContentID: PinpointAnchors] = [:]
      return run.map { Connections(of: files[$0], directory, &anchors) }
    }
  }

  /// Nothing.
  init() {}

  private mutating func cite(
    _ target: CitedDocument, _ mention: Mention, in index: Int, of file: CitingFile
  ) {
    let text = file.texts[index]
    let place: Citer.Place
    let kind: Relation.Kind
    switch text.key {
    case nil:
      place = .body(mention.extent)
      kind = TextRelations.kind(
        of: mention, in: text.bytes, isPreamble: mention.range.lowerBound < file.bodyStart)
    case "subject": (place, kind) = (.subject, .mention)
    default: (place, kind) = (.legalBasis(index), .legalBasis)
    }
    citing.append((target, place))
    Relations.add(
      kind, to: target, in: &relations, identifier: mention.identifier?.normalised ?? "")
  }

  /// The places in a document that a mention points to.
  private mutating func pinpoints(
    of mention: Mention, in text: CitingFile.Text, _ target: CitedDocument?, _ file: CitingFile,
    _ directory: Directory, _ anchors: inout [ContentID: PinpointAnchors]
  ) -> [LinkedPinpoint] {
    guard !mention.pinpoints.isEmpty else { return [] }
    guard case .held(let id) = target else {
      return mention.pinpoints.map { LinkedPinpoint(range: $0.range, anchor: nil) }
    }
    let cited = directory.documents[id]
    let body = cited.file.body
    let known = anchors[id] ?? PinpointAnchors(body)
    anchors[id] = known
    let isOwn = id == file.held && text.key == nil
    let section = isOwn ? body.section(at: mention.range.lowerBound) : nil
    return mention.pinpoints.map { pinpoint in
      let anchor = known.anchor(of: pinpoint, writtenIn: section)
      if anchor == nil, !body.sections.isEmpty {
        let location =
          text.key.map { file.place[$0] } ?? file.place.body(at: pinpoint.range.lowerBound)
        diagnostics.append(Self.noSection(pinpoint, cited.card.name, at: location))
      }
      return LinkedPinpoint(range: pinpoint.range, anchor: anchor)
    }
  }

  private static func noSection(
    _ pinpoint: Pinpoint, _ name: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .`citation.no-section`, at: location,
      Message(vi: "\(name) không có \(pinpoint.label)", en: "\(name) has no \(pinpoint.label)"),
      wayOut: Message(
        vi: "kiểm tra lại số mục, khoản, điểm", en: "check the numbers of the section"))
  }
}
