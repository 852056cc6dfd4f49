"""Saving a plan: what stands in the file afterwards, and what is refused without losing anything."""

import os
import stat
from pathlib import Path

import pytest
import tomlkit
from tomlkit.exceptions import ParseError

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import SetValue
from okrtui.document.not_saved import ChangedUnderneath, NotSaved
from okrtui.document.reading import read_document
from okrtui.document.saving import save, save_new

PLAN = 'okrtui = 1\n\n[plan]\ntitle = "Été"  # comment\nperiod = "2027-Q1"\n'


def retitled(document: Document, title: str = "Hiver €") -> Document:
    return apply(document, [SetValue(("plan", "title"), title)]).document


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.toml"
    file.write_bytes(PLAN.encode())
    return file


def alone_in_folder(file: Path) -> bool:
    return [entry.name for entry in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("raw", [PLAN.encode(), PLAN.replace("\n", "\r\n").encode(), b"\xef\xbb\xbf" + PLAN.encode()])
def test_the_file_differs_in_the_bytes_of_the_value_only(plan: Path, raw: bytes) -> None:
    plan.write_bytes(raw)
    base = read_document(plan)
    save(plan, retitled(base), base)
    assert plan.read_bytes() == raw.replace("Été".encode(), "Hiver €".encode())
    assert alone_in_folder(plan)


def test_mode_is_kept(plan: Path) -> None:
    plan.chmod(0o640)
    base = read_document(plan)
    save(plan, retitled(base), base)
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="the platform has no extended attributes")
def test_extended_attributes_are_kept(plan: Path) -> None:
    try:
        os.setxattr(plan, "user.colour", b"blue")
    except OSError:
        pytest.skip("the file system has no extended attributes")
    base = read_document(plan)
    save(plan, retitled(base), base)
    assert os.getxattr(plan, "user.colour") == b"blue"


def test_a_symbolic_link_stays_one(plan: Path) -> None:
    folder = plan.parent / "elsewhere"
    folder.mkdir()
    link = folder / "link.toml"
    link.symlink_to(plan)
    base = read_document(link)
    save(link, retitled(base), base)
    assert link.is_symlink()
    assert "Hiver €" in plan.read_text()
    assert alone_in_folder(link)


def test_hard_links_show_the_same_text_afterwards(plan: Path) -> None:
    other = plan.with_name("other.toml")
    other.hardlink_to(plan)
    base = read_document(plan)
    save(plan, retitled(base), base)
    assert other.read_bytes() == plan.read_bytes()
    assert "Hiver €" in other.read_text()
    assert sorted(entry.name for entry in plan.parent.iterdir()) == ["other.toml", "plan.toml"]


def test_a_file_changed_underneath_is_not_overwritten(plan: Path) -> None:
    base = read_document(plan)
    plan.write_text(PLAN + "# theirs\n")
    with pytest.raises(ChangedUnderneath):
        save(plan, retitled(base), base)
    assert plan.read_text() == PLAN + "# theirs\n"
    assert alone_in_folder(plan)


def test_a_change_that_keeps_size_and_time_is_noticed_too(plan: Path) -> None:
    base = read_document(plan)
    times = plan.stat()
    plan.write_text(PLAN.replace("comment", "remarks"))
    os.utime(plan, ns=(times.st_atime_ns, times.st_mtime_ns))
    with pytest.raises(ChangedUnderneath):
        save(plan, retitled(base), base)


def test_a_read_only_file_is_refused(plan: Path) -> None:
    base = read_document(plan)
    plan.chmod(0o444)
    with pytest.raises(NotSaved, match="read-only"):
        save(plan, retitled(base), base)
    assert plan.read_text() == PLAN
    assert alone_in_folder(plan)


def test_a_folder_that_is_gone_is_told(plan: Path) -> None:
    base = read_document(plan)
    plan.parent.rename(plan.parent.with_name("moved"))
    with pytest.raises(NotSaved, match="gone"):
        save(plan, retitled(base), base)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a small file system")
@pytest.mark.parametrize("linked", [False, True])
def test_a_full_disk_loses_nothing(plan: Path, monkeypatch: pytest.MonkeyPatch, linked: bool) -> None:
    """The system's own “no space left”: writes go to /dev/full for as long as the disk is full."""
    if linked:
        plan.with_name("other.toml").hardlink_to(plan)
    base = read_document(plan)
    real_write = os.write

    def full(descriptor: int, data: bytes) -> int:
        with open("/dev/full", "wb", buffering=0) as device:  # noqa: PTH123
            return real_write(device.fileno(), data)

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(NotSaved, match="full"):
        save(plan, retitled(base), base)
    monkeypatch.undo()
    assert plan.read_text() == PLAN
    save(plan, retitled(base), base)
    assert "Hiver €" in plan.read_text()
    assert not [entry for entry in plan.parent.iterdir() if entry.name.startswith(".")]


def test_a_new_plan_never_overwrites(plan: Path) -> None:
    with pytest.raises(NotSaved, match="already"):
        save_new(plan, Document.from_text("okrtui = 1\n"))
    assert plan.read_text() == PLAN
    fresh = plan.with_name("fresh.toml")
    save_new(fresh, Document.from_text("okrtui = 1\n"))
    assert fresh.read_text() == "okrtui = 1\n"
    assert sorted(entry.name for entry in plan.parent.iterdir()) == ["fresh.toml", "plan.toml"]


def misread(monkeypatch: pytest.MonkeyPatch, marker: str) -> None:
    """A second reader that stumbles over any text with the marker in it, as a future fault of tomlkit might."""
    real = tomlkit.parse

    def parse(text: str) -> tomlkit.TOMLDocument:
        if marker in text:
            raise ParseError(1, 1)
        return real(text)

    monkeypatch.setattr(tomlkit, "parse", parse)


def test_text_that_the_second_reader_never_could_follow_is_saved_and_noted(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    misread(monkeypatch, "comment")
    base = read_document(plan)
    saved = save(plan, retitled(base), base)
    assert "Hiver €" in plan.read_text()
    assert len(saved.notes) == 1


def test_an_edit_that_the_second_reader_cannot_follow_is_not_saved(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    misread(monkeypatch, "Hiver")
    base = read_document(plan)
    with pytest.raises(NotSaved, match="do not agree"):
        save(plan, retitled(base), base)
    assert plan.read_text() == PLAN


def test_line_breaks_in_strings_of_windows_files_are_no_disagreement(plan: Path) -> None:
    windows = (PLAN + 'team = """a\nb"""\n').replace("\n", "\r\n").encode()
    plan.write_bytes(windows)
    base = read_document(plan)
    saved = save(plan, retitled(base), base)
    assert plan.read_bytes() == windows.replace("Été".encode(), "Hiver €".encode())
    assert saved.notes == ()
