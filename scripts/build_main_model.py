"""Builds the shipped model ``resources/models/main_job.model3``: from people, hospitals and candidates to a plan.

scripts/in_qgis.sh .venv/bin/python scripts/build_main_model.py

The model is data for QGIS's model designer; this script is how it is changed and reviewed. The same
script writes the same file.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from xml.etree.ElementTree import canonicalize

from qgis.analysis import QgsNativeAlgorithms
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingDestinationParameter,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QPointF, QSizeF

TARGET = Path(__file__).resolve().parents[1] / "resources" / "models" / "main_job.model3"
Number = QgsProcessingParameterNumber
PLACES = [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon]
TABLE = [QgsProcessing.SourceType.TypeVector]
INPUT_SIZE, STEP_SIZE = QSizeF(280, 40), QSizeF(250, 50)
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

parameter = QgsProcessingModelChildParameterSource.fromModelParameter
constant = QgsProcessingModelChildParameterSource.fromStaticValue


def result(step: str, output: str = "OUTPUT") -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromChildOutput(step, output)


class Canvas:
    """Adds inputs, steps and outputs to a model, each at a place of its own on the designer's sheet."""

    def __init__(self, name: str, group: str, description: str) -> None:
        self.model = QgsProcessingModelAlgorithm(name, group, group)
        self.help = {"ALG_DESC": description}
        self.order = []

    def input(self, definition: QgsProcessingParameterDefinition, help_text: str) -> None:
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(150, 60 + 60 * len(self.order)))
        component.setSize(INPUT_SIZE)
        self.model.addModelParameter(definition, component)
        self.help[definition.name()] = help_text
        self.order.append(definition.name())

    def step(
        self,
        step: str,
        algorithm: str,
        title: str,
        place: tuple,
        sources: dict,
        outputs: dict | None = None,
        optional: tuple = (),
    ) -> None:
        """One algorithm: ``sources`` by parameter, ``outputs`` name -> (output of the step, label, help).

        Whoever runs the model may leave the ``optional`` outputs out.
        """
        child = QgsProcessingModelChildAlgorithm(algorithm)
        if child.algorithm() is None:
            raise SystemExit(f"{algorithm} is not registered")
        child.setChildId(step)
        child.setDescription(title)
        position = QPointF(550 + 320 * place[0], 60 + 140 * place[1])
        child.setPosition(position)
        child.setSize(STEP_SIZE)
        for name, source in {**defaults(child.algorithm()), **sources}.items():
            child.addParameterSources(name, source if isinstance(source, list) else [source])
        named = {}
        for name, (output, label, help_text) in (outputs or {}).items():
            named[name] = QgsProcessingModelOutput(name, label)
            named[name].setChildId(step)
            named[name].setChildOutputName(output)
            named[name].setMandatory(name not in optional)
            named[name].setPosition(position + QPointF(330, 60 * len(named) - 60))
            self.help[f"{step}:{name}"] = help_text
        child.setModelOutputs(named)
        self.model.addChildAlgorithm(child)

    def save(self, path: Path) -> None:
        self.model.setParameterOrder(self.order)
        self.model.setHelpContent(self.help)
        self.model.updateDestinationParameters()
        valid, faults = self.model.validate()
        if not valid:
            raise SystemExit("\n".join(faults))
        path.parent.mkdir(parents=True, exist_ok=True)
        if not self.model.toFile(str(path)):
            raise SystemExit(f"cannot write {path}")
        # QGIS writes attributes in an order that changes from run to run.
        path.write_text(canonicalize(path.read_text(encoding="utf-8")) + "\n", encoding="utf-8")


def defaults(algorithm) -> dict:
    """The default of every parameter that needs a value."""
    found = {}
    for definition in algorithm.parameterDefinitions():
        optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        if not optional and not isinstance(definition, QgsProcessingDestinationParameter):
            found[definition.name()] = constant(definition.defaultValue())
    return found


def add_inputs(canvas: Canvas) -> None:
    def field(name: str, label: str, parent: str, help_text: str, numeric: bool = False, **more) -> None:
        data_type = QgsProcessingParameterField.DataType
        kind = data_type.Numeric if numeric else data_type.Any
        canvas.input(
            QgsProcessingParameterField(name, label, parentLayerParameterName=parent, type=kind, **more), help_text
        )

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


def register_providers() -> tuple:
    """QGIS with its native algorithms and ours; keep what is returned as long as they are needed."""
    application = QgsApplication([], False)
    application.initQgis()
    # scripts/in_qgis.sh links this checkout there under the name of the package.
    sys.path.insert(0, os.environ["QGIS_PLUGINPATH"])
    from evencare.algorithms.provider import EvenCareProvider

    registry = QgsApplication.processingRegistry()
    providers = [QgsNativeAlgorithms(), EvenCareProvider()]
    for provider in providers:
        registry.addProvider(provider)
    return application, providers


def main() -> int:
    kept = register_providers()
    canvas = Canvas("Plan hospitals: access, equity, sites and beds", "EvenCare", DESCRIPTION)
    add_inputs(canvas)
    add_steps(canvas)
    canvas.save(TARGET)
    print(TARGET)
    del kept
    return 0


if __name__ == "__main__":
    sys.exit(main())
