// SPDX-License-Identifier: EUPL-1.2

/// A document in which several items have one id, or references lead nowhere, with the questions that must be answered
/// to mend it.
///
/// It takes time in proportion to the size of the document, however much is wrong with it.
public struct Repair: Sendable {
  /// The tree as it was read.
  public let root: Item
  let tree: RepairTree

  /// Looks for what must be mended; nil where nothing is wrong.
  public init?(_ root: Item) {
    tree = RepairTree(root)
    self.root = root
    if tree.families.isEmpty, tree.dangling.isEmpty { return nil }
  }

  /// One thing that must be decided.
  ///
  /// There can be very many, so that each is no more than the numbers of what it is about.
  public struct Question: Identifiable, Sendable {
    /// Tells the question from the others of the file, and stays the same as long as the file does.
    public let id: String
    let subject: RepairPlan.Subject
  }

  /// What a question is about.
  public enum Matter: Sendable {
    /// Two items have the same id; the first is the one that keeps it so far.
    case doubled(first: ItemPath, second: ItemPath)
    /// The field of an item refers to an id that no fitting item has.
    case dangling(ItemPath, FieldKey, id: String)
  }

  /// What can be done about a question.
  public enum Answer: String, Hashable, Sendable {
    /// The item gets an id of its own, and so does what it holds where that is doubled too.
    case renameFirst, renameSecond
    /// The item goes, with all that it holds.
    case dropFirst, dropSecond
    /// The reference stays as it is.
    case keepReference
    case dropReference
  }

  /// Returns what must be decided, given what was decided so far.
  ///
  /// An answer can make other questions go: what stands in an item that goes needs no id.
  public func questions(_ answers: [Question.ID: Answer]) -> [Question] {
    RepairPlan(tree, answers).questions
  }

  /// Returns the mended document; nil while a question has no answer.
  ///
  /// - Parameter generator: A cryptographically secure source of new ids, except in tests.
  public func mended(
    _ answers: [Question.ID: Answer], using generator: inout some RandomNumberGenerator
  ) -> Item? {
    let plan = RepairPlan(tree, answers)
    guard plan.isComplete else { return nil }
    return Mending(plan, using: &generator).root
  }

  /// Tells whether an answer can be given to a question.
  public func canAnswer(_ question: Question, with answer: Answer) -> Bool {
    switch (question.subject, answer) {
    case (.doubled, .renameSecond), (.doubled, .dropSecond): true
    case (.doubled(let first, _), .renameFirst): first != 0
    case (.doubled(let first, let second), .dropFirst): first != 0 && second >= tree[first].end
    case (.dangling, .keepReference), (.dangling, .dropReference): true
    default: false
    }
  }

  /// Returns what holds the item at the end of a path, the outermost first, without the journey itself.
  public func holders(of path: ItemPath) -> [Item] {
    path.steps.indices.dropFirst().compactMap { root.item(at: ItemPath(Array(path.steps[..<$0]))) }
  }

  /// Returns what a question is about.
  public func matter(of question: Question) -> Matter {
    switch question.subject {
    case .doubled(let first, let second):
      return .doubled(first: tree.path(to: first), second: tree.path(to: second))
    case .dangling(let index):
      let reference = tree.dangling[index]
      return .dangling(tree.path(to: reference.holder), reference.key, id: reference.id)
    }
  }

  /// Returns what can be answered to a question; what fits best without a look stands first.
  public func answers(to question: Question) -> [Answer] {
    guard case .doubled(let first, let second) = question.subject else {
      return [.dropReference, .keepReference]
    }
    // The same thing twice is what is left of a merge of lines; two things are both worth keeping.
    let isSame = tree[first].item == tree[second].item
    let onSecond: [Answer] = isSame ? [.dropSecond, .renameSecond] : [.renameSecond, .dropSecond]
    // The journey itself stays what it is, and an item does not go along with what it is compared with.
    return onSecond + [.renameFirst, .dropFirst].filter { canAnswer(question, with: $0) }
  }
}
