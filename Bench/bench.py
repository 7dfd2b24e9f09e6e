# SPDX-License-Identifier: EUPL-1.2
"""Measures the program beside what people would otherwise use, in one run on one machine.

Usage: bench.py PROGRAM [--quick] [--page] [--record]
Prints a table and writes docs/speed.md; with --quick the table, from less data, and the page only with --page too.
Ends with 1 where a command takes over a tenth more instructions than was recorded.
"""

import json
import os
import platform
import sys
import time
from dataclasses import dataclass

import data
import measure
import peers

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(HERE)
RECORD = f"{HERE}/instructions.json"
PAGE = f"{PROJECT}/docs/speed.md"
# What ten times as many steps may take when the work grows with n log n: 10 * log(15,000) / log(1,500).
TENFOLD = 13.2


@dataclass
class Figure:
    what: str
    ours: str
    peer: str
    theirs: str
    ratio: float
    limit: float
    # Whether the ratio is to be at least the limit, and not at most.
    isLeast: bool = False

    @property
    def holds(self):
        if self.ratio is None or self.limit is None:
            return None
        return self.ratio >= self.limit if self.isLeast else self.ratio <= self.limit

    @property
    def cells(self):
        mark = {True: "yes", False: "**no**", None: ""}[self.holds]
        ratio = "" if self.ratio is None else number(self.ratio)
        limit = "" if self.limit is None else ("≥ " if self.isLeast else "≤ ") + number(self.limit)
        return [self.what, self.ours, self.peer, self.theirs, ratio, limit, mark]


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def milliseconds(seconds):
    return number(seconds * 1000) + " ms"


