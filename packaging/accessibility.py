#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Opens every page that klantreis makes in Chromium and has axe-core look at it, in light and dark, wide and narrow.

    packaging/accessibility.py PROGRAM

Every rule of axe-core is tried: those of WCAG (A, AA and AAA), EN 301 549, best practice and experiment. What axe-core cannot
judge is tried here: the contrast of text in a drawing, whether a page of 320 pixels has to be moved sideways, also with
wide spacing, whether every stop of the keyboard can be seen, whether paper holds all, and what a drawing alone tells.
"""
import pathlib
import subprocess
import sys
import tempfile

import axe_playwright_python
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent
CHROMIUM = "/usr/bin/chromium"
AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
DEBT = "journeys/schuldhulpverlening/"
PANEL = "journeys/voorbeeld-ambtenarenpanel/opgavegericht-werken-2023.panel.json"

# The name of a page and the command that makes it.
PAGES = [
    ("journey", ["export", DEBT + "huidig.journey.json", "--to", "html"]),
    ("english", ["--lang", "en", "export", DEBT + "huidig.journey.json", "--to", "html"]),
    ("wanted", ["export", DEBT + "gewenst.journey.json", "--to", "html"]),
    ("report", ["export", "journeys/melding-openbare-ruimte/huidig.journey.json", "--to", "html"]),
    ("moving", ["export", "journeys/verhuizen/huidig.journey.json", "--to", "html"]),
    ("compared", ["export", DEBT + "huidig.journey.json", "--compare", DEBT + "gewenst.journey.json", "--to", "html"]),
    ("public", ["export", DEBT + "huidig.journey.json", "--public", "--to", "html"]),
    ("short", ["export", DEBT + "huidig.journey.json", "--phase", "2", "--detail", "short", "--to", "html"]),
    ("index", ["export", "journeys", "--to", "html"]),
    ("index-public", ["export", "journeys", "--public", "--to", "html"]),
    ("opgave", ["export", DEBT + "schuldhulpverlening.opgave.json", "--to", "html"]),
    ("opgave-2", ["export", "journeys/melding-openbare-ruimte/melding-openbare-ruimte.opgave.json", "--to", "html"]),
    ("opgave-3", ["export", "journeys/verhuizen/verhuizen.opgave.json", "--to", "html"]),
    ("panel", ["export", PANEL, "--to", "html"]),
    ("portfolio", ["portfolio", "journeys", "--as", "html"]),
]
DRAWINGS = [
    ("journey", ["export", DEBT + "huidig.journey.json", "--to", "svg"]),
    ("opgave", ["export", DEBT + "schuldhulpverlening.opgave.json", "--to", "svg"]),
    ("panel", ["export", PANEL, "--to", "svg"]),
]
# How a page is looked at: the scheme of colours and the width, with the rules that can differ from the first view.
# Colours do not hang on the width, and axe-core cannot tell them where a table is scrolled.
VIEWS = [("light", 1280, r"."), ("dark", 1280, r"contrast"), ("light", 320, r"^(?!.*contrast)")]

RULES = """async wanted => {
  const rules = axe.getRules().map(rule => rule.ruleId).filter(rule => new RegExp(wanted).test(rule));
  const found = await axe.run({exclude: ['svg text', '.signs']}, {runOnly: {type: 'rule', values: rules}});
  const told = kind => rule => rule.nodes.map(node =>
    kind + ' ' + rule.id + ': ' + node.html.slice(0, 160) + ' ' + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 200));
  return {tried: found.passes.length,
    findings: found.violations.flatMap(told('fails')).concat(found.incomplete.flatMap(told('cannot tell')))};
}"""

# The lowest contrast of text on what is drawn under the middle of it, in document order, as a browser paints.
CONTRAST = """() => {
  const channels = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => channels(colour).slice(0, 3).map(c => c / 255)
    .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const isDrawn = fill => fill !== 'none' && (channels(fill)[3] ?? 1) > 0;
  let lowest = {ratio: 21, text: ''}, count = 0;
  for (const svg of document.querySelectorAll('svg')) {
    const shapes = [];
    for (const part of svg.querySelectorAll('polygon, ellipse, path, text')) {
      const box = part.getBoundingClientRect(), fill = getComputedStyle(part).fill;
      if (part.tagName !== 'text') { if (isDrawn(fill)) shapes.push({box, fill, part}); continue; }
      const at = new DOMPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      const under = shapes.findLast(({part, box}) => at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom
        && part.isPointInFill(at.matrixTransform(part.getScreenCTM().inverse())));
      const [dark, bright] = [light(fill), light(under ? under.fill : 'rgb(255, 255, 255)')].sort((a, b) => a - b);
      const ratio = (bright + 0.05) / (dark + 0.05);
      count += 1;
      if (ratio < lowest.ratio) lowest = {ratio, text: part.textContent};
    }
  }
  return {...lowest, count};
}"""

SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p, li, ul { margin-bottom: 2em !important; }"""

