// SPDX-License-Identifier: EUPL-1.2

internal import Glibc

/// A call of a program to the system, as strace wrote it down.
package struct SystemCall: Sendable, CustomStringConvertible {
  package let thread: String
  package let name: String
  /// The arguments and the result, with the paths of descriptors.
  package let text: String

  /// The arguments, which strace knows before the call is made.
  package let arguments: Substring

  /// Tells whether the call was about a file, by its path or by a descriptor of it.
  package func isAbout(_ path: String) -> Bool {
    arguments.contains("\"\(path)\"") || arguments.contains("<\(path)>")
  }

  package var description: String { "\(name)\(text)" }

  /// Reads a line of strace; nil for what is no call, or the rest of one.
  init?(line: Substring) {
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2, Int(words[0]) != nil else { return nil }
    let rest = words[1].drop { $0 == " " }
    guard let bracket = rest.firstIndex(of: "("), let first = rest.first, first.isLetter else {
      return nil
    }
    thread = String(words[0])
    name = String(rest[..<bracket])
    let text = String(rest[bracket...])
    self.text = text
    arguments = text.ranges(of: ") = ").last.map { text[..<$0.lowerBound] } ?? text[...]
  }
}

/// How to hit one call of a program and no other, in any run that goes the same way.
package struct Injection: Sendable {
  /// Which of the known paths strace looks for; nil where the name of the call is enough.
  let path: Int?
  /// Which of the calls of its thread that strace looks at this is, from 1.
  let number: Int
}

/// Runs programs under strace.
package enum Strace {
  package static let path = "/usr/bin/strace"

  /// Whether programs can be traced here.
  package static let isThere: Bool =
    access(path, X_OK) == 0
    && (try? Program.run(["-f", "-qq", "-o", "/dev/null", "/bin/true"], of: path))?.status == 0

  /// The arguments with which strace writes every call about files to a log.
  package static func tracing(_ program: [String], log: String) -> [String] {
    ["-f", "-qqq", "-y", "-o", log, "-e", "trace=file,desc"] + program
  }

  /// The arguments with which strace does something to one call.
  ///
  /// - Parameters:
  ///   - deed: Such as `error=EIO` or `signal=KILL`.
  ///   - name: The name of the call.
  ///   - paths: The known paths of this run.
  package static func doing(
    _ deed: String, to name: String, at injection: Injection, paths: [String], _ program: [String],
    log: String
  ) -> [String] {
    ["-f", "-qqq", "-y", "-o", log] + (injection.path.map { ["-P", paths[$0]] } ?? [])
      + ["-e", "trace=\(name)", "-e", "inject=\(name):\(deed):when=\(injection.number)"] + program
  }

  /// Reads what strace wrote, in the order in which the calls began.
  package static func calls(_ log: String) -> [SystemCall] {
    log.split(separator: "\n").compactMap { SystemCall(line: $0) }
  }

  /// Finds how to hit a call and no other; nil where a call of another thread would be hit too.
  ///
  /// strace counts the calls of each thread apart.
  ///
  /// - Parameters:
  ///   - calls: A whole run.
  ///   - paths: The paths that are known before the run.
  package static func injection(
    at index: Int, of calls: [SystemCall], paths: [String]
  ) -> Injection? {
    let call = calls[index]
    for role in [nil] + paths.indices.map(Optional.some) {
      let path = role.map { paths[$0] }
      guard path.map(call.isAbout) ?? true else { continue }
      let alike = calls.indices.filter { other in
        calls[other].name == call.name && (path.map(calls[other].isAbout) ?? true)
      }
      let number = alike.count { $0 <= index && calls[$0].thread == call.thread }
      let others = Dictionary(grouping: alike) { calls[$0].thread }
        .filter { $0.key != call.thread }
      if others.values.allSatisfy({ $0.count < number }) {
        return Injection(path: role, number: number)
      }
    }
    return nil
  }
}
