"""Groups of facilities that a report sums capacity by, whatever limits there are."""

from __future__ import annotations

import numpy as np

from ..messages import tr
from ..parameters import add_field


def add_groups(algorithm) -> None:
    """FACILITY_REGION and FACILITY_LEVEL."""
    add_field(
        algorithm,
        "FACILITY_REGION",
        tr("Report: sums by region"),
        tr("The report sums capacity, need and surplus by this field. It is no limit. Empty: REGION, if given."),
        "FACILITIES",
        optional=True,
        advanced=True,
    )
    add_field(
        algorithm,
        "FACILITY_LEVEL",
        tr("Report: sums by level"),
        tr("Such as the tier of each hospital. It is no limit. Empty: TIER_FIELD, if given."),
        "FACILITIES",
        optional=True,
        advanced=True,
    )


def read_groups(inputs, facilities, listed: np.ndarray) -> tuple[np.ndarray | None, np.ndarray | None]:
    """The region and the level of every facility, text (m,) or None, only of those ``listed`` (m,) bool where not all
    are."""
    groups = []
    for own, limit in (("FACILITY_REGION", "REGION"), ("FACILITY_LEVEL", "TIER_FIELD")):
        labels = inputs.labels(facilities, own)
        labels = inputs.labels(facilities, limit) if labels is None else labels
        groups.append(labels if labels is None or len(labels) == int(listed.sum()) else labels[listed])
    return groups[0], groups[1]
