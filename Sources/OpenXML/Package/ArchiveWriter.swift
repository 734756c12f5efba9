import CLibZip

/// Makes a zip file from another one: entries that are not named stay as they are, compressed bytes and all.
struct ArchiveWriter: ~Copyable {
  /// 1 January 1980, the first date a zip file can hold: the same input gives the same output on any day.
  private static let fixedDate: (time: UInt16, date: UInt16) = (0, 0x21)
  /// Best of the speeds tried on document parts: level 6 takes twice the time for 6 % smaller files.
  private static let compressionLevel: UInt32 = 3

  private let handle: OpaquePointer
  private let source: OpaquePointer
  private let storage: UnsafeMutableRawBufferPointer
  private var contents: [UnsafeMutableRawBufferPointer] = []
  private var isOpen = true

  /// - Parameter bytes: A zip file that has passed `ArchiveDirectory`, or nothing for a new one.
  init(_ bytes: ArraySlice<UInt8>) throws(OpenXMLError) {
    let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    storage.copyBytes(from: bytes)
    var error = zip_error_t()
    let source = zip_source_buffer_create(storage.baseAddress, UInt64(bytes.count), 0, &error)
    let flags = bytes.isEmpty ? ZIP_CREATE | ZIP_TRUNCATE : 0
    guard let source, let handle = zip_open_from_source(source, Int32(flags), &error) else {
      if let source { zip_source_free(source) }
      storage.deallocate()
      throw .damagedArchive(detail: "libzip refuses it")
    }
    // The source outlives the archive: the result is read from it.
    zip_source_keep(source)
    self.storage = storage
    self.source = source
    self.handle = handle
  }

  deinit {
    if isOpen { zip_discard(handle) }
    zip_source_free(source)
    storage.deallocate()
    for buffer in contents { buffer.deallocate() }
  }

  mutating func replace(_ index: Int, with bytes: [UInt8], of entry: ArchiveDirectory.Entry) throws(OpenXMLError) {
    let source = try makeSource(bytes)
    guard zip_file_replace(handle, UInt64(index), source, 0) == 0 else {
      zip_source_free(source)
      throw .damagedArchive(detail: "entry cannot be replaced")
    }
    finish(UInt64(index), time: entry.time, date: entry.date)
  }

  mutating func add(_ name: String, _ bytes: [UInt8]) throws(OpenXMLError) {
    let source = try makeSource(bytes)
    let index = zip_file_add(handle, name, source, 0)
    guard index >= 0 else {
      zip_source_free(source)
      throw .damagedArchive(detail: "entry cannot be added")
    }
    finish(UInt64(index), time: Self.fixedDate.time, date: Self.fixedDate.date)
  }

  private mutating func makeSource(_ bytes: [UInt8]) throws(OpenXMLError) -> OpaquePointer {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    buffer.copyBytes(from: bytes)
    contents.append(buffer)
    guard let source = zip_source_buffer(handle, buffer.baseAddress, UInt64(bytes.count), 0) else {
      throw .damagedArchive(detail: "no memory")
    }
    return source
  }

  private func finish(_ index: UInt64, time: UInt16, date: UInt16) {
    // libzip 1.7.3 forgets the level of a replaced entry when the method is named explicitly.
    zip_set_file_compression(handle, index, ZIP_CM_DEFAULT, Self.compressionLevel)
    zip_file_set_dostime(handle, index, time, date, 0)
  }

  /// Writes the archive and returns it; nothing may be changed afterwards.
  mutating func bytes() throws(OpenXMLError) -> [UInt8] {
    guard zip_close(handle) == 0 else { throw .damagedArchive(detail: "archive cannot be written") }
    isOpen = false
    var status = zip_stat_t()
    guard zip_source_open(source) == 0, zip_source_stat(source, &status) == 0 else {
      throw .damagedArchive(detail: "archive cannot be read back")
    }
    let size = Int(status.size)
    let source = source
    let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
    }
    zip_source_close(source)
    guard result.count == size else { throw .damagedArchive(detail: "archive cannot be read back") }
    return result
  }
}
