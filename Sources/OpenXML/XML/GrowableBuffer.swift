/// A list of plain values that only grows, without the uniqueness check an array makes at every append.
///
/// One parse appends tens of thousands of records, where that check is a tenth of the time.
struct GrowableBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var storage: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(16, capacity)
    storage = .allocate(capacity: self.capacity)
  }

  deinit { storage.deallocate() }

  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (storage + count).initialize(to: element)
    count += 1
  }

  mutating func removeLast() -> Element? {
    guard count > 0 else { return nil }
    count -= 1
    return storage[count]
  }

  /// - Precondition: `index` was appended and not removed.
  mutating func update(_ index: Int, _ change: (inout Element) -> Void) {
    precondition(index < count)
    change(&storage[index])
  }

  mutating func removeAll() { count = 0 }

  /// - Precondition: `index` was appended and not removed.
  subscript(index: Int) -> Element {
    precondition(index < count)
    return storage[index]
  }

  var last: Element? { count > 0 ? storage[count - 1] : nil }

  /// The elements as an array; the list is empty afterwards, its memory given back.
  mutating func takeArray() -> [Element] {
    let array = Array(UnsafeBufferPointer(start: storage, count: count))
    storage.deallocate()
    capacity = 16
    storage = .allocate(capacity: capacity)
    count = 0
    return array
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.update(from: storage, count: count)
    storage.deallocate()
    storage = larger
    capacity *= 2
  }
}
