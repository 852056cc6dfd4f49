"""C207: two objectives, or two key results, that say almost the same."""

from collections import Counter
from collections.abc import Iterator

from okrtui.language.sameness import beginnings, content, is_number, words_key
from okrtui.locales.language import Language
from okrtui.locales.sentence import Quoted, Sentence
from okrtui.plan.key_result import KeyResult
from okrtui.plan.objective import Objective
from okrtui.plan.plan import Plan
from okrtui.rules.context import Context, Placed
from okrtui.rules.example import Example
from okrtui.rules.finding import Finding
from okrtui.rules.measurability.figures import figures_of
from okrtui.rules.rule import Rule
from okrtui.rules.sources import PRACTICE

_ADDED = 2
"""So many words behind another objective's title still make it a part of that one, and none of its own."""


class DuplicateTitle(Rule):
    """A title that says what one before it says; or an objective that only narrows another one."""

    code = "C207"
    name = "duplicate-title"
    severity = "warning"
    cured_by_giving_up = True
    reads = frozenset({"plan", "objectives", "key_results"})
    sees = Sentence("Two objectives, or two key results, say almost the same.")
    why = Sentence("Nobody knows which of the two counts, and the work is shared out twice.")
    source = PRACTICE
    bad = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Increase awareness among industrial buyers"
owner = "Claire Martin"

[[objectives]]
id = "buyers"
title = "Improve our awareness among the industrial buyers"
owner = "Paul Roy"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Accroître la notoriété auprès des acheteurs industriels"
owner = "Claire Martin"

[[objectives]]
id = "acheteurs"
title = "Améliorer notre notoriété chez les acheteurs industriels"
owner = "Paul Roy"
""",
    )
    good = Example(
        en="""
[[objectives]]
id = "awareness"
title = "Increase awareness among industrial buyers"
owner = "Claire Martin"

[[objectives]]
id = "customers"
title = "Increase awareness of our services among our customers"
owner = "Paul Roy"
""",
        fr="""
[[objectives]]
id = "notoriete"
title = "Accroître la notoriété auprès des acheteurs industriels"
owner = "Claire Martin"

[[objectives]]
id = "clients"
title = "Accroître la notoriété de nos services auprès de nos clients"
owner = "Paul Roy"
""",
    )

    def check(self, plan: Plan, context: Context) -> Iterator[Finding]:
        """The second of each two; two key results with figures that differ are M311's to tell."""
        yield from _objectives(context)
        yield from _key_results(context)


def _objectives(context: Context) -> Iterator[Finding]:
    titled = [active.objective for active in context.active_objectives if active.objective.part.title]
    placed = list(_maybe_alike(titled, context.language))
    said = [content(objective.words, context.language) for objective in placed]
    whole: dict[frozenset[str], Placed[Objective]] = {}
    openings = dict(zip(said, placed, strict=True))
    for objective, words in zip(placed, said, strict=True):
        twin = whole.setdefault(words_key(objective.words, context.language), objective)
        if twin is not objective:
            yield _finding(objective, twin)
            continue
        for added in range(1, min(_ADDED + 1, len(words))):
            wider = openings.get(words[:-added])
            if wider is not None and not _names_another(objective.words, words[-added:], context.language):
                yield Finding(
                    objective.title_path,
                    Sentence(
                        "{objective} is already part of {other}", objective=_quoted(objective), other=_quoted(wider)
                    ),
                    Sentence("Keep one of the two, or say in each what the other leaves out."),
                )
                break


def _maybe_alike(titled: list[Placed[Objective]], language: Language) -> Iterator[Placed[Objective]]:
    """Those whose words could be another one's, or a part of them: few, and only they are read."""
    begun = [beginnings(objective.words, language) for objective in titled]
    for place, objective in enumerate(titled):
        mine = begun[place]
        if any(mine <= other or other <= mine for at, other in enumerate(begun) if at != place):
            yield objective


def _names_another(title: str, added: tuple[str, ...], language: Language) -> bool:
    """Whether what is added sets it apart: a number, a name (Spain, Q2, B2B)."""
    if any(is_number(word) or not word.isalpha() for word in added):
        return True
    names = [word for word in title.split()[-len(added) :] if word[0].isupper()]
    return any(not set(added).isdisjoint(content(name, language)) for name in names)


def _key_results(context: Context) -> Iterator[Finding]:
    seen: dict[tuple[frozenset[str], str | None], Placed[KeyResult]] = {}
    titled = [placed for placed in context.active_key_results if placed.title_path != placed.path]
    alike = Counter(beginnings(placed.words, context.language) for placed in titled)
    for key_result in titled:
        if alike[beginnings(key_result.words, context.language)] == 1:
            continue
        key = words_key(key_result.words, context.language), key_result.part.unit
        twin = seen.setdefault(key, key_result)
        if twin is key_result:
            continue
        mine, other = figures_of(key_result.part), figures_of(twin.part)
        if not mine or not other or mine == other:
            yield _finding(key_result, twin)


def _quoted(placed: Placed[Objective]) -> Quoted:
    return Quoted(placed.words)


def _finding(placed: Placed[Objective] | Placed[KeyResult], twin: Placed[Objective] | Placed[KeyResult]) -> Finding:
    return Finding(
        placed.title_path,
        Sentence("{title} says almost the same as {other}", title=Quoted(placed.words), other=Quoted(twin.words)),
        Sentence("Keep one of the two, or say in each what the other leaves out."),
    )
