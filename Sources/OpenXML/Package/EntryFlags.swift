/// Bits of the general purpose flags (APPNOTE 4.4.4).
enum EntryFlags {
  static let encrypted: UInt16 = 1
  /// Sizes and checksum stand behind the data.
  static let hasDescriptor: UInt16 = 1 << 3
  static let utf8: UInt16 = 1 << 11
  /// Encryption, patch data, strong encryption, masked header: what makes the data something else.
  static let decisive: UInt16 = 1 | 1 << 5 | 1 << 6 | 1 << 13
}
