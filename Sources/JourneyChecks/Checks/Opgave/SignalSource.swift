// SPDX-License-Identifier: EUPL-1.2

import JourneyModel
import Words

extension Check {
  /// Signals of which nobody knows where they come from.
  static let signalSource = Check(
    "opgave.signal", .info,
    Text(nl: "Signalen zonder datum of bron", en: "Signals without a date or source"),
    why: Text(
      nl: "Een signaal zonder datum of bron is een gerucht.",
      en: "A signal without a date or source is a rumour."),
    mend: Text(
      nl: "Vul in van wanneer het is en wie het zei.", en: "Fill in when it was and who said it.")
  ) { content in
    content.all(.signal).compactMap { signal in
      guard
        let key = [FieldKey.on, .source].first(where: { signal.filled($0) == nil }),
        key == .on || !signal.isFilled(.link)
      else { return nil }
      return Remark(
        signal, key,
        key == .on
          ? Text(nl: "\(signal.name) heeft geen datum.", en: "\(signal.name) has no date.")
          : Text(nl: "\(signal.name) heeft geen bron.", en: "\(signal.name) has no source."))
    }
  }
}
