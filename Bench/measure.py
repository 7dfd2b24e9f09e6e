# SPDX-License-Identifier: EUPL-1.2
"""Times, memory and instructions of whole programs, and what they do in a terminal."""

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time

PATIENCE = 120
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": os.environ.get("HOME", "/tmp"),
    "LC_ALL": "C.UTF-8",
    "TERM": "xterm-256color",
    "SWIFT_BACKTRACE": "enable=no",
    "XDG_STATE_HOME": "/tmp/klantreis-bench-state",
}


# Whether the time that the processors worked on a program counts and not that on the clock: on a machine where others work
# too, the clock tells more of them.
is_busy = os.getloadavg()[0] > 1


class TooSlow(Exception):
    """A program did not end in time."""


def run(command):
    """Runs a program to its end; returns the seconds and its exit code."""
    start = time.perf_counter()
    with open(os.devnull, "r+b") as nowhere:
        child = subprocess.Popen(command, stdin=nowhere, stdout=nowhere, stderr=nowhere, env=ENVIRONMENT)
    timer = time.monotonic() + PATIENCE
    # Most end soon: waiting for them in the kernel is exact.
    signal.signal(signal.SIGALRM, lambda *_: child.kill())
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    if is_busy:
        seconds = usage.ru_utime + usage.ru_stime
    signal.setitimer(signal.ITIMER_REAL, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if time.monotonic() > timer:
        raise TooSlow(" ".join(command)[:100])
    return seconds, child.returncode


def alternating(runs, commands, expected=(0, 1)):
    """Runs several programs in turn, so that all of them meet the same load; returns the medians of their seconds."""
    times = [[] for _ in commands]
    for _ in range(runs):
        for command, seconds in zip(commands, times):
            taken, code = run(command)
            if code not in expected:
                raise RuntimeError(f"{' '.join(command)[:200]} ended with {code}")
            seconds.append(taken)
    return [statistics.median(seconds) for seconds in times]


# What the system tells of a child counts the memory of its parent before it, so that has to be small.
WATCHER = """
import os, resource, sys
child = os.fork()
if child == 0:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in range(3):
        os.dup2(nowhere, number)
    os.execvp(sys.argv[1], sys.argv[1:])
print(os.wait4(child, 0)[2].ru_maxrss)
"""


def memory(command):
    """The most memory that a program had, in MB."""
    told = subprocess.run([sys.executable, "-S", "-c", WATCHER, *command], capture_output=True, env=ENVIRONMENT)
    return int(told.stdout) / 1024


def output(command):
    return subprocess.run(command, capture_output=True, env=ENVIRONMENT, timeout=PATIENCE).stdout


def instructions(command):
    """Counts the instructions that a program takes, which hardly depends on the load; None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    told = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    ).stderr.decode(errors="replace")
    found = re.search(r"Collected : (\d+)", told)
    return int(found.group(1)) if found else None


class Screen:
    """A program in a terminal of a number of columns and rows."""

    def __init__(self, command, size=(120, 40)):
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.start = time.perf_counter()
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for number in range(3):
                os.dup2(slave, number)
            os.closerange(3, 64)
            os.execvpe(command[0], command, ENVIRONMENT)
        os.close(slave)

    def settle(self, silence, patience=30):
        """Reads until nothing comes any more; returns when the last byte came, and how many bytes there were."""
        last, count, end = None, 0, time.perf_counter() + patience
        while time.perf_counter() < end:
            wait = patience if last is None else silence
            if not select.select([self.master], [], [], wait)[0]:
                break
            try:
                data = os.read(self.master, 1 << 16)
            except OSError:
                break
            if not data:
                break
            last, count = time.perf_counter(), count + len(data)
        return last, count

    def send(self, keys):
        moment = time.perf_counter()
        os.write(self.master, keys)
        return moment

    def wakeups(self, seconds):
        """How often any of its threads was woken while nobody touched it."""

        def switches():
            total = 0
            for thread in os.listdir(f"/proc/{self.pid}/task"):
                with open(f"/proc/{self.pid}/task/{thread}/status") as status:
                    total += int(re.search(r"\nvoluntary_ctxt_switches:\s*(\d+)", status.read()).group(1))
            return total

        before = switches()
        time.sleep(seconds)
        return switches() - before

    def wait(self):
        """Waits until it has ended by itself."""
        while not os.waitpid(self.pid, os.WNOHANG)[0]:
            self.settle(0.1, patience=0.1)
        os.close(self.master)

    def close(self):
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                break
            end = time.monotonic() + 2
            while time.monotonic() < end:
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    os.close(self.master)
                    return
                time.sleep(0.01)
        os.close(self.master)


def first_paints(runs, commands):
    """The medians of the seconds until programs have painted their first screen, started in turn."""
    times = [[] for _ in commands]
    for _ in range(runs):
        for command, seconds in zip(commands, times):
            screen = Screen(command)
            # What klantreis finds in the journey comes half a second behind its screen.
            last, _ = screen.settle(0.3)
            seconds.append(last - screen.start)
            screen.close()
    return [statistics.median(seconds) for seconds in times]


def keys(command, key, count):
    """The medians of the seconds until a key is answered, and of the bytes of the answer."""
    screen = Screen(command)
    screen.settle(0.5)
    seconds, sizes = [], []
    for _ in range(count):
        sent = screen.send(key)
        last, size = screen.settle(0.05, patience=2)
        if last:
            seconds.append(last - sent)
            sizes.append(size)
    screen.close()
    return statistics.median(seconds), statistics.median(sizes)


def wakeups(command, seconds):
    screen = Screen(command)
    screen.settle(1)
    try:
        return screen.wakeups(seconds)
    finally:
        screen.close()
