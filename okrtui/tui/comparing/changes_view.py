"""What changed in the plan since a revision, over all panes."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from okrtui.locales.catalogue import _
from okrtui.locales.language import current_language
from okrtui.locales.sentence import Sentence
from okrtui.review.account import Account
from okrtui.review.verdict import verdict_on
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.comparing.detail import detail
from okrtui.tui.comparing.entries import ChangeEntry, Entry, entries_of, in_full, rows_of
from okrtui.tui.comparing.listing import MARGIN, Listing
from okrtui.tui.drawing.cells import wrap
from okrtui.tui.drawing.frame import EDGES, bottom_line, framed, top_line
from okrtui.tui.drawing.line import Piece, Pieces, line
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.typing_keys import CHANGES_KEYS, Section
from okrtui.tui.widgets.overlay import Overlay

_ABOVE, _BELOW = 2, 2  # the header above, the remark and the keys below stay in sight
_WIDE = 100
"""Cells from which on the list and the selected change stand beside each other."""

READING = Sentence("the repository is being read …")

_LEAST_DETAIL, _MOST_DETAIL = 6, 14


class RepositoryChanged(Message):
    """Somebody has committed or staged; sent by the thread that watches the repository."""


class ChangesView(Overlay):
    """A list of changes, the verdict above it, the selected one in full beside or below it.

    It knows no repository: it is given an account, or a sentence that says why there is none, and hands each key that
    does not move to `keys`.
    """

    SAYS_ITS_REMARKS: ClassVar[bool] = True
    KEYS: ClassVar[Section | None] = CHANGES_KEYS

    def __init__(
        self,
        palette: Palette,
        keys: Mapping[str, Callable[[], None]],
        on_revised: Callable[[], None],
        on_moved: Callable[[], None],
        on_repository: Callable[[], None],
        on_left: Callable[[], None],
    ) -> None:
        super().__init__(palette)
        self._keys = keys
        self._on_revised = on_revised
        self._on_moved = on_moved
        self._on_repository = on_repository
        self._on_left = on_left
        self._listing = Listing()
        self._heading = _("Changes")
        self._message: Sentence | None = READING
        self._account: Account | None = None
        self._entries: Sequence[Entry] = ()
        self._shown = 0  # how often it was given something else to show
        self._drawn_rows_for: object = None

    @property
    def account(self) -> Account | None:
        """What it shows."""
        return self._account

    @property
    def entry(self) -> Entry | None:
        """The selected one."""
        key = self._listing.selected
        return next((entry for entry in self._entries if entry.key == key), None)

    @property
    def remark(self) -> Diagnostic | None:
        """The remark that is selected, or that the selected change draws."""
        entry = self.entry
        return None if entry is None else next(iter(entry.remarks), getattr(entry, "remark", None))

    def show(self, heading: str, account: Account, *, to_new: bool = False) -> None:
        """Show the changes of an account; what is selected stays so, unless `to_new` selects the first that is new.

        Where the selected change is gone, a change takes its place as long as there are any.
        """
        selected, known = self.entry, {entry.key for entry in self._entries}
        self._heading, self._message = heading, None
        self._account, self._entries = account, entries_of(account)
        self._shown += 1
        self._take_rows(self._list_width(self.size), self._listing.room)
        changes = [entry.key for entry in self._entries if isinstance(entry, ChangeEntry)]
        new = [key for key in changes if key not in known]
        if to_new and new:
            self._listing.select(new[0])
        elif changes and isinstance(selected, ChangeEntry) and not isinstance(self.entry, ChangeEntry):
            self._listing.select(changes[-1])
        self.redraw()

    def tell(self, heading: str, message: Sentence) -> None:
        """Say why there is nothing to show."""
        self._heading, self._message = heading, message
        self._account, self._entries = None, ()
        self._shown += 1
        self._take_rows(1, 1)
        self.redraw()

    def place(self, size: Size) -> Region:
        """All of the panes."""
        return Region(0, _ABOVE, size.width, max(size.height - _ABOVE - _BELOW, 1))

    def take_key(self, event: events.Key) -> None:
        """Move, or have done what the key asks for."""
        match event.key:
            case "down" | "j":
                self._listing.move(1)
            case "up" | "k":
                self._listing.move(-1)
            case "pagedown":
                self._listing.move_page(1)
            case "pageup":
                self._listing.move_page(-1)
            case "home" | "g":
                self._listing.move(-len(self._entries))
            case "end" | "G":
                self._listing.move(len(self._entries))
            case key if key in self._keys:
                self._keys[key]()
                return
        self.redraw()
        self._on_moved()

    def take_revision(self) -> None:
        """Have the plan compared anew."""
        self._on_revised()

    def on_repository_changed(self, _message: RepositoryChanged) -> None:
        """Have the plan compared with what the revision is now."""
        self._on_repository()

    def on_unmount(self) -> None:
        """Let go of the repository."""
        self._on_left()

    def _list_width(self, size: Size) -> int:
        inner = size.width - EDGES
        return inner * 11 // 20 if size.width >= _WIDE else inner

    def _take_rows(self, width: int, room: int) -> None:
        """Give the list its rows; breaking hundreds of sentences takes longer than a step of the cursor may."""
        drawn_for = (self._shown, width, room, self.palette, current_language())
        if drawn_for != self._drawn_rows_for:
            self._drawn_rows_for = drawn_for
            self._listing.take(rows_of(self._entries, self.palette, width - MARGIN - 1, room))

    def lines(self, width: int, height: int) -> list[Strip]:
        palette = self.palette
        inner, room = width - EDGES, max(height - EDGES, 0)
        wide = width >= _WIDE
        list_width = self._list_width(Size(width, height))
        head = self._head(inner)[:room]
        room -= len(head)
        beside = 0 if not self._entries or wide else min(max(room * 2 // 5, _LEAST_DETAIL), _MOST_DETAIL, room - 2)
        list_room = max(room - beside - (1 if beside > 0 else 0), 0)
        self._take_rows(list_width, list_room)
        listed = self._listing.drawn(palette, list_width, list_room)
        thumb = {len(head) + y for y in self._listing.thumb}
        if wide:
            right = self._detail(inner - list_width - 1, list_room, list_width)
            bar = Segment("│", palette.frame)
            listed = [Strip([*strip, bar, *other], inner) for strip, other in zip(listed, right, strict=True)]
        elif beside > 0:
            rule = Strip([Segment("─" * inner, palette.frame)], inner)
            listed = [*listed, rule, *self._detail(inner, beside, list_width)]
        body = [*head, *listed]
        return [
            top_line(palette, self._heading, width, focused=True),
            *(framed(palette, strip, width, thumb=y in thumb) for y, strip in enumerate(body)),
            bottom_line(palette, width),
        ][:height]

    def _head(self, inner: int) -> list[Strip]:
        """The verdict, and what else concerns the whole."""
        palette, account = self.palette, self._account
        if self._message is not None or account is None:
            message = wrap(str(self._message), max(inner - MARGIN - 1, 1))
            return [line(inner, [Piece(f"  {each}", palette.text)], fill=palette.text) for each in message]
        if account.empty:
            nothing = Piece(f"  {_('Nothing has changed.')}", palette.text)
            return [line(inner, [nothing], fill=palette.text)]
        told: list[Pieces] = []
        if account.comparison.unread is not None:
            unread = wrap(str(account.comparison.unread), inner - MARGIN - 1)
            told = [*([Piece(f"  {each}", palette.late)] for each in unread), []]
            return [line(inner, pieces, fill=palette.text) for pieces in told]
        verdict = verdict_on([account.comparison])
        style = {"better": palette.better, "worse": palette.late}.get(verdict.word, palette.strong)
        if verdict.fresh:
            style = palette.strong
        for words in wrap(str(verdict.sentence), inner - MARGIN - 1, 2):
            told.append([Piece(f"  {words}", style)])
        if account.remark is not None:
            told += [[Piece(f"  {words}", palette.faint)] for words in wrap(str(account.remark), inner - MARGIN - 1, 2)]
        told.append([])
        return [line(inner, pieces, fill=palette.text) for pieces in told]

    def _detail(self, width: int, room: int, list_width: int) -> list[Strip]:
        palette, entry = self.palette, self.entry
        blank = line(width, [], fill=palette.text)
        strips: list[Strip] = []
        if entry is not None and self._account is not None and width > 4:
            pad = Segment(" ", palette.text)
            told = in_full(entry, list_width - MARGIN - 1)
            content = detail(palette, self._account, entry, width - 2, told=told)
            strips = [Strip([pad, *strip, pad], width) for strip in content]
        return [*strips[:room], *[blank] * (room - len(strips))]
