/// What the hand-outs' templates are given: every text a string, every block of a known type.
struct PrintedHandout: Encodable, Sendable {
  struct Figure: Encodable, Sendable {
    var value: String
    var label: String
    var source: String?
  }

  struct Occasion: Encodable, Sendable {
    var name: String
    var dates: String?
  }

  struct Account: Encodable, Sendable {
    var number: String?
    var name: String?
    var bank: String?
  }

  struct Event: Encodable, Sendable {
    var date: String
    var venue: String
  }

  struct Place: Encodable, Sendable {
    var name: String
    /// Its own part of the country's drawing.
    var outline: String?
  }

  /// The country as posters draw it: paths of SVG, and the archipelagos, which every map names.
  struct Country: Encodable, Sendable {
    struct Islands: Encodable, Sendable {
      var name: String
      var path: String
      var x, y: Double
    }

    var width, height: Int
    var outline: String
    var islands: [Islands]
  }

  /// A code: for each row the first module and the length of each dark run.
  struct Code: Encodable, Sendable {
    var address: String
    /// The address as people type it.
    var shown: String
    var size: Int
    var rows: [[[Int]]]
  }

  struct Deadline: Encodable, Sendable {
    /// "15/5".
    var date: String
    var what: String
    /// The document that sets it.
    var source: String
  }

  /// Commendations of one level in one place.
  struct Honour: Encodable, Sendable {
    var level: String
    var group: String
    var count: Int?
    var names: [String]
  }

  /// How long reading aloud takes.
  struct Reading: Encodable, Sendable {
    var syllables: Int
    /// "khoảng 2 phút 30 giây".
    var time: String
  }

  /// The file's title, with the place that the sheet is for.
  var title: String
  /// The title as printed.
  var headline: String
  /// `large` or `medium`, for posters.
  var titleSize: String
  var authors: [String]
  var date: PrintedDocument.Day
  var theme: [String: [String: String]]
  /// `print-shop` or `office`.
  var variant: String
  var publisher: String
  var contact: [String]
  var place: Place?
  var country: Country?
  var campaign: Occasion?
  var message: String?
  var figures: [Figure]
  var picture: PrintPicture?
  var action: String?
  var qr: Code
  var account: Account?
  var hotline: String?
  var event: Event?
  var unit: String?
  var source: String?
  var deadlines: [Deadline]
  var honours: [Honour]
  var reading: Reading?
  var blocks: [Block]
}
