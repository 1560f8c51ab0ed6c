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

from .messages import tr

POINT = QgsProcessing.SourceType.TypeVectorPoint
POLYGON = QgsProcessing.SourceType.TypeVectorPolygon
ANY_VECTOR = QgsProcessing.SourceType.TypeVector
ANY_GEOMETRY = QgsProcessing.SourceType.TypeVectorAnyGeometry

COST_FIELDS = {"COSTS_ORIGIN": "origin_id", "COSTS_DESTINATION": "destination_id", "COSTS_VALUE": "cost"}


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
