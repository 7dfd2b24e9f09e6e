// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Opportunities of which nobody will see whether they worked.
  static let indicator = Check(
    "action.indicator", .info,
    Text(nl: "Kansen zonder meetpunt", en: "Opportunities without an indicator"),
    why: Text(
      nl: "Zonder meetpunt weet u achteraf niet of het hielp.",
      en: "Without an indicator you will not know whether it helped."),
    mend: Text(
      nl: "Vul in waaraan u ziet dat het werkt.", en: "Fill in by what you see that it works.")
  ) { content in
    content.all(.opportunity).filter {
      $0.isOpen && $0.isFilled(.owner) && !$0.isFilled(.indicator)
    }.map {
      let name = $0.name
      return Remark(
        $0, .indicator, "De kans \(name) zegt niet waaraan u ziet dat het werkt.",
        "The opportunity \(name) does not say by what you see that it works.")
    }
  }
}
