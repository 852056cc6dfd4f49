"""A question that is answered with yes or no, in either language."""

import click

from okrtui.locales.catalogue import _

_YES = ("y", "yes", "o", "oui")
_NO = ("n", "no", "non")


def agrees(question: str, *, unless_said: bool) -> bool:
    """Ask until somebody has answered; no word at all means `unless_said`."""

    def answered(typed: str) -> bool:
        word = typed.strip().lower()
        if not word:
            return unless_said
        if word in _YES:
            return True
        if word in _NO:
            return False
        raise click.UsageError(_("yes or no, please"))

    answer: bool = click.prompt(question, default="", show_default=False, value_proc=answered)
    return answer
