// SPDX-License-Identifier: EUPL-1.2

import ArgumentParser
import JourneyStore
import Paths
import Programs
import Words

/// Writes the settings.
struct GitSetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "setup",
    abstract: says(
      "Zet de instellingen, na een proef; doe het gerust nog eens.",
      "Write the settings, after a trial; safe to do again."))

  @OptionGroup var options: ScopeOptions

  @Flag(
    help: help(
      "Verander niets; toon wat er zou veranderen.", "Change nothing; show what would change."))
  var print = false

  @Flag(
    help: help(
      "Laat git wat u vastlegt met git commit en git merge ook nakijken op wat op personen wijst. "
        + "Git cherry-pick, git revert en git rebase slaan dit over.",
      "Also have git check what you commit with git commit and git merge for what points to persons. "
        + "Git cherry-pick, git revert and git rebase skip this."))
  var hook = false

  func run() throws {
    let settings = GitSettings(
      command: try GitSettings.ownCommand(), language: Surroundings.language)
    let scope = try options.scope()
    if GitSettings.canMerge { try DryMerge.run(settings) }
    var changes = 0
    do throws(GitError) {
      for (key, value) in settings.configuration where try scope.values(key) != [value] {
        changes += 1
        if !print { try scope.set(key, value) }
        Output.standard.write(
          "+ git config --\(scope.kind.rawValue) \(key) \(Self.line(value))\n")
      }
    } catch {
      throw Failure(error)
    }
    let attributes = try scope.attributes()
    let missing = GitSettings.attributes.filter { !attributes.lines.contains(ByteLine($0)) }
    for line in missing { Output.standard.write("+ \(scope.attributesPath): \(line)\n") }
    changes += missing.count
    if !print, !missing.isEmpty {
      try scope.write(attributes.lines + missing.map { ByteLine($0) }, in: attributes)
    }
    if hook { changes += try setHook(scope) }
    try finish(scope, changes)
  }

  /// Sets the hook; returns the number of changes.
  private func setHook(_ scope: GitScope) throws(Failure) -> Int {
    guard scope.kind == .local else {
      throw .usage(
        "--hook hoort bij één repository; laat --global weg.",
        "--hook belongs to one repository; leave out --global.")
    }
    let hooks = try CommitHook.all(scope.git, command: try GitSettings.ownCommand())
    var changes = 0
    for hook in hooks where try !hook.isSet() {
      if !print { try hook.set() }
      Output.standard.write("+ \(hook.path): klantreis check --staged --gate\n")
      changes += 1
    }
    return changes
  }

  /// A value as it is typed in a shell, in one line.
  private static func line(_ value: String) -> String {
    let words = value.split(separator: "\n").joined(separator: " ⏎ ")
    return words == value ? GitSettings.quoted(value) : "'\(words)'"
  }

  private func finish(_ scope: GitScope, _ changes: Int) throws(Failure) {
    if changes == 0 {
      Output.standard.write(says("Alles stond er al.\n", "Everything was there already.\n"))
    }
    if print { return }
    if let line = try GitStatusCommand.overruled(scope) {
      Output.error.write(line[Surroundings.language] + "\n")
    }
    let message = Text(
      nl: """

        Van nu af aan tonen git diff, git log -p, git show en git blame een klantreis in woorden.
        \(scope.kind == .local ? "Zet .gitattributes in de repository (git add .gitattributes), zodat uw collega's het ook hebben.\n" : "")\
        \(scope.kind == .local && !hook ? "Wilt u dat git commit en git merge nakijken op wat op personen wijst? Gebruik: klantreis git setup --hook\n" : "")\
        Let op: wie samenvoegt met de knop in GitLab, GitHub of Gitea, gebruikt deze instellingen niet.
        Laat daarom de server elke wijziging nakijken; de regels daarvoor geeft
        klantreis git ci gitlab, klantreis git ci github of klantreis git ci gitea.

        """,
      en: """

        From now on git diff, git log -p, git show and git blame show a journey in words.
        \(scope.kind == .local ? "Commit .gitattributes (git add .gitattributes), so that your colleagues have it too.\n" : "")\
        \(scope.kind == .local && !hook ? "To have git commit and git merge check for what points to persons, use: klantreis git setup --hook\n" : "")\
        Mind: who merges with the button in GitLab, GitHub or Gitea does not use these settings.
        So let the server check every change; the lines for that come from
        klantreis git ci gitlab, klantreis git ci github or klantreis git ci gitea.

        """)
    Output.standard.write(message[Surroundings.language])
  }
}

