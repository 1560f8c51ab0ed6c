"""Inequality through Processing: tables, numbers, report, and data that cannot be measured."""

import math

import pytest
from qgis.core import (
    NULL,
    QgsFeature,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from evencare.algorithms.equity.inequality import Inequality

TABLES = ("OUTPUT", "GROUPS", "PAIRS", "LORENZ")
CONTRACT_NUMBERS = [
    "GINI",
    "THEIL_T",
    "THEIL_L",
    "ATKINSON_INDEX",
    "HOOVER",
    "CV",
    "PALMA",
    "THEIL_WITHIN",
    "THEIL_BETWEEN",
    "MEAN",
    "MEDIAN",
    "SD",
    "BELOW_THRESHOLD",
]


@pytest.fixture(scope="module")
def context(qgis_processing):
    return QgsProcessingContext()


@pytest.fixture
def feedback():
    return QgsProcessingFeedback()


@pytest.fixture
def run(context, feedback):
    def run_algorithm(**parameters):
        sinks = dict.fromkeys(TABLES, QgsProcessing.TEMPORARY_OUTPUT)
        results, _ = Inequality().create().run({**sinks, **parameters}, context, feedback, {}, False)
        tables = {name: QgsProcessingUtils.mapLayerFromString(results[name], context) for name in TABLES}
        return {**results, **tables}

    return run_algorithm


def table(fields, rows, kind="None"):
    layer = QgsVectorLayer(f"{kind}?{'&'.join(f'field={field}' for field in fields)}", "clinics", "memory")
    features = []
    for row in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([NULL if value is None else value for value in row])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


@pytest.fixture(scope="module")
def places(context):
    rows = [
        ("north", 0.0, 100.0, 1.0, 10.0),
        ("north", 2.0, 100.0, 2.0, 20.0),
        ("south", 4.0, 300.0, 4.0, 30.0),
        ("south", 8.0, 100.0, 6.0, 40.0),
        (None, 3.0, 50.0, 3.0, 50.0),
    ]
    fields = ["region:string", "access:double", "people:double", "plan:double", "income:double"]
    return table(fields, rows)


def measures(layer):
    return {feature["measure"]: feature for feature in layer.getFeatures()}


def test_a_value_alone_gives_the_numbers_of_the_contract(run, places):
    result = run(INPUT=places, VALUE="access")
    assert set(CONTRACT_NUMBERS) <= result.keys()
    assert result["MEAN"] == pytest.approx(3.4)
    assert result["GINI"] == pytest.approx(0.423529, abs=1e-6)
    assert result["THEIL_WITHIN"] is None and result["BELOW_THRESHOLD"] is None


def test_numbers_come_without_any_table(context, feedback, places):
    results, _ = Inequality().create().run({"INPUT": places, "VALUE": "access"}, context, feedback, {}, False)
    assert results["GINI"] == pytest.approx(0.423529, abs=1e-6)


def test_undefined_is_null_with_its_reason_in_the_table(run, places):
    result = run(INPUT=places, VALUE="access", WEIGHT="people")
    assert result["THEIL_L"] is None
    row = measures(result["OUTPUT"])["theil_l"]
    assert row["value"] == NULL
    assert "Theil T" in row["note"]


def test_every_number_stands_in_the_table_too(run, places):
    result = run(INPUT=places, VALUE="plan", WEIGHT="people", GROUP="region", THRESHOLD=2.5, INCOME="income")
    rows = measures(result["OUTPUT"])
    for name in CONTRACT_NUMBERS:
        assert rows[name.lower()]["value"] == pytest.approx(result[name]), name


def test_groups_add_up_and_null_is_a_group_of_its_own(run, places):
    result = run(INPUT=places, VALUE="access", WEIGHT="people", GROUP="region", THRESHOLD=2.5)
    assert result["THEIL_WITHIN"] + result["THEIL_BETWEEN"] == pytest.approx(result["THEIL_T"])
    groups = list(result["GROUPS"].getFeatures())
    assert [feature["group"] for feature in groups] == ["north", "south", NULL]
    assert [feature["below_threshold"] for feature in groups] == [1.0, 0.0, 0.0]
    assert groups[0]["resource_needed"] == pytest.approx(100 * 2.5 + 100 * 0.5)
    assert result["PAIRS"].featureCount() == 3


def test_groups_are_in_order_whatever_they_are_called(run):
    regions = ["Nan", "10", "Chiang Mai", "2", "Inf"]
    places = table(["access:double", "region:string"], [(1.0, region) for region in regions])
    groups = run(INPUT=places, VALUE="access", GROUP="region")["GROUPS"].getFeatures()
    assert [feature["group"] for feature in groups] == ["2", "10", "Chiang Mai", "Inf", "Nan"]


def test_a_plan_is_compared_with_interval_gainers_and_losers(run, places, feedback):
    result = run(INPUT=places, VALUE="access", WEIGHT="people", COMPARE="plan", BOOTSTRAP=99)
    row = measures(result["OUTPUT"])["gini"]
    assert row["change"] == pytest.approx(row["compare"] - row["value"])
    assert row["compare"] == pytest.approx(result["GINI_COMPARE"])
    assert row["change_low"] < row["change"] < row["change_high"]
    assert (result["GAINERS"], result["LOSERS"]) == (100.0, 100.0)
    states = [feature["state"] for feature in result["LORENZ"].getFeatures()]
    assert set(states) == {"value", "compare"}


def test_the_seed_makes_the_interval(run, places):
    first, second, other = (
        measures(run(INPUT=places, VALUE="access", BOOTSTRAP=50, SEED=seed)["OUTPUT"])["mean"]["low"]
        for seed in (3, 3, 4)
    )
    assert first == second
    assert first != other


def test_lorenz_table_runs_from_zero_to_one(run, places):
    points = list(run(INPUT=places, VALUE="access", WEIGHT="people")["LORENZ"].getFeatures())
    assert (points[0]["population_share"], points[0]["value_share"]) == (0.0, 0.0)
    assert (points[-1]["population_share"], points[-1]["value_share"]) == (1.0, 1.0)


def test_null_rows_and_unreachable_rows_are_counted_and_reported(run, feedback):
    rows = [(1.0, 10.0), (2.0, 20.0), (None, 30.0), (4.0, None), (5.0, 0.0), (math.inf, 7.0)]
    result = run(INPUT=table(["minutes:double", "people:double"], rows), VALUE="minutes", WEIGHT="people")
    found = measures(result["OUTPUT"])
    counts = ["units", "null_values", "null_values_population", "null_weights", "zero_weights", "unreachable"]
    assert [found[name]["value"] for name in counts] == [2.0, 1.0, 30.0, 1.0, 1.0, 1.0]
    assert result["UNREACHABLE_POPULATION"] == 7.0
    assert result["LEFT_OUT"] == 4
    assert "1 unreachable rows" in feedback.textLog()


def test_nobody_having_access_is_undefined_with_a_warning(run, feedback):
    result = run(INPUT=table(["access:double"], [(0.0,), (0.0,)]), VALUE="access", GROUP="access")
    assert result["GINI"] is None and result["HOOVER"] is None and result["THEIL_WITHIN"] is None
    assert result["MEAN"] == 0.0
    assert "Nobody has access" in feedback.textLog()
    assert result["LORENZ"].featureCount() == 0


def test_beds_and_population_may_be_given_instead_of_beds_per_head(run, feedback):
    rows = [(10.0, 100.0, 0.1), (60.0, 200.0, 0.3), (5.0, 0.0, None)]
    layer = table(["beds:double", "people:double", "rate:double"], rows)
    totals = run(INPUT=layer, VALUE="beds", WEIGHT="people", TOTALS=True)
    rates = run(INPUT=layer, VALUE="rate", WEIGHT="people")
    assert totals["GINI"] == pytest.approx(rates["GINI"])
    assert totals["TO_MOVE"] == pytest.approx(10 / 300 * 400)
    assert "amount of 5 lies in rows without weight" in feedback.textLog()


def test_theil_in_base_ten_is_that_in_base_e_over_the_logarithm_of_ten(run, places):
    natural, lg = (run(INPUT=places, VALUE="plan", LOG_BASE=base)["THEIL_L"] for base in ("e", "10"))
    assert natural == pytest.approx(lg * math.log(10))


def test_travel_time_is_a_burden(run, places):
    result = run(INPUT=places, VALUE="plan", WEIGHT="people", COMPARE="access", BURDEN=True, THRESHOLD=3.5)
    found = measures(result["OUTPUT"])
    assert found["fgt_0"]["value"] == pytest.approx(400 / 650)
    assert result["ATKINSON_INDEX"] is None
    assert (result["GAINERS"], result["LOSERS"]) == (100.0, 100.0)


def test_report_leads_with_the_change_and_says_what_is_undefined(run, places, tmp_path):
    path = tmp_path / "new" / "report.html"
    run(INPUT=places, VALUE="access", WEIGHT="people", COMPARE="plan", GROUP="region", REPORT=str(path))
    text = path.read_text(encoding="utf-8")
    assert "100 people gain and 100 lose" in text
    assert "Gini index" in text and "north" in text and "Infinite, because some people" in text


def test_report_of_nobody_having_access_says_so(run, tmp_path):
    path = tmp_path / "report.html"
    run(INPUT=table(["access:double"], [(0.0,), (0.0,)]), VALUE="access", REPORT=str(path))
    assert "Nobody has access" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("rows", "parameters", "words"),
    [
        ([(1.0, -5.0)], {"WEIGHT": "people"}, "WEIGHT: the field 'people'.*negative"),
        ([(-1.0, 5.0)], {"WEIGHT": "people"}, "VALUE: the field 'access'.*negative"),
        ([(None, 5.0)], {"WEIGHT": "people"}, "no row of layer 'clinics' can be used"),
        ([(1.0, 0.0)], {"WEIGHT": "people"}, "no row of layer 'clinics' can be used"),
        ([], {}, "has no features"),
        ([(1.0, 5.0)], {"TOTALS": True}, "WEIGHT: no field is chosen"),
        ([(1.0, 5.0)], {"THRESHOLD": 0.0}, "THRESHOLD must be greater than zero"),
        ([(1.0, 5.0)], {"COMPARE": "beds"}, "COMPARE: .*no field 'beds'"),
        ([(1.0, 5.0)], {"WEIGHT": "name"}, "WEIGHT: .*not a number: x"),
    ],
)
def test_data_that_cannot_be_measured_is_refused_by_name(run, rows, parameters, words):
    layer = table(["access:double", "people:double", "name:string"], [(*row, "x") for row in rows])
    with pytest.raises(QgsProcessingException, match=words):
        run(INPUT=layer, VALUE="access", **parameters)


