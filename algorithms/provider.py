"""The Processing provider: which algorithms there are."""

from __future__ import annotations

from configparser import ConfigParser
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .accessibility.crowding_at_facilities import CrowdingAtFacilities
from .accessibility.cumulative_opportunities import CumulativeOpportunities
from .accessibility.floating_catchment import FloatingCatchment
from .accessibility.gravity_access import GravityAccess
from .accessibility.nearest_facility import NearestFacility
from .accessibility.rational_agent_access import RationalAgentAccess
from .base import ICONS
from .capacity.equity_frontier import EquityFrontier
from .capacity.reallocate_capacity import ReallocateCapacity
from .capacity.sites_and_capacity import SitesAndCapacity
from .choice.calibrate_decay import CalibrateDecay
from .choice.choice_chain import ChoiceChain
from .choice.gravity_flows import GravityFlows
from .choice.market_concentration import MarketConcentration
from .choice.patient_flows import PatientFlows
from .choice.service_areas import ServiceAreas
from .equity.concentration_index import ConcentrationIndex
from .equity.efficiency import EfficiencyAlgorithm
from .equity.emerging_clusters import EmergingClustersAlgorithm
from .equity.inequality import Inequality
from .equity.regional_agglomeration import RegionalAgglomeration
from .equity.spatial_clusters import SpatialClusters
from .messages import tr
from .plans.compare_plans import ComparePlans
from .plans.main_job import MainJob
from .plans.sample_region import SampleRegion
from .siting.coverage_curve import CoverageCurve
from .siting.fixed_charge import FixedCharge
from .siting.maximal_coverage import MaximalCoverage
from .siting.p_center import PCenter
from .siting.p_dispersion import PDispersion
from .siting.p_median import PMedian
from .siting.set_covering import SetCovering
from .travel_costs.clean_costs import CleanCosts
from .travel_costs.combine_costs import CombineCosts
from .travel_costs.desire_lines import DesireLines
from .travel_costs.network_costs import NetworkCosts
from .travel_costs.raster_costs import RasterCosts
from .travel_costs.straight_line_costs import StraightLineCosts

ROOT = Path(__file__).resolve().parents[1]

ALGORITHMS = (
    StraightLineCosts,
    NetworkCosts,
    RasterCosts,
    CleanCosts,
    CombineCosts,
    DesireLines,
    NearestFacility,
    CumulativeOpportunities,
    GravityAccess,
    FloatingCatchment,
    CrowdingAtFacilities,
    RationalAgentAccess,
    PatientFlows,
    CalibrateDecay,
    GravityFlows,
    MarketConcentration,
    ServiceAreas,
    Inequality,
    ConcentrationIndex,
    RegionalAgglomeration,
    SpatialClusters,
    EmergingClustersAlgorithm,
    EfficiencyAlgorithm,
    ComparePlans,
    MaximalCoverage,
    SetCovering,
    PMedian,
    PCenter,
    PDispersion,
    FixedCharge,
    CoverageCurve,
    ReallocateCapacity,
    SitesAndCapacity,
    EquityFrontier,
    SampleRegion,
)

MODELS = (MainJob, ChoiceChain)
"""Processing models that ship with the plugin."""


class EvenCareProvider(QgsProcessingProvider):
    """Algorithms ``evencare:*`` and the models shipped with the plugin."""

    def __init__(self) -> None:
        super().__init__()
        QgsApplication.processingRegistry().providerAdded.connect(self._complete)

    def _complete(self, provider_id: str) -> None:
        # A model knows its outputs only once the algorithms it is made of are registered.
        if provider_id == self.id():
            self.refreshAlgorithms()

    def id(self):
        return "evencare"

    def name(self):
        return "EvenCare"

    def longName(self):
        return tr("EvenCare {version}: planning the allocation of healthcare").format(version=self.versionInfo())

    def versionInfo(self):
        metadata = ConfigParser()
        metadata.read(ROOT / "metadata.txt", encoding="utf-8")
        return metadata.get("general", "version", fallback="")

    def helpId(self):
        return "evencare"

    def svgIconPath(self):
        return str(ICONS / "evencare.svg")

    def icon(self):
        return QIcon(self.svgIconPath())

    def loadAlgorithms(self):
        # New objects every time: QGIS deletes the old ones when it refreshes the provider.
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        # Last: they are made of the others.
        for model in MODELS:
            self.addAlgorithm(model())
