"""Files written whole or not at all."""

import os
import tempfile
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the file and swap, so that what was there is whole until the new one is.

    Args:
        path: The file; what a link leads to is written, with the rights it had.
        content: All of it.

    Raises:
        OSError: It cannot be written; the file is what it was.
    """
    target = path.resolve()
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        beside.chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        beside.replace(target)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def create_file(path: Path, content: bytes) -> None:
    """Write a file that was not there.

    Raises:
        FileExistsError: It is there.
        OSError: It cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(exist_ok=False)
    try:
        replace_file(path, content)
    except OSError:
        path.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
