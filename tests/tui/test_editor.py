"""The plan in the user's own editor: called on the right line, its text taken as one step, nothing ever lost."""

import json
import signal
import sys
from pathlib import Path
from shutil import copyfile

import pytest

from okrtui.document.refused import Refused
from okrtui.tui.editor_command import called_at, editor_of
from tests.tui.looking import PLANS
from tests.tui.terminal import Terminal

_FILE = Path("/somewhere/plan.toml")

_FAKE = """
import json, os, stat, sys, time
from pathlib import Path
file = Path(sys.argv[-1])
text = file.read_text(encoding="utf-8")
Path("seen.json").write_text(json.dumps([sys.argv[1:], oct(file.stat().st_mode), oct(file.parent.stat().st_mode)]))
print("EDITOR AT WORK", flush=True)
{body}
"""


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("vi", ["vi", "+12", "/somewhere/plan.toml"]),
        ("/usr/bin/vim -u NONE", ["/usr/bin/vim", "-u", "NONE", "+12", "/somewhere/plan.toml"]),
        ("nano", ["nano", "+12", "/somewhere/plan.toml"]),
        ("emacsclient -t", ["emacsclient", "-t", "+12", "/somewhere/plan.toml"]),
        ("kak", ["kak", "+12", "/somewhere/plan.toml"]),
        ("hx", ["hx", "/somewhere/plan.toml:12"]),
        ("helix", ["helix", "/somewhere/plan.toml:12"]),
        ("code -w", ["code", "-w", "--goto", "/somewhere/plan.toml:12"]),
        ("code", ["code", "--wait", "--goto", "/somewhere/plan.toml:12"]),
        ("gvim", ["gvim", "--nofork", "+12", "/somewhere/plan.toml"]),
        ("'my editor' --fast", ["my editor", "--fast", "/somewhere/plan.toml"]),
    ],
)
def test_an_editor_is_called_at_the_line_as_it_understands_it_and_waited_for(written: str, called: list[str]) -> None:
    assert called_at(editor_of({"EDITOR": written}), _FILE, 12) == called


