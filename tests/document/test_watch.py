"""A file is watched: what has come to rest is told, once; what is half written is waited for."""

from pathlib import Path
from threading import Event

import pytest

from okrtui.document.watch import Watch


class Watched:
    """A file and a watch on it, which looks when it is told to."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "plan.toml"
        self.file.write_bytes(b"a")
        self.told = 0
        self.watch = Watch(self.file, b"a", self._rest)

    def _rest(self) -> None:
        self.told += 1

    def looks(self, count: int) -> int:
        """How often something is told in so many looks."""
        before = self.told
        for _ in range(count):
            self.watch.look()
        return self.told - before


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


def test_a_file_that_stays_as_it_is_is_no_news(watched: Watched) -> None:
    assert watched.looks(20) == 0


def test_a_change_is_told_once_at_the_second_look(watched: Watched) -> None:
    watched.looks(10)
    watched.file.write_bytes(b"b")
    assert [watched.looks(1) for _ in range(12)] == [0, 1] + [0] * 10


def test_one_that_was_made_before_the_first_look_too(watched: Watched) -> None:
    watched.file.write_bytes(b"b")
    assert watched.looks(2) == 1


def test_a_file_that_is_being_written_is_waited_for(watched: Watched) -> None:
    for raw in (b"", b"b", b"bc", b"bcd"):
        watched.file.write_bytes(raw)
        assert watched.looks(1) == 0
    assert watched.looks(1) == 1


def test_a_file_that_is_gone_for_a_moment_is_not_told_gone(watched: Watched) -> None:
    other = watched.file.with_name("other")
    watched.file.rename(other)
    assert watched.looks(1) == 0
    other.rename(watched.file)
    assert watched.looks(5) == 0
    watched.file.unlink()
    assert watched.looks(5) == 1
    watched.file.write_bytes(b"a")
    assert watched.looks(5) == 1


def test_a_file_that_another_takes_the_place_of_is_told(watched: Watched) -> None:
    watched.looks(20)
    new = watched.file.with_name("new")
    new.write_bytes(b"b")
    new.replace(watched.file)
    assert watched.looks(2) == 1


def test_a_second_change_within_what_the_times_of_the_file_can_tell_is_seen(
    watched: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched.file.write_bytes(b"b")
    watched.looks(2)
    state = watched.watch._state
    monkeypatch.setattr(watched.watch, "_state_now", lambda: state)
    watched.file.write_bytes(b"c")
    assert watched.looks(3) == 1


def test_it_looks_by_itself_until_it_is_ended(tmp_path: Path) -> None:
    file = tmp_path / "plan.toml"
    file.write_bytes(b"a")
    told = Event()
    watch = Watch(file, b"a", told.set, pause=0.01)
    watch.start()
    file.write_bytes(b"b")
    assert told.wait(5)
    watch.end()
    watch._thread.join(5)
    assert not watch._thread.is_alive()
