"""How long `mansionario check` takes: each part beside the reading of the files, in one run."""

import statistics
import time
from collections.abc import Callable
from pathlib import Path

from macros.library.checks import CHECKS, checked
from macros.library.load import read_library

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


def main() -> None:
    """Print the whole, the rules' share, and the slowest of them."""
    library, _ = read_library(ROOT)
    whole = median_s(lambda: read_library(ROOT))
    rules = median_s(lambda: list(checked(library)))
    reading = whole - rules
    count = f"{len(library.clauses)} clauses, {len(library.templates)} templates"
    print(f"check: {whole:.2f} s for {count} (goal: at most 5 s), {whole / reading:.1f} x reading")
    times = {check.__name__: median_s(lambda: list(check(library))) for check in CHECKS}  # noqa: B023
    for name in sorted(times, key=lambda name: -times[name])[:SLOW]:
        print(f"  {name}: {times[name]:.2f} s, {times[name] / reading:.1f} x reading")


if __name__ == "__main__":
    main()
