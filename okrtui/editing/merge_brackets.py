"""Values merged: lists element by element, inline tables field by field, all others as a whole."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from okrtui.document.document import Document
from okrtui.document.intended import same, value_at
from okrtui.editing.clash import Clash, Part, as_ours, clashes_in, ends_in_clash
from okrtui.editing.merge_order import Key, merged_order
from okrtui.editing.merge_pairing import BASE, OURS, THEIRS, Identity, Pairing
from okrtui.editing.merge_tree import Brackets, Piece, brackets, ending
from okrtui.editing.settled import gap_of, settled
from okrtui.plan.fields import field_names
from okrtui.plan.path import Path

_Pieces = tuple[Piece | None, Piece | None, Piece | None]


class _Whole(NamedTuple):
    """Elements that clash as a whole."""

    base: Piece | None
    ours: Piece | None
    theirs: Piece | None


_EMPTY = Brackets("", (), "", trailing=False)


class BracketMerge:
    """Merges values of three documents whose pairing is known."""

    def __init__(self, documents: tuple[Document, Document, Document], pairing: Pairing) -> None:
        self._documents = documents
        self._pairing = pairing

    def value(self, base: Path | None, ours: Path, theirs: Path) -> list[Part]:
        """The value that stands at the paths."""
        was = None if base is None else self._text(BASE, base)
        one, two = self._text(OURS, ours), self._text(THEIRS, theirs)
        if one in (two, was):
            return [two]
        if two == was:
            return [one]
        inside = [None if path is None else brackets(d.index, path) for d, path in zip(
            self._documents, (base, ours, theirs), strict=True)]  # fmt: skip
        if _alike(inside):
            return self._brackets(inside)
        data = [None if path is None else value_at(d.data, path) for d, path in zip(
            self._documents, (base, ours, theirs), strict=True)]  # fmt: skip
        if same(data[OURS], data[THEIRS]) or (base is not None and same(data[BASE], data[THEIRS])):
            return [one]
        if base is not None and same(data[BASE], data[OURS]):
            return [two]
        return [Clash(was or "", one, two)]

    def _text(self, side: int, path: Path) -> str:
        span = self._documents[side].index.value_span(path)
        return "" if span is None else self._documents[side].text[span.start : span.end]

    def _brackets(self, inside: Sequence[Brackets | None]) -> list[Part]:
        base, ours, theirs = (_EMPTY if found is None else found for found in inside)
        pieces: tuple[dict[Identity, Piece], ...] = tuple(
            {self._identity(side, piece): piece for piece in found.pieces}
            for side, found in enumerate((base, ours, theirs))
        )
        made: list[tuple[_Pieces, Any]] = []
        for key in self._order(pieces):
            versions = (pieces[BASE].get(key), pieces[OURS].get(key), pieces[THEIRS].get(key))
            if any(versions) and (written := self._piece(versions)) is not None:
                made.append((versions, written))
        filled = [found if found.pieces else None for found in (base, ours, theirs)]
        opening = _frame(filled, (base, ours, theirs), "opening")
        closing = _frame(filled, (base, ours, theirs), "closing")
        trailing = theirs.trailing if ours.trailing == base.trailing else ours.trailing
        whole = list(opening)
        usual = _usual_gap(as_ours(opening), filled)
        for place, (versions, (head, before, behind)) in enumerate(made):
            last = place + 1 == len(made)
            gap = None if last else gap_of([None if piece is None else piece.gap for piece in versions])
            if isinstance(head, _Whole):
                sides = ("" if piece is None else piece.text(comma=not last or trailing) for piece in head)
                whole.append(Clash(*sides))
            else:
                whole.extend(head)
                own = _own_endings(versions, comma=not last or trailing) if ends_in_clash(whole) else None
                whole.append(own or _ending(before, behind, comma=not last or trailing))
            if not last:
                whole.extend([usual] if gap is None else gap)
        whole.extend(closing)
        return whole

    def _identity(self, side: int, piece: Piece) -> Identity:
        return self._pairing.identities[side][piece.path]

    def _order(self, pieces: tuple[dict[Identity, Piece], ...]) -> list[Identity]:
        """The elements of a list in the order of the data; fields where their side has them."""
        some = next((piece for side in pieces for piece in side.values()), None)
        if some is not None and isinstance(some.path[-1], int):
            side = next(s for s in (BASE, OURS, THEIRS) if pieces[s])
            path = next(iter(pieces[side].values())).path[:-1]
            return self._pairing.in_order(self._pairing.identities[side][path])
        rows = [list(side) for side in pieces]

        known = field_names(some.path[:-1]) if some is not None else ()

        def rank(key: Key) -> tuple[int, str]:
            assert isinstance(key, tuple)
            name = str(key[-1])
            return known.index(name) if name in known else len(known), name

        order = merged_order(rows[BASE], rows[OURS], rows[THEIRS], rank)
        return [key for key in order.keys if isinstance(key, tuple)]

    def _piece(self, versions: _Pieces) -> tuple[list[Part] | _Whole, list[Part], list[Part]] | None:
        """An element up to its comma (or a clash of whole ones), and what is before and behind the comma; or None."""
        base, ours, theirs = versions
        if ours is None or theirs is None:
            left = ours or theirs
            if left is None:
                return None
            if base is not None:
                return self._taken_out(base, left, mine=ours is not None)
            return [left.lead, left.key, left.value], [left.before_comma], [left.behind_comma]
        value = self.value(None if base is None else base.path, ours.path, theirs.path)
        if base is None and not same(self._data(OURS, ours), self._data(THEIRS, theirs)):
            return _Whole(None, ours, theirs), [], []
        was = base or Piece(ours.path, "", "", "", "", "", None)
        head = [*settled(was.lead, ours.lead, theirs.lead), *settled(was.key, ours.key, theirs.key), *value]
        before = settled(was.before_comma, ours.before_comma, theirs.before_comma)
        return head, before, settled(was.behind_comma, ours.behind_comma, theirs.behind_comma)

    def _taken_out(
        self, base: Piece, left: Piece, *, mine: bool
    ) -> tuple[list[Part] | _Whole, list[Part], list[Part]] | None:
        was, now = base.text(comma=False), left.text(comma=False)
        unchanged = same(self._data(BASE, base), self._data(OURS if mine else THEIRS, left))
        if was == now or (unchanged and "#" not in now):
            return None
        return (_Whole(base, left, None) if mine else _Whole(base, None, left)), [], []

    def _data(self, side: int, piece: Piece) -> Any:
        return value_at(self._documents[side].data, piece.path)


def _ending(before: Sequence[Part], behind: Sequence[Part], *, comma: bool) -> Part:
    """What stands around the comma, as both sides have left it."""
    if not clashes_in([*before, *behind]):
        return ending(as_ours(before), as_ours(behind), comma=comma)
    return Clash(*(ending(_side(before, side), _side(behind, side), comma=comma) for side in range(3)))


def _own_endings(versions: _Pieces, *, comma: bool) -> Clash | None:
    """What each side has around the comma; None for an element of one side alone, and where all say the same."""
    if versions[OURS] is None or versions[THEIRS] is None:
        return None
    own = Clash(*(
        ending("" if piece is None else piece.before_comma, "" if piece is None else piece.behind_comma, comma=comma)
        for piece in versions
    ))  # fmt: skip
    return own if len({side.strip() for side in own}) > 1 else None


def _side(parts: Sequence[Part], side: int) -> str:
    return "".join(part if isinstance(part, str) else part[side] for part in parts)


def _alike(inside: Sequence[Brackets | None]) -> bool:
    """Whether all are lists, or all inline tables; two tables that both sides have added are not put together."""
    base, ours, theirs = inside
    if ours is None or theirs is None or ours.opening[0] != theirs.opening[0]:
        return False
    return ours.opening[0] == ("[" if base is None else base.opening[0])


def _frame(filled: Sequence[Brackets | None], found: Sequence[Brackets], name: str) -> list[Part]:
    """An opening or closing; brackets with nothing in them do not tell how they would stand around something."""
    texts = [None if side is None else str(getattr(side, name)) for side in filled]
    known = [text for text in texts if text is not None]
    if not known:
        texts = [str(getattr(side, name)) for side in found]
    base, ours, theirs = texts
    ours, theirs = ours if ours is not None else theirs, theirs if theirs is not None else ours
    if ours is None or theirs is None:
        return [base or ""]
    return settled(ours if base is None else base, ours, theirs)


def _usual_gap(opening: str, filled: Sequence[Brackets | None]) -> str:
    """What stands between two elements of such a list."""
    for found in (filled[OURS], filled[THEIRS], filled[BASE]):
        for piece in () if found is None else found.pieces:
            if piece.gap is not None and not piece.gap.strip():
                return piece.gap
    return opening[opening.rfind("\n") :] if "\n" in opening else " "
