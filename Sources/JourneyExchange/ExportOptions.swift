// SPDX-License-Identifier: EUPL-1.2

public import Words

/// How a journey is to be written out.
public struct ExportOptions: Sendable {
  /// The language of the words around what stands in the file.
  public var language: Language = .dutch
  /// The columns that a line of text may take.
  public var width = 80
  /// Whether text is limited to 7 bits.
  public var isASCII = false

  public init() {}
}
