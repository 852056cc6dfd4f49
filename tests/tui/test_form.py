"""The form: every field of every kind of item, completed from what the plan knows, in one step."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from okrtui.editing.move_item import MoveItem
from okrtui.editing.remove_item import RemoveItem
from okrtui.editing.session import Session
from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.plan.directory import Directory
from okrtui.plan.fields import field_names
from okrtui.plan.items import Item
from okrtui.plan.path import Path as PlanPath
from okrtui.tui.form.entry import Entry
from okrtui.tui.form.fields import FIELDS
from okrtui.tui.form.form import Form
from okrtui.tui.form.subject import PlanTable, SubjectKind
from tests.tui.looking import TODAY, screen_of, shown, typed_in, until, workbench, write

_REAL_PLANS = sorted((Path(__file__).parents[2] / "plans").rglob("*.toml"))

_TABLES: dict[SubjectKind, PlanPath] = {
    "plan": ("plan",),
    "person": ("people", 0),
    "team": ("teams", 0),
    "priority": ("priorities", 0),
    "kpi": ("kpis", 0),
    "objective": ("objectives", 0),
    "key_result": ("objectives", 0, "key_results", 0),
    "initiative": ("initiatives", 0),
}

_OF_THEIR_OWN = {"key_results", "check_ins"}
"""Tables of an item that are items, or have a key of their own to be added to."""


@pytest.mark.parametrize("kind", FIELDS)
def test_every_field_of_the_format_has_its_place_in_a_form(kind: SubjectKind) -> None:
    assert sorted(FIELDS[kind]) == sorted(set(field_names(_TABLES[kind])) - _OF_THEIR_OWN)


def item(pilot: Pilot[None], id: str) -> Item:
    return next(item for item in screen_of(pilot).session.plan.items if item.id == id)


async def go_to(pilot: Pilot[None], field: str) -> None:
    """From field to field until this one is typed in."""
    for _ in range(30):
        if typed_in(pilot).startswith(f"▸ {field}"):
            return
        await pilot.press("tab")
        await pilot.pause()
    raise AssertionError(shown(pilot))


async def test_the_fields_that_are_of_no_use_yet_wait_behind_the_last_one(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "e")
        screen = await until(pilot, "more fields")
        assert "weight" not in screen.replace("more fields", "").split("+ ")[0]
        await go_to(pilot, "weight")
        assert "more fields" not in shown(pilot)
        await write(pilot, "")
        await pilot.press("ctrl+u")
        await write(pilot, "3")
        await pilot.press("enter")
        await pilot.pause()
        assert item(pilot, "notoriete-spontanee").part.weight == 3  # type: ignore[union-attr]  # a key result


@pytest.mark.parametrize("size", [(80, 24), (60, 16)], ids=str)
async def test_the_field_at_hand_is_always_in_sight_with_what_is_said_of_it(plan: Path, size: tuple[int, int]) -> None:
    async with workbench(plan, size=size) as pilot:
        await pilot.press("2", "e")
        await pilot.pause()
        form = screen_of(pilot).overlay
        assert isinstance(form, Form)
        seen = set()
        for _ in range(len(FIELDS["key_result"]) + 1):
            seen.add(typed_in(pilot).split()[1])
            await pilot.press("down")
            await pilot.pause()
        assert len(seen) > 10
        for _ in range(len(FIELDS["key_result"]) + 1):
            await pilot.press("up")
            await pilot.pause()
            assert typed_in(pilot)
        await go_to(pilot, "target")
        await pilot.press("ctrl+u")
        await write(pilot, "many")
        await until(pilot, "“many” is not a number")


@pytest.mark.parametrize(
    ("language", "typed", "offered"),
    [("en", "mar", "⇥ Marc Aubry (marc)"), ("fr", "aubr", "⇥ Marc Aubry (marc)"), ("en", "MARC", "⇥ Marc")],
)
async def test_a_person_is_offered_by_a_part_of_the_name_and_taken_by_id(
    plan: Path, language: Language, typed: str, offered: str
) -> None:
    async with workbench(plan, language=language) as pilot:
        await pilot.press("e")
        await go_to(pilot, "responsable" if language == "fr" else "owner")
        await write(pilot, typed)  # in the place of the whole name that stood there
        if typed != "MARC":
            await until(pilot, offered)
            await pilot.press("tab")
            await pilot.pause()
            assert typed_in(pilot).endswith(" marc")
        await pilot.press("enter")
        await pilot.pause()
        assert item(pilot, "notoriete").part.owner == "marc"  # type: ignore[union-attr]  # an objective


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", _REAL_PLANS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_what_stands_in_a_field_means_what_the_file_says(file: Path, language: Language) -> None:
    with speaking(language):
        session = Session.open(file, today=TODAY)
        before = session.document.text
        directory = Directory(session.plan, session.parents.plans)
        for subject in (PlanTable(session.plan.header), *session.plan.items):
            for field in FIELDS[subject.kind]:
                entry = Entry(session, directory, subject, field)
                assert not entry.changed
                if field in subject.part.model_fields_set:
                    assert session.apply(entry.command) is None
                    assert session.document.text == before, (subject.key, field)


@pytest.mark.parametrize(
    ("language", "field", "typed", "written"),
    [
        ("fr", "état", "en cours", 'state = "running"'),
        ("fr", "état", "EN COURS", 'state = "running"'),
        ("fr", "état", "running", 'state = "running"'),
        ("fr", "état", "abandonné", 'state = "dropped"'),
        ("fr", "état", "aban", 'state = "dropped"'),
        ("en", "state", "drop", 'state = "dropped"'),
        ("en", "state", "annulé", 'state = "dropped"'),
        ("fr", "type", "refonte", 'kind = "redesign"'),
        ("en", "start", "2027-01-12", "start = 2027-01-12"),
        ("en", "serves", "trade", 'serves = ["mentions"]'),
        ("fr", "sert", "mentions in the trade press, Etre,notor", 'serves = ["mentions", "Etre", "notoriete"]'),
        ("en", "after", "white", 'after = ["livre-blanc"]'),
        ("en", "team", "digi", 'team = "digital"'),
    ],
)
async def test_words_are_understood_in_both_languages_and_names_by_their_beginning(
    plan: Path, language: Language, field: str, typed: str, written: str
) -> None:
    async with workbench(plan, language=language) as pilot:
        await pilot.press("3", "G", "e")
        await pilot.pause()
        await go_to(pilot, field)
        await pilot.press("ctrl+u")
        await write(pilot, typed)
        await pilot.press("enter")
        await pilot.pause()
        assert screen_of(pilot).overlay is None, shown(pilot)
        text = screen_of(pilot).session.document.text
        assert written in text[text.index('id = "lettre"') :]


async def test_words_of_the_format_are_told_in_the_language_of_the_reader(plan: Path) -> None:
    async with workbench(plan, language="fr") as pilot:
        await pilot.press("3", "j", "e")
        await go_to(pilot, "état")
        assert typed_in(pilot).endswith("en cours")
        await write(pilot, "bientôt")
        await until(pilot, "prévu, en cours, terminé et")
        await pilot.press("enter")
        await pilot.pause()
        assert not screen_of(pilot).session.modified


async def test_a_field_that_takes_any_text_completes_only_when_asked(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "j", "j", "e")
        await go_to(pilot, "unit")
        await write(pilot, "vis")
        await until(pilot, "→ visits a month")
        await pilot.press("tab", "shift+tab")
        await pilot.pause()
        assert typed_in(pilot) == "▸ unit vis"
        await write(pilot, "its")
        await until(pilot, "→ visits a month")
        await pilot.press("down", "up", "down")
        await until(pilot, "⇥ visits a month")
        await pilot.press("enter")
        await pilot.pause()
        assert item(pilot, "mentions").part.unit == "visits a month"  # type: ignore[union-attr]  # a key result
        await pilot.press("e")
        await go_to(pilot, "unit")
        await pilot.press("ctrl+u")
        await write(pilot, "v")
        await pilot.press("right")
        await pilot.pause()
        assert typed_in(pilot) == "▸ unit visits a month"


async def test_a_list_goes_on_behind_what_it_holds_and_offers_what_it_does_not(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("3", "j", "e")
        await go_to(pilot, "serves")
        await write(pilot, "unaided")
        await pilot.pause()
        assert "⇥ unaided" not in shown(pilot)  # it is served already
        await pilot.press("ctrl+w")
        await write(pilot, "dir,ment")
        await until(pilot, "⇥ mentions in the trade press (mentions)")
        await pilot.press("enter")
        await pilot.pause()
        text = screen_of(pilot).session.document.text
        assert 'serves = ["notoriete-spontanee", "trafic-direct", "mentions"]' in text


async def test_what_a_highlighted_choice_would_bring_is_judged_before_it_is_taken(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("e")
        await go_to(pilot, "owner")
        await write(pilot, "cla")
        await until(pilot, "⇥ Claire Martin (claire)")
        assert "No person has the id" not in shown(pilot)
        await write(pilot, "x")
        await until(pilot, "No person has the id “clax”")


async def test_an_id_is_renamed_wherever_it_is_referred_to(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "e")
        await go_to(pilot, "id")
        await pilot.press("ctrl+u")
        await write(pilot, "awareness")
        await pilot.press("enter")
        await pilot.pause()
        text = screen_of(pilot).session.document.text
        assert 'serves = ["awareness"]' in text
        assert "notoriete-spontanee" not in text


async def test_expected_values_are_typed_as_days_and_numbers(plan: Path) -> None:
    async with workbench(plan, language="fr") as pilot:
        await pilot.press("2", "e")
        await go_to(pilot, "valeurs prévues")
        await write(pilot, "2027-01-29 21,5 %; 2027-02-26 24")
        await pilot.press("enter")
        await pilot.pause()
        text = screen_of(pilot).session.document.text
        assert "expected = [\n  { date = 2027-01-29, value = 21.5 },\n  { date = 2027-02-26, value = 24 },\n]" in text


async def test_yes_and_no_are_typed_for_what_holds_or_not(plan: Path) -> None:
    async with workbench(plan, language="fr") as pilot:
        await pilot.press("2", "e")
        await go_to(pilot, "terminé")
        await write(pilot, "o")
        await pilot.press("enter")
        await pilot.pause()
        assert "done = true" in screen_of(pilot).session.document.text


async def test_all_that_one_visit_changes_is_one_step_and_within_it_each_field_is_taken_back_alone(plan: Path) -> None:
    before = plan.read_text(encoding="utf-8")
    async with workbench(plan) as pilot:
        session = screen_of(pilot).session
        await pilot.press("2", "e", "tab", "tab", "ctrl+u", "1", "tab", "ctrl+u", "9", "tab", "tab", "x", "tab")
        await pilot.press("ctrl+z")
        await until(pilot, "undone: unit of")
        await pilot.press("escape")
        await pilot.pause()
        assert "baseline = 1\ntarget = 9\n" in session.document.text
        assert len(session.history.done) == 1
        await pilot.press("u")
        await until(pilot, "undone: edit of “unaided awareness”")
        assert session.document.text == before
        await pilot.press("U")
        await pilot.pause()
        assert "baseline = 1\ntarget = 9\n" in session.document.text


async def test_a_visit_that_changes_one_field_is_called_by_the_field(plan: Path) -> None:
    async with workbench(plan) as pilot:
        await pilot.press("2", "e", "tab", "tab", "ctrl+u", "1", "enter", "u")
        await until(pilot, "undone: baseline of “unaided awareness”")


async def test_a_form_stays_with_its_item_where_another_program_moves_it_and_leaves_it_where_it_is_gone(
    plan: Path,
) -> None:
    async with workbench(plan) as pilot:
        session = screen_of(pilot).session
        await pilot.press("2", "j", "e", "tab", "tab", "ctrl+u")
        await write(pilot, "777")
        session.apply(MoveItem("trafic-direct", "up"))
        await pilot.pause()
        assert typed_in(pilot) == "▸ baseline 777"
        await pilot.press("enter")
        await pilot.pause()
        assert item(pilot, "trafic-direct").part.baseline == 777  # type: ignore[union-attr]  # a key result
        await pilot.press("e")
        session.apply(RemoveItem("trafic-direct", force=True))
        await until(pilot, "no longer in the plan")
        assert screen_of(pilot).overlay is None


async def test_what_is_typed_is_on_the_screen_before_it_is_judged(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting: list[bool] = []
    async with workbench(plan) as pilot:
        screen = screen_of(pilot)
        judge = Entry.judge

        def judged(entry: Entry) -> None:
            assert screen.overlay is not None
            waiting.append(screen.overlay.awaits_painting)
            judge(entry)

        monkeypatch.setattr(Entry, "judge", judged)
        await pilot.press("e")
        for char in "judged later":
            await write(pilot, char)
            await until(pilot, "judged later"[: len(waiting)])
        assert len(waiting) > 5
        assert not any(waiting)
