"""The minutes of a walkthrough: what was decided, said and changed."""
