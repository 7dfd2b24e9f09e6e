// SPDX-License-Identifier: EUPL-1.2

import JourneyEditor
import Terminal
import TextGrid

/// What a key brings about when it is given once more, worked out while nobody waits for it.
///
/// Whoever goes down mostly goes down again, or back up, and whoever types a letter types another one: then all that is left
/// to be done is sending what is ready. Since the editor is a value, it can be asked what it would do without doing it.
///
/// A class, since an editor is large to copy.
final class Foresight {
  let key: Key
  let editor: Editor
  let frame: Terminal.Frame
  /// What is to be written down once the key is given.
  let recordings: [Recording]

  /// Works out what a key brings about.
  ///
  /// - Returns: Nil where it asks more of the world than that it is written down, or has the editor meet the user in another way.
  init?(_ key: Key, in editor: Editor, on face: Face) {
    var next = editor
    let effects = next.update(.key(key))
    let recordings = effects.compactMap(\.recording)
    guard recordings.count == effects.count, next.isLinear == editor.isLinear,
      next.settings == editor.settings, let frame = face.frame(&next)
    else { return nil }
    (self.key, self.editor, self.frame, self.recordings) = (key, next, frame, recordings)
  }
}

extension Effect {
  /// What is to be written down; nil for what is not about that.
  var recording: Recording? {
    if case .record(let recording) = self { recording } else { nil }
  }
}
