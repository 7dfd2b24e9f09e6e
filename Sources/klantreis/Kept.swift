// SPDX-License-Identifier: EUPL-1.2

/// A value that lasts as long as the program.
///
/// Taking a large tree apart right before the end takes as long as a tenth of the work, and gives nothing back to anyone.
enum Kept {
  private final class Box<Value> {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  /// Keeps a value until the program ends.
  static func untilTheEnd<Value>(_ value: Value) {
    _ = Unmanaged.passRetained(Box(value))
  }
}
