import CLibFuzzer

// libFuzzer finds it by name when it is linked.

@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int, _ seed: UInt32) -> Int {
  let changed = seed % 3 == 0 ? size : LLVMFuzzerMutate(data, size, maximum)
  var bytes = Array(UnsafeBufferPointer(start: data, count: changed))
  if seed % 3 == 0 { bytes = ZipMutation.mutated(bytes, seed: seed) }
  // Wrong checksums must be tried as well.
  if seed % 8 != 1 { bytes = ZipMutation.mended(bytes) }
  _ = UnsafeMutableBufferPointer(start: data, count: maximum).update(fromContentsOf: bytes)
  return bytes.count
}
