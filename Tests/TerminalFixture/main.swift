// SPDX-License-Identifier: EUPL-1.2

// Shows what a terminal tells it, for the tests: the name of every key, pastes and sizes.

internal import Glibc
internal import Terminal
internal import TextGrid
internal import Words

Terminal.blockSignals()
var ends: [Int32] = [-1, -1]
guard pipe(&ends) == 0 else { exit(2) }
do throws(TerminalError) {
  let options = TerminalOptions(colour: getenv("NO_COLOR") == nil)
  let terminal = try Terminal.open(options, wakingOn: ends[0])
  var fixture = Fixture(terminal, pipe: (reading: ends[0], writing: ends[1]))
  let status = fixture.run()
  terminal.close()
  exit(status)
} catch {
  let line = error.text[.english] + "\n"
  write(STDERR_FILENO, line, line.utf8.count)
  exit(2)
}
