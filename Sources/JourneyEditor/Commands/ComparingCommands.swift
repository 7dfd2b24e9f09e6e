// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Command {
  /// Comparing with other versions, and bringing something of them back.
  static let comparing: [Command] = [
    Command(
      "changes", "Wijzigingen bekijken", "Show changes",
      help: "Toont wat er veranderde sinds de laatst vastgelegde versie.",
      "Shows what changed since the version that was recorded last.", menu: .view,
      also: Text(nl: "verschillen git", en: "differences git"), unless: { $0.noChangesReason },
      do: { $0.showChanges() }),
    Command(
      "compare", "Vergelijken met", "Compare with",
      help: "Vergelijkt de reis met een eerdere versie of met een andere reis in de map.",
      "Compares the journey with an earlier version or with another one in the folder.",
      menu: .view, also: Text(nl: "verschillen versie", en: "differences version"),
      do: { $0.chooseVersion(for: .compare) }),
    Command(
      "beside", "Naast een andere reis", "Beside another journey",
      help: "Toont de hartslag van een andere reis over deze, en wat er verschilt; of weer niet.",
      "Shows the heartbeat of another journey over this one, and what differs; or no longer.",
      in: .journey, menu: .view, do: { $0.switchBeside() }),
    Command(
      "gap", "Van huidig naar gewenst", "From current to desired",
      help: "Toont wat de gewenste reis anders doet dan de huidige, en welke kans dat waarmaakt.",
      "Shows what the desired journey does otherwise than the current one, and for which opportunity.",
      in: .journey, menu: .view, unless: { $0.noGapReason }, do: { $0.openGap() }),
    Command(
      "derive", "Gewenste reis maken", "Make the desired journey",
      help: "Maakt van deze reis de gewenste reis, en legt ze naast elkaar.",
      "Makes the desired journey of this one, and lays them beside each other.", in: .journey,
      menu: .file,
      unless: {
        $0.open?.journey.isDesired == true
          ? Text(nl: "Dit is al een gewenste reis.", en: "This is a desired journey already.")
          : nil
      }, do: { $0.askDerivedName() }),
    Command(
      "restore", "Terugzetten uit", "Restore from",
      help: "Haalt dit onderdeel, of iets ervan, terug uit een eerdere versie.",
      "Brings this item, or something of it, back from an earlier version.", menu: .edit,
      also: Text(nl: "versie terughalen", en: "version bring back"), unless: { $0.readOnlyReason },
      do: { $0.chooseVersionToRestore() }),
  ]
}
