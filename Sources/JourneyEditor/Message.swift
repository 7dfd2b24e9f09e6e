// SPDX-License-Identifier: EUPL-1.2

public import JourneyModel
public import TextGrid
public import Words

/// Something that happens to the editor.
public enum Message: Sendable {
  case key(Key)
  /// Text that came from elsewhere at once; it never runs a command.
  case paste(String)
  case resized(Size)
  /// The answer to an effect, with the number of its request.
  case finished(Int, Outcome)
}

/// Something that the editor asks of the world.
public enum Effect: Sendable {
  /// Work with files, which may take a while; the answer comes with the same number.
  case perform(Int, Request)
  /// Paint the whole screen again.
  case redraw
  /// Hand the terminal back to the shell for a while.
  case suspend
  case quit
}

/// Work with files.
public enum Request: Sendable {
  /// Read all journeys of a folder.
  case list(folder: String)
  case open(path: String)
  /// Find out whether a file stands in the canonical form, which takes as long as writing it.
  case checkForm(OpenedFile)
  /// Save a text; `expected` is what should stand there now, nil for a file that must be new.
  case save(path: String, text: [UInt8], expected: [UInt8]?)
}

/// How a request ended; what failed comes as sentences for the user.
public enum Outcome: Sendable {
  case listed([ListEntry])
  case opened(OpenedFile)
  case checkedForm(isCanonical: Bool)
  /// Whether the disk confirmed that the text will last.
  case saved(path: String, bytes: [UInt8], isConfirmed: Bool)
  case failed(Text)
}

/// A journey in the list of a folder.
public struct ListEntry: Sendable {
  public let path: String
  /// What matters of the journey, or why it cannot be opened.
  public let content: Result<Overview, Unreadable>

  public init(path: String, content: Result<Overview, Unreadable>) {
    self.path = path
    self.content = content
  }
}

/// The reason why a journey in a list cannot be opened.
public struct Unreadable: Error, Sendable {
  public let text: Text

  public init(_ text: Text) {
    self.text = text
  }
}

/// A file that was opened.
public struct OpenedFile: Sendable {
  public let path: String
  public let bytes: [UInt8]
  public let document: Document

  public init(path: String, bytes: [UInt8], document: Document) {
    self.path = path
    self.bytes = bytes
    self.document = document
  }
}