/// Removes the settings.
struct GitRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: says("Haal de instellingen weg.", "Remove the settings."),
    discussion: says(
      "De regels in een .gitattributes die in git staat gebruiken uw collega's ook. Die blijven staan, tenzij u --yes geeft.",
      "Your colleagues use the lines of a .gitattributes that is in git too. These stay, unless you give --yes."
    ))

  @OptionGroup var options: ScopeOptions

  @Flag(
    help: help(
      "Haal ook de regels weg die uw collega's gebruiken.",
      "Also remove the lines that your colleagues use."))
  var yes = false

  func run() throws {
    let scope = try options.scope()
    var changes = 0
    do throws(GitError) {
      for section in GitSettings.sections where try scope.remove(section: section) {
        changes += 1
        Output.standard.write("- git config --\(scope.kind.rawValue): [\(section)]\n")
      }
      if try scope.removeCache() {
        changes += 1
        Output.standard.write("- \(GitScope.cache)\n")
      }
    } catch {
      throw Failure(error)
    }
    let attributes = try scope.attributes()
    let ours = GitSettings.attributes.map { ByteLine($0) }
    let kept = attributes.lines.filter { !ours.contains($0) }
    let isShared = kept.count < attributes.lines.count && scope.areAttributesShared
    if !isShared || yes {
      for line in attributes.lines where ours.contains(line) {
        changes += 1
        Output.standard.write("- \(scope.attributesPath): \(line.text)\n")
      }
      if kept.count < attributes.lines.count { try scope.write(kept, in: attributes) }
    }
    if scope.kind == .local {
      for hook in try CommitHook.all(scope.git, command: "klantreis") where try hook.isThere() {
        changes += 1
        try hook.remove()
        Output.standard.write("- \(hook.path): klantreis check\n")
      }
    }
    if changes == 0 {
      Output.standard.write(
        says("Er was niets om weg te halen.\n", "There was nothing to remove.\n"))
    }
    if isShared {
      Output.error.write(
        yes
          ? says(
            "Let op: uw collega's gebruiken deze regels ook; hun git mist ze zodra u dit vastlegt.\n",
            "Mind: your colleagues use these lines too; their git lacks them once you commit this.\n"
          )
          : says(
            "De regels in .gitattributes blijven staan: uw collega's gebruiken ze ook. "
              + "Toch weghalen: klantreis git remove --yes\n",
            "The lines in .gitattributes stay: your colleagues use them too. "
              + "To remove them all the same: klantreis git remove --yes\n"))
    }
  }
}

