import CLibZip

/// Unpacks entries of a zip file that has passed `ArchiveDirectory`.
struct ArchiveReader: ~Copyable {
  private let handle: OpaquePointer
  /// libzip reads from this copy until the archive is closed.
  private let storage: UnsafeMutableRawBufferPointer

  /// - Parameter entryCount: what libzip must find as well, so that an index means the same entry to both.
  init(_ bytes: ArraySlice<UInt8>, entryCount: Int) throws(OpenXMLError) {
    let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    storage.copyBytes(from: bytes)
    guard let handle = Self.open(storage.baseAddress, count: bytes.count) else {
      storage.deallocate()
      throw .damagedArchive(.unreadable)
    }
    guard zip_get_num_entries(handle, 0) == entryCount else {
      zip_discard(handle)
      storage.deallocate()
      throw .damagedArchive(.unreadable)
    }
    self.handle = handle
    self.storage = storage
  }

  deinit {
    zip_discard(handle)
    storage.deallocate()
  }

  private static func open(_ start: UnsafeRawPointer?, count: Int) -> OpaquePointer? {
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(start, UInt64(count), 0, &error) else { return nil }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      return nil
    }
    return handle
  }

  /// The unpacked bytes of the entry at `index`, which must have the size and the checksum stated for it.
  func contents(at index: Int, of entry: ArchiveEntry) throws(OpenXMLError) -> [UInt8] {
    let size = Int(entry.size)
    guard let file = zip_fopen_index(handle, UInt64(index), 0) else {
      throw .damagedArchive(.unreadable, entry: entry.shownName)
    }
    defer { zip_fclose(file) }
    var fault: ArchiveFault?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = Self.fill(buffer, from: file)
      fault = Self.fault(file, isFull: count == size)
    }
    if let fault { throw .damagedArchive(fault, entry: entry.shownName) }
    return bytes
  }

  private static func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from file: OpaquePointer) -> Int {
    var count = 0
    while count < buffer.count {
      let read = zip_fread(file, buffer.baseAddress.map { $0 + count }, UInt64(buffer.count - count))
      guard read > 0 else { break }
      count += Int(read)
    }
    return count
  }

  /// What is wrong after as many bytes as possible were read.
  ///
  /// libzip checks the CRC only when the end is reached: reading exactly `size` bytes would miss a wrong one.
  private static func fault(_ file: OpaquePointer, isFull: Bool) -> ArchiveFault? {
    var next: UInt8 = 0
    switch zip_fread(file, &next, 1) {
    case 0: return isFull ? nil : .sizeTooBig
    case 1: return .sizeTooSmall
    default:
      let code = zip_error_code_zip(zip_file_get_error(file))
      return code == ZIP_ER_CRC ? (isFull ? .checksum : .sizeTooBig) : .compressedData
    }
  }
}
