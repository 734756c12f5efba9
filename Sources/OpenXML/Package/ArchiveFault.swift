/// What is wrong with a zip archive; the raw values are stable codes.
///
/// `Documents.docc/ZipQuirks.md` lists them with the reason why such a file is refused.
public enum ArchiveFault: String, Hashable, Sendable, CaseIterable {
  /// No end-of-directory record: the file is cut off.
  case noDirectory = "no-directory"
  /// The archive is one volume of several.
  case severalDisks = "several-disks"
  /// The archive's comment is longer than the file.
  case commentLength = "comment-length"
  /// The directory does not start or end where its size says.
  case directorySize = "directory-size"
  /// The directory's offset does not fit, as when another archive stands before this one or was cut off.
  case directoryOffset = "directory-offset"
  /// The number of entries stated is not the number there.
  case entryCount = "entry-count"
  /// A directory record is cut off or no record at all.
  case directoryEntry = "directory-entry"
  /// The zip64 record contradicts the 32-bit one.
  case zip64
  /// A second directory lies between the entries, for programs that look elsewhere.
  case secondDirectory = "second-directory"
  /// An entry's header or data lies outside the room before the directory.
  case entryBeyondDirectory = "entry-beyond-directory"
  /// Where an entry should start there is no local header.
  case localHeader = "local-header"
  /// Local header and directory give an entry different names.
  case localName = "local-name"
  /// Local header and directory give an entry different compression methods.
  case localMethod = "local-method"
  /// Local header and directory give an entry different sizes or checksums.
  case localSizes = "local-sizes"
  /// Local header and directory disagree whether an entry is encrypted.
  case localFlags = "local-flags"
  /// Two entries share bytes.
  case overlappingEntries = "overlapping-entries"
  /// Two entries have the same name.
  case duplicateName = "duplicate-name"
  /// Two names differ in ASCII case only, which makes them one part (ECMA-376 part 2, 6.2.2.3).
  case duplicateNameByCase = "duplicate-name-case"
  /// Two names differ in `\` and `/` only.
  case duplicateNameBySlash = "duplicate-name-slash"
  /// A name is flagged as UTF-8 and is not.
  case nameEncoding = "name-encoding"
  /// A part is a symbolic link.
  case symbolicLink = "symbolic-link"
  /// A part is compressed with something else than deflate.
  case compressionMethod = "compression-method"
  /// A part's compressed bytes cannot be unpacked.
  case compressedData = "compressed-data"
  /// A part unpacks to more bytes than stated.
  case sizeTooSmall = "size-too-small"
  /// A part unpacks to fewer bytes than stated.
  case sizeTooBig = "size-too-big"
  /// A part's checksum is wrong.
  case checksum
  /// libzip refuses what passed all checks of ours.
  case unreadable
  /// libzip could not write a new archive.
  case unwritable
}
