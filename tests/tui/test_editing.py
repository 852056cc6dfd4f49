"""Editing from the panes: typed, judged, taken, undone."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from textual.pilot import Pilot

from okrtui.document.slip import Slip
from okrtui.editing.rewrite_text import SetText
from okrtui.locales.language import Language
from tests.tui.looking import screen_of, settled, shown, typed_in, until, workbench, write


async def test_a_title_is_typed_over_and_taken(plan: Path) -> None:
    before = plan.read_bytes()
    async with workbench(plan) as pilot:
        await pilot.press("e", "ctrl+u")
        await write(pilot, "Été à 3 € près")
        await pilot.press("enter")
        await pilot.pause()
        assert "▸ Été à 3 € près" in shown(pilot)
        assert "● unsaved" in shown(pilot)
        await pilot.press("S")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "saved" in shown(pilot)
        assert "● unsaved" not in shown(pilot)
    old = "Be known by the maintenance managers of mid-size manufacturers"
    assert plan.read_bytes() == before.replace(old.encode(), "Été à 3 € près".encode())


async def test_a_number_is_read_as_people_write_it(plan: Path) -> None:
    async with workbench(plan, language="fr") as pilot:
        await pilot.press("2", "e", "tab", "tab", "tab", "ctrl+u")
        await write(pilot, "26,5")
        await pilot.press("enter")
        await pilot.pause()
        assert "20 → 26,5 %" in shown(pilot)
        assert "target = 26.5\n" in screen_of(pilot).session.document.text


async def test_a_number_may_be_typed_with_the_unit_of_its_item(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "j", "e", "tab", "tab", "ctrl+u")
        await write(pilot, "21 000 visits")
        await pilot.press("enter")
        await pilot.pause()
        assert "baseline = 21000\n" in screen_of(pilot).session.document.text


async def test_what_no_field_can_hold_is_said_while_it_is_typed_and_not_taken(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "e", "tab", "tab", "ctrl+u")
        await write(pilot, "many")
        await pilot.pause()
        assert "“many” is not a number" in shown(pilot)
        await pilot.press("enter", "tab")
        await pilot.pause()
        assert typed_in(pilot) == "▸ baseline many"
        assert not screen_of(pilot).session.modified


async def test_leaving_asks_only_where_something_typed_would_be_lost(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e", "escape")
        await pilot.pause()
        assert screen_of(pilot).overlay is None
        await pilot.press("e", "a", "escape")
        await pilot.pause()
        assert "esc or x leaves without what is typed" in shown(pilot)
        assert shown(pilot).splitlines()[-1].split() == ["esc", "leave", "without", "it"]
        await pilot.press("y")
        await until(pilot, "manufacturersay", "↵ take it", gone="x leaves without what is typed")
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert screen_of(pilot).overlay is None
        assert not screen_of(pilot).session.modified
        await pilot.press("e", "a", "escape", "x")
        await pilot.pause()
        assert screen_of(pilot).overlay is None


async def test_undo_and_redo_say_what_they_did(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("u")
        await pilot.pause()
        assert "there is nothing to undo" in shown(pilot)
        await pilot.press("2", "e", "tab", "tab", "tab", "ctrl+u", "9", "enter", "u")
        await pilot.pause()
        assert "undone: target of “unaided awareness”" in shown(pilot)
        assert "20 → 26%" in shown(pilot)
        await pilot.press("U")
        await pilot.pause()
        assert "redone: target of “unaided awareness”" in shown(pilot)
        assert "20 → 9%" in shown(pilot)


async def test_the_selection_stays_with_its_item_while_the_plan_changes(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "j")
        screen = screen_of(pilot)
        head, table, tail = screen.session.document.text.partition("[[objectives.key_results]]")
        screen.session.apply(SetText(f'{head}{table}\nid = "new"\nmetric = "new"\n\n{table}{tail}'))
        await pilot.pause()
        assert screen.item is not None
        assert screen.item.id == "trafic-direct"
        assert "▸ direct traffic" in shown(pilot)


async def test_a_slip_is_put_right_with_one_key(plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace("target = 26", "target = 26,5"), encoding="utf-8")
    async with workbench(plan) as pilot:
        assert "20 → 26.5%" in shown(pilot)
        await pilot.press("full_stop")
        await pilot.pause()
        assert "26.5; u undoes it" in shown(pilot)
        assert "target = 26.5\n" in screen_of(pilot).session.document.text


async def test_a_text_that_is_no_plan_at_all_opens_where_it_goes_wrong(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text("okrtui = 1\n= = =\n", encoding="utf-8")
    async with workbench(file) as pilot:
        assert "plan.toml · 2:1" in shown(pilot)
        await pilot.press("ctrl+k")
        await write(pilot, 'plan.title = "x"')
        await pilot.press("escape")
        await pilot.pause()
        assert shown(pilot).startswith(" x ")


@pytest.mark.parametrize(
    ("language", "told", "not_told"),
    [
        ("en", "line 32 cannot be read", "no objective yet"),
        ("fr", "ligne 32 illisible", "pas encore d’objectif"),
    ],
)
async def test_objectives_that_cannot_be_read_are_not_said_to_be_missing(
    plan: Path, language: Language, told: str, not_told: str
) -> None:
    text = plan.read_text(encoding="utf-8")
    line = text.splitlines().index("[[objectives]]")
    async with workbench(plan, language=language) as pilot:
        await pilot.press("T", "ctrl+home", *["down"] * line)
        await write(pilot, "# hello ")
        await pilot.press("escape")
        screen = await until(pilot, told, gone=not_told)
        upper = [row for row in screen.splitlines() if told in row]
        assert upper[0].count(told) == 2, "objectives and key results"
        await pilot.press("u")
        await until(pilot, "Be known by the", gone=told)


async def test_the_text_is_judged_at_every_key(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("T", "end", "x")
        await pilot.pause()
        await pilot.pause()
        assert "✗ line " in shown(pilot)
        await pilot.press("backspace")
        await pilot.pause()
        await pilot.pause()
        assert "✗ line " not in shown(pilot)


async def test_the_remarks_on_what_is_typed_stand_below_the_field_and_go_when_it_is_mended(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "e", "ctrl+u")
        await pilot.pause()
        await pilot.pause()
        lines = shown(pilot).splitlines()
        field = next(number for number, line in enumerate(lines) if "▸ metric" in line)
        assert "✗" in lines[field + 1]
        await write(pilot, "awareness")
        assert "✗" not in "\n".join(shown(pilot).splitlines()[field:-2])
        assert not screen_of(pilot).session.modified


async def test_the_fields_taken_in_one_visit_go_back_one_by_one_in_the_form_and_together_afterwards(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "e", "tab", "tab", "ctrl+u", "1", "tab", "ctrl+u", "2", "tab", "ctrl+z")
        await pilot.pause()
        assert "target = 26\n" in screen_of(pilot).session.document.text
        await pilot.press("escape")
        await until(pilot, "1 → 26%")
        await pilot.press("e", "tab", "tab", "ctrl+u", "3", "tab", "ctrl+u", "4", "enter")
        await until(pilot, "3 → 4%")
        await pilot.press("u")
        await until(pilot, "1 → 26%")


async def test_a_proposal_of_a_remark_is_taken_with_one_key_and_undone(plan: Path) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace('serves = ["desin', 'serves = ["dezin'), encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("3", "G")
        await pilot.pause()
        assert "put right" in shown(pilot)
        await pilot.press("full_stop")
        await pilot.pause()
        assert "u undoes it" in shown(pilot)
        assert 'serves = ["desinscriptions"]' in screen_of(pilot).session.document.text
        await pilot.press("u")
        await pilot.pause()
        assert 'serves = ["dezinscriptions"]' in screen_of(pilot).session.document.text


@pytest.mark.parametrize("keys", [["e"], ["T"]], ids=["field", "text"])
async def test_spaces_that_do_not_break_and_joiners_are_typed_as_they_are(plan: Path, keys: list[str]) -> None:
    typed = "3\u00a0% \u202f:\u2009👩\u200d👩"
    async with workbench(plan) as pilot:
        await pilot.press(*keys)
        await write(pilot, typed)
        await pilot.press("enter" if keys == ["e"] else "escape")
        await pilot.pause()
        assert typed in screen_of(pilot).session.document.text


@pytest.mark.parametrize(
    ("old", "new", "keys", "seen", "mended"),
    [
        ('title = "Be known', 'title = 12 # "', ["e"], "▸ title 12", 'title = "12"'),
        ("baseline = 20\n", 'baseline = "20"\n', ["2", "e", "tab", "tab"], '▸ baseline "20"', "baseline = 20\n"),
    ],
    ids=["title", "baseline"],
)
async def test_a_value_of_the_wrong_type_is_shown_and_put_right_from_its_field(
    plan: Path, old: str, new: str, keys: list[str], seen: str, mended: str
) -> None:
    plan.write_text(plan.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert typed_in(pilot).startswith(seen)
        assert "^Y write" in shown(pilot)
        assert ". write" not in shown(pilot)
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert mended in screen_of(pilot).session.document.text
        assert typed_in(pilot).startswith(seen.replace('"', ""))


async def test_three_slips_are_gone_through_by_their_lines_and_said_when_they_are_saved(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    for old, new in [("target = 26\n", "target = 26,5\n"), ("baseline = 20500", "baseline = 20 500")]:
        assert old in text
        text = text.replace(old, new)
    text += "capacity = = 3\n"
    plan.write_text(text, encoding="utf-8")
    async with workbench(plan) as pilot:
        lines = [screen_of(pilot).session.document.position(s.span.start)[0] for s in _slips(pilot)]
        assert len(lines) == 3
        for line in [*lines[1:], lines[0]]:
            await pilot.press("n")
            await pilot.pause()
            assert f"✗ line {line}: " in shown(pilot)
        await pilot.press("T", "ctrl+end")
        await pilot.pause()
        assert f"✗ line {lines[-1]}: " in shown(pilot)
        await pilot.press("enter", "ctrl+s")
        await settled(pilot)
        assert f"saved; it does not parse yet: line {lines[0]}" in shown(pilot)


def _slips(pilot: Pilot[None]) -> Sequence[Slip]:
    return screen_of(pilot).session.document.slips


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_a_small_screen_still_names_a_key_of_the_text(plan: Path, language: Language) -> None:
    async with workbench(plan, size=(40, 12), language=language) as pilot:
        await pilot.press("T")
        await pilot.pause()
        assert "^S" in shown(pilot).splitlines()[-1]


async def test_the_remark_comes_before_its_proposal(plan: Path) -> None:
    text = plan.read_text(encoding="utf-8")
    for number in range(8):
        text += f'\n[[objectives]]\nid = "more-{number}"\ntitle = "One more thing that we would like to do"\n'
    plan.write_text(text, encoding="utf-8")
    async with workbench(plan) as pilot:
        for _ in range(40):
            await pilot.press("n")
            remark = screen_of(pilot).remark.remark
            assert remark is not None
            line = shown(pilot).splitlines()[-2]
            assert str(remark.message)[:40] in line
            assert line.count("…") <= 1
            assert f"/{len(screen_of(pilot).board.diagnostics)}" in line
            assert remark.fix is None or " . " in line


@pytest.mark.parametrize(
    ("opening", "first", "back"),
    [("e", "In a field", "▸ title"), ("T", "In the text", "plan.toml · ")],
    ids=["field", "text"],
)
async def test_help_opens_over_what_is_typed_and_goes_back_to_it(
    plan: Path, opening: str, first: str, back: str
) -> None:
    async with workbench(plan, size=(80, 130)) as pilot:
        await pilot.press(opening)
        await write(pilot, "half")
        await pilot.press("f1")
        await pilot.pause()
        screen = await until(pilot, "In a field", "In the text")
        assert screen.index(first) == min(screen.index("In a field"), screen.index("In the text"))
        await pilot.press("escape")
        await pilot.pause()
        assert back in shown(pilot)
        await write(pilot, "typed")
        assert "halftyped" in shown(pilot)


async def test_what_is_undone_and_done_again_is_selected(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "e", "tab", "tab", "tab", "ctrl+u", *"28", "enter", "1", "j")
        await pilot.press("u")
        await pilot.pause()
        assert "▸ unaided awareness       20 → 26%" in shown(pilot)
        await pilot.press("3", "U")
        await pilot.pause()
        assert "▸ unaided awareness       20 → 28%" in shown(pilot)
        assert screen_of(pilot).active is screen_of(pilot).key_results


@pytest.mark.parametrize("key", ["e", "a", "i"])
async def test_what_has_to_come_first_names_only_keys_that_can_do_something(plan: Path, key: str) -> None:
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace('Q1 2027"\n', "Q1 2027\n", 1), encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("escape", key)
        await until(pilot, "first the text has to be put right: . takes the proposal, T shows the text")
    plan.write_text(f"<<<<<<< ours\n{text}=======\n{text}>>>>>>> theirs\n", encoding="utf-8")
    async with workbench(plan) as pilot:
        await pilot.press("escape", key)
        await until(pilot, "first the text has to be put right: T shows it")


async def test_in_the_text_the_remarks_on_what_is_typed_are_counted(plan: Path) -> None:
    async with workbench(plan) as pilot:
        before = shown(pilot).splitlines()[1]
        await pilot.press("T", "ctrl+end", "enter", "x")
        await until(pilot, "✗ 1")
        assert shown(pilot).splitlines()[1] != before
        await pilot.press("backspace")
        await until(pilot, before, gone="✗ 1")
        await pilot.press("x", "escape")
        await until(pilot, "✗ 1")
        await pilot.press("u")
        await until(pilot, before, gone="✗ 1")
