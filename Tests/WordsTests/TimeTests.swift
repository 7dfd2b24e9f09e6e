// SPDX-License-Identifier: EUPL-1.2

import Testing
import Words

@Suite("Time in words")
struct TimeTests {
  @Test(
    "says a duration as it was written",
    arguments: [
      ("PT20M", "20 minuten", "20 minutes"), ("P26D", "26 dagen", "26 days"),
      ("P1Y6M", "1 jaar en 6 maanden", "1 year and 6 months"), ("P3W", "3 weken", "3 weeks"),
      ("P1DT2H30M", "1 dag, 2 uur en 30 minuten", "1 day, 2 hours and 30 minutes"),
    ])
  func words(iso: String, nl: String, en: String) throws {
    let span = try #require(TimeSpan(iso: iso))
    #expect(span.words == Text(nl: nl, en: en))
    #expect(span.iso == iso)
  }

  @Test(
    "refuses what is no duration",
    arguments: [
      "", "P", "PT", "P1", "1D", "P1H", "PT1D", "P-1D", "P1.5D", "P1D1Y", "P1D1D", "P1234567890D",
      "p1d",
      "P1DT", "P1D ", "P１D",
    ])
  func refuses(text: String) {
    #expect(TimeSpan(iso: text) == nil)
  }

  @Test(
    "reads a duration as people type it",
    arguments: [
      ("3 weken", "P3W"), ("26 dagen", "P26D"), ("1 jaar en 6 maanden", "P1Y6M"),
      ("20 min", "PT20M"),
      ("2u30", nil), ("2u 30min", "PT2H30M"), ("een week", "P1W"), ("90 minutes", "PT90M"),
      ("lang", nil), ("3", nil), ("weken", nil), ("3 weken 2 weken", nil), ("pt5m", "PT5M"),
      ("zes weken", "P6W"), ("Twaalf dagen", "P12D"), ("eleven days", "P11D"),
      ("een half uur", "PT30M"), ("kwartier", "PT15M"), ("ongeveer 6 weken", nil),
    ])
  func typed(text: String, iso: String?) {
    #expect(TimeSpan(typed: text)?.iso == iso)
  }

  @Test(
    "sums durations, roughly where months and years are among them",
    arguments: [
      (["PT20M", "PT45M"], "1 uur en 5 minuten"), (["P26D", "P4W"], "54 dagen"),
      (["P3M", "P5W"], "ongeveer 4 maanden en 5 dagen"),
      (["P1Y", "P30D"], "ongeveer 1 jaar en 1 maand"),
      (["PT30S"], "30 seconden"),
    ])
  func totals(isos: [String], nl: String) {
    #expect(TimeSpan.total(isos.compactMap(TimeSpan.init(iso:)))?.nl == nl)
  }

  @Test(
    "reads a date as people type it, without a year as the nearest one",
    arguments: [
      ("2026-03-12", "2026-03-12"), ("12 maart 2026", "2026-03-12"), ("12-3-2026", "2026-03-12"),
      ("12/03/26", "2026-03-12"), ("March 12, 2026", "2026-03-12"), ("12th of March", "2027-03-12"),
      ("do 12 mrt 2026", "2026-03-12"), ("1 december", "2026-12-01"), ("12-3", "2027-03-12"),
      ("1 juni", "2026-06-01"), ("vandaag", "2026-11-22"), ("Morgen", "2026-11-23"),
      ("yesterday", "2026-11-21"), ("overmorgen", "2026-11-24"), ("2026/3/12", "2026-03-12"),
      ("30 februari 2026", nil), ("2026-02-30", nil), ("ooit", nil), ("", nil), ("12", nil),
      ("maart", nil), ("12 maart 2026 10", nil), ("1-2-3-4", nil), ("29-2", nil),
    ])
  func dates(text: String, iso: String?) {
    #expect(CalendarDate(typed: text, today: CalendarDate(iso: "2026-11-22"))?.iso == iso)
  }

  @Test(
    "takes a date without a year for the last one where it happened, and for the next one where it is planned",
    arguments: [
      ("1 december", "2025-12-01", "2026-12-01"), ("12-3", "2026-03-12", "2027-03-12"),
      ("22 november", "2026-11-22", "2026-11-22"), ("29-2", "2024-02-29", "2028-02-29"),
      ("1 december 2026", "2026-12-01", "2026-12-01"), ("morgen", "2026-11-23", "2026-11-23"),
    ])
  func sides(text: String, past: String, coming: String) {
    let today = CalendarDate(iso: "2026-11-22")
    #expect(CalendarDate(typed: text, today: today, .past)?.iso == past)
    #expect(CalendarDate(typed: text, today: today, .coming)?.iso == coming)
  }

  @Test("reads no date without a year where today is not known", arguments: ["morgen", "12 maart"])
  func noToday(text: String) {
    #expect(CalendarDate(typed: text) == nil)
  }

  @Test(
    "counts days past the end of a year",
    arguments: [("2026-12-31", "morgen", "2027-01-01"), ("2028-03-01", "gisteren", "2028-02-29")])
  func days(today: String, text: String, iso: String) {
    #expect(CalendarDate(typed: text, today: CalendarDate(iso: today))?.iso == iso)
  }

  @Test(
    "says a long sum in the weeks or days of the length that it stands beside",
    arguments: [
      (["P10W", "P33D"], "P13W", "14 weken en 5 dagen"), (["P26D"], "P4W", "26 dagen"),
      (["P3M"], "P13W", "ongeveer 12 weken en 6 dagen"), (["P56D"], "P9W", "56 dagen"),
      (["P100D", "PT5H"], "P56D", "100 dagen en 5 uur"), (["P3D"], "P8W", "3 dagen"),
      (["P180D"], "P6M", "6 maanden"), (["PT4H"], "P2D", "4 uur"),
    ])
  func alike(isos: [String], model: String, nl: String) {
    let spans = isos.compactMap(TimeSpan.init(iso:))
    #expect(TimeSpan.total(spans, like: TimeSpan(iso: model))?.nl == nl)
  }

  @Test("says a long sum of weeks in weeks")
  func weeks() {
    #expect(TimeSpan.total(["P10W", "P5W"].compactMap(TimeSpan.init(iso:)))?.nl == "15 weken")
  }

  @Test("says nothing of no time at all")
  func noTime() {
    #expect(TimeSpan.total([]) == nil)
  }

  @Test(
    "knows the days of the calendar",
    arguments: [
      ("2026-03-12", "12 maart 2026"), ("2024-02-29", "29 februari 2024"), ("2023-02-29", nil),
      ("2000-02-29", "29 februari 2000"), ("1900-02-29", nil), ("2026-13-01", nil),
      ("2026-00-10", nil),
      ("2026-04-31", nil), ("0000-01-01", nil), ("2026-3-12", nil), ("12-03-2026", nil),
    ])
  func dates(iso: String, nl: String?) {
    #expect(CalendarDate(iso: iso)?.words.nl == nl)
  }

  @Test(
    "takes the language from the locale, and Dutch when that says neither",
    arguments: [
      ([:], Language.dutch), (["LANG": "en_GB.UTF-8"], .english),
      (["LC_ALL": "C", "LANG": "en_GB.UTF-8"], .dutch),
      (["LC_ALL": "", "LC_MESSAGES": "en_US.UTF-8", "LANG": "nl_NL.UTF-8"], .english),
    ])
  func language(environment: [String: String], language: Language) {
    #expect(Language(environment: environment) == language)
  }
}
