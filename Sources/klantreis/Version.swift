// SPDX-License-Identifier: EUPL-1.2

/// The version of the program, by semver.org; everything else that names it follows this line.
enum Version {
  static let current = "0.1.0"
}
