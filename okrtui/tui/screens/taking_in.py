"""What other programs write while the plan is open: seen, taken in, told."""

from asyncio import Lock, to_thread
from typing import TYPE_CHECKING

from textual.message import Message

from okrtui.locales.sentence import Sentence

if TYPE_CHECKING:
    from okrtui.document.watch import Watch
    from okrtui.editing.look_job import LookResult
    from okrtui.tui.screens.workbench import Workbench


class FileChanged(Message):
    """The file of the plan has been changed; sent by the thread that watches it."""


class TakingIn:
    """Has the file looked at when it has changed, in a thread of its own since a disk may be slow.

    `lock` is held by whoever looks at the file or saves it: each has to know what the one before has left there.
    """

    def __init__(self, workbench: "Workbench") -> None:
        self._workbench = workbench
        self.lock = Lock()
        self._watch: Watch | None = None
        self._asked = False
        self._waits_for_typing = False

    def watch(self) -> None:
        """Begin to watch the file."""
        from okrtui.document.watch import Watch  # not needed for the first frame

        workbench = self._workbench
        known = workbench.session.base.source.to_bytes()
        self._watch = Watch(workbench.session.file, known, self._told_by_watch)
        self._watch.start()

    def _told_by_watch(self) -> None:
        self._workbench.post_message(FileChanged())

    @property
    def trouble(self) -> Sentence | None:
        """What lasts until it is settled: a conflict to be decided, or a file that is not what it was."""
        session = self._workbench.session
        if session.pending is not None:
            return self._conflict
        if session.file_gone:
            return Sentence("the file is gone: {key} makes it anew", key=self._workbench.keymap.shown("save"))
        if session.file_trouble is not None:
            return Sentence("{trouble}; here the plan stays as it is", trouble=session.file_trouble)
        return None

    @property
    def _conflict(self) -> Sentence:
        key = self._workbench.keymap.shown("decide")
        return Sentence("another program has changed the same: {key} shows both side by side", key=key)

    def end(self) -> None:
        """Watch it no more."""
        if self._watch is not None:
            self._watch.end()

    def revised(self) -> None:
        """The plan has another revision: that may settle what both have changed."""
        if self._workbench.session.pending is not None:
            self.look()

    def typed_no_more(self) -> None:
        """Nothing is being typed any more that what has come in would have to wait for."""
        if self._waits_for_typing:
            self._waits_for_typing = False
            self.look()

    def look(self) -> None:
        """Take in what another program has made of the file."""
        if not self._asked:
            self._asked = True
            self._workbench.run_worker(self.look_now(), group="look")

    async def look_now(self) -> None:
        """The same, here and now."""
        workbench = self._workbench
        session = workbench.session
        async with self.lock:
            self._asked = False
            known = session.pending
            while True:
                typed = workbench.half_typed.text
                result = await to_thread(session.look_job(typed).run)
                if workbench.half_typed.text == typed and session.looked(result):
                    break
            workbench.half_typed.note()
        self._waits_for_typing = result.typing
        workbench.show_all()
        workbench.autosave.look()  # a save that failed may be possible now
        if known is not None and workbench.overlay is not None:
            workbench.overlay.take_revision()  # what is decided there may be another now
        told = self._told(result)
        if told is not None and (known is None or session.pending is None):
            workbench.say(told)

    def _told(self, result: "LookResult") -> Sentence | None:
        """What there is to say about a look; what lasts stands in the header."""
        joined = result.joined
        if joined is None:
            return None
        if joined.conflicts:
            return self._conflict
        if result.typing:
            return Sentence("another program has changed what you are typing in: that waits until you leave it")
        if joined.document.text == joined.ours.text:
            return None
        if not result.changes:
            return Sentence("another program has changed comments or blank lines: taken in")
        from okrtui.plan.reading import read_plan
        from okrtui.review.newly_said import newly_said
        from okrtui.review.sentences import Teller  # hardly ever needed

        before, after = (read_plan(side.data).plan for side in (joined.ours, joined.document))
        said, count = newly_said(before, after), len(result.changes)
        by_leader = self._workbench.walking is not None and not self._workbench.walking.leads  # most likely
        if said is not None:
            if by_leader:
                return said
            return Sentence(
                "another program: {what}", "another program, {count} changes: {what} …", what=said, count=count
            )
        first = Teller(before, after, self._workbench.session.today).told(result.changes[0])
        if by_leader:
            return Sentence("changed: {what} ({about})", what=first.what, about=first.about)
        return Sentence(
            "another program: {what} ({about})",
            "another program, {count} changes: {what} ({about}) …",
            what=first.what,
            about=first.about,
            count=count,
        )
