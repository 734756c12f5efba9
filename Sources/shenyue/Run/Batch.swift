import Synchronization

/// What becomes of the results of a batch, one after the other.
protocol ResultConsumer<Result>: Sendable {
  associatedtype Result: Sendable
  mutating func consume(_ result: Result)
}

/// Works on many inputs at once and hands the results on in the order of the inputs.
enum Batch {
  /// - Parameter jobs: workers, at least 1; each takes the next input when it is done with one.
  /// - Returns: the consumer after the last result.
  static func run<Input: Sendable, Consumer: ResultConsumer>(
    _ inputs: [Input], jobs: Int, into consumer: Consumer,
    work: @escaping @Sendable (Input) -> Consumer.Result
  ) async -> Consumer {
    let next = Counter()
    let results = OrderedResults(consumer)
    await withTaskGroup { group in
      for _ in 0..<min(max(1, jobs), inputs.count) {
        group.addTask {
          while let index = next.take(below: inputs.count) {
            results.deliver(work(inputs[index]), at: index)
          }
        }
      }
    }
    return results.consumer
  }
}

/// Gives out 0, 1, 2 … to several workers.
private final class Counter: Sendable {
  private let value = Atomic(0)

  func take(below limit: Int) -> Int? {
    let taken = value.wrappingAdd(1, ordering: .relaxed).oldValue
    return taken < limit ? taken : nil
  }
}

/// Keeps results back until all before them have been consumed.
private final class OrderedResults<Consumer: ResultConsumer>: Sendable {
  private struct State {
    var consumer: Consumer
    var next = 0
    var waiting: [Int: Consumer.Result] = [:]
  }

  private let state: Mutex<State>

  init(_ consumer: Consumer) {
    state = Mutex(State(consumer: consumer))
  }

  var consumer: Consumer { state.withLock { $0.consumer } }

  func deliver(_ result: Consumer.Result, at index: Int) {
    state.withLock { state in
      state.waiting[index] = result
      while let ready = state.waiting.removeValue(forKey: state.next) {
        state.consumer.consume(ready)
        state.next += 1
      }
    }
  }
}
