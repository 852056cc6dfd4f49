"""Which items a screen shows: all, or those of an owner, a team, a state, with remarks."""

from typing import NamedTuple

from okrtui.plan.items import Item


class Filter(NamedTuple):
    """What an item must have; `field` is owner, team or state, or None for items that draw remarks.

    `words` is what the reader calls the filter.
    """

    field: str | None
    value: str
    words: str

    def keeps(self, item: Item) -> bool:
        """Whether an item has the value in the field."""
        return self.field is not None and getattr(item.part, self.field, None) == self.value
