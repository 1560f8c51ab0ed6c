"""The parameters of a road network, named as in QGIS's own network algorithms."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterDistance, QgsUnitTypes

from ..solvers.travel.road_rules import DIRECTIONS, STRATEGIES
from .messages import tr
from .parameters import add, add_choice, add_field, add_flag, add_number, add_source, add_text

LINE = QgsProcessing.SourceType.TypeVectorLine
WALKING = 5.0
"""Kilometres an hour."""


def add_network(algorithm, optional: bool = False) -> None:
    """NETWORK and how it is travelled.

    With ``optional`` the whole stands behind the advanced section, and a model that knows none of it is valid.
    """
    add_source(
        algorithm,
        "NETWORK",
        tr("Road network"),
        tr(
            "Lines in any coordinate reference system. Lines are connected where they share a vertex: two that only "
            "cross (a bridge) are not."
        ),
        (LINE,),
        optional=optional,
        advanced=optional,
    )
    add_choice(
        algorithm,
        "STRATEGY",
        tr("Cost"),
        tr("fastest: minutes. shortest: metres, measured on the ellipsoid."),
        STRATEGIES,
        "fastest",
        optional=optional,
        advanced=optional,
    )
    add_field(
        algorithm,
        "SPEED_FIELD",
        tr("Speed field (km/h)"),
        tr("Speed of each line. Where it is NULL, zero or negative the default speed counts (their number is logged)."),
        "NETWORK",
        optional=True,
        advanced=optional,
    )
    add_number(
        algorithm,
        "DEFAULT_SPEED",
        tr("Default speed (km/h)"),
        tr("Speed of lines that have none."),
        default=50.0,
        optional=optional,
        low=0.0,
        advanced=optional,
    )
    _add_directions(algorithm, optional)
    add_distance(
        algorithm,
        "TOLERANCE",
        tr("Topology tolerance"),
        tr("Vertices of different lines that are no farther apart are connected. 0: they must be identical."),
        default=0.0,
        optional=optional,
    )
    add_distance(
        algorithm,
        "SNAP_DISTANCE",
        tr("Largest distance to the road"),
        tr(
            "Points farther from every road have no costs and are reported. Empty: however far; points more than 500 m "
            "from a road are named in the log."
        ),
        optional=True,
    )
    add_number(
        algorithm,
        "ACCESS_SPEED",
        tr("Speed off the network (km/h)"),
        tr("Speed between a point and the nearest place on a road, in a straight line. Walking is about 5."),
        default=WALKING,
        optional=optional,
        low=0.0,
        advanced=True,
    )
    add_flag(
        algorithm,
        "MAIN_NETWORK",
        tr("Use only the main network"),
        tr(
            "Tie points to roads of the largest part of the network within which every place can be reached from every "
            "other, and not to fragments beside it."
        ),
        advanced=True,
        optional=True,
    )


def _add_directions(algorithm, optional) -> None:
    add_field(
        algorithm,
        "DIRECTION_FIELD",
        tr("Direction field"),
        tr("One-way streets: the field that says in which direction a line may be travelled."),
        "NETWORK",
        optional=True,
        advanced=True,
    )
    for name, label, help_text in (
        ("VALUE_FORWARD", tr("Value for forward"), tr("Open only in the direction in which the line was drawn.")),
        ("VALUE_BACKWARD", tr("Value for backward"), tr("Open only against the direction in which it was drawn.")),
        ("VALUE_BOTH", tr("Value for both directions"), tr("Open in both directions.")),
    ):
        add_text(algorithm, name, label, help_text, optional=True, advanced=True)
    add_choice(
        algorithm,
        "DEFAULT_DIRECTION",
        tr("Default direction"),
        tr("Direction of lines whose value is empty or none of the three; these are counted in the log."),
        DIRECTIONS,
        "both",
        optional=optional,
        advanced=True,
    )


def add_distance(algorithm, name, label, help_text, default=None, optional=False) -> None:
    """A distance that is metres to the algorithm, whatever unit the planner types it in."""
    parameter = QgsProcessingParameterDistance(name, label, default, "", optional, 0.0)
    parameter.setDefaultUnit(QgsUnitTypes.DistanceUnit.DistanceMeters)
    add(algorithm, parameter, help_text, advanced=True)
