// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import TextGrid
import Words

/// The lines around the outline or the map as they were drawn, kept from key to key for as long as they stay true.
struct Bars: Sendable {
  /// All that the top line depends on.
  struct TopSource: Hashable, Sendable {
    let surroundings: Surroundings
    let path: String?
    let isReadOnly: Bool
    let isSaving: Bool
    let isDirty: Bool
    let isMenuOpen: Bool
  }

  /// All that the bottom line depends on, where nothing lies over the screen and all can be changed.
  struct BottomSource: Hashable, Sendable {
    let surroundings: Surroundings
    let isTyping: Bool
    let isCapturing: Bool
    let hasRun: Bool
    let takesLines: Bool
    let isRefused: Bool
    let isProposed: Bool
    let canUndo: Bool
  }

  struct Surroundings: Hashable, Sendable {
    let place: Command.Places
    let columns: Int
    let language: Language
    let signs: Signs
    let areLettersKeys: Bool
  }

  /// All that the lines depend on that say where the user is.
  struct PlaceSource: Hashable, Sendable {
    let focus: Focus
    let journey: JourneySource
    let folded: Set<String>
    let size: Size
    let asMap: Bool
    let isTyping: Bool
    /// The title of the journey while it is being typed there.
    let title: TextField?
    /// The steps that are chosen together.
    let run: ClosedRange<OutlineRow>?
    let language: Language
    let signs: Signs
  }

  /// The lines that say where the user is: the title, the hartslag, and the facts below the outline or the map.
  struct Place: Sendable {
    let source: PlaceSource
    let title: Row
    /// Nil over the map, which has its phases there.
    let hartslag: Row?
    let facts: Row
    /// Where the cursor stands; nil where it does not stand on these lines.
    let cursor: Point?
  }

  var top: (source: TopSource, row: Row)?
  var bottom: (source: BottomSource, row: Row)?
  /// Nil where no journey is open.
  var place: Place?
  /// Those of the places where the user was.
  let places = Memory<Focus, Place>(most: 100)
}

extension Editor {
  /// Draws the top and the bottom line, where they are not what they were.
  mutating func layBars() {
    let row = Size(columns: size.columns, rows: 1)
    let surroundings = Bars.Surroundings(
      place: place, columns: size.columns, language: options.language, signs: options.signs,
      areLettersKeys: areLettersKeys)
    let top = topSource(surroundings)
    if bars.top?.source != top {
      var screen = Screen(size: row, cutMark: options.signs.cutMark)
      drawMenuBar(on: &screen)
      bars.top = (top, screen.rows[0])
    }
    guard let bottom = bottomSource(surroundings) else { return bars.bottom = nil }
    if bars.bottom?.source != bottom {
      var screen = Screen(size: row, cutMark: options.signs.cutMark)
      drawKeyBar(on: &screen)
      bars.bottom = (bottom, screen.rows[0])
    }
  }

  /// Draws the lines that say where the user is, where they are not what they were.
  mutating func layPlace() {
    bars.place = drawnPlace
  }

  /// The lines that say where the user is; nil where no journey is open, or the window is too small.
  private var drawnPlace: Bars.Place? {
    let asMap = showsMap
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows,
      let source = open?.placeSource(in: size, asMap: asMap, options)
    else { return nil }
    if let place = bars.place, place.source == source { return place }
    if let place = bars.places[source.focus], place.source == source { return place }
    var screen = Screen(size: size, cutMark: options.signs.cutMark)
    open?.drawPlace(asMap: asMap, on: &screen, options)
    let place = Bars.Place(
      source: source, title: screen.rows[Self.titleRow],
      hartslag: asMap ? nil : screen.rows[Self.titleRow + 1],
      facts: screen.rows[size.rows - 2], cursor: screen.cursor)
    bars.places[source.focus] = place
    return place
  }

  private func topSource(_ surroundings: Bars.Surroundings) -> Bars.TopSource {
    Bars.TopSource(
      surroundings: surroundings, path: open?.path ?? list?.folder,
      isReadOnly: open?.isReadOnly == true, isSaving: open?.savingRevision != nil,
      isDirty: open?.showsDirty == true,
      isMenuOpen: isMenuOpen)
  }

  private func bottomSource(_ surroundings: Bars.Surroundings) -> Bars.BottomSource? {
    guard overlay == nil, open?.isReadOnly != true else { return nil }
    return Bars.BottomSource(
      surroundings: surroundings, isTyping: open?.typing != nil,
      isCapturing: open?.isCapturing == true, hasRun: open?.run != nil,
      takesLines: open?.typing?.takesLines == true,
      isRefused: open?.typing?.isRefused == true,
      isProposed: open?.typing?.field.isProposed == true,
      canUndo: open?.history.canUndo == true)
  }

  /// Shows the bottom line.
  func showKeyBar(on screen: inout Screen) {
    if let bottom = bars.bottom {
      screen.put(bottom.row, at: screen.size.rows - 1)
    } else {
      drawKeyBar(on: &screen)
    }
  }

  /// Shows the top line.
  func showMenuBar(on screen: inout Screen) {
    if let top = bars.top {
      screen.put(top.row, at: 0)
    } else {
      drawMenuBar(on: &screen)
    }
  }
}

extension OpenJourney {
  /// All that the lines depend on that say where the user is.
  fileprivate func placeSource(
    in size: Size, asMap: Bool, _ options: Editor.Options
  ) -> Bars.PlaceSource {
    let isTitleTyped = asMap && focus == Focus(ItemPath())
    return Bars.PlaceSource(
      focus: focus, journey: source, folded: folded, size: size, asMap: asMap,
      isTyping: typing != nil, title: isTitleTyped ? typing?.field : nil, run: run?.rows,
      language: options.language, signs: options.signs)
  }
}
