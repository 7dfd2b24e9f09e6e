// SPDX-License-Identifier: EUPL-1.2

import JourneyChecks
import JourneyModel
import Words

/// What deserves a look in a journey, as it was found at a revision of it.
struct Attention: Sendable {
  /// The revision that was asked about last.
  private(set) var asked: Int?
  private var askedRoot: Item?
  /// What was found, by the names of items, which stay when other items come or go.
  private(set) var points: [Point] = []
  /// The revision of which it was found.
  private(set) var found: Int?
  /// How often something was found.
  private(set) var findings = 0
  /// Whether the user waits for it to go to what comes next, or before.
  var awaited: Bool?
  /// What was told last.
  var told: Point?
  /// How serious the worst is, by the id of an item and the field that holds it.
  private var worst: [String: [FieldKey: Diagnostic.Severity]] = [:]
  /// The places of the points by the ids of their items.
  private var places: [String: [Int]] = [:]

  /// Something that deserves a look, with where it is.
  struct Point: Hashable, Sendable {
    let ref: ItemRef
    let key: FieldKey?
    let finding: Finding
  }

  var isEmpty: Bool { points.isEmpty }

  mutating func ask(_ root: Item, at revision: Int) {
    (askedRoot, asked) = (root, revision)
  }

  /// Takes what was found at the revision that was asked about.
  mutating func take(_ findings: [Finding], of revision: Int) {
    guard revision == asked, let root = askedRoot else { return }
    askedRoot = nil
    found = revision
    self.findings += 1
    points = []
    worst = [:]
    places = [:]
    for finding in findings {
      guard let spot = finding.spot, let ref = Self.ref(at: spot.path, in: root) else { continue }
      places[ref.id, default: []].append(points.count)
      points.append(Point(ref: ref, key: spot.key, finding: finding))
      note(finding.severity, spot, root)
    }
  }

  /// The name of an item; where ids are doubled it means the first, which is mended before anything else.
  static func ref(at path: ItemPath, in root: Item) -> ItemRef? {
    guard let item = root.item(at: path) else { return nil }
    if item.has(.id) { return ItemRef(item.id) }
    guard let holder = path.parent.flatMap(root.item(at:)) else { return nil }
    return ItemRef(holder.id, slot: path.steps.last?.key)
  }

  /// Marks every item on the way to a spot, each under the key that leads on.
  private mutating func note(_ severity: Diagnostic.Severity, _ spot: Spot, _ root: Item) {
    var item: Item? = root
    for length in 0...spot.path.steps.count {
      guard let here = item else { return }
      let next = length < spot.path.steps.count ? spot.path.steps[length] : nil
      let key = next?.key ?? spot.key ?? .id
      let known = worst[here.id]?[key]
      if known.map({ $0.weight < severity.weight }) ?? true {
        worst[here.id, default: [:]][key] = severity
      }
      item = next.flatMap { step in
        let items = here.items(step.key)
        return items.indices.contains(step.index) ? items[step.index] : nil
      }
    }
  }

  /// Returns how serious the worst in an item is, with all that it holds but for one field.
  func severity(of item: Item, leavingOut key: FieldKey? = nil) -> Diagnostic.Severity? {
    guard !worst.isEmpty, let fields = worst[item.id] else { return nil }
    var most: Diagnostic.Severity?
    for (field, severity) in fields
    where field != key && most.map({ $0.weight < severity.weight }) ?? true {
      most = severity
    }
    return most
  }

  /// Returns how serious the worst on a line of an open row is.
  func severity(of item: Item, at focus: Focus, in root: Item) -> Diagnostic.Severity? {
    if let key = focus.key { return worst[item.id]?[key] }
    if item.has(.id) { return severity(of: item) }
    guard let step = focus.path.steps.last, let holder = focus.path.parent.flatMap(root.item(at:))
    else { return nil }
    return worst[holder.id]?[step.key]
  }

  /// What deserves a look at the place that holds the focus.
  func words(at focus: Focus, in root: Item) -> [Text] {
    guard !points.isEmpty, let ref = Self.ref(at: focus.path, in: root) else { return [] }
    let here = (places[ref.id] ?? []).map { points[$0] }
    return here.filter { $0.ref == ref && (focus.key == nil || $0.key == focus.key) }.prefix(1)
      .map(\.finding.cause)
  }

  /// The same, or else that something in the item deserves a look.
  ///
  /// - Parameter key: The field whose items have rows of their own, which say it themselves.
  func words(at focus: Focus, in root: Item, hiding key: FieldKey?) -> [Text] {
    let own = words(at: focus, in: root)
    guard own.isEmpty, focus.key == nil, let item = root.item(at: focus.path), item.has(.id),
      severity(of: item, leavingOut: key) != nil
    else { return own }
    return [
      Text(
        nl: "hierin vraagt iets aandacht (F8)", en: "something in it deserves a look (F8)")
    ]
  }
}
