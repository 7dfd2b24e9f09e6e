// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension DigestReader {
  func step(_ item: Item, number: Int, phase: Int) -> StepDigest {
    StepDigest(
      id: item.id, number: number, phase: phase, title: title(of: item),
      action: item.filled(.action), emotion: item.whole(.emotion).flatMap(Emotion.init),
      feeling: item.filled(.feeling), thought: item.filled(.thought), quote: item.filled(.quote),
      need: item.filled(.need), expectation: item.filled(.expectation),
      isMoment: item.flag(.momentOfTruth), duration: item.timeSpan(.duration),
      waiting: item.timeSpan(.waiting), isParallel: item.flag(.parallel),
      sources: sourceTitles(item), contacts: item.items(.touchpoints).map(contact),
      backstage: item.items(.backstage).map(backstage),
      painPoints: item.items(.painPoints).map(painPoint), gains: item.items(.gains).map(gain),
      opportunities: item.items(.opportunities).map(opportunity),
      realised: item.texts(.realises).count, exits: item.items(.exits).map(exit),
      note: item.filled(.note), tags: item.filledTexts(.tags))
  }

  private func contact(_ item: Item) -> ContactDigest {
    ContactDigest(
      id: item.id, channel: item.filled(.channel).map { Choices.channel.name(of: $0)[language] },
      title: title(of: item), from: party(item.filled(.from)), to: party(item.filled(.to)),
      note: item.filled(.note))
  }

  private func party(_ name: String?) -> String? {
    name == Touchpoint.customer ? customer : name
  }

  private func backstage(_ item: Item) -> BackstageDigest {
    BackstageDigest(
      id: item.id, title: title(of: item), actor: item.filled(.actor),
      system: item.filled(.system), isHandover: item.flag(.handover), note: item.filled(.note))
  }

  func painPoint(_ item: Item) -> PainDigest {
    PainDigest(
      id: item.id, title: title(of: item),
      severity: item.whole(.severity).flatMap(Severity.init), evidence: evidence(of: item),
      answers: panelAnswers(item),
      votes: item.whole(.votes), cause: item.filled(.cause), accepted: item.filled(.accepted))
  }

  private func gain(_ item: Item) -> GainDigest {
    GainDigest(id: item.id, title: title(of: item), sources: sourceTitles(item))
  }

  func opportunity(_ item: Item) -> OpportunityDigest {
    OpportunityDigest(
      id: item.id, title: title(of: item), solves: painTitles(item.texts(.painPoints)),
      owner: item.filled(.owner), value: item.whole(.value), effort: item.whole(.effort),
      votes: item.whole(.votes),
      status: item.filled(.status).map { Choices.opportunityStatus.name(of: $0)[language] },
      dueOn: date(item.filled(.dueOn)), indicator: item.filled(.indicator),
      trials: item.items(.trials).map(trial))
  }

  private func trial(_ item: Item) -> TrialDigest {
    TrialDigest(
      title: title(of: item), who: item.filled(.who), from: date(item.filled(.from)),
      until: date(item.filled(.until)), expected: item.filled(.expected),
      outcome: item.filled(.outcome))
  }

  private func exit(_ item: Item) -> ExitDigest {
    ExitDigest(
      id: item.id, kind: item.filled(.kind).map { Choices.exitKind.name(of: $0)[language] },
      title: title(of: item),
      target: item.filled(.to).flatMap { number(ofStep: $0) }
        .map { say("stap \($0)", "step \($0)") },
      sources: sourceTitles(item))
  }
}
