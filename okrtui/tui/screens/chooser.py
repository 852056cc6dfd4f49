"""The plans of a folder, to open one of them or to make a new one."""

from asyncio import to_thread
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.geometry import Region, Size

from okrtui.document.searching import Unsearchable, plans_in
from okrtui.document.unreadable import Unreadable
from okrtui.editing.summary import Summaries, Summary, running_first
from okrtui.locales.catalogue import _
from okrtui.locales.sentence import Sentence
from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.key_names import shown
from okrtui.tui.panes.plans import PlansPane, key_of
from okrtui.tui.program import Program
from okrtui.tui.screens.covered import CoveredScreen
from okrtui.tui.widgets.keys import SCROLL_HINTS, Hint, KeyLine
from okrtui.tui.widgets.plans_header import PlansHeader
from okrtui.tui.widgets.remark import RemarkLine

_NEW = ("a", "n")
"""The keys that make a new plan."""

_NEW_SHOWN = " ".join(map(shown, _NEW))
_NEW_WORDS = Sentence("new plan")
_MAKE_NEW = "new"
"""What that goes by in the list of commands."""


class Chooser(CoveredScreen, inherit_bindings=False):
    """Lists plans at once, and fills in how each one stands while its user looks on.

    Keys go to what lies over the list, else to what they do here; those of actions are the workbench's own.
    """

    def __init__(self, folder: Path, today: date, program: Program) -> None:
        super().__init__()
        self.folder = folder
        self.today = today
        self.program = program
        self.palette = palette = program.palette
        self.styles.background = palette.background
        self.header = PlansHeader(palette, folder)
        self.plans = PlansPane(palette, folder)
        self.remark = RemarkLine(palette)
        self.keys = KeyLine(palette)
        self._summaries: dict[Path, Summary] = {}
        self._opened: Path | None = None
        """The plan that was opened last, until it is selected again."""
        self._does: Mapping[str, Callable[[], None]] = {
            "edit": self._open_chosen,
            "right": self._open_chosen,
            "down": lambda: self.plans.move(1),
            "up": lambda: self.plans.move(-1),
            "page_down": lambda: self.plans.move_page(1),
            "page_up": lambda: self.plans.move_page(-1),
            "first": lambda: self.plans.move_to_end(last=False),
            "last": lambda: self.plans.move_to_end(last=True),
            "find": self._find,
            "help": self._help,
            "commands": self._commands,
            "configuration": self._configuration,
            "draw_anew": program.draw_anew,
            "quit": program.leave_plans,
        }

    def compose(self) -> ComposeResult:
        """The parts; `Arrangement` knows their places, and the list its own."""
        yield from (self.header, self.plans, self.remark, self.keys)

    def on_mount(self) -> None:
        """Give the list the keys."""
        self.plans.on_moved = lambda _pane: self._show_chosen()
        self.plans.on_opened = lambda _pane: self._open_chosen()
        self.plans.has_focus = True
        self.set_focus(self.plans, scroll_visible=False)
        self.keys.show(self._hints())
        self.say(self.program.trouble(f"{self.program.keymap.shown('commands')} configuration"))

    def on_screen_resume(self) -> None:
        """Look at the folder again: at first, and whenever one comes back from a plan."""
        self.run_worker(self._read(), group="read", exclusive=True)

    async def _read(self) -> None:
        """Find the plans, put them in order, then judge one after the other, those in sight first."""
        summaries = Summaries(self.today)
        try:
            files = await to_thread(plans_in, self.folder)
        except Unsearchable as why:
            files = []
            self.say(Sentence("{folder}: {reason}", folder=str(why.folder), reason=why.sentence))
        found = await to_thread(lambda: running_first(map(summaries.glance, files), self.today))
        self.plans.searching = False
        before = self._summaries
        self._summaries = {seen.file: _as_known(seen, before.get(seen.file)) for seen in found}
        self._show()
        to_judge = dict.fromkeys(self._summaries)
        while to_judge:
            file = next((seen.file for seen in self.plans.in_sight if seen.file in to_judge), next(iter(to_judge)))
            del to_judge[file]
            self._summaries[file] = await to_thread(summaries.judge, file)
            self._show(len(to_judge))

    def _show(self, left: int = 0) -> None:
        self.plans.take(list(self._summaries.values()))
        if self._opened in self._summaries:
            self.plans.select(key_of(self._opened))
            self._opened = None
        self.header.show(left)
        self._show_chosen()
        if self.overlay is None:
            self.keys.show(self._hints())

    def _show_chosen(self) -> None:
        """Say below the list which file the plan is, and what is wrong with it."""
        chosen = self.plans.chosen
        if chosen is None:
            self.remark.show((), "")
        elif chosen.trouble is not None:
            self.remark.show(
                (), str(Sentence("{file}: {reason}", file=self.plans.name_of(chosen), reason=chosen.trouble))
            )
        else:
            self.remark.show((), self.plans.name_of(chosen))

    def _hints(self) -> Sequence[Hint]:
        keymap = self.program.keymap
        new = Hint(_NEW[0], _NEW_WORDS)
        opening, finding = Hint(keymap.shown("edit"), Sentence("open")), Hint(keymap.shown("find"), Sentence("find"))
        return (
            *((opening, new, finding) if self._summaries else (new,)),
            Hint(keymap.shown("commands"), Sentence("commands")),
            Hint(keymap.shown("help"), Sentence("help")),
            Hint(keymap.shown("quit"), Sentence("quit")),
        )

    def quit(self) -> None:
        self.program.leave_plans()

    def paint_with(self, palette: Palette) -> None:
        """Draw everything anew, in these colours and the language that is spoken now."""
        self.palette = palette
        self.styles.background = palette.background
        for canvas in self.query(Canvas):
            canvas.paint_with(palette)

    def row_on(self, size: Size) -> Region:
        """The line of the chosen plan on a screen of this size."""
        return Region(0, self.plans.place(size).y + self.plans.cursor_line, size.width, 1)

    def covered(self) -> None:
        """Leave the keys and clicks to what lies over the list."""
        self.plans.asleep = True

    def bared(self) -> None:
        """Take them back."""
        self.plans.asleep = False
        self.keys.show(self._hints())

    def on_key(self, event: events.Key) -> None:
        """Hand a key to what lies over the list, or do what it stands for."""
        self.say(None)
        if self.overlay is not None:
            event.stop()
            if event.key == "f1" and self.overlay.TYPED_IN:
                self._help()
            else:
                self.hand_over(event)
            return
        action = self.program.keymap.by_key.get(event.key)
        if event.key in _NEW:
            event.stop()
            self._make_new()
        elif action is not None and action.name in self._does:
            event.stop()
            self._does[action.name]()

    def _open_chosen(self) -> None:
        if self.plans.chosen is not None:
            self.open_plan(self.plans.chosen.file)

    def open_plan(self, file: Path) -> None:
        """Go to the workbench with a plan, or say why it cannot be opened."""
        try:
            self.program.open_plan(file, self.today)
            self._opened = file
        except Unreadable as why:
            self.say(Sentence("{file}: {reason}", file=file.name, reason=why.sentence))

    def _find(self) -> None:
        from okrtui.tui.doers.picking import GO_HINTS  # not needed for the first frame
        from okrtui.tui.widgets.pick_list import Option, PickList

        files = list(self._summaries)
        options = [  # by their places: a path would be searched too, and the folder is in all of them
            Option(str(place), seen.title or seen.file.name, self.plans.name_of(seen))
            for place, seen in enumerate(self._summaries.values())
        ]

        def picked(keys: Sequence[str]) -> None:
            self.close()
            self.plans.select(key_of(files[int(keys[0])]))
            self._show_chosen()

        listed = PickList(self.palette, _("Find a plan"), options, on_picked=picked, on_closed=self.close)
        self.open(listed, GO_HINTS)

    def _help(self) -> None:
        from okrtui.tui.help_sections import chooser_sections  # not needed for the first frame
        from okrtui.tui.widgets.help import Help, signs_of_plans

        keymap = self.program.keymap
        if self.overlay is None:
            sections = chooser_sections(keymap, _NEW_SHOWN, None)
            self.open(Help(self.palette, sections, self.close, signs_of_plans), SCROLL_HINTS)
        else:
            sections = chooser_sections(keymap, _NEW_SHOWN, self.overlay.KEYS)
            self.lay_over(Help(self.palette, sections, self.uncover, signs_of_plans), SCROLL_HINTS)

    def _commands(self) -> None:
        from okrtui.tui.help_sections import NEW_PLAN, OF_PLANS  # not needed for the first frame
        from okrtui.tui.screens.command_list import CommandList
        from okrtui.tui.widgets.pick_list import Option

        commands = [
            Option(
                action.name,
                str(OF_PLANS.get(action.name, action.help)),
                " ".join(map(shown, action.keys)),
                also=(action.name,),
            )
            for action in self.program.keymap.actions
            if action.name in self._does and action.name not in ("commands", "right")
        ]
        commands.insert(1, Option(_MAKE_NEW, str(NEW_PLAN), _NEW_SHOWN, also=(_MAKE_NEW, str(_NEW_WORDS))))
        CommandList(self, commands, self._do).ask()

    def _do(self, name: str) -> None:
        if name == _MAKE_NEW:
            self._make_new()
        else:
            self._does[name]()

    def _configuration(self) -> None:
        from okrtui.tui.screens.command_list import show_not_followed  # few have anything amiss there

        show_not_followed(self)

    def _make_new(self) -> None:
        from okrtui.tui.screens.new_plan import NewPlan  # not needed for the first frame

        NewPlan(self).ask()


def _as_known(seen: Summary, before: Summary | None) -> Summary:
    """A plan with what was known of it before, until it is judged again."""
    if before is None:
        return seen
    return seen._replace(judged=before.judged, progress=before.progress, remarks=before.remarks)
