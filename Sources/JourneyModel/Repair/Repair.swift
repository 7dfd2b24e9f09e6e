// SPDX-License-Identifier: EUPL-1.2

/// A document in which several items have one id, or references lead nowhere, with the questions that must be answered
/// to mend it.
///
/// It takes time in proportion to the size of the document, however much is wrong with it.
public struct Repair: Sendable {
  public let root: Item
  let tree: RepairTree

  /// Looks for what must be mended; nil where nothing is wrong.
  public init?(_ root: Item) {
    tree = RepairTree(root)
    self.root = root
    if tree.families.isEmpty, tree.dangling.isEmpty { return nil }
  }

  /// One thing that must be decided.
  public struct Question: Identifiable, Sendable {
    public enum Matter: Sendable {
      /// Two items have the same id; the first is the one that keeps it so far.
      case doubled(first: ItemPath, second: ItemPath)
      /// The field of an item refers to an id that no fitting item has.
      case dangling(ItemPath, FieldKey, id: String)
    }

    /// Tells the question from the others of the file, and stays the same as long as the file does.
    public let id: String
    public let matter: Matter
    /// What can be answered; the answer that fits best without a look stands first.
    public let answers: [Answer]
  }

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
    RepairPlan(tree, answers).questions.map(question)
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

  /// Returns the item at the end of a path with the one or more that hold it, the outermost first.
  public func holders(of path: ItemPath) -> [Item] {
    path.steps.indices.dropFirst().compactMap { root.item(at: ItemPath(Array(path.steps[..<$0]))) }
  }

  private func question(_ open: RepairPlan.OpenQuestion) -> Question {
    switch open.matter {
    case .doubled(let first, let second):
      return Question(
        id: open.id, matter: .doubled(first: tree.path(to: first), second: tree.path(to: second)),
        answers: answers(first, second))
    case .dangling(let reference):
      let matter = Question.Matter.dangling(
        tree.path(to: reference.holder), reference.key, id: reference.id)
      return Question(id: open.id, matter: matter, answers: [.dropReference, .keepReference])
    }
  }

  private func answers(_ first: Int, _ second: Int) -> [Answer] {
    // The same thing twice is what is left of a merge of lines; two things are both worth keeping.
    let isSame = tree[first].item == tree[second].item
    let onSecond: [Answer] = isSame ? [.dropSecond, .renameSecond] : [.renameSecond, .dropSecond]
    // The journey itself stays what it is, and an item does not go along with what it is compared with.
    if first == 0 { return onSecond }
    return onSecond + [.renameFirst] + (second < tree[first].end ? [] : [.dropFirst])
  }
}
