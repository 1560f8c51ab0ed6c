"""Synthetic traits of the people of the sample region: planning region, age and income."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .plane import distances
from .settlements import Settlements

CENTRE_SPACING_KM = 150.0
ELDERLY_SHARE = 0.19
"""Of a settlement of 50,000 people; Sichuan and Chongqing had 17 % in the census of 2020, cities less."""


@dataclass(frozen=True)
class People:
    """Traits of n settlements, arrays (n,).

    ``centre`` is the position of the largest settlement of the planning region, ``region`` its name;
    ``pop_65plus`` is persons of 65 and more, ``income`` an index (population-weighted mean 100).
    """

    centre: np.ndarray
    region: np.ndarray
    pop_65plus: np.ndarray
    income: np.ndarray


def draw_people(settlements: Settlements, points: np.ndarray, rng: np.random.Generator) -> People:
    """Larger and more central settlements are younger and better off; ``points`` (n, 2) in km."""
    between = distances(points)
    centre = planning_centres(between)
    size = np.log(settlements.population / 50_000.0)
    remoteness = np.log1p(between[np.arange(len(centre)), centre] / 30.0)

    noise = rng.standard_normal((2, len(settlements)))
    share = np.clip(ELDERLY_SHARE - 0.011 * size + 0.015 * noise[0], 0.08, 0.30)
    income = np.exp(0.07 * size - 0.10 * remoteness + 0.07 * noise[1])
    income *= 100.0 / np.average(income, weights=settlements.population)
    return People(
        centre,
        settlements.name[centre],
        np.round(share * settlements.population).astype(np.int64),
        np.round(income, 1),
    )


def planning_centres(between: np.ndarray) -> np.ndarray:
    """The position (n,) of the largest settlement of each one's region, given distances (n, n) in km.

    Settlements are in order of size. The largest is a seed of a region; so is each next one that lies
    ``CENTRE_SPACING_KM`` from every seed before it. A settlement belongs to its nearest seed.
    """
    seeds: list[int] = []
    for place in range(len(between)):
        if not seeds or between[place, seeds].min() >= CENTRE_SPACING_KM:
            seeds.append(place)
    _, largest, region = np.unique(between[:, seeds].argmin(axis=1), return_index=True, return_inverse=True)
    return largest[region]
