// SPDX-License-Identifier: EUPL-1.2

/// What the calls of a run say about how a file was saved.
package enum SaveProtocol {
  /// Finds in what the calls of a run stray from the one safe way to save a file.
  ///
  /// That way is: a temporary file of its own in the same folder, all of the text, the mode, one synchronisation, the
  /// comparison with what is there, one renaming or exchange, one synchronisation of the folder.
  ///
  /// - Returns: What was wrong, in a few words each.
  package static func faults(_ calls: [SystemCall], file: String, folder: String) -> [String] {
    var faults: [String] = []
    func expect(_ holds: Bool, _ what: String) { if !holds { faults.append(what) } }
    func places(_ holds: (SystemCall) -> Bool) -> [Int] {
      calls.indices.filter { holds(calls[$0]) }
    }

    let made = places { $0.name == "openat" && $0.text.contains("O_CREAT") && isIn(folder, $0) }
    let renamed = places { $0.name.hasPrefix("rename") && $0.text.contains("\"\(file)\"") }
    guard made.count == 1, renamed.count == 1, let start = made.first, let end = renamed.first
    else {
      return ["\(made.count) temporary files and \(renamed.count) renamings"]
    }
    guard
      let temporary = calls[start].text.split(separator: "\"").dropFirst().first.map(String.init)
    else { return ["the temporary file has no name"] }
    for flag in ["O_WRONLY", "O_EXCL", "O_NOFOLLOW", "O_CLOEXEC", "0600"] {
      expect(calls[start].text.contains(flag), "the temporary file is made without \(flag)")
    }
    expect(
      temporary.hasPrefix(folder + "/") && !temporary.dropFirst(folder.count + 1).contains("/"),
      "the temporary file lies in another folder")
    expect(calls[end].text.contains("\"\(temporary)\""), "something else is renamed")
    expect(start < end, "the file is renamed before it is made")

    let synchronised = places { isSynchronisation($0) && $0.isAbout(temporary) }
    expect(synchronised.count == 1, "the file is synchronised \(synchronised.count) times")
    let done = synchronised.last ?? end
    let writes = places {
      ["write", "pwrite64", "writev", "fchmod"].contains($0.name) && isIn(folder, $0)
    }
    expect(!writes.isEmpty, "nothing is written")
    for write in writes {
      expect(calls[write].isAbout(temporary), "another file is written: \(calls[write])")
      expect(write > start && write < done, "something is written after the synchronisation")
    }
    let compared = places { $0.name == "read" && $0.isAbout(file) }
    expect(
      compared.contains { done < $0 && $0 < end },
      "the disk is not compared just before the renaming")
    expect(done < end, "the file is renamed before it is synchronised")
    let folders = places { isSynchronisation($0) && $0.isAbout(folder) }
    expect(
      folders.count == 1 && folders.allSatisfy { $0 > end }, "the folder is not synchronised once")
    let opened = places { $0.name == "openat" && $0.text.contains("\"\(file)\"") }
    for open in opened {
      expect(calls[open].text.contains("O_RDONLY"), "the file itself is opened for writing")
    }
    // Where both files changed places, the old text goes under the name of the temporary file.
    let hasExchanged = calls[end].text.contains("RENAME_EXCHANGE")
    for removal in places({ $0.name.hasPrefix("unlink") && isIn(folder, $0) }) {
      let isOld = hasExchanged && removal > end && calls[removal].text.contains("\"\(temporary)\"")
      expect(isOld, "something is removed: \(calls[removal])")
    }
    return faults
  }

  private static func isSynchronisation(_ call: SystemCall) -> Bool {
    call.name == "fsync" || call.name == "fdatasync"
  }

  private static func isIn(_ folder: String, _ call: SystemCall) -> Bool {
    call.text.contains("\"\(folder)/") || call.text.contains("<\(folder)/")
  }
}
