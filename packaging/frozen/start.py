"""Where the packaged program starts: as `python -m variorum` does."""

import os

# The folder's libraries are for the program; others that it asks for (a browser) have the system's.
os.environ.pop("LD_LIBRARY_PATH", None)
if "LD_LIBRARY_PATH_ORIG" in os.environ:
    os.environ["LD_LIBRARY_PATH"] = os.environ.pop("LD_LIBRARY_PATH_ORIG")

from variorum.__main__ import main

main()
