"""Three versions of a plan's text as one, table by table, key by key and element by element.

What only one side has touched is taken from it as it is written there; comments, blanks and brackets likewise.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import Any

from okrtui.document.document import Document
from okrtui.document.intended import same, value_at
from okrtui.document.layout import usual_gap
from okrtui.editing.clash import Clash, Part, as_ours, clashes_in
from okrtui.editing.merge_brackets import BracketMerge
from okrtui.editing.merge_order import Key, merged_order
from okrtui.editing.merge_pairing import BASE, OURS, THEIRS, Identity, Pairing
from okrtui.editing.merge_tree import Branch, Leaf, Loose, Node, tree
from okrtui.editing.settled import gap_of, settled, settled_behind
from okrtui.plan.fields import field_names

_LOOSE = object()  # a step that no key of a plan can be
_LAST = 10**6
_Nodes = tuple[Node | None, Node | None, Node | None]


class Entangled(Exception):
    """The two sides have changed the text in ways that its tables and keys do not tell apart."""


class TextMerge:
    """One merge; the documents must be free of slips, and their texts end with a line break."""

    def __init__(self, documents: tuple[Document, Document, Document], pairing: Pairing) -> None:
        self._documents = documents
        self._pairing = pairing
        self._newline = documents[OURS].newline
        self._brackets = BracketMerge(documents, pairing)
        self._trees = tuple(tree(document) for document in documents)
        self._nodes: tuple[dict[Identity, Node], ...] = ({}, {}, {})
        self._keys: dict[int, Identity] = {}
        self._followed_by: dict[int, type] = {}
        for side in (BASE, OURS, THEIRS):
            self._note(side, self._trees[side].root)

    def merged(self) -> list[Part]:
        """The text, in parts.

        Raises:
            Entangled: see there.
        """
        roots = [found.root for found in self._trees]
        parts = settled(*(root.under for root in roots))
        parts.extend(self._children((roots[BASE], roots[OURS], roots[THEIRS])))
        parts.extend(settled(*(found.foot for found in self._trees)))
        return parts

    def _note(self, side: int, branch: Branch) -> None:
        outer = self._pairing.identities[side][branch.path]
        seen: Counter[str] = Counter()
        for child, following in zip_longest(branch.children, branch.children[1:]):
            if isinstance(child, Loose):
                seen[child.text] += 1
                key: Identity = (*outer, _LOOSE, child.text, seen[child.text])
            else:
                key = self._pairing.identities[side][child.path]
            self._nodes[side][key] = child
            self._keys[id(child)] = key
            self._followed_by[id(child)] = type(following)
            if isinstance(child, Branch):
                self._note(side, child)

    def _versions(self, identity: Identity) -> _Nodes:
        base, ours, theirs = (self._nodes[side].get(identity) for side in (BASE, OURS, THEIRS))
        return base, ours, theirs

    # branches

    def _children(self, branches: tuple[Branch | None, Branch | None, Branch | None]) -> list[Part]:
        rows = [self._row(branch) for branch in branches]
        order = merged_order(rows[BASE], rows[OURS], rows[THEIRS], self._rank)
        keys = self._as_listed([key for key in order.keys if isinstance(key, tuple)])
        made = [(key, parts) for key in keys if (parts := self._node(self._versions(key)))]
        gap = _boundary(branches) or self._newline * usual_gap(self._documents[OURS].index)
        whole: list[Part] = []
        for place, (key, parts) in enumerate(made):
            whole.extend(parts)
            if place + 1 < len(made):
                whole.append(self._gap(key, made[place + 1][0], gap))
        return whole

    def _row(self, branch: Branch | None) -> list[Identity]:
        """What is in a branch, but for key results that are in another objective once merged."""
        if branch is None:
            return []
        row = []
        for child in branch.children:
            identity = self._keys[id(child)]
            if isinstance(child, Loose):
                row.append(identity)
                continue
            nested = child.path[: len(branch.path)] == branch.path and len(child.path) == len(branch.path) + 2
            if nested and branch.path and isinstance(child, Branch) and isinstance(child.path[-1], int):
                home = self._pairing.home(identity)
                if home is None or home[:-1] != self._keys[id(branch)]:
                    continue
            row.append(identity)
        return row

    def _as_listed(self, keys: list[Identity]) -> list[Identity]:
        """The same keys; the elements of each list in the order that the data has when merged."""
        slots: dict[Identity, list[int]] = {}
        for place, key in enumerate(keys):
            home = self._pairing.home(key) if self._is_element(key) else None
            if home is not None:
                slots.setdefault(home, []).append(place)
        listed = list(keys)
        for home, places in slots.items():
            among = {keys[place] for place in places}
            ordered = [element for element in self._pairing.in_order(home) if element in among]
            for place, element in zip(places, ordered, strict=True):
                listed[place] = element
        return listed

    def _is_element(self, key: Identity) -> bool:
        places = self._pairing.places.get(key, ())
        return any(place is not None and place and isinstance(place[-1], int) for place in places)

    def _rank(self, key: Key) -> tuple[Any, ...]:
        """What comes first of two things put at one place: keys, then tables, in the order of the format."""
        assert isinstance(key, tuple)
        node = next(node for node in reversed(self._versions(key)) if node is not None)
        if isinstance(node, Loose):
            return True, _LAST, [node.text], ("", "")
        names = [step for step in node.path if isinstance(step, str)]
        known = field_names(node.path[:-2] if isinstance(node.path[-1], int) else node.path[:-1])
        field = known.index(names[-1]) if names[-1] in known else len(known)
        within = self._pairing.rank(key) if self._is_element(key) else ("", "")
        return isinstance(node, Branch), field, names, within

    def _gap(self, key: Identity, following: Identity, boundary: str) -> str:
        """The blank lines between two things: as they were where the like followed, else as usual in this text."""
        versions = self._versions(key)
        here = next(node for node in reversed(versions) if node is not None)
        there = next(node for node in reversed(self._versions(following)) if node is not None)
        found = gap_of([None if node is None else node.gap for node in versions])
        text = None if found is None else as_ours(found)
        alike = any(node is not None and self._followed_by[id(node)] is type(there) for node in versions)
        if isinstance(here, Loose):
            return text or boundary or self._newline  # else the comment would belong to what follows
        if text is not None and alike:
            return text
        if isinstance(here, Leaf) and not isinstance(there, Branch):
            return ""
        return text or boundary

    # nodes

    def _node(self, versions: _Nodes) -> list[Part]:
        """A key or a table merged; nothing where it has gone."""
        base, ours, theirs = versions
        if ours is None or theirs is None:
            return self._one_sided(base, ours or theirs, mine=ours is not None)
        if isinstance(ours, Loose):
            return [ours.text]
        if all(isinstance(node, Leaf | None) for node in versions):
            return self._leaf(versions)
        if all(isinstance(node, Branch | None) for node in versions):
            return self._branch(versions)
        return self._rewritten(base, ours, theirs)

    def _rewritten(self, base: Node | None, ours: Node, theirs: Node) -> list[Part]:
        """What one side writes with a header and the other as a value, where only one has changed it at all."""
        if base is not None and base.text == theirs.text:
            return [ours.text]
        if base is not None and base.text == ours.text:
            return [theirs.text]
        raise Entangled

    def _one_sided(self, base: Node | None, left: Node | None, *, mine: bool) -> list[Part]:
        if left is None:
            return []
        if base is None:
            return self._grown(left, mine=mine)
        if isinstance(base, Loose) or isinstance(left, Loose):
            return []  # a changed comment is another one
        side = OURS if mine else THEIRS
        was = value_at(self._documents[BASE].data, base.path)
        now = value_at(self._documents[side].data, left.path)
        if base.text == left.text or (same(was, now) and "#" not in left.text):
            return []
        clash = Clash(base.text, left.text, "") if mine else Clash(base.text, "", left.text)
        return [clash]

    def _grown(self, left: Node, *, mine: bool) -> list[Part]:
        """What one side alone has added; key results in it may have come from elsewhere."""
        if not isinstance(left, Branch):
            return [left.text]
        branches = (None, left, None) if mine else (None, None, left)
        return [left.lead, left.header, left.under, *self._children(branches)]

    def _branch(self, versions: _Nodes) -> list[Part]:
        branches = [node if isinstance(node, Branch) else None for node in versions]
        base, ours, theirs = branches
        parts = _settled_at(branches, "lead")
        parts.extend(_settled_at(branches, "header"))
        parts.extend(_settled_at(branches, "under"))
        parts.extend(self._children((base, ours, theirs)))
        return parts

    def _leaf(self, versions: _Nodes) -> list[Part]:
        base, ours, theirs = (node if isinstance(node, Leaf) else None for node in versions)
        assert ours is not None
        assert theirs is not None
        if ours.text == theirs.text:
            return [ours.text]
        value = self._brackets.value(None if base is None else base.path, ours.path, theirs.path)
        if base is None and clashes_in(value):
            return [Clash("", ours.text, theirs.text)]
        leaves = (base, ours, theirs)
        parts = [*_settled_at(leaves, "lead"), *_settled_at(leaves, "key"), *value]
        return [*parts, *settled_behind(parts, "" if base is None else base.tail, ours.tail, theirs.tail)]


def _settled_at(nodes: Sequence[Node | None], name: str) -> list[Part]:
    base, ours, theirs = ("" if node is None else str(getattr(node, name)) for node in nodes)
    return settled(base, ours, theirs)


def _boundary(branches: tuple[Branch | None, Branch | None, Branch | None]) -> str | None:
    """The blank lines between two tables of a branch, or between its keys and its first table."""
    for branch in (branches[OURS], branches[THEIRS], branches[BASE]):
        children = [] if branch is None else branch.children
        for one, other in pairwise(children):
            if isinstance(other, Branch) and one.gap is not None and not one.gap.strip():
                return one.gap
    return None
