"""Points from well-known binary, as arrays."""

from __future__ import annotations

import numpy as np

POINT_WKB = np.dtype([("order", "u1"), ("type", "<u4"), ("x", "<f8"), ("y", "<f8")])


def decode_points(wkb):
    """(xy (n, 2), number of points (n,)) of an Arrow geometry column, or None if it has other shapes too."""
    data = np.ma.getdata(wkb)
    present = ~np.ma.getmaskarray(wkb)
    if data.dtype == object:
        present &= np.fromiter((blob is not None for blob in data), dtype=bool, count=len(data))
    xy, count = np.full((len(data), 2), np.nan), np.ones(len(data), dtype=np.int64)
    blobs = data[present].tolist() if data.dtype == object else data[present]
    points = _decode_equal(blobs)
    if points is not None:
        xy[present] = points
        return xy, count
    for row in np.flatnonzero(present):
        decoded = _decode_one(bytes(data[row]))
        if decoded is None:
            return None
        xy[row], count[row] = decoded
    return xy, count


def _decode_equal(blobs):
    """xy (n, 2) of points that all take the same number of bytes, None if they do not or are no points."""
    if isinstance(blobs, np.ndarray):
        width, joined = blobs.dtype.itemsize, blobs.tobytes()
    else:
        widths = set(map(len, blobs))
        if len(widths) > 1:
            return None
        width, joined = (widths.pop() if widths else POINT_WKB.itemsize), b"".join(blobs)
    if width < POINT_WKB.itemsize:
        return None
    layout = np.dtype([("point", POINT_WKB), ("more", "V", width - POINT_WKB.itemsize)])
    points = np.frombuffer(joined, layout)["point"]
    if not np.all(points["order"] == 1) or not np.all(_flat(points["type"]) == 1):
        return None
    return np.column_stack([points["x"], points["y"]])


def _decode_one(blob):
    """((x, y), number of points) of a point or multipoint (its first point), None of anything else."""
    order = "<" if blob[0] == 1 else ">"
    kind, offset, count = _flat(np.frombuffer(blob, order + "u4", 1, 1)[0]), 5, 1
    if kind not in (1, 4):
        return None
    if kind == 4:
        count, offset = int(np.frombuffer(blob, order + "u4", 1, 5)[0]), 14
        if count == 0:
            return (np.nan, np.nan), 1
    return np.frombuffer(blob, order + "f8", 2, offset), count


def _flat(kind):
    """A WKB type without its Z and M, in either way of writing them."""
    return (kind & 0xFFFF) % 1000
