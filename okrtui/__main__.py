"""`python -m okrtui`."""

from okrtui.main import main

main()
