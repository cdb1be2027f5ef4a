"""The skeletons that a browser fills, in the twin of the writers' engine."""

from dataclasses import asdict

from macros.writers import SKELETONS, json, skeleton

PATH = "assets/skeletons.json"
"""Where they are, below the site's root."""


def skeletons() -> tuple[str, bytes]:
    """Their file: its path, and its bytes, an object of format → skeleton."""
    return PATH, json.write({format: asdict(skeleton(format)) for format in SKELETONS})
