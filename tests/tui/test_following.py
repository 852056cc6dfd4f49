"""Following a walkthrough in sessions of their own, each in its own terminal."""

import os
import signal
import tomllib
from pathlib import Path

import pytest

from tests.tui.terminal import Terminal
from tests.tui.walked_together import Opens, presented


@pytest.fixture
def folder(plan: Path) -> Path:
    return plan.parent


def test_each_sees_what_is_shown_in_a_size_and_language_of_its_own(opens: Opens) -> None:
    claire = opens("present", "Claire")
    claire.wait_for("2 objectives")
    wide = opens("follow", "Max", columns=120, lines=35, variables={"LANG": "fr_FR.UTF-8"})
    wide.wait_for("mène · 2 présents")
    claire.type(b"1")
    wide.wait_for("Objectif 1 sur 2")
    claire.type(b"j")
    assert "▸ unaided awareness" in wide.wait_for("▸ unaided awareness")
    claire.type(b"l")
    wide.wait_for("Objectif 2 sur 2")


def test_who_looks_around_is_left_alone_and_comes_back_with_one_key(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    max_.type(b"2")
    max_.wait_for("you look around")
    claire.type(b"j")
    claire.wait_for("▸ unaided awareness")
    assert "Objective 2 of 2" in max_.shown
    max_.type(b"\x7f")
    max_.wait_for("▸ unaided awareness")
    assert "you look around" not in max_.shown


def test_who_follows_changes_nothing(opens: Opens, folder: Path) -> None:
    before = (folder / "plan.toml").read_bytes()
    _claire, max_ = presented(opens, "Max")
    for key in (b"e", b"x", b" ", b"a", b"n", b"D", b"J", b"S", b"T", b"v", b"0", b"1"):
        max_.send(key)
    for key in (b"e", b"n"):
        max_.type(key)
        max_.wait_for("only who leads the walkthrough takes notes and changes the plan; q leaves it")
    max_.type(b"\t")
    max_.wait_for("who follows has no other panes; q leaves the walkthrough")
    assert (folder / "plan.toml").read_bytes() == before


def helped(terminal: Terminal) -> str:
    """All lines of the help, whatever the terminal shows of it at once."""
    terminal.type(b"?")
    terminal.wait_for("┍ Keys ")
    seen = terminal.shown
    terminal.send(b"\x1b[F")
    seen += terminal.shown
    terminal.type(b"\x1b")
    terminal.wait_until_gone("┍ Keys ")
    return " ".join(seen.replace("│", " ").split())


def test_the_help_of_who_follows_tells_what_can_be_done_there(opens: Opens) -> None:
    claire = opens("present", "Claire", lines=70)
    claire.wait_for("2 objectives")
    max_ = opens("follow", "Max", lines=70)
    max_.wait_for("Claire (")
    asked = helped(max_)
    for words in (
        *("to the next objective", "to the objective before", "in the opening: to the selected objective"),
        *("back to what is shown to all", "vote, once a vote is called", "who is here, and who leads"),
        *("leave the walkthrough, and okrtui", "everything about the selected item", "back to the shell for a while"),
    ):
        assert words in asked, words
    for words in (
        *("note something", "decision", "check in", "blank", "stop the clock", "in which order", "minutes", "review"),
        *("take the last change back", "write the plan", "edit", "add", "next pane", "hand the lead over", "workbench"),
        *("In a field", "In a line that adds", "In the text"),
    ):
        assert words not in asked, words

    claire.wait_for("2 here")
    claire.type(b"P")
    claire.wait_for("Who is here")
    claire.type(b"\x1b[B\r")
    max_.wait_for("you lead")
    leading = helped(max_)
    assert "stop the clock" not in leading
    assert "leave the walkthrough, and okrtui" in leading
    for words in ("note something", "check in", "take the last change back", "In a field"):
        assert words in leading, words
    handed_over = helped(claire)
    assert "note something" not in handed_over
    for words in ("hand the lead over, or take it back", "end the walkthrough, and go on in the workbench"):
        assert words in handed_over, words


def test_a_vote_is_secret_until_all_are_shown_and_becomes_a_check_in(opens: Opens, folder: Path) -> None:
    claire, max_, ines = presented(opens, "Max", "Ines")
    claire.type(b"jV")
    for terminal in (claire, max_, ines):
        terminal.wait_for("0 of 3 have voted")
    max_.type(b"9")
    claire.wait_for("1 of 3 have voted")
    max_.type(b"\x7f")
    for terminal in (claire, max_, ines):
        terminal.wait_for("0 of 3 have voted")
    max_.type(b"4")
    max_.wait_for("your vote: 4")
    ines.type(b"10")
    ines.wait_for("your vote: 10")
    claire.type(b"8")
    assert "median" not in claire.wait_for("3 of 3 have voted")
    claire.type(b"\r")
    for terminal in (claire, max_, ines):
        terminal.wait_for("from 4 to 10, median 8")
    max_.type(b"9")
    claire.type(b"3\r")
    for terminal in (claire, max_, ines):
        terminal.wait_for("confidence 6 → 3")
    ines.wait_until_gone("Vote on confidence")
    (last,) = tomllib.loads((folder / "plan.toml").read_text())["objectives"][0]["key_results"][0]["check_ins"][2:]
    assert last["confidence"] == 3


def test_an_edit_is_seen_by_all(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    claire.type(b"e\x15Be named first\r\x1b")
    claire.wait_for("Be named first")
    max_.wait_for("Be named first")


def test_the_lead_is_handed_over_and_taken_back(opens: Opens, folder: Path) -> None:
    claire, max_ = presented(opens, "Max")
    claire.type(b"P")
    claire.wait_for("Who is here")
    claire.type(b"\x1b[B\r")
    max_.wait_for("you lead")
    max_.type(b"2")
    claire.wait_for("Objective 2 of 2")
    claire.type(b"e")
    claire.wait_for("only who leads the walkthrough takes notes and changes the plan")
    max_.type(b"n")
    max_.wait_for("Note · ")
    max_.type(b"Max was here\r")
    max_.wait_for("done: note")
    claire.wait_for("noted on ")
    assert "Max was here" in (folder / "plan.toml").read_text()
    claire.type(b"P")
    claire.wait_for("Who is here")
    claire.type(b"\r")
    max_.wait_for("Claire (")
    claire.type(b"1")
    max_.wait_for("Objective 1 of 2")


def test_a_leader_who_drops_gives_the_lead_back(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    claire.type(b"P")
    claire.wait_for("Who is here")
    claire.type(b"\x1b[B\r")
    max_.wait_for("you lead")
    max_.end_by("SIGKILL")
    claire.wait_for("D decide")
    claire.type(b"2")
    claire.wait_for("Objective 2 of 2")


def test_who_presents_drops_and_comes_back(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    claire.type(b"2")
    max_.wait_for("Objective 2 of 2")
    claire.end_by("SIGKILL")
    seen = max_.wait_for("the line to the presenter has broken off")
    assert "Objective 2 of 2" in seen
    again = opens("present", "Claire")
    again.wait_for("2 here")
    again.type(b"1")
    max_.wait_for("Objective 1 of 2")


def test_who_presents_again_has_minutes_of_all_of_the_day(opens: Opens, folder: Path) -> None:
    (claire,) = presented(opens)
    claire.type(b"na first note\r")
    claire.wait_for("done: note")
    claire.type(b"Ddrop: too dear\r")
    claire.wait_for("done: decision")
    while "too dear" not in (folder / "plan.toml").read_text():
        claire.read(quiet=0.05, most=0.2)
    claire.end_by("SIGKILL")
    again = opens("present", "Claire")
    again.wait_for("1 objective")
    again.type(b"M")
    again.wait_for("the minutes are in plan-minutes-2027-01-20.md")
    minutes = (folder / "plan-minutes-2027-01-20.md").read_text()
    assert "- a first note\n" in minutes
    assert "- **Drop** – too dear\n" in minutes
    assert "Not looked at" not in minutes


def test_only_one_presents_a_plan_and_the_other_is_told(opens: Opens) -> None:
    presented(opens)
    second = opens("present", "Max")
    second.wait_for("you walk alone")
    second.type(b"1")
    second.wait_for("Objective 1 of 2")


def test_a_walkthrough_is_suspended_and_goes_on(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    for terminal in (claire, max_):
        terminal.type(b"\x1a")
        while not os.waitpid(terminal.process, os.WUNTRACED | os.WNOHANG)[0]:
            terminal.read(quiet=0.02, most=0.1)
        terminal.signal(signal.SIGCONT)
    claire.wait_for("Objective 1 of 2")
    claire.type(b"2")
    claire.wait_for("Objective 2 of 2")
    max_.wait_for("Objective 2 of 2")


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"LANG": "", "LC_ALL": ""}, {"LANG": "POSIX"}])
def test_a_locale_without_utf_8_gets_ascii_signs(opens: Opens, locale: dict[str, str]) -> None:
    claire = opens("present", "Claire", variables=locale)
    claire.wait_for("2 objectives")
    claire.type(b"1")
    claire.wait_for("Objective 1 of 2")
    claire.type(b"?")
    claire.wait_for("In the walkthrough")
    assert claire.shown.isascii()


def test_nothing_is_written_while_nothing_happens(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    claire.type(b"c")
    claire.wait_for("stopped")
    claire.read(quiet=0.5)
    max_.read(quiet=0.5)
    assert claire.read(quiet=1.5, most=1.5).data == b""
    assert max_.read(quiet=0.5, most=1.5).data == b""


def test_a_dropped_line_is_no_ending(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    claire.hang_up()
    max_.wait_for("the line to the presenter has broken off")


def test_the_walkthrough_is_ended_for_all_only_when_that_is_meant(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    claire.send(b"\x1b", quiet=0.3)
    claire.type(b"w")
    claire.wait_for("1 other is here: end the walkthrough for all?")
    claire.type(b"\x1b")
    claire.wait_until_gone("end the walkthrough")
    assert "Claire (" in max_.shown
    claire.type(b"ww")
    claire.wait_for("Calendar")
    max_.wait_for("the presenter has ended the walkthrough")


def test_followers_walk_through_what_the_presenter_has_chosen(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    claire.type(b"f")
    claire.wait_for("off track")
    claire.type(b"off track\r")
    claire.wait_for("only what is off track")
    claire.type(b"l")
    claire.wait_for("Objective 1 of")
    place = next(line for line in claire.shown.splitlines() if "Objective 1 of" in line).split("━")[0]
    max_.wait_for(place.strip())


def test_what_was_begun_with_the_lead_is_saved_also_when_it_has_been_taken_back(opens: Opens, folder: Path) -> None:
    claire, max_ = presented(opens, "Max")
    claire.type(b"P")
    claire.wait_for("Who is here")
    claire.type(b"\x1b[B\r")
    max_.wait_for("you lead")
    max_.type(b"n")
    max_.wait_for("Note · ")
    max_.type(b"Max was here")
    max_.wait_for("Max was here")
    claire.type(b"P")
    claire.wait_for("Who is here")
    claire.type(b"\x1b[H\r")
    max_.wait_for("Claire (")
    max_.type(b"\r")
    max_.wait_for("done: note")
    claire.wait_for("another program")
    assert "Max was here" in (folder / "plan.toml").read_text()


def test_what_cannot_be_saved_is_said_as_long_as_it_lasts(opens: Opens, folder: Path) -> None:
    (claire,) = presented(opens)
    text = (folder / "plan.toml").read_text()
    (folder / "plan.toml").write_text(f"{text}\nx = [[\n")
    claire.type(b"nA note\r")
    claire.wait_for("does not parse")
    claire.type(b"j")
    claire.wait_for("▸ unaided awareness")
    assert "does not parse" in claire.shown
    (folder / "plan.toml").write_text(text)
    claire.wait_until_gone("does not parse")
    while "A note" not in (folder / "plan.toml").read_text():
        claire.read(quiet=0.05, most=0.2)


def test_keys_behind_the_one_that_leaves_are_nothing(opens: Opens) -> None:
    _claire, max_ = presented(opens, "Max")
    max_.type(b"qrrr?:")
    assert max_.end() == 0
