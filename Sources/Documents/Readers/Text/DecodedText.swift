/// Plain text as UTF-8, and what it was before.
///
/// The encoding is what the user says, else what a byte order mark says, else the likeliest (`EncodingGuess`). A few bad
/// places do not keep a draft from being read: each becomes U+FFFD and is reported. Text with more of them, or whose
/// characters are unlikely in any encoding, is refused: wrong characters are worse than none.
struct DecodedText {
  /// Bounds on what is read in spite of bad places.
  enum Tolerance {
    /// Places in one file.
    static let places = 20
    /// Bytes of a place, on average; the longest character has four.
    static let bytesPerPlace = 4
    /// Characters beyond ASCII for each place; four are tolerated in any text of `leastCharacters`.
    static let charactersPerPlace = 100
    static let leastPlaces = 4
    static let leastCharacters = 32
    /// Mean cost of a character, in bits, above which a guessed encoding is not believed; Chinese prose has 10 to 13.
    static let averageCost = 15.0

    /// How many places a text with so many characters beyond ASCII may have.
    static func places(among characters: Int) -> Int {
      characters < leastCharacters ? 0 : min(places, max(leastPlaces, characters / charactersPerPlace))
    }
  }

  let encoding: TextEncoding
  let hasMark: Bool
  let confidence: Double
  let notes: [ReadingNote]
  /// Valid UTF-8 without byte order mark.
  let utf8: [UInt8]

  /// Below this confidence the other encodings are named.
  private static let sure = 0.9

  init(_ bytes: [UInt8], encoding given: TextEncoding? = nil) throws(ReadingError) {
    let stated = given ?? TextEncoding.marked(bytes)
    let guess = stated == nil ? EncodingGuess(bytes) : nil
    let encoding = stated ?? guess?.encoding ?? .utf8
    let markLength = encoding.markLength(in: bytes)
    let decoding = Self.decode(bytes[markLength...], as: encoding)
    try Self.check(decoding, bytes, encoding, isGuessed: guess != nil)
    self.encoding = encoding
    hasMark = markLength > 0
    confidence = guess?.confidence ?? 1
    utf8 = decoding.utf8
    notes = Self.notes(decoding, encoding, guess)
  }

  /// Name of the encoding as reports show it.
  var encodingName: String { encoding == .utf8 && hasMark ? "utf-8-bom" : encoding.rawValue }

  private static func decode(_ bytes: ArraySlice<UInt8>, as encoding: TextEncoding) -> Decoding {
    let decoding = Decoding(bytes, as: encoding)
    guard encoding.losesStep, 1...Tolerance.places ~= decoding.bad.count, let transcoder = Transcoder(encoding) else {
      return decoding
    }
    return repaired(bytes, encoding, transcoder)
  }

  /// No byte of a longer character is an LF in the encodings that lose step, so lines can be read by themselves.
  private static func repaired(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, _ transcoder: borrowing Transcoder
  ) -> Decoding {
    var result = Decoding(encoding)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
      let line = bytes[start..<end]
      let plain = Decoding(line, as: encoding)
      if plain.bad.count == 0 {
        result.utf8 += plain.utf8
        result.cut = plain.cut
      } else {
        StepRepair.read(line, transcoder, into: &result)
      }
      start = end
    }
    return result
  }

  private static func check(
    _ decoding: Decoding, _ bytes: [UInt8], _ encoding: TextEncoding, isGuessed: Bool
  ) throws(ReadingError) {
    guard !decoding.utf8.isEmpty else { throw emptiness(decoding, bytes) }
    // Random bytes look most like one of the encodings in which nearly all bytes are characters.
    if isGuessed, decoding.bad.count > Tolerance.places, ControlCharacters(bytes).areOfAllKinds { throw .binary }
    try ControlCharacters(decoding.utf8).check(bytes, encoding)
    let isDoubtful = isGuessed && encoding != .utf8
    guard isDoubtful || decoding.bad.count > 0 else { return }
    let cost = CharacterModel.shared.cost(of: decoding.utf8.prefix(1 << 18))
    let places = Tolerance.places(among: cost.wide)
    guard decoding.bad.count <= places, decoding.badBytes <= places * Tolerance.bytesPerPlace else {
      throw .undecodable(isGuessed ? longestStart(decoding.bad, bytes) : decoding.bad)
    }
    guard !isDoubtful || cost.average <= Tolerance.averageCost else {
      let asUTF8 = Decoding(bytes[...], as: .utf8)
      if asUTF8.bad.count == 0 { try ControlCharacters(asUTF8.utf8).check(bytes, .utf8) }
      throw .undecodable(asUTF8.badOrCut)
    }
  }

  /// Of the bad places in the guessed encoding and those in UTF-8 the ones that begin later: where another encoding was
  /// pasted into UTF-8, they show the place.
  private static func longestStart(_ bad: UndecodableBytes, _ bytes: [UInt8]) -> UndecodableBytes {
    let inUTF8 = Decoding(bytes[...], as: .utf8).bad
    return inUTF8.offsets.first ?? 0 > bad.offsets.first ?? 0 ? inUTF8 : bad
  }

  /// Why no character could be read.
  private static func emptiness(_ decoding: Decoding, _ bytes: [UInt8]) -> ReadingError {
    decoding.cut == nil ? .empty : bytes.contains(0) ? .binary : .undecodable(decoding.badOrCut)
  }

  private static func notes(_ decoding: Decoding, _ encoding: TextEncoding, _ guess: EncodingGuess?) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    if encoding != .utf8 { notes.append(.decodedFrom(encoding: encoding.rawValue)) }
    if let guess, guess.confidence < sure {
      notes.append(.encodingUncertain(confidence: guess.confidence, others: guess.others.map(\.rawValue)))
    }
    if decoding.bad.count > 0 { notes.append(.undecodableBytes(decoding.bad)) }
    if let cut = decoding.cut { notes.append(.cutCharacter(offset: cut)) }
    return notes
  }
}
