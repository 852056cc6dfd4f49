"""Arguments and options that several commands share."""

from pathlib import Path

import click

plan_argument = click.argument("plan", type=click.Path(path_type=Path))
"""The plan file that a command is about."""
