#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Draws posters and tables of 5, 14, 40 and 60 steps with two versions of Graphviz and two fonts, and looks at what came out.

    packaging/pictures.py PROGRAM           compares, and tells what is wrong
    packaging/pictures.py PROGRAM --write   writes the pictures anew that are compared with

No version may say a word, both must draw every block, no card may cover another, and the pictures in
packaging/pictures must come out again, but for the small differences between versions of fonts and libraries.
"""
import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from PIL import Image, ImageChops, ImageStat

ROOT = pathlib.Path(__file__).resolve().parent.parent
KEPT = ROOT / "packaging" / "pictures"
PAPERS = ["a4", "a3", "a1", "a0"]
FONTS = {"Liberation Sans": "/usr/share/fonts/truetype/liberation2", "DejaVu Sans": "/usr/share/fonts/truetype/dejavu"}
# How far cards may reach over each other in points of the drawing: in the font they are set for, and in one that is a sixth wider,
# where borders may touch but no letter is covered.
ROOM = {"Liberation Sans": 1, "DejaVu Sans": 6}
# What is compared as a picture: the name, the journey and what is asked for.
PICTURES = [
    ("poster-14-a3", 14, ["--to", "dot", "--paper", "a3"]),
    ("poster-40-a0", 40, ["--to", "dot", "--paper", "a0"]),
    ("blank-a3", 14, ["--to", "dot", "--blank", "--paper", "a3"]),
    ("table-5", 5, ["--to", "table-dot"]),
]
# The width of a kept picture, the most that may differ on average, and the most in a square of so many pixels, of 255.
WIDTH, ALL, SQUARE, SIDE = 900, 3, 48, 30

NEW = """
import sys
from pygraphviz import AGraph
for path in sys.argv[1:]:
    AGraph(string=open(path).read()).draw(path[:-4] + ".new.svg", format="svg", prog="dot")
