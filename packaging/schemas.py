#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Tries the JSON Schemas on the example files, and on faults that they must find."""
import copy
import json
import pathlib
import sys

from jsonschema import Draft202012Validator, FormatChecker

ROOT = pathlib.Path(__file__).resolve().parent.parent

# A fault that the program refuses: the kind of file, and what is done to it.
FAULTS = [
    ("journey", "no title", lambda file: file.pop("title")),
    ("journey", "no format", lambda file: file.pop("format")),
    ("journey", "another format", lambda file: file.update(format="klantreis.panel/1")),
    ("journey", "an unknown state", lambda file: file.update(state="past")),
    ("journey", "an id with a blank", lambda file: file.update(id="j 1")),
    ("journey", "null in a known key", lambda file: file.update(owner=None)),
    ("journey", "emotion 3", lambda file: file["phases"][0]["steps"][0].update(emotion=3)),
    ("journey", "emotion 0.5", lambda file: file["phases"][0]["steps"][0].update(emotion=0.5)),
    ("journey", "31 February", lambda file: file["sources"][0].update(on="2026-02-31")),
    ("journey", "an empty duration", lambda file: file["phases"][0]["steps"][0].update(duration="P")),
    ("journey", "a duration of half a day", lambda file: file["phases"][0]["steps"][0].update(duration="P0.5D")),
    ("opgave", "a text for a list", lambda file: file.update(parties="gemeente")),
    ("panel", "a negative number of people", lambda file: file.update(respondents=-1)),
]
# What the program takes.
WELCOME = [
    ("journey", "a key of others", lambda file: file.update(zaaksysteem={"id": None})),
    ("journey", "a whole number with a point", lambda file: file["phases"][0]["steps"][0].update(emotion=1.0)),
    ("journey", "another word for the status", lambda file: file.update(status="bijna af")),
    ("journey", "a duration", lambda file: file["phases"][0]["steps"][0].update(duration="P1Y6MT20M")),
]


def main():
    problems, count, samples = [], 0, {}
    validators = {}
    for kind in ("journey", "opgave", "panel"):
        schema = json.loads((ROOT / f"docs/schema/{kind}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validators[kind] = Draft202012Validator(schema, format_checker=FormatChecker())
        for path in sorted((ROOT / "journeys").glob(f"*/*.{kind}.json")):
            file = json.loads(path.read_text(encoding="utf-8"))
            samples.setdefault(kind, file)
            count += 1
            for error in validators[kind].iter_errors(file):
                problems.append(f"{path.relative_to(ROOT)}: {error.json_path}: {error.message}")
    for cases, isValid in ((FAULTS, False), (WELCOME, True)):
        for kind, name, change in cases:
            file = copy.deepcopy(samples[kind])
            change(file)
            if validators[kind].is_valid(file) != isValid:
                problems.append(f"{kind}.schema.json {'refuses' if isValid else 'takes'} {name}")
    print("\n".join(problems) or f"{count} files and {len(FAULTS) + len(WELCOME)} cases are as the schemas say.")
    sys.exit(1 if problems else 0)


main()
