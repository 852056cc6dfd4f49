"""F102: more key results under one objective than one can steer by."""

from collections.abc import Iterator

from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE


class TooManyKeyResults(Rule):
    """More than five active key results under an active objective."""

    code = "F102"
    name = "too-many-key-results"
    severity = "warning"
    reads = frozenset({"objectives", "key_results"})
    sees = Sentence("More active key results under one objective than the limit, which is five.")
    why = Sentence("A long list of figures hides the few that tell whether the objective is reached.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
key_results = [
  { id = "aided", metric = "aided awareness" },
  { id = "unaided", metric = "unaided awareness" },
  { id = "direct", metric = "direct traffic" },
  { id = "searches", metric = "searches for the brand" },
  { id = "press", metric = "mentions in the trade press" },
  { id = "talks", metric = "invitations to speak" },
]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
key_results = [
  { id = "assistee", metric = "notoriété assistée" },
  { id = "spontanee", metric = "notoriété spontanée" },
  { id = "direct", metric = "trafic direct" },
  { id = "recherches", metric = "recherches sur la marque" },
  { id = "presse", metric = "mentions dans la presse professionnelle" },
  { id = "conferences", metric = "invitations à des conférences" },
]
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"
key_results = [
  { id = "unaided", metric = "unaided awareness" },
  { id = "direct", metric = "direct traffic" },
  { id = "press", metric = "mentions in the trade press" },
]
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"
key_results = [
  { id = "spontanee", metric = "notoriété spontanée" },
  { id = "direct", metric = "trafic direct" },
  { id = "presse", metric = "mentions dans la presse professionnelle" },
]
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active objective beyond the limit."""
        limit = context.limits.key_results
        for objective, key_results in context.active_objectives:
            if len(key_results) > limit:
                yield Finding(
                    objective.title_path,
                    Sentence(
                        "{objective} has {count} key results; more than {limit} are hard to steer by",
                        objective=Quoted(objective.words),
                        count=len(key_results),
                        limit=limit,
                    ),
                    Sentence("Keep the ones that tell best whether it is reached, and park the others."),
                )
