"""The parameters that algorithms share: one name, one meaning, one help text each."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..solvers.accessibility.decay import FAMILIES
from ..solvers.accessibility.methods import METHODS
from .messages import tr

POINT = QgsProcessing.SourceType.TypeVectorPoint
POLYGON = QgsProcessing.SourceType.TypeVectorPolygon
ANY_VECTOR = QgsProcessing.SourceType.TypeVector
ANY_GEOMETRY = QgsProcessing.SourceType.TypeVectorAnyGeometry

COST_FIELDS = {"COSTS_ORIGIN": "origin_id", "COSTS_DESTINATION": "destination_id", "COSTS_VALUE": "cost"}


SOLVERS = (
    "auto",
    "highs",
    "PULP_CBC_CMD",
    "COIN_CMD",
    "HiGHS",
    "HiGHS_CMD",
    "GUROBI",
    "GUROBI_CMD",
    "CPLEX_PY",
    "CPLEX_CMD",
    "XPRESS_PY",
    "XPRESS_CMD",
    "MOSEK",
    "COPT",
    "COPT_CMD",
    "SCIP_PY",
    "SCIP_CMD",
    "FSCIP_CMD",
    "GLPK_CMD",
    "PYGLPK",
    "MIPCL_CMD",
    "CHOCO_CMD",
    "CyLP",
    "CUOPT",
)
"""Every solver PuLP knows, found or not: a model saved on one machine must open on another."""


def add(algorithm, parameter, help_text: str, advanced: bool = False):
    """Add ``parameter`` with its help; ``advanced`` hides it behind the dialog's advanced section."""
    parameter.setHelp(help_text)
    if advanced:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    algorithm.addParameter(parameter)
    return parameter


# ---- layers and fields ------------------------------------------------------------------------


def add_source(algorithm, name, label, help_text, kinds=(POINT, POLYGON), optional=False, advanced=False):
    add(
        algorithm,
        QgsProcessingParameterFeatureSource(name, label, list(kinds), optional=optional),
        help_text,
        advanced,
    )


def add_table(algorithm, name, label, help_text, optional=False, advanced=False):
    add_source(algorithm, name, label, help_text, (ANY_VECTOR,), optional, advanced)


def add_field(
    algorithm, name, label, help_text, parent, numeric=False, optional=False, default=None, advanced=False, many=False
):
    kind = QgsProcessingParameterField.DataType.Numeric if numeric else QgsProcessingParameterField.DataType.Any
    add(
        algorithm,
        QgsProcessingParameterField(name, label, default, parent, kind, allowMultiple=many, optional=optional),
        help_text,
        advanced,
    )


def add_demand(algorithm, population=True):
    """DEMAND, DEMAND_ID and POPULATION."""
    add_source(
        algorithm,
        "DEMAND",
        tr("Demand (people)"),
        tr("Where people are: points, or polygons, which are taken at their centroids."),
    )
    add_field(
        algorithm,
        "DEMAND_ID",
        tr("Demand id field"),
        tr("A unique id of each place, as used in the cost table. Empty: the feature id."),
        "DEMAND",
        optional=True,
    )
    if population:
        add_field(
            algorithm,
            "POPULATION",
            tr("Population field"),
            tr("People in each place, zero or more. NULL is an error, never zero."),
            "DEMAND",
            numeric=True,
            default="population",
        )


def add_facilities(algorithm, capacity=True, label=None):
    """FACILITIES, FACILITY_ID and, where asked for, CAPACITY."""
    add_source(
        algorithm,
        "FACILITIES",
        label or tr("Facilities"),
        tr("Hospitals, clinics or candidate sites, as points."),
        (POINT, POLYGON),
    )
    add_field(
        algorithm,
        "FACILITY_ID",
        tr("Facility id field"),
        tr("A unique id of each facility, as used in the cost table. Empty: the feature id."),
        "FACILITIES",
        optional=True,
    )
    if capacity:
        add_capacity(algorithm)