class Bench:
    def __init__(self, program, is_quick, folder):
        self.program = program
        self.is_quick = is_quick
        self.folder = folder
        self.figures = []
        self.load = min(os.getloadavg()[0], len(os.sched_getaffinity(0)))
        self.runs = 5 if is_quick else 9
        self.absent, self.python = peers.install(folder)
        self.one = {steps: data.sized(f"{folder}/one", steps) for steps in (15, 150, 1500, 10000, 15000)}

    def klantreis(self, *arguments):
        return [self.program, *arguments]

    def folder_of(self, steps):
        """A folder that holds one journey of so many steps."""
        folder = f"{self.folder}/alone/{steps}"
        data.write(f"{folder}/a.journey.json", data.Maker(steps).journey(steps))
        return folder

    # -- Kinds of figures

    def beside(self, what, ours, name, peer, limit, runs=None, is_least=False):
        """Times a command and a peer in turn; the ratio is ours to theirs, or how many times as fast for a least."""
        if peer[0] in self.absent or name in self.absent:
            self.figures.append(Figure(what, "", name, "not to be had", None, None))
            return
        one, other = measure.alternating(runs or self.runs, [ours, peer])
        ratio = other / one if is_least else one / other
        self.add(Figure(what, milliseconds(one), name, milliseconds(other), ratio, limit, is_least))

    def within(self, what, command, limit, runs=None):
        (taken,) = measure.alternating(runs or self.runs, [command])
        self.add(Figure(what, milliseconds(taken), "limit", milliseconds(limit), taken / limit, 1))

    def add(self, figure):
        self.figures.append(figure)
        print("  " + " | ".join(cell for cell in figure.cells if cell), file=sys.stderr)

    # -- What is measured

    def start(self):
        small, large = self.one[15], self.one[10000]
        size = os.path.getsize(self.program) / 1e6
        self.add(Figure("Size of the program", f"{size:.1f} MB", "limit", "20 MB", size / 20, 1))
        for what, file, peer, limit in [
            ("First screen of 15 steps", small, "nano", 1),
            ("First screen of 15 steps", small, "vd", 0.1),
            ("First screen of 10,000 steps", large, "vim", 1),
        ]:
            if peer in self.absent:
                self.figures.append(Figure(what, "", peer, "not to be had", None, None))
                continue
            runs = 3 if self.is_quick or peer == "vd" else 9
            one, other = measure.first_paints(runs, [self.klantreis(file), [peer, file]])
            self.add(Figure(what, milliseconds(one), peer, milliseconds(other), one / other, limit))
        self.beside("--version", self.klantreis("--version"), "git --version", ["git", "--version"], 1, runs=3 * self.runs)
        self.beside("check of one journey", self.klantreis("check", small), "jq", ["jq", "empty", small], 4, is_least=True)

    def keys(self):
        for steps in (15, 1500, 10000):
            file = self.one[steps]
            ours, size = measure.keys(self.klantreis(file), b"\x1b[B", 20)
            theirs, other = measure.keys(["nano", file], b"\x1b[B", 20)
            what = f"The same key again to screen, {steps:,} steps"
            self.add(Figure(what, f"{milliseconds(ours)}, {size:.0f} bytes", "nano", f"{milliseconds(theirs)}, {other:.0f} bytes", ours / theirs, 1))
        woken = measure.wakeups(self.klantreis(self.one[15]), 3)
        self.add(Figure("Woken while idle for 3 s", f"{woken} times", "limit", "0 times", float(woken), 0))

    def reading(self):
        large, alone = self.one[10000], self.folder_of(10000)
        size = os.path.getsize(large) / 1e6
        parse = f"import orjson; orjson.loads(open({large!r}, 'rb').read())"
        what = f"Reading {size:.0f} MB into checked values"
        self.beside(what, self.klantreis("list", alone), "jq", ["jq", "empty", large], 4, is_least=True)
        self.beside(what, self.klantreis("list", alone), "orjson", [self.python, "-c", parse], 3, is_least=True)
        seconds, floor, cat = measure.alternating(
            self.runs, [self.klantreis("list", alone), self.klantreis("list", self.folder_of(15)), ["cat", large]]
        )
        rate = size / max(seconds - floor, 1e-6)
        self.add(Figure(what + ", MB a second", f"{rate:.0f} MB/s", "cat", f"{size / cat:.0f} MB/s", rate, 300, True))
        self.beside(f"Whether {size:.0f} MB are canonical", self.klantreis("fmt", "--check", large), "jq", ["jq", ".", large], 4, is_least=True)
        # What is not laid out as it should be has to be written to be compared.
        spread = data.spread(f"{self.folder}/spread.journey.json", large)
        what = f"Reading and writing {os.path.getsize(spread) / 1e6:.0f} MB"
        self.beside(what, self.klantreis("fmt", "--check", spread), "jq", ["jq", ".", spread], 4, is_least=True)
        copy = f"{self.folder}/saved.journey.json"
        with open(large, "rb") as source, open(copy, "wb") as target:
            target.write(source.read())
        disk = ["sh", "-c", f"cp {large} {copy}.copy && sync {copy}.copy && mv {copy}.copy {copy}.other && sync {self.folder}"]
        self.beside("Setting a field of 10,000 steps", self.klantreis("set", copy, "goal", "Rust"), "cp and sync", disk, None)

    def many(self):
        counts = [100, 1000] if self.is_quick else [1000, 10000]
        folders = [data.many(f"{self.folder}/many-{count}", count) for count in counts]
        files = measure.output(["find", folders[1], "-name", "*.json"]).decode().split()
        size = sum(map(os.path.getsize, files)) / 1e6
        cat = ["cat", *sorted(files)]
        sample = sorted(files)[:100]
        loop = ["sh", "-c", 'for file in "$@"; do jq empty "$file"; done', "sh", *sample]
        commands = {
            "check": self.klantreis("check", folders[1]),
            "list": self.klantreis("list", folders[1]),
            "list --as ndjson": self.klantreis("list", folders[1], "--as", "ndjson"),
            "search": self.klantreis("search", "vergunning", folders[1]),
        }
        runs = 3
        seconds = measure.alternating(runs, [*commands.values(), cat])
        (jq,) = measure.alternating(1, [loop])
        jq *= len(files) / len(sample)
        for name, taken in zip(commands, seconds):
            what = f"{name}, {len(files):,} journeys, {size:.0f} MB"
            self.add(Figure(what, milliseconds(taken), "cat", milliseconds(seconds[-1]), taken / seconds[-1], 3))
            self.add(Figure(what, milliseconds(taken), "jq, one by one", milliseconds(jq), jq / taken, 10, True))
        # Gathering the same rows, unsorted, is what somebody would write without the program.
        rows = ".phases[].steps[] | .painPoints[]?, .opportunities[]?"
        pains = ["sh", "-c", f"for file in \"$@\"; do jq -c '{rows}' \"$file\"; done", "sh", *sample]
        portfolio = self.klantreis("portfolio", folders[1], "--as", "json")
        (gathered,), (looped,) = measure.alternating(runs, [portfolio]), measure.alternating(1, [pains])
        looped *= len(files) / len(sample)
        what = f"portfolio --as json, {len(files):,} journeys"
        self.add(Figure(what, milliseconds(gathered), "jq, one by one", milliseconds(looped), looped / gathered, 10, True))
        for name in ("check", "list", "search"):
            word = ["vergunning"] if name == "search" else []
            few, more = (measure.memory(self.klantreis(name, *word, folder)) for folder in folders)
            what = f"Memory of {name}, {counts[1]:,} journeys"
            self.add(Figure(what, f"{more:.0f} MB", f"{counts[0]:,} journeys", f"{few:.0f} MB", more / few, 1.5))
        # It sorts all rows, so that it has to keep them.
        more = measure.memory(portfolio)
        what = f"Memory of portfolio --as json, {counts[1]:,} journeys"
        self.add(Figure(what, f"{more:.0f} MB", "size of the files", f"{size:.0f} MB", more / size, None if self.is_quick else 0.6))

    def versions(self):
        steps = 1500 if self.is_quick else 10000
        base, ours, theirs = data.versions(f"{self.folder}/versions", steps)
        self.within(f"diff of {steps:,} steps", self.klantreis("diff", base, ours), steps / 10000, runs=3)
        self.within(f"merge of {steps:,} steps", self.klantreis("merge", base, ours, theirs), steps / 10000, runs=3)
        base, ours, _ = data.versions(f"{self.folder}/versions", 1500)
        compare = f"import json, nbdime; nbdime.diff(*(json.load(open(path)) for path in ({base!r}, {ours!r})))"
        mine = self.klantreis("diff", base, ours)
        self.beside("diff of 1,500 steps", mine, "nbdime", [self.python, "-c", compare], 50, runs=3, is_least=True)
        jdv = f"{os.path.dirname(self.python)}/jdv"
        self.beside("diff of 1,500 steps", mine, "jsondiffview", [jdv, base, ours], 10, runs=3, is_least=True)

    def repository(self):
        """What changed in a folder since the last commit: all at once, where git would start a program for each file."""
        folder = data.changed(f"{self.folder}/repository", 100)
        git = ["git", "-C", folder, "diff", "--no-ext-diff", "--no-textconv"]
        self.beside("What changed in 100 journeys", self.klantreis("diff", folder), "git diff", git, 2)

    def exports(self):
        for form in ("text", "linear", "dot", "table-dot"):
            self.within(f"export of 15 steps to {form}", self.klantreis("export", self.one[15], "--to", form), 0.015)
        for form, limit in (("text", 0.1), ("linear", 0.1), ("dot", 0.25)):
            self.within(f"export of 1,500 steps to {form}", self.klantreis("export", self.one[1500], "--to", form), limit)
        graph, uml = self.drawings()
        text = self.klantreis("export", self.one[150], "--to", "text")
        self.beside("text of 150 steps", text, "graph-easy", ["graph-easy", "--as=boxart", graph], None, runs=1, is_least=True)
        poster = self.klantreis("export", self.one[150], "--to", "svg", "-o", f"{self.folder}/poster.svg")
        self.beside("poster of 150 steps", poster, "plantuml", ["plantuml", "-tsvg", uml], None, runs=1, is_least=True)
        dot = f"{self.folder}/poster.dot"
        measure.run(self.klantreis("export", self.one[150], "--to", "dot", "-o", dot))
        self.beside("poster of 150 steps, drawn by dot", poster, "dot alone", ["dot", "-Tsvg", dot], None, runs=3)

    def drawings(self):
        """The steps of a journey as graph-easy and PlantUML take them."""
        with open(self.one[150], encoding="utf-8") as file:
            steps = [step for phase in json.load(file)["phases"] for step in phase["steps"]]
        graph, uml = f"{self.folder}/graph.txt", f"{self.folder}/uml.txt"
        names = [f"{index} {step['title']}" for index, step in enumerate(steps)]
        with open(graph, "w", encoding="utf-8") as file:
            file.writelines(f"[ {one} ] --> [ {next} ]\n" for one, next in zip(names, names[1:]))
        with open(uml, "w", encoding="utf-8") as file:
            file.write("@startuml\nstart\n" + "".join(f":{name};\n" for name in names) + "stop\n@enduml\n")
        return graph, uml

    def growth(self):
        """How the instructions and the memory grow with the steps."""
        counted = {}
        for name, command in self.commands().items():
            least, few, more = (measure.instructions(command(steps)) for steps in (15, 150, 1500))
            if least is None:
                break
            counted.update({f"{name} 15": least, f"{name} 150": few, f"{name} 1500": more})
            # What every run takes, whatever it reads, does not count.
            grown = (more - least) / max(few - least, 1)
            told = [f"{count / 1e6:,.0f} million instructions" for count in (more, few)]
            self.add(Figure(f"{name}: 150 to 1,500 steps", told[0], "150 steps", told[1], grown, TENFOLD))
        if self.is_quick:
            return counted
        for name, command in self.commands().items():
            what = f"{name}: 1,500 to 15,000 steps"
            few, more = (min(measure.run(command(steps))[0] for _ in range(3)) for steps in (1500, 15000))
            told = [milliseconds(seconds) for seconds in (more, few)]
            self.add(Figure(what, told[0], "1,500 steps", told[1], more / few, TENFOLD))
            few, more = (measure.memory(command(steps)) for steps in (1500, 15000))
            self.add(Figure(what, f"{more:.0f} MB", "1,500 steps", f"{few:.0f} MB", more / few, TENFOLD))
        return counted

    def commands(self):
        """Commands by what they are called in the record, for a number of steps."""

        def version(steps, *names):
            paths = dict(zip(("base", "ours", "theirs"), data.versions(f"{self.folder}/versions", steps)))
            return [paths[name] for name in names]

        return {
            "read": lambda steps: self.klantreis("list", self.folder_of(steps)),
            "check": lambda steps: self.klantreis("check", self.one[steps]),
            "diff": lambda steps: self.klantreis("diff", *version(steps, "base", "ours")),
            "merge": lambda steps: self.klantreis("merge", *version(steps, "base", "ours", "theirs")),
            "text": lambda steps: self.klantreis("export", self.one[steps], "--to", "text"),
            "poster": lambda steps: self.klantreis("export", self.one[steps], "--to", "dot"),
            "table": lambda steps: self.klantreis("export", self.one[steps], "--to", "table-dot"),
        }


