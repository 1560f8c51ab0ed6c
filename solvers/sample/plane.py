"""A local plane in kilometres, for laying out a region a few hundred kilometres wide."""

from __future__ import annotations

import numpy as np

EQUATORIAL_RADIUS_KM = 6378.137
ECCENTRICITY_SQUARED = 0.00669437999014
"""WGS 84."""


def km_per_degree(latitude: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Kilometres east per degree of longitude and north per degree of latitude on the ellipsoid."""
    phi = np.radians(latitude)
    flattening = 1.0 - ECCENTRICITY_SQUARED * np.sin(phi) ** 2
    east = EQUATORIAL_RADIUS_KM * np.cos(phi) / np.sqrt(flattening)
    north = EQUATORIAL_RADIUS_KM * (1.0 - ECCENTRICITY_SQUARED) / flattening**1.5
    return np.radians(east), np.radians(north)


def to_plane(longitude: np.ndarray, latitude: np.ndarray) -> np.ndarray:
    """Coordinates (n, 2) in kilometres around the mean of the points; true at their mean latitude."""
    east, north = km_per_degree(latitude.mean())
    return np.column_stack(((longitude - longitude.mean()) * east, (latitude - latitude.mean()) * north))


def distances(points: np.ndarray) -> np.ndarray:
    """All distances (n, n) between points (n, 2) of a plane."""
    step = points[:, None, :] - points[None, :, :]
    return np.hypot(step[..., 0], step[..., 1])


def line_length_km(line: np.ndarray) -> float:
    """Length of a line (k, 2) of longitude and latitude, exact to 1e-6 while its segments are short (< 50 km)."""
    steps = np.diff(line, axis=0)
    east, north = km_per_degree((line[1:, 1] + line[:-1, 1]) / 2.0)
    return float(np.hypot(steps[:, 0] * east, steps[:, 1] * north).sum())