/// Says how the settings stand.
struct GitStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: says("Zeg hoe de instellingen staan.", "Say how the settings stand."))

  func run() throws {
    let command = try GitSettings.ownCommand()
    let settings = GitSettings(command: command, language: Surroundings.language)
    let all = Language.allCases.flatMap {
      GitSettings(command: command, language: $0).configuration
    }
    let scope = try GitScope(.local)
    var isGood = true
    do throws(GitError) {
      for (key, _) in settings.configuration {
        // What holds here, whether it was set for the repository or for the user.
        let found = try scope.git.run(
          ["config", "--show-scope", "-z", "--get", key], accepting: [0, 1]
        ).records
        let place = found.first ?? ""
        if found.count < 2 {
          report(key, says("ontbreekt", "is missing"))
        } else if all.contains(where: { $0.key == key && $0.value == found[1] }) {
          report(key, says("goed (\(place))", "good (\(place))"))
          continue
        } else {
          report(key, says("anders (\(place)): \(found[1])", "different (\(place)): \(found[1])"))
        }
        isGood = false
      }
    } catch {
      throw Failure(error)
    }
    if let line = try Self.overruled(scope) {
      Output.standard.write(line[Surroundings.language] + "\n")
      isGood = false
    } else if scope.areAttributesShared, !FilePath(scope.attributesPath).isThere {
      // Git reads the lines from its index then.
      report(
        ".gitattributes",
        says(
          "weg uit de map; git heeft het nog (git checkout -- .gitattributes)",
          "gone from the folder; git still has it (git checkout -- .gitattributes)"))
      isGood = false
    } else {
      report(".gitattributes", Self.attributes(scope))
    }
    for hook in try CommitHook.all(scope.git, command: command) {
      report(
        hook.name,
        try hook.isSet()
          ? says("goed", "good")
          : says(
            "staat niet aan (klantreis git setup --hook)", "is off (klantreis git setup --hook)")
      )
    }
    if isGood, GitSettings.canMerge {
      try DryMerge.run(settings)
      report(says("proef met samenvoegen", "trial merge"), says("goed", "good"))
    }
    if !isGood {
      Output.standard.write(
        says("Zet het goed met: klantreis git setup\n", "Set it right with: klantreis git setup\n"))
    }
    throw ArgumentParser.ExitCode(isGood ? ExitCode.good : ExitCode.findings)
  }

  private func report(_ key: String, _ words: String) {
    let line = words.split(separator: "\n").joined(separator: " ⏎ ")
    Output.standard.write("\(key): \(line)\n")
  }

  /// Says whether colleagues get the lines of the file of attributes too.
  private static func attributes(_ scope: GitScope) -> String {
    let name = ".gitattributes"
    return FilePath(scope.attributesPath).isThere && !scope.areAttributesShared
      ? says(
        "goed, maar nog niet in git, zodat collega's het niet hebben (git add \(name))",
        "good, but not in git yet, so that colleagues do not have it (git add \(name))")
      : says("goed", "good")
  }

  /// Says which kinds of file git would not treat as journeys here; nil when all is well.
  static func overruled(_ scope: GitScope) throws(Failure) -> Text? {
    guard scope.kind == .local else { return nil }
    let names = ["journey", "opgave", "panel"].map { "klantreis.\($0).json" }
    let answer: Git.Answer
    do {
      answer = try scope.git.run(
        ["check-attr", "-z", "diff", "merge", "--"] + names)
    } catch {
      throw Failure(error)
    }
    let records = answer.records
    let wrong = stride(from: 0, to: records.count - 2, by: 3)
      .filter { records[$0 + 2] != "journey" }
      .map { "\(records[$0].dropFirst(9)) (\(records[$0 + 1]): \(records[$0 + 2]))" }
    if wrong.isEmpty { return nil }
    let list = wrong.joined(separator: ", ")
    return Text(
      nl: ".gitattributes: git behandelt dit niet als klantreis: \(list).",
      en: ".gitattributes: git does not treat this as a journey: \(list).")
  }
}

/// Gives the lines for a server.
struct GitCICommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ci",
    abstract: says(
      "Geef de regels waarmee een server wijzigingen nakijkt.",
      "Give the lines by which a server checks changes."))

  @Argument(
    help: help("gitlab, github of gitea.", "gitlab, github or gitea.", .server),
    completion: .list(ServerCheck.allCases.map(\.rawValue)))
  var server: String

  func run() throws {
    guard let server = ServerCheck(rawValue: server) else {
      throw Failure.usage(
        "Kies uit: gitlab, github, gitea.", "Choose from: gitlab, github, gitea.")
    }
    Output.standard.write(Array(server.text(in: Surroundings.language).utf8))
    if Output.standard.isTerminal {
      Output.error.write(
        says(
          "Zet deze regels in \(server.path).\n", "Put these lines in \(server.path).\n"))
    }
  }
}
