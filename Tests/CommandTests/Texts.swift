// SPDX-License-Identifier: EUPL-1.2

/// Files that the examples of the project do not show.
enum Texts {
  /// A small journey in the canonical form, with keys that no version knows.
  static let small = """
    {
      "format": "klantreis.journey/1",
      "id": "j-1",
      "title": "Klein",
      "phases": [
        {
          "id": "f-1",
          "title": "Begin",
          "steps": [
            {
              "id": "s-1",
              "title": "Belt",
              "x-scene": {
                "b": 1E2,
                "a": "A"
              }
            }
          ]
        }
      ],
      "x-kleur": [
        1.50,
        null
      ]
    }

    """

  /// The same as somebody else could have written it.
  static let messy = """
    {"title":"Klein", "id":"j-1","x-kleur":[1.50,null],
     "phases":[{"title":"Begin","id":"f-1","steps":[
      {"x-scene":{"b":1E2,"a":"\\u0041"},"id":"s-1","title":"Belt"}]}],
     "format":"klantreis.journey/1"}
    """

  /// A file of a later version.
  static let newer = small.replacing("journey/1", with: "journey/2")

  /// A title with all that a terminal could obey.
  static let hostile = small.replacing(
    "Klein", with: #"\u001b]0;titel\u0007\u001b[2J\u009b31m\u202e\u2028kwaad"#)
}
