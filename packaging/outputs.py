#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Has other programs read what klantreis writes: JUnit, iCalendar, html, Markdown, CSV, SARIF and JSON.

    packaging/outputs.py PROGRAM
"""
import csv
import io
import json
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
from pathlib import Path

import cmarkgfm
import html5lib
import icalendar
import junitparser
import pysarif

ROOT = Path(__file__).resolve().parent.parent
JOURNEY = "journeys/schuldhulpverlening/huidig.journey.json"
OPGAVE = "journeys/schuldhulpverlening/schuldhulpverlening.opgave.json"
PANEL = "journeys/voorbeeld-ambtenarenpanel/opgavegericht-werken-2023.panel.json"


def written(program, *arguments, allowed=(0,)):
    run = subprocess.run([program, "--lang", "nl", *arguments], cwd=ROOT, capture_output=True)
    if run.returncode not in allowed:
        sys.exit(f"{' '.join(arguments)} ends with {run.returncode}: {run.stderr.decode()}")
    return run.stdout


def plant(folder):
    """Puts files in a folder that are broken, hostile or not there, and returns the folder."""
    text = (ROOT / JOURNEY).read_text()
    files = {
        "heel": text,
        "afgebroken": text[: len(text) // 2],
        "leeg": "",
        "samenvoeging": "<<<<<<< ons\n" + text,
        "tekens": text.replace('"title": "', '"title": "[x](http://x) {0} \\u0001\\u001b ]]>&<\ufffe'),
        "spatie & <é>": text.replace('"id": "', '"id": "x'),
    }
    for name, content in files.items():
        (folder / f"{name}.journey.json").write_text(content)
    (folder / "weg.journey.json").symlink_to("nergens")
    return str(folder)


def check_junit(text):
    """What the schemas of Jenkins and of Maven ask, and GitLab, which tells tests apart by class and name."""
    suites = junitparser.JUnitXml.fromstring(text)
    for suite in suites:
        results = [type(result) for case in suite for result in case.result]
        assert len(suite) == suite.tests > 0, "the number of tests is not right"
        assert results.count(junitparser.Failure) == suite.failures, "the number of failures is not right"
        assert results.count(junitparser.Error) == suite.errors, "the number of errors is not right"
        assert suite.skipped == 0
        names = {(case.classname, case.name) for case in suite}
        assert len(names) == suite.tests, "two tests with one name"
        assert all(case.time == 0 for case in suite)


def check_sarif(text):
    """What the schema of SARIF asks and leaves to its text, and returns how many results there are."""
    sarif = json.loads(text)
    assert sarif["version"] == "2.1.0"
    read = pysarif.load_from_dict(sarif)
    [run] = sarif["runs"]
    assert len(read.runs[0].results) == len(run["results"])
    assert run["language"] == run["tool"]["driver"]["language"] == "nl", "SARIF takes what has no language for English"
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules), "two rules with one name"
    for result in run["results"]:
        assert result["ruleId"] in rules, f"no rule for {result['ruleId']}"
        message = result["message"]["text"]
        assert not re.search(r"[\x00-\x1f]|\]\(|\{[^{]*\}", message.replace("{{", "").replace("}}", "")), message
        for location in result["locations"]:
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"(file:///)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri), uri
            region = location["physicalLocation"].get("region", {"startLine": 1, "startColumn": 1})
            assert region["startLine"] >= 1 and region["startColumn"] >= 1
    return len(run["results"])


def check_markdown(text):
    """What a reader of Markdown with tables makes of it: each table is one, and no text works as markup."""
    page = cmarkgfm.github_flavored_markdown_to_html(text)
    tables = sum(set(line) <= set("|- ") and "---" in line for line in text.splitlines())
    assert page.count("<table>") == tables, f"{page.count('<table>')} of the {tables} tables are read"
    assert "|" not in re.sub(r"<[^>]*>", "", page) or "\\|" in text, "a row is read as text"
    assert not re.search(r"<(ol|pre|hr|blockquote|img|h[4-6])\b", page), "a text works as markup"
    # The lists below the tables have headings of their own.
    lists = {"Over deze reis", "Voor de hele reis", "About this journey", "For the whole journey"}
    heads = re.findall(r"<h3>(.*?)</h3>", page)
    assert set(heads) <= lists and len(heads) == len(set(heads)), f"a text works as a heading: {heads}"
    return tables


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        for place in ("journeys", plant(Path(folder))):
            check_junit(written(program, "check", place, "--as", "junit", allowed=(0, 1, 2)))
            results = check_sarif(written(program, "check", place, "--as", "sarif", allowed=(0, 1, 2)))

    text = written(program, "due", "journeys", "--on", "2026-11-22", "--as", "ical")
    assert b"\n" not in text.replace(b"\r\n", b""), "a line of the calendar does not end as RFC 5545 has it"
    assert max(map(len, text.split(b"\r\n"))) <= 75, "a line of the calendar is longer than 75 bytes"
    calendar = icalendar.Calendar.from_ical(text)
    events = [part for part in calendar.walk("VEVENT")]
    assert events, "no events in the calendar"
    assert all(event["uid"] and event["dtstart"] and event["dtstamp"] for event in events)
    assert len({event["uid"] for event in events}) == len(events), "two events with one name"
    assert not [error for part in calendar.walk() for error in part.errors], "the calendar has errors"

    for arguments in (("export", JOURNEY, "--to", "html"), ("export", OPGAVE, "--to", "html"),
                      ("export", "journeys", "--to", "html"), ("portfolio", "journeys", "--as", "html")):
        html5lib.HTMLParser(strict=True).parse(written(program, *arguments).decode())
    for path in (JOURNEY, OPGAVE, PANEL):
        check_markdown(written(program, "export", path, "--to", "markdown").decode())
    assert check_markdown(written(program, "export", "journeys", "--to", "markdown").decode()) == 1
    xml.etree.ElementTree.fromstring(written(program, "export", JOURNEY, "--to", "svg"))

    table = csv.reader(io.StringIO(written(program, "export", JOURNEY, "--to", "csv").decode("utf-8-sig")), delimiter=";")
    rows = list(table)
    assert len(rows) > 10 and len({len(row) for row in rows}) == 1, "the rows of the table differ in length"

    for arguments in (("check", "journeys", "--as", "json"), ("portfolio", "journeys", "--as", "json"),
                      ("due", "journeys", "--on", "2026-11-22", "--as", "json"), ("export", JOURNEY, "--to", "json")):
        json.loads(written(program, *arguments))
    for line in written(program, "list", "journeys", "--as", "ndjson").splitlines():
        json.loads(line)
    print(f"{len(events)} events, {len(rows)} rows, {results} results: others read them.")


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(str(Path(sys.argv[1]).resolve()))
