"""What the comments of a plan silence, and which of them silence nothing."""

from collections import defaultdict
from collections.abc import Iterator

from okrtui.document.document import Document
from okrtui.document.span import Span
from okrtui.plan.path import Path
from okrtui.rules.allowance import Allowance, IdleWord, read_allowances
from okrtui.rules.context import Context
from okrtui.rules.finding import Finding, item_path
from okrtui.rules.rule import Rule
from okrtui.rules.selection import nearest_rule_name, rules_meant


class Silencing:
    """The allowances of a document, and what came of them."""

    def __init__(self, document: Document, asked: frozenset[str]) -> None:
        self._allowances = read_allowances(document)
        self._asked = asked
        self._used: set[Span] = set()
        self._words: dict[Path, list[tuple[tuple[type[Rule], ...], Span]]] = defaultdict(list)
        for allowance in self._allowances:
            if allowance.allows and allowance.item is not None:
                self._words[allowance.item] += [(rules_meant(word), place) for word, place in allowance.words]

    def silences(self, rule: type[Rule], finding: Finding) -> bool:
        """Whether a comment on the item silences the rule, or one on the plan what concerns it as a whole."""
        items = {item_path(finding.path), ()} if finding.about_plan else {item_path(finding.path)}
        used = {place for item in items for rules, place in self._words.get(item, ()) if rule in rules}
        self._used |= used
        return bool(used)

    def idle_words(self, context: Context) -> Iterator[IdleWord]:
        """What should not be so about the allowances, once every rule has been asked.

        A rule that was not asked, or does not judge a parked, done or dropped item, may still have its reason.
        """
        for allowance in self._allowances:
            if allowance.item is None:
                yield IdleWord("alone", allowance.place, ())
                continue
            if not allowance.allows:
                yield IdleWord("otherwise", allowance.place, allowance.item)
                continue
            unknown = list(_unknown(allowance, allowance.item))
            unused = list(self._unused(allowance, allowance.item, context))
            if not allowance.reason and len(unknown) < max(1, len(allowance.words)):
                unknown = []  # they may be the reason, without its colon
                if len(unused) < max(1, len(allowance.words)):
                    yield IdleWord("reasonless", allowance.place, allowance.item)
            yield from sorted([*unknown, *unused], key=lambda word: word.place)

    def _unused(self, allowance: Allowance, item: Path, context: Context) -> Iterator[IdleWord]:
        closed = context.is_closed(item)
        for word, place in allowance.words:
            if place not in self._used and any(
                rule.code in self._asked and (rule.judges_closed or not closed) for rule in rules_meant(word)
            ):
                yield IdleWord("unused", place, item, word)


def _unknown(allowance: Allowance, item: Path) -> Iterator[IdleWord]:
    for word, place in allowance.words:
        if not rules_meant(word):
            yield IdleWord("unknown", place, item, word, nearest_rule_name(word))
