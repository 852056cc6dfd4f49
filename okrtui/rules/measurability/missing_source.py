"""M310: figures that nobody can check."""

import re
from collections.abc import Iterator

from okrtui.locales.sentence import Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.first_few import first_few
from okrtui.rules.rule import Rule
from okrtui.rules.sources import ARTICLE
from okrtui.text.fold import fold

_SOURCES = (
    *("ga4", "analytics", "matomo", "piwik", "hubspot", "salesforce", "pipedrive", "zendesk", "mailchimp", "brevo"),
    *("crm", "erp", "search console", "semrush", "ahrefs", "similarweb", "lighthouse", "pagespeed", "trustpilot"),
    *("g2", "capterra", "glassdoor", "app store", "google play", "play store", "tripadvisor", "google reviews"),
    *("avis google", "google business", "linkedin", "instagram", "facebook", "youtube", "tiktok", "ecovadis"),
    *("survey", "tracker", "according to", "as measured", "measured by", "measured in", "source:", "source :"),
    *("enquete", "barometre", "sondage", "selon", "mesure par", "mesuree par", "releve dans", "d'apres"),
)
"""Folded words that name a tool or a survey: who reads them knows where to look."""

_NAMES_SOURCE = r"(?<!\w)(?:" + "|".join(_SOURCES) + r")(?!\w)"


class MissingSource(Rule):
    """Key results that carry figures, and no word of where these come from."""

    code = "M310"
    name = "missing-source"
    severity = "advice"
    one_a_plan = True
    reads = frozenset({"key_results"})
    sees = Sentence("A key result does not say where its figure is read.")
    why = Sentence("A figure that nobody can check is disputed when it matters.")
    source = ARTICLE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "unaided"
metric = "unaided awareness"
unit = "%"
baseline = 20
target = 26
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "spontanee"
metric = "notoriété spontanée"
unit = "%"
baseline = 20
target = 26
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Industrial buyers think of us first"

[[objectives.key_results]]
id = "unaided"
metric = "unaided awareness"
unit = "%"
baseline = 20
target = 26
source = "brand tracker, monthly wave, 300 respondents"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Les acheteurs industriels pensent d’abord à nous"

[[objectives.key_results]]
id = "spontanee"
metric = "notoriété spontanée"
unit = "%"
baseline = 20
target = 26
source = "baromètre de marque, vague mensuelle, 300 répondants"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """One finding for all of them.

        What is done or not done needs no source, nor does what nobody has measured yet, and what has no figure at
        all lacks more than a source. A title that names the tool or the survey says enough; a KPI beside the key
        result does not, as it stands for another figure.
        """
        nowhere = [
            placed
            for placed in context.active_key_results
            if not (placed.part.source or "").strip() and _has_figure(placed.part) and not _names_source(placed.part)
        ]
        if not nowhere:
            return
        yield Finding(
            nowhere[0].title_path,
            Sentence(
                "{count} key result does not say where its figure is read: {items}",
                "{count} key results do not say where their figures are read: {items}",
                count=len(nowhere),
                items=first_few([placed.words for placed in nowhere]),
            ),
            Sentence(
                "Write as its source which tool, report or survey it comes from, and what is left out, so that "
                "everybody reads the same figure."
            ),
            about_plan=True,
        )


def _has_figure(key_result: KeyResult) -> bool:
    match key_result.shape:
        case "milestone" | "establish":
            return False
        case "reach" | "keep":
            return True
    return any(char.isdigit() for char in key_result.title or key_result.metric or "")


def _names_source(key_result: KeyResult) -> bool:
    words = fold(f"{key_result.title or ''} {key_result.metric or ''}").replace("’", "'")
    return re.search(_NAMES_SOURCE, words) is not None
