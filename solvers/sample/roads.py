"""Synthetic roads between the settlements of the sample region, fit for network analysis."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .plane import line_length_km, to_plane
from .road_graph import gabriel_graph, relative_neighbours, through_routes
from .settlements import Settlements

MOTORWAY, PRIMARY, SECONDARY = "motorway", "primary", "secondary"
SPEED_KMH = {MOTORWAY: 100, PRIMARY: 60, SECONDARY: 40}
WINDING = {MOTORWAY: 0.02, PRIMARY: 0.035, SECONDARY: 0.05}
"""Typical sideways swing of a road, as a share of its length."""

BOTH, FORWARD, BACKWARD = "B", "F", "T"
ONE_WAY_SHARE = 0.04
CITY_SHARE = 0.05
MOUNTAIN_ROAD_KM = 40.0
VERTEX_SPACING_KM = 2.5
MOST_STRETCHES = 40


@dataclass(frozen=True)
class Roads:
    """e roads, drawn from the settlement ``start`` (e,) to ``end`` (e,), positions.

    ``lines`` are e arrays (k, 2) of longitude and latitude, degrees, whose ends are exactly the
    settlements' points. ``oneway`` is B (both ways), F (as drawn) or T (against it).
    """

    start: np.ndarray
    end: np.ndarray
    lines: tuple[np.ndarray, ...]
    road_class: np.ndarray
    speed_kmh: np.ndarray
    oneway: np.ndarray
    length_km: np.ndarray

    def __len__(self) -> int:
        return len(self.start)


def draw_roads(settlements: Settlements, rng: np.random.Generator) -> Roads:
    """Motorways between cities, primary roads between neighbours, secondary roads for what is left.

    Only secondary roads can be one-way. The others hold a two-way spanning tree, so every settlement
    can be reached from every other, and left again.
    """
    points = to_plane(settlements.longitude, settlements.latitude)
    links = gabriel_graph(points)
    cities = np.arange(max(2, round(CITY_SHARE * len(settlements))))
    road_class = np.where(relative_neighbours(points, links), PRIMARY, SECONDARY).astype(object)
    road_class[through_routes(points, links, cities)] = MOTORWAY

    lines = _lines(settlements, points, links, road_class, rng)
    length = np.array([line_length_km(line) for line in lines])
    speed = np.array([SPEED_KMH[each] for each in road_class]) + 5 * rng.integers(-1, 2, len(links))
    speed -= 10 * ((length > MOUNTAIN_ROAD_KM) & (road_class != MOTORWAY))

    lot = rng.random(len(links))
    one_way = (lot < ONE_WAY_SHARE) & (road_class == SECONDARY)
    oneway = np.where(one_way, np.where(lot < ONE_WAY_SHARE / 2, FORWARD, BACKWARD), BOTH).astype(object)
    return Roads(links[:, 0], links[:, 1], lines, road_class, speed, oneway, np.round(length, 3))


def _lines(
    settlements: Settlements,
    points: np.ndarray,
    links: np.ndarray,
    road_class: np.ndarray,
    rng: np.random.Generator,
) -> tuple[np.ndarray, ...]:
    """Links bent by a sum of sine waves, whose finer waves are smaller; ends stay where they are."""
    places = np.column_stack((settlements.longitude, settlements.latitude))
    straight = np.hypot(*(points[links[:, 1]] - points[links[:, 0]]).T)
    lines = []
    for (start, end), length, kind in zip(links.tolist(), straight, road_class):
        stretches = int(np.clip(round(length / VERTEX_SPACING_KM), 3, MOST_STRETCHES))
        along = np.linspace(0.0, 1.0, stretches + 1)
        waves = np.arange(1, 1 + max(2, stretches // 5))
        swings = WINDING[kind] * np.clip(rng.standard_normal(len(waves)), -2.0, 2.0) / waves
        aside = np.sin(np.pi * np.outer(along, waves)) @ swings
        step = places[end] - places[start]
        # A right angle in degrees is near enough to one on the ground at this latitude for a wobble.
        line = places[start] + np.outer(along, step) + np.outer(aside, (-step[1], step[0]))
        line = np.round(line, 6)
        line[0], line[-1] = places[start], places[end]
        lines.append(line)
    return tuple(lines)
