"""Builds the shipped model ``resources/models/main_job.model3``: from people, hospitals and candidates to a plan.

scripts/in_qgis.sh .venv/bin/python scripts/build_main_model.py

The model is data for QGIS's model designer; this script is how it is changed and reviewed. The same
script writes the same file.
"""

from __future__ import annotations

import sys

from main_model_inputs import add_inputs
from model_canvas import MODELS, Canvas, build, constant, parameter, result

TARGET = MODELS / "main_job.model3"
REAL, TEXT = 6, 10
"""Types of fields, as native:refactorfields stores them."""

DESCRIPTION = "</p><p>".join(
    (
        "Answers the main question of hospital planning in one run: who reaches how many beds today and how fairly "
        "they are spread, where the next hospitals should stand, and how many beds every hospital should have, "
        "without one bed more than today.",
        "Steps: (1) access today by the two-step floating catchment method with Gaussian decay; (2) its inequality; "
        "(3) the new sites that bring most people within the standard; (4) beds spread over old and new sites so that "
        "access differs as little as possible among people; (5) a comparison of today with the plan.",
        "Travel costs come from a table (origin_id, destination_id, cost), or else are straight lines in metres. "
        "Catchment and standard are in the unit of the costs.",
    )
)


def site_fields(id_field: str, status: str, beds: str, smallest: str, largest: str) -> list:
    """The one table of fields that hospitals and candidate sites share; expressions read the model's inputs."""
    text_id = f"to_string(attribute(@{id_field}))"
    fields = {
        "id": (TEXT, text_id),
        "name": (TEXT, f"coalesce(to_string(attribute('name')), {text_id})"),
        "status": (TEXT, f"'{status}'"),
        "hospital_group": (TEXT, "CASE WHEN @HOSPITAL_GROUP <> '' THEN to_string(attribute(@HOSPITAL_GROUP)) END"),
        "beds": (REAL, beds),
        "min_beds": (REAL, smallest),
        "max_beds": (REAL, largest),
    }
    return [
        {"name": name, "type": kind, "length": 0, "precision": 0, "expression": expression}
        for name, (kind, expression) in fields.items()
    ]


def add_steps(canvas: Canvas) -> None:
    people = {name: parameter(name) for name in ("DEMAND", "DEMAND_ID", "POPULATION", "COSTS")}
    access = {
        **people,
        "CATCHMENT": parameter("CATCHMENT"),
        "METHOD": constant("e2sfca"),
        "DECAY": constant("dai"),
        "PER": constant(1000),
    }
    canvas.step(
        "today",
        "evencare:floatingcatchment",
        "Access today",
        (0, 0),
        {
            **access,
            "FACILITIES": parameter("HOSPITALS"),
            "FACILITY_ID": parameter("HOSPITAL_ID"),
            "CAPACITY": parameter("BEDS"),
        },
    )
    canvas.step(
        "inequality",
        "evencare:inequality",
        "Inequality of access today",
        (1, 0),
        {"INPUT": result("today"), "VALUE": constant("access"), "WEIGHT": parameter("POPULATION")},
        {"INEQUALITY": ("OUTPUT", "Inequality of access today", "A row for each index of inequality.")},
    )
    add_preparation(
        canvas,
        1,
        "hospital",
        "HOSPITALS",
        site_fields(
            "HOSPITAL_ID", "existing", "attribute(@BEDS)", "@KEEP * attribute(@BEDS)", "(1 + @GROW) * attribute(@BEDS)"
        ),
    )
    add_preparation(
        canvas,
        2,
        "candidate",
        "CANDIDATES",
        site_fields("CANDIDATE_ID", "candidate", "0", "@NEW_BEDS", "@NEW_BEDS_MAX"),
    )
    canvas.step(
        "merged",
        "native:mergevectorlayers",
        "Hospitals and candidate sites together",
        (2, 1.5),
        {"LAYERS": [result("hospital_fields"), result("candidate_fields")]},
    )
    canvas.step(
        "sites",
        "native:deletecolumn",
        "Without the traces of merging",
        (2, 2.5),
        {"INPUT": result("merged"), "COLUMN": constant(["layer", "path"])},
    )
    canvas.step(
        "coverage",
        "evencare:maximalcoverage",
        "New sites that cover most people",
        (2, 3.5),
        {
            **people,
            "FACILITIES": result("sites"),
            "FACILITY_ID": constant("id"),
            "STATUS": constant("status"),
            "STANDARD": parameter("STANDARD"),
            "SITES": parameter("SITES"),
        },
        {
            "SITES_OPEN": (
                "OUTPUT",
                "Sites",
                "Hospitals and candidate sites, and which of them are open in the plan.",
            ),
            "COVERED": ("OUTPUT_DEMAND", "People covered", "Who is within the standard under the plan."),
        },
    )
    canvas.step(
        "open_sites",
        "native:extractbyexpression",
        "Sites open in the plan",
        (2, 4.7),
        {"INPUT": result("coverage"), "EXPRESSION": constant('"open" = 1')},
    )
    canvas.step(
        "beds",
        "evencare:reallocatecapacity",
        "Beds where they level access",
        (2, 5.9),
        {
            **access,
            "FACILITIES": result("open_sites"),
            "FACILITY_ID": constant("id"),
            "CAPACITY": constant("beds"),
            "MIN_CAPACITY": constant("min_beds"),
            "MAX_CAPACITY": constant("max_beds"),
            "WHOLE": constant(True),
        },
        {"BEDS_PLANNED": ("OUTPUT_FACILITIES", "Beds", "Beds of each hospital before and after, and the change.")},
    )
    canvas.step(
        "comparison",
        "evencare:compareplans",
        "Today and the plan",
        (2, 7.1),
        {
            **access,
            "PLANS": result("beds", "OUTPUT_FACILITIES"),
            "FACILITY_ID": constant("id"),
            "FACILITY_NAME": constant("name"),
            "PLAN_CAPACITIES": constant("before, after"),
            "PLAN_NAMES": constant("Today, Plan"),
            "STANDARD": parameter("STANDARD"),
            "DEMAND_REGION": parameter("REGION"),
            "FACILITY_GROUP": constant("hospital_group"),
        },
        {
            "ACCESS": ("OUTPUT", "Access today and planned", "Beds per 1,000 people in reach of each place."),
            "SUMMARY": ("SUMMARY", "Measures", "A row for each measure: today, plan, change."),
            "REGIONS": ("REGIONS", "Measures by region", "A row for each region, today and under the plan."),
            "REPORT": ("REPORT", "Report", "The page to read, print or send."),
        },
        optional=("REGIONS",),
    )


def add_preparation(canvas: Canvas, row: int, name: str, source: str, fields: list) -> None:
    """Points with the shared fields, whatever the layer was."""
    canvas.step(
        f"{name}_points",
        "native:centroids",
        f"Points of the {name}s",
        (0, row),
        {"INPUT": parameter(source), "ALL_PARTS": constant(False)},
    )
    canvas.step(
        f"{name}_fields",
        "native:refactorfields",
        f"Shared fields of the {name}s",
        (1, row),
        {"INPUT": result(f"{name}_points"), "FIELDS_MAPPING": constant(fields)},
    )


if __name__ == "__main__":
    sys.exit(build("Plan hospitals: access, equity, sites and beds", DESCRIPTION, TARGET, add_inputs, add_steps))
