"""What is wrong with a title while it is typed: said at once, its words marked, put right with one key."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from okrtui.locales.language import Language
from okrtui.plan.items import ItemKind
from okrtui.plan.key_result import KeyResult
from okrtui.rules.severity import SEVERITIES
from okrtui.tui.form.form import Form
from tests.tui.looking import marked, roles, screen_of, shown, until, workbench, write

_HEAD = 'okrtui = 1\n\n[plan]\ntitle = "Plan"\nlang = "{language}"\nperiod = "2027-Q1"\nvision = "Known"\n'

_OBJECTIVE = '\n[[objectives]]\nid = "{id}"\ntitle = "{title}"\n'

_KEY_RESULT = '\n[[objectives.key_results]]\nid = "figure"\ntitle = "Figure"\n'

TITLES = {
    "en": ("Buyers think of us first", "Customers stay with us", "Partners recommend us", "Schools ask us for a talk"),
    "fr": (
        "Les acheteurs pensent à nous",
        "Les clients restent",
        "Les partenaires nous recommandent",
        "On nous invite",
    ),
}


def plan_with(folder: Path, *parts: str, language: Language = "en") -> Path:
    file = folder / "plan.toml"
    file.write_text(_HEAD.format(language=language) + "".join(parts), encoding="utf-8")
    return file


@pytest.fixture
def file(tmp_path: Path, language: Language) -> Path:
    """A plan of one objective with one key result."""
    objective = _OBJECTIVE.format(id="first", title=TITLES[language][0])
    return plan_with(tmp_path, objective, _KEY_RESULT, language=language)


async def type_title(pilot: Pilot[None], kind: ItemKind, title: str) -> None:
    await pilot.press("2" if kind == "key_result" else "1", "e", "ctrl+u")
    await write(pilot, title)


def key_result(pilot: Pilot[None]) -> KeyResult:
    parts = [item.part for item in screen_of(pilot).session.plan.items]
    return next(part for part in parts if isinstance(part, KeyResult))


@pytest.mark.parametrize(
    ("language", "kind", "title", "said", "words"),
    [
        ("en", "objective", "Improve our marketing ", "could stand in anybody’s plan", "Improve our marketing"),
        ("fr", "objective", "Améliorer le marketing ", "n’importe quel plan", "Améliorer le marketing"),
        ("en", "objective", "Été 🎉: increase demo requests by 30\u00a0% ", "belongs in a key result", "by 30\u00a0%"),
        ("fr", "objective", "Augmenter de 30\u202f% les ventes ", "est dans un résultat clé", "de 30\u202f%"),
        ("en", "key_result", "😀  é NPS 40 → 55 ", "stands in the title only", "40 → 55"),
        ("fr", "key_result", "\u00a0NPS 40 → 55", "n’est écrit que dans le titre", "40 → 55"),
    ],
)
async def test_a_title_is_judged_while_it_is_typed_and_the_words_in_question_are_marked(
    file: Path, language: Language, kind: ItemKind, title: str, said: str, words: str
) -> None:
    async with workbench(file, size=(140, 40), language=language) as pilot:
        await type_title(pilot, kind, title)
        await until(pilot, said)
        assert marked(pilot).replace("\u202f", " ") == words.replace("\u202f", " ")


@pytest.mark.parametrize("language", ["en"])
async def test_what_why_and_what_to_do_are_read_at_once_on_a_small_screen(file: Path, language: Language) -> None:
    async with workbench(file, language=language) as pilot:
        await type_title(pilot, "key_result", "NPS 40 → 55 ")
        await until(
            pilot,
            "What is to be reached stands in the title only",
            "Progress, pace and forecast are made from the fields",
            "→ Write it into the fields too",
            "^Y write metric “NPS”, baseline 40 and target 55",
        )


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_fields_are_filled_from_the_title_with_one_key_and_emptied_with_one(
    file: Path, language: Language
) -> None:
    async with workbench(file, language=language) as pilot:
        await type_title(pilot, "key_result", "NPS 40 → 55")
        await until(pilot, "^Y ")
        await pilot.press("ctrl+y")
        screen = await until(pilot, "^Z")
        fields = [line.split() for line in screen.splitlines() if line.startswith("│")]
        assert [words[-2] for words in fields if words[-2] in ("NPS", "40", "55")] == ["NPS", "55", "40", "55"]
        assert (key_result(pilot).metric, key_result(pilot).baseline, key_result(pilot).target) == ("NPS", 40, 55)
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert key_result(pilot).title == "NPS 40 → 55"
        assert key_result(pilot).target is None


@pytest.mark.parametrize(
    ("language", "title", "proposed"),
    [
        ("en", "+30% qualified leads ", "write metric “qualified leads” and change “+30%”"),
        ("fr", "+30 % de leads qualifiés ", "leads qualifiés » et variation « +30"),
    ],
)
async def test_a_relative_aim_becomes_a_change(file: Path, language: Language, title: str, proposed: str) -> None:
    async with workbench(file, language=language) as pilot:
        await type_title(pilot, "key_result", title)
        await until(pilot, proposed)
        await pilot.press("ctrl+y")
        await until(pilot, "^Z")
        change = key_result(pilot).change
        assert change is not None
        assert change.factor == pytest.approx(1.3)


@pytest.mark.parametrize(
    ("language", "typed", "left"),
    [
        ("en", "Increase demo requests from private clinics by 30% ", "Increase demo requests from private clinics"),
        ("fr", "Augmenter de 30 % les demandes de démo ", "Augmenter les demandes de démo"),
    ],
)
async def test_a_proposal_for_the_title_being_typed_stands_in_its_field(
    file: Path, language: Language, typed: str, left: str
) -> None:
    async with workbench(file, language=language) as pilot:
        await type_title(pilot, "objective", typed)
        await until(pilot, "^Y ")
        await pilot.press("ctrl+y")
        screen = await until(pilot, "^Z", gone="30")
        field = next(line for line in screen.splitlines() if "▸" in line)
        assert field.rstrip("│ ").endswith(f"  {left}")
        await pilot.press("ctrl+z")
        await until(pilot, typed.rstrip())


@pytest.mark.parametrize("language", ["en"])
async def test_of_several_remarks_the_words_of_the_one_that_is_told_are_marked(file: Path, language: Language) -> None:
    async with workbench(file, language=language) as pilot:
        await type_title(pilot, "objective", "Continue the newsletter and gain 30% readers ")
        await until(pilot, "1/")
        first = marked(pilot)
        await pilot.press("ctrl+n")
        await until(pilot, "2/", gone="1/")
        assert first
        assert marked(pilot)
        assert marked(pilot) != first


@pytest.mark.parametrize("language", ["en"])
async def test_a_half_typed_word_is_judged_in_a_low_voice_until_it_is_left(
    file: Path, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Form, "MOMENT", 3600.0)
    async with workbench(file, language=language) as pilot:
        await type_title(pilot, "objective", "Improve our marketing")
        lines = (await until(pilot, "anybody’s plan")).splitlines()
        place = next(number for number, line in enumerate(lines) if "anybody’s plan" in line)
        at = lines[place].index("⚠")
        assert roles(pilot).splitlines()[place][at] == "f"
        await write(pilot, " ")
        await until(pilot, "anybody’s plan")
        assert roles(pilot).splitlines()[place][at] == "w"


@pytest.mark.parametrize("language", ["en"])
async def test_after_a_moment_the_last_word_counts_as_typed(
    file: Path, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Form, "MOMENT", 0.001)
    async with workbench(file, language=language) as pilot:
        await type_title(pilot, "objective", "Improve our marketing")
        for _ in range(200):
            if "w" in "".join(roles(pilot).splitlines()[4:6]):
                break
            await pilot.pause()
        assert "w" in "".join(roles(pilot).splitlines()[4:6])


@pytest.mark.parametrize("language", ["en"])
async def test_the_fields_below_stay_in_place_while_remarks_come_and_go(file: Path, language: Language) -> None:
    async with workbench(file, language=language) as pilot:
        await type_title(pilot, "objective", "Improve our marketing ")
        await until(pilot, "anybody’s plan")
        before = [line.startswith("│  why") for line in shown(pilot).splitlines()].index(True)
        await write(pilot, "so that installers call us")
        screen = await until(pilot, "call us", gone="anybody’s plan")
        assert [line.startswith("│  why") for line in screen.splitlines()].index(True) == before


@pytest.mark.parametrize("language", ["en", "fr"])
async def test_the_objective_that_is_one_too_many_is_parked_with_one_key(tmp_path: Path, language: Language) -> None:
    titles = TITLES[language]
    parts = [_OBJECTIVE.format(id=f"o-{number}", title=title) for number, title in enumerate(titles)]
    file = plan_with(tmp_path, *parts, language=language)
    async with workbench(file, language=language) as pilot:
        await pilot.press("G")
        for _ in titles:
            if getattr(screen_of(pilot).remark.remark, "code", "") == "F101":
                break
            await pilot.press("n")
        await until(pilot, ". ", "4 obje")
        await pilot.press("full_stop")
        await pilot.pause()
        assert screen_of(pilot).session.document.text.count('state = "parked"') == 1
        await pilot.press("u")
        await pilot.pause()
        assert screen_of(pilot).session.document.text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "keys"),
    [
        ("target = 26\n", "traget = 26\n", ["2"]),
        ('serves = ["desin', 'serves = ["dezin', ["3", "G"]),
    ],
    ids=["unknown key", "dangling reference"],
)
@pytest.mark.parametrize("language", ["en", "fr"])
async def test_what_is_misspelt_is_put_right_with_one_key(
    plan: Path, old: str, new: str, keys: list[str], language: Language
) -> None:
    good = plan.read_text(encoding="utf-8")
    plan.write_text(good.replace(old, new, 1), encoding="utf-8")
    (plan.parent / "okrtui.toml").write_text('[rules]\nselect = ["S004", "S006"]\n', encoding="utf-8")
    async with workbench(plan, language=language) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        await pilot.press("full_stop")
        await pilot.pause()
        assert screen_of(pilot).session.document.text == good


@pytest.mark.parametrize(("language", "why"), [("en", "why"), ("fr", "pourquoi")])
@pytest.mark.parametrize("keys", [["W"], ["e", "f2"]], ids=["pane", "field"])
async def test_what_is_behind_a_remark_is_one_key_away(
    tmp_path: Path, language: Language, why: str, keys: list[str]
) -> None:
    vague = {"en": "Be better", "fr": "Être meilleurs"}[language]
    said = {"en": "Everybody agrees with it", "fr": "Tout le monde est d’accord"}[language]
    file = plan_with(tmp_path, _OBJECTIVE.format(id="vague", title=vague), language=language)
    (tmp_path / "okrtui.toml").write_text('[rules]\nselect = ["C201"]\n', encoding="utf-8")
    async with workbench(file, language=language) as pilot:
        assert f"W {why}" in shown(pilot)
        await pilot.press(*keys)
        await until(pilot, "vague-objective · C201", said, "[[objectives]]")
        await pilot.press("escape")
        await until(pilot, vague, gone="vague-objective · C201")


@pytest.mark.parametrize("language", ["fr"])
async def test_a_long_remark_leaves_the_key_of_its_proposal_in_sight(file: Path, language: Language) -> None:
    (file.parent / "okrtui.toml").write_text('[rules]\nselect = ["M302"]\n', encoding="utf-8")
    text = file.read_text(encoding="utf-8")
    long = "+30 % de demandes de démonstration venues des cliniques privées de la région"
    file.write_text(text.replace('title = "Figure"', f'title = "{long}"'), encoding="utf-8")
    for width in (80, 60):
        async with workbench(file, size=(width, 24), language=language) as pilot:
            await pilot.press("2")
            await pilot.pause()
            line = shown(pilot).splitlines()[-2]
            assert " . " in line
            assert line.startswith(" ⚠ ")


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("language", ["en", "fr"])
async def test_in_the_list_the_remark_under_the_cursor_is_told_in_full_and_an_item_is_named_once(
    tmp_path: Path, width: int, language: Language
) -> None:
    where = {"en": "wherever they look for a supplier", "fr": "où qu’ils cherchent un fournisseur"}[language]
    titles = [f"{title}, {where}" for title in TITLES[language]]
    parts = [_OBJECTIVE.format(id=f"o-{number}", title=title) for number, title in enumerate(titles)]
    file = plan_with(tmp_path, *parts, language=language)
    async with workbench(file, size=(width, 24), language=language) as pilot:
        await pilot.press("exclamation_mark")
        await pilot.pause()
        remarks = sorted(screen_of(pilot).board.diagnostics, key=lambda remark: SEVERITIES.index(remark.severity))
        items = {item.path: item.words for item in screen_of(pilot).session.plan.items}
        assert any(len(str(remark.message)) > width for remark in remarks)
        for remark in remarks:
            listed = screen_of(pilot).overlay
            assert listed is not None
            x, y, _width, height = listed.region
            rows = [row[x + 1 :].rstrip("│┃ ") for row in shown(pilot).splitlines()[y + 1 : y + height - 1]]
            above = max(at for at, row in enumerate(rows) if row.startswith("─"))
            told = " ".join(row.lstrip("✗⚠◇ ") for row in rows[above + 1 :]).split()
            assert told == str(remark.message).replace("\u202f", " ").split()
            chosen = next(row for row in rows if row.startswith("▸"))
            words = items.get(remark.path[:2])
            assert words is None or chosen.count(words[:12]) <= 1
            await pilot.press("down")
            await pilot.pause()
