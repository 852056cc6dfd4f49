"""Every command by its name, the settings among them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.tui.key_names import shown
from okrtui.tui.settings import settings
from okrtui.tui.widgets.keys import SCROLL_HINTS, Hint
from okrtui.tui.widgets.pick_list import Option, PickList

if TYPE_CHECKING:
    from okrtui.tui.screens.workbench import Workbench

_HINTS = (
    Hint("↵", Sentence("do it")),
    Hint("↑ ↓", Sentence("choose")),
    Hint("esc", Sentence("close")),
    Hint("F1", Sentence("help")),
)


class Doer:
    """Each method is an action by its name."""

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench

    def commands(self) -> None:
        """All that keys can do, and what can be set; the one picked is done."""
        workbench = self._workbench
        options = [
            Option(action.name, str(action.help), " ".join(map(shown, action.keys)), also=(action.name,))
            for action in workbench.keymap.actions
            if action.name != "commands" and (action.where == "workbench" or workbench.walking is not None)
        ]
        options += [
            Option(setting.key, str(setting.words), _("as it is now") if setting.chosen else "", also=setting.names)
            for setting in settings(workbench.program.preferences)
        ]
        listed = PickList(
            workbench.palette, _("All commands"), options, on_picked=self._picked, on_closed=workbench.close
        )
        workbench.open(listed, _HINTS)

    def configuration(self) -> None:
        """What is not followed in the configuration, all of it."""
        from okrtui.preferences.place import configuration_file  # few have anything amiss there
        from okrtui.tui.widgets.not_followed import NotFollowed

        workbench = self._workbench
        troubles = workbench.program.troubles
        if troubles:
            listed = NotFollowed(workbench.palette, troubles, str(configuration_file()), workbench.close)
            workbench.open(listed, SCROLL_HINTS)
        else:
            workbench.say(Sentence("all of the configuration is followed"))

    def _picked(self, keys: Sequence[str]) -> None:
        workbench = self._workbench
        workbench.close()
        for setting in settings(workbench.program.preferences):
            if setting.key in keys:
                self._set(setting.name, setting.value, setting.words)
                return
        workbench.do(keys[0])

    def _set(self, name: str, value: str | bool, words: Sentence) -> None:
        program = self._workbench.program
        not_kept = program.choose(name, value)
        self._workbench.autosave.look()
        if not_kept is None:
            self._workbench.say(words)
        else:
            self._workbench.say(Sentence("{setting}, this time only: {reason}", setting=words, reason=not_kept))
