import Diagnostics

/// Finds the blocks in parent tags that replace nothing: what they hold would silently be lost.
struct BlockChecker {
  private let programs: [Program]
  private var offered: [Int: Set<String>] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ programs: [Program]) {
    self.programs = programs
    for program in programs {
      for call in program.calls where !call.arguments.isEmpty { check(call, in: program) }
    }
  }

  private mutating func check(_ call: Call, in program: Program) {
    guard let template = call.template else { return }
    let known = blocks(of: template)
    let ids = Set(known.map { Schema.id(of: $0.utf8) })
    for argument in call.arguments where !ids.contains(argument.id) {
      diagnostics.append(
        .unknownBlock(
          argument.label, parent: call.name, known: known,
          at: program.lines.location(argument.name)))
    }
  }

  /// The blocks of a template and of all those it uses.
  private mutating func blocks(of template: Int) -> Set<String> {
    if let known = offered[template] { return known }
    var found = Set<String>()
    var seen: Set<Int> = [template]
    var waiting = [template]
    while let next = waiting.popLast() {
      found.formUnion(programs[next].blocks.map(\.name))
      waiting += programs[next].calls.compactMap(\.template).filter { seen.insert($0).inserted }
    }
    offered[template] = found
    return found
  }
}
