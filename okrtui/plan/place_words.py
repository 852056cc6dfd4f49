"""Where something stands in a plan, in the words of a reader: what has no title is called by its number."""

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.path import Path
from okrtui.plan.words import FIELDS

_ELEMENTS: dict[str | int, Sentence] = {
    "people": Sentence("person {number}", number=1),
    "teams": Sentence("team {number}", number=1),
    "priorities": Sentence("priority {number}", number=1),
    "kpis": Sentence("KPI {number}", number=1),
    "objectives": Sentence("objective {number}", number=1),
    "key_results": Sentence("key result {number}", number=1),
    "initiatives": Sentence("initiative {number}", number=1),
    "reviews": Sentence("review {number}", number=1),
    "check_ins": Sentence("check-in {number}", number=1),
    "observations": Sentence("observation {number}", number=1),
    "expected": Sentence("expected value {number}", number=1),
    "decisions": Sentence("decision {number}", number=1),
}
"""One of a list, by the key of the list; the first has the number 1."""


def place_words(path: Path) -> Sentence | Quoted:
    """The way to a place, in words: “target of key result 1 of objective 2”; the plan itself for the empty path."""
    told: Sentence | Quoted | None = None
    for place, step in enumerate(path):
        if isinstance(step, int) and place:
            continue
        after = path[place + 1] if place + 1 < len(path) else None
        words = _step_words(step, after if isinstance(after, int) else None)
        told = words if told is None else Sentence("{field} of {item}", field=words, item=told)
    return Sentence("the plan") if told is None or path == ("plan",) else told


def _step_words(step: str | int, number: int | None) -> Sentence | Quoted:
    if number is not None and step in _ELEMENTS:
        return _ELEMENTS[step].with_field("number", number + 1)
    words = Sentence("the plan") if step == "plan" else FIELDS.get(str(step)) or Quoted(str(step))
    return words if number is None else Sentence("number {number} of {list}", number=number + 1, list=words)
