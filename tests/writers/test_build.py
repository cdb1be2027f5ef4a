"""The sample documents are job descriptions."""

import types
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints, is_typeddict

import pytest

from macros.document.model import JobDescription
from tests.writers.build import DOCUMENTS, document, sample, written_items


@pytest.mark.parametrize("name", DOCUMENTS)
def test_sample_fits_the_type(name: str) -> None:
    """A sample has the keys of `JobDescription`, in its order, with values of its types."""
    assert _fits(sample(name), JobDescription)


def test_built_document_fits_the_type() -> None:
    """The small document has the keys of `JobDescription`, in its order."""
    assert _fits(document(), JobDescription)


def test_missing_key_does_not_fit() -> None:
    """A document without a key of the type is none."""
    incomplete = {key: value for key, value in document().items() if key != "title"}

    assert not _fits(incomplete, JobDescription)


def test_sample_is_as_long_as_a_real_document() -> None:
    """A sample has about sixty clauses that are on."""
    clauses = list(written_items(sample("filled")))

    assert 55 <= len(clauses) <= 70


def _fits(value: Any, type_: Any) -> bool:  # noqa: ANN401
    if is_typeddict(type_):
        hints = get_type_hints(type_)
        return list(value) == list(hints) and all(_fits(value[key], hints[key]) for key in hints)
    origin, arguments = get_origin(type_), get_args(type_)
    if origin in (types.UnionType, None) or str(origin) == "typing.Union":
        return _is_one_of(value, arguments) if arguments else isinstance(value, type_)
    if origin is Literal:
        return value in arguments
    if origin is Annotated:
        return _fits(value, arguments[0])
    inner = value.values() if origin is dict else value
    return isinstance(value, origin) and all(_fits(each, arguments[-1]) for each in inner)


def _is_one_of(value: Any, types_: tuple[Any, ...]) -> bool:  # noqa: ANN401
    return any(_fits(value, type_) for type_ in types_ if _can_compare(value, type_))


def _can_compare(value: Any, type_: Any) -> bool:  # noqa: ANN401
    return isinstance(value, dict) if is_typeddict(type_) else True
