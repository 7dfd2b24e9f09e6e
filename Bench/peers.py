# SPDX-License-Identifier: EUPL-1.2
"""The programs that klantreis is measured beside, from Debian and PyPI."""

import os
import shutil
import subprocess
import sys

DEBIAN = {
    "nano": "nano",
    "vim": "vim",
    "vd": "visidata",
    "jq": "jq",
    "dot": "graphviz",
    "graph-easy": "libgraph-easy-perl",
    "plantuml": "plantuml",
    "valgrind": "valgrind",
}
PYPI = ["orjson==3.11.4", "nbdime==4.0.4", "jsondiffview==3.0.0", "duckdb==1.4.2"]


def install(folder):
    """Installs what is missing; returns the names of what cannot be had, and the Python of the packages."""
    missing = [package for name, package in DEBIAN.items() if not shutil.which(name)]
    if missing:
        print("Installing", *missing, file=sys.stderr)
        sudo = [] if os.geteuid() == 0 else ["sudo"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        subprocess.run([*sudo, "apt-get", "update", "-qq"], **quiet)
        for package in missing:
            subprocess.run([*sudo, "apt-get", "install", "-y", "-qq", package], **quiet)
    python = f"{folder}/venv/bin/python"
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", f"{folder}/venv"], check=True)
    absent = [name for name in DEBIAN if not shutil.which(name)]
    for package in PYPI:
        name = package.split("=")[0]
        if subprocess.run([python, "-c", f"import {name}"], capture_output=True).returncode != 0:
            subprocess.run([python, "-m", "pip", "install", "-q", package], capture_output=True)
        if subprocess.run([python, "-c", f"import {name}"], capture_output=True).returncode != 0:
            absent.append(name)
    return absent, python


def versions(python):
    """What was measured beside, in a line."""
    told = []
    for name in ("nano", "vim", "vd", "jq", "git", "dot"):
        path = shutil.which(name)
        if path:
            flag = "-V" if name == "dot" else "--version"
            run = subprocess.run([path, flag], capture_output=True, text=True)
            words = (run.stdout + run.stderr).replace(",", " ").split("\n")[0].split()
            number = next((word for word in words if any(sign.isdigit() for sign in word)), "")
            told.append(f"{name} {number.replace('jq-', '')}")
    return ", ".join(told + [package.replace("==", " ") for package in PYPI])
