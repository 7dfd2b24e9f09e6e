// SPDX-License-Identifier: EUPL-1.2

import CanonicalJSON
import JourneyModel

/// What edits make of a journey can be read again, and edits can be written and read like journeys.
enum EditingLaw {
  static func holds(_ bytes: [UInt8]) -> Bool {
    let parts = Parts(bytes)
    guard let document = try? Document(reading: parts[0]), !document.isReadOnly else {
      return false
    }
    let old = document.root.canonicalText
    let edited = Script(parts[1]).run(on: document.root)
    expect(document.root.canonicalText == old, "An edit changed the tree that it was made on.")
    let written = edited.canonicalText
    do throws(Refusal) {
      let again = try Document(reading: written)
      expect(again.root == edited, "What was edited and written says something else.")
      expect(again.root.canonicalText == written, "The edited text is not canonical.")
    } catch {
      fatalError("What was edited is refused: \(error)")
    }
    var script = Script(parts[1])
    let edit = script.edit(of: document.root)
    var writer = CanonicalWriter()
    edit.write(to: &writer)
    let journal = writer.finished()
    guard let one = try? document.root.applying(edit) else { return true }
    let other = Edit(reading: journal).flatMap { try? document.root.applying($0) }
    expect(one == other, "An edit is another one once written and read: \(text(journal))")
    return true
  }
}

/// Whatever stands where an edit was written is read as an edit or as none, and can be tried on a journey.
enum RecoveryLaw {
  static func holds(_ bytes: [UInt8]) -> Bool {
    let parts = Parts(bytes)
    guard let edit = Edit(reading: parts[0]) else { return true }
    var writer = CanonicalWriter()
    edit.write(to: &writer)
    let journal = writer.finished()
    guard let again = Edit(reading: journal) else {
      fatalError("An edit is not read: \(text(journal))")
    }
    expect(again == edit, "An edit that was written and read says something else.")
    let root = parts.journey(1) ?? Item(kind: .journey, id: "j-1", title: "")
    if let edited = try? root.applying(edit) {
      do throws(Refusal) {
        expect(try Document(reading: edited.canonicalText).root == edited, "The edit got lost.")
      } catch {
        fatalError("What was edited is refused: \(error)")
      }
    }
    return true
  }
}
