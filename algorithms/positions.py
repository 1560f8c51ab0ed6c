"""Where features are: coordinates of any reference system as longitude and latitude."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsLineString

from ..solvers.errors import InputError, first_few

LONGITUDE_LATITUDE = "EPSG:4326"


def layer_lonlat(layer, columns, context) -> np.ndarray:
    """Longitude and latitude (n, 2) in degrees of the features of ``layer``; NaN where there is no geometry."""
    many = columns.parts > 1
    if many.any():
        refuse("many_parts", many, layer)
    present = np.isfinite(columns.xy).all(axis=1)
    lonlat = np.full(columns.xy.shape, np.nan)
    lonlat[present] = to_lonlat(columns.xy[present], layer, context)
    bad = present & ~_on_earth(lonlat)
    if bad.any():
        refuse("not_on_earth", bad, layer)
    return lonlat


def points_lonlat(xy: np.ndarray, layer, context) -> np.ndarray:
    """Coordinates (k, 2) in the reference system of ``layer`` as longitude and latitude in degrees."""
    lonlat = to_lonlat(xy, layer, context)
    bad = ~_on_earth(lonlat)
    if bad.any():
        places = first_few([f"{x:g} {y:g}" for x, y in xy[bad][:5]], total=int(bad.sum()))
        raise InputError("not_on_earth", parameter=layer.parameter, layer=layer.title, count=int(bad.sum()), ids=places)
    return lonlat


def refuse(key: str, bad: np.ndarray, layer) -> None:
    """Raise the message ``key`` about the features of ``layer`` that ``bad`` (n,) marks."""
    raise InputError(
        key, parameter=layer.parameter, layer=layer.title, count=int(bad.sum()), ids=first_few(layer.ids[bad])
    )


def to_lonlat(xy: np.ndarray, layer, context) -> np.ndarray:
    """Points (k, 2) of ``layer`` transformed to longitude and latitude, wherever they come to lie."""
    return transformed(xy, layer.source.sourceCrs(), QgsCoordinateReferenceSystem(LONGITUDE_LATITUDE), context, layer)


def transformed(xy: np.ndarray, crs, target, context, layer) -> np.ndarray:
    """Transform points (n, 2) of ``layer`` (its parameter and title go into messages) in one call."""
    if not crs.isValid():
        raise InputError("no_crs", parameter=layer.parameter, layer=layer.title)
    if crs == target or len(xy) == 0:
        return xy
    transform = QgsCoordinateTransform(crs, target, context.transformContext())
    line = QgsLineString(xy[:, 0].tolist(), xy[:, 1].tolist())
    try:
        line.transform(transform)
    except QgsCsException as error:
        raise InputError("not_transformed", parameter=layer.parameter, layer=layer.title, reason=str(error)) from error
    wkb = bytes(line.asWkb())
    return np.frombuffer(wkb, "<f8", 2 * len(xy), 9).reshape(-1, 2).copy()


def _on_earth(lonlat: np.ndarray) -> np.ndarray:
    with np.errstate(invalid="ignore"):
        return (np.abs(lonlat[:, 0]) <= 360.0) & (np.abs(lonlat[:, 1]) <= 90.0)
