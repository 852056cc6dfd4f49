"""Every command of a screen by its name, the settings among them."""

from collections.abc import Callable, Sequence

from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.tui.screens.covered import CoveredScreen
from okrtui.tui.settings import Setting, settings
from okrtui.tui.widgets.keys import SCROLL_HINTS, Hint
from okrtui.tui.widgets.pick_list import Option, PickList

_HINTS = (
    Hint("↵", Sentence("do it")),
    Hint("↑ ↓", Sentence("choose")),
    Hint("esc", Sentence("close")),
    Hint("F1", Sentence("help")),
)


class CommandList:
    """Offers commands and settings; a command that is picked is done by `do`, a setting is followed from now on."""

    def __init__(
        self,
        screen: CoveredScreen,
        commands: Sequence[Option],
        do: Callable[[str], None],
        on_set: Callable[[], None] | None = None,
    ) -> None:
        self._screen = screen
        self._commands = commands
        self._do = do
        self._on_set = on_set

    def ask(self) -> None:
        """Offer them."""
        screen = self._screen
        options = [*self._commands]
        options += [
            Option(setting.key, str(setting.words), _("as it is now") if setting.chosen else "", also=setting.names)
            for setting in settings(screen.program.preferences)
        ]
        listed = PickList(
            screen.palette,
            _("All commands"),
            options,
            on_picked=self._picked,
            on_closed=screen.close,
            in_full="where cut",
        )
        screen.open(listed, _HINTS)

    def _picked(self, keys: Sequence[str]) -> None:
        screen = self._screen
        screen.close()
        chosen = next((each for each in settings(screen.program.preferences) if each.key in keys), None)
        if chosen is None:
            self._do(keys[0])
        else:
            self._set(chosen)

    def _set(self, setting: Setting) -> None:
        not_kept = self._screen.program.choose(setting.name, setting.value)
        if self._on_set is not None:
            self._on_set()
        if not_kept is None:
            self._screen.say(setting.words)
        else:
            self._screen.say(Sentence("{setting}, this time only: {reason}", setting=setting.words, reason=not_kept))


def show_not_followed(screen: CoveredScreen) -> None:
    """What is not followed in the configuration, all of it."""
    from okrtui.preferences.place import configuration_file  # few have anything amiss there
    from okrtui.tui.widgets.not_followed import NotFollowed

    troubles = screen.program.troubles
    if troubles:
        screen.open(NotFollowed(screen.palette, troubles, str(configuration_file()), screen.close), SCROLL_HINTS)
    else:
        screen.say(Sentence("all of the configuration is followed"))
