// SPDX-License-Identifier: EUPL-1.2

import Glibc
public import JourneyModel
import Paths
public import Words

/// The reason why a file could not be opened or saved, and the file.
public enum StoreError: Error, Sendable {
  /// The file was read, but what it holds is refused.
  case refused(path: String, Refusal)
  /// The path leads to a folder, a device or a pipe.
  case notAFile(path: String)
  case tooLarge(path: String)
  /// The file on disk is not the one that was opened.
  case changedOnDisk(path: String)
  /// A new file would go over one that is there already.
  case exists(path: String)
  /// The file can only be saved by writing the file itself.
  case onlyInPlace(path: String, ReasonToStay)
  /// Writing a file in its place broke off; the backup holds the old text.
  case brokenOff(errno: Int32, path: String, backup: String)
  /// The system refused, for the reason that `errno` names.
  case system(errno: Int32, path: String, isSaving: Bool)
}

extension StoreError {
  /// Why another file cannot take the place of one.
  public enum ReasonToStay: Hashable, Sendable {
    /// The file has this number of names.
    case hardLinks(Int)
    /// Nothing can be made in the folder.
    case folder(String)
  }
}

extension StoreError {
  /// What is wrong, and what to do, in sentences that begin with the file.
  public var text: Text {
    switch self {
    case .refused(let path, let refusal):
      refusal.diagnostics.map { $0.line(file: path) }.reduce(Text("")) { all, line in
        all == Text("") ? line : all + Text("\n") + line
      }
    case .notAFile(let path):
      Text(
        nl:
          "\(path) is geen gewoon bestand. Geef de naam van een bestand dat eindigt op .journey.json.",
        en: "\(path) is not a regular file. Give the name of a file that ends in .journey.json.")
    case .tooLarge(let path):
      Text(
        nl: "\(path) is groter dan 64 MiB. Verdeel de reis over meer bestanden.",
        en: "\(path) is larger than 64 MiB. Divide the journey over more files.")
    case .changedOnDisk(let path):
      Text(
        nl: "\(path) is intussen door iemand anders veranderd. Er is niets overschreven. "
          + "Sla uw versie op onder een andere naam en vergelijk de twee.",
        en: "\(path) was changed by somebody else in the meantime. Nothing was overwritten. "
          + "Save your version under another name and compare the two.")
    case .exists(let path):
      Text(
        nl: "\(path) bestaat al. Kies een andere naam.",
        en: "\(path) exists already. Choose another name.")
    case .onlyInPlace(let path, .hardLinks(let count)):
      Text(
        nl:
          "\(path) heeft \(count) namen op de schijf. Om die te houden moet het bestand zelf worden "
          + "overschreven; valt de stroom dan uit, dan is het half geschreven.",
        en:
          "\(path) has \(count) names on the disk. To keep them the file itself has to be written; "
          + "if the power fails then, it is half written.")
    case .onlyInPlace(let path, .folder(let folder)):
      Text(
        nl:
          "In de map \(folder) mag u niets maken, maar \(path) mag u wel overschrijven. Valt dan de "
          + "stroom uit, dan is het half geschreven.",
        en:
          "You may not make anything in the folder \(folder), but you may write \(path) itself. If the "
          + "power fails then, it is half written.")
    case .brokenOff(let code, let path, let backup):
      Text("\(path): ") + Self.cause(code)
        + Text(
          nl: " Het bestand is misschien half geschreven. De oude versie staat heel in \(backup).",
          en: " The file may be half written. The old version is whole in \(backup).")
    case .system(ENOENT, let path, true) where !FilePath(path).folder.isThere:
      Text(
        nl:
          "\(path): de map \(FilePath(path).folder.text) is er niet. Er is niets opgeslagen. Maak eerst die map.",
        en:
          "\(path): the folder \(FilePath(path).folder.text) is not there. Nothing was saved. Make that folder first."
      )
    case .system(_, let path, let isSaving):
      Text("\(path): ") + reason
        + (isSaving
          ? Text(
            nl: " Er is niets opgeslagen. Kies eventueel een andere plaats.",
            en: " Nothing was saved. You may choose another place.") : Text(""))
    }
  }

  /// What is wrong, without the name of the file where that goes without saying.
  public var reason: Text {
    if case .system(let code, _, _) = self { Self.cause(code) } else { text }
  }

  static func cause(_ code: Int32) -> Text {
    switch code {
    case ENOENT:
      Text(nl: "dit bestand of deze map is er niet.", en: "this file or folder is not there.")
    case EACCES, EPERM: Text(nl: "u hebt hier geen rechten.", en: "you have no permission here.")
    case ENOSPC: Text(nl: "de schijf is vol.", en: "the disk is full.")
    case EDQUOT: Text(nl: "uw deel van de schijf is vol.", en: "your share of the disk is full.")
    case EROFS: Text(nl: "deze schijf is alleen te lezen.", en: "this disk can only be read.")
    case EIO: Text(nl: "de schijf geeft een fout.", en: "the disk reports an error.")
    case EFBIG:
      Text(
        nl: "het bestand mag hier niet zo groot worden.",
        en: "the file may not grow so large here.")
    case EINTR: Text(nl: "het werk werd onderbroken.", en: "the work was interrupted.")
    case EXDEV:
      Text(nl: "dit ligt op een andere schijf.", en: "this lies on another disk.")
    case EISDIR: Text(nl: "dit is een map.", en: "this is a folder.")
    case ENOTDIR:
      Text(nl: "een deel van het pad is geen map.", en: "part of the path is no folder.")
    case ELOOP: Text(nl: "de koppelingen lopen in een kring.", en: "the links run in a circle.")
    case ENAMETOOLONG: Text(nl: "de naam is te lang.", en: "the name is too long.")
    case EMFILE, ENFILE: Text(nl: "er zijn te veel bestanden open.", en: "too many files are open.")
    default: Text(nl: "het systeem meldt fout \(code).", en: "the system reports error \(code).")
    }
  }
}
