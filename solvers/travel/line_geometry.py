"""Lines out of well-known binary: every vertex of every line in one array.

Reads LineString and MultiLineString, with or without Z and M, in ISO and in old OGC type codes. What
is no line (points, polygons) or has no geometry is told apart. Curves and big-endian geometries must
be rewritten beforehand by a geometry library (see :func:`needs_rewriting`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

LINE, MULTI_LINE = 2, 5
CURVED = (8, 9, 11)
"""CircularString, CompoundCurve, MultiCurve."""
OLD_Z, OLD_M, OLD_SRID = 0x80000000, 0x40000000, 0x20000000


@dataclass(frozen=True)
class Polylines:
    """Lines as vertices in a row.

    ``xy`` (v, 2); part p has the vertices ``first[p]:first[p + 1]`` (p + 1,) and belongs to feature
    ``feature[p]`` (p,). ``empty`` and ``not_lines`` are positions of features without a line; a line with a
    coordinate that is no finite number counts as empty.
    """

    xy: np.ndarray
    first: np.ndarray
    feature: np.ndarray
    empty: np.ndarray
    not_lines: np.ndarray


def needs_rewriting(blob) -> bool:
    """Whether a geometry is curved or big-endian, and so has to be made a plain line first."""
    if blob is None or len(blob) < 5:
        return False
    return blob[0] != 1 or (int.from_bytes(blob[1:5], "little") & 0x0FFFFFFF) % 1000 in CURVED


def polylines(blobs: list) -> Polylines:
    """Decode the geometries of features, in their order; None is a feature without geometry."""
    lengths = np.fromiter((0 if blob is None else len(blob) for blob in blobs), np.int64, len(blobs))
    data = np.frombuffer(b"".join(blob for blob in blobs if blob is not None), np.uint8)
    start = np.concatenate(([0], np.cumsum(lengths)[:-1])) if len(blobs) else np.empty(0, np.int64)

    present = np.flatnonzero(lengths >= 9)
    kind, width, header = _types(data, start[present])
    count = np.zeros(len(present), np.int64)
    known = np.isin(kind, (LINE, MULTI_LINE))
    count[known] = _uint32(data, start[present[known]] + header[known])
    simple, multi = kind == LINE, kind == MULTI_LINE
    parts = [(present[simple], start[present[simple]] + header[simple] + 4, count[simple], width[simple])]
    parts += _parts_of_multi(data, present[multi], start[present[multi]] + header[multi] + 4, count[multi])

    feature, offset, vertices, width = (np.concatenate(column) for column in zip(*parts))
    order = np.argsort(feature, kind="stable")
    feature, offset, vertices, width = feature[order], offset[order], vertices[order], width[order]
    filled = vertices > 0
    feature, offset, vertices, width = feature[filled], offset[filled], vertices[filled], width[filled]
    first = np.concatenate(([0], np.cumsum(vertices)))
    xy = _coordinates(data, offset, vertices, width, first)
    if len(feature) and not np.isfinite(xy).all():
        sound = np.logical_and.reduceat(np.isfinite(xy).all(axis=1), first[:-1])
        xy, feature, vertices = xy[np.repeat(sound, vertices)], feature[sound], vertices[sound]
        first = np.concatenate(([0], np.cumsum(vertices)))
    has_line = np.zeros(len(blobs), dtype=bool)
    has_line[feature] = True
    not_line = np.zeros(len(blobs), dtype=bool)
    not_line[present[~known]] = True
    return Polylines(xy, first, feature, np.flatnonzero(~has_line & ~not_line), np.flatnonzero(not_line))


def _types(data, start):
    """(flat type, bytes per vertex, bytes before the count) of the geometries at ``start``."""
    code = _uint32(data, start + 1)
    header = np.where(code & OLD_SRID, 9, 5)
    iso = (code & 0x0FFFFFFF) % 4000 // 1000
    z = ((code & OLD_Z) > 0) | (iso == 1) | (iso == 3)
    m = ((code & OLD_M) > 0) | (iso == 2) | (iso == 3)
    return (code & 0x0FFFFFFF) % 1000, 16 + 8 * z + 8 * m, header


def _parts_of_multi(data, feature, offset, count):
    """Parts of multi-geometries: the k-th parts of all features at once, for k = 0, 1, 2 ..."""
    found = []
    while len(feature):
        open_ = count > 0
        feature, offset, count = feature[open_], offset[open_], count[open_]
        if not len(feature):
            break
        kind, width, header = _types(data, offset)
        vertices = _uint32(data, offset + header)
        begin = offset + header + 4
        found.append((feature, begin, np.where(kind == LINE, vertices, 0), width))
        offset, count = begin + vertices * width, count - 1
    return found


def _uint32(data, offset) -> np.ndarray:
    value = np.zeros(len(offset), np.int64)
    for byte in range(4):
        value |= data[offset + byte].astype(np.int64) << (8 * byte)
    return value


def _coordinates(data, offset, vertices, width, first) -> np.ndarray:
    """x and y (v, 2) of all vertices, from unaligned bytes."""
    xy = np.empty((int(first[-1]), 2))
    for dimension in np.unique(width):
        chosen = np.flatnonzero(width == dimension)
        total = int(vertices[chosen].sum())
        within = np.arange(total) - np.repeat(np.cumsum(vertices[chosen]) - vertices[chosen], vertices[chosen])
        source = np.repeat(offset[chosen], vertices[chosen]) + within * dimension
        target = np.repeat(first[:-1][chosen], vertices[chosen]) + within
        # A window of 16 bytes that starts at every byte: indexing it copies one vertex.
        windows = np.lib.stride_tricks.as_strided(data, (len(data) - 15, 16), (1, 1), writeable=False)
        xy[target] = windows[source].view("<f8")
    return xy
