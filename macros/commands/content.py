"""Files that a command is given: read up to a limit, refused in one line."""

from pathlib import Path
from typing import BinaryIO

from macros.errors import RequestError


def file_content(path: Path, most: int) -> bytes:
    """The bytes of a file.

    Raises:
        RequestError: It cannot be read, or has more bytes than `most`.
    """
    try:
        with path.open("rb") as file:
            return content(f"'{path}'", file, most)
    except OSError as error:
        raise RequestError(f"'{path}' cannot be read: {error.strerror}") from error


def content(name: str, stream: BinaryIO, most: int) -> bytes:
    """The bytes of a stream, called by this name in the message.

    Raises:
        RequestError: It has more bytes than `most`; no more than these are read.
    """
    read = stream.read(most + 1)
    if len(read) > most:
        raise RequestError(f"{name} has more than {most:,} bytes, which is the most it may")
    return read
