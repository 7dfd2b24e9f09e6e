// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("The help of set and add")
struct ListValueTests {
  /// What the help gives as an example of a list, and how it stands in the file.
  static let cases: [(command: String, example: String, typed: [String], lines: [String])] = [
    (
      "set", #"tags "schulden; wijkteam""#, ["tags", "schulden; wijkteam"],
      [#"    "schulden","#, #"    "wijkteam""#]
    ),
    (
      "add", #"painPoints="p-t4f5v3; p-2a54vk""#,
      ["opportunity", "s-000001", "title=Eerder bellen", "painPoints=p-t4f5v3; p-2a54vk"],
      [#""p-t4f5v3","#, #""p-2a54vk""#]
    ),
  ]

  @Test("says how a list is given, and that works", arguments: cases)
  func list(command: String, example: String, typed: [String], lines: [String]) throws {
    let help = try Program.run(["--lang", "nl", command, "--help"]).text
    #expect(
      help.split { $0.isWhitespace }.joined(separator: " ").contains(example), "\(help)")
    let folder = try GitFolder()
    try folder.write(
      """
      {"format":"klantreis.journey/1","id":"j-000001","title":"Reis","phases":[{"id":"f-000001","title":"Fase",
      "steps":[{"id":"s-000001","title":"Belt","painPoints":[{"id":"p-t4f5v3","title":"Een"},
      {"id":"p-2a54vk","title":"Twee"}]}]}]}
      """, to: "huidig.journey.json")
    let run = try Program.run([command, folder.file("huidig.journey.json")] + typed)
    #expect(run.status == 0, "\(run.errorText)")
    let text = try folder.text("huidig.journey.json")
    for line in lines { #expect(text.contains(line), "\(text)") }
  }
}
