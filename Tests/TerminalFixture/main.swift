// SPDX-License-Identifier: EUPL-1.2

// Shows what a terminal tells it, for the tests: the name of every key, pastes and sizes.

internal import Glibc
internal import Terminal
internal import TextGrid
internal import Words

Terminal.blockSignals()
do throws(TerminalError) {
  let options = TerminalOptions(colour: getenv("NO_COLOR") == nil)
  let terminal = try Terminal.open(options)
  var fixture = Fixture(terminal)
  let status = fixture.run()
  terminal.close()
  exit(status)
} catch {
  let line = error.text[.english] + "\n"
  write(STDERR_FILENO, line, line.utf8.count)
  exit(2)
}
