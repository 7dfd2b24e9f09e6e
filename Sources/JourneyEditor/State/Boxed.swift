// SPDX-License-Identifier: EUPL-1.2

/// A large value in a place of its own, which copies share until one of them is changed.
///
/// What holds it can be handed around at the price of one reference, instead of one for each part of the value.
@propertyWrapper
struct Boxed<Value: Sendable>: @unchecked Sendable {
  private final class Storage {
    var value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  // Nobody changes it as long as another copy has it too, so that it can go from thread to thread.
  private var storage: Storage

  init(wrappedValue: Value) {
    storage = Storage(wrappedValue)
  }

  var wrappedValue: Value {
    _read { yield storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.value) }
      yield &storage.value
    }
  }
}
