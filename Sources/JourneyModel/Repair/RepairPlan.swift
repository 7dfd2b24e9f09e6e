// SPDX-License-Identifier: EUPL-1.2

/// What the answers that were given make of a damaged document, and what is left to be asked.
struct RepairPlan {
  /// What a question is about, by the numbers of items or of a reference.
  enum Subject {
    case doubled(first: Int, second: Int)
    case dangling(Int)
  }

  let tree: RepairTree
  private(set) var questions: [Repair.Question] = []
  /// Whether all questions have an answer.
  private(set) var isComplete = true
  /// Whether each item goes.
  private(set) var isGone: [Bool]
  /// Whether each item gets an id of its own.
  private(set) var isRenamed: [Bool]
  /// The references that stay although they lead nowhere, by the number of their holder.
  private(set) var kept: [Int: Set<String>] = [:]
  /// How many items still claim the id of each family.
  private var claims: [Int]

  init(_ tree: RepairTree, _ answers: [String: Repair.Answer]) {
    self.tree = tree
    isGone = Array(repeating: false, count: tree.count)
    isRenamed = isGone
    claims = tree.families.map(\.count)
    for family in tree.families { settle(family, answers) }
    for (index, reference) in tree.dangling.enumerated() where !isGone[reference.holder] {
      let id = "\(tree.name(of: reference.holder)) \(reference.key.rawValue) \(reference.id)"
      questions.append(Repair.Question(id: id, subject: .dangling(index)))
      switch answers[id] {
      case .keepReference: kept[reference.holder, default: []].insert(reference.id)
      case .dropReference: break
      default: isComplete = false
      }
    }
  }

  private mutating func settle(_ family: [Int], _ answers: [String: Repair.Answer]) {
    var keeper: Int?
    for second in family where !isGone[second] && !isRenamed[second] {
      guard let first = keeper else {
        keeper = second
        continue
      }
      let id = tree.name(of: second)
      questions.append(Repair.Question(id: id, subject: .doubled(first: first, second: second)))
      switch answers[id] {
      case .renameSecond: rename(second)
      case .dropSecond: drop(second)
      case .renameFirst where first != 0:
        rename(first)
        keeper = second
      case .dropFirst where first != 0 && second >= tree[first].end:
        drop(first)
        keeper = second
      default: isComplete = false
      }
    }
  }

  private mutating func drop(_ number: Int) {
    for number in number..<tree[number].end where !isGone[number] {
      if !isRenamed[number], let family = tree[number].family { claims[family] -= 1 }
      isGone[number] = true
    }
  }

  /// Gives an item an id of its own, with all in it whose id something outside it has too.
  private mutating func rename(_ number: Int) {
    rename(only: number)
    let inside = tree.inside(number).filter {
      tree[$0].family != nil && !isGone[$0] && !isRenamed[$0]
    }
    var claimsInside: [Int: Int] = [:]
    for number in inside {
      if let family = tree[number].family { claimsInside[family, default: 0] += 1 }
    }
    for number in inside {
      if let family = tree[number].family, let mine = claimsInside[family], claims[family] > mine {
        claimsInside[family] = mine - 1
        rename(only: number)
      }
    }
  }

  private mutating func rename(only number: Int) {
    isRenamed[number] = true
    if let family = tree[number].family { claims[family] -= 1 }
  }
}
