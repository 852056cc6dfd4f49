"""All remarks on a plan."""

from collections.abc import Iterator
from datetime import date

from okrtui.document.document import Document
from okrtui.document.parents import NO_PARENTS, Parents
from okrtui.document.span import Span
from okrtui.locales.sentence import Sentence
from okrtui.plan.items import PLAN_ID
from okrtui.plan.reading import Reading, read_plan
from okrtui.rules.context import Context
from okrtui.rules.diagnostic import Diagnostic, Locate, located, unplaced
from okrtui.rules.finding import Finding
from okrtui.rules.judge import Ask, Told, ask_all
from okrtui.rules.registry import RULES
from okrtui.rules.rule import Rule
from okrtui.rules.settings import Settings
from okrtui.rules.severity import Severity, at_least
from okrtui.rules.silencing import Silencing
from okrtui.rules.structure.invalid_toml import InvalidToml
from okrtui.rules.structure.unused_allow import UnusedAllow
from okrtui.rules.structure.wrong_type import WrongType


def diagnose(
    document: Document,
    settings: Settings,
    *,
    parents: Parents = NO_PARENTS,
    today: date,
    day_rules: bool,
    reading: Reading | None = None,
    ask: Ask = ask_all,
    placed: Severity = "advice",
    before: Context | None = None,
    locate: Locate | None = None,
) -> tuple[Diagnostic, ...]:
    """Every remark on a plan, in the order of the text.

    `day_rules` says whether what depends on the day is told too; `reading` is that of the document's data,
    where somebody has it already; `ask` asks the rules, all of them unless it remembers. While a slip in the
    text had to be left out and not only mended, the rest of the plan is not what its author meant, and only the
    slips are told. What is lighter than `placed` will only be counted: it stands at the beginning of the text.
    `before` is the plan as it was (`plan_as_it_was`), where its change is judged too. `locate` makes the diagnostics
    in another way than by `placed`.
    """
    reading = read_plan(document.data) if reading is None else reading
    context = Context(
        reading,
        document.data,
        today,
        limits=settings.limits,
        parents=parents,
        slips=document.slips,
        before=before,
    )
    rules = [
        rule
        for rule in RULES
        if settings.speaks(rule, day_rules=day_rules) and (before is not None or not rule.of_changes)
    ]
    if any(slip.mend is None for slip in document.slips):
        rules = [InvalidToml]
    found = ask([rule for rule in rules if rule is not UnusedAllow], context)
    told = list(_worth_telling(found, context))
    if "okrtui:" in document.text or told:
        told = list(_not_silenced(told, document, rules, context))
    diagnostics = []
    for rule, finding in told:
        severity = _severity(rule, finding, settings)
        make = locate or (located if at_least(severity, placed) else unplaced)
        diagnostics.append(make(finding, rule, severity, document, context))
    return tuple(sorted(diagnostics, key=lambda told: (told.span, told.code)))


def plan_as_it_was(document: Document, today: date, reading: Reading | None = None) -> Context:
    """What the rules of changes may ask of the plan before the change; `reading` is that of its data, if at hand."""
    reading = read_plan(document.data) if reading is None else reading
    return Context(reading, document.data, today, slips=document.slips)


def _worth_telling(found: list[Told], context: Context) -> Iterator[Told]:
    """What is left when a value that could not be read is told once, and closed items are left in peace."""
    unread = context.faulty | {told.finding.path for told in found if told.rule is WrongType}
    for told in found:
        path = told.finding.path
        if told.rule is not WrongType and any(path[:length] in unread for length in range(1, len(path) + 1)):
            continue
        if told.rule.judges_closed or not context.is_closed(path):
            yield told


def _not_silenced(found: list[Told], document: Document, rules: list[type[Rule]], context: Context) -> Iterator[Told]:
    """What no comment silences, and what is wrong with the comments that do."""
    # a comment that silences a rule of changes has its reason also once the change is long past
    silencing = Silencing(document, frozenset(rule.code for rule in rules if not rule.of_changes))
    for told in found:
        if told.rule is InvalidToml or not silencing.silences(*told):
            yield told
    if UnusedAllow in rules and not document.slips:
        context.idle_words = tuple(silencing.idle_words(context))
        for finding in UnusedAllow().check(context.plan, context):
            if not silencing.silences(UnusedAllow, finding):
                yield Told(UnusedAllow, finding)


def _severity(rule: type[Rule], finding: Finding, settings: Settings) -> Severity:
    own = rule.severity if finding.severity is None else finding.severity
    return settings.severities.get(rule.code, own)


def unreadable(reason: Sentence) -> Diagnostic:
    """The remark on a file that cannot be read at all."""
    return Diagnostic(
        InvalidToml.code,
        InvalidToml.name,
        InvalidToml.severity,
        Sentence("The file cannot be read: {reason}", reason=reason),
        Sentence("Nothing in it was judged."),
        fix=None,
        path=(),
        item=PLAN_ID,
        span=Span(0, 0),
        line=1,
        column=1,
        end_line=1,
        end_column=1,
        marked="",
    )
