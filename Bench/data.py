# SPDX-License-Identifier: EUPL-1.2
"""Journeys for measuring: made up from a seed, canonical byte for byte."""

import glob
import json
import os
import random
import subprocess

ID_SIGNS = "0123456789abcdefghjkmnpqrstvwxyz"
NOUNS = """brief aanvraag gesprek loket formulier besluit afspraak website wijkteam telefoontje bezwaar uitkering
    verhuizing vergunning melding bewijsstuk inkomen schuld rekening afwijzing wachttijd collega zorg huisbezoek""".split()
VERBS = """krijgt leest zoekt belt wacht vult stuurt bespreekt vraagt ontvangt controleert bezoekt regelt betaalt
    begrijpt herhaalt meldt verzamelt""".split()
FILLS = """de een opnieuw eindelijk online per post bij het wijkteam zonder antwoord na drie weken met zijn dochter
    thuis op de telefoon in de pauze twee keer samen met een vrijwilliger voor de zekerheid café één reünie""".split()
CHANNELS = ["desk", "phone", "website", "email", "letter", "app", "homeVisit", "neighbourhoodTeam", "portal"]
PARTIES = ["gemeente", "wijkteam", "woningcorporatie", "Belastingdienst", "zorgverzekeraar"]
ROLES = ["Adviseur communicatie", "Teamleider wijkteam", "Coördinator inkomen", "Beleidsadviseur zorg"]


