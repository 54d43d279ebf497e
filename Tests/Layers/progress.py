"""Looks at the line of progress on a pseudo-terminal: `progress.py COMMAND FOLDER`,
where FOLDER holds `few.jsonl` and `many.jsonl`.
"""

import fcntl
import os
import pathlib
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import threading
import time

command, folder = sys.argv[1], pathlib.Path(sys.argv[2])
few, many = (folder / "few.jsonl").read_bytes(), str(folder / "many.jsonl")
drawn = re.compile(rb"\r([^\r\n\x1b]*)\x1b\[K")
faults, looked = [], 0


def feed(descriptor, data):
    """Writes in pieces, so slowly that it takes more than a second."""
    size = len(data) // 8
    for start in range(0, len(data), size):
        try:
            os.write(descriptor, data[start : start + size])
        except BrokenPipeError:
            break
        time.sleep(0.2)
    os.close(descriptor)


def run(arguments, data=None, columns=200, errors=None, pause=False, **environment):
    """Everything that a command wrote on a terminal, and its exit code.

    `data` comes slowly on standard input; `errors` is a file for standard error in
    place of the terminal; `pause` stops the process for a while.
    """
    reader, writer = os.pipe()
    settings = {"PATH": os.environ["PATH"], "TERM": "xterm", "NO_COLOR": "1", **environment}
    child, terminal = pty.fork()
    if child == 0:
        os.close(writer)
        os.dup2(reader, 0)
        if errors:
            os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), 2)
        # Standard output is still the terminal when it is set.
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        os.execve(command, [command, *arguments], settings)
    os.close(reader)
    if data:
        threading.Thread(target=feed, args=(writer, data), daemon=True).start()
    else:
        os.close(writer)
    written, resume = b"", None
    if pause:
        time.sleep(0.05)
        os.kill(child, signal.SIGSTOP)
        resume = time.monotonic() + 1.3
    while True:
        if resume and time.monotonic() > resume:
            os.kill(child, signal.SIGCONT)
            resume = None
        if not select.select([terminal], [], [], 0.05)[0]:
            continue
        try:
            block = os.read(terminal, 1 << 16)
        except OSError:
            break
        if not block:
            break
        written += block
    os.close(terminal)
    return written, os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def piped(arguments, data=None):
    """What stands on a terminal without any line of progress."""
    done = subprocess.run(
        [command, *arguments], input=data or b"", stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={"PATH": os.environ["PATH"], "TERM": "xterm"})
    return done.stderr + done.stdout, done.returncode


def shown(written):
    """The lines that were drawn, without the empty ones, which erase."""
    return [line.decode() for line in drawn.findall(written) if line]


def left_standing(written):
    """What is on the screen in the end."""
    lines, column = [""], 0
    text = written.decode()
    place = 0
    while place < len(text):
        if text.startswith("\x1b[K", place):
            lines[-1] = lines[-1][:column]
            place += 3
            continue
        letter = text[place]
        if letter == "\n":
            lines.append("")
        elif letter == "\r":
            column = 0
        else:
            lines[-1] = lines[-1][:column] + letter + lines[-1][column + 1 :]
        column = 0 if letter in "\r\n" else column + 1
        place += 1
    return "\n".join(lines)


def expect(holds, words):
    global looked
    looked += 1
    if not holds:
        faults.append(words)


slow = re.compile(r"\d+,\d MB lästa  \d+ akter  \d+(,\d)? [kM]B/s$")
known = re.compile(r"([12]/2  )?\d+ av \d\d MB lästa  \d+ akter  \d+(,\d)? [kM]B/s  \d+ s kvar$")

# Every command that reads, on input that comes slowly, and with a fault in it.
out = str(folder / "out")
broken = few[: len(few) // 2] + few[len(few) // 2 + 100 :]
for arguments in (["tables"], ["score"], ["tally"], ["check"], ["code", "-o", out]):
    for data in (few, broken):
        line = [arguments[0], "-", *arguments[1:]]
        written, code = run(line, data)
        name = f"{' '.join(line)} ({'broken' if data is broken else 'whole'})"
        plain, plain_code = piped(line, data)
        lines = shown(written)
        expect(lines, f"{name} shows nothing")
        expect(all(slow.match(text) for text in lines), f"{name} shows {lines}")
        expect(left_standing(written) == plain.decode(), f"{name} leaves something on the screen")
        expect(code == plain_code, f"{name} ends with {code}, not {plain_code}")

# A file has a size, so that the time left is known; a pause makes it take its time.
for arguments in (["tables", many], ["explain", many, "--case", "S0000007"], ["code", many, "-o", out]):
    written, code = run(arguments, pause=True)
    lines = shown(written)
    expect(code == 0, f"{arguments[0]} of a file ends with {code}")
    expect(lines and all(known.match(text) for text in lines), f"{arguments[0]} of a file shows {lines}")
    # The coded rows have a column that rests on all cases, so that these are read twice.
    expect(lines[0].startswith("1/2  ") == (arguments[0] == "code"), f"{arguments[0]} shows {lines[0]}")
    expect(left_standing(written) == piped(arguments)[0].decode(), f"{arguments[0]} of a file leaves something")

# Rows on the screen are not drawn over.
written, code = run(["code", many], pause=True)
expect(shown(written), "code to the screen shows nothing while it checks")
expect(written.rfind(b"\x1b[K") < written.find(b"case_id"), "code to the screen draws over its rows")

# In English, with colours, and narrow.
lines = shown(run(["tables", "-", "--language", "en"], few, NO_COLOR="")[0])
expect(lines and all(re.match(r"\d+\.\d MB read  \d+ case files  ", text) for text in lines), f"English: {lines}")
lines = shown(run(["tables", "-"], few, columns=30)[0])
expect(lines and all(0 < len(text) < 30 for text in lines), f"narrow: {lines}")

# Nothing where it would be in the way.
for name, options in {
    "TERM=dumb": {"TERM": "dumb"},
    "no TERM": {"TERM": ""},
    "standard error in a file": {"errors": str(folder / "errors")},
}.items():
    written, code = run(["tables", "-"], few, **options)
    written += (folder / "errors").read_bytes() if "errors" in options else b""
    expect(code == 0 and b"\x1b" not in written and not re.search(rb"\r(?!\n)", written), f"{name}: a line is shown")
for arguments, data in ((["tables", "-"], few), (["check", "-"], broken)):
    text, _ = piped(arguments, data)
    expect(b"\x1b" not in text and b"\r" not in text, f"{arguments[0]} in a pipe shows a line")
# Short runs look as ever.
written, code = run(["tables", "Fixtures/fou-nordost-2018/case-files"])
expect(code == 0 and b"\x1b" not in written, "a short run shows a line")

if faults:
    print(*faults, f"{len(faults)} faults", sep="\n")
    sys.exit(1)
print(f"{looked} looks at a terminal, where a line shows how far reading has come and leaves no trace")
