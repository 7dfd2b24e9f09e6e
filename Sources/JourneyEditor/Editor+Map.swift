// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

extension Editor {
  /// How the user wants to look at journeys.
  struct Outlook: Hashable, Sendable {
    /// Whether as a map; nil where that depends on the size of the window.
    var asMap: Bool?
    /// The number of the width of a step on the map.
    var zoom = 2
    /// The lanes to show; nil for those that have something in them.
    var lanes: [FieldKey]?
    /// The order in which lanes are shown.
    var laneOrder = Lane.below
  }

  /// The smallest windows for a map, and for a map that nobody asked for.
  private static let smallestMap = Size(columns: 60, rows: 20)
  private static let usualMap = Size(columns: 100, rows: 20)

  /// Whether the open journey is to be seen as a map, where a single step is not shown as a whole.
  var wantsMap: Bool {
    let least = outlook.asMap == true ? Self.smallestMap : Self.usualMap
    guard linear == nil, outlook.asMap != false, size.columns >= least.columns,
      size.rows >= least.rows
    else { return false }
    return open?.root.items(.phases).isEmpty == false
  }

  var showsMap: Bool { wantsMap && open?.isWhole == false }

  /// Brings what is drawn in line with the focus and the size of the window.
  mutating func lay() {
    picture = nil
    open?.countSteps()
    let today = options.today
    open?.checkTyped(today: today)
    layPast()
    if wantsMap, let focus = open?.focus, MapPlace(focus) == nil { open?.isWhole = true }
    if showsMap {
      let (window, outlook, options) = (size, outlook, options)
      let bottom = window.rows - 2 - noticeRows(in: window)
      open?.lay(in: window, bottom: bottom, outlook, options)
    } else {
      let (size, options) = (outlineSize, options)
      open?.scroll(in: size, options)
    }
    layBars()
    layPlace()
  }

  // MARK: - Commands

  mutating func switchMap() -> [Effect] {
    if linear != nil {
      guard options.canShowScreen else {
        notice = Command.noScreen
        return []
      }
      let effects = switchLines()
      if wantsMap { return effects }
    }
    if wantsMap, let journey = open {
      // A step that is shown as a whole lies over the map.
      if journey.isWhole, MapPlace(journey.focus) != nil {
        open?.isWhole = false
      } else {
        outlook.asMap = false
      }
      return []
    }
    outlook.asMap = true
    open?.isWhole = false
    if !wantsMap {
      outlook.asMap = nil
      notice = Notice(
        Text(
          nl:
            "Voor de kaart is een groter venster nodig: \(Self.smallestMap.columns)x\(Self.smallestMap.rows), met ten minste een fase.",
          en:
            "The map needs a larger window: \(Self.smallestMap.columns)x\(Self.smallestMap.rows), and at least one phase."
        ))
    }
    return []
  }

  mutating func zoom(by count: Int) -> [Effect] {
    let zoom = min(max(0, outlook.zoom + count), MapLayout.pitches.count - 1)
    if zoom == outlook.zoom {
      notice = Notice(
        count > 0
          ? Text(
            nl: "Breder kan niet. Met Spatie ziet u de hele stap.",
            en: "It cannot be wider. Space shows the whole step.")
          : Text(nl: "Smaller kan niet.", en: "It cannot be narrower."))
    }
    outlook.zoom = zoom
    return []
  }

  /// Shows the step of the focus with all its fields; of an item in a lane also the fields of the item.
  mutating func showWhole() -> [Effect] {
    guard let journey = open else { return [] }
    open?.isWhole = true
    open?.wholeFrom = journey.focus
    if journey.focus.path.steps.count > 2 {
      open?.unfolded.insert(journey.focus.path)
      open?.reveal()
    } else if open?.lines.isEmpty == true {
      // Of a step in which nothing is filled in there would be nothing to see.
      return enterLines()
    }
    return []
  }

  mutating func chooseLanes() -> [Effect] {
    let entries = outlook.laneOrder.compactMap { key in
      ItemKind.step.field(key).map { Picker.Entry(.value(key.rawValue), says($0.name)) }
    }
    let ticked = (open?.lanes ?? []).map { Picker.Choice.value($0.rawValue) }
    overlay = .picker(
      Picker(
        .lanes, Text(nl: "Rijen op de kaart", en: "Lanes on the map"), entries, ticked: ticked,
        isMultiple: true))
    say(
      "Spatie toont of verbergt een rij. Met Alt en een pijltje zet u haar hoger of lager.",
      "Space shows or hides a lane. Alt with an arrow puts it higher or lower.")
    return []
  }

  /// Puts the chosen lane higher or lower; what the customer sees stays above the line of visibility.
  func movingLane(in picker: Picker, by offset: Int) -> Picker? {
    var picker = picker
    picker.moveEntry(by: offset)
    let order = picker.order
    guard let seen = order.firstIndex(of: .value(FieldKey.touchpoints.rawValue)),
      let unseen = order.firstIndex(of: .value(FieldKey.backstage.rawValue))
    else { return picker }
    return seen < unseen ? picker : nil
  }

  /// Shows the lanes that were ticked, in an order.
  mutating func showLanes(_ ticked: [Picker.Choice], in order: [Picker.Choice]) {
    outlook.laneOrder = order.compactMap { choice in
      Lane.below.first { choice == .value($0.rawValue) }
    }
    let lanes = Lane.below.filter { ticked.contains(.value($0.rawValue)) }
    outlook.lanes = lanes.isEmpty ? nil : lanes
  }
}

extension OpenJourney {
  /// What the lanes on the map were worked out from.
  struct LanesSource: Hashable, Sendable {
    let revision: Int
    let choice: [FieldKey]?
    let order: [FieldKey]
  }

  /// Lays the map out, and scrolls as little as brings the focus into view.
  mutating func lay(
    in size: Size, bottom: Int, _ outlook: Editor.Outlook, _ options: Editor.Options
  ) {
    let source = LanesSource(
      revision: history.current.revision, choice: outlook.lanes, order: outlook.laneOrder)
    if lanesSource != source {
      let chosen = outlook.lanes ?? Lane.usual(in: root)
      lanes = outlook.laneOrder.filter(chosen.contains)
      usedLanes = Lane.used(in: root)
      columnCount = columns.phases.reduce(0) { $0 + max(1, $1.items(.steps).count) }
      lanesSource = source
    }
    // What holds the focus is always there.
    if case .lane(_, let key, _) = MapPlace(focus), key != .title, key != .emotion,
      !lanes.contains(key)
    {
      lanes = outlook.laneOrder.filter { lanes.contains($0) || $0 == key }
    }
    // Without the curve there is no place for the beleving.
    if case .lane(_, .emotion, _) = MapPlace(focus), !MapLayout.showsCurve(in: size) {
      focus = columnFocus
    }
    let layout = layout(in: size, bottom: bottom, outlook, options)
    typedRows = layout.typedRows
    mapScroll = layout.scroll
    map = layout
  }

  private func layout(
    in size: Size, bottom: Int, _ outlook: Editor.Outlook, _ options: Editor.Options
  ) -> MapLayout {
    MapLayout(
      self, in: size, bottom: bottom, zoom: outlook.zoom, options, previous: map?.sheets ?? [])
  }
}
