"""`okrtui merge`: as a command, and as git's merge driver."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import okrtui
from tests.editing.test_merge_plans import BASE, FIRST, MINE, THEIRS, edited


@pytest.fixture
def versions(tmp_path: Path) -> tuple[Path, Path, Path]:
    files = (tmp_path / "base", tmp_path / "ours", tmp_path / "theirs")
    texts = (BASE, edited((FIRST, FIRST + MINE)), edited((FIRST, FIRST + THEIRS)))
    for file, text in zip(files, texts, strict=True):
        file.write_text(text)
    return files


def test_the_result_is_written_over_ours(versions: tuple[Path, Path, Path]) -> None:
    ran = okrtui("merge", *versions)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    base, ours, theirs = (file.read_text() for file in versions)
    assert ours == edited((FIRST, FIRST + THEIRS + MINE))
    assert (base, theirs) == (BASE, edited((FIRST, FIRST + THEIRS)))


def test_the_result_is_written_where_it_is_asked_for(versions: tuple[Path, Path, Path], tmp_path: Path) -> None:
    output = tmp_path / "plan.toml"
    for _ in range(2):
        assert okrtui("merge", *versions, "-o", output).code == 0
        assert output.read_text() == edited((FIRST, FIRST + THEIRS + MINE))
    assert versions[1].read_text() == edited((FIRST, FIRST + MINE))


def test_what_is_left_to_decide_is_marked_told_and_ends_with_1(versions: tuple[Path, Path, Path]) -> None:
    _, ours, theirs = versions
    ours.write_text(edited(("target = 6", "target = 5")))
    theirs.write_text(edited(("target = 6", "target = 8")))
    ran = okrtui("merge", *versions, "--marker-size", "9", "--path", "plans/q1.toml")
    assert ran.code == 1
    assert ran.err == "plans/q1.toml: conflict: target of “articles” is 5 on our side, 8 on theirs\n"
    assert "<<<<<<<<< ours\ntarget = 5\n||||||||| base\ntarget = 6\n=========\ntarget = 8\n" in ours.read_text()


@pytest.mark.parametrize("which", [0, 1, 2])
def test_a_version_that_is_no_text_is_said_and_ours_stays(versions: tuple[Path, Path, Path], which: int) -> None:
    versions[which].write_bytes(b"\xff\xfe")
    before = versions[1].read_bytes()
    ran = okrtui("merge", *versions)
    assert ran.code == 2
    assert "UTF-8" in ran.err
    assert versions[1].read_bytes() == before


@pytest.mark.parametrize("which", [0, 1, 2])
def test_the_version_that_is_missing_is_named(versions: tuple[Path, Path, Path], which: int, tmp_path: Path) -> None:
    versions[which].unlink()
    ran = okrtui("merge", *versions, "-o", tmp_path / "plan.toml")
    assert (ran.code, ran.err) == (2, f"okrtui: {versions[which]}: there is no such file\n")
    assert not (tmp_path / "plan.toml").exists()


def test_a_byte_order_mark_goes_as_ours_or_theirs_changed_it(versions: tuple[Path, Path, Path]) -> None:
    base, ours, theirs = versions
    theirs.write_bytes(b"\xef\xbb\xbf" + theirs.read_bytes())
    assert okrtui("merge", base, ours, theirs).code == 0
    assert ours.read_bytes().startswith(b"\xef\xbb\xbfokrtui")


def test_git_joins_two_branches_with_it(tmp_path: Path) -> None:
    def git(*words: str) -> str:
        identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        ran = subprocess.run(["git", *identity, *words], cwd=tmp_path, capture_output=True, text=True, check=True)
        return ran.stdout

    def commit(text: str) -> None:
        (tmp_path / "plan.toml").write_text(text)
        git("add", ".")
        git("commit", "-q", "-m", "a change")

    git("init", "-q", "-b", "main")
    driver = f"'{sys.executable}' -m okrtui merge %O %A %B --marker-size %L --path %P"
    git("config", "merge.okrtui.driver", driver)
    (tmp_path / ".gitattributes").write_text("*.toml merge=okrtui\n")
    commit(BASE)
    git("checkout", "-q", "-b", "theirs")
    commit(edited((FIRST, FIRST + THEIRS)))
    git("checkout", "-q", "main")
    commit(edited((FIRST, FIRST + MINE)))
    git("merge", "-q", "--no-edit", "theirs")
    assert (tmp_path / "plan.toml").read_text() == edited((FIRST, FIRST + THEIRS + MINE))
    assert git("status", "--porcelain") == ""
