#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Has other programs read what klantreis writes: JUnit, iCalendar, html, CSV, SARIF and JSON.

    packaging/outputs.py PROGRAM
"""
import csv
import io
import json
import subprocess
import sys
import xml.etree.ElementTree
from pathlib import Path

import html5lib
import icalendar
import junitparser
import pysarif

ROOT = Path(__file__).resolve().parent.parent
JOURNEY = "journeys/schuldhulpverlening/huidig.journey.json"
OPGAVE = "journeys/schuldhulpverlening/schuldhulpverlening.opgave.json"


def written(program, *arguments, allowed=(0,)):
    run = subprocess.run([program, "--lang", "nl", *arguments], cwd=ROOT, capture_output=True)
    if run.returncode not in allowed:
        sys.exit(f"{' '.join(arguments)} ends with {run.returncode}: {run.stderr.decode()}")
    return run.stdout


def main(program):
    junit = junitparser.JUnitXml.fromstring(written(program, "check", "journeys", "--as", "junit"))
    assert sum(suite.tests for suite in junit) > 0, "no tests in the JUnit report"

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
    xml.etree.ElementTree.fromstring(written(program, "export", JOURNEY, "--to", "svg"))

    table = csv.reader(io.StringIO(written(program, "export", JOURNEY, "--to", "csv").decode("utf-8-sig")), delimiter=";")
    rows = list(table)
    assert len(rows) > 10 and len({len(row) for row in rows}) == 1, "the rows of the table differ in length"

    sarif = json.loads(written(program, "check", "journeys", "--as", "sarif"))
    assert sarif["version"] == "2.1.0"
    read = pysarif.load_from_dict(sarif)
    assert len(read.runs[0].results) == len(sarif["runs"][0]["results"])
    rules = {rule["id"] for rule in sarif["runs"][0]["tool"]["driver"]["rules"]}
    assert all(result["ruleId"] in rules for result in sarif["runs"][0]["results"]), "a result without its rule"
    for arguments in (("check", "journeys", "--as", "json"), ("portfolio", "journeys", "--as", "json"),
                      ("due", "journeys", "--on", "2026-11-22", "--as", "json"), ("export", JOURNEY, "--to", "json")):
        json.loads(written(program, *arguments))
    for line in written(program, "list", "journeys", "--as", "ndjson").splitlines():
        json.loads(line)
    print(f"{len(events)} events, {len(rows)} rows, {len(sarif['runs'][0]['results'])} results: others read them.")


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(str(Path(sys.argv[1]).resolve()))