class Maker:
    """Makes one journey after another; the same seed makes the same ones."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.used = set()

    def id(self, letter):
        while True:
            id = f"{letter}-" + "".join(self.random.choices(ID_SIGNS, k=6))
            if id not in self.used:
                self.used.add(id)
                return id

    def words(self, least, most):
        pick = self.random
        count = pick.randint(least, most)
        words = [pick.choice((NOUNS, VERBS, FILLS)[n % 3]) for n in range(count)]
        return " ".join(words).capitalize()

    def step(self, sources):
        pick = self.random
        step = {
            "id": self.id("s"),
            "title": self.words(3, 7),
            "action": self.words(7, 16),
            "emotion": pick.randint(-2, 2),
        }
        if pick.random() < 0.6:
            step["thought"] = self.words(5, 12) + "."
        if pick.random() < 0.3:
            step["quote"] = self.words(5, 12) + "."
        if pick.random() < 0.2:
            step["momentOfTruth"] = True
        step["duration"] = pick.choice(["PT20M", "PT3H", "P2D", "P3W", "P26D"])
        step["sources"] = [pick.choice(sources)]
        step["touchpoints"] = [
            {
                "id": self.id("t"),
                "title": self.words(2, 5),
                "channel": pick.choice(CHANNELS),
                "from": "customer",
                "to": pick.choice(PARTIES),
            }
        ]
        if pick.random() < 0.4:
            step["backstage"] = [
                {"id": self.id("a"), "title": self.words(2, 6), "actor": pick.choice(PARTIES)}
            ]
        if pick.random() < 0.7:
            pain = self.id("p")
            step["painPoints"] = [
                {
                    "id": pain,
                    "title": self.words(5, 9),
                    "severity": pick.randint(1, 3),
                    "sources": [pick.choice(sources)],
                }
            ]
            step["opportunities"] = [
                {
                    "id": self.id("k"),
                    "title": self.words(4, 8),
                    "painPoints": [pain],
                    "owner": pick.choice(ROLES),
                    "value": pick.randint(1, 5),
                    "effort": pick.randint(1, 5),
                    "status": "open",
                    "dueOn": "2031-03-12",
                }
            ]
        return step

    def journey(self, steps):
        """Makes a journey of a number of steps, five or so in a phase."""
        self.used.clear()
        sources = [self.id("b") for _ in range(5)]
        journey = {
            "format": "klantreis.journey/1",
            "id": self.id("j"),
            "title": self.words(4, 8),
            "service": self.words(1, 2),
            "organisation": "Gemeente Waterstad",
            "state": "current",
            "status": "draft",
            "owner": self.random.choice(ROLES),
            "trigger": self.words(5, 9),
            "scenario": self.words(14, 24),
            "goal": self.words(8, 14),
            "review": {"everyMonths": 12, "lastOn": "2026-03-12"},
            "persona": {
                "id": self.id("c"),
                "name": "Samira (34)",
                "customer": "citizen",
                "targetGroup": self.words(3, 6),
                "needs": [self.words(5, 8), self.words(4, 7)],
                "sources": [sources[0]],
            },
            "sources": [
                {"id": id, "title": self.words(2, 5), "kind": "interview", "on": "2026-03-12", "respondents": 12}
                for id in sources
            ],
            "phases": [],
        }
        left = steps
        while left > 0:
            count = min(left, self.random.randint(3, 7) if steps < 100 else steps // 20)
            journey["phases"].append(
                {
                    "id": self.id("f"),
                    "title": self.words(1, 3),
                    "steps": [self.step(sources) for _ in range(count)],
                }
            )
            left -= count
        return journey

    def edited(self, journey, share=0.02):
        """Changes words, moves and removes steps and adds new ones, in a share of the steps of a copy."""
        copy = json.loads(json.dumps(journey))
        sources = [source["id"] for source in copy["sources"]]
        pick = self.random
        for phase in copy["phases"]:
            steps = phase["steps"]
            for index in range(len(steps)):
                if pick.random() >= share:
                    continue
                kind = pick.randrange(4)
                if kind == 0:
                    steps[index]["title"] = self.words(3, 7)
                elif kind == 1:
                    steps[index]["emotion"] = pick.randint(-2, 2)
                elif kind == 2:
                    steps.insert(pick.randrange(len(steps)), steps.pop(index))
                else:
                    steps.insert(index, self.step(sources))
        return copy


def text(journey):
    return json.dumps(journey, indent=2, ensure_ascii=False) + "\n"


def write(path, journey):
    """Writes a journey, unless it is there already."""
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path + ".tmp", "w", encoding="utf-8") as file:
            file.write(text(journey))
        os.rename(path + ".tmp", path)
    return path


def sized(folder, steps):
    """Writes a journey of a number of steps; returns its path."""
    return write(f"{folder}/{steps}.journey.json", Maker(steps).journey(steps))


def spread(path, source):
    """Writes a journey in one long line; returns the path."""
    if not os.path.exists(path):
        with open(source, encoding="utf-8") as file:
            journey = json.load(file)
        with open(path + ".tmp", "w", encoding="utf-8") as file:
            json.dump(journey, file, ensure_ascii=False)
        os.rename(path + ".tmp", path)
    return path


def versions(folder, steps):
    """Writes a journey and two versions that were made of it; returns the three paths."""
    maker = Maker(steps)
    base = maker.journey(steps)
    names = [f"{folder}/{steps}-{name}.journey.json" for name in ("base", "ours", "theirs")]
    for path, journey in zip(names, [base, maker.edited(base), maker.edited(base)]):
        write(path, journey)
    return names


def letters(number):
    """A made-up word for a number."""
    word = ""
    while number or not word:
        number, digit = divmod(number, 21)
        word += "bcdfghjklmnpqrstvwxyz"[digit] + "aeiou"[digit % 5]
    return word


def many(folder, count, steps=16):
    """Writes a folder of journeys, fifty in each folder inside it, of about 20 kB each."""
    maker = Maker(count)
    done = f"{folder}/done"
    if not os.path.exists(done):
        for index in range(count):
            # Most are made of one another by other titles of steps, since making them all up would take minutes.
            if index % 20 == 0:
                journeys = text(maker.journey(steps))
            body = journeys.replace('",\n          "action"', f' {letters(index)}",\n          "action"')
            body = body.replace('"organisation": "Gemeente Waterstad"', f'"organisation": "Gemeente Waterstad {letters(index // 50)}"')
            path = f"{folder}/gemeente-{index // 50:04}/reis-{index:06}.journey.json"
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(body)
        open(done, "w").close()
    return folder


def changed(folder, count):
    """Makes a repository of journeys, each of which got another title after it was committed."""
    if os.path.exists(f"{folder}/.git"):
        return folder
    many(folder, count)
    git = ["git", "-C", folder, "-c", "user.name=bench", "-c", "user.email=bench@example.org"]
    for words in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "--message", "All"]):
        subprocess.run(git + words, check=True)
    for path in glob.glob(f"{folder}/*/*.journey.json"):
        with open(path, encoding="utf-8") as file:
            body = file.read()
        with open(path, "w", encoding="utf-8") as file:
            file.write(body.replace('"title": "', '"title": "Nu ', 1))
    return folder
