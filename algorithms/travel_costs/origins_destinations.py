"""ORIGINS and DESTINATIONS with their ids: what every algorithm that makes a cost table begins with."""

from __future__ import annotations

from ..messages import tr
from ..parameters import add_field, add_source


def add_origins_and_destinations(algorithm) -> None:
    for name, label, id_label in (
        ("ORIGINS", tr("Origins"), tr("Id field of the origins")),
        ("DESTINATIONS", tr("Destinations"), tr("Id field of the destinations")),
    ):
        add_source(algorithm, name, label, tr("Points, or polygons, which are taken at their centroids."))
        add_field(
            algorithm,
            f"{name[:-1]}_ID",
            id_label,
            tr("A unique id, written to the table. Empty: the feature id."),
            name,
            optional=True,
        )
