// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import JourneyStore
import Words

/// A file that a command changes.
struct EditableFile {
  let loaded: Loaded

  var root: Item { loaded.document.root }

  /// Opens a file.
  ///
  /// - Parameter isEdited: Whether it is changed, which takes more memory than writing it in its form; a byte order mark
  ///   is passed over only where nothing but the form changes.
  init(_ path: String, isEdited: Bool = true) throws(Failure) {
    do {
      loaded = try isEdited ? Loaded.manageable(path: path) : Loaded(path: path, passesMark: true)
    } catch {
      throw Failure(error)
    }
    if loaded.document.isReadOnly {
      throw Failure(
        Text(
          nl: "\(path) is gemaakt met een nieuwere versie van klantreis en is alleen te lezen. "
            + "Werk klantreis bij om het te veranderen.",
          en: "\(path) was made with a newer version of klantreis and can only be read. "
            + "Update klantreis to change it."))
    }
  }

  /// Makes an edit and saves the file; an edit that changes nothing writes nothing.
  ///
  /// - Returns: What the file holds then.
  @discardableResult
  func make(_ edit: Edit) throws(Failure) -> Item {
    let edited: Item
    do {
      edited = try root.applying(edit)
    } catch {
      throw Failure(error)
    }
    if edited != root { try save(edited) }
    return edited
  }

  /// Saves the file in its canonical form.
  func canonicalise() throws(Failure) {
    try save(root)
  }

  /// Saves what the file is to hold from now on.
  func save(_ root: Item) throws(Failure) {
    try MadeFile.save(root.canonicalText, to: loaded.path, over: .bytes(loaded.bytes))
  }

  /// Returns the path to the item with an id.
  func path(_ id: String) throws(Failure) -> ItemPath {
    guard let path = try ref(named: id).flatMap(root.path(to:)) else {
      throw Failure(EditError.noSuchItem(id))
    }
    return path
  }

  /// Reads the name of an item; nil where the text is none.
  ///
  /// - Throws: That several items have the id, where the name does not say which of them is meant.
  func ref(named text: String) throws(Failure) -> ItemRef? {
    guard let ref = ItemRef(text: text) else { return nil }
    guard !text.contains("#"), root.path(to: ItemRef(ref.id, occurrence: 1)) != nil else {
      return ref
    }
    throw Failure(
      Text(
        nl: "Het kenmerk \(ref.id) staat meer dan één keer in \(loaded.path). Open het bestand met "
          + "klantreis en kies wat blijft, of schrijf \(ref.id)#0 voor het eerste en \(ref.id)#1 voor het tweede.",
        en:
          "The id \(ref.id) stands more than once in \(loaded.path). Open the file with klantreis "
          + "and choose what stays, or write \(ref.id)#0 for the first and \(ref.id)#1 for the second."
      ))
  }

  /// Returns the item at the end of a path, its name and the item that holds it.
  func ref(_ path: ItemPath) -> ItemRef {
    root.ref(at: path) ?? ItemRef(root.id)
  }
}

/// The place that the options of a command ask for.
struct PlaceOptions {
  let after: String?
  let isFirst: Bool

  /// The position among the items of the new parent.
  func position() throws(Failure) -> Position {
    if after != nil, isFirst {
      throw .usage("Kies --after of --first, niet allebei.", "Choose --after or --first, not both.")
    }
    if isFirst { return .first }
    guard let after else { return .last }
    guard let ref = ItemRef(text: after) else { throw Failure(EditError.noSuchItem(after)) }
    return .after(ref)
  }
}