def add_capacity(algorithm, parent="FACILITIES", name="CAPACITY"):
    add_field(
        algorithm,
        name,
        tr("Capacity field"),
        tr("Beds, doctors or another measure of supply, zero or more. NULL is an error, never zero."),
        parent,
        numeric=True,
        default="beds",
    )


def add_costs(algorithm, label=None):
    """COSTS and its three fields; without a table, costs are straight lines in metres."""
    add_table(
        algorithm,
        "COSTS",
        label or tr("Travel cost table"),
        tr(
            "One row per pair of demand and facility, as written by the travel cost algorithms, QNEAT3, ORS, r5 or "
            "OSRM. A pair that is missing or NULL is unreachable. Empty: straight lines on the ellipsoid, in metres."
        ),
        optional=True,
    )
    add_cost_fields(algorithm)


def add_cost_fields(algorithm):
    """COSTS_ORIGIN, COSTS_DESTINATION and COSTS_VALUE, guessed where the table has no field of that name."""
    labels = {
        "COSTS_ORIGIN": (tr("Cost table: origin field"), tr("The field that holds demand ids.")),
        "COSTS_DESTINATION": (
            tr("Cost table: destination field"),
            tr("The field that holds facility ids."),
        ),
        "COSTS_VALUE": (
            tr("Cost table: cost field"),
            tr("The field that holds minutes, metres or money."),
        ),
    }
    for name, (label, help_text) in labels.items():
        add_field(algorithm, name, label, help_text, "COSTS", optional=True, default=COST_FIELDS[name], advanced=True)


# ---- numbers, choices, texts --------------------------------------------------------------------


def add_number(
    algorithm, name, label, help_text, default=None, optional=False, low=None, high=None, whole=False, advanced=False
):
    kind = QgsProcessingParameterNumber.Type.Integer if whole else QgsProcessingParameterNumber.Type.Double
    parameter = QgsProcessingParameterNumber(name, label, kind, default, optional)
    if low is not None:
        parameter.setMinimum(low)
    if high is not None:
        parameter.setMaximum(high)
    add(algorithm, parameter, help_text, advanced)


def add_choice(algorithm, name, label, help_text, options, default, optional=False, advanced=False):
    parameter = QgsProcessingParameterEnum(
        name, label, list(options), defaultValue=default, optional=optional, usesStaticStrings=True
    )
    add(algorithm, parameter, help_text, advanced)


def add_text(algorithm, name, label, help_text, default=None, optional=False, advanced=False):
    add(algorithm, QgsProcessingParameterString(name, label, default, optional=optional), help_text, advanced)


def add_flag(algorithm, name, label, help_text, default=False, advanced=False, optional=False):
    add(algorithm, QgsProcessingParameterBoolean(name, label, default, optional), help_text, advanced)


def add_catchment(algorithm, optional=False, default=None):
    add_number(
        algorithm,
        "CATCHMENT",
        tr("Catchment (largest cost that counts, in the unit of the costs)"),
        tr("Pairs beyond it do not count; the limit itself does. Minutes with a table of minutes, metres without one."),
        default=default,
        optional=optional,
        low=0.0,
    )


def add_method(algorithm, methods=None):
    add_choice(
        algorithm,
        "METHOD",
        tr("Method"),
        tr(
            "2sfca: every place in the catchment weighs alike. e2sfca: weights fall with cost as the decay says. "
            "3sfca: people choose among facilities by nearness. m2sfca: distance also lowers the use of supply. "
            "huff2sfca: people choose by nearness and size. mh3sfca: as Huff, with constant total demand. "
            "bfca: demand and supply are each shared out exactly once."
        ),
        methods or list(METHODS),
        "e2sfca",
    )


