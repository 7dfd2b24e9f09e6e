#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Tells what an organisation must fill in before it publishes a version; ends with 1 while something is open.

Nothing here can be known by the project itself, so no other check asks for it. CONTRIBUTING.md lists the same places.
"""
import os
import pathlib
import re
import sys
from urllib.parse import urlsplit

import yaml

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Names that can never be those of a server (RFC 2606 and 6761).
NOWHERE = ("example", "invalid", "localhost", "test", "local")
ADDRESS = re.compile(r"[\w.+-]+@([\w-]+\.)+[\w-]+|https?://\S+")


def is_real(host):
    """Tells whether a name can be that of a server on the internet."""
    labels = (host or "").split(".")
    return len(labels) > 1 and labels[-1] not in NOWHERE and labels[-2] != "example"


def open_places():
    """Yields what is not filled in yet: the place, and what belongs there."""
    code = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    if not is_real(urlsplit(code["url"]).hostname):
        yield "publiccode.yml: url", "the address of the repository in which you publish the code"
    maintenance = code["maintenance"]
    people = maintenance.get("contacts", []) + maintenance.get("contractors", [])
    if maintenance["type"] == "none" or not any(person.get("name") for person in people):
        yield (
            "publiccode.yml: maintenance",
            "how it is maintained (internal, contract or community), and by whom")
    for name in ("SECURITY.md", "docs/toegankelijkheid.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        if "<!-- contact -->" in text or not ADDRESS.search(text):
            yield name, "an address for who finds something wrong, in the place of <!-- contact -->"
    if not is_real(os.environ.get("DEBEMAIL", "").partition("@")[2]) or not os.environ.get("DEBFULLNAME"):
        yield "DEBFULLNAME and DEBEMAIL in the environment", "the name and address of who makes the package"
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if not re.search(r"^## \d+\.\d+\.\d+\S* .*\d{4}-\d\d-\d\d", changes, re.MULTILINE) or "## Unreleased" in changes:
        yield "CHANGELOG.md", "a heading with the version and the day, where it says Unreleased"


if __name__ == "__main__":
    found = list(open_places())
    for place, what in found:
        print(f"{place}: {what}", file=sys.stderr)
    if found:
        print("Fill this in before you publish a version; CONTRIBUTING.md says more.", file=sys.stderr)
    sys.exit(1 if found else 0)
