"""OKR plans of marketing teams as TOML files in git, and the workbench that keeps them honest."""

__version__ = "0.1.0"
