// SPDX-License-Identifier: EUPL-1.2

import Glibc
import JourneyTesting
import ProgramTesting
import PseudoTerminal
import Testing

@Suite("The way a command saves")
struct ProtocolTests {
  @Test(
    "is a temporary file, one synchronisation, a renaming, and one of the folder",
    .enabled(if: Strace.isThere))
  func order() throws {
    let saved = try SavedFolder()
    let run = try Program.run(Strace.tracing(saved.command, log: saved.log), of: Strace.path)
    #expect(run.status == 0)
    let faults = SaveProtocol.faults(try saved.calls, file: saved.real, folder: saved.folder.path)
    #expect(faults == [])
  }

  @Test(
    "gives up after a failed synchronisation, and never tries it again",
    .enabled(if: Strace.isThere))
  func failedSynchronisation() throws {
    let saved = try SavedFolder()
    let run = try Program.run(
      Strace.tracing(["-e", "inject=fsync:error=EIO"] + saved.command, log: saved.log),
      of: Strace.path)
    #expect(run.status == 2)
    let calls = try saved.calls
    #expect(calls.count { $0.name == "fsync" } == 1)
    #expect(!calls.contains { $0.name.hasPrefix("rename") })
    #expect(try saved.bytes == SavedFolder.old && saved.leftovers == [])
  }

  @Test("writes on where the system takes a few bytes at a time", arguments: [1, 3, 64])
  func shortWrites(most: Int) throws {
    let saved = try SavedFolder()
    let run = try Program.run(
      Array(saved.command.dropFirst()), of: Program.path,
      environment: [
        "LD_PRELOAD": PseudoTerminal.built("libShortWrites.so"), "SHORT_WRITES": "\(most)",
      ])
    #expect(run.status == 0, "\(run.errorText)")
    #expect(try saved.bytes == SavedFolder.new && saved.leftovers == [])
  }

  @Test("keeps the old text where a file may not grow any further")
  func sizeLimit() throws {
    let saved = try SavedFolder()
    // The limit is counted in pieces of 512 or 1024 bytes.
    let long = String(repeating: "lang ", count: 1000)
    let words = [SavedFolder.program, "set", saved.link, "title", long]
    let run = try Program.run(["-c", "ulimit -f 2 && exec \"$@\"", "sh"] + words, of: "/bin/sh")
    #expect(run.status == 2, "\(run.errorText)")
    #expect(run.errorText.hasPrefix(saved.link))
    #expect(try saved.bytes == SavedFolder.old && saved.leftovers == [])
  }

  /// Whether a user may have file systems of their own here, as the full disk of the test is one.
  static let canMount: Bool =
    (try? Program.run(["-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], of: "/usr/bin/unshare"))?
    .status == 0

  @Test(
    "keeps the old text on a full disk", .enabled(if: canMount, "no file systems of one's own here")
  )
  func fullDisk() throws {
    let saved = try SavedFolder()
    let script = """
      mount -t tmpfs -o size=64k tmpfs "$1" && cp "$2" "$1/reis.journey.json" || exit 90
      head -c 1000000 /dev/zero > "$1/vol" 2>/dev/null
      "$3" set "$1/reis.journey.json" title "$4"
      code=$?
      cmp "$2" "$1/reis.journey.json" || exit 91
      test "$(ls -A "$1" | wc -l)" = 2 || exit 92
      exit $code
      """
    let mount = try TemporaryFolder()
    let run = try Program.run(
      [
        "-rm", "sh", "-c", script, "sh", mount.path, saved.real, SavedFolder.program,
        String(repeating: "x", count: 10_000),
      ], of: "/usr/bin/unshare")
    #expect(run.status == 2, "\(run.errorText)")
    #expect(run.errorText.contains("de schijf is vol"))
  }
}
