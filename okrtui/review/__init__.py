"""A changed plan: what changed, in the words of OKRs, and whether it is better or worse for it."""