# What sticks out of the page, other than out of a part that scrolls by itself.
WIDER = """() => [...document.querySelectorAll('body *')].filter(part => !part.closest('svg, [role=region], .skip, .spoken')
    && part.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(part => part.outerHTML.slice(0, 120))"""

FOCUS = """() => {
  const part = document.activeElement, style = getComputedStyle(part), box = part.getBoundingClientRect();
  return part === document.body ? null : {name: part.outerHTML.slice(0, 80),
    isSeen: box.right > 0 && box.width > 0 && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0};
}"""


def write(program, folder, name, ending, arguments):
    path = folder / f"{name}{ending}"
    result = subprocess.run([program, "--lang", "nl", *arguments, "-o", path] if "--lang" not in arguments
                            else [program, *arguments, "-o", path], cwd=ROOT, capture_output=True)
    if result.returncode != 0:
        sys.exit(f"{name} is not made: {result.stderr.decode()}")
    return path


def stops(page):
    """Walks a page with Tab, and tells the stops that cannot be seen."""
    unseen, count = [], 0
    page.evaluate("document.activeElement.blur()")
    while count < 200:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            break
        count += 1
        if not stop["isSeen"]:
            unseen.append(stop["name"])
    return unseen


def findings(browser, path):
    """Tells what is wrong with a page, how many rules held, and the lowest contrast in its drawings."""
    found, tried, lowest = [], 0, None
    for scheme, width, wanted in VIEWS:
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(path.as_uri())
        if len(asked) > 1:
            found.append(f"fetches {asked[1:]}")
        page.evaluate(AXE)
        rules = page.evaluate(RULES, wanted)
        tried = max(tried, rules["tried"])
        found += [f"{scheme} {width}: {finding}" for finding in rules["findings"]]
        if width == 1280:
            contrast = page.evaluate(CONTRAST)
            if contrast["count"] and (lowest is None or contrast["ratio"] < lowest["ratio"]):
                lowest = contrast
        if width == 320:
            found += [f"{scheme} {width}: cannot see the focus on {stop}" for stop in stops(page)]
            for kind, spacing in (("as it is", "/* */"), ("wide spacing", SPACING)):
                page.add_style_tag(content=spacing)
                found += [f"{width}, {kind}: too wide is {part}" for part in page.evaluate(WIDER)]
        else:
            page.emulate_media(media="print", color_scheme=scheme)
            page.set_viewport_size({"width": 718, "height": 1000})
            found += [f"paper: too wide is {part}" for part in page.evaluate(WIDER)]
            cut = page.evaluate("[...document.querySelectorAll('svg')].filter(part => part.getBoundingClientRect().right > 719).length")
            if cut:
                found.append("paper cuts off the drawing")
        context.close()
    if lowest and lowest["ratio"] < 4.5:
        found.append(f"contrast {lowest['ratio']:.2f} of “{lowest['text']}”")
    return found, tried, lowest


def spoken(browser, path):
    """Tells what a drawing that is opened alone says to who hears it: its role, name and description."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(path.as_uri())
    nodes = context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    for node in nodes:
        role = node.get("role", {}).get("value")
        if role in ("image", "img") or (role == "SvgRoot" and not node.get("ignored")):
            context.close()
            return role, node.get("name", {}).get("value", ""), node.get("description", {}).get("value", "")
    context.close()
    return "", "", ""


def main(program):
    problems, rules, lowest, texts = [], 0, 21, 0
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = pathlib.Path(temporary)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, arguments in PAGES:
            found, tried, contrast = findings(browser, write(program, folder, name, ".html", arguments))
            problems += [f"{name}: {finding}" for finding in dict.fromkeys(found)]
            rules = max(rules, tried)
            if contrast:
                lowest, texts = min(lowest, contrast["ratio"]), texts + contrast["count"]
        for name, arguments in DRAWINGS:
            role, title, description = spoken(browser, write(program, folder, name, ".svg", arguments))
            if not role or not title or len(description) < 200:
                problems.append(f"{name}.svg: says no more than role “{role}”, “{title}”, “{description[:80]}”")
        version = browser.version
        browser.close()
    for problem in problems:
        print(problem)
    print(f"Chromium {version}: {len(PAGES)} pages in {len(VIEWS)} views, at most {rules} rules of axe-core on each, "
          f"{texts} texts in drawings with a contrast from {lowest:.2f}, {len(DRAWINGS)} drawings alone: {len(problems)} findings.")
    sys.exit(1 if problems else 0)


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(str(pathlib.Path(sys.argv[1]).resolve()))
