"""Several commands as one step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from okrtui.document.document import Document
from okrtui.document.edit import Edit
from okrtui.document.intended import intended
from okrtui.editing.command import Command
from okrtui.locales.sentence import Sentence
from okrtui.plan.plan import Plan
from okrtui.plan.reading import read_plan


@dataclass(frozen=True, slots=True)
class Together:
    """Commands that are made all or none, each on the plan that those before it leave."""

    label: Sentence
    commands: Sequence[Command]

    def edits(self, document: Document, plan: Plan) -> Iterator[Edit]:
        """The edits of all, one after the other, for a document and the plan that it says.

        Raises:
            Refused: one of them cannot be done to the plan that those before it leave.
        """
        data = document.data
        for place, command in enumerate(self.commands):
            edits = command.edits(plan)
            yield from edits
            if place + 1 < len(self.commands):
                for edit in edits:
                    data = intended(data, edit)
                plan = read_plan(data).plan if edits else plan
