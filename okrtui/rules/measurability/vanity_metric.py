"""M307: applause counted for effect."""

from collections.abc import Iterator

from okrtui.language.vanity import vanity_counted
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE
from okrtui.rules.statements import key_result_statements


class VanityMetric(Rule):
    """Likes, followers, impressions, page views, raw traffic as an end; direct, organic, qualified traffic is none."""

    code = "M307"
    name = "vanity-metric"
    severity = "advice"
    reads = frozenset({"plan", "key_results"})
    sees = Sentence("A key result counts likes, followers, impressions, views, downloads or visits of any kind.")
    why = Sentence("Such figures grow with noise and money, while the business may stand still.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "followers"
metric = "LinkedIn followers"
baseline = 8000
target = 10000
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "abonnes"
metric = "abonnés LinkedIn"
baseline = 8000
target = 10000
source = "enquête annuelle auprès des clients"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "buyers"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "requests"
metric = "demo requests from LinkedIn"
baseline = 80
target = 100
source = "yearly survey of customers"
""",
        fr="""
[[objectives]]
id = "acheteurs"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "demandes"
metric = "demandes de démo venues de LinkedIn"
baseline = 80
target = 100
source = "enquête annuelle auprès des clients"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """Every active key result that counts applause."""
        for _objective, key_result, statement in key_result_statements(context):
            span = vanity_counted(statement)
            if span is not None:
                yield Finding(
                    key_result.title_path,
                    Sentence(
                        "{words} can grow while nothing else does", words=Quoted(statement.text[span[0] : span[1]])
                    ),
                    Sentence("Measure what comes of it: requests, sign-ups, sales. As a KPI it can still be watched."),
                    words=span,
                )
