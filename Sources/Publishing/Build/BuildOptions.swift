package import Diagnostics

/// What a build is asked to do.
package struct BuildOptions: Sendable {
  /// Folders, as the user gave them.
  package var content: String
  package var templates: String
  package var output: String
  /// The folder of what builds keep for the next one; nil where nothing is kept.
  package var cache: String?
  /// The share of the files that is written; nil for all of them.
  package var shard: Shard?
  /// Takes the place of the base URL of `site.yml`; absolute, with a slash at the end.
  package var baseURL: String?
  package var includesDrafts = false
  /// Whether documents are typeset as PDF besides.
  package var prints = true
  /// Whether warnings fail the build.
  package var isStrict = false
  /// How many threads, and how many typesetting workers, work at once.
  package var jobs: Int

  package init(content: String, templates: String, output: String, jobs: Int) {
    self.content = content
    self.templates = templates
    self.output = output
    self.jobs = jobs
  }

  /// Where a build keeps what it may need again, unless it is told otherwise: beside the output.
  package static func defaultCache(output: String) -> String {
    FileSystem.parent(FileSystem.withoutEndingSlash(output)) + "/.anpham-cache"
  }
}

/// What a build tells while it runs.
package enum BuildProgress: Sendable {
  case reading(documents: Int)
  case writing(pages: Int)
  case typesetting(done: Int, of: Int)
}

/// What came of a build.
package struct BuildResult: Sendable {
  /// In source order.
  package var diagnostics: [Diagnostic] = []
  /// Whether the output has been replaced; of a check, whether a build would do so.
  package var isComplete = false
  package var documents = 0
  package var pages = 0
  package var prints = 0
  /// Of a check: what the documents state that can be checked.
  package var claims: [ClaimRow] = []
}
