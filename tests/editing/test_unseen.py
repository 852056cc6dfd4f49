"""Nothing that another program has written is ever overwritten unseen, whatever is done, undone and decided."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from okrtui.document.refused import Refused
from okrtui.editing.deciding import Choice, Deciding
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from tests.document.examples import few
from tests.editing.another_program import PLACES, PLAN, TODAY, look, title_of

ACTS = ("ours", "theirs", "decide", "undo") * 2 + ("look", "save", "redo", "go to", "take back")


class _TwoWriters:
    """A session and another program, and for each value of ours what it has replaced, place by place."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.session = Session.open(file, today=TODAY)
        self._theirs: dict[str, str] = {}
        """What the other program has written last."""
        self._replaced: dict[str, set[str]] = {}
        """For each of our values, those that somebody saw while putting it in their place."""
        self._decided: list[tuple[int, str, str]] = []
        """Decisions: the number of the step, the value that was chosen, the value of theirs."""

    def ours(self, place: str, value: str) -> None:
        """We change a title, seeing what stands there."""
        seen = title_of(self.session, place) or ""
        if self.session.apply(SetField(place, "title", value)) is None:
            self._replaced[value] = {seen, *self._settled(seen)}

    def _settled(self, value: str) -> set[str]:
        """Which values have knowingly made room for this one; a decision counts while it is in force."""
        done = {step.number for step in self.session.history.done}
        chosen = {theirs for number, ours, theirs in self._decided if number in done and ours == value}
        return self._replaced.get(value, set()) | chosen

    def write(self, place: str, value: str) -> None:
        """The other program changes a title."""
        self.file.write_text(self.file.read_text().replace(f'"{self.in_file(place)}"', f'"{value}"'))
        self._theirs[place] = value

    def in_file(self, place: str) -> str:
        """What the file says."""
        return title_of(Session.open(self.file, today=TODAY), place) or ""

    def decide(self, side: Choice) -> None:
        """Decide all that waits in the same way, if anything does."""
        look(self.session)
        pending = self.session.pending
        if pending is None:
            return
        both = [(conflict.ours, conflict.theirs) for conflict in pending.conflicts]
        deciding = Deciding(pending)
        assert self.session.decide(pending, deciding.text([side] * len(deciding.points)), len(both)) is None
        last = self.session.history.done.last
        assert last is not None
        self._decided += [(last.number, ours, theirs) for ours, theirs in both]

    def save(self) -> None:
        """Save; what is no longer in the file then has knowingly made room for what is."""
        before = {place: self.in_file(place) for place in PLACES}
        self.session.save()
        for place in PLACES:
            now = self.in_file(place)
            if now != before[place] and before[place] == self._theirs.get(place):
                assert before[place] in self._settled(now), f"{before[place]} is gone for {now}"

    def nothing_is_gone(self) -> None:
        """What the other program said last is in the file or here, has made room for what is here, or is waited for."""
        if self.session.pending is not None:
            return
        for place, theirs in self._theirs.items():
            here = title_of(self.session, place) or ""
            assert theirs in {self.in_file(place), here} | self._settled(here), f"{theirs} is gone for {here}"


@few(150)
@given(
    st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 1), st.integers(0, 9)), min_size=5, max_size=18),
)
def test_what_another_program_wrote_is_only_replaced_by_who_has_seen_it(acts: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "plan.toml"
        file.write_text(PLAN)
        writers = _TwoWriters(file)
        session = writers.session
        for number, (act, which, much) in enumerate(acts):
            numbers = [0, *(step.number for step in session.history.steps if not step.foreign)]
            try:
                match act:
                    case "ours":
                        writers.ours(PLACES[which], f"ours {number}")
                    case "theirs":
                        writers.write(PLACES[which], f"theirs {number}")
                    case "look":
                        look(session)
                    case "save":
                        writers.save()
                    case "decide":
                        writers.decide("ours" if much % 2 else "theirs")
                    case "undo":
                        session.undo()
                    case "redo":
                        session.redo()
                    case "go to":
                        session.go_to(numbers[much % len(numbers)])
                    case "take back":
                        session.take_back(numbers[much % len(numbers)])
            except Refused:
                continue  # another program's change stands in the way: nothing has changed
            writers.nothing_is_gone()
        writers.save()
        writers.nothing_is_gone()
