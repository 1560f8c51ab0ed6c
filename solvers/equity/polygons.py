"""Outlines of areas as arrays, from well-known binary (WKB), the form in which every GIS hands over geometry."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

POLYGON, MULTIPOLYGON = 3, 6
Z_FLAG, M_FLAG, SRID_FLAG = 0x80000000, 0x40000000, 0x20000000


@dataclass(frozen=True)
class Rings:
    """Closed rings of ``count`` units: ``xy`` (v, 2) all their vertices, ring r from ``start[r]`` to ``start[r + 1]``.

    ``unit`` (rings,) is the unit that a ring bounds, outside or as a hole.
    """

    xy: np.ndarray
    start: np.ndarray
    unit: np.ndarray
    count: int

    def middles(self) -> np.ndarray:
        """The mean vertex of every unit, (count, 2), to mark it on a small map; NaN without geometry."""
        unit = np.repeat(self.unit, np.diff(self.start))
        vertices = np.bincount(unit, minlength=self.count).astype(np.float64)
        vertices[vertices == 0] = np.nan
        return np.column_stack([np.bincount(unit, self.xy[:, k], self.count) / vertices for k in (0, 1)])


def read_rings(blobs: Sequence[bytes | None]) -> Rings:
    """Rings of polygons and multipolygons with any dimensions, of which x and y are kept.

    ``blobs`` hold WKB or None (no geometry). Raises ValueError on other kinds of geometry.
    """
    pieces, lengths, units = [], [], []
    for unit, blob in enumerate(blobs):
        if not blob:
            continue
        order, code = _header(blob, 0)
        kind, _, offset = _kind(code)
        if kind == POLYGON:
            parts, offset = 1, 0
        elif kind == MULTIPOLYGON:
            (parts,) = struct.unpack_from(order + "I", blob, offset)
            offset += 4
        else:
            raise ValueError(f"WKB of type {kind} is no area")
        for _ in range(parts):
            offset = _read_polygon(blob, offset, unit, pieces, lengths, units)
    start = np.zeros(len(lengths) + 1, dtype=np.int64)
    np.cumsum(lengths, out=start[1:])
    xy = np.frombuffer(b"".join(pieces), dtype="<f8").reshape(-1, 2)
    return Rings(xy, start, np.array(units, dtype=np.int64), len(blobs))


def _read_polygon(blob: bytes, offset: int, unit: int, pieces: list, lengths: list, units: list) -> int:
    """Append the rings of the polygon at ``offset``; the offset behind it."""
    order, code = _header(blob, offset)
    _, size, start = _kind(code)
    offset += start
    (rings,) = struct.unpack_from(order + "I", blob, offset)
    offset += 4
    for _ in range(rings):
        (count,) = struct.unpack_from(order + "I", blob, offset)
        offset += 4
        end = offset + 8 * size * count
        if count:
            if size == 2 and order == "<":
                pieces.append(blob[offset:end])
            else:
                xy = np.frombuffer(blob, order + "f8", size * count, offset).reshape(-1, size)[:, :2]
                pieces.append(xy.astype("<f8").tobytes())
            lengths.append(count)
            units.append(unit)
        offset = end
    return offset


def _header(blob: bytes, offset: int) -> tuple[str, int]:
    order = "<" if blob[offset] == 1 else ">"
    return order, struct.unpack_from(order + "I", blob, offset + 1)[0]


def _kind(code: int) -> tuple[int, int, int]:
    """(Kind of geometry, numbers a vertex, bytes of the header) of a type code, ISO or extended."""
    plain = code & 0x1FFFFFFF
    dimension = plain // 1000
    size = 2 + (1 if dimension in (1, 2) else 2 if dimension == 3 else 0)
    size += bool(code & Z_FLAG) + bool(code & M_FLAG)
    return plain % 1000, size, 9 if code & SRID_FLAG else 5
