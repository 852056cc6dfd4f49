"""A fix: what would put a finding right, as edits of the document that somebody else applies."""

from typing import NamedTuple

from okrtui.document.edit import Edit
from okrtui.locales.sentence import Sentence


class Fix(NamedTuple):
    """Edits that belong together, and what they do in a few words, in the imperative."""

    description: Sentence
    edits: tuple[Edit, ...]
