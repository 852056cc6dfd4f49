"""Examples of a rule: fragments of plan files that show it, and that its tests are made from."""

from typing import NamedTuple, Optional

from okrtui.locales.language import Language


class Example(NamedTuple):
    """A fragment of a plan file in both languages; `before` is the plan as it was, for a rule that judges a change."""

    en: str
    fr: str
    before: Optional["Example"] = None

    def in_language(self, language: Language) -> str:
        """The fragment in one language, without blank lines around it."""
        return (self.fr if language == "fr" else self.en).strip("\n") + "\n"