def regressions(counted, is_recording):
    """Compares the instructions with those recorded; returns what takes over a tenth more."""
    try:
        with open(RECORD) as file:
            known = json.load(file)
    except FileNotFoundError:
        known = {}
    if is_recording:
        with open(RECORD, "w") as file:
            json.dump({**known, **counted}, file, indent=2, sort_keys=True)
            file.write("\n")
        return []
    return [
        f"{name}: {count:,} instructions, {count / known[name] - 1:+.0%} against the record"
        for name, count in counted.items()
        if name in known and count > known[name] * 1.1
    ]


def processor():
    with open("/proc/cpuinfo") as file:
        names = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    return f"{len(os.sched_getaffinity(0))} × {names[0] if names else platform.machine()}"


def page(bench, minutes):
    head = ["What", "klantreis", "Beside", "There", "Ratio", "Limit", "Holds"]
    rows = ["| " + " | ".join(cells) + " |" for cells in [head, ["---"] * 7, *(figure.cells for figure in bench.figures)]]
    broken = sum(figure.holds is False for figure in bench.figures)
    absent = f" Not to be had here: {', '.join(bench.absent)}." if bench.absent else ""
    busy = ""
    if measure.is_busy:
        busy = (
            "Since other programs worked on the machine, times of whole programs are what the processors worked on them; "
            "work on two processors at once counts for both. Screens and keys are by the clock, and suffer.\n"
        )
    return f"""# Speed

How fast the program is beside what people would otherwise use. `make bench` writes this page: it takes the program of
`make release`, makes up journeys from a seed, installs the other programs, runs both in turn and takes medians. A
ratio is ours to theirs; behind “≥” it is how many times as fast, or as large, ours is. Times differ from machine to machine, ratios
hardly; where several things ran on the machine at once they differ all the same, so growth is counted in instructions.
`Bench/instructions.json` holds what the commands took when it was last recorded; a run that takes over a tenth more says so.

{processor()}, of which other programs kept {bench.load:.1f} busy at the start; {time.strftime('%Y-%m-%d')}, {minutes:.0f} minutes. {peers.versions(bench.python)}.{absent}
{busy}{broken} of {len(bench.figures)} figures miss their limit.

""" + "\n".join(rows) + "\n"


def main():
    program = os.path.abspath(sys.argv[1])
    is_quick, is_recording = "--quick" in sys.argv, "--record" in sys.argv
    start = time.monotonic()
    bench = Bench(program, is_quick, f"{PROJECT}/.build/bench")
    counted = {}
    has_page = not is_quick or "--page" in sys.argv
    for part in (bench.start, bench.keys, bench.reading, bench.many, bench.versions, bench.repository, bench.exports, bench.growth):
        print(part.__name__, file=sys.stderr)
        counted = part() or {}
        text = page(bench, (time.monotonic() - start) / 60)
        if has_page:
            with open(PAGE, "w", encoding="utf-8") as file:
                file.write(text)
    print(text)
    slower = regressions(counted, is_recording)
    for line in slower:
        print(line)
    sys.exit(1 if slower else 0)


if __name__ == "__main__":
    main()
