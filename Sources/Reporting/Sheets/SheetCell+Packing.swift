public import Packing

extension SheetCell: Packable {
  public func write(to writer: inout PackedWriter) {
    switch self {
    case .empty: writer.append(0)
    case .text(let text):
      writer.append(1)
      writer.append(text)
    case .number(let number):
      writer.append(2)
      number.write(to: &writer)
    case .share(let share):
      writer.append(3)
      share.write(to: &writer)
    case .link(let text, let target):
      writer.append(4)
      writer.append(text)
      writer.append(target)
    }
  }

  public init(from reader: inout PackedReader) throws(PackingDamage) {
    switch try reader.count() {
    case 0: self = .empty
    case 1: self = .text(try reader.text())
    case 2: self = .number(try Double(from: &reader))
    case 3: self = .share(try Double(from: &reader))
    case 4: self = .link(try reader.text(), target: try reader.text())
    default: throw PackingDamage()
    }
  }
}
