"""`okrtui follow`: see `okrtui.cli.present`, its counterpart."""

from okrtui.cli.present import follow_command as command

__all__ = ["command"]
