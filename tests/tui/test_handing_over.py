"""The lead of a walkthrough goes from one to another: the room stays together, and nothing untrue stays said."""

import tomllib
from pathlib import Path

from tests.tui.terminal import Terminal
from tests.tui.walked_together import Opens, presented


def handed_to_max(claire: Terminal, max_: Terminal) -> None:
    claire.type(b"P")
    claire.wait_for("Who is here")
    claire.type(b"Max\r")
    max_.wait_for("you lead")


def test_who_looks_around_and_is_handed_the_lead_leads_from_where_the_room_is(opens: Opens, plan: Path) -> None:
    claire, max_, ines = presented(opens, "Max", "Ines")
    max_.type(b"2")
    max_.wait_for("you look around")
    handed_to_max(claire, max_)
    for terminal in (claire, max_, ines):
        terminal.wait_for("Objective 1 of 2")
    max_.type(b"nheard here\r")
    max_.wait_for("done: note")
    (review,) = tomllib.loads(plan.read_text())["reviews"]
    assert review["note"] == "notoriete: heard here"
    max_.type(b"l")
    for terminal in (claire, max_, ines):
        terminal.wait_for("Objective 2 of 2")


def test_who_takes_the_lead_back_from_elsewhere_goes_on_where_the_room_is(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    handed_to_max(claire, max_)
    max_.type(b"2")
    claire.wait_for("Objective 2 of 2")
    claire.type(b"1")
    claire.wait_for("you look around")
    claire.type(b"P")
    claire.wait_for("Who is here")
    claire.type(b"\r")
    claire.wait_for("Objective 2 of 2")
    max_.wait_for("leads · 2 here")
    assert "Objective 2 of 2" in max_.shown
    claire.type(b"1")
    max_.wait_for("Objective 1 of 2")


def test_who_presents_and_looks_around_comes_back_where_a_leader_has_dropped(opens: Opens) -> None:
    claire, max_, ines = presented(opens, "Max", "Ines")
    handed_to_max(claire, max_)
    max_.type(b"2")
    ines.wait_for("Objective 2 of 2")
    claire.wait_for("Objective 2 of 2")
    claire.type(b"1")
    claire.wait_for("you look around")
    max_.end_by("SIGKILL")
    claire.wait_for("you lead again")
    claire.wait_for("Objective 2 of 2")
    assert "Objective 2 of 2" in ines.shown


def test_what_was_said_of_the_room_as_it_was_is_not_said_any_more(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    refused = "only who leads the walkthrough takes notes"

    def asks_in_vain() -> None:
        max_.type(b"e")
        max_.wait_for(refused)

    asks_in_vain()
    claire.type(b"l")  # another step
    max_.wait_for("Objective 2 of 2")
    max_.wait_until_gone(refused)
    asks_in_vain()
    handed_to_max(claire, max_)
    max_.wait_until_gone(refused)
    claire.type(b"P")
    claire.wait_for("Who is here")
    claire.type(b"\r")
    max_.wait_for("leads · 2 here")
    asks_in_vain()
    claire.end_by("SIGKILL")
    max_.wait_for("the line to the presenter has broken off")
    max_.wait_until_gone(refused)
    asks_in_vain()
    again = opens("present", "Claire")
    again.wait_for("2 here")
    max_.wait_until_gone(refused)


def test_a_selection_of_who_leads_leaves_what_was_said(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    max_.type(b"e")
    max_.wait_for("only who leads the walkthrough takes notes")
    claire.type(b"j")
    max_.wait_for("▸ unaided awareness")
    assert "only who leads the walkthrough takes notes" in max_.shown


def test_others_read_what_was_noted_decided_and_taken_back(opens: Opens, plan: Path) -> None:
    claire, max_ = presented(opens, "Max")
    narrow = opens("follow", "Ines", columns=60, lines=20)
    narrow.wait_for("Objective 1 of 2")
    words = "we met customers at the fair who had never heard of us"
    for note in ("a first note", words):
        claire.type(b"jn" + note.encode() + b"\r")
        claire.wait_for("done: note")
        max_.wait_for("noted on “Be known")
        max_.wait_for(note)
    assert words in " ".join(line.strip() for line in narrow.wait_for("heard of us").splitlines()[-2:])
    claire.type(b"u")
    max_.wait_for("taken back: noted on “Be known")
    claire.type(b"Dkeep: all is well @zo\xc3\xa9")
    claire.wait_for("it adds the person “zoé” to the plan")
    claire.type(b"\r")
    claire.wait_for("↵ once more adds “zoé” to the plan")
    claire.type(b"\r")
    claire.wait_for("done: decision")
    max_.wait_for("decided on “direct traffic”: keep – all is well – zoé")


def test_the_list_of_people_says_that_letters_filter_it(opens: Opens) -> None:
    claire, max_ = presented(opens, "Max")
    for terminal in (claire, max_):
        terminal.type(b"P")
        terminal.wait_for("Who is here")
        assert "abc filter" in terminal.wait_for("esc close").splitlines()[-1]
    claire.type(b"ma")
    claire.wait_until_gone("presents")
    claire.type(b"\r")
    max_.wait_for("you lead")
