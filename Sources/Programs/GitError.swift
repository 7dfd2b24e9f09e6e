// SPDX-License-Identifier: EUPL-1.2

import Glibc
public import Words

/// The reason why git gave no answer.
public enum GitError: Error, Sendable {
  case missing
  /// The folder lies in no repository; nil for the folder of the program.
  case noRepository(folder: String?)
  /// The repository belongs to another user, so that git leaves it alone.
  case notTrusted(folder: String?)
  case noRevision(String)
  /// A revision does not hold the file.
  case noFile(path: String, revision: String)
  case timedOut, tooLarge
  case signalled(Int32)
  case unstartable(String)
  /// Git ended with an error; its own words.
  case refused(status: Int32, words: String)

  init(_ failure: Child.Failure) {
    self =
      switch failure {
      case .missing: .missing
      // Nobody stops git.
      case .timedOut, .stopped: .timedOut
      case .tooLarge: .tooLarge
      case .signalled(let signal): .signalled(signal)
      case .unstartable(let code): .unstartable(String(cString: strerror(code)))
      }
  }

  init(_ answer: Git.Answer, in folder: String?) {
    // The words are git's own in any language of the user, since it is asked to speak English.
    let words = String(decoding: answer.errors, as: UTF8.self)
    if words.contains("not a git repository") || words.contains("must be run in a work tree") {
      self = .noRepository(folder: folder)
    } else if words.contains("dubious ownership") {
      self = .notTrusted(folder: folder)
    } else {
      let line = words.split(separator: "\n").first.map(String.init) ?? ""
      self = .refused(status: answer.status, words: line)
    }
  }
}

extension GitError {
  /// What is wrong, and what to do, in sentences.
  public var text: Text {
    switch self {
    case .missing:
      Text(
        nl: "Het programma git is er niet. Installeer het, bijvoorbeeld met: sudo apt install git",
        en: "The program git is not there. Install it, for example with: sudo apt install git")
    case .noRepository(let folder):
      Text(
        nl: "\(folder ?? "Deze map") hoort niet bij een git-repository. "
          + "Ga naar een map die dat wel doet, of maak er een met: git init",
        en: "\(folder ?? "This folder") is not part of a git repository. "
          + "Go to a folder that is, or make one with: git init")
    case .notTrusted(let folder):
      Text(
        nl: "De git-repository van \(folder ?? "deze map") is van een andere gebruiker; "
          + "git doet er niets mee. Is die te vertrouwen, lees dan git help config bij safe.directory.",
        en: "The git repository of \(folder ?? "this folder") belongs to another user; "
          + "git leaves it alone. If it can be trusted, read git help config under safe.directory.")
    case .noRevision(let name):
      Text(
        nl: "Git kent hier geen versie “\(name)”. Met git log en git tag ziet u welke er zijn.",
        en: "Git knows no revision “\(name)” here. git log and git tag show which there are.")
    case .noFile(let path, let revision) where path.hasPrefix("./"):
      Text(
        nl: "In versie “\(revision)” staat geen bestand \(path.dropFirst(2)). "
          + "Misschien was het er nog niet, of heette het anders.",
        en: "Revision “\(revision)” holds no file \(path.dropFirst(2)). "
          + "Perhaps it was not there yet, or had another name.")
    case .noFile(let path, let revision):
      Text(
        nl: "In versie “\(revision)” staat geen bestand \(path). "
          + "Schrijf het pad vanaf de bovenste map van de repository.",
        en: "Revision “\(revision)” holds no file \(path). "
          + "Write the path from the top folder of the repository.")
    case .timedOut:
      Text(
        nl: "Git gaf te lang geen antwoord. Probeer het nog eens.",
        en: "Git gave no answer for too long. Try again.")
    case .tooLarge:
      Text(
        nl: "Git gaf een antwoord dat te groot is om een klantreis te zijn.",
        en: "Git gave an answer that is too large to be a journey.")
    case .signalled(let signal):
      Text(nl: "Git is gestopt door signaal \(signal).", en: "Git was stopped by signal \(signal).")
    case .unstartable(let words):
      Text(nl: "Git kon niet starten: \(words)", en: "Git could not start: \(words)")
    case .refused(let status, let words):
      Text(
        nl: "Git eindigde met fout \(status): \(words)",
        en: "Git ended with error \(status): \(words)")
    }
  }
}
