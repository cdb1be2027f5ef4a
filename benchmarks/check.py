"""How long `mansionario check` takes: each part beside the reading of the files, in one run."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from macros.library.checks import CHECKS, checked
from macros.library.checks.rules import checked_by_rules
from macros.library.load import read_library
from macros.library.model import Library
from macros.library.rules import read_rules

ROOT = Path(__file__).parents[1]
RUNS = 5
SLOW = 3


def median_s(work: Callable[[], object]) -> float:
    """The median of five runs, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def check_wording(library: Library) -> None:
    """What the wording rules find in the library, their own files read first."""
    files, _ = read_rules(ROOT)
    list(checked_by_rules(library, files))


def main() -> None:
    """Print the whole, the share of the checks, and the slowest of them."""
    library, _ = read_library(ROOT)
    loading = median_s(lambda: read_library(ROOT))
    reading = loading - median_s(lambda: list(checked(library)))
    wording = median_s(lambda: check_wording(library))
    whole = loading + wording
    count = f"{len(library.clauses)} clauses, {len(library.templates)} templates"
    print(f"check: {whole:.2f} s for {count} (goal: at most 5 s), {whole / reading:.1f} x reading")
    times = {check.__name__: median_s(lambda: list(check(library))) for check in CHECKS}  # noqa: B023
    times["the wording rules"] = wording
    for name in sorted(times, key=lambda name: -times[name])[:SLOW]:
        print(f"  {name}: {times[name]:.2f} s, {times[name] / reading:.1f} x reading")


if __name__ == "__main__":
    main()