def test_published_numbers_of_mexico(run, shared_data):
    # PySAL inequality, mexico example: a CSV file without types.
    path = shared_data / "equity_pysal" / "mexico" / "mexico.csv"
    result = run(INPUT=QgsVectorLayer(str(path), "mexico", "ogr"), VALUE="pcgdp1940", GROUP="hanson98")
    found = [result[name] for name in ("GINI", "THEIL_T", "THEIL_BETWEEN", "THEIL_WITHIN")]
    assert found == pytest.approx([0.353723711735, 0.208943442304, 0.034588900047, 0.174354542257], abs=1e-12)


def test_every_parameter_has_help():
    algorithm = Inequality().create()
    assert [parameter.name() for parameter in algorithm.parameterDefinitions() if not parameter.help()] == []


def test_people_who_gain_and_lose_are_counted_by_group_also_where_a_group_was_unreachable(run):
    rows = [("a", 1.0, 2.0, 10.0), ("a", 2.0, 1.0, 20.0), ("b", 1.0, 1.0, 30.0), ("c", math.inf, 1.0, 40.0)]
    layer = table(["zone:string", "now:double", "then:double", "people:double"], rows)
    result = run(INPUT=layer, VALUE="now", COMPARE="then", WEIGHT="people", GROUP="zone")
    found = {f["group"]: (f["gainers"], f["losers"], f["unchanged"]) for f in result["GROUPS"].getFeatures()}
    assert found == {"a": (10.0, 20.0, 0.0), "b": (0.0, 0.0, 30.0), "c": (40.0, 0.0, 0.0)}
    assert (result["GAINERS"], result["LOSERS"]) == (50.0, 20.0)
