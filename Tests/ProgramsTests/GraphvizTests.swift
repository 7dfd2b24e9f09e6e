// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import Programs
import Synchronization
import Testing

@Suite("Graphviz")
struct GraphvizTests {
  @Test("draws a graph, and hands over what it warns of")
  func draws() throws {
    let drawing = try Graphviz().draw(Array("digraph { a [shape=odd] }".utf8), as: "svg")
    #expect(String(decoding: drawing.bytes, as: UTF8.self).contains("</svg>"))
    #expect(drawing.warnings.count == 1, "\(drawing.warnings)")
  }

  /// A grid that takes dot minutes.
  private static let slow: String = {
    let edges = (0..<400).map { "n\($0 % 97) -> n\(($0 * 31) % 89) -> n\(($0 * 17) % 83);" }
    return "digraph { searchsize=100000 \(edges.joined()) }"
  }()

  @Test("is ended when nobody wants the picture any more")
  func stops() throws {
    let asked = Mutex(0)
    let graphviz = Graphviz {
      asked.withLock {
        $0 += 1
        return $0 < 2
      }
    }
    do {
      _ = try graphviz.draw(Array(Self.slow.utf8), as: "svg")
      Issue.record("it was drawn")
    } catch {
      guard case .stopped = error else { throw error }
    }
  }

  @Test("is ended when it takes too long")
  func timesOut() throws {
    let graph = Self.slow
    do {
      _ = try Graphviz(patience: .milliseconds(50)).draw(Array(graph.utf8), as: "svg")
      Issue.record("it was drawn")
    } catch {
      guard case .timedOut = error else { throw error }
    }
  }

  @Test("says what it could not read")
  func refused() throws {
    do {
      _ = try Graphviz().draw(Array("digraph {".utf8), as: "svg")
      Issue.record("it was drawn")
    } catch {
      guard case .refused(_, let words) = error else { throw error }
      #expect(words.contains("syntax error"), "\(words)")
    }
  }
}
