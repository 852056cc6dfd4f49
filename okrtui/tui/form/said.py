"""What is said about the field at hand, and how loudly."""

from collections.abc import Sequence

from okrtui.plan.path import Path
from okrtui.rules.diagnostic import Diagnostic
from okrtui.tui.form.judging import Judged


class Said:
    """The remarks that a typed text draws, and which of them is told in full.

    `half`: the last word may only be half typed. What comes up behind such a word is said in a low voice, until it
    has been said once behind a whole one.
    """

    def __init__(self, judged: Judged) -> None:
        self.judged = judged
        self.half = False
        self._heard: frozenset[str] = frozenset()
        self._chosen: tuple[str, Path] | None = None
        self.hear()

    def hear(self) -> None:
        """Take in what is said; what is said behind a whole word is no longer said in a low voice."""
        if not self.half:
            self._heard = frozenset(remark.code for remark in self.all)

    def take(self, judged: Judged) -> None:
        """Have something else to say."""
        self.judged = judged
        self.hear()

    @property
    def all(self) -> Sequence[Diagnostic]:
        """All remarks: those about the field, then the others about its item."""
        return (*self.judged.remarks, *self.judged.standing)

    @property
    def shown(self) -> int | None:
        """Which of all remarks is told in full below the field; None where none is."""
        places = (at for at, remark in enumerate(self.all) if (remark.code, remark.path) == self._chosen)
        return next(places, 0 if self.judged.remarks else None)

    @property
    def remark(self) -> Diagnostic | None:
        """The remark that is told in full below the field; else the one that stands below the panes."""
        return self.all[self.shown or 0] if self.all else None

    @property
    def beside(self) -> Sequence[Diagnostic]:
        """A remark about the item for the line below the panes, as it would be with what is typed; or none."""
        standing = self.judged.standing
        return () if self.shown is not None and self.all[self.shown] in standing else standing[:1]

    @property
    def offers(self) -> bool:
        """Whether a proposal is offered below the field."""
        return self.shown is not None and self.all[self.shown].fix is not None

    @property
    def proposing(self) -> Diagnostic | None:
        """The remark whose proposal a key takes: that below the field, else that below the panes."""
        remark = self.remark if self.offers else next(iter(self.beside), None)
        return None if remark is None or remark.fix is None else remark

    @property
    def is_low(self) -> bool:
        """Whether the remark that is told in full is told in a low voice."""
        return self.half and self.shown is not None and self.all[self.shown].code not in self._heard

    def choose_next(self) -> bool:
        """Tell the next of several remarks in full; False where there is none at all."""
        if not self.all:
            return False
        place = 0 if self.shown is None else (self.shown + 1) % len(self.all)
        self._chosen = self.all[place].code, self.all[place].path
        return True
