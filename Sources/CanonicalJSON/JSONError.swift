// SPDX-License-Identifier: EUPL-1.2

public import Words

/// The reason why bytes are refused as JSON, and the place.
public struct JSONError: Error, Hashable, Sendable {
  /// What is wrong; docs/json.md says what is taken as JSON.
  public enum Reason: Hashable, Sendable {
    case empty, onlyNull, tooLarge, byteOrderMark, otherEncoding, conflictMarker
    case invalidUTF8, expectedValue, expectedKey, expectedColon, expectedCommaOrEnd, trailingText
    case unfinished, controlInString, badEscape, loneSurrogate, badNumber
    case tooDeep, tooManyValues
    /// The offset of the first of two keys that are the same.
    case duplicateKey(firstAt: Int)
  }

  /// What is wrong at the offset.
  public let reason: Reason
  /// The offset in the bytes, from 0.
  public let offset: Int
  /// The path of the value that was being read, such as `$.phases[2].title`.
  public let path: String
}

extension JSONError {
  /// What is wrong, as a sentence.
  public var cause: Text {
    switch reason {
    case .empty: Text(nl: "Het bestand is leeg.", en: "The file is empty.")
    case .onlyNull:
      Text(nl: "Het bestand bevat alleen nullen.", en: "The file holds nothing but null bytes.")
    case .tooLarge:
      Text(nl: "Het bestand is groter dan 64 MiB.", en: "The file is larger than 64 MiB.")
    case .byteOrderMark:
      Text(
        nl: "Het bestand begint met een byte order mark (BOM), een onzichtbaar teken.",
        en: "The file starts with a byte order mark (BOM), an invisible character.")
    case .otherEncoding:
      Text(
        nl: "Het bestand is opgeslagen als UTF-16 of UTF-32.",
        en: "The file was saved as UTF-16 or UTF-32.")
    case .conflictMarker:
      Text(
        nl: "Hier staat een conflict dat git heeft achtergelaten.",
        en: "Git left an unsettled conflict here.")
    case .invalidUTF8: Text(nl: "Dit is geen geldige UTF-8.", en: "This is not valid UTF-8.")
    case .expectedValue:
      Text(nl: "Hier hoort een waarde te staan.", en: "A value is expected here.")
    case .expectedKey:
      Text(
        nl: "Hier hoort een sleutel tussen aanhalingstekens te staan.",
        en: "A key in quotation marks is expected here.")
    case .expectedColon:
      Text(nl: "Hier hoort een dubbele punt te staan.", en: "A colon is expected here.")
    case .expectedCommaOrEnd:
      Text(
        nl: "Hier hoort een komma of het einde van de lijst te staan.",
        en: "A comma or the end of the list is expected here.")
    case .trailingText:
      Text(
        nl: "Na het einde staat nog tekst.", en: "There is more text after the end.")
    case .unfinished:
      Text(
        nl: "Het bestand houdt op voordat het af is.", en: "The file stops before it is complete.")
    case .controlInString:
      Text(
        nl: "In een tekst staat een stuurteken, zoals een tab of een nieuwe regel.",
        en: "A text holds a control character, such as a tab or a new line.")
    case .badEscape:
      Text(
        nl: "Na een backslash staat een teken dat daar niet mag staan.",
        en: "A backslash is followed by a character that may not stand there.")
    case .loneSurrogate:
      Text(
        nl: "Een \\u-teken is maar de helft van een teken.",
        en: "A \\u escape is only half a character.")
    case .badNumber: Text(nl: "Dit is geen geldig getal.", en: "This is not a valid number.")
    case .tooDeep:
      Text(nl: "Er zijn meer dan 128 lagen.", en: "There are more than 128 levels.")
    case .tooManyValues:
      Text(nl: "Er zijn meer dan 4 miljoen waarden.", en: "There are more than 4 million values.")
    case .duplicateKey:
      Text(nl: "Deze sleutel staat er twee keer.", en: "This key stands here twice.")
    }
  }

  /// What to do about it, as a sentence.
  public var mend: Text {
    switch reason {
    case .empty, .onlyNull, .unfinished:
      Text(
        nl: "Haal een eerdere versie terug, bijvoorbeeld met git checkout HEAD -- BESTAND; "
          + "wat er nu in staat gaat dan weg.",
        en: "Bring back an earlier version, for example with git checkout HEAD -- FILE; "
          + "what it holds now goes then.")
    case .tooLarge, .tooManyValues, .tooDeep:
      Text(nl: "Verdeel de inhoud over meer bestanden.", en: "Divide the content over more files.")
    case .byteOrderMark:
      Text(
        nl: "klantreis fmt BESTAND haalt hem weg.", en: "klantreis fmt FILE takes it away.")
    case .conflictMarker:
      Text(
        nl:
          "Open het bestand met klantreis en kies wat blijft. Lukt dat niet, verwijder dan met de "
          + "hand de versie die niet blijft en de regels met <<<<<<<, ======= en >>>>>>>.",
        en: "Open the file with klantreis and choose what stays. Where that fails, remove by hand "
          + "the version that does not stay and the lines with <<<<<<<, ======= and >>>>>>>.")
    case .invalidUTF8, .otherEncoding:
      Text(nl: "Sla het bestand op als UTF-8.", en: "Save the file as UTF-8.")
    case .expectedValue, .expectedKey, .expectedColon, .expectedCommaOrEnd, .trailingText:
      Text(
        nl: "Kijk of hier een komma, haakje of aanhalingsteken te veel of te weinig staat.",
        en: "See whether a comma, bracket or quotation mark is missing or too many here.")
    case .controlInString:
      Text(nl: "Schrijf het als \\n of \\t.", en: "Write it as \\n or \\t.")
    case .badEscape:
      Text(nl: "Schrijf een backslash als \\\\.", en: "Write a backslash as \\\\.")
    case .loneSurrogate:
      Text(nl: "Schrijf het teken zelf.", en: "Write the character itself.")
    case .badNumber:
      Text(
        nl: "Schrijf het getal als -1, 0 of 12.", en: "Write the number as -1, 0 or 12.")
    case .duplicateKey:
      Text(
        nl: "Verwijder een van de twee, of geef er een een andere naam.",
        en: "Remove one of the two, or give one another name.")
    }
  }
}
