// SPDX-License-Identifier: EUPL-1.2

extension Item {
  /// Makes an opgave with nothing but a title.
  ///
  /// - Parameter generator: A cryptographically secure source of the id, except in tests.
  public static func newOpgave(
    title: String, using generator: inout some RandomNumberGenerator
  ) -> Item {
    Item(
      kind: .opgave, id: ItemID.make(.opgave, notIn: nil, using: &generator), title: title)
  }

  /// Returns the opgave with lessons of earlier ones, each with its origin.
  ///
  /// - Parameter generator: A cryptographically secure source of the ids, except in tests.
  public func takingOver(
    _ lessons: [EarlierLesson], using generator: inout some RandomNumberGenerator
  ) throws(EditError) -> Item {
    var opgave = self
    for lesson in lessons {
      guard let id = ItemID.make(.lesson, notIn: opgave, using: &generator) else { continue }
      opgave = try opgave.applying(
        .insert(lesson.copy(id: id), into: ItemRef(opgave.id), .lessons, .last))
    }
    return opgave
  }
}

/// A lesson or a success of an earlier opgave, to be taken over by another one.
public struct EarlierLesson: Sendable {
  /// What was learnt, as it stands there.
  public let lesson: Item
  /// The opgave in which it was learnt.
  public let opgave: Item

  /// Returns the lessons of earlier opgaven in the field of an opgave; of all opgaven where it has no field yet.
  ///
  /// What was taken over itself is offered by the opgave that it comes from, and what the opgave has already is not offered.
  public static func offers(for opgave: Item, from earlier: [Item]) -> [EarlierLesson] {
    let field = opgave.text(.field)?.lowercased() ?? ""
    let taken = Set(opgave.items(.lessons).compactMap { $0.text(.lesson) })
    return earlier.filter { other in
      other.id != opgave.id && (field.isEmpty || other.text(.field)?.lowercased() == field)
    }.flatMap { other in
      other.items(.lessons)
        .filter { $0.text(.opgave) == nil && !taken.contains($0.id) }
        .map { EarlierLesson(lesson: $0, opgave: other) }
    }
  }

  /// Returns the lesson as it stands in another opgave: with where it comes from.
  public func copy(id: String) -> Item {
    var copy = Item(kind: .lesson, id: id, title: lesson.title)
    for key in [FieldKey.kind, .on, .trial, .note] {
      if let text = lesson.text(key) { copy = copy.replacing(key, with: .scalar(.text(text))) }
    }
    for (key, text) in [
      (FieldKey.opgave, opgave.id), (.lesson, lesson.id), (.origin, opgave.title),
    ] {
      copy = copy.replacing(key, with: .scalar(.text(text)))
    }
    return copy
  }
}
