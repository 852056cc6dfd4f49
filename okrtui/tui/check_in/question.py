"""What an item is asked on one line, and what would follow from an answer."""

from collections.abc import Sequence
from datetime import date

from okrtui.document.refused import Refused
from okrtui.editing.command import Command
from okrtui.editing.finding_items import find_item
from okrtui.editing.session import Session
from okrtui.locales.sentence import Sentence
from okrtui.plan.check_in import CheckIn, DatedValue
from okrtui.plan.items import Item
from okrtui.plan.plan import Plan
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.line import Piece, Pieces
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.form.telling import refusal_told
from okrtui.tui.remarks_drawn import remarks_drawn, told_in_short

Entry = CheckIn | DatedValue

_LAST = 3
"""Entries that are shown of the history."""

_ENTRY_LINES = 2


class Question:
    """Asks an item, by its key, for its figure of today.

    `noted` holds what this sitting has written down of each item: as long as that is the item's last entry of the
    day, another answer corrects it.
    """

    def __init__(self, session: Session, key: str, noted: dict[str, Entry]) -> None:
        self._session = session
        self.key = key
        self._noted = noted

    @property
    def item(self) -> Item:
        """The item in the plan as it is now.

        Raises:
            Refused: it has gone meanwhile.
        """
        return find_item(self._session.plan, self.key)

    def heading(self) -> str:
        """What it is about."""
        raise NotImplementedError

    def hint(self) -> Sentence:
        """How an answer is written."""
        raise NotImplementedError

    def command(self, text: str) -> Command:
        """What an answer means.

        Raises:
            Refused: it means nothing.
        """
        raise NotImplementedError

    def history(self, item: Item) -> Sequence[Entry]:
        """What was noted of an item, in the order of the file."""
        raise NotImplementedError

    def words(self, item: Item, entry: Entry) -> str:
        """An entry of the item's history in words."""
        raise NotImplementedError

    def following(self, item: Item, plan: Plan) -> str:
        """How the item would stand in a plan that has the answer."""
        raise NotImplementedError

    def reckoned(self, text: str) -> Sentence | None:  # noqa: ARG002 – most figures are typed as they are
        """How the figure was worked out of what an answer says."""
        return None

    def cautions(self, item: Item, entry: Entry) -> Sequence[Sentence]:  # noqa: ARG002 – of most there is nothing to say
        """What is easily overlooked in an entry as it would be written down, and in how the item stands then."""
        return ()

    def told(self, palette: Palette, text: str, width: int) -> list[Pieces]:
        """What is understood of an answer, in lines of `width` cells, what matters most first."""
        try:
            item = self.item
            if not text.strip() and self.corrects:
                return [[Piece(self._as_noted(item), palette.accent)], *self._before(palette)]
            trial = self._session.trial(self.command(text))
        except Refused as refused:
            if not text.strip():
                return [[Piece(str(refused.sentence), palette.faint)]]
            return [*refusal_told(palette, refused.sentence, width), *self._before(palette)]
        if trial.refusal is not None or trial.plan is None:
            return [*refusal_told(palette, trial.refusal or Sentence(""), width), *self._before(palette)]
        then = next(each for each in trial.plan.items if each.path == item.path)
        words = wrap(self._understood(then, text), max(width, 1), _ENTRY_LINES)
        told: list[Pieces] = [[Piece(part, palette.accent)] for part in words]
        if (reckoned := self.reckoned(text)) is not None:
            told.append([Piece(str(reckoned), palette.accent)])
        if following := self.following(then, trial.plan):
            told.append([Piece(following, palette.text)])
        entry = self._last_today(then)
        for caution in self.cautions(then, entry) if text.strip() and entry is not None else ():
            told += [[Piece(part, palette.warning)] for part in wrap(f"? {caution}", max(width, 1), _ENTRY_LINES)]
        drawn = remarks_drawn(self._session.diagnostics, trial.diagnostics)
        return [*told, *told_in_short(palette, drawn, width), *self._before(palette)]

    def _as_noted(self, item: Item) -> str:
        """What was noted in this sitting, and stays if nothing is typed."""
        entry = self._last_today(item)
        words = "" if entry is None else self.words(item, entry)
        return str(Sentence("↵ alone: stays as noted, {entry}", entry=words))

    def _understood(self, item: Item, text: str) -> str:
        """What would be written down, and in the place of what."""
        entry = self._last_today(item)
        words = "" if entry is None else self.words(item, entry)
        if not text.strip():
            return str(Sentence("↵ alone: unchanged, {entry}", entry=words))
        if self.corrects:
            return str(Sentence("corrected: {entry}", entry=words))
        return words

    def _before(self, palette: Palette) -> list[Pieces]:
        """What was noted last, the newest first."""
        item = next((each for each in self._session.plan.items if each.key == self.key), None)
        if item is None:
            return []
        last = sorted(self.history(item), key=lambda entry: entry.date or date.min)[::-1][:_LAST]
        return [[Piece(self.words(item, entry), palette.faint)] for entry in last]

    @property
    def corrects(self) -> bool:
        """Whether the last entry of today is the one that this sitting has noted."""
        mine = self._noted.get(self.key)
        return mine is not None and self._last_today(self.item) == mine

    def take_in(self) -> None:
        """Remember what stands in the plan now as noted in this sitting."""
        entry = self._last_today(self.item)
        if entry is not None:
            self._noted[self.key] = entry

    def _last_today(self, item: Item) -> Entry | None:
        days = [entry for entry in self.history(item) if entry.date == self._session.today]
        return days[-1] if days else None