def test_visual_comes_before_editor_and_one_that_is_there_after_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert editor_of({"VISUAL": "kak", "EDITOR": "nano"}) == ["kak"]
    assert editor_of({"VISUAL": " ", "EDITOR": "nano"}) == ["nano"]
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refused, match="no editor is set"):
        editor_of({})
    with pytest.raises(Refused, match="no command"):
        editor_of({"EDITOR": "vi 'unfinished"})
    (tmp_path / "vi").write_text("#!/bin/sh\n")
    (tmp_path / "vi").chmod(0o700)
    assert editor_of({}) == ["vi"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copyfile(PLANS / "en.toml", tmp_path / "plan.toml")
    copyfile(PLANS / "okrtui.toml", tmp_path / "okrtui.toml")
    return tmp_path


def does(folder: Path, body: str) -> None:
    """Have the editor do what `body` says with `text` and `file`."""
    (folder / "fake.py").write_text(_FAKE.format(body=body))


def opened(folder: Path, body: str) -> Terminal:
    """The workbench, with an editor that does what `body` says."""
    does(folder, body)
    variables = {
        "OKRTUI_STATE": str(folder / "state"),
        "OKRTUI_TODAY": "2027-01-20",
        "LANG": "C.UTF-8",
        "EDITOR": f"{sys.executable} {folder / 'fake.py'}",
    }
    terminal = Terminal([sys.executable, "-m", "okrtui", "plan.toml"], variables=variables, folder=folder)
    terminal.wait_for("? help")
    return terminal


def left_over(folder: Path) -> list[Path]:
    """The copies that were made for an editor and are still there."""
    return [file for file in (folder / "state" / "editing").rglob("*") if file.is_file()]


def test_unsaved_text_is_edited_in_a_private_copy_and_comes_back_as_one_step(folder: Path) -> None:
    before = (folder / "plan.toml").read_bytes()
    body = 'file.write_text(text.replace("Known first", "Known best") + "# by hand\\n", encoding="utf-8")'
    with opened(folder, body) as terminal:
        terminal.send(b"e\x15Known first\r")
        terminal.wait_for("● unsaved")
        terminal.send(b"E")
        terminal.wait_for("u undoes it")
        assert "▸ Known best" in terminal.shown
        terminal.send(b"u")
        terminal.wait_for("undone: edit in python")
        assert "▸ Known first" in terminal.shown
        terminal.send(b"u")
        terminal.wait_for("undone: title")
        assert "● unsaved" not in terminal.shown
        terminal.send(b"UUS")
        terminal.wait_for("saved")
        terminal.send(b"q")
        assert terminal.end() == 0
    seen = (folder / "seen.json").read_text(encoding="utf-8")
    assert '"0o100600"' in seen
    assert '"0o40700"' in seen
    old = "Be known by the maintenance managers of mid-size manufacturers"
    assert (folder / "plan.toml").read_bytes() == before.replace(old.encode(), b"Known best") + b"# by hand\n"
    assert not left_over(folder)


def test_what_another_program_writes_while_the_editor_runs_stays(folder: Path) -> None:
    body = (
        'file.write_text(text + "# by hand\\n", encoding="utf-8"); plan = Path("plan.toml");'
        ' plan.write_text(plan.read_text(encoding="utf-8").replace("capacity = 5", "capacity = 6"), encoding="utf-8")'
    )
    with opened(folder, body) as terminal:
        terminal.send(b"E")
        terminal.wait_for("● unsaved")
        terminal.send(b"S")
        terminal.wait_for("saved")
        terminal.send(b"q")
        assert terminal.end() == 0
    text = (folder / "plan.toml").read_text(encoding="utf-8")
    assert text.endswith("# by hand\n")
    assert "capacity = 6\n" in text


def test_a_text_that_no_longer_parses_is_taken_and_its_slips_shown(folder: Path) -> None:
    body = 'file.write_text(text.replace("baseline = 20\\n", "baseline = = 20\\n"), encoding="utf-8")'
    with opened(folder, body) as terminal:
        terminal.send(b"E")
        terminal.wait_for("it does not parse yet: line")
        terminal.send(b"n")
        terminal.wait_for("✗ line")
        terminal.send(b"u")
        terminal.wait_for("undone")
        assert "✗" not in terminal.shown


def test_what_cannot_be_taken_is_said_and_nothing_is_lost(folder: Path) -> None:
    before = 0
    with opened(folder, "pass") as terminal:
        for body, said, kept in [
            ("pass", "nothing was changed", 0),
            ("sys.exit(3)", "has ended with an error (3)", 0),
            ('file.write_text("half", encoding="utf-8"); sys.exit(1)', "not taken: python", 1),
            ('file.write_bytes(b"\\xff\\xfe")', "not UTF-8", 2),
            ("time.sleep(60)", "has ended with an error", 2),  # an interrupt ends the editor only
        ]:
            does(folder, body)
            terminal.send(b"E")
            if "sleep" in body:
                terminal.wait_for("EDITOR AT WORK")
                terminal.send(b"\x03")
            terminal.wait_for(said)
            assert "● unsaved" not in terminal.shown
            assert [file.name for file in left_over(folder)] == ["plan.toml"] * kept
            kept_now = "not taken" in terminal.shown
            assert kept_now == (kept > before)
            before = kept
            if kept_now:
                named = "".join(terminal.shown.split())
                assert any("".join(str(file).split()) in named for file in left_over(folder))
            terminal.send(b"\x1b" if kept_now else b"j", quiet=0.2)
        terminal.send(b"q")
        assert terminal.end() == 0


def test_an_editor_that_is_not_there_is_said(folder: Path) -> None:
    variables = {"OKRTUI_STATE": str(folder / "state"), "OKRTUI_TODAY": "2027-01-20", "EDITOR": "no-such-editor"}
    command = [sys.executable, "-m", "okrtui", "plan.toml"]
    with Terminal(command, variables={**variables, "LANG": "C.UTF-8"}, folder=folder) as terminal:
        terminal.wait_for("? help")
        terminal.send(b"E")
        terminal.wait_for("no-such-editor cannot be started")
        assert not left_over(folder)
        terminal.send(b"j")
        terminal.wait_for("Existing customers")


def test_a_line_that_drops_while_the_editor_runs_loses_nothing(folder: Path) -> None:
    body = 'file.write_text(text + "# more\\n"); print("WRITTEN", flush=True); time.sleep(60)'
    with opened(folder, body) as terminal:
        terminal.send(b"e!\r")
        terminal.wait_for("● unsaved")
        terminal.send(b"E")
        terminal.wait_for("WRITTEN")
        terminal.hang_up()
        assert terminal.end() == 128 + signal.SIGHUP
    (journal,) = (folder / "state" / "journal").glob("*.json")
    # which of the two programs is told first that the line is gone is nobody's choice
    kept = [json.loads(journal.read_text(encoding="utf-8"))["text"]]
    kept += [file.read_text(encoding="utf-8") for file in left_over(folder)]
    assert any(text.endswith("# more\n") for text in kept)
