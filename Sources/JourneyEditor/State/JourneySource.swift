// SPDX-License-Identifier: EUPL-1.2

/// All that the drawing of a journey depends on, apart from the window and from where the user is in it.
struct JourneySource: Hashable, Sendable {
  /// The number of the journey, which tells it from others that were open.
  let number: Int
  let revision: Int
  let past: Past.Source?
  /// How often something was found.
  let findings: Int
  /// The number of the journey that lies beside; nil for none.
  let beside: Int?
  /// What is called by its title in other files.
  let titles: [String: String]?
}

extension OpenJourney {
  /// All that its drawing depends on, apart from the window and from where the user is in it.
  var source: JourneySource {
    JourneySource(
      number: number, revision: history.current.revision, past: past.source,
      findings: attention.findings,
      beside: beside?.number, titles: outsideTitles)
  }
}
