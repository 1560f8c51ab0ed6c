"""What the shipped model ``main_job.model3`` asks for."""

from __future__ import annotations

from model_canvas import PLACES, TABLE, Canvas
from qgis.core import (
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

Number = QgsProcessingParameterNumber


def add_inputs(canvas: Canvas) -> None:
    field = canvas.field

    def number(name: str, label: str, help_text: str, kind=Number.Type.Double, **more) -> None:
        canvas.input(Number(name, label, kind, minValue=0, **more), help_text)

    canvas.input(
        QgsProcessingParameterFeatureSource("DEMAND", "People", PLACES),
        "Where people are: points, or polygons (centroids).",
    )
    field("DEMAND_ID", "Id of the places", "DEMAND", "As in the cost table. Empty: the feature id.", optional=True)
    field("POPULATION", "Population", "DEMAND", "People in each place.", True, defaultValue="population")
    canvas.input(QgsProcessingParameterFeatureSource("HOSPITALS", "Hospitals", PLACES), "The hospitals there are.")
    field("HOSPITAL_ID", "Id of the hospitals", "HOSPITALS", "Unique, as in the cost table.", defaultValue="id")
    field("BEDS", "Beds", "HOSPITALS", "Beds of each hospital today.", True, defaultValue="beds")
    canvas.input(
        QgsProcessingParameterFeatureSource("CANDIDATES", "Candidate sites", PLACES), "Where new hospitals could stand."
    )
    field(
        "CANDIDATE_ID",
        "Id of the candidate sites",
        "CANDIDATES",
        "Unique, and different from the ids of the hospitals.",
        defaultValue="id",
    )
    number("SITES", "New hospitals", "How many of the candidate sites to open.", Number.Type.Integer, defaultValue=5)
    number("NEW_BEDS", "Smallest new hospital (beds)", "A new hospital gets at least so many beds.", defaultValue=50)
    number(
        "NEW_BEDS_MAX",
        "Largest new hospital (beds)",
        "A new hospital gets at most so many beds. Empty: no limit.",
        optional=True,
    )
    number(
        "KEEP",
        "Share of its beds that a hospital keeps",
        "0.8: no hospital may fall below 80 % of its beds of today. 1: no hospital gives up a bed. 0: a hospital may "
        "close, which can cost coverage.",
        defaultValue=0.8,
        maxValue=1,
    )
    number(
        "GROW",
        "Largest growth of a hospital (share of its beds)",
        "0.5: no hospital may have more than one and a half times its beds of today. Empty: no limit.",
        defaultValue=0.5,
        optional=True,
    )
    number(
        "STANDARD",
        "Standard (largest cost to a hospital)",
        "People are covered if a hospital is that near. In metres, or in the unit of the cost table.",
        defaultValue=50000,
    )
    number(
        "CATCHMENT",
        "Catchment (largest cost that counts)",
        "People use hospitals up to this cost. In metres, or in the unit of the cost table.",
        defaultValue=100000,
    )
    canvas.input(
        QgsProcessingParameterFeatureSource("COSTS", "Travel cost table", TABLE, optional=True),
        "Fields origin_id, destination_id and cost, from people to hospitals and candidate sites. "
        "Empty: straight lines in metres.",
    )
    field(
        "REGION",
        "Region of the places",
        "DEMAND",
        "County or another area: the report shows today and the plan in each. Empty: not by region.",
        optional=True,
    )
    field(
        "HOSPITAL_GROUP",
        "Level or region of the hospitals",
        "HOSPITALS",
        "The report sums the beds needed and in surplus by it; a candidate site takes it from a field of the same "
        "name, if it has one. Empty: not by group.",
        optional=True,
    )
