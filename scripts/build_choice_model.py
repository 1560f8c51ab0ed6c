"""Builds the shipped model ``resources/models/choice_chain.model3``: from observed flows to access.

scripts/in_qgis.sh .venv/bin/python scripts/build_choice_model.py

The model is data for QGIS's model designer; this script is how it is changed and reviewed. The same
script writes the same file.
"""

from __future__ import annotations

import sys

from model_canvas import MODELS, PLACES, TABLE, Canvas, build, constant, parameter, result
from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

Number = QgsProcessingParameterNumber
TARGET = MODELS / "choice_chain.model3"
AREAS = [QgsProcessing.SourceType.TypeVectorPolygon]

DESCRIPTION = "</p><p>".join(
    (
        "Learns from observed patient flows how strongly cost keeps people away, and uses that decay for everything "
        "else: where people are predicted to go, the service areas and the competition that follow from it, and how "
        "many beds they reach.",
        "Steps: (1) the exponential decay by a doubly constrained Poisson model; (2) predicted flows (Huff) of the "
        "whole population; (3) service areas by plurality; (4) concentration of the market; (5) access by the enhanced "
        "two-step floating catchment method; (6) crowding of hospitals.",
        "The cost in the flow table and the travel cost table must be in the same unit.",
    )
)


def add_inputs(canvas: Canvas) -> None:
    field = canvas.field

    def number(name: str, label: str, help_text: str, **more) -> None:
        canvas.input(Number(name, label, Number.Type.Double, minValue=0, **more), help_text)

    canvas.input(QgsProcessingParameterFeatureSource("DEMAND", "People", AREAS), "Where people are: small areas.")
    field("DEMAND_ID", "Id of the areas", "DEMAND", "As in the tables.", defaultValue="id")
    field("POPULATION", "Population", "DEMAND", "People in each area.", True, defaultValue="population")
    canvas.input(QgsProcessingParameterFeatureSource("HOSPITALS", "Hospitals", PLACES), "The hospitals, in the areas.")
    field("HOSPITAL_ID", "Id of the hospitals", "HOSPITALS", "As in the tables.", defaultValue="id")
    field("BEDS", "Beds", "HOSPITALS", "Beds of each hospital; they attract patients.", True, defaultValue="beds")
    canvas.input(
        QgsProcessingParameterFeatureSource("FLOWS", "Observed flows", TABLE),
        "A row for each pair of area and hospital, zero flows included.",
    )
    field("FLOW_ORIGIN", "Origin of a flow", "FLOWS", "Id of the area.", defaultValue="origin_id")
    field("FLOW_DESTINATION", "Destination of a flow", "FLOWS", "Id of the hospital.", defaultValue="destination_id")
    field("FLOW", "Flow", "FLOWS", "Patients of the pair.", True, defaultValue="flow")
    field("COST", "Cost of a flow", "FLOWS", "In the unit of the travel cost table.", True, defaultValue="cost")
    canvas.input(
        QgsProcessingParameterFeatureSource("COSTS", "Travel cost table", TABLE, optional=True),
        "Fields origin_id, destination_id and cost, from areas to hospitals. Empty: straight lines in metres.",
    )
    number(
        "CATCHMENT",
        "Catchment (largest cost that counts)",
        "People use hospitals up to this cost.",
        defaultValue=100000,
    )
    number(
        "MIN_LOCALISATION",
        "Smallest localisation of a service area",
        "The share of its patients that a service area must keep.",
        defaultValue=0.4,
        maxValue=1,
    )
    number(
        "MIN_POPULATION",
        "Smallest population of a service area",
        "People that a service area must have.",
        defaultValue=0,
    )


def add_steps(canvas: Canvas) -> None:
    canvas.step(
        "calibration",
        "evencare:calibratedecay",
        "Decay of the observed flows",
        (0, 0),
        {
            **{name: parameter(name) for name in ("FLOWS", "FLOW_ORIGIN", "FLOW_DESTINATION", "FLOW", "COST")},
            "MODEL": constant("doubly"),
            "DECAY": constant("exponential"),
        },
        {
            "FAMILIES": ("FAMILIES", "Families of decay", "How well each family of decay fits the observed flows."),
            "REPORT": ("REPORT", "Calibration", "The decay, its fit and the trip lengths, to read or print."),
        },
    )
    access = {
        **{name: parameter(name) for name in ("DEMAND", "DEMAND_ID", "POPULATION", "COSTS", "CATCHMENT")},
        "FACILITIES": parameter("HOSPITALS"),
        "FACILITY_ID": parameter("HOSPITAL_ID"),
        "CAPACITY": parameter("BEDS"),
        "DECAY": constant("exponential"),
        "DECAY_SHAPE": result("calibration", "SHAPE"),
    }
    canvas.step(
        "flows",
        "evencare:patientflows",
        "Where people are predicted to go",
        (1, 0),
        access,
        {
            "CHOICES": ("OUTPUT", "Choices of people", "Main hospital, expected cost and bypassing of each area."),
            "PATIENTS": ("OUTPUT_FACILITIES", "Patients of hospitals", "Patients, load and mean cost of each."),
        },
    )
    canvas.step(
        "areas",
        "evencare:serviceareas",
        "Service areas of the predicted flows",
        (2, 0),
        {
            "FLOWS": result("flows", "FLOWS"),
            "AREAS": parameter("DEMAND"),
            "AREA_ID": parameter("DEMAND_ID"),
            "POPULATION": parameter("POPULATION"),
            "FACILITY_AREAS": parameter("HOSPITALS"),
            "FACILITY_ID": parameter("HOSPITAL_ID"),
            "CAPACITY": parameter("BEDS"),
            "MIN_LOCALISATION": parameter("MIN_LOCALISATION"),
            "MIN_POPULATION": parameter("MIN_POPULATION"),
        },
        {"SERVICE_AREAS": ("OUTPUT", "Service areas", "A polygon for each, with patients, beds and localisation.")},
    )
    canvas.step(
        "competition",
        "evencare:marketconcentration",
        "Choice among hospitals",
        (2, 1.5),
        {
            "FLOWS": result("flows", "FLOWS"),
            "ORIGINS": result("areas", "ASSIGNMENT"),
            "ORIGIN_ID": parameter("DEMAND_ID"),
            "SERVICE_AREA": constant("service_area"),
        },
        {
            "CONCENTRATION": ("OUTPUT", "Concentration of the market", "HHI of each area."),
            "CONCENTRATION_AREAS": ("SERVICE_AREAS", "Concentration of service areas", "HHI of each service area."),
        },
    )
    canvas.step(
        "access",
        "evencare:floatingcatchment",
        "Access with the calibrated decay",
        (1, 1.5),
        {**access, "METHOD": constant("e2sfca"), "PER": constant(1000)},
        {"ACCESS": ("OUTPUT", "Access", "Beds per 1,000 people in reach of each area.")},
    )
    canvas.step(
        "crowding",
        "evencare:crowding",
        "Crowding with the calibrated decay",
        (1, 3),
        access,
        {"CROWDING": ("OUTPUT_FACILITIES", "Crowding", "Potential patients per bed of each hospital.")},
    )


if __name__ == "__main__":
    name = "From observed flows to service areas, competition and access"
    sys.exit(build(name, DESCRIPTION, TARGET, add_inputs, add_steps))
