"""What the rules say, in French beside English, on real findings; `python -m tests.rules.messages` writes the page.

It is for whoever reads the sentences over: every message, help and description of a correction stands there filled in,
from the bad examples of the rules, from the plans that come with the program, and from fragments that bring out the
rest.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from okrtui.locales.language import LANGUAGES, Language, speaking
from okrtui.locales.sentence import Sentence
from okrtui.rules.diagnostic import Diagnostic
from okrtui.rules.registry import RULES
from tests.rules.judging import COMPANY, TODAY, before_of, framed, judge
from tests.rules.variants import VARIANTS

_PLANS = Path(__file__).parents[2] / "plans"

Form = tuple[str, ...]
"""The template of a sentence: singular, or singular and plural with the one that is meant first."""


class Said(NamedTuple):
    """A sentence on the page: the part of a remark that it is, and how it reads in both languages."""

    part: str
    sentence: Sentence

    def words(self, language: Language) -> str:
        """How it reads in a language."""
        with speaking(language):
            return str(self.sentence)


def said(told: Diagnostic) -> Iterator[Said]:
    """The sentences of a remark."""
    yield Said("message", told.message)
    yield Said("help", told.help)
    if told.fix is not None:
        yield Said("fix", told.fix.description)


def forms(sentence: Sentence) -> Iterator[Form]:
    """The forms of a sentence and of those that stand in it."""
    count = sentence.fields.get("count")
    if sentence.plural is None:
        yield (sentence.template,)
    else:
        yield (sentence.template, sentence.plural) if count == 1 else (sentence.plural, sentence.template)
    for value in sentence.fields.values():
        for part in value if isinstance(value, Sequence) and not isinstance(value, str) else (value,):
            if isinstance(part, Sentence):
                yield from forms(part)


@cache
def remarks() -> tuple[Diagnostic, ...]:
    """Every remark that the page is made of, French plans first, by rule."""
    order = [rule.code for rule in RULES]
    return tuple(sorted(_remarks(), key=lambda told: order.index(told.code)))


def _remarks() -> Iterator[Diagnostic]:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "plan.toml"
        (file.parent / "company.toml").write_text(COMPANY, encoding="utf-8")
        for language in reversed(LANGUAGES):
            for rule in RULES:
                text = framed(rule.bad.in_language(language), language)
                yield from judge(text, file=file, before=before_of(rule.bad, language))
            for plan in sorted((_PLANS / language).glob("*.toml")):
                yield from judge(plan.read_text(encoding="utf-8"), file=plan)
            for variant in VARIANTS:
                if variant.language == language:
                    before = None if variant.before is None else _whole(variant.before, language)
                    text = _whole(variant.text, language)
                    yield from judge(text, file=file, today=variant.today or TODAY, before=before)


def _whole(text: str, language: Language) -> str:
    return text if "[plan]" in text else framed(text, language)


def page() -> Iterator[str]:
    """The lines of the page: each form of each sentence of a rule once, on the first finding that has it."""
    for (code, name), found in groupby(remarks(), lambda told: (told.code, told.name)):
        yield f"\n## {code} {name}"
        seen: set[tuple[Form, ...]] = set()
        for told in found:
            for part, sentence in said(told):
                its = tuple(forms(sentence))
                if its not in seen:
                    seen.add(its)
                    yield f"\n{part}"
                    yield from (f"  {language}  {Said(part, sentence).words(language)}" for language in ("fr", "en"))


if __name__ == "__main__":
    print("\n".join(page()))
