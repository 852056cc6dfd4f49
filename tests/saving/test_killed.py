"""A save killed at any step leaves the old file or the new one, whole, and nothing that stays for good."""

import itertools
import os
from pathlib import Path

import pytest

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import SetValue
from okrtui.document.reading import read_document
from okrtui.document.saving import save, tidy_before_reading
from tests.saving.killed import save_killed_at

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked")

ROUNDS = int(os.environ.get("OKRTUI_KILLS", "1"))
OLD = "okrtui = 1\n\n[plan]\n" + 'title = "Ancien titre, assez long pour être coupé"\n' * 1 + "# ligne\n" * 400
NEW_TITLES = ("Nouveau", "Nouveau titre, bien plus long que celui d'avant " * 20)


def hidden(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir() if entry.name.startswith(".")]


@pytest.mark.parametrize("title", NEW_TITLES)
@pytest.mark.parametrize("linked", [False, True])
def test_killed_at_each_step(tmp_path: Path, linked: bool, title: str) -> None:
    file = tmp_path / "plan.toml"
    base = Document.from_text(OLD)
    new = apply(base, [SetValue(("plan", "title"), title)]).document
    kills = 0
    for _round in range(ROUNDS):
        for step in itertools.count(1):
            file.unlink(missing_ok=True)
            file.write_text(OLD)
            if linked:
                (tmp_path / "link.toml").unlink(missing_ok=True)
                (tmp_path / "link.toml").hardlink_to(file)
            lived = save_killed_at(step, file, new, base)
            if not linked:
                assert file.read_text() in (OLD, new.text), f"step {step}, before anybody tidies up"
            tidy_before_reading(file)
            assert file.read_text() in (OLD, new.text), f"step {step}"
            assert hidden(tmp_path) == [], f"step {step}"
            if linked:
                assert (tmp_path / "link.toml").read_text() == file.read_text()
            if lived:
                assert file.read_text() == new.text
                break
            kills += 1
    assert kills >= 8 * ROUNDS


def test_what_a_killed_save_left_is_swept_up_by_the_next_save(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_text(OLD)
    base = read_document(file)
    new = apply(base, [SetValue(("plan", "title"), "Nouveau")]).document
    step = next(n for n in itertools.count(1) if not save_killed_at(n, file, new, base) and hidden(tmp_path))
    assert step > 0
    save(file, new, read_document(file))
    assert hidden(tmp_path) == []
    assert file.read_text() == new.text


def test_an_unfinished_write_in_place_is_not_finished_over_somebody_elses_text(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    base = Document.from_text(OLD)
    new = apply(base, [SetValue(("plan", "title"), "Nouveau")]).document
    for step in itertools.count(1):
        file.unlink(missing_ok=True)
        file.write_text(OLD)
        (tmp_path / "link.toml").unlink(missing_ok=True)
        (tmp_path / "link.toml").hardlink_to(file)
        if save_killed_at(step, file, new, base):
            break
        if any("redo" in name for name in hidden(tmp_path)):
            file.write_text("okrtui = 1\n# theirs\n")
            tidy_before_reading(file)
            assert file.read_text() == "okrtui = 1\n# theirs\n"
        tidy_before_reading(file)
