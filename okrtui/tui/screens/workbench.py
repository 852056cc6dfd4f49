"""The workbench: objectives, key results and calendar of one plan."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, cast

from textual import events
from textual.app import ComposeResult
from textual.geometry import Region, Size
from textual.widget import Widget

from okrtui.document.journal import left_behind
from okrtui.editing.half_typed import HalfTyped
from okrtui.editing.session import Session
from okrtui.plan.items import PLAN_ID, Item
from okrtui.tui.board import Board
from okrtui.tui.doers.movement import Doer as Movement
from okrtui.tui.doers.views import Doer as Views
from okrtui.tui.drawing.canvas import Canvas
from okrtui.tui.drawing.palette import Palette
from okrtui.tui.filter import Filter
from okrtui.tui.panes.calendar import CalendarPane
from okrtui.tui.panes.inspector import Inspector
from okrtui.tui.panes.key_results import KeyResultsPane
from okrtui.tui.panes.objectives import ObjectivesPane
from okrtui.tui.panes.pane import Pane
from okrtui.tui.panes.sheet import SheetPane
from okrtui.tui.program import Program
from okrtui.tui.screens.after_frame import AfterFrame
from okrtui.tui.screens.arrangement import PANES, regions
from okrtui.tui.screens.autosave import Autosave
from okrtui.tui.screens.covered import CoveredScreen
from okrtui.tui.screens.hints import useful_hints
from okrtui.tui.screens.judging import Judging
from okrtui.tui.screens.proposal import text_first
from okrtui.tui.screens.saying import say_what_is_selected
from okrtui.tui.screens.taking_in import FileChanged, TakingIn
from okrtui.tui.thread import connected_with
from okrtui.tui.walk_wish import WalkWish
from okrtui.tui.widgets.header import Header
from okrtui.tui.widgets.keys import KeyLine
from okrtui.tui.widgets.overlay import Overlay
from okrtui.tui.widgets.remark import RemarkLine

if TYPE_CHECKING:
    from okrtui.editing.changing import Change
    from okrtui.tui.doers.changes import Doer as Changes
    from okrtui.tui.walkthrough.walking import Walking


class Workbench(CoveredScreen, inherit_bindings=False):
    """Three panes on one session; with each revision they draw what differs, and keep what is selected by its id."""

    def __init__(self, session: Session, half_typed: HalfTyped, program: Program, walk: WalkWish | None = None) -> None:
        super().__init__()
        palette = program.palette
        self.program = program
        self.keymap = program.keymap
        self.half_typed = half_typed
        self._wish = walk
        self.leaving_for = program.leave_plan
        """Where one goes from here."""
        self.styles.background = palette.background
        self.session = session
        self.palette = palette
        self.after_frame = AfterFrame(self)
        self.judging = Judging(self)
        self.board = self._board_of(None, before=None)
        self.header = Header(palette)
        self.objectives = ObjectivesPane(palette)
        self.key_results = KeyResultsPane(palette)
        self.calendar = CalendarPane(palette)
        self.inspector = Inspector(palette)
        self.remark = RemarkLine(palette)
        self.keys = KeyLine(palette)
        self.panes: tuple[Pane, ...] = (self.objectives, self.key_results, self.calendar)
        self.sheet = SheetPane(palette)
        self._maximised = False
        self.active: Pane = self.objectives
        self.walking: Walking | None = None
        """The walkthrough that is on."""
        self._left = False
        self.pressed = ""
        """The key whose action is done."""
        self.movement = Movement(self)
        self.autosave = Autosave(self)
        self._views = Views(self)
        self._doers: dict[str, object] = {"movement": self.movement, "views": self._views}
        self.taking_in = TakingIn(self)

    def compose(self) -> ComposeResult:
        """The parts, in no order that matters: `Arrangement` knows their places."""
        yield self.header
        yield from self.panes
        yield self.sheet
        yield self.inspector
        yield self.remark
        yield self.keys

    def on_mount(self) -> None:
        """Fill the panes before they are painted for the first time."""
        for pane in (*self.panes, self.sheet):
            pane.on_moved = self._moved
            pane.on_opened = self._opened
        self.active.has_focus = True
        self.set_focus(self.active, scroll_visible=False)
        self.session.subscribe(self._revised)
        self.show_all()
        self._offer_with(Overlay.PROPOSAL_KEY)
        self.say(self.program.trouble(f"{self.keymap.shown('configuration')} configuration"))
        if self._wish is None:
            self._views.source_where_nothing_else_shows()
        else:
            self._walk_at_once(self._wish)
        self.call_after_refresh(self._begin)

    def on_unmount(self) -> None:
        """Let go of the file, and of the session: somebody else may go on with it."""
        if self.walking is not None:
            self.walking.leave(dropped=self.program.is_cut_off)
        self.taking_in.end()
        self.session.unsubscribe(self._revised)

    def on_resize(self) -> None:
        """Name the keys that there is room for."""
        if self.overlay is None:
            self._name_keys()

    def _name_keys(self) -> None:
        self.keys.show(useful_hints(self) if self.walking is None else self.walking.hints)

    def on_file_changed(self, _message: FileChanged) -> None:
        """Take in what another program has written."""
        self.taking_in.look()

    def _walk_at_once(self, wish: WalkWish) -> None:
        from okrtui.tui.doers.walkthrough import Doer as Walkthrough  # most often nobody walks

        cast("Walkthrough", self.doer("walkthrough")).begin_with(wish)

    def _begin(self) -> None:
        """What the first frame need not wait for."""
        follows = self._wish is not None and self._wish.follows
        if not follows and any(left_behind(self.session.file)):
            from okrtui.tui.screens.recovering import Recovering  # most often nothing was left behind

            Recovering(self).ask()
        self.taking_in.watch()

    def _revised(self, _revision: int) -> None:
        if self.walking is not None:
            self.walking.revised()
        self.show_only(self.board.filter)
        self.autosave.look()
        for overlay in self.overlays:
            overlay.take_revision()
        self.taking_in.revised()

    def show_only(self, filter: Filter | None) -> None:
        """Show what a filter lets pass; None shows all."""
        self.board = self._board_of(filter, self.board)
        self.show_all()

    def _board_of(self, filter: Filter | None, before: Board | None) -> Board:
        session = self.session
        document = session.document
        slip = document.position(document.slips[0].span.start)[0] if document.slips else None
        remarks = self.judging.remarks(before)
        return Board(session.plan, remarks, session.today, filter, session.parents.plans, slip)

    def show_all(self) -> None:
        """Draw everything that differs from what is on the screen."""
        self._show_header()
        self.show_selection()

    def paint_with(self, palette: Palette) -> None:
        """Draw everything anew, in these colours and the language that is spoken now."""
        self.palette = palette
        self.styles.background = palette.background
        self.session.judge_anew()
        self.show_only(self.board.filter)
        for canvas in self.query(Canvas):
            canvas.paint_with(palette)

    def _show_header(self) -> None:
        session = self.session
        self.header.show(
            self.board,
            name_of_file=session.file.name,
            modified=self.half_typed.modified,
            saves_itself=self.autosave.on,
            trouble=session.journal_trouble or self.taking_in.trouble or session.workspace_trouble,
        )

    def keep_typed(self, text: str | None) -> None:
        """Keep safe what the plan would be with what is being typed; None where nothing is any more."""
        before = self.half_typed.modified, self.session.journal_trouble
        self.half_typed.keep(text)
        if text is None:
            self.taking_in.typed_no_more()
        if before != (self.half_typed.modified, self.session.journal_trouble):
            self._show_header()

    def show_selection(self) -> None:
        """Draw what follows from what is selected: its key results, what it is connected with, its remarks."""
        board = self.board
        self.objectives.take(board)
        self.key_results.take(board, self._selected(self.objectives))
        self.calendar.take(board)
        item = self.item
        connected = connected_with(board, item)
        in_calendar = self.active is self.calendar
        self.objectives.mark(connected if in_calendar else frozenset())
        self.key_results.mark(connected if in_calendar else frozenset())
        self.calendar.mark(frozenset() if in_calendar else connected)
        self.sheet.take(board)
        self.sheet.redraw()
        if self.walking is not None:
            self.walking.show()
        self.inspector.show(board, item, self.sheet.row_here if self.active is self.sheet else None)
        if self.overlay is None or not self.overlay.SAYS_ITS_REMARKS:
            say_what_is_selected(self, item)
        if self.overlay is None:
            self._name_keys()

    def _selected(self, pane: Pane) -> Item | None:
        return self.board.by_key.get(pane.selected or "")

    @property
    def item(self) -> Item | None:
        """The item that keys act on."""
        return self._selected(self.active)

    @property
    def offset_here(self) -> int:
        """Where in the text the selected item stands; the first slip where the text does not parse."""
        document, item = self.session.document, self.item
        if document.slips:
            return document.slips[0].span.start
        if self.active is self.sheet and self.sheet.field is not None:
            return document.span_of((PLAN_ID, self.sheet.field)).start
        return 0 if item is None else document.span_of(item.path).start

    def _moved(self, _pane: Pane) -> None:
        self.show_selection()

    def _opened(self, pane: Pane) -> None:
        self.activate(pane)
        self.do("edit")

    def activate(self, pane: Pane) -> None:
        """Give a pane the focus."""
        self.set_focus(pane, scroll_visible=False)

    def watch_focused(self, widget: Widget | None) -> None:
        """Follow the focus, also where a click has moved it."""
        if isinstance(widget, Pane) and widget is not self.active:
            self.active = widget
            self._give_room()
            self.show_selection()

    @property
    def _all_panes(self) -> Sequence[Pane]:
        """The panes, the sheet, and the stage while there is one."""
        stage = () if self.walking is None else (self.walking.stage,)
        return (*self.panes, self.sheet, *stage)

    def walk_with(self, walking: "Walking | None") -> None:
        """Show a walkthrough in the place of the panes; None: end it, and go on where it was."""
        before, self.walking = self.walking, walking
        if walking is not None:
            walking.begin()
            self.activate(walking.stage)
        elif before is not None:
            selected = before.stage.selected
            self.activate(self.objectives)
            before.leave(dropped=False)
            item = self.board.by_key.get(selected or "")
            if item is not None:
                self.movement.to_item(item)
        self._give_room()
        self._show_header()
        self.show_selection()

    def blank(self, wanted: bool) -> None:
        """Cover everything, or show it again."""
        from okrtui.tui.widgets.blank import Blank  # seldom needed

        if wanted and self.walking is not None and not isinstance(self.overlay, Blank):
            self.lay_over(Blank(self.palette, self.walking.unblank), ())
        elif not wanted and isinstance(self.overlay, Blank):
            self.uncover()

    def turn_maximised(self) -> None:
        """Give the active pane the room of all, or each its own again; the plan sheet has it anyway."""
        self._maximised = not self._maximised
        self._give_room()

    def _give_room(self) -> None:
        alone = self.active.id if self._maximised or self.active not in self.panes else None
        if alone == self._arrangement.alone:
            return
        self._arrangement.alone = alone
        self._clear_arrangement_cache()  # Textual keeps arrangements by their size, and that is the same
        self.refresh(layout=True)

    def say_text_first(self) -> None:
        """Say that nothing else can be done before the text is put right, and how."""
        self.say(text_first(self))

    def change(self, change: "Change", *, coalesce: str | None = None) -> bool:
        """Make a change; False where it is refused, which is then said. See `Session.apply`."""
        refusal = self.session.apply(change, coalesce=coalesce)
        if refusal is not None:
            self.say(refusal)
        return refusal is None

    def row_on(self, size: Size) -> Region:
        """The first line of the selected row on a screen of this size, as wide as the panes are together."""
        places = regions(size, self._arrangement.alone)
        width = max((place.right for pane, place in places.items() if pane in PANES), default=size.width)
        top = places[self.active.id or ""].y if self.active.id in places else 0
        return Region(0, top + self.active.cursor_line, width, 1)

    def leave(self) -> None:
        """Leave the plan; what is unsaved now is given up."""
        self._left = True
        self.session.close()
        self.leaving_for()

    def covered(self) -> None:
        """Leave the keys and clicks to what lies over the panes."""
        self._offer_with(self.overlay.PROPOSAL_KEY if self.overlay is not None else None)
        for pane in self._all_panes:
            pane.asleep = True

    def bared(self) -> None:
        """Show what is selected again; what was being typed is no more."""
        self.keep_typed(None)
        self._offer_with(Overlay.PROPOSAL_KEY)
        for pane in self._all_panes:
            pane.asleep = False
        self.show_selection()

    def _offer_with(self, key: str | None) -> None:
        """Name the key that takes a proposal: one of an overlay's own, or that of the workbench, whatever it is now."""
        self.remark.offer_with(self.keymap.shown("take_proposal") if key == Overlay.PROPOSAL_KEY else key)

    def doer(self, by: str) -> object:
        """Who does the actions of a module of `okrtui.tui.doers`, which is imported when it is first asked for."""
        if by not in self._doers:
            self._doers[by] = import_module(f"okrtui.tui.doers.{by}").Doer(self)
        return self._doers[by]

    def do(self, name: str) -> None:
        """Do the action of this name; who follows a walkthrough is told what he cannot do."""
        refusal = None if self.walking is None else self.walking.refusal(name)
        if refusal is not None:
            self.say(refusal)
            return
        getattr(self.doer(self.keymap.by_name[name].by), name)()

    def quit(self) -> None:
        self.do("quit")

    @property
    def changes(self) -> "Changes":
        """Who changes and saves the plan."""
        return cast("Changes", self.doer("changes"))

    def on_key(self, event: events.Key) -> None:
        """Hand a key to what lies over the panes, or do what it stands for; nothing, once one has left."""
        if self._left:
            return
        if self.overlay is not None:
            event.stop()
            self.say(None)
            if event.key == "f1" and self.overlay.TYPED_IN:
                self._views.help()
            elif event.key == "f2" and self.overlay.TYPED_IN:
                self._views.explain()
            else:
                self.hand_over(event)
            return
        keys = self.keymap.by_key if self.walking is None else self.keymap.in_walkthrough
        action = keys.get(event.key)
        if action is not None:
            event.stop()
            self.pressed = event.key
            self.say(None)
            self.do(action.name)
