"""Whether a plan is better or worse for a change."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from okrtui.locales.sentence import Sentence
from okrtui.review.comparison import Comparison
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.severity import Severity

Word = Literal["better", "worse", "mixed", "same"]

_WEIGHTS: dict[Severity, int] = {"error": 9, "warning": 3, "advice": 1}
"""What a remark counts: three of a severity are as much as one of the next."""

_TOLD_APART = ("D901", "D902", "D903", "D904")
"""Rules of changes: what they see is said in words of its own, beside the remarks that are new."""


class Verdict(NamedTuple):
    """What a change did to the remarks on a plan.

    `word` is better where what is healed weighs more than what is new, worse where it weighs less, mixed where both
    weigh the same, and same where there is neither. `new` does not count the remarks of rules of changes, which are
    in `of_changes` by their codes. What is silenced, went with the item that it was about (`left`), or because the
    plan asks for less, weighs nothing.
    `fresh` says that there was no plan before, which this one could be better or worse than.
    """

    word: Word
    healed: int
    new: int
    of_changes: dict[str, int]
    silenced: int
    left: int = 0
    fresh: bool = False

    @property
    def counts(self) -> list[Sentence]:
        """The counts in words, those that are not 0."""
        healed = Sentence("{count} healed", "{count} healed", count=self.healed)
        new = Sentence("{count} new", "{count} new", count=self.new)
        silenced = Sentence("{count} silenced", "{count} silenced", count=self.silenced)
        left = Sentence("{count} gone with its item", "{count} gone with their items", count=self.left)
        said = [(self.healed, healed), (self.new, new)]
        said += [(count, _of_changes(code, count)) for code, count in self.of_changes.items()]
        return [sentence for count, sentence in [*said, (self.left, left), (self.silenced, silenced)] if count]

    @property
    def sentence(self) -> Sentence:
        """The word, and what it rests on."""
        counts = self.counts
        if self.fresh:
            if self.new:
                return Sentence("new: {count} remark", "new: {count} remarks", count=self.new)
            return Sentence("new: no remark")
        if not counts:
            return Sentence("as good as before: no remark came or went")
        match self.word:
            case "better":
                return Sentence("better: {counts}", counts=_listed(counts))
            case "worse":
                return Sentence("worse: {counts}", counts=_listed(counts))
            case "mixed":
                return Sentence("mixed: {counts}", counts=_listed(counts))
        return Sentence("as good as before: {counts}", counts=_listed(counts))


def verdict_on(comparisons: Iterable[Comparison]) -> Verdict:
    """The verdict on the changes of one plan, or of several together."""
    new: list[Diagnostic] = []
    gone: list[Diagnostic] = []
    silenced = left = 0
    fresh: list[bool] = []
    for comparison in comparisons:
        fresh.append(comparison.before is None and comparison.after is not None)
        new += comparison.new
        gone += comparison.healed
        silenced += len(comparison.silenced)
        left += len(comparison.left)
    of_changes = Counter(told.code for told in new if told.code in _TOLD_APART)
    return Verdict(
        _word(_weight(gone), _weight(new)),
        len(gone),
        sum(told.code not in _TOLD_APART for told in new),
        {code: of_changes[code] for code in _TOLD_APART if of_changes[code]},
        silenced,
        left,
        bool(fresh) and all(fresh),
    )


def _word(healed: int, new: int) -> Word:
    if healed == new:
        return "mixed" if new else "same"
    return "better" if healed > new else "worse"


def _weight(told: Sequence[Diagnostic]) -> int:
    return sum(_WEIGHTS[diagnostic.severity] for diagnostic in told)


def _listed(counts: Sequence[Sentence]) -> str:
    return ", ".join(map(str, counts))


def _of_changes(code: str, count: int) -> Sentence:
    match code:
        case "D901":
            return Sentence("{count} target eased", "{count} targets eased", count=count)
        case "D902":
            return Sentence("{count} baseline rewritten", "{count} baselines rewritten", count=count)
        case "D903":
            return Sentence("{count} history rewritten", "{count} histories rewritten", count=count)
    return Sentence("{count} dropped without a decision", "{count} dropped without a decision", count=count)
