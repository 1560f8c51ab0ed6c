"""The contract of every algorithm: ids, parameters, outputs, help, icons. Names never change once released."""

import re
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingOutputNumber, QgsProcessingParameterDefinition

from evencare.algorithms.base import EvenCareAlgorithm

DEMAND = "DEMAND DEMAND_ID POPULATION"
FACILITIES = "FACILITIES FACILITY_ID"
COSTS = "COSTS COSTS_ORIGIN COSTS_DESTINATION COSTS_VALUE"
DECAY = "DECAY DECAY_SCALE DECAY_SHAPE DECAY_BANDS"
SOLVER = "SOLVER TIME_LIMIT GAP"
SITES = f"{DEMAND} {FACILITIES} {COSTS} STATUS REGION DEMAND_REGION REGION_RULES {SOLVER}"
ANSWER = "OBJECTIVE BOUND GAP SOLVER_STATUS SITES_OPEN"
SITING_OUTPUTS = f"OUTPUT OUTPUT_DEMAND REPORT {ANSWER}"

CONTRACT = {
    "straightlinecosts": (
        "ORIGINS ORIGIN_ID DESTINATIONS DESTINATION_ID MAX_COST NEAREST SPEED DETOUR",
        "OUTPUT PAIRS UNREACHABLE_ORIGINS",
    ),
    "networkcosts": (
        "ORIGINS ORIGIN_ID DESTINATIONS DESTINATION_ID NETWORK STRATEGY SPEED_FIELD DEFAULT_SPEED DIRECTION_FIELD "
        "VALUE_FORWARD VALUE_BACKWARD VALUE_BOTH DEFAULT_DIRECTION TOLERANCE SNAP_DISTANCE ACCESS_SPEED MAX_COST "
        "NEAREST",
        "OUTPUT PAIRS UNREACHABLE_ORIGINS UNSNAPPED",
    ),
    "rastercosts": (
        "ORIGINS ORIGIN_ID DESTINATIONS DESTINATION_ID FRICTION MAX_COST",
        "OUTPUT PAIRS UNREACHABLE_ORIGINS",
    ),
    "cleancosts": ("TABLE ORIGIN_FIELD DESTINATION_FIELD COST_FIELD MULTIPLIER DUPLICATES MAX_COST", "OUTPUT"),
    "combinecosts": ("TABLES METHOD SHARES", "OUTPUT"),
    "desirelines": (f"{COSTS} ORIGINS ORIGIN_ID DESTINATIONS DESTINATION_ID", "OUTPUT"),
    "nearestfacility": (
        f"{DEMAND} {FACILITIES} {COSTS} NEAREST GROUP_FIELD THRESHOLDS",
        "OUTPUT SUMMARY MEAN_COST MEDIAN_COST P90_COST LARGEST_COST UNREACHABLE_POPULATION",
    ),
    "cumulativeopportunities": (f"{DEMAND} {FACILITIES} CAPACITY {COSTS} CATCHMENT CATCHMENT_TO STEP", "OUTPUT"),
    "gravityaccess": (f"{DEMAND} {FACILITIES} CAPACITY {COSTS} CATCHMENT {DECAY}", "OUTPUT"),
    "floatingcatchment": (
        f"{DEMAND} {FACILITIES} CAPACITY {COSTS} CATCHMENT METHOD {DECAY} PER TIER_FIELD TIER_RULES MODES MODE_SHARE "
        "BASE_POPULATION TARGET_RATIO",
        "OUTPUT OUTPUT_FACILITIES MEAN_ACCESS MEDIAN_ACCESS SD_ACCESS GINI REACHED_SUPPLY STRANDED_SUPPLY "
        "UNREACHABLE_POPULATION CONSERVATION_ERROR",
    ),
    "crowding": (
        f"{DEMAND} {FACILITIES} CAPACITY {COSTS} CATCHMENT {DECAY}",
        "OUTPUT OUTPUT_FACILITIES MEAN_CROWDING",
    ),
    "rationalagent": (
        f"{DEMAND} {FACILITIES} CAPACITY {COSTS} TAU RHO",
        "OUTPUT OUTPUT_FACILITIES EQUILIBRIUM_GAP",
    ),
    "patientflows": (
        f"{DEMAND} {FACILITIES} CAPACITY ATTRACTION_EXPONENT {COSTS} CATCHMENT {DECAY}",
        "FLOWS OUTPUT OUTPUT_FACILITIES",
    ),
    "calibratedecay": (
        "FLOWS FLOW_ORIGIN FLOW_DESTINATION FLOW COST ORIGIN_MASS DESTINATION_MASS MODEL DECAY",
        "OUTPUT BETA SHAPE D2 SRMSE SSI MEAN_COST REPORT",
    ),
    "inequality": (
        "INPUT VALUE WEIGHT GROUP COMPARE THRESHOLD LOG_BASE ATKINSON BOOTSTRAP SEED",
        "OUTPUT GROUPS LORENZ REPORT GINI THEIL_T THEIL_L ATKINSON_INDEX HOOVER CV PALMA THEIL_WITHIN THEIL_BETWEEN "
        "MEAN MEDIAN SD BELOW_THRESHOLD",
    ),
    "concentrationindex": (
        "INPUT VALUE RANK WEIGHT LOWER UPPER",
        "OUTPUT CURVE CI CI_SE ERREYGERS WAGSTAFF SII RII REPORT",
    ),
    "regionalagglomeration": ("INPUT RESOURCES POPULATION AREA", "OUTPUT SUMMARY"),
    "spatialclusters": (
        "INPUT VALUE NEIGHBOURS K DISTANCE STATISTIC PERMUTATIONS SEED FDR",
        "OUTPUT I EXPECTED_I Z P GEARY_C GENERAL_G ISLANDS",
    ),
    "maximalcoverage": (
        f"{SITES} STANDARD STANDARD_FIELD SITES BUDGET SITE_COST CAPACITATED BACKUP",
        f"{SITING_OUTPUTS} COVERED_POPULATION COVERED_SHARE",
    ),
    "setcovering": (f"{SITES} STANDARD TARGET SITE_COST BACKUP", f"{SITING_OUTPUTS} COVERED_SHARE TOTAL_COST"),
    "pmedian": (f"{SITES} SITES CAPACITATED OBJECTIVE AVERSION", f"{SITING_OUTPUTS} MEAN_COST LARGEST_COST EDE"),
    "pcenter": (f"{SITES} SITES", f"{SITING_OUTPUTS} LARGEST_COST"),
    "pdispersion": (f"{FACILITIES} SITES", f"OUTPUT REPORT {ANSWER} SMALLEST_SEPARATION"),
    "fixedcharge": (f"{SITES} SITE_COST COST_PER_UNIT CAPACITATED", f"{SITING_OUTPUTS} TOTAL_COST"),
    "coveragecurve": (f"{SITES} STANDARD SITES_FROM SITES_TO PROBLEM", f"OUTPUT CHART {ANSWER}"),
    "reallocatecapacity": (
        f"{DEMAND} {FACILITIES} CAPACITY {COSTS} CATCHMENT METHOD {DECAY} TOTAL OBJECTIVE MIN_CAPACITY MAX_CAPACITY "
        "KEEP GROW REGION REGION_RULES MAX_MOVED WHOLE",
        "OUTPUT OUTPUT_FACILITIES SUMMARY SD_BEFORE SD_AFTER GINI_BEFORE GINI_AFTER MEDIAN_BEFORE MEDIAN_AFTER MOVED "
        "GAINERS LOSERS KKT_RESIDUAL REPORT",
    ),
    "sitesandcapacity": (
        f"{DEMAND} {FACILITIES} CAPACITY {COSTS} CATCHMENT METHOD {DECAY} TOTAL OBJECTIVE MIN_CAPACITY MAX_CAPACITY "
        "KEEP GROW REGION REGION_RULES MAX_MOVED WHOLE STATUS SITES SIZE_MIN SIZE_MAX APPROACH STANDARD",
        "OUTPUT OUTPUT_FACILITIES SUMMARY SD_BEFORE SD_AFTER GINI_BEFORE GINI_AFTER MEDIAN_BEFORE MEDIAN_AFTER MOVED "
        "GAINERS LOSERS KKT_RESIDUAL REPORT GAP",
    ),
    "equityfrontier": (
        f"{DEMAND} {FACILITIES} CAPACITY {COSTS} CATCHMENT METHOD {DECAY} TOTAL OBJECTIVE MIN_CAPACITY MAX_CAPACITY "
        "KEEP GROW REGION REGION_RULES MAX_MOVED WHOLE POINTS AGAINST",
        "OUTPUT CHART",
    ),
    "compareplans": (f"{DEMAND} CAPACITY {COSTS} METHOD", "OUTPUT SUMMARY REPORT"),
    "sampleregion": ("SEED EXTENT SETTLEMENTS HOSPITALS", "DEMAND FACILITIES CANDIDATES ROADS"),
}

