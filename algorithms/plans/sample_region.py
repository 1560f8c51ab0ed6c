"""Sample region: something real enough to plan with, before one's own data is at hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsProcessing, QgsProcessingParameterExtent

from ...solvers.sample.region import SampleRegion as Region
from ...solvers.sample.region import sample_region
from ...solvers.sample.settlements import Settlements
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import POINT, add, add_layer_output, add_number, add_number_outputs
from ..styling import StyleFile

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SETTLEMENTS_TABLE = RESOURCES / "sample" / "settlements.csv"
LINE = QgsProcessing.SourceType.TypeVectorLine
SYNTHETIC = "synthetic"
SETTLEMENT_SOURCE = "GeoNames (CC BY 4.0); pop_65plus, income and region are synthetic"


class SampleRegion(EvenCareAlgorithm):
    """Writes settlements of Sichuan and Chongqing with synthetic hospitals, candidate sites and roads."""

    GROUP = "plans"

    def name(self):
        return "sampleregion"

    def displayName(self):
        return tr("Sample region")

    def tags(self):
        return tr("example,demo,test data,tutorial,synthetic,sichuan,chongqing,settlements,hospitals,roads").split(",")

    def shortDescription(self):
        return tr("Layers to learn with: villages, hospitals, candidate sites and roads around real settlements.")

    def help_text(self):
        return tr(
            "A region to learn and test with: real settlements of Sichuan and Chongqing with their population "
            "(GeoNames, CC BY 4.0), and synthetic hospitals of three tiers, beds, doctors, candidate sites and "
            "roads.\n\nBeds add up to 6.46 per 1,000 people, as in China in 2020, and are spread unevenly on "
            "purpose, so that a better plan shows an effect. With far fewer hospitals than such a region has, each "
            "stands for a group. Site costs are in million yuan, incomes are an index with mean 100. The roads suit "
            "network analysis: fields speed_kmh, and oneway with B (both ways), F (as drawn) and T (against it).\n\n"
            "The same seed gives the same region. Nothing synthetic says anything about the real places."
        )

    def initAlgorithm(self, configuration=None):
        add(
            self,
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
            tr("Only settlements inside it. Empty: all of Sichuan and Chongqing."),
        )
        add_number(
            self,
            "SETTLEMENTS",
            tr("Settlements"),
            tr("How many to keep, the most populous first. More than there are: all."),
            default=600,
            low=3,
            whole=True,
        )
        add_number(
            self,
            "HOSPITALS",
            tr("Hospitals"),
            tr("How many to create: at least one of each tier, at most one per settlement."),
            default=150,
            low=3,
            whole=True,
        )
        add_number(
            self,
            "SEED",
            tr("Seed"),
            tr("Where the random numbers start. Another seed gives other hospitals, sites and roads."),
            default=1,
            low=0,
            whole=True,
        )
        add_layer_output(self, "DEMAND", tr("Sample demand"), tr("Settlements with population."), POINT)
        add_layer_output(self, "FACILITIES", tr("Sample hospitals"), tr("Synthetic hospitals with beds."), POINT)
        add_layer_output(
            self,
            "CANDIDATES",
            tr("Sample candidate sites"),
            tr("Synthetic sites with cost and proposed beds. Their ids differ from those of the hospitals."),
            POINT,
        )
        add_layer_output(self, "ROADS", tr("Sample roads"), tr("Synthetic roads with class, speed and length."), LINE)
        add_number_outputs(self, {"POPULATION": tr("Population"), "BEDS": tr("Beds")})

    def execute(self, inputs, outputs, progress):
        settlements = self._settlements(inputs)
        region = sample_region(settlements, inputs.whole("HOSPITALS"), inputs.whole("SEED"))
        progress.info(
            tr("{settlements} settlements with {people:,} people; {hospitals} hospitals with {beds:,} beds.").format(
                settlements=len(settlements),
                people=region.population,
                hospitals=len(region.hospitals),
                beds=region.beds,
            )
        )
        places = np.column_stack((settlements.longitude, settlements.latitude))
        hospitals = np.column_stack((region.hospitals.longitude, region.hospitals.latitude))
        outputs.points("DEMAND", demand_columns(region), places, style("demand"))
        outputs.points("FACILITIES", hospital_columns(region), hospitals, style("facilities"))
        outputs.points("CANDIDATES", site_columns(region), places[region.sites.settlement], style("candidates"))
        outputs.lines("ROADS", road_columns(region), region.roads.lines, style("roads"))
        outputs.numbers(POPULATION=region.population, BEDS=region.beds)

    def _settlements(self, inputs) -> Settlements:
        with SETTLEMENTS_TABLE.open(encoding="utf-8", newline="") as lines:
            settlements = Settlements.from_csv(lines)
        if inputs.given("EXTENT"):
            crs = QgsCoordinateReferenceSystem("EPSG:4326")
            box = self.parameterAsExtent(inputs.parameters, "EXTENT", inputs.context, crs)
            settlements = settlements.within(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        return settlements.largest(inputs.whole("SETTLEMENTS"))


def style(layer: str) -> StyleFile:
    return StyleFile(str(RESOURCES / "styles" / f"sample_{layer}.qml"))


def demand_columns(region: Region) -> dict:
    settlements, people = region.settlements, region.people
    return {
        "id": [f"S{number}" for number in settlements.geonameid],
        "name": settlements.name,
        "name_zh": [name or None for name in settlements.name_zh],
        "admin1": settlements.admin1,
        "region": people.region,
        "population": settlements.population,
        "pop_65plus": people.pop_65plus,
        "income": people.income,
        "source": [SETTLEMENT_SOURCE] * len(settlements),
    }


def hospital_columns(region: Region) -> dict:
    hospitals = region.hospitals
    at = hospitals.settlement
    names = zip(region.settlements.name[at], hospitals.tier, hospitals.ordinal)
    return {
        "id": numbered("H", len(hospitals)),
        "name": [f"{place} {tier} hospital {ordinal} ({SYNTHETIC})" for place, tier, ordinal in names],
        "tier": hospitals.tier,
        "beds": hospitals.beds,
        "doctors": hospitals.doctors,
        "region": region.people.region[at],
        "status": ["existing"] * len(hospitals),
        "source": [SYNTHETIC] * len(hospitals),
    }


def site_columns(region: Region) -> dict:
    sites = region.sites
    return {
        "id": numbered("C", len(sites)),
        "name": [f"{place} site ({SYNTHETIC})" for place in region.settlements.name[sites.settlement]],
        "beds": sites.beds,
        "site_cost": sites.site_cost,
        "region": region.people.region[sites.settlement],
        "status": ["candidate"] * len(sites),
        "source": [SYNTHETIC] * len(sites),
    }


def road_columns(region: Region) -> dict:
    roads = region.roads
    return {
        "id": numbered("R", len(roads)),
        "class": roads.road_class,
        "speed_kmh": roads.speed_kmh,
        "oneway": roads.oneway,
        "length_km": roads.length_km,
        "source": [SYNTHETIC] * len(roads),
    }


def numbered(letter: str, count: int) -> list[str]:
    """Ids of equal width, so that they sort as texts too: H0001, H0002, ..."""
    return [f"{letter}{number:04d}" for number in range(1, count + 1)]
