import CLibZip

/// The bytes of a part compressed for a new entry.
struct PackedPart {
  var method: UInt16
  var checksum: UInt32
  var size: UInt32
  var bytes: ArraySlice<UInt8>

  /// Best of the speeds tried on document parts: level 6 takes twice the time for 6 % smaller files.
  private static let compressionLevel: UInt32 = 3

  /// Compresses parts with libzip, in an archive of their own that is taken apart again.
  ///
  /// libzip does not copy entries byte for byte (it rewrites local headers and drops data descriptors), and libzip 1.7.3
  /// frees memory that is ours when it changes an archive in a buffer; so it never gets to see the archive that is copied.
  static func packing(_ parts: [[UInt8]]) throws(OpenXMLError) -> [PackedPart] {
    guard !parts.isEmpty else { return [] }
    let archive = try Archive().bytes(of: parts)
    var limits = PackageLimits()
    for named in PackageLimits.named { limits[keyPath: named.limit] = PackageLimits.highest }
    let directory = try ArchiveDirectory(archive, limits: limits)
    guard directory.entries.count == parts.count else { throw .damagedArchive(.unwritable) }
    return zip(directory.entries, directory.places).map { entry, place in
      PackedPart(
        method: entry.method, checksum: entry.checksum, size: UInt32(entry.size), bytes: archive[place.data])
    }
  }

  /// A new archive in memory.
  private struct Archive: ~Copyable {
    private let handle: OpaquePointer
    private let source: OpaquePointer
    private var contents: [UnsafeMutableRawBufferPointer] = []
    private var isOpen = true

    init() throws(OpenXMLError) {
      var error = zip_error_t()
      guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { throw .damagedArchive(.unwritable) }
      guard let handle = zip_open_from_source(source, Int32(ZIP_CREATE | ZIP_TRUNCATE), &error) else {
        zip_source_free(source)
        throw .damagedArchive(.unwritable)
      }
      // The source outlives the archive: the result is read from it.
      zip_source_keep(source)
      self.source = source
      self.handle = handle
    }

    deinit {
      if isOpen { zip_discard(handle) }
      zip_source_free(source)
      for buffer in contents { buffer.deallocate() }
    }

    consuming func bytes(of parts: [[UInt8]]) throws(OpenXMLError) -> [UInt8] {
      for (index, part) in parts.enumerated() { try add("\(index)", part) }
      guard zip_close(handle) == 0 else { throw .damagedArchive(.unwritable) }
      isOpen = false
      return try readBack()
    }

    private mutating func add(_ name: String, _ bytes: [UInt8]) throws(OpenXMLError) {
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
      buffer.copyBytes(from: bytes)
      contents.append(buffer)
      guard let source = zip_source_buffer(handle, buffer.baseAddress, UInt64(bytes.count), 0) else {
        throw .damagedArchive(.unwritable)
      }
      let index = zip_file_add(handle, name, source, 0)
      guard index >= 0 else {
        zip_source_free(source)
        throw .damagedArchive(.unwritable)
      }
      zip_set_file_compression(handle, UInt64(index), ZIP_CM_DEFAULT, PackedPart.compressionLevel)
    }

    private func readBack() throws(OpenXMLError) -> [UInt8] {
      var status = zip_stat_t()
      guard zip_source_open(source) == 0, zip_source_stat(source, &status) == 0 else {
        throw .damagedArchive(.unwritable)
      }
      defer { zip_source_close(source) }
      let size = Int(status.size)
      let source = source
      let result = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
      }
      guard result.count == size else { throw .damagedArchive(.unwritable) }
      return result
    }
  }
}