TO_COME = {name: {"DEMAND_REGION"} for name in ("pmedian", "pcenter", "fixedcharge")}
"""Parameters of the contract that a later version adds; they must be optional or advanced then."""

GROUPS = {"travelcosts", "accessibility", "choice", "equity", "siting", "capacity", "plans"}


@pytest.fixture(scope="module")
def algorithms(provider):
    """Our own algorithms by id, without the shipped models."""

    return {
        algorithm.name(): algorithm for algorithm in provider.algorithms() if isinstance(algorithm, EvenCareAlgorithm)
    }


def own(algorithms):
    """(algorithm, parameter) of all parameters."""
    return [(name, parameter) for name, found in algorithms.items() for parameter in found.parameterDefinitions()]


def test_the_first_algorithms_are_there(algorithms):
    first = (
        "straightlinecosts cleancosts nearestfacility floatingcatchment inequality maximalcoverage reallocatecapacity"
    )
    assert set(first.split()) | {"compareplans", "sampleregion"} <= set(algorithms)


def test_ids_are_lower_case_letters_and_digits(algorithms):
    assert [name for name in algorithms if not re.fullmatch("[a-z][a-z0-9]*", name)] == []


def promised(algorithms):
    """(name, algorithm, parameters, outputs) of those algorithms of the contract that are there."""
    return [(name, algorithms[name], *map(str.split, CONTRACT[name])) for name in CONTRACT if name in algorithms]


