// SPDX-License-Identifier: EUPL-1.2

import JourneyStore
import Paths
import Programs
import Words

/// What `klantreis diff` compares, by what the user named.
enum Compared {
  /// Two versions of one journey, or two journeys.
  case versions(old: String, new: String)
  /// All files below a folder at two moments; the second is now where it is nil.
  case folder(String, old: String, new: String?)

  private enum Named {
    case nothing, folder(String), file(String), revision(String)
    /// `REV:PATH`.
    case recorded(String)
    case unknown(String)

    /// What exists by a name wins, as in git.
    ///
    /// - Parameter place: The folder in whose repository a revision may be.
    init(_ name: String?, in place: String) {
      guard let name else {
        self = .nothing
        return
      }
      if Workspace.isFolder(name) {
        self = .folder(name)
      } else if FilePath(name).isThere {
        self = .file(name)
      } else if Revision(text: name) != nil {
        self = .recorded(name)
      } else {
        // Where git cannot say, a name is that of a file.
        let isKnown = try? Git(below: place).knows(revision: name)
        self = isKnown == true ? .revision(name) : .unknown(name)
      }
    }

    /// The folder that it is about.
    var place: String {
      switch self {
      case .folder(let folder): folder
      case .file(let file): FilePath(file).folder.text
      case .nothing, .revision, .recorded, .unknown: "."
      }
    }

    /// What is read as one file: a file, a version of it, or what turns out to be none.
    var version: String? {
      switch self {
      case .file(let name), .recorded(let name), .unknown(let name), .folder(let name): name
      case .nothing, .revision: nil
      }
    }
  }

  /// What was recorded last.
  private static let last = "HEAD"

  /// Takes what was typed; nothing is what was recorded last, and what there is now.
  init(_ old: String?, _ new: String?) throws(Failure) {
    let new = Named(new, in: ".")
    let old = Named(old, in: new.place)
    switch (old, new) {
    case (.nothing, _): self = .folder(".", old: Self.last, new: nil)
    case (.folder(let folder), .nothing): self = .folder(folder, old: Self.last, new: nil)
    case (.file(let file), .nothing):
      self = .versions(old: Self.recorded(Self.last, file), new: file)
    case (.revision(let old), .nothing): self = .folder(".", old: old, new: nil)
    case (.revision(let old), .folder(let folder)): self = .folder(folder, old: old, new: nil)
    case (.revision(let old), .revision(let new)): self = .folder(".", old: old, new: new)
    case (.revision(let old), .file(let file)):
      self = .versions(old: Self.recorded(old, file), new: file)
    case (.unknown(let name), .nothing):
      throw Failure(
        Text(
          nl: "\(name): zo heet hier geen bestand, geen map en geen versie in git.",
          en: "\(name): no file, no folder and no revision in git is called that here."))
    default:
      guard let old = old.version, let new = new.version else {
        throw .usage(
          "Vergelijk twee bestanden, of een map met een versie: klantreis diff VERSIE MAP.",
          "Compare two files, or a folder with a revision: klantreis diff REVISION FOLDER.")
      }
      self = .versions(old: old, new: new)
    }
  }

  /// Names a version of a file, by its path from where the user is.
  private static func recorded(_ revision: String, _ file: String) -> String {
    FilePath(file).isAbsolute ? "\(revision):\(file)" : "\(revision):./\(file)"
  }
}
