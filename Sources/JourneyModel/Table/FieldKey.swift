// SPDX-License-Identifier: EUPL-1.2

/// A key that the format knows, spelled as in the file.
public enum FieldKey: String, CaseIterable, Hashable, Sendable {
  case format, id, title, service, organisation, state, opgave, derivedFrom, status, owner, note
  case trigger, scenario, goal, product, caseType, lifeEvent, review, tags, persona, sources, terms
  case phases, painPoints, opportunities, realises, parked
  case everyMonths, lastOn
  case name, customer, targetGroup, effect, description, needs, expectations, quote
  case kind, on, respondents, panel, question, link
  case length, from, to, basis
  case steps, action, emotion, feeling, thought, need, expectation, momentOfTruth, duration
  case waiting, parallel, touchpoints, backstage, gains, exits
  case channel, actor, system, handover
  case severity, cause, evidence, mentions, votes, accepted
  case value, effort, dueOn, indicator, trials
  case who, until, expected, outcome
  case wanted, contribution, urgency, signals, reason, role, field, customers, method, panels
  case parties, coreValues, vision, approach, why, agility, leadership, talents, team, lessons
  case interest, involved, sharedBy, values, differs, difference, journeys, surroundings
  case answer, missing, needed, trial, lesson, origin
  case invited, skipped, questions, inferred, themes, cited, examples, results, columns
  case separator, percent, count, approximate, wording, answers, overlaps, source, base
}
