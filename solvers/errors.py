"""The exceptions a solver raises; what they say stands in :mod:`messages`."""

from __future__ import annotations

from .messages import MESSAGES, filled


class InputError(ValueError):
    """Input that no model can work with: what is wrong, where, and what to do about it.

    ``key`` names a sentence of the catalogue and ``values`` fill it, so that a caller with a
    translator can say the same in another language. ``str(error)`` is the English sentence.
    """

    def __init__(self, key: str, **values: object) -> None:
        self.key = key
        self.values = values
        super().__init__(filled(MESSAGES[key], values, str))


class Cancelled(Exception):
    """The user asked to stop; nothing was written."""


class SolverFailure(RuntimeError):
    """A back end gave no answer at all (not: a poor one); ``key`` and ``values`` as above."""

    def __init__(self, key: str, **values: object) -> None:
        self.key = key
        self.values = values
        super().__init__(filled(MESSAGES[key], values, str))


def first_few(values, limit: int = 5, total: int | None = None) -> str:
    """The first ``limit`` of ``values`` as a planner reads them: ``12, 17, 40 … (11)``.

    ``total`` says how many there are where ``values`` holds only the first of them.

    >>> first_few(["a", "b"])
    'a, b'
    >>> first_few(range(8), limit=3)
    '0, 1, 2 … (8)'
    """
    listed = [str(value) for value in values]
    shown = ", ".join(listed[:limit])
    count = len(listed) if total is None else total
    return shown if count <= limit else f"{shown} … ({count})"
