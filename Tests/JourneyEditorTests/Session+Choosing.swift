// SPDX-License-Identifier: EUPL-1.2

extension Session {
  /// Gives a command by the beginning of its name, from the list of all commands.
  mutating func choose(_ command: String) throws {
    try press("Ctrl-P")
    type(command)
    try press("Enter")
  }
}
