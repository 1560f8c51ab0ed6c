"""Columns of a table as arrays: numbers with NULL as NaN, ids as text, ids as positions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import repeat

import numpy as np

from ..errors import InputError, first_few

CHUNK = 1_000_000
"""Rows whose ids become Python objects at a time."""

WHOLE_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,17}")
"""Ids that a 64-bit integer column can hold, written as such a column writes them."""

WHOLE_REAL = re.compile(r"(0|-?[1-9][0-9]*)\.0+")
"""Whole numbers as a real column writes them into a CSV file."""


@dataclass(frozen=True)
class Column:
    """One column: ``values`` (n,) int, float, UTF-8 bytes or text objects, and ``null`` (n,) bool.

    Where ``null`` is True the value means nothing.
    """

    values: np.ndarray
    null: np.ndarray

    def __len__(self) -> int:
        return len(self.values)

    def take(self, where) -> Column:
        return Column(self.values[where], self.null[where])

    def numbers(self):
        """(float64 (n,) with NULL as NaN, bool (n,) where the text is no number).

        Text is read as numbers too, because a CSV file carries no types; empty text is NULL.
        """
        wrong = np.zeros(len(self), dtype=bool)
        if self.values.dtype.kind in "iuf":
            numbers = self.values.astype(np.float64)
            numbers[self.null] = np.nan
            return numbers, wrong
        if self.values.dtype.kind == "S":
            filled = np.where(self.null | (self.values == b""), b"nan", self.values)
        else:
            filled = np.array(["nan" if text is None or not text.strip() else text for text in self.values], dtype=str)
        try:
            numbers = filled.astype(np.float64)
        except ValueError:
            numbers = np.full(len(self), np.nan)
            for row, text in enumerate(filled.tolist()):
                try:
                    numbers[row] = float(text)
                except ValueError:
                    wrong[row] = bool(text.strip())
        # Python takes 1_000 for a number; a planner's table says nothing of the kind.
        if b"_" in filled.tobytes():
            wrong |= np.char.find(filled, "_" if filled.dtype.kind == "U" else b"_") >= 0
        numbers[self.null] = np.nan
        return numbers, wrong

    def checked_numbers(self, parameter: str, field: str, layer: str) -> np.ndarray:
        """:meth:`numbers`; raises on text that is no number, naming ``parameter``, ``field`` and ``layer``."""
        numbers, wrong = self.numbers()
        if wrong.any():
            examples = first_few(dict.fromkeys(self.take(wrong).texts()), 3)
            raise InputError("not_numeric", parameter=parameter, field=field, layer=layer, examples=examples)
        return numbers

    def texts(self) -> list:
        """Ids as text: 12, 12.0 and "12.0" are "12", surrounding blanks do not count, NULL and "" are None.

        >>> Column(np.array([12.0, 1.5]), np.zeros(2, bool)).texts()
        ['12', '1.5']
        """
        if self.values.dtype.kind in "iu":
            texts = list(map(str, self.values.tolist()))
        elif self.values.dtype.kind == "f":
            texts = [str(int(value)) if value.is_integer() else repr(value) for value in self.values.tolist()]
            texts = [None if text == "nan" else text for text in texts]
        elif self.values.dtype.kind == "S":
            texts = [_id_text(value.decode("utf-8", "replace")) for value in self.values.tolist()]
        else:
            texts = [None if value is None else _id_text(str(value)) for value in self.values.tolist()]
        for row in np.flatnonzero(self.null):
            texts[row] = None
        return texts

    def codes(self):
        """(distinct ids as text (k,) by first appearance, code of every row (n,) or -1 for NULL)."""
        if self.values.dtype.kind in "iu":
            distinct, first, code = np.unique(self.values, return_index=True, return_inverse=True)
            keys = Column(distinct, np.zeros(len(distinct), dtype=bool)).texts()
            order = np.argsort(first, kind="stable")
            rank = np.empty(len(order), dtype=np.int64)
            rank[order] = np.arange(len(order))
            codes = rank[code.reshape(-1)]
            codes[self.null] = -1
            return _only_used(np.array(keys, dtype=object)[order], codes)
        seen: dict = {}
        codes = np.empty(len(self), dtype=np.int64)
        for start in range(0, len(self), CHUNK):
            part = slice(start, min(start + CHUNK, len(self)))
            values, null = self.values[part], self.null[part]
            first = np.flatnonzero(np.append(True, (values[1:] != values[:-1]) | (null[1:] != null[:-1])))
            found = [
                -1 if text is None else seen.setdefault(text, len(seen))
                for text in Column(values[first], null[first]).texts()
            ]
            codes[part] = np.repeat(found, np.diff(np.append(first, len(values))))
        ids = np.empty(len(seen), dtype=object)
        ids[:] = list(seen)
        return ids, codes

    def positions(self, ids: np.ndarray) -> np.ndarray:
        """For every row the position of its id in ``ids`` (text, unique), -1 where there is none; int32 (n,)."""
        if len(ids) == 0:
            return np.full(len(self), -1, dtype=np.int32)
        if self.values.dtype.kind in "iu":
            found = _integer_positions(self.values, ids)
        else:
            found = self._text_positions(ids)
        found[self.null] = -1
        return found

    def _text_positions(self, ids) -> np.ndarray:
        index = {text: position for position, text in enumerate(ids.tolist())}
        found = np.empty(len(self), dtype=np.int32)
        as_bytes = BytesIndex(ids, self.values.dtype) if self.values.dtype.kind == "S" else None
        for start in range(0, len(self), CHUNK):
            part = slice(start, min(start + CHUNK, len(self)))
            # Tables come sorted by origin as a rule: one look-up then serves a whole run of equal ids.
            values, null = self.values[part], self.null[part]
            first = np.flatnonzero(np.append(True, (values[1:] != values[:-1]) | (null[1:] != null[:-1])))
            distinct = Column(values[first], null[first])
            positions = np.full(len(first), -1, dtype=np.int32) if as_bytes is None else as_bytes.find(distinct.values)
            # Bytes that are no id as they stand may be one once they are cleaned.
            missed = np.flatnonzero(positions < 0)
            texts = distinct.take(missed).texts()
            positions[missed] = np.fromiter(map(index.get, texts, repeat(-1)), dtype=np.int32, count=len(texts))
            found[part] = np.repeat(positions, np.diff(np.append(first, part.stop - part.start)))
        return found


def _only_used(ids, codes):
    """Without ids that stand in NULL rows only."""
    used = np.zeros(len(ids), dtype=bool)
    used[codes[codes >= 0]] = True
    if used.all():
        return ids, codes
    number = np.where(used, np.cumsum(used) - 1, -1)
    return ids[used], np.where(codes >= 0, number[codes], -1)


class BytesIndex:
    """Finds fixed-width bytes among ids without making a Python object of each: a hash, and a comparison.

    Ids whose hashes fall together are not all found, and -1 may therefore mean "look again".
    """

    def __init__(self, ids: np.ndarray, dtype: np.dtype) -> None:
        self.ids = np.array([text.encode() for text in ids.tolist()], dtype=np.bytes_)
        self.width = max(dtype.itemsize, self.ids.dtype.itemsize) + 7 & ~7
        self.shift = np.uint64(64 - max(len(ids) * 16, 2).bit_length())
        self.table = np.zeros(1 << 64 - int(self.shift), dtype=np.int32)
        self.table[self._slots(self.ids)] = np.arange(len(ids))

    def find(self, values: np.ndarray) -> np.ndarray:
        candidates = self.table[self._slots(values)]
        return np.where(self.ids[candidates] == values, candidates, -1).astype(np.int32)

    def _slots(self, values):
        words = values.astype(f"S{self.width}").view(np.uint64).reshape(len(values), -1)
        hashed = np.zeros(len(values), dtype=np.uint64)
        for word in words.T:
            hashed = (hashed ^ word) * np.uint64(0x9E3779B97F4A7C15)
            hashed ^= hashed >> np.uint64(32)
        return (hashed * np.uint64(0x9E3779B97F4A7C15)) >> self.shift


def _id_text(text: str):
    text = text.strip()
    if text.endswith("0") and WHOLE_REAL.fullmatch(text):
        return text.partition(".")[0]
    return text or None


def _integer_positions(values: np.ndarray, ids: np.ndarray) -> np.ndarray:
    known, where = [], []
    for position, text in enumerate(ids.tolist()):
        if WHOLE_NUMBER.fullmatch(text):
            known.append(int(text))
            where.append(position)
    if not known:
        return np.full(len(values), -1, dtype=np.int32)
    sorted_order = np.argsort(known)
    sorted_known = np.asarray(known, dtype=np.int64)[sorted_order]
    sorted_where = np.asarray(where, dtype=np.int32)[sorted_order]
    span = int(sorted_known[-1]) - int(sorted_known[0]) + 1
    if span <= max(1_000_000, 4 * len(values)):
        # A direct table is several times as fast as a search where ids are dense.
        table = np.full(span + 1, -1, dtype=np.int32)
        table[sorted_known - sorted_known[0]] = sorted_where
        shifted = values.astype(np.int64) - sorted_known[0]
        return table[np.where((shifted >= 0) & (shifted < span), shifted, span)]
    place = np.minimum(np.searchsorted(sorted_known, values), len(sorted_known) - 1)
    return np.where(sorted_known[place] == values, sorted_where[place], -1).astype(np.int32)
