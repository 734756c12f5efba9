/// A number that may belong to a series.
struct SeriesCandidate {
  /// Value of one that goes on from whatever came before.
  static let next = 0
  /// Value of one that closes a series of any length.
  static let last = -1

  /// What members of one series have in common: the form, and the word that the author counts with.
  struct Key: Hashable {
    var form: Enumerator.Form
    var word: [UInt8]
  }

  var number: Enumerator
  var key: Key
  var paragraph: Int
  /// It opens its paragraph.
  var isAtStart: Bool
  /// It stands behind the first few words of its paragraph (要说根子，头一件是…).
  var isLed = false
  /// It stands behind 。；： or opens its paragraph.
  var opensSentence: Bool
  /// It counts with a verb of the author's (一改…二改…): only the same verb goes on from it.
  var countsVerb = false
  /// It is a number of the forms that head lines (1. （一）), which only tells where a series stands.
  var headsLine = false
}
