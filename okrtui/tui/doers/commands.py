"""Every command by its name, the settings among them."""

from typing import TYPE_CHECKING

from okrtui.tui.key_names import shown
from okrtui.tui.screens.command_list import CommandList, show_not_followed
from okrtui.tui.widgets.pick_list import Option

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def commands(self) -> None:
        """All that keys can do, and what can be set; the one picked is done."""
        workbench = self._workbench
        commands = [
            Option(action.name, str(action.help), " ".join(map(shown, action.keys)), also=(action.name,))
            for action in workbench.keymap.actions
            if action.name != "commands" and (action.where == "workbench" or workbench.walking is not None)
        ]
        CommandList(workbench, commands, workbench.do, workbench.autosave.look).ask()

    def configuration(self) -> None:
        """What is not followed in the configuration, all of it."""
        show_not_followed(self._workbench)
