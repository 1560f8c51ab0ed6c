"""Small layers of areas as WKB."""

import struct

import numpy as np


def polygon(*rings):
    """WKB of a polygon from rings of (x, y); rings are closed here."""
    parts = []
    for ring in rings:
        closed = [*ring, ring[0]]
        parts.append(struct.pack("<I", len(closed)) + np.array(closed, dtype="<f8").tobytes())
    return struct.pack("<BII", 1, 3, len(rings)) + b"".join(parts)


def multipolygon(*polygons):
    return struct.pack("<BII", 1, 6, len(polygons)) + b"".join(polygons)


def box(x, y, width=1.0, height=1.0):
    return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])


def grid(columns, rows):
    """Unit squares row by row."""
    return [box(float(x), float(y)) for y in range(rows) for x in range(columns)]


def pairs(neighbours):
    """{(i, j)} of all links."""
    matrix = neighbours.matrix.tocoo()
    return set(zip(matrix.row.tolist(), matrix.col.tolist()))


def both_ways(*links):
    return {pair for i, j in links for pair in ((i, j), (j, i))}


def hexagons(columns, rows, size=1000.0):
    """Outlines (n, 7, 2) of a hexagonal grid, and their WKB; shared corners are equal to the last digit."""
    column, row = (one.ravel() for one in np.meshgrid(np.arange(columns), np.arange(rows)))
    across = np.array([2, 1, -1, -2, -1, 1, 2])
    up = np.array([0, 1, 1, 0, -1, -1, 0])
    x = (3 * column[:, None] + across) * (size / 2)
    y = (2 * row[:, None] + column[:, None] % 2 + up) * (size * 0.75**0.5)
    xy = np.stack([x, y], axis=2)
    head = struct.pack("<BIII", 1, 3, 1, 7)
    return xy, [head + outline.tobytes() for outline in xy]
