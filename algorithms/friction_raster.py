"""A friction raster read by window, with the true size of its cells."""

from __future__ import annotations

import numpy as np
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsProcessingException, QgsRectangle

from ..solvers.errors import InputError
from ..solvers.travel.ellipsoid import along, chord_lengths, to_space
from ..solvers.travel.friction import Surface
from .messages import tr
from .positions import LONGITUDE_LATITUDE, transformed

UNITS = ("minutes_per_metre", "minutes_per_cell")
UNEVEN = 0.01
"""Difference of cell sizes within a row that is worth a warning."""
KINDS = {
    Qgis.DataType.Byte: "u1",
    Qgis.DataType.UInt16: "u2",
    Qgis.DataType.Int16: "i2",
    Qgis.DataType.UInt32: "u4",
    Qgis.DataType.Int32: "i4",
    Qgis.DataType.Float32: "f4",
    Qgis.DataType.Float64: "f8",
}


class FrictionRaster:
    """Band 1 of a raster layer. Make it in the main thread (``layer`` belongs there), use it in any."""

    parameter = "FRICTION"

    def __init__(self, layer) -> None:
        self.title = layer.name() or self.parameter
        self.crs = layer.crs()
        self.provider = layer.dataProvider().clone()
        self.extent = layer.extent()
        self.shape = layer.height(), layer.width()
        self.cell = self.extent.width() / layer.width(), self.extent.height() / layer.height()

    def surface(self, unit: str, context, progress) -> Surface:
        """The raster as a surface whose steps are metres, or cells where frictions are per cell."""
        if unit == "minutes_per_cell":
            width = height = np.ones(self.shape[0])
        else:
            width, height = self._true_sizes(context, progress)
        return Surface(self.shape, self.read, width, height)

    def read(self, row: int, column: int, rows: int, columns: int) -> np.ndarray:
        """Frictions (rows, columns) of a window as float64, NaN without data."""
        wide, high = self.cell
        west, north = self.extent.xMinimum() + column * wide, self.extent.yMaximum() - row * high
        window = QgsRectangle(west, north - rows * high, west + columns * wide, north)
        block = self.provider.block(1, window, columns, rows)
        if not block.isValid() or block.dataType() not in KINDS:
            raise QgsProcessingException(tr("The raster '{layer}' cannot be read.").format(layer=self.title))
        values = np.frombuffer(block.data().data(), KINDS[block.dataType()]).reshape(rows, columns).astype(float)
        if block.hasNoDataValue():
            values[values == block.noDataValue()] = np.nan
        with np.errstate(invalid="ignore"):
            wrong = values <= 0
        if wrong.any():
            first = np.argwhere(wrong)[0]
            raise InputError(
                "friction_not_positive",
                layer=self.title,
                count=int(wrong.sum()),
                row=row + int(first[0]) + 1,
                column=column + int(first[1]) + 1,
                smallest=float(values[wrong].min()),
            )
        return values

    def cells(self, lonlat: np.ndarray, context) -> np.ndarray:
        """Row and column (n, 2) of the cells that points lie on, -1 beside the raster."""
        xy = transformed(lonlat, QgsCoordinateReferenceSystem(LONGITUDE_LATITUDE), self.crs, context, self)
        x, y = xy.T
        west, north = self.extent.xMinimum(), self.extent.yMaximum()
        if self.crs.isGeographic():
            # A raster may run from 0 to 360 degrees.
            x = west + (x - west) % 360.0
        cell = np.floor(np.column_stack(((north - y) / self.cell[1], (x - west) / self.cell[0])))
        outside = ~((cell >= 0) & (cell < self.shape)).all(axis=1)
        cell[outside] = -1
        return cell.astype(np.int64)

    def lonlat_extent(self, context) -> np.ndarray:
        """Corners of the raster (4, 2) as longitude and latitude."""
        box = self.extent
        xs, ys = (box.xMinimum(), box.xMaximum()), (box.yMinimum(), box.yMaximum())
        return self._lonlat(np.array([(x, y) for x in xs for y in ys]), context)

    def _true_sizes(self, context, progress):
        """(width, height) of the cells of every row in metres of the ellipsoid, taken at the middle column."""
        middle = self._sizes_at(self.shape[1] // 2, context)
        sides = [self._sizes_at(column, context) for column in (0, self.shape[1] - 1)]
        uneven = max(float(np.abs(side / middle - 1.0).max()) for side in sides)
        if uneven > UNEVEN:
            progress.warn(
                tr(
                    "The cells of raster '{layer}' differ in true size by up to {share:.0%} within a row. Reproject it "
                    "to longitude and latitude, or to a projection made for the region."
                ).format(layer=self.title, share=uneven)
            )
        return middle

    def _sizes_at(self, column, context) -> np.ndarray:
        wide, high = self.cell
        x = self.extent.xMinimum() + (column + 0.5) * wide
        y = self.extent.yMaximum() - (np.arange(self.shape[0]) + 0.5) * high
        rows = len(y)
        ends = np.empty((4 * rows, 2))
        ends[:, 0] = np.repeat([x - wide / 2, x + wide / 2, x, x], rows)
        ends[:, 1] = np.concatenate((y, y, y - high / 2, y + high / 2))
        lonlat = self._lonlat(ends, context)
        lonlat[:, 1] = np.clip(lonlat[:, 1], -90.0, 90.0)
        space, first = to_space(lonlat), np.arange(rows)
        width = along(chord_lengths(space, first, first + rows))
        height = along(chord_lengths(space, first + 2 * rows, first + 3 * rows))
        return np.stack((width, height))

    def _lonlat(self, xy, context) -> np.ndarray:
        target = QgsCoordinateReferenceSystem(LONGITUDE_LATITUDE)
        return np.array(transformed(xy, self.crs, target, context, self))
