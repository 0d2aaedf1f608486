"""What the libraries that read files raise on broken ones, beside errors of their own."""

import struct
import zipfile
import zlib

FAULTS: tuple[type[Exception], ...] = (
    *(ValueError, TypeError, LookupError, AttributeError, AssertionError, ArithmeticError, RecursionError),
    *(EOFError, OSError, NotImplementedError, RuntimeError, SyntaxError),
    *(struct.error, zlib.error, zipfile.BadZipFile),
)
