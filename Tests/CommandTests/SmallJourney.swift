// SPDX-License-Identifier: EUPL-1.2

/// A journey of one phase, in the canonical form, of which the versions of a merge are made.
struct SmallJourney {
  struct Step {
    var id: String
    var title: String
  }

  var format = "klantreis.journey/1"
  var title = "Reis"
  var steps = ["a", "b", "c"].map { Step(id: "s-\($0)", title: "Stap \($0)") }

  /// A journey in which something was changed.
  init(_ change: (inout SmallJourney) -> Void = { _ in }) {
    change(&self)
  }

  mutating func add(_ id: String, after place: Int) {
    steps.insert(Step(id: id, title: "Nieuw \(id)"), at: place)
  }

  var text: String {
    let steps = steps.map { step in
      """
              {
                "id": "\(step.id)",
                "title": "\(step.title)"
              }
      """
    }
    let list = steps.isEmpty ? "[]" : "[\n\(steps.joined(separator: ",\n"))\n      ]"
    return """
      {
        "format": "\(format)",
        "id": "j-1",
        "title": "\(title)",
        "phases": [
          {
            "id": "f-1",
            "title": "Fase",
            "steps": \(list)
          }
        ]
      }

      """
  }
}
