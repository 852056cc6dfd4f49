"""The view of what changed: looked at, taken back, explained, compared with other revisions."""

from datetime import date
from pathlib import Path
from threading import Event

import pytest

from okrtui.document.document import Document
from okrtui.editing.set_field import SetField
from okrtui.locales.language import LANGUAGES, Language
from okrtui.review.account import Account
from okrtui.review.since import Since
from okrtui.tui.comparing.changes_view import ChangesView
from tests.review.clone import Clone
from tests.tui.changed_plan import EN, NAME, changed
from tests.tui.looking import (
    PLANS,
    check_at_both_densities,
    check_snapshot,
    screen_of,
    settled,
    until,
    workbench,
    write,
)
from tests.tui.test_hostile import check_is_safe

KEY_RESULTS = ("notoriete-spontanee", "trafic-direct", "mentions")


@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=str)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_changes_are_listed_by_what_they_are_about_with_the_verdict_above(
    clone: Clone, language: Language, size: tuple[int, int]
) -> None:
    text = (PLANS / f"{language}.toml").read_text(encoding="utf-8")
    if language == "fr":
        clone.commit(NAME, text, "Le plan d’hiver")
    async with workbench(clone.write(NAME, changed(text)), size=size, language=language) as pilot:
        await pilot.press("v")
        await settled(pilot)
        await pilot.press("j")
        await pilot.pause()
        check_snapshot(pilot, f"changes-{language}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "keys", "typed"),
    [
        ("compare-with", ["r"], "n"),
        ("decision", ["j", "d"], "Budget"),
        ("help-over-changes", ["question_mark"], ""),
        ("change-explained", ["j", "W"], ""),
    ],
)
async def test_what_opens_over_the_changes(
    clone: Clone, name: str, keys: list[str], typed: str, language: Language
) -> None:
    text = (PLANS / f"{language}.toml").read_text(encoding="utf-8")
    if language == "fr":
        clone.commit(NAME, text, "Le plan d’hiver")
    async with workbench(clone.write(NAME, changed(text)), language=language) as pilot:
        await pilot.press("v")
        await settled(pilot)
        await pilot.press(*keys)
        await settled(pilot)
        await write(pilot, typed)
        await check_at_both_densities(pilot, f"{name}-{language}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_before_the_first_commit_as_it_was_reviewed(clone: Clone, language: Language) -> None:
    file = clone.write("new.toml", (PLANS / f"{language}.toml").read_text(encoding="utf-8"))
    async with workbench(file, language=language) as pilot:
        await pilot.press("v")
        await settled(pilot)
        await check_at_both_densities(pilot, f"changes-of-a-new-plan-{language}")


async def test_what_is_not_saved_is_compared_and_each_edit_is_followed(edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await pilot.press("e", "x", "enter", "v")
        await until(pilot, "to “Be known by mid-size", "manufacturersx”")
        await pilot.press("u")
        await until(
            pilot, "undone: title of “Be known", "to “Be known by mid-size manufacturers”", gone="manufacturersx"
        )
        await pilot.press("U")
        await until(pilot, "manufacturersx”")


async def test_a_change_is_taken_back_by_itself_as_one_step(edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await pilot.press("v")
        await until(pilot, "worse: 1 target eased")
        await pilot.press("j", "x")
        screen = await until(pilot, "taken back: Objective “Be known by mid-size", gone="worse")
        assert "as good as before" in screen
        session = screen_of(pilot).session
        assert session.document.text == changed(EN).replace("target = 24", "target = 26")
        await pilot.press("u")
        await until(pilot, "worse: 1 target eased")
        assert session.document.text == changed(EN)


async def test_a_change_that_is_taken_back_gives_way_to_another_change_and_is_selected_when_it_is_back(
    edited_plan: Path,
) -> None:
    async with workbench(edited_plan, size=(120, 40)) as pilot:
        await pilot.press("v")
        await until(pilot, "worse: 1 target eased", "New remarks")
        await pilot.press("j", "j", "j")
        await until(pilot, "▸  added")
        await pilot.press("x")
        await until(pilot, "taken back: ", "▸  effort raised", gone="▸  added")
        await pilot.press("k", "u")
        await until(pilot, "undone: ", "▸  added")
        await pilot.press("U")
        await until(pilot, "redone: ", "▸  effort raised", gone="▸  added")


async def test_taking_back_one_after_the_other_leads_to_the_plan_of_the_commit(edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await pilot.press("v")
        session = screen_of(pilot).session
        await until(pilot, "Objective")
        for _change in range(4):
            await pilot.press("x")
            await settled(pilot)
        await until(pilot, "Nothing has changed.")
        await pilot.press("x")
        await until(pilot, "there is no change here that could be taken back")
        assert session.document.text.rstrip() == EN.rstrip()


async def test_what_cannot_be_taken_back_alone_says_what_has_to_be_first(clone: Clone) -> None:
    first, second = EN.index("[[objectives]]"), EN.index('[[objectives]]\nid = "fidelite"')
    leaving = EN[EN.index('[[objectives.key_results]]\nid = "mentions"') : second]
    place = EN.index('[[objectives]]\nid = "revendeurs"')
    moved = EN[:first] + EN[second:place] + leaving + EN[place:]
    async with workbench(clone.write(NAME, moved)) as pilot:
        await pilot.press("v")
        await until(pilot, "comes from the objective")
        before = screen_of(pilot).session.document.text
        await pilot.press("x")
        await until(pilot, "not alone: what it stood in is gone too; take that back first")
        assert screen_of(pilot).session.document.text == before


async def test_the_word_of_why_for_an_eased_target_becomes_a_decision_in_one_step(edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await pilot.press("v")
        await until(pilot, "worse: 1 target eased")
        await until(pilot, "x take back   c commit", gone="d say why")
        await pilot.press("d")
        await until(pilot, "nothing here waits for a decision")
        await pilot.press("j")
        await until(pilot, "x take back   d say why   c commit")
        await pilot.press("d")
        await until(pilot, "why · The target of “unaided awareness” was eased")
        await pilot.press("enter")
        await until(pilot, "a decision without a word of why says nothing")
        await write(pilot, "Half the budget, d’accord")
        await until(pilot, "write the decision into the review of Jan 20, 2027; who answers for it:", "Claire Martin")
        await pilot.press("enter")
        await until(pilot, "as good as before", "done: write the decision", gone="target eased")
        session = screen_of(pilot).session
        (decision,) = session.document.data["reviews"][0]["decisions"]
        assert decision == {
            "about": "notoriete-spontanee",
            "decision": "adjust",
            "note": "Half the budget, d’accord",
            "owner": "claire",
        }
        await pilot.press("u")
        await until(pilot, "worse: 1 target eased")
        assert session.document.text == changed(EN)


async def test_each_item_that_is_gone_has_its_own_word_of_why(clone: Clone) -> None:
    first, second, third = (EN.index(f'[[objectives.key_results]]\nid = "{id}"') for id in KEY_RESULTS)
    end = EN.index('[[objectives]]\nid = "fidelite"')
    assert first < second < third
    async with workbench(clone.write(NAME, EN[:first] + EN[second:third] + EN[end:]), size=(120, 35)) as pilot:
        await pilot.press("v")
        await until(pilot, "2 dropped without a decision")
        for words, note in (
            ("“unaided awareness” removed", "No tracker"),
            ("“mentions in the trade press” removed", "No press"),
        ):
            await until(pilot, words)
            await pilot.press("g", *(["j"] if note == "No press" else []), "d")
            await until(pilot, f"why · {words.split('”')[0]}”")
            await write(pilot, note)
            await pilot.press("enter")
            await until(pilot, "done: put it back as dropped", gone="why · ")
            await settled(pilot)
        await until(pilot, "state of “mentions in the trade press” set to dropped")
        data = screen_of(pilot).session.document.data
    decisions = data["reviews"][0]["decisions"]
    assert [(each["about"], each["note"]) for each in decisions] == [
        ("notoriete-spontanee", "No tracker"),
        ("mentions", "No press"),
    ]


async def test_the_item_of_a_change_is_selected_in_its_pane(edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await pilot.press("v")
        await until(pilot, "worse: 1 target eased")
        await pilot.press("G", "k", "enter")
        await pilot.pause()
        workbench_ = screen_of(pilot)
        assert workbench_.overlay is None
        assert workbench_.item is not None
        assert workbench_.item.key == "salon"
        await pilot.press("v")
        await until(pilot, "worse: 1 target eased")
        await pilot.press("j", "enter")
        await pilot.pause()
        assert workbench_.item is not None
        assert workbench_.item.key == "notoriete-spontanee"


@pytest.mark.parametrize(
    ("old", "new", "seen"),
    [
        ('vision = "To be the brand', 'vision = "To be a brand', "vision"),
        ('title = "Grow in the mid-size market"', 'title = "Grow"', "Grow"),
        ('name = "Marc Aubry"', 'name = "Marc A."', "Marc A."),
    ],
)
async def test_what_the_plan_sheet_shows_is_selected_there(clone: Clone, old: str, new: str, seen: str) -> None:
    assert old in EN
    async with workbench(clone.write(NAME, EN.replace(old, new))) as pilot:
        await pilot.press("v")
        await until(pilot, "as good as before")
        await pilot.press("enter")
        screen = await until(pilot, seen, gone="Changes since")
        assert screen_of(pilot).active is screen_of(pilot).sheet
        assert any(line.startswith("│▸") and seen in line for line in screen.splitlines())


async def test_an_item_that_is_gone_is_said_to_be_and_comes_back(clone: Clone) -> None:
    gone = EN[: EN.index('[[initiatives]]\nid = "lettre"')]
    async with workbench(clone.write(NAME, gone)) as pilot:
        await pilot.press("v")
        await until(pilot, "Initiative “Customer newsletter”", "removed")
        await pilot.press("enter")
        await until(pilot, "it is not in the plan any more; x brings it back")
        await pilot.press("x")
        await until(pilot, "the plan says what it said")
        assert screen_of(pilot).session.document.text.rstrip() == EN.rstrip()


async def test_a_text_that_does_not_parse_is_told_with_its_line(clone: Clone) -> None:
    broken = clone.write(NAME, EN.replace("baseline = 20\n", "baseline = = 20\n"))
    async with workbench(broken) as pilot:
        await pilot.press("v")
        screen = await until(pilot, "the new text cannot be read in line")
        assert "worse" not in screen
        assert "gone with" not in screen


async def test_a_text_with_the_marks_of_a_merge_is_told_and_not_compared(clone: Clone) -> None:
    half = EN.index("[[objectives]]")
    marks = f"{EN[:half]}<<<<<<< ours\n{EN[half:]}=======\n>>>>>>> theirs\n"
    async with workbench(clone.write(NAME, marks), size=(120, 35)) as pilot:
        await pilot.press("v")
        screen = await until(pilot, "the new text cannot be read in line", "a merge left two versions here")
        for word in ("worse", "gone with", "Healed"):
            assert word not in screen


async def test_words_of_commits_and_revisions_are_not_obeyed(
    clone: Clone, edited_plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_AUTHOR_NAME", "Eve [b]\x1b]0;owned\x07\u202eevE")
    clone.commit(NAME, changed(EN), "[/x] \x1b[2J\u202e subject\x9b2J \udcff".encode("utf-8", "replace").decode())
    async with workbench(edited_plan, size=(120, 35)) as pilot:
        await pilot.press("v")
        await until(pilot, "[/x] ␛[2J‹202E›")
        check_is_safe(pilot)
        await pilot.press("r")
        await until(pilot, "Compare with", "␛[2J", "Eve [b]␛]0;owned␇‹202E›")
        check_is_safe(pilot)


async def test_a_late_answer_about_an_older_plan_is_not_shown(
    edited_plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, gate = Event(), Event()

    def slow(since: Since, document: Document, today: date) -> Account:
        account = account_since(since, document, today)
        if not begun.is_set():
            begun.set()
            gate.wait(20)
        return account

    account_since = Since.account
    monkeypatch.setattr(Since, "account", slow)
    async with workbench(edited_plan) as pilot:
        await pilot.press("v")
        while not begun.is_set():
            await pilot.pause(0.01)
        session = screen_of(pilot).session
        assert session.apply(SetField("notoriete", "title", "Quite another")) is None
        await until(pilot, "the repository is being read …")
        told = []
        show = ChangesView.show

        def showing(view: ChangesView, heading: str, account: Account, *, to_new: bool) -> None:
            told.append(account)
            show(view, heading, account, to_new=to_new)

        monkeypatch.setattr(ChangesView, "show", showing)
        gate.set()
        await until(pilot, "to “Quite another”")
        assert [account.comparison.after.text for account in told] == [session.document.text]


async def test_help_and_why_lie_over_it_and_come_off_again(edited_plan: Path) -> None:
    async with workbench(edited_plan) as pilot:
        await pilot.press("v")
        await until(pilot, "worse: 1 target eased")
        await pilot.press("j", "W")
        await until(pilot, "target-eased · D901")
        await pilot.press("escape", "question_mark")
        await until(pilot, "┍ Keys")
        await pilot.press("escape")
        await until(pilot, "worse: 1 target eased", gone="┍ Keys")


async def test_it_is_usable_at_any_size(edited_plan: Path) -> None:
    async with workbench(edited_plan, size=(60, 20)) as pilot:
        await pilot.press("v")
        await until(pilot, "worse: 1 target eased")
        for width, height in ((20, 8), (5, 5), (1, 1), (99, 24), (100, 10), (160, 50), (60, 20)):
            await pilot.resize_terminal(width, height)
            await pilot.press("j")
            await pilot.pause()
        await until(pilot, "worse: 1 target eased")
