"""Do whatever the remarks on a plan propose that may be done without asking."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from okrtui.document.applying import apply
from okrtui.document.document import Document
from okrtui.document.edit import Edit, Move, Remove, RenameKey, SetValue
from okrtui.document.refused import Refused
from okrtui.editing.changing import changed
from okrtui.editing.once import Once, rewrite_once
from okrtui.editing.rewrite_text import MendSlip
from okrtui.editing.worsening import refuse_worse
from okrtui.locales.sentence import Sentence
from okrtui.plan.path import Path as PlanPath
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.structure.invalid_toml import InvalidToml
from okrtui.rules.structure.same_meaning import is_clear_mend

_MOST_ROUNDS = 20
"""A plan takes two or three: renamed keys bring in values, and these what they lack."""

Remarks = Callable[[Document], Sequence[Diagnostic]]
"""Gives the remarks on a state of a plan that its reader would be told."""


class Proposal(NamedTuple):
    """Something proposed: where it stood when it was taken (line and column, from 1), what it does, whose it is.

    `refused` says why it could not be done, where it was tried in vain.
    """

    line: int
    column: int
    what: Sentence
    rule: str
    refused: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Mended:
    """The document with everything safe done, what that was, what was refused, and the remarks on it now."""

    document: Document
    taken: tuple[Proposal, ...]
    refused: tuple[Proposal, ...]
    remarks: tuple[Diagnostic, ...]


def take_safe_fixes_once(file: Path, remarks: Remarks, *, dry_run: bool = False) -> tuple[Once, Mended]:
    """Take all safe fixes in a plan file and save it, once more where another program changes it meanwhile.

    Raises:
        Unreadable, Refused, NotSaved: see `change_once`.
    """
    mended: list[Mended] = []

    def rewrite(before: Document, _plan: Plan) -> Document:
        mended.append(take_safe_fixes(before, remarks))
        return mended[-1].document

    return rewrite_once(file, rewrite, dry_run=dry_run), mended[-1]


def take_safe_fixes(document: Document, remarks: Remarks) -> Mended:
    """Take the safe fixes of all remarks, look again, and so on until none is left.

    What is written otherwise than it should be is put right before anything is added: a value that stands there
    under a misspelt key is not missing. A fix that would bring in what the format does not have is refused.
    """
    taking = _Taking(document, remarks)
    taking.mend_slips()
    told = tuple(remarks(taking.document))
    # nothing can be edited while a slip is left
    for _round in range(0 if taking.document.slips else _MOST_ROUNDS):
        if not taking.take_some(tuple(_offers(told))):
            break
        told = tuple(remarks(taking.document))
    return Mended(taking.document, tuple(taking.taken), tuple(taking.refused), told)


class _Offer(NamedTuple):
    proposal: Proposal
    edits: tuple[Edit, ...]


class _Taking:
    """A document on its way, and what has become of the proposals."""

    def __init__(self, document: Document, remarks: Remarks) -> None:
        self.document = document
        self.taken: list[Proposal] = []
        self.refused: list[Proposal] = []
        self._remarks = remarks

    def mend_slips(self) -> None:
        """Put right what does not parse and can only be meant in one way, as far as it parses then."""
        mended = []
        for slip in reversed(self.document.slips):  # the places of those before it stay
            if not is_clear_mend(slip, self.document):
                continue
            after, _undo = changed(self.document, read_plan(self.document.data).plan, MendSlip(slip))
            if len(after.slips) < len(self.document.slips):
                what = Sentence("write {value}", value=slip.mend)
                mended.append(Proposal(*self.document.position(slip.span.start), what, InvalidToml.name))
                self.document = after
        self.taken += reversed(mended)

    def take_some(self, offers: Sequence[_Offer]) -> bool:
        """Take what comes first of what is offered; False if nothing can be taken, and all of it is refused."""
        self.refused = []
        for kind in _KINDS:
            of_kind = [offer for offer in offers if _kind(offer.edits, self.document) == kind]
            if of_kind and (self._take_together(_apart(of_kind)) or self._take_each(of_kind)):
                return True
        return False

    def _take_together(self, offers: Sequence[_Offer]) -> bool:
        edits = [edit for offer in offers for edit in offer.edits]
        try:
            after = apply(self.document, edits).document
            refuse_worse(self.document, after)
        except Refused:
            return False
        self.document = after
        self.taken += [offer.proposal for offer in offers]
        return True

    def _take_each(self, offers: Sequence[_Offer]) -> bool:
        """Take one after the other, except where another was taken: those may not be meant any more."""
        taken: list[_Offer] = []
        for offer in offers:
            if len(_apart([*taken, offer])) > len(taken) and self._take_alone(offer):
                taken.append(offer)
        return bool(taken)

    def _take_alone(self, offer: _Offer) -> bool:
        """Take one, and what becomes of the value once it stands under the key that it was meant for."""
        proposals = [offer.proposal]
        try:
            after = apply(self.document, offer.edits).document
            follow = [next_ for next_ in _offers(self._remarks(after)) if len(_apart([offer, next_])) == 1]
            if follow and _kind(offer.edits, self.document) == _KINDS[0]:
                after = apply(after, [edit for next_ in follow for edit in next_.edits]).document
                proposals += [next_.proposal for next_ in follow]
            refuse_worse(self.document, after)
        except Refused as refusal:
            self.refused.append(offer.proposal._replace(refused=refusal.sentence))
            return False
        self.document = after
        self.taken += proposals
        return True


def _offers(told: Sequence[Diagnostic]) -> Iterator[_Offer]:
    for diagnostic in told:
        if diagnostic.fix is not None and diagnostic.fix.safe:
            proposal = Proposal(diagnostic.line, diagnostic.column, diagnostic.fix.description, diagnostic.name)
            yield _Offer(proposal, diagnostic.fix.edits)


def _apart(offers: Sequence[_Offer]) -> list[_Offer]:
    """Those that are not about a place that an earlier one is about."""
    chosen: list[_Offer] = []
    places: list[PlanPath] = []
    for offer in offers:
        here = [path for edit in offer.edits for path in _places(edit)]
        if not any(_meet(path, place) for path in here for place in places):
            chosen.append(offer)
            places += here
    return chosen


_KINDS = ("keys called otherwise", "values written otherwise", "what is added")


def _kind(edits: Sequence[Edit], document: Document) -> str:
    if any(isinstance(edit, RenameKey) for edit in edits):
        return _KINDS[0]
    stands = all(isinstance(edit, SetValue) and document.value_span(edit.path) is not None for edit in edits)
    return _KINDS[1] if stands else _KINDS[2]


def _places(edit: Edit) -> tuple[PlanPath, ...]:
    """The paths that an edit is about; what shifts the elements of a list is about all of it."""
    match edit:
        case RenameKey(path, name):
            return path, (*path[:-1], name)
        case Remove(path):
            return (path[:-1],)
        case Move(path, to, _):
            return path[:-1], to
    return (edit.path,)


def _meet(one: PlanPath, other: PlanPath) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]
