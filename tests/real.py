"""The real library and handbook, read once for all tests of a process."""

from pathlib import Path

from macros.library.load import load_library
from macros.publish.handbook.read import load_handbook

ROOT = Path(__file__).parents[1]
LIBRARY = load_library(ROOT)
HANDBOOK = load_handbook(ROOT, LIBRARY)
