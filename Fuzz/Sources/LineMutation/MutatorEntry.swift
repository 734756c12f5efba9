import CLibFuzzer

// libFuzzer finds it by name when it is linked. One call in four changes bytes, for all that is no line.

@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int, _ seed: UInt32) -> Int {
  guard seed % 4 != 0 else { return LLVMFuzzerMutate(data, size, maximum) }
  let mutated = LineMutation.mutated(Array(UnsafeBufferPointer(start: data, count: size)), seed: seed)
  guard mutated.count <= maximum else { return LLVMFuzzerMutate(data, size, maximum) }
  _ = UnsafeMutableBufferPointer(start: data, count: maximum).update(fromContentsOf: mutated)
  return mutated.count
}
