# SPDX-License-Identifier: EUPL-1.2
"""Writes the names of the functions that a start, a key and a check need, for the linker to put them side by side.

Usage: order.py PROGRAM JOURNEY FILE, where the program still has its symbols. What is needed all the time then fills
fewer pages, which are in memory sooner.
"""

import os
import re
import subprocess
import sys
import tempfile

import measure

DOWN, UP, RIGHT, LEFT, QUIT = b"\x1bOB", b"\x1bOA", b"\x1bOC", b"\x1bOD", b"\x11"
TAB, ENTER, ESCAPE, UNDO = b"\t", b"\r", b"\x1b", b"\x1a"
LETTERS = [bytes([letter]) for letter in b"dit is wat iemand typt over de klantreis"]


def called(profile):
    """The names of the functions in a profile, each with the instructions that it took itself."""
    names, taken, function, is_call = {}, {}, None, False
    with open(profile, errors="replace") as lines:
        for line in lines:
            if found := re.match(r"c?fn=\((\d+)\)(?: (.*))?$", line):
                number, name = found.groups()
                if name:
                    # A function that calls itself has a number behind its name.
                    names[number] = name.split("'")[0]
                if line.startswith("fn="):
                    function = names[number]
            elif line.startswith("calls="):
                is_call = True
            elif found := re.match(r"[+*\d-]\S* (\d+)$", line):
                if function and not is_call:
                    taken[function] = taken.get(function, 0) + int(found.group(1))
                is_call = False
    return taken


def profile(command, size=None, keys=()):
    """Runs a program, in a terminal of a size where one is given, and counts what each function takes."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "profile")
        watched = ["valgrind", "-q", "--tool=callgrind", "--demangle=no", f"--callgrind-out-file={out}",
                   f"--log-file={folder}/log", *command]
        if size is None:
            subprocess.run(watched, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, env=measure.ENVIRONMENT)
        else:
            screen = measure.Screen(watched, size)
            screen.settle(2)
            for key in (*keys, QUIT):
                screen.send(key)
                screen.settle(0.2, patience=2)
            screen.wait()
        return called(out)


def typed(program, journey, letters):
    """The functions that it takes to type letters in a field, and to take them back."""
    return profile([program, journey], (80, 24), (DOWN, TAB, ENTER, *letters, *[UNDO] * 10, ESCAPE))


def main(program, journey, file):
    moves = [DOWN] * 20 + [UP] * 20
    small, large = (80, 24), (120, 36)
    start = profile([program, journey], small)
    keys = [profile([program, journey], small, moves), profile([program, journey], large, [RIGHT, DOWN, LEFT, UP] * 10)]
    few, many = typed(program, journey, LETTERS[:20]), typed(program, journey, LETTERS)
    # A letter takes so little that it matters how near to each other its functions are.
    letter = {name for name, count in many.items() if count > few.get(name, 0) + 60}
    often = {name for taken in keys for name, count in taken.items() if count > start.get(name, 0) + 200} - letter
    commands = [profile([program, command, journey]) for command in ("check", "show", "fmt")]
    others = {name for taken in (start, *keys, few, many, *commands) for name in taken} - often - letter
    # Only names, not the addresses of what has none.
    known = [name for group in (letter, often, others) for name in sorted(group) if not name.startswith(("0x", "(below"))]
    with open(file, "w") as out:
        out.write("".join(f"{name}\n" for name in known))
    print(f"{len(known)} functions, {len(letter)} of them at every letter, {len(often)} more at every key")


main(*sys.argv[1:])