def test_every_parameter_of_the_contract_is_there(algorithms):
    missing = {
        name: set(parameters) - {found.name() for found in algorithm.parameterDefinitions()} - TO_COME.get(name, set())
        for name, algorithm, parameters, _ in promised(algorithms)
    }
    assert {name: names for name, names in missing.items() if names} == {}


def test_every_output_of_the_contract_is_there(algorithms):
    missing = {
        name: set(outputs)
        - {output.name() for output in algorithm.outputDefinitions()}
        - {parameter.name() for parameter in algorithm.destinationParameterDefinitions()}
        for name, algorithm, _, outputs in promised(algorithms)
    }
    assert {name: names for name, names in missing.items() if names} == {}


def test_parameters_and_outputs_have_upper_case_names(algorithms):
    names = {parameter.name() for _, parameter in own(algorithms)}
    names |= {output.name() for found in algorithms.values() for output in found.outputDefinitions()}
    assert [name for name in names if not re.fullmatch("[A-Z][A-Z0-9_]*", name)] == []


def test_every_parameter_has_help_that_is_a_sentence(algorithms):
    assert [(name, parameter.name()) for name, parameter in own(algorithms) if not parameter.help().endswith(".")] == []


def test_every_parameter_and_output_has_a_label(algorithms):
    assert [(name, parameter.name()) for name, parameter in own(algorithms) if not parameter.description()] == []
    outputs = [output for found in algorithms.values() for output in found.outputDefinitions()]
    assert [output.name() for output in outputs if not output.description()] == []


