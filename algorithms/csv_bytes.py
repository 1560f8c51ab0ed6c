"""Rows of a table as CSV, made of byte matrices: no Python object for a row or a number.

Every column becomes a matrix of bytes, one line a row, in which zero bytes stand for nothing; side by
side, without the zeros, they are the text. A real number is written with up to ten decimals where
that keeps twelve significant digits, which travel costs do, and by Python where it would not.
"""

from __future__ import annotations

import numpy as np

from .coded import Coded

DECIMALS = 10
LARGEST = 9.0e8
"""Numbers below it, times ten to the decimals, are exact 64-bit integers."""
DIGITS = 19


def csv_bytes(columns, newline: bytes = b"\n") -> bytes:
    """``columns`` (arrays or :class:`~.coded.Coded`, equally long) as lines of CSV; NaN and None are empty."""
    matrices = []
    for column in columns:
        if matrices:
            matrices.append(np.full((len(column), 1), ord(","), dtype=np.uint8))
        matrices.append(_texts(column))
    matrices.append(np.tile(np.frombuffer(newline, np.uint8), (len(columns[0]), 1)))
    block = np.concatenate(matrices, axis=1).reshape(-1)
    return block[block != 0].tobytes()


def _texts(column) -> np.ndarray:
    if isinstance(column, Coded):
        return _texts(column.values)[column.codes]
    values = np.asarray(column)
    if values.dtype.kind == "f":
        return _reals(values.astype(np.float64))
    if values.dtype.kind in "iub":
        return _scaled(values.astype(np.int64), 0)
    return _from_python(["" if value is None else _quoted(str(value)) for value in values.tolist()])


def _reals(values) -> np.ndarray:
    finite = np.isfinite(values)
    known = np.where(finite, values, 0.0)
    rounded = np.round(known, DECIMALS)
    if np.any(np.abs(known) >= LARGEST) or np.any(np.abs(rounded - known) > 1e-12 * np.abs(known)):
        return _from_python([f"{value:.15g}" if good else "" for value, good in zip(known.tolist(), finite.tolist())])
    text = _scaled(np.rint(known * 10.0**DECIMALS).astype(np.int64), DECIMALS)
    text[~finite] = 0
    return text


def _scaled(whole, decimals) -> np.ndarray:
    """Integers (n,) that count units of ten to the minus ``decimals``, written without needless zeros."""
    rest = np.abs(whole)
    digits = np.empty((len(whole), DIGITS), dtype=np.uint8)
    for place in range(DIGITS - 1, -1, -1):
        higher = rest // 10
        digits[:, place] = rest - 10 * higher
        rest = higher
    point = DIGITS - decimals
    seen = np.logical_or.accumulate(digits[:, :point] > 0, axis=1)
    seen[:, -1] = True
    text = np.zeros((len(whole), DIGITS + 2), dtype=np.uint8)
    text[:, 0] = np.where(whole < 0, ord("-"), 0)
    text[:, 1 : point + 1] = np.where(seen, digits[:, :point] + ord("0"), 0)
    if decimals:
        follows = np.logical_or.accumulate(digits[:, : point - 1 : -1] > 0, axis=1)[:, ::-1]
        text[:, point + 1] = np.where(follows[:, 0], ord("."), 0)
        text[:, point + 2 :] = np.where(follows, digits[:, point:] + ord("0"), 0)
    return text


def _from_python(texts) -> np.ndarray:
    encoded = np.array([text.encode("utf-8") for text in texts], dtype=bytes)
    width = max(encoded.dtype.itemsize, 1)
    return np.frombuffer(encoded.astype(f"S{width}").tobytes(), np.uint8).reshape(len(texts), width)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
