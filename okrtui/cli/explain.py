"""`okrtui explain`: what the rules are for."""

import sys
from collections.abc import Iterator, Sequence

import click

from okrtui.cli.failure import Failure
from okrtui.cli.screen_lines import wrapped
from okrtui.locales.catalogue import _
from okrtui.locales.language import LANGUAGES, Language, current_language
from okrtui.locales.sentence import Sentence
from okrtui.rules.example import Example
from okrtui.rules.registry import RULES
from okrtui.rules.rule import Rule
from okrtui.rules.selection import UnknownRule, rules_meant
from okrtui.rules.severity import WORDS
from okrtui.rules.structure.invalid_toml import InvalidToml
from okrtui.text.width import cell_width

_INDENT = 6


def command() -> click.Command:
    """The command, in the current language."""

    @click.command(
        "explain",
        help=_("Explain a rule, with examples. It is named by its name or code; without one, all are listed."),
    )
    @click.argument("rule", metavar=_("[RULE]"), required=False)
    def explain(rule: str | None) -> None:
        rules = RULES if rule is None else rules_meant(rule)
        if rule is not None and not rules:
            raise Failure(UnknownRule(rule).sentence)
        for line in _page(rules[0]) if len(rules) == 1 else _table(rules):
            # the lines of an example are lines of a plan
            click.echo(line if line.startswith(" ") else wrapped(line, sys.stdout, indent=_INDENT))

    return explain


def _table(rules: Sequence[type[Rule]]) -> Iterator[str]:
    words = [str(WORDS[rule.severity]) for rule in rules]
    name_width = max(len(rule.name) for rule in rules)
    word_width = max(map(cell_width, words))
    for rule, word in zip(rules, words, strict=True):
        yield f"{rule.code}  {rule.name:{name_width}}  {word}{' ' * (word_width - cell_width(word))}  {rule.sees}"


def _page(rule: type[Rule]) -> Iterator[str]:
    yield f"{click.style(rule.name, bold=True)}  {rule.code}, {WORDS[rule.severity]}"
    yield ""
    yield str(Sentence("What it sees: {sentence}", sentence=rule.sees))
    yield str(Sentence("Why it matters: {sentence}", sentence=rule.why))
    yield str(Sentence("Who asks for it: {source}", source=rule.source))
    if rule.by_day:
        yield _("It depends on the day: an unchanged plan can draw it tomorrow.")
    if rule.of_changes:
        yield _("It judges a change: only a comparison with the plan as it was draws it.")
    spoken = current_language()
    for language in sorted(LANGUAGES, key=lambda language: language != spoken):
        if rule.bad.before is not None:
            yield from _examples(rule.bad.before, _BEFORE[language], language)
        yield from _examples(rule.bad, _BAD[language], language)
        yield from _examples(rule.good, _GOOD[language], language)
    if rule is InvalidToml:
        return  # no comment silences it: nothing else can be said about such a text
    yield ""
    yield str(
        Sentence(
            "To silence it for an item, with the reason, above the item: {comment}",
            comment=f"# okrtui: allow {rule.name}: …",
        )
    )


_BEFORE: dict[Language, Sentence] = {
    "en": Sentence("The plan as it was (in English):"),
    "fr": Sentence("The plan as it was (in French):"),
}
_BAD: dict[Language, Sentence] = {
    "en": Sentence("It speaks here (in English):"),
    "fr": Sentence("It speaks here (in French):"),
}
_GOOD: dict[Language, Sentence] = {
    "en": Sentence("And not here (in English):"),
    "fr": Sentence("And not here (in French):"),
}


def _examples(example: Example, heading: Sentence, language: Language) -> Iterator[str]:
    yield ""
    yield click.style(str(heading), bold=True)
    yield ""
    yield from (f"    {line}".rstrip() for line in example.in_language(language).splitlines())
