// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyExchange
import JourneyModel
import JourneyStore
import Paths
import Programs
import Words

/// The files of a folder that can be read, and why the others cannot.
struct FolderContents {
  private(set) var files: [(path: String, root: Item)] = []
  private(set) var failures: [StoreError] = []

  /// - Parameter kinds: The kinds of file to read.
  init(_ folder: String, kinds: [ItemKind] = Format.roots) throws(Failure) {
    failures = try Self.read(folder, kinds: kinds) {
      ($0, $1)
    } take: {
      files.append($0)
    }
  }

  /// Reads the files of a folder on all processors, and hands over what is made of each, in order.
  ///
  /// - Returns: Why the others could not be read.
  static func read<Made: Sendable>(
    _ folder: String, kinds: [ItemKind] = Format.roots,
    make: @Sendable (_ path: String, _ root: Item) -> Made, take: (Made) -> Void
  ) throws(Failure) -> [StoreError] {
    guard Workspace.isFolder(folder) else {
      throw Failure(Text(nl: "\(folder) is geen map.", en: "\(folder) is not a folder."))
    }
    let endings = kinds.map(Format.ending)
    let walk: WorkspaceWalk
    do throws(StoreError) { walk = try WorkspaceWalk(folder) } catch { throw Failure(error) }
    let paths = walk.lazy.filter { path in endings.contains(where: path.hasSuffix) }
    var failures: [StoreError] = []
    SideBySide.map(paths) { path -> Result<Made, StoreError> in
      do throws(StoreError) {
        return .success(make(path, try Loaded(path: path).document.root))
      } catch {
        return .failure(error)
      }
    } take: { read in
      switch read {
      case .success(let made): take(made)
      case .failure(let error): failures.append(error)
      }
    }
    return failures
  }

  /// Says which files could not be read, and returns the exit code that goes with it.
  func reportFailures() -> Int32 { Self.report(failures) }

  /// Says why files could not be read, and returns the exit code that goes with it.
  static func report(_ failures: [StoreError]) -> Int32 {
    for failure in failures { Output.error.write(failure.text[Surroundings.language] + "\n") }
    return failures.isEmpty ? ExitCode.good : ExitCode.environment
  }

  /// The journeys that serve an opgave.
  func journeys(of opgave: Item) -> [Journey] {
    serving(opgave).map { Journey($0.root) }
  }

  /// The journeys that serve an opgave, with their paths.
  func serving(_ opgave: Item) -> [(path: String, root: Item)] {
    files.filter { $0.root.kind == .journey && $0.root.text(.opgave) == opgave.id }
  }
}

/// A file that is told as a fact sheet, with what belongs to it.
struct SheetFile {
  let path: String
  private(set) var root: Item
  /// The journeys that serve an opgave.
  private var journeys: [(path: String, root: Item)] = []

  /// Opens an opgave with the journeys beside it, or a panel.
  init(_ path: String) throws(Failure) {
    try self.init(path, root: try Export.root(path))
  }

  /// Takes an opgave that was read with the journeys beside it, or a panel.
  init(_ path: String, root: Item) throws(Failure) {
    (self.path, self.root) = (path, root)
    guard root.kind == .opgave else { return }
    journeys = try FolderContents(FilePath(path).folder.text, kinds: [.journey]).serving(root)
  }

  private var source: SheetSource {
    SheetSource(root, journeys: journeys.map { Journey($0.root) })
  }

  /// Leaves out what points to persons, in the journeys of an opgave too, and says so.
  mutating func leaveOut() throws(Failure) {
    let edition = try PublicGate.edition(of: root, path: path)
    let others = try journeys.map { journey throws(Failure) in
      try PublicGate.edition(of: journey.root, path: journey.path)
    }
    root = edition.item
    edition.tell(path)
    for (index, other) in others.enumerated() {
      journeys[index].root = other.item
      other.tell(journeys[index].path)
    }
  }

  init(_ path: String, being kind: ItemKind) throws(Failure) {
    try self.init(path)
    guard root.kind == kind else {
      throw Failure(path, is: root.kind, not: kind)
    }
  }

  /// Writes the file in a form, with Graphviz where that has to draw.
  func bytes(
    _ form: String, _ options: ExportOptions, given: Set<ExportOption> = []
  ) throws(Failure) -> [UInt8] {
    let forms = SheetFormat.all(root.kind)
    guard let format = forms.first(where: { $0.name == form }) else {
      let names = forms.map(\.name).joined(separator: ", ")
      throw .usage("Kies uit: \(names).", "Choose from: \(names).")
    }
    if let idle = ExportOption.allCases.first(where: {
      given.contains($0) && !format.options.contains($0)
    }) {
      throw .usage(
        "\(idle.flag) doet hier niets.", "\(idle.flag) does nothing here.")
    }
    do {
      let drawn = try drawn(form, options, by: Graphviz())
      for warning in drawn.warnings { Output.error.write("Graphviz: \(warning)\n") }
      return drawn.bytes
    } catch let error as ExportError {
      throw Failure(error.text)
    } catch let error as GraphvizError {
      throw Failure(error.text)
    } catch {
      throw Failure(Text("\(error)"))
    }
  }

  /// Makes a form of the file, and says what Graphviz warned of where that had to draw.
  func drawn(
    _ form: String, _ options: ExportOptions, by graphviz: Graphviz
  ) throws -> (bytes: [UInt8], warnings: [String]) {
    guard let format = SheetFormat.all(root.kind).first(where: { $0.name == form }) else {
      return ([], [])
    }
    let text = format.text(source, options)
    guard let picture = format.picture else { return (Array(text.utf8), []) }
    let drawing = try graphviz.draw(Array(text.utf8), as: picture.rawValue)
    return (try format.finished(drawing.bytes, source, options), drawing.warnings)
  }

  /// How the names of files in a form end.
  func ending(_ form: String) -> String {
    SheetFormat.all(root.kind).first { $0.name == form }?.ending ?? ".txt"
  }
}

/// Today, by the clock and the time zone of the computer.
enum Today {
  static var date: CalendarDate? {
    var now = time(nil)
    var local = tm()
    guard localtime_r(&now, &local) != nil else { return nil }
    return CalendarDate(
      year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
  }

  /// Returns the date that was typed, or today.
  static func date(typed text: String?) throws(Failure) -> CalendarDate {
    guard let text else {
      guard let date else {
        throw Failure(
          Text(
            nl: "De klok van deze computer geeft geen datum. Geef hem met --on.",
            en: "The clock of this computer gives no date. Give it with --on."))
      }
      return date
    }
    guard let date = CalendarDate(iso: text) else {
      throw .usage(
        "“\(text)” is geen datum. Schrijf hem als 2026-03-12.",
        "“\(text)” is no date. Write it as 2026-03-12.")
    }
    return date
  }
}
