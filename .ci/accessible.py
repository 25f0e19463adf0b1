"""Reads the window as a screen reader does, over AT-SPI: what it is called, what can be pressed, the text, and the list of notes."""

import sys
import time

import pyatspi

PATIENCE = 60  # seconds


def wait_for(what, found):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            result = found()
        except Exception:  # A node that is gone by the time it is asked.
            result = None
        if result:
            return result
        time.sleep(0.3)
    sys.exit(f"accessible: {what} did not come")


def nodes(node):
    yield node
    for child in node:
        if child is not None:
            yield from nodes(child)


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    return next((app for app in desktop if app is not None and "manicule" in app.name.lower()), None)


app = wait_for("the program", application)


def named(role, name):
    return next((node for node in nodes(app) if node.getRoleName() == role and node.name == name), None)


document = wait_for("the text", lambda: named("document frame", "Leon Trotsky"))
wait_for("the window's name", lambda: named("frame", "Leon Trotsky – Manicule"))
wait_for("its heading", lambda: named("heading", "A farm in the Ukraine"))
text = document.queryText().getText(0, -1)
assert text.startswith("Leon Trotsky\nFew lives of the twentieth century"), text[:80]
assert "the end hunted across four lands for both.\n" in text, text[:500]

pressed = ("push button", "toggle button", "check box", "entry", "slider", "combo box")
nameless = [node.getRoleName() for node in nodes(app) if node.getRoleName() in pressed and not node.name]
assert not nameless, nameless

assert named("label", "No highlights yet") is None
named("toggle button", "Notes").queryAction().doAction(0)
wait_for("the list of notes", lambda: named("label", "No highlights yet"))
print("accessible: the text, its headings, every control by its name, and a control pressed")
