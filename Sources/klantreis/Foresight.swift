// SPDX-License-Identifier: EUPL-1.2

import JourneyEditor
import Terminal
import TextGrid

/// What a key brings about when it is given once more, worked out while nobody waits for it.
///
/// Whoever goes down mostly goes down again, or back up: then all that is left to be done is sending what is ready. Since
/// the editor is a value, it can be asked what it would do without doing it.
///
/// A class, since an editor is large to copy.
final class Foresight {
  let key: Key
  let editor: Editor
  let frame: Terminal.Frame

  /// Works out what a key brings about.
  ///
  /// - Returns: Nil where it asks something of the world, or has the editor meet the user in another way.
  init?(_ key: Key, in editor: Editor, on face: Face) {
    var next = editor
    guard next.update(.key(key)).isEmpty, next.isLinear == editor.isLinear,
      next.settings == editor.settings, let frame = face.frame(next)
    else { return nil }
    (self.key, self.editor, self.frame) = (key, next, frame)
  }
}
