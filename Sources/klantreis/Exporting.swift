// SPDX-License-Identifier: EUPL-1.2

import JourneyEditor
import JourneyExchange
import JourneyModel
import JourneyStore
import Paths
import Programs
import Words

extension ExportOrder {
  /// Writes the file in its form, for the editor; what a person should know comes back with it.
  func performed(_ progress: Progress) -> Outcome {
    let target = Self.expanded(target)
    if let obstacle = Export.obstacle(at: target) { return .failed(obstacle) }
    if !mayReplace, FilePath(target).isThere { return .exportExists(self) }
    let start = ContinuousClock.now
    let graphviz = Graphviz { progress.goesOn(drawingSince: start) }
    do {
      let (bytes, remarks) = try made(by: graphviz)
      guard progress.goesOn(drawingSince: start) else { return .stopped }
      let saved = try Saver.save(bytes, to: target, over: mayReplace ? .anything : .nothing)
      return .exported(path: target, remarks: remarks + [saved.remark].compactMap(\.self))
    } catch StoreError.exists {
      return .exportExists(self)
    } catch GraphvizError.stopped {
      return .stopped
    } catch let error as StoreError {
      return .failed(error.text)
    } catch let error as GraphvizError {
      return .failed(error.text)
    } catch let error as ExportError {
      return .failed(error.text)
    } catch let error as Failure {
      return .failed(error.text)
    } catch {
      return .failed(Text("\(error)"))
    }
  }

  private var options: ExportOptions {
    var options = ExportOptions()
    (options.language, options.isASCII) = (language, isASCII)
    options.compared = compared.map(Journey.init)
    options.opgave = root.text(.opgave).flatMap { Workspace.opgaveTitle($0, beside: path) }
    options.panels = Workspace.panels(of: root, beside: path).map(Panel.init)
    return options
  }

  private func made(by graphviz: Graphviz) throws -> (bytes: [UInt8], remarks: [Text]) {
    if root.kind != .journey {
      let drawn = try SheetFile(path, root: root).drawn(form, options, by: graphviz)
      return (drawn.bytes, drawn.warnings.map { Text("Graphviz: \($0)") })
    }
    guard let format = ExportFormat.named(form) else { return ([], []) }
    let journey = Journey(root)
    let exported = try format.export(journey, options)
    guard let part = exported.parts.first else { return ([], exported.remarks) }
    let drawn = try Export.drawn(part, of: format, journey, options, by: graphviz)
    return (drawn.bytes, exported.remarks + drawn.warnings.map { Text("Graphviz: \($0)") })
  }

  /// Returns a path in which `~` stands for the folder of the user, as a shell reads it.
  private static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = Surroundings.environment["HOME"], !home.isEmpty else {
      return path
    }
    return home + path.dropFirst()
  }
}
