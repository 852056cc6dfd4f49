"""A sentence that is written when it is read, in the reader's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from okrtui.locales.catalogue import _, catalogue
from okrtui.locales.language import current_language
from okrtui.locales.numbers import format_day, format_number
from okrtui.text.safe import visible


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a plan, set in the quotation marks of the reader's language; their own become those within them."""

    text: str

    def __str__(self) -> str:
        words = visible(self.text)
        if current_language() == "fr":
            return f"«\u202f{_within_guillemets(words)}\u202f»"
        return f"“{words.replace('“', '‘').replace('”', '’')}”"


def _within_guillemets(words: str) -> str:
    """Words with their own guillemets, and the blanks within these, as the quotation marks of the second degree."""
    if "«" not in words and "»" not in words:
        return words
    for blank in ("\u202f", "\u00a0", " ", ""):
        words = words.replace(f"«{blank}", "“").replace(f"{blank}»", "”")
    return words


class Sentence:
    """A translatable sentence with named fields, compared and kept by what it means.

    The template is English and the key of its translation; a field is a number, a day, words of a plan
    (`Quoted`), a plain word (made safe), another sentence, or a sequence of these (joined by commas and “and”).
    With `plural`, the field `count` chooses the form.
    """

    __slots__ = ("fields", "plural", "template")

    def __init__(self, template: str, plural: str | None = None, /, **fields: object) -> None:
        self.template = template
        self.plural = plural
        self.fields = fields

    def __str__(self) -> str:
        words = catalogue(current_language())
        if self.plural is None:
            template = words.gettext(self.template)
        else:
            template = words.ngettext(self.template, self.plural, _whole(self.fields["count"]))
        if not self.fields:
            return template
        return template.format(**{name: written(value) for name, value in self.fields.items()})

    def with_field(self, name: str, value: object) -> "Sentence":
        """The same sentence with another value of a field."""
        return type(self)(self.template, self.plural, **{**self.fields, name: value})

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sentence):
            return NotImplemented
        return (self.template, self.plural, self.fields) == (other.template, other.plural, other.fields)

    def __hash__(self) -> int:
        return hash((self.template, tuple(sorted(self.fields))))

    def __repr__(self) -> str:
        return f"Sentence({self.template!r}, {self.fields!r})"


def _whole(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError("a sentence with a plural needs a whole number in its field “count”")
    return value


def written(value: object) -> str:
    """One field of a sentence in the current language."""
    match value:
        case bool():
            return "true" if value else "false"  # as the file spells it
        case int() | float():
            return format_number(value)
        case date():
            return format_day(value)
        case Quoted() | Sentence():
            return str(value)
        case str():
            return visible(value)
        case Sequence():
            return enumerated([written(part) for part in value])
    raise TypeError(f"a sentence cannot hold {type(value).__name__}")


def enumerated(parts: Sequence[str]) -> str:
    """Parts as a list within a sentence: “a, b and c”, « a, b et c »."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])
