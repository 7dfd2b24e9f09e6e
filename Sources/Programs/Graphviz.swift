// SPDX-License-Identifier: EUPL-1.2

import Subprocess
public import Words

/// The program `dot` of Graphviz, which draws posters.
///
/// It is started without a shell; the graph goes in by its standard input and the picture comes out by its standard output.
public struct Graphviz: Sendable {
  private let patience: Duration

  /// Creates the program that is found as `dot`.
  ///
  /// - Parameter patience: How long a picture may take.
  public init(patience: Duration = .seconds(180)) {
    self.patience = patience
  }

  /// A picture, and what `dot` said while it drew.
  public struct Drawing: Sendable {
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
  public func draw(_ dot: [UInt8], as type: String) async throws(GraphvizError) -> Drawing {
    let ended = await withTaskGroup(of: Result<Drawing, GraphvizError>?.self) { group in
      group.addTask { await outcome(dot, type) }
      group.addTask { [patience] in
        try? await Task.sleep(for: patience)
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    guard let ended else { throw .timedOut }
    return try ended.get()
  }

  private func outcome(_ dot: [UInt8], _ type: String) async -> Result<Drawing, GraphvizError> {
    do {
      let result = try await Subprocess.run(
        .name("dot"), arguments: ["-T\(type)"], environment: .inherit, input: .array(dot),
        output: .bytes(limit: Self.limit), error: .bytes(limit: 1 << 20))
      let words = String(decoding: result.standardError, as: UTF8.self)
        .split(separator: "\n").map(String.init)
      switch result.terminationStatus {
      case .signaled(let signal): return .failure(.signalled(signal))
      case .exited(let status):
        // An error in a label leaves a picture behind with the name of the block instead of its words.
        if let error = words.first(where: { $0.hasPrefix("Error") }) ?? (status == 0 ? nil : "") {
          return .failure(.refused(status: status, words: error))
        }
        if result.standardOutput.isEmpty { return .failure(.nothing) }
        return .success(Drawing(bytes: result.standardOutput, warnings: words))
      }
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return .failure(.missing)
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      return .failure(.tooLarge)
    } catch {
      return .failure(.unstartable("\(error)"))
    }
  }
}

/// The reason why Graphviz drew no picture.
public enum GraphvizError: Error, Sendable {
  case missing, timedOut, tooLarge, nothing
  case signalled(Int32)
  case unstartable(String)
  /// It ended with an error; its own words.
  case refused(status: Int32, words: String)

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
