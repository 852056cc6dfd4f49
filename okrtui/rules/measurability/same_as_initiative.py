"""M314: a key result that says what an initiative says."""

from collections.abc import Iterator

from okrtui.language.sameness import beginnings, content, is_number
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.initiative import Initiative
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE

_Words = frozenset[str]


class SameAsInitiative(Rule):
    """Work that stands among the key results, and again among the initiatives."""

    code = "M314"
    name = "same-as-initiative"
    severity = "warning"
    cured_by_giving_up = True
    reads = frozenset({"plan", "key_results", "initiatives"})
    sees = Sentence("A key result says what an initiative says.")
    why = Sentence("If doing the work is the success, it can be finished without anything having changed.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "customers"
title = "Our customers bring us their neighbours"

[[objectives.key_results]]
id = "references"
metric = "reference customers"
unit = "customers"
baseline = 4
target = 12
source = "list of references, written consent"

[[initiatives]]
id = "visits"
title = "Reference customers"
serves = ["references"]
""",
        fr="""
[[objectives]]
id = "clients"
title = "Nos clients nous amènent leurs voisins"

[[objectives.key_results]]
id = "references"
metric = "clients références"
unit = "clients"
baseline = 4
target = 12
source = "liste des clients références, accord écrit"

[[initiatives]]
id = "visites"
title = "Clients références"
serves = ["references"]
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "customers"
title = "Our customers bring us their neighbours"

[[objectives.key_results]]
id = "references"
metric = "reference customers"
unit = "customers"
baseline = 4
target = 12
source = "list of references, written consent"

[[initiatives]]
id = "visits"
title = "Films in the workshops of six customers"
serves = ["references"]
""",
        fr="""
[[objectives]]
id = "clients"
title = "Nos clients nous amènent leurs voisins"

[[objectives.key_results]]
id = "references"
metric = "clients références"
unit = "clients"
baseline = 4
target = 12
source = "liste des clients références, accord écrit"

[[initiatives]]
id = "visites"
title = "Films dans les ateliers de six clients"
serves = ["references"]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Key results with the words of an initiative; a number that only one of the two has is no difference."""
        language = context.language
        titled = [placed for placed in context.active_key_results if placed.title_path != placed.path]
        alike = {beginnings(placed.words, language) for placed in titled}
        by_words: dict[_Words, list[tuple[_Words, Placed[Initiative]]]] = {}
        for initiative in context.initiatives:
            title = initiative.part.title
            if title and initiative.part.state != "dropped" and beginnings(title, language) in alike:
                words, numbers = _said(title, context)
                by_words.setdefault(words, []).append((numbers, initiative))
        if not by_words:
            return
        for key_result in titled:
            words, numbers = _said(key_result.words, context)
            for other, initiative in by_words.get(words, ()):
                if words and (not numbers or not other or numbers == other):
                    yield Finding(
                        key_result.title_path,
                        Sentence(
                            "{key_result} says what the initiative {initiative} says",
                            key_result=Quoted(key_result.words),
                            initiative=Quoted(initiative.words),
                        ),
                        Sentence(
                            "Leave the work among the initiatives, and ask what it should change for the people it is "
                            "meant for: that figure is the key result."
                        ),
                    )
                    break


def _said(title: str, context: Context) -> tuple[_Words, _Words]:
    """The words of a title, and its numbers."""
    said = content(title, context.language)
    numbers = frozenset(word for word in said if is_number(word))
    return frozenset(said) - numbers, numbers
