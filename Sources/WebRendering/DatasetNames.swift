import Templating

/// The names on the pages of tables.
extension Name {
  static let charts = TemplateKey("charts")
  static let csvAddress = TemplateKey("csvAddress")
  static let hasSources = TemplateKey("hasSources")
  static let isHead = TemplateKey("isHead")
  static let isNumber = TemplateKey("isNumber")
  static let jsonAddress = TemplateKey("jsonAddress")
  static let label = TemplateKey("label")
  static let licence = TemplateKey("licence")
  static let limit = TemplateKey("limit")
  static let packageAddress = TemplateKey("packageAddress")
  static let sources = TemplateKey("sources")
}
