// SPDX-License-Identifier: EUPL-1.2

import ProgramTesting
import Testing

@Suite("klantreis remove")
struct RemoveTests {
  private let folder: GitFolder

  init() throws {
    folder = try GitFolder()
    try folder.write(
      """
      {"format":"klantreis.panel/1","id":"n-000001","title":"Panel","questions":[
      {"id":"q-000001","title":"Kent u het?"},{"id":"q-000002","title":"Wat vindt u ervan?"}]}
      """, to: "wonen/panel.panel.json")
    try folder.write(
      """
      {"format":"klantreis.journey/1","id":"j-000001","title":"Huidig","sources":[
      {"id":"b-000001","title":"Het panel","panel":"n-000001","question":"q-000001"}],
      "opportunities":[{"id":"k-000001","title":"Eerder bellen"},{"id":"k-000002","title":"Later"}]}
      """, to: "wonen/huidig.journey.json")
    try folder.write(
      """
      {"format":"klantreis.journey/1","id":"j-000002","title":"Gewenst","state":"desired",
      "derivedFrom":"j-000001","realises":["k-000001"]}
      """, to: "wonen/gewenst.journey.json")
  }

  @Test("of a question that a source rests on says which source that is")
  func question() throws {
    let unused = try folder.klantreis("remove", "wonen/panel.panel.json", "q-000002")
    #expect(unused.status == 0 && unused.errorText.isEmpty, "\(unused.errorText)")
    let used = try folder.klantreis("remove", "wonen/panel.panel.json", "q-000001")
    #expect(used.status == 0)
    #expect(
      used.errorText.contains("wonen/huidig.journey.json: De bron “Het panel” noemt een vraag"),
      "\(used.errorText)")
    let check = try folder.klantreis("check", "wonen").text
    #expect(check.contains("De bron “Het panel” noemt een vraag"), "\(check)")
  }

  @Test("of an opportunity that a desired journey realises says which journey that is")
  func opportunity() throws {
    let unused = try folder.klantreis("remove", "wonen/huidig.journey.json", "k-000002")
    #expect(unused.status == 0 && unused.errorText.isEmpty, "\(unused.errorText)")
    let used = try folder.klantreis("remove", "wonen/huidig.journey.json", "k-000001")
    #expect(used.errorText.contains("wonen/gewenst.journey.json: “Gewenst” maakt een kans waar"))
  }
}
