#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks publiccode.yml by the rules of the published standard (https://yml.publiccode.tools), version 0.4."""
import pathlib
import re
import sys

import yaml

PLATFORM_NAMES = {"web", "windows", "mac", "linux", "ios", "android"}
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}
TYPES = {
    "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend",
    "standalone/other", "addon", "library", "configurationFiles",
}
MAINTENANCE = {"internal", "contract", "community", "none"}
# The tags of the standard that fit a program for mapping; the whole list is longer.
CATEGORIES = {
    "collaboration", "communications", "customer-service-and-support", "data-analytics", "data-visualization",
    "design", "feedback-and-reviews-management", "graphic-design", "knowledge-management", "mind-mapping",
    "office", "project-collaboration", "workflow-management",
}
KEYS = {
    "publiccodeYmlVersion", "name", "applicationSuite", "url", "landingURL", "isBasedOn", "softwareVersion",
    "releaseDate", "logo", "platforms", "categories", "usedBy", "roadmap", "developmentStatus", "softwareType",
    "intendedAudience", "description", "legal", "maintenance", "localisation", "dependsOn",
}
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")


def problems(code):
    """Yields what is wrong with the file, in sentences."""
    mandatory = [
        "publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType",
        "description", "legal", "maintenance", "localisation",
    ]
    for key in mandatory:
        if not code.get(key):
            yield f"{key} is missing."
    for key in sorted(set(code) - KEYS):
        yield f"{key} is no key of the standard."
    if not re.match(r"https?://[^/\s]+/\S+$", code.get("url", "")):
        yield "url is no address of a repository."
    if code.get("developmentStatus") not in STATUSES:
        yield "developmentStatus is none of the allowed words."
    if code.get("softwareType") not in TYPES:
        yield "softwareType is none of the allowed words."
    for tag in set(code.get("categories", [])) - CATEGORIES:
        yield f"categories: {tag} is not in the list."
    if "releaseDate" in code and not re.match(r"\d{4}-\d\d-\d\d$", str(code["releaseDate"])):
        yield "releaseDate is no day such as 2026-11-22."
    for country in code.get("intendedAudience", {}).get("countries", []):
        if not re.match(r"[a-z]{2}$", country):
            yield f"intendedAudience/countries: {country} is no code of two small letters."
    described = code.get("description", {})
    for language, words in described.items():
        yield from described_badly(language, words)
    if not any("longDescription" in words and "features" in words for words in described.values()):
        yield "description: no language has a longDescription and features."
    if "license" not in code.get("legal", {}):
        yield "legal/license is missing."
    maintenance = code.get("maintenance", {})
    if maintenance.get("type") not in MAINTENANCE:
        yield "maintenance/type is none of the allowed words."
    if maintenance.get("type") in {"internal", "community"}:
        if not all(contact.get("name") for contact in maintenance.get("contacts", [{}])):
            yield "maintenance/contacts needs a person with a name."
    if maintenance.get("type") == "contract":
        if not all(one.get("name") and one.get("until") for one in maintenance.get("contractors", [{}])):
            yield "maintenance/contractors needs a name and a day."
    localisation = code.get("localisation", {})
    if not isinstance(localisation.get("localisationReady"), bool):
        yield "localisation/localisationReady is neither true nor false."
    if not localisation.get("availableLanguages"):
        yield "localisation/availableLanguages is missing."
    for language in localisation.get("availableLanguages", []):
        if not LANGUAGE.match(language):
            yield f"localisation/availableLanguages: {language} is no language."
    for dependencies in code.get("dependsOn", {}).values():
        for dependency in dependencies:
            if not dependency.get("name"):
                yield "dependsOn: a dependency has no name."


def described_badly(language, words):
    place = f"description/{language}"
    if not LANGUAGE.match(language):
        yield f"{place}: that is no language."
    if not 0 < len(words.get("shortDescription", "")) <= 150:
        yield f"{place}/shortDescription is missing or longer than 150 characters."
    if "\n" in words.get("shortDescription", "").strip():
        yield f"{place}/shortDescription is more than one line."
    if not 150 <= len(words.get("longDescription", "")) <= 10_000:
        yield f"{place}/longDescription has not 150 to 10,000 characters."
    if len(words.get("genericName", "")) > 35:
        yield f"{place}/genericName is longer than 35 characters."
    if not words.get("features"):
        yield f"{place}/features is missing."
    for picture in words.get("screenshots", []):
        if not pathlib.Path(picture).is_file() or not picture.endswith((".png", ".jpg")):
            yield f"{place}/screenshots: {picture} is no picture of the project."


if __name__ == "__main__":
    path = pathlib.Path(__file__).resolve().parent.parent / "publiccode.yml"
    found = list(problems(yaml.safe_load(path.read_text(encoding="utf-8"))))
    for problem in found:
        print(f"publiccode.yml: {problem}", file=sys.stderr)
    sys.exit(1 if found else 0)
