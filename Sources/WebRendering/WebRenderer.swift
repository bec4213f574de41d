package import Diagnostics
package import Figures
package import Linking
package import Model
package import Templating

/// The website of a linked site: which files it has, and what is in them.
///
/// Everything that pages share is made once, when the renderer is; afterwards any number of threads
/// may render pages at once.
package struct WebRenderer: Sendable {
  /// What is wrong with templates, theme and addresses, in source order. With errors among them
  /// nothing should be rendered.
  package let diagnostics: [Diagnostic]
  /// Every file of the website, each path once.
  package let pages: [WebPage]

  let context: SiteContext
  let everywhere: Everywhere
  let templates: TemplateSet
  let feeds: Feeds
  let stylesheet: [UInt8]
  let scripts: [TemplateFile]

  /// - Parameters:
  ///   - site: what to show.
  ///   - figures: the figures of its texts.
  ///   - templates: the page templates and partials; names without ".mustache".
  ///   - stylesheets: the rules that follow the theme's values in the style sheet, in their order.
  ///   - scripts: the scripts that pages load, `assets/NAME.js`.
  ///   - theme: colours, type and spacing.
  ///   - themePath: the theme's file, as shown to the user.
  ///   - limits: how much one page has of long lists.
  ///   - printed: whether each document has a PDF beside its page.
  package init(
    site: SiteView, figures: SiteFigures = SiteFigures(), templates: [TemplateFile],
    stylesheets: [TemplateFile],
    scripts: [TemplateFile] = [], theme: Theme, themePath: String,
    limits: ListLimits = ListLimits(), printed: Bool
  ) {
    self.templates = TemplateSet(templates)
    feeds = Feeds(site: site)
    context = SiteContext(
      site: site, figures: figures, theme: theme, limits: limits, isPrinted: printed,
      hasFeed: feeds.hasEntries)
    everywhere = Everywhere(context)
    let plan = PagePlan(context, scripts: scripts.map(\.name))
    pages = plan.pages
    var sheet: [UInt8] = []
    Stylesheet.write(theme: theme, rules: Array(stylesheets.map(\.bytes).joined()), into: &sheet)
    stylesheet = sheet
    self.scripts = scripts
    let found =
      self.templates.diagnostics + Self.diagnostics(of: self.templates)
      + ThemeCheck.diagnostics(theme, path: themePath) + plan.diagnostics
    diagnostics = found.inSourceOrder()
  }

  /// Renders a page at the end of a buffer; may be called from several threads at once.
  ///
  /// - Parameters:
  ///   - page: one of `pages`.
  ///   - out: what the file's bytes are appended to.
  /// - Throws: `TemplateFailure` when templates use each other without end.
  package func render(
    _ page: WebPage, into out: inout [UInt8]
  ) throws(TemplateFailure) {
    try page.write(self, &out)
  }

  /// What templates ask for that their pages do not offer; each error once.
  private static func diagnostics(of templates: TemplateSet) -> [Diagnostic] {
    let all = Pages.all.flatMap { page in
      templates.check(page.template, against: page.schema, within: [page.everywhere])
    }
    var seen: Set<Diagnostic> = []
    return all.filter { seen.insert($0).inserted }
  }
}
