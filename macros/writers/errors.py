"""What stops a document from being written."""

from macros.errors import MansionarioError


class WritingError(MansionarioError):
    """A skeleton asks for what the document does not hold, or is not a skeleton."""
