"""A fix: what would put a finding right, as edits of the document that somebody else applies."""

from typing import NamedTuple

from okrtui.document.edit import Edit
from okrtui.locales.sentence import Sentence


class Fix(NamedTuple):
    """Edits that belong together, and what they do in a few words, in the imperative.

    A `safe` fix may be taken without asking, as `okrtui check --fix` does: what the plan means stays what its
    author has written, and no choice of the author's is made. Safe is another spelling of the same word, number,
    day or key; an id for an item that nothing can refer to yet; a field that the item's own words already state.
    Never safe is what parks, drops or dates an item, names an owner, changes a figure, takes something out, or
    picks among several things that may be meant.
    """

    description: Sentence
    edits: tuple[Edit, ...]
    safe: bool = False
