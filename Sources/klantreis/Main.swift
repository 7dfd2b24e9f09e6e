// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import Glibc
import Words

@main
struct Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    // These two go round the argument parser, so that the program starts at once.
    if arguments == ["--version"] {
      Output.standard.write("klantreis \(Version.current)\n")
      return
    }
    if let path = editorPath(arguments) {
      exit(EditorCommand.run(path: path))
    }
    run(arguments: Surroundings.withoutLanguage(arguments))
  }

  /// The path to open in the editor; nil when the arguments are a command.
  private static func editorPath(_ arguments: [String]) -> String?? {
    let arguments = Surroundings.withoutLanguage(arguments)
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
      Output.error.write(failure.text[Surroundings.language] + "\n")
      exit(failure.code)
    } catch {
      Klantreis.exit(withError: error)
    }
  }
}

enum Version {
  static let current = "0.1.0"
}
