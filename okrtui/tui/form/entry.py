"""One field while it is typed in."""

from okrtui.document.refused import Refused
from okrtui.editing.session import Session
from okrtui.editing.set_field import SetField
from okrtui.plan.directory import Directory
from okrtui.plan.period import Period, parse_period
from okrtui.tui.form.completion import Completion
from okrtui.tui.form.judging import command_for, judge, marked_in
from okrtui.tui.form.knowing import choices_for
from okrtui.tui.form.said import Said
from okrtui.tui.form.subject import Subject
from okrtui.tui.form.typed_line import TypedLine
from okrtui.tui.form.written import written

_EMPTYING = ("backspace", "ctrl+h", "delete", "ctrl+d")


class Entry:
    """What stands in a field, what is typed there, what it could become, and what there is to say about it.

    `whole`: the text is selected as a whole, so that the first character typed takes its place; fields that take
    certain values only begin so.
    """

    def __init__(self, session: Session, directory: Directory, subject: Subject, field: str) -> None:
        self._session = session
        self.directory = directory
        self.subject = subject
        self.field = field
        self.completion = Completion(choices_for(session, directory, subject, field))
        choices = self.completion.choices
        self.before = written(session.document, subject, field)
        if choices.many and self.before:
            self.before += ", "  # the next one can be typed at once
        self.line = TypedLine.at_end(self.before)
        self.whole = choices.closed and not choices.many and bool(self.before)
        self.said = Said(judge(session, subject, field, None))

    @property
    def text(self) -> str:
        """What would be taken: the text that is typed, with the highlighted choice in it."""
        return self.completion.completed(self.line).text

    @property
    def changed(self) -> bool:
        """Whether anything else than before would be taken."""
        return self.text != self.before

    @property
    def command(self) -> SetField:
        """The command that takes it.

        Raises:
            Refused: the text can be no value of the field.
        """
        return command_for(self._session, self.subject, self.field, self.completion.meant(self.text))

    @property
    def period(self) -> Period | None:
        """The period that the text means; None where it means none."""
        try:
            value = self.command.value
        except Refused:
            return None
        return (
            parse_period(value) if isinstance(value, str) else None if value is None else Period.model_validate(value)
        )

    def judge(self) -> None:
        """Have said what there is to say about what would be taken."""
        text = self.completion.meant(self.text) if self.changed else None
        self.said.take(judge(self._session, self.subject, self.field, text))

    @property
    def marked(self) -> tuple[int, int] | None:
        """The words of the text that the remark told in full is about, as offsets; or none."""
        text, said = self.line.text, self.said
        if said.shown is None or self.completion.meant(self.text) != text:
            return None
        return marked_in(text, said.all[said.shown], (*self.subject.path, self.field))

    def after_key(self, key: str, character: str | None) -> TypedLine | None:
        """The line after a key that types, deletes or moves the cursor; None for any other key."""
        if self.whole and (character or key in _EMPTYING):
            emptied = TypedLine("", 0)
            return emptied.typed(character) if character and not character.isspace() else emptied
        if key == "right" and self.completion.offered and self.line.cursor == len(self.line.text):
            return self.completion.completed(self.line, self.completion.at or 0)
        if character == "," and self.completion.choices.many:
            return self.completion.completed(self.line).typed(", ")
        after = self.line.after_key(key)
        return self.line.typed(character) if after is None and character else after

    def pasted(self, text: str) -> TypedLine:
        """The line after a text is pasted."""
        return (TypedLine("", 0) if self.whole else self.line).typed(text)

    def take(self, line: TypedLine) -> bool:
        """Have another line typed; whether its text is another."""
        differs = line.text != self.line.text
        self.line, self.whole = line, False
        if differs:
            self.completion.follow(line)
        return differs

    def complete(self) -> bool:
        """Put the highlighted choice in for the word that is typed; False where none is highlighted."""
        if self.completion.at is None:
            return False
        self.line = self.completion.completed(self.line)
        self.completion.end()
        return True
