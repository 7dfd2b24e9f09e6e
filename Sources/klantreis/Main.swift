// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Glibc
import Words

@main
struct Main {
  static func main() {
    let arguments = Surroundings.arguments
    // These two go round the argument parser, so that the program starts at once.
    if arguments == ["--version"] {
      Output.standard.write("klantreis \(Version.current)\n")
      return
    }
    if let asked = Surroundings.askedLanguage, Language(rawValue: asked) == nil {
      fail(
        .usage(
          "De taal “\(asked)” is er niet. Kies --lang nl of --lang en.",
          "There is no language “\(asked)”. Choose --lang nl or --lang en."))
    }
    let words = Surroundings.withoutLanguage(arguments)
    // To list the names of all commands takes longer than to check a small file.
    let isPlain = words.first.map(plainCommands.contains) ?? false
    let refusal = isPlain ? nil : Mistyped.refusal(of: words)
    if let refusal = refusal ?? Mistyped.refusalOfOddWords(words) {
      fail(refusal)
    }
    if let path = editorPath(words) {
      exit(EditorCommand.run(path: path))
    }
    // Git asks these two for each of many files, and the argument parser takes longer than the answer.
    if words.count == 2, words[0] == "textconv", !words[1].hasPrefix("-") {
      do throws(Failure) { try TextconvCommand.write(words[1]) } catch { fail(error) }
    } else if words.count >= 8, words[0] == "diff-driver" {
      DiffDriverCommand.show(Array(words.dropFirst()))
    } else if let code = plainly(words) {
      exit(code)
    } else {
      run(arguments: Mistyped.withNegativeValues(words))
    }
  }

  private static let plainCommands = ["check", "list"]

  /// Runs a command without options that is asked for each of many files, and returns its exit code; nil for any other.
  private static func plainly(_ words: [String]) -> Int32? {
    guard words.count > 1, !words.contains(where: { $0.hasPrefix("-") }) else { return nil }
    do throws(Failure) {
      switch words[0] {
      case "check": return try CheckCommand.check(Array(words.dropFirst()))
      case "list" where words.count == 2: return try Listing(folder: words[1]).run()
      default: return nil
      }
    } catch {
      fail(error)
    }
  }

  /// The path to open in the editor; nil when the arguments are a command.
  private static func editorPath(_ arguments: [String]) -> String?? {
    switch arguments.count {
    case 0: return .some(nil)
    case 1 where !arguments[0].hasPrefix("-") && !Klantreis.names.contains(arguments[0]):
      return .some(arguments[0])
    default: return nil
    }
  }

  private static func run(arguments: [String]) {
    do {
      var command = try Klantreis.parseAsRoot(arguments)
      try command.run()
    } catch let failure as Failure {
      fail(failure)
    } catch {
      // The parser's own words repeat what was typed, which may hold anything.
      let code = Klantreis.exitCode(for: error)
      let message = Klantreis.fullMessage(for: error)
      let text = ParserWords.said(message, in: Surroundings.language)
      let output = code.isSuccess ? Output.standard : .error
      // What a shell reads keeps its lines.
      let isForShell = arguments.contains("--generate-completion-script")
      if isForShell { output.write(text + "\n") } else if !text.isEmpty { output.tell(text) }
      if ParserWords.missesOption(message), let line = Proposal.line(for: arguments) {
        // A line to copy stays one line.
        Output.error.write(says("  Bijvoorbeeld: \(line)\n", "  For example: \(line)\n"))
      }
      exit(code.rawValue)
    }
  }

  private static func fail(_ failure: Failure) -> Never {
    Output.error.tell(failure.text[Surroundings.language])
    exit(failure.code)
  }
}