"""


def example(path):
    return json.loads((ROOT / "journeys" / path).read_text())


def renamed(value, sign):
    """The same with ids of its own, so that journeys can be joined."""
    if isinstance(value, dict):
        return {key: renamed(part, sign) for key, part in value.items()}
    if isinstance(value, list):
        return [renamed(part, sign) for part in value]
    if isinstance(value, str) and re.fullmatch(r"[a-z]-[0-9a-z]{6}", value):
        return value[:2] + sign + value[3:]
    return value


def journey(steps):
    """A journey of so many steps, made of the examples."""
    debt, moving = example("schuldhulpverlening/huidig.journey.json"), example("verhuizen/huidig.journey.json")
    report, wanted = example("melding-openbare-ruimte/huidig.journey.json"), example("schuldhulpverlening/gewenst.journey.json")
    made = copy.deepcopy(debt)
    made.pop("terms", None) if steps < 14 else None
    made["phases"], made["sources"], left = [], [], steps
    for sign, part in enumerate([debt, moving, report, wanted, moving]):
        part = renamed(part, str(sign))
        made["sources"] += part.get("sources", [])
        for phase in part["phases"]:
            phase["steps"] = phase["steps"][:left]
            left -= len(phase["steps"])
            if phase["steps"]:
                made["phases"].append(phase)
    return renamed(made, "0") if steps <= 14 else {**made, "terms": renamed(debt.get("terms", []), "0")}


def environment(folder, font):
    settings = folder / f"{font}.conf"
    settings.write_text(f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{FONTS[font]}</dir>'
                        f"<cachedir>{folder}/{font}</cachedir></fontconfig>")
    return {**os.environ, "FONTCONFIG_FILE": str(settings)}


def complaints(run):
    """What Graphviz says, without what fontconfig of another version says of the settings of this machine."""
    return [line for line in run.stderr.decode().splitlines() if "fontconfig" not in line.lower()]


def boxes(path):
    """The number of nodes, and what the cards of a drawing cover: of each node with words in it."""
    def plain(tag):
        return tag.split("}")[1]
    count, found = 0, []
    for group in xml.etree.ElementTree.parse(path).iter():
        if plain(group.tag) != "g" or group.get("class", "").split(" ")[0] != "node":
            continue
        count += 1
        points = [tuple(map(float, point.split(","))) for shape in group.iter() if plain(shape.tag) == "polygon"
                  for point in shape.get("points").split() if "nan" not in point]
        if points and len({point[1] for point in points}) > 1 and any(plain(part.tag) == "text" for part in group.iter()):
            xs, ys = zip(*points)
            name = next(part.text for part in group if plain(part.tag) == "title")
            found.append((name, min(xs), min(ys), max(xs), max(ys)))
    return count, found


def covered(found, room):
    """The pairs of cards that reach over each other by more than so many points."""
    pairs, found = [], sorted(found, key=lambda box: box[1])
    for index, (name, left, top, right, bottom) in enumerate(found):
        for other, start, high, end, low in found[index + 1:]:
            if start >= right - room:
                break
            if min(right, end) - start > room and min(bottom, low) - max(top, high) > room:
                pairs.append(f"“{name}” and “{other}” by {min(right, end) - start:.1f} by {min(bottom, low) - max(top, high):.1f} points")
    return pairs


def difference(drawn, kept):
    """How much two pictures differ on average, and in the square where they differ most."""
    if drawn.size != kept.size:
        return 255, 255
    changed = ImageChops.difference(drawn.convert("L"), kept.convert("L"))
    worst = max(ImageStat.Stat(changed.crop((x, y, x + SIDE, y + SIDE))).mean[0]
                for x in range(0, drawn.width, SIDE) for y in range(0, drawn.height, SIDE))
    return ImageStat.Stat(changed).mean[0], worst


def main(program, is_writing):
    problems, count = [], 0
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)

        def export(steps, name, arguments):
            path = folder / f"{name}.dot"
            run = subprocess.run([program, "--lang", "nl", "export", folder / f"{steps}.journey.json", *arguments, "-o", path], capture_output=True)
            if run.returncode != 0:
                sys.exit(run.stderr.decode())
            return path

        for steps in (5, 14, 40, 60):
            (folder / f"{steps}.journey.json").write_text(json.dumps(journey(steps), ensure_ascii=False))
        sheets = [export(steps, f"{steps}-{paper}", ["--to", "dot", "--paper", paper]) for steps in (5, 14, 40, 60) for paper in PAPERS]
        sheets += [export(steps, f"{steps}-table", ["--to", "table-dot"]) for steps in (5, 14, 40, 60)]
        for font in FONTS:
            surroundings = environment(folder, font)
            run = subprocess.run([sys.executable, "-c", NEW, *sheets], env=surroundings, capture_output=True)
            problems += [f"pygraphviz, {font}: {line}" for line in complaints(run)]
            for sheet in sheets:
                old, new = sheet.with_suffix(".svg"), sheet.with_suffix(".new.svg")
                run = subprocess.run(["dot", "-Tsvg", sheet, "-o", old], env=surroundings, capture_output=True)
                problems += [f"dot, {font}, {sheet.stem}: {line}" for line in complaints(run)]
                (blocks, cards), (others, wider) = boxes(old), boxes(new)
                count += blocks
                if blocks != others or blocks == 0:
                    problems.append(f"{font}, {sheet.stem}: {blocks} blocks, and {others} with the other version")
                for version, found in (("dot", cards), ("pygraphviz", wider)):
                    problems += [f"{version}, {font}, {sheet.stem}: {pair}" for pair in covered(found, ROOM[font])]
        for name, steps, arguments in PICTURES:
            picture = folder / f"{name}.png"
            subprocess.run(["dot", "-Tpng", "-Gdpi=100", export(steps, name, arguments), "-o", picture], env=environment(folder, "Liberation Sans"), check=True)
            drawn = Image.open(picture).convert("RGB")
            drawn = drawn.resize((WIDTH, drawn.height * WIDTH // drawn.width), Image.Resampling.LANCZOS)
            kept = KEPT / f"{name}.png"
            if is_writing:
                KEPT.mkdir(exist_ok=True)
                drawn.quantize(128, dither=Image.Dither.NONE).save(kept, optimize=True)
                continue
            average, worst = difference(drawn, Image.open(kept))
            if average > ALL or worst > SQUARE:
                drawn.save(ROOT / ".build" / f"{name}.png")
                problems.append(f"{name} differs by {average:.1f} of 255, in one place by {worst:.1f}; see .build/{name}.png beside {kept.relative_to(ROOT)}")
            else:
                print(f"{name}: differs by {average:.2f} of 255, in one place by {worst:.1f}")
    for problem in problems:
        print(problem)
    print(f"{len(sheets)} sheets, two versions of Graphviz, {len(FONTS)} fonts, {count} blocks: {len(problems)} findings.")
    sys.exit(1 if problems else 0)


if len(sys.argv) < 2:
    sys.exit(__doc__)
main(str(pathlib.Path(sys.argv[1]).resolve()), "--write" in sys.argv)
