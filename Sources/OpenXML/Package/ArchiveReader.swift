import CLibZip

/// Unpacks entries of a zip file that has passed `ArchiveDirectory`.
struct ArchiveReader: ~Copyable {
  private let handle: OpaquePointer
  /// libzip reads from this copy until the archive is closed.
  private let storage: UnsafeMutableRawBufferPointer

  init(_ bytes: ArraySlice<UInt8>) throws(OpenXMLError) {
    storage = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    storage.copyBytes(from: bytes)
    guard let handle = Self.open(storage.baseAddress, count: bytes.count) else {
      storage.deallocate()
      throw .damagedArchive(detail: "libzip refuses it")
    }
    self.handle = handle
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

  /// The unpacked bytes of the entry at `index`, which must be `size` long and have the right checksum.
  func contents(at index: Int, size: Int) throws(OpenXMLError) -> [UInt8] {
    guard let file = zip_fopen_index(handle, UInt64(index), 0) else {
      throw .damagedArchive(detail: "entry cannot be opened")
    }
    defer { zip_fclose(file) }
    var isIntact = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = Self.fill(buffer, from: file)
      var next: UInt8 = 0
      // libzip checks the CRC only when the end is reached: reading exactly `size` bytes would miss a wrong one.
      isIntact = count == size && zip_fread(file, &next, 1) == 0
    }
    guard isIntact else { throw .damagedArchive(detail: "size or checksum") }
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
}
