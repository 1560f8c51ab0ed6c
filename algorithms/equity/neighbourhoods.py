"""NEIGHBOURS and its companions: who is whose neighbour among the features of INPUT."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ...solvers.equity.contiguity import contiguity
from ...solvers.equity.neighbours import Neighbours, nearest_neighbours, neighbours_within
from ...solvers.equity.polygons import Rings
from ...solvers.errors import InputError
from ..messages import tr
from ..outlines import read_outlines
from ..parameters import add_choice, add_number
from .rows import has_geometry, is_polygons

CONTIGUITY = ("queen", "rook")
RULES = (*CONTIGUITY, "knn", "distance")


def add_neighbours(algorithm):
    """NEIGHBOURS, K, DISTANCE and TOLERANCE."""
    add_choice(
        algorithm,
        "NEIGHBOURS",
        tr("Neighbours"),
        tr(
            "queen: areas that share a corner or a border. rook: areas that share a stretch of border. knn: the K "
            "nearest features. distance: all features within DISTANCE. Points need knn or distance."
        ),
        RULES,
        "queen",
    )
    add_number(
        algorithm,
        "K",
        tr("Number of nearest neighbours"),
        tr("For knn: how many of the nearest features with data, between centroids."),
        default=6,
        low=1,
        whole=True,
    )
    add_number(
        algorithm,
        "DISTANCE",
        tr("Distance (metres)"),
        tr("For distance: features whose centroids lie within it, on the ellipsoid, are neighbours."),
        optional=True,
        low=0.0,
    )
    add_number(
        algorithm,
        "TOLERANCE",
        tr("Tolerance of common borders"),
        tr(
            "For queen and rook, in the unit of the layer: how far apart corners and borders may lie and still touch. "
            "Empty: a ten-millionth of the extent of the layer (10 cm over 1,000 km)."
        ),
        optional=True,
        low=0.0,
        advanced=True,
    )


@dataclass(frozen=True)
class Neighbourhood:
    """How to find neighbours among features, and how to draw these.

    ``among(used)`` gives the :class:`Neighbours` of the features ``used`` (n,) bool; ``located`` (n,) bool have a
    geometry; ``places`` (n, 2) and ``rings`` (None for points) are in the layer's coordinates.
    """

    among: Callable[[np.ndarray], Neighbours]
    located: np.ndarray
    places: np.ndarray
    rings: Rings | None
    description: str


def read_neighbourhood(inputs, layer, progress) -> Neighbourhood:
    """The neighbourhood that NEIGHBOURS asks for; ``layer`` is a LayerInput, read with its geometry if of points."""
    rule = inputs.choice("NEIGHBOURS")
    polygons = is_polygons(layer)
    _check_geometry(layer, rule, polygons)
    rings = read_outlines(layer, progress.check) if polygons else None
    if rule in CONTIGUITY:
        tolerance = inputs.number("TOLERANCE")
        everyone = contiguity(rings, rule == "rook", tolerance, progress)
        located = np.zeros(len(layer), dtype=bool)
        located[rings.unit] = True
        descriptions = {
            "queen": tr("areas that share a corner or a border"),
            "rook": tr("areas that share a stretch of border"),
        }
        return Neighbourhood(everyone.among, located, rings.middles(), rings, descriptions[rule])

    lonlat = inputs.lonlat(layer, required=False)
    located = np.isfinite(lonlat).all(axis=1)
    places = layer.columns.xy if rings is None else rings.middles()
    if rule == "knn":
        k = inputs.whole("K")
        text = tr("the {k} nearest features with data").format(k=k)
        return Neighbourhood(lambda used: nearest_neighbours(lonlat[used], k, progress), located, places, rings, text)
    metres = inputs.positive("DISTANCE")
    text = tr("features within {distance:g} m").format(distance=metres)
    return Neighbourhood(lambda used: neighbours_within(lonlat[used], metres, progress), located, places, rings, text)


def _check_geometry(layer, rule: str, polygons: bool) -> None:
    if not has_geometry(layer):
        raise InputError("neighbours_need_geometry", parameter=layer.parameter, layer=layer.title)
    if rule in CONTIGUITY and not polygons:
        raise InputError("areas_needed", choice=rule, layer=layer.title)
    if rule not in CONTIGUITY and not layer.source.sourceCrs().isValid():
        raise InputError("neighbours_need_crs", parameter=layer.parameter, layer=layer.title)