def add_decay(algorithm):
    """DECAY, DECAY_SCALE, DECAY_SHAPE and DECAY_BANDS."""
    add_choice(
        algorithm,
        "DECAY",
        tr("Distance decay"),
        tr(
            "How willingness to travel falls with cost. dai: the Gaussian that reaches zero at the catchment. "
            "step and table need bands; power, exponential, gaussian, butterworth, logistic, log_logistic, mcgrail "
            "and gamma need a scale, a shape or both. Not used by 2sfca."
        ),
        list(FAMILIES),
        "dai",
    )
    add_number(
        algorithm,
        "DECAY_SCALE",
        tr("Decay scale"),
        tr(
            "power: the smallest cost (1). gaussian: sigma. dai, epanechnikov, quartic, raised_cosine, linear: d0 (the "
            "catchment). butterworth: cut-off. logistic, log_logistic: median. mcgrail: radius of full weight. "
            "gamma: rate."
        ),
        optional=True,
    )
    add_number(
        algorithm,
        "DECAY_SHAPE",
        tr("Decay shape"),
        tr(
            "power, exponential, log_logistic: beta. butterworth: order. logistic: standard deviation. "
            "mcgrail: exponent (1.5). gamma: exponent."
        ),
        optional=True,
    )
    add_text(
        algorithm,
        "DECAY_BANDS",
        tr("Decay bands (upper bound:weight)"),
        tr("For step and table, as in 10:1, 20:0.68, 30:0.22. Upper bounds belong to their band."),
        optional=True,
    )


def add_solver(algorithm, time_limit=300.0, gap=0.0001):
    """SOLVER, TIME_LIMIT and GAP (all advanced)."""
    add_choice(
        algorithm,
        "SOLVER",
        tr("Solver"),
        tr(
            "auto or highs (HiGHS, from the package highspy or inside scipy), or any solver that PuLP finds, such as "
            "PULP_CBC_CMD, GUROBI or CPLEX_PY. The page 'Solvers and packages' in the EvenCare menu lists those found."
        ),
        SOLVERS,
        "auto",
        advanced=True,
    )
    add_number(
        algorithm,
        "TIME_LIMIT",
        tr("Time limit (seconds)"),
        tr("The best plan found by then is returned, with its bound and gap."),
        default=time_limit,
        low=0.0,
        advanced=True,
    )
    add_number(
        algorithm,
        "GAP",
        tr("Relative gap at which to stop (0.01 = 1 %)"),
        tr("0.01 stops once the plan is proven to be within 1 % of the best possible. 0 proves optimality."),
        default=gap,
        low=0.0,
        high=1.0,
        advanced=True,
    )


def add_keep_plan(algorithm):
    """KEEP_PLAN (advanced): what a cancelled run leaves."""
    add_flag(
        algorithm,
        "KEEP_PLAN",
        tr("If cancelled, keep the best plan so far"),
        tr(
            "On: a run that is cancelled still writes the best plan found until then, with its bound and gap, once "
            "there is one; SOLVER_STATUS is then cancelled. QGIS calls such a run failed and loads no layer of it: "
            "write to files, and add them to the map. Off: a cancelled run writes nothing."
        ),
        advanced=True,
        optional=True,
    )


# ---- outputs --------------------------------------------------------------------------------------


def add_layer_output(algorithm, name, label, help_text, kind=ANY_GEOMETRY, optional=False, by_default=True):
    parameter = QgsProcessingParameterFeatureSink(name, label, kind, optional=optional, createByDefault=by_default)
    add(algorithm, parameter, help_text)


def add_table_output(algorithm, name, label, help_text, optional=True, by_default=True):
    add_layer_output(algorithm, name, label, help_text, ANY_VECTOR, optional, by_default)


def add_report(algorithm, label=None, name="REPORT"):
    parameter = QgsProcessingParameterFileDestination(
        name, label or tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
    )
    add(algorithm, parameter, tr("A page with the result, to read, print or send."))


def add_number_outputs(algorithm, labels: dict):
    """Processing number outputs, name -> label; a model can branch on each."""
    for name, label in labels.items():
        algorithm.addOutput(QgsProcessingOutputNumber(name, label))


def add_text_output(algorithm, name, label):
    algorithm.addOutput(QgsProcessingOutputString(name, label))
