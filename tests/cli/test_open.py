"""Which plan `okrtui [PATH]` opens."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from okrtui.cli.open import command
from okrtui.cli.opening import Opening
from okrtui.document.reading import read_document

PLAN = 'okrtui = 1\n[plan]\ntitle = "Plan"\nperiod = "2027-Q1"\n'


class Opened(list[tuple[Path, date]]):
    """Notes what the workbench was asked to open."""

    def __call__(self, opening: Opening) -> int:
        if not opening.path.is_dir():
            read_document(opening.path)
        self.append((opening.path, opening.today))
        return 0


@pytest.fixture
def opened() -> Opened:
    return Opened()


def run(opened: Opened, *words: str | Path, answer: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(command(opened), [*map(str, words), "--today", "2027-02-01"], input=answer)
    return result.exit_code, result.output


def plans(folder: Path, *names: str) -> None:
    (folder / "other.toml").write_text("x = 1\n")
    for name in names:
        (folder / name).write_text(PLAN)


def test_a_file_is_opened_on_the_day_that_was_given(tmp_path: Path, opened: Opened) -> None:
    plans(tmp_path, "a.toml")
    assert run(opened, tmp_path / "a.toml")[0] == 0
    assert opened == [(tmp_path / "a.toml", date(2027, 2, 1))]


def test_the_only_plan_of_a_folder_is_opened(tmp_path: Path, opened: Opened) -> None:
    plans(tmp_path, "a.toml")
    run(opened, tmp_path)
    assert [file for file, _day in opened] == [tmp_path / "a.toml"]


def test_of_several_plans_the_list_is_opened(tmp_path: Path, opened: Opened) -> None:
    plans(tmp_path, "a.toml", "b.toml")
    assert run(opened, tmp_path)[0] == 0
    assert opened == [(tmp_path, date(2027, 2, 1))]


@pytest.mark.parametrize(("answer", "made"), [("o", True), ("Oui", True), ("y", True), ("non", False), ("n", False)])
def test_yes_and_no_in_either_language(tmp_path: Path, opened: Opened, answer: str, made: bool) -> None:
    run(opened, tmp_path, answer=f"what\n{answer}\n")
    assert (tmp_path / "plan.toml").exists() is made


def test_the_current_folder_goes_by_its_name(tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for words in ((), (".",)):
        assert f"There is no plan in {tmp_path.name}." in run(opened, *words, answer="n\n")[1]


def test_a_folder_without_plans_offers_to_make_one(tmp_path: Path, opened: Opened) -> None:
    plans(tmp_path)
    run(opened, tmp_path, answer="n\n")
    assert opened == []
    run(opened, tmp_path, answer="\n")
    assert [file for file, _day in opened] == [tmp_path / "plan.toml"]
    assert read_document(tmp_path / "plan.toml").data["okrtui"] == 1


def test_a_broken_plan_counts_as_one(tmp_path: Path, opened: Opened) -> None:
    plans(tmp_path)
    (tmp_path / "broken.toml").write_text(PLAN + "x = = 1\n")
    run(opened, tmp_path)
    assert [file for file, _day in opened] == [tmp_path / "broken.toml"]


def test_a_plan_that_is_not_there_is_made_if_its_user_wants_one(
    tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("okrtui.cli.open.somebody_is_there", lambda: True)
    code, said = run(opened, tmp_path / "next.toml", answer="n\n")
    assert (code, opened) == (0, [])
    assert "There is no file" in said
    assert run(opened, tmp_path / "next.toml", answer="\n")[0] == 0
    assert [file for file, _day in opened] == [tmp_path / "next.toml"]
    assert run(opened, tmp_path / "nowhere" / "next.toml", answer="\n")[0] != 0