def test_enums_take_strings_so_that_scripts_read_well(algorithms):
    enums = [(name, parameter) for name, parameter in own(algorithms) if parameter.type() == "enum"]
    assert [(name, parameter.name()) for name, parameter in enums if not parameter.usesStaticStrings()] == []
    assert [
        (name, parameter.name())
        for name, parameter in enums
        if parameter.defaultValue() is not None and parameter.defaultValue() not in parameter.options()
    ] == []


def test_technical_parameters_hide_behind_the_advanced_section(algorithms):
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    technical = {"COSTS_ORIGIN", "COSTS_DESTINATION", "COSTS_VALUE", "SOLVER", "TIME_LIMIT", "GAP"}
    plain = [(name, parameter.name()) for name, parameter in own(algorithms) if not parameter.flags() & advanced]
    assert [pair for pair in plain if pair[1] in technical] == []


def test_the_shared_defaults_are_those_of_the_contract(algorithms):
    defaults = {"COSTS_ORIGIN": "origin_id", "COSTS_DESTINATION": "destination_id", "COSTS_VALUE": "cost", "PER": 1}
    found = [(parameter.name(), parameter.defaultValue()) for _, parameter in own(algorithms)]
    assert {pair for pair in found if pair[0] in defaults} <= set(defaults.items())


def test_every_algorithm_says_what_it_is(algorithms):
    for name, found in algorithms.items():
        assert found.displayName() and found.displayName()[0].isupper(), name
        assert len(found.shortHelpString()) > 100, name
        assert found.shortDescription().endswith("."), name
        assert len(found.tags()) >= 4 and all(tag == tag.strip() and tag for tag in found.tags()), name
        assert found.helpUrl().endswith(name), name


def test_help_calls_parameters_as_the_dialog_does_where_it_first_names_them(algorithms):
    found = algorithms["reallocatecapacity"].shortHelpString()

    assert "“Total capacity” (TOTAL)" in found
    assert "“Regions: table of totals” (REGION_RULES)" in found
    assert found.count("(KEEP)") == 1
    for name, algorithm in algorithms.items():
        numbers = {output.name() for output in algorithm.outputDefinitions() if output.type() == "outputNumber"}
        names = {one.name() for one in algorithm.parameterDefinitions()} - numbers
        text = algorithm.shortHelpString()
        bare = [one for one in names if re.search(rf"\b{one}\b", text) and f"” ({one})" not in text]
        assert bare == [], name


def test_every_algorithm_stands_in_a_group_with_an_icon(algorithms):
    for name, found in algorithms.items():
        assert found.groupId() in GROUPS and found.group(), name
        assert Path(found.svgIconPath()).is_file(), name
        assert not found.icon().isNull(), name


def test_every_algorithm_makes_a_new_one_of_its_kind(algorithms):
    for name, found in algorithms.items():
        made = found.create()
        assert made is not found and made.name() == name
        assert [p.name() for p in made.parameterDefinitions()] == [p.name() for p in found.parameterDefinitions()]


def test_numbers_are_outputs_a_model_can_branch_on(algorithms):
    outputs = algorithms["floatingcatchment"].outputDefinitions()
    numbers = {output.name() for output in outputs if isinstance(output, QgsProcessingOutputNumber)}
    layers = {"OUTPUT", "OUTPUT_FACILITIES"}
    assert set(CONTRACT["floatingcatchment"][1].split()) - layers <= numbers


def test_the_provider_is_found_with_its_icon(provider):
    found = QgsApplication.processingRegistry().providerById("evencare")
    assert found is provider
    assert Path(provider.svgIconPath()).is_file() and not provider.icon().isNull()
    assert provider.versionInfo() and provider.versionInfo() in provider.longName()
