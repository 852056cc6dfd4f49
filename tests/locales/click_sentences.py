"""What click says in its own words, and a user of okrtui can meet.

Click looks these up in our catalogue; each stands here exactly as in click's source.
"""

SENTENCES: tuple[str | tuple[str, str], ...] = (
    "Usage:",
    "Options",
    "Positional arguments",
    "Commands",
    "Show this message and exit.",
    "default: {default}",
    "Missing argument",
    "Missing option",
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    "No such option {name!r}.",
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    "Option {name!r} does not take a value.",
    "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}",
    "Choose from:\n\t{choices}",
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    "{value!r} is not a valid {number_type}.",
    "{value} is not in the range {range}.",
    "{name} {filename!r} does not exist.",
    "{name} {filename!r} is a file.",
    "{name} {filename!r} is a directory.",
    "{name} {filename!r} is not readable.",
    "Could not open file {filename!r}: {message}",
    "file",
    "directory",
    "path",
    "unknown error",
    "Error: {message}",
    "Error: invalid input",
)
