// SPDX-License-Identifier: EUPL-1.2

internal import CanonicalJSON
public import Words

/// One thing that was done to a document while it was open, as the recovery journal keeps it.
///
/// The entries of a session, made again in their order on the text that was opened, lead to the same document with the
/// same steps to undo.
public enum JournalEntry: Equatable, Sendable {
  /// An edit was made; the text is what people call it.
  case edit(Edit, Text)
  case undo
  case redo
  /// The last edit was taken back as if it was never made.
  case drop
  /// The last two edits became one step, called as the first of them.
  case join
  /// A field is being typed in, and holds this text now.
  case draft(ItemRef, FieldKey, String)
  /// No field is being typed in any more, or none that holds something new.
  case noDraft
  /// Something was chosen or typed on a card about a conflict or a repair; it is no part of the document yet.
  case answer(CardAnswer)
  /// A save of the document as it is now began.
  case saving
  /// The save that began last has ended well.
  case saved
  /// The document starts anew from a text that stands on the disk.
  case base([UInt8])
  /// The document became another one, such as what came of a merge; there is nothing before it to undo.
  case replaced([UInt8])
  /// The document has another path from now on.
  case path(String)
}

/// What was chosen on a card, and what was typed there.
public struct CardAnswer: Hashable, Sendable {
  /// What the card is about, in the words of whoever shows it.
  public let card: String
  /// The way out that was chosen, in the words of whoever shows the card.
  public let way: String
  /// What was typed for that way; nil where nothing was.
  public let text: String?

  /// Takes what was chosen and typed.
  public init(card: String, way: String, text: String? = nil) {
    (self.card, self.way, self.text) = (card, way, text)
  }
}

extension JournalEntry {
  /// The entry as bytes: a letter, and what belongs to it.
  public var bytes: [UInt8] {
    switch self {
    case .edit(let edit, let label):
      Self.json("e") { writer in
        writer.key("edit")
        edit.write(to: &writer)
        writer.key("nl")
        writer.string(label.nl)
        writer.key("en")
        writer.string(label.en)
      }
    case .undo: Array("u".utf8)
    case .redo: Array("r".utf8)
    case .drop: Array("x".utf8)
    case .join: Array("j".utf8)
    case .draft(let ref, let key, let text):
      Self.json("d") { writer in
        writer.key("item")
        writer.string(ref.description)
        writer.key("key")
        writer.string(key.rawValue)
        writer.key("text")
        writer.string(text)
      }
    case .noDraft: Array("n".utf8)
    case .answer(let answer):
      Self.json("a") { writer in
        writer.key("card")
        writer.string(answer.card)
        writer.key("way")
        writer.string(answer.way)
        if let text = answer.text {
          writer.key("text")
          writer.string(text)
        }
      }
    case .saving: Array("s".utf8)
    case .saved: Array("S".utf8)
    case .base(let text): Array("b".utf8) + text
    case .replaced(let text): Array("m".utf8) + text
    case .path(let path): Array("p".utf8) + Array(path.utf8)
    }
  }

  /// Reads an entry; nil when the bytes are something else.
  public init?(reading bytes: [UInt8]) {
    guard let letter = bytes.first else { return nil }
    let rest = Array(bytes.dropFirst())
    switch Character(Unicode.Scalar(letter)) {
    case "e":
      guard let source = EditSource(rest), let edit = source.edit("edit"),
        let dutch = source.text("nl"), let english = source.text("en")
      else { return nil }
      self = .edit(edit, Text(nl: dutch, en: english))
    case "d":
      guard let source = EditSource(rest),
        let ref = source.text("item").flatMap(ItemRef.init(text:)),
        let key = source.text("key").flatMap(FieldKey.init(rawValue:)),
        let text = source.text("text")
      else { return nil }
      self = .draft(ref, key, text)
    case "a":
      guard let source = EditSource(rest), let card = source.text("card"),
        let way = source.text("way")
      else { return nil }
      self = .answer(CardAnswer(card: card, way: way, text: source.text("text")))
    case "b": self = .base(rest)
    case "m": self = .replaced(rest)
    case "p": self = .path(String(decoding: rest, as: UTF8.self))
    case let letter:
      guard rest.isEmpty, let entry = Self.plain[letter] else { return nil }
      self = entry
    }
  }

  private static let plain: [Character: JournalEntry] = [
    "u": .undo, "r": .redo, "x": .drop, "j": .join, "n": .noDraft, "s": .saving, "S": .saved,
  ]

  private static func json(
    _ letter: Character, _ write: (inout CanonicalWriter) -> Void
  ) -> [UInt8] {
    var writer = CanonicalWriter(capacity: 256)
    writer.beginObject()
    write(&writer)
    writer.endObject()
    return Array(String(letter).utf8) + writer.finished()
  }
}

extension EditSource {
  /// Reads a JSON object; nil when the bytes are something else.
  fileprivate init?(_ bytes: [UInt8]) {
    guard let tape = try? Tape(bytes), tape.nodes[0].kind == .object else { return nil }
    self.init(source: SourceText(bytes), tape: tape)
  }

  fileprivate func text(_ name: String) -> String? { text(members(of: 0)?[name]) }

  fileprivate func edit(_ name: String) -> Edit? {
    members(of: 0)?[name].flatMap { Edit(self, at: $0) }
  }
}
