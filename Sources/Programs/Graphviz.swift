// SPDX-License-Identifier: EUPL-1.2

import Glibc
public import Words

/// The program `dot` of Graphviz, which draws posters.
///
/// It is started without a shell; the graph goes in by its standard input and the picture comes out by its standard output.
public struct Graphviz: Sendable {
  private let patience: Duration
  private let goesOn: (@Sendable () -> Bool)?

  /// Creates the program that is found as `dot`.
  ///
  /// - Parameters:
  ///   - patience: How long a picture may take.
  ///   - goesOn: Asked several times a second while it draws; it ends where nobody wants the picture any more. Without it
  ///     Ctrl-C ends it together with this program.
  public init(patience: Duration = .seconds(180), goesOn: (@Sendable () -> Bool)? = nil) {
    self.patience = patience
    self.goesOn = goesOn
  }

  /// A picture, and what `dot` said while it drew.
  public struct Drawing: Sendable {
    /// The picture, in the form that was asked for.
    public let bytes: [UInt8]
    /// The warnings, a line each.
    public let warnings: [String]
  }

  /// The largest picture that is taken.
  private static let limit = 512 << 20

  /// Draws a graph.
  ///
  /// - Parameters:
  ///   - dot: The graph in the language of Graphviz.
  ///   - type: The kind of picture, such as `svg`.
  /// - Throws: The reason why there is no picture; one that was drawn with errors counts as none.
  public func draw(_ dot: [UInt8], as type: String) throws(GraphvizError) -> Drawing {
    let child = Child(
      name: "dot", arguments: ["-T\(type)"], limits: (output: Self.limit, errors: 1 << 20),
      patience: patience, hasTerminal: goesOn == nil, goesOn: goesOn)
    let ended: (status: Int32, output: [UInt8], errors: [UInt8])
    do throws(Child.Failure) { ended = try child.run(dot) } catch { throw GraphvizError(error) }
    let words = String(decoding: ended.errors, as: UTF8.self).split(separator: "\n").map(
      String.init)
    // An error in a label leaves a picture behind with the name of the block instead of its words.
    let error = words.first { $0.hasPrefix("Error") }
    if let error = error ?? (ended.status == 0 ? nil : "") {
      throw .refused(status: ended.status, words: error)
    }
    if ended.output.isEmpty { throw .nothing }
    return Drawing(bytes: ended.output, warnings: words)
  }
}

/// The reason why Graphviz drew no picture.
public enum GraphvizError: Error, Sendable {
  case missing, timedOut, tooLarge, nothing
  /// Nobody wanted the picture any more.
  case stopped
  case signalled(Int32)
  case unstartable(String)
  /// It ended with an error; its own words.
  case refused(status: Int32, words: String)

  init(_ failure: Child.Failure) {
    self =
      switch failure {
      case .missing: .missing
      case .timedOut: .timedOut
      case .stopped: .stopped
      case .tooLarge: .tooLarge
      case .signalled(let signal): .signalled(signal)
      case .unstartable(let code): .unstartable(String(cString: strerror(code)))
      }
  }

  /// What is wrong, and what to do, in sentences.
  public var text: Text {
    switch self {
    case .missing:
      Text(
        nl:
          "Het programma dot van Graphviz is er niet. Installeer het, bijvoorbeeld met: sudo apt install graphviz. "
          + "Zonder Graphviz werken: text, linear en dot.",
        en:
          "The program dot of Graphviz is not there. Install it, for example with: sudo apt install graphviz. "
          + "Without Graphviz these work: text, linear and dot.")
    case .timedOut:
      Text(
        nl: "Graphviz deed te lang over de poster. Kies een deel met --phase.",
        en: "Graphviz took too long over the poster. Choose a part with --phase.")
    case .tooLarge:
      Text(
        nl: "Het plaatje werd te groot. Kies een deel met --phase.",
        en: "The picture became too large. Choose a part with --phase.")
    case .stopped: Text(nl: "Het tekenen is gestopt.", en: "Drawing was stopped.")
    case .nothing: Text(nl: "Graphviz gaf geen plaatje.", en: "Graphviz gave no picture.")
    case .signalled(let signal):
      Text(
        nl: "Graphviz is gestopt door signaal \(signal).",
        en: "Graphviz was stopped by signal \(signal).")
    case .unstartable(let words):
      Text(nl: "Graphviz kon niet starten: \(words)", en: "Graphviz could not start: \(words)")
    case .refused(let status, let words):
      Text(
        nl: "Graphviz kon de poster niet tekenen (\(status)): \(words)",
        en: "Graphviz could not draw the poster (\(status)): \(words)")
    }
  }
}
