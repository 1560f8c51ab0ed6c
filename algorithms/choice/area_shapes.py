"""The polygons of areas: dissolved into regions, searched for points, and checked for overlaps."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsSpatialIndex

from ..outlines import read_geometries

OVERLAP = 1e-6
"""Share of the area of a layer that overlaps may make up without being mentioned."""
FIRST_PAIRS = 5
CHECK_EVERY = 500


class AreaShapes:
    """The geometries of a layer that was read, in its order; None where a feature has none."""

    def __init__(self, layer_input, check=lambda: None) -> None:
        self.shapes = [None] * len(layer_input)
        self._check = check
        for row, shape in read_geometries(layer_input, check):
            self.shapes[row] = shape
        self._index = None

    @property
    def missing(self) -> np.ndarray:
        """(n,) bool: areas without geometry."""
        return np.array([shape is None for shape in self.shapes], dtype=bool)

    def dissolved(self, region: np.ndarray, count: int) -> list:
        """One geometry for each of ``count`` regions; ``region`` (n,) is that of every area, -1 for none."""
        members = [[] for _ in range(count)]
        for row in np.flatnonzero(region >= 0).tolist():
            if self.shapes[row] is not None:
                members[region[row]].append(self.shapes[row])
        return [self._union(shapes) for shapes in members]

    def containing(self, xy: np.ndarray, rank: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """(Area (k,) that each point (k, 2) lies in, the lowest ``rank`` of several, -1 for none; how many (k,))."""
        found, several = np.full(len(xy), -1), np.zeros(len(xy), dtype=int)
        for place, (x, y) in enumerate(xy.tolist()):
            if not np.isfinite(x):
                continue
            point = QgsGeometry.fromPointXY(QgsPointXY(x, y))
            near = self._near(point.boundingBox())
            inside = [row for row in near if self.shapes[row].intersects(point)]
            several[place] = len(inside)
            if inside:
                found[place] = min(inside, key=lambda row: rank[row])
        return found, several

    def overlaps(self, dissolved: list) -> list:
        """The first pairs of areas that overlap, if overlaps make up more than a trace of the whole layer."""
        present = [shape for shape in self.shapes if shape is not None]
        total = sum(shape.area() for shape in present)
        whole = self._union([shape for shape in dissolved if not shape.isEmpty()])
        if total <= whole.area() * (1 + OVERLAP):
            return []
        pairs = []
        for row, shape in enumerate(self.shapes):
            if row % CHECK_EVERY == 0:
                self._check()
            if shape is None:
                continue
            for other in self._near(shape.boundingBox()):
                if other > row and shape.intersection(self.shapes[other]).area() > OVERLAP * shape.area():
                    pairs.append((row, other))
                    if len(pairs) == FIRST_PAIRS:
                        return pairs
        return pairs

    def _union(self, shapes: list):
        self._check()
        joined = QgsGeometry.unaryUnion(shapes)
        if joined.isNull() and shapes:
            joined = QgsGeometry.unaryUnion([shape.makeValid() for shape in shapes])
        return joined

    def _near(self, box) -> list:
        if self._index is None:
            self._index = QgsSpatialIndex()
            for row, shape in enumerate(self.shapes):
                if shape is not None:
                    feature = QgsFeature(row)
                    feature.setGeometry(shape)
                    self._index.addFeature(feature)
        return sorted(self._index.intersects(box))
