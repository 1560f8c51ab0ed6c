"""Years and scenarios of ``evencare:maximalcoverage`` and ``pmedian`` through Processing."""

import pytest
from qgis.core import NULL, QgsProcessingException

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def valley(make_layer, make_table):
    """Site b reaches the middle two of four places, a the first two, c the last two."""
    return {
        "DEMAND": make_layer(
            [(0, 0), (1, 0), (2, 0), (3, 0)],
            name="places",
            id=["1", "2", "3", "4"],
            population=[20, 30, 30, 20],
            boom=[80, 10, 10, 10],
            bust=[5, 10, 30, 30],
            broken=[1, None, 3, 4],
            negative=[1, -2, 3, 4],
        ),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer([(0, 0), (1.5, 0), (3, 0)], name="sites", id=["a", "b", "c"], price=[2.0, 3.0, 2.0]),
        "FACILITY_ID": "id",
        "COSTS": make_table(
            origin_id=["1", "2", "2", "3", "3", "4", "1", "4"],
            destination_id=["a", "a", "b", "b", "c", "c", "b", "b"],
            cost=[1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 9.0, 9.0],
        ),
    }


def test_a_plan_that_grows_says_what_growing_costs(run, valley, tmp_path):
    page = tmp_path / "page.html"
    result = run("maximalcoverage", STANDARD=2, STAGES="1, 1", REPORT=str(page), **valley)
    rows = result.rows("STAGES_TABLE", "stage", "sites_opened", "objective", "afresh", "bound", "regret")
    assert rows == [(1, 1, 50.0, 60.0, 60.0, 10.0), (2, 2, 100.0, 100.0, 100.0, 0.0)]
    assert (result["REGRET"], result["REGRET_AT_MOST"], result["LARGEST_REGRET"]) == (10, 10, 10)
    assert (result["OBJECTIVE"], result["BOUND"], result["SOLVER_STATUS"]) == (100, 100, "optimal")
    stages = result.by("OUTPUT", "id", "stage")
    assert (sorted([stages["a"], stages["c"]]), stages["b"]) == ([1, 2], NULL)
    assert "Year by year" in page.read_text()


def test_money_that_is_left_over_remains(run, valley):
    result = run("pmedian", STAGE_BUDGETS="3; 1; 1", SITE_COST="price", **valley)
    assert result.column("STAGES_TABLE", "sites_opened") == [1, 1, 2]
    assert result.column("STAGES_TABLE", "objective") == [420, 420, 260]
    assert result.by("OUTPUT", "id", "stage")["b"] == 1
    assert result["MEAN_COST"] == pytest.approx(2.6)


@pytest.mark.parametrize("criterion", ["expected", "worst"])
def test_the_criterion_decides_which_scenario_counts(run, valley, criterion):
    scenarios = ["boom", "bust"]
    result = run("maximalcoverage", STANDARD=2, SITES=1, SCENARIOS=scenarios, CRITERION=criterion, **valley)
    rows = {name: values for name, *values in result.rows("SCENARIOS_TABLE", "scenario", "objective", "best", "regret")}
    assert {name: values[1] for name, values in rows.items()} == {"boom": 90.0, "bust": 60.0}
    assert result["WORST_OBJECTIVE"] == min(values[0] for values in rows.values())
    assert result["LARGEST_REGRET"] == max(values[2] for values in rows.values())
    if criterion == "expected":
        assert result["OBJECTIVE"] == sum(values[0] for values in rows.values()) / 2
    else:
        assert result["OBJECTIVE"] == result["BOUND"] == result["WORST_OBJECTIVE"]


def test_regret_is_the_objective_where_it_is_the_criterion(run, valley, tmp_path):
    page = tmp_path / "page.html"
    options = {"SCENARIOS": ["boom", "bust"], "CRITERION": "regret", "SCENARIO_WEIGHTS": "3, 1"}
    result = run("pmedian", SITES=2, REPORT=str(page), **options, **valley)
    assert result["OBJECTIVE"] == result["LARGEST_REGRET"]
    assert result["BOUND"] == pytest.approx(result["OBJECTIVE"], abs=1e-3)
    assert result.column("SCENARIOS_TABLE", "weight") == [0.75, 0.25]
    assert result["MEAN_COST"] is not None
    assert "Scenarios" in page.read_text()


def test_the_cost_of_years_is_that_of_sites_and_travel(run, valley, tmp_path):
    page = tmp_path / "page.html"
    result = run("fixedcharge", STAGES="1; 1", SITE_COST="price", COST_PER_UNIT=0.1, REPORT=str(page), **valley)
    assert result.column("STAGES_TABLE", "sites_opened") == [1, 2]
    assert result.column("STAGES_TABLE", "objective") == pytest.approx([45, 31])
    assert result["OBJECTIVE"] == result["TOTAL_COST"] == pytest.approx(31)
    assert result["OPENING_COST"] + result["TRAVEL_COST"] == pytest.approx(31)
    assert "Cost in all" in page.read_text()


@pytest.mark.parametrize("capacities", [{}, {"CAPACITATED": True, "CAPACITY": "beds"}])
@pytest.mark.parametrize("criterion", [None, "expected", "worst", "regret"])
def test_an_aversion_has_one_scale_for_years_and_scenarios(run, valley, make_layer, make_table, capacities, criterion):
    inputs = {**valley, "OBJECTIVE": "kolm_pollak", "AVERSION": 1.5, **capacities}
    inputs["FACILITIES"] = make_layer([(0, 0), (1.5, 0), (3, 0)], id=["a", "b", "c"], beds=[70, 70, 70])
    inputs["COSTS"] = make_table(
        origin_id=list("123412341234"),
        destination_id=list("aaaabbbbcccc"),
        cost=[1.0, 2.0, 6.0, 8.0, 5.0, 1.0, 1.0, 4.0, 8.0, 6.0, 2.0, 1.0],
    )
    if criterion is None:
        result = run("pmedian", STAGES="1, 1", **inputs)
        rows = result.rows("STAGES_TABLE", "objective", "afresh", "bound", "regret")
        assert result["OBJECTIVE"] == pytest.approx(result["EDE"])
        assert result["OBJECTIVE"] == pytest.approx(rows[-1][0])
        assert all(bound <= afresh <= objective for objective, afresh, bound, _ in rows if not capacities)
        return
    result = run("pmedian", SITES=2, SCENARIOS=["boom", "bust"], CRITERION=criterion, **inputs)
    rows = result.rows("SCENARIOS_TABLE", "objective", "best", "bound", "regret")
    expected = {"expected": result["EDE"], "worst": max(row[0] for row in rows), "regret": result["LARGEST_REGRET"]}
    assert result["OBJECTIVE"] == pytest.approx(expected[criterion])
    assert result["BOUND"] == pytest.approx(result["OBJECTIVE"], rel=1e-4, abs=1e-6)
    assert result["WORST_OBJECTIVE"] == max(row[0] for row in rows)


def test_what_closing_costs_is_known_in_every_scenario(run, valley, make_layer):
    sites = make_layer(
        [(0, 0), (1.5, 0), (3, 0)], id=["a", "b", "c"], price=[2.0, 3.0, 2.0], status=["closable", "", "closable"]
    )
    options = {**valley, "FACILITIES": sites, "STATUS": "status", "CLOSING_COST": "price", "KEEPING_COST": "price"}
    result = run(
        "fixedcharge", SITE_COST="price", SCENARIOS=["boom", "bust"], CRITERION="worst", COST_PER_UNIT=0.001, **options
    )
    parts = [result[name] for name in ("OPENING_COST", "COST_OF_CLOSING", "COST_OF_KEEPING", "TRAVEL_COST")]
    assert sum(parts) == pytest.approx(result["TOTAL_COST"])
    assert result["OBJECTIVE"] == result["WORST_OBJECTIVE"] == max(result.column("SCENARIOS_TABLE", "objective"))
    closed = [site for site, opened in result.by("OUTPUT", "id", "open").items() if not opened and site != "b"]
    assert parts[1] == 2.0 * len(closed)


def test_targets_that_rise_are_reached_one_after_the_other(run, valley, tmp_path):
    page = tmp_path / "page.html"
    options = {"STANDARD": 2, "STAGE_TARGETS": "50, 100", "SITE_COST": "price"}
    result = run("setcovering", REPORT=str(page), **options, **valley)
    rows = result.rows("STAGES_TABLE", "stage", "sites_opened", "objective", "afresh", "bound", "regret")
    assert rows == [(1, 1, 2.0, 2.0, 2.0, 0.0), (2, 2, 4.0, 4.0, 4.0, 0.0)]
    assert (result["OBJECTIVE"], result["TOTAL_COST"], result["REGRET"]) == (4, 4, 0)
    assert sorted(result.by("OUTPUT", "id", "stage").values(), key=str)[:2] == [1, 2]
    assert "Year by year" in page.read_text()


@pytest.mark.parametrize(
    ("model", "options"),
    [
        ("setcovering", {"STAGE_TARGETS": "40, 40", "STANDARD": 2, "BACKUP": True}),
        ("maximalcoverage", {"STAGES": "0, 1", "STANDARD": 2}),
        ("pmedian", {"STAGES": "0, 1"}),
        ("fixedcharge", {"STAGES": "0, 1", "KEEPING_COST": "price", "CAPACITATED": True, "CAPACITY": "beds"}),
    ],
)
def test_sites_move_in_the_year_that_allows_it(run, valley, make_layer, make_table, tmp_path, model, options):
    """There is one site, today at c, the worst place for it: a site opens in the second year only where it closes."""
    page = tmp_path / "page.html"
    sites = make_layer(
        [(0, 0), (1.5, 0), (3, 0)],
        id=["a", "b", "c"],
        price=[1.0, 1.0, 1.0],
        status=["", "", "closable"],
        beds=[100, 100, 100],
    )
    inputs = {**valley, "FACILITIES": sites, "STATUS": "status", "SITE_COST": "price", "CLOSING_COST": "price"}
    inputs.update(TOTAL_SITES=1, MAX_CLOSED=1, REPORT=str(page), **options)
    if model in ("pmedian", "fixedcharge"):
        # Everyone must have a site.
        inputs["COSTS"] = make_table(
            origin_id=list("123412341234"),
            destination_id=list("aaaabbbbcccc"),
            cost=[1.0, 1.0, 20.0, 20.0, 9.0, 1.0, 1.0, 9.0, 10.0, 10.0, 1.0, 1.0],
        )
    result = run(model, **inputs)
    fields = {name: result.by("OUTPUT", "id", name) for name in ("stage", "stage_closed")}
    moved = model != "setcovering"
    assert fields["stage"]["b"] == (2 if moved else NULL)
    assert fields["stage_closed"]["c"] == (2 if moved else NULL)
    assert result.column("STAGES_TABLE", "closes") == ["", "c" if moved else ""]
    assert "Year by year" in page.read_text()


def test_the_target_is_reached_in_every_scenario(run, valley, tmp_path):
    """Boom wants a, bust c: both open, though one would do for each."""
    page = tmp_path / "page.html"
    options = {"STANDARD": 2, "TARGET": 75, "SITE_COST": "price", "SCENARIOS": ["boom", "bust"]}
    result = run("setcovering", REPORT=str(page), **options, **valley)
    rows = {row[0]: row[1:] for row in result.rows("SCENARIOS_TABLE", "scenario", "objective", "best", "covered_share")}
    assert rows["boom"][:2] == (4.0, 2.0)
    assert all(row[2] >= 0.75 for row in rows.values())
    assert result["OBJECTIVE"] == result["BOUND"] == result["TOTAL_COST"] == 4
    rued = run("setcovering", CRITERION="regret", **options, **valley)
    assert (rued["OBJECTIVE"], rued["TOTAL_COST"], rued["LARGEST_REGRET"]) == (2, 4, 2)
    assert "reaches the target in each" in page.read_text()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"STAGE_TARGETS": "80, 50"}, "falls from one year to the next"),
        ({"STAGE_TARGETS": "80"}, "is not a list"),
        ({"STAGE_TARGETS": "0, 50"}, "TARGET"),
        ({"STAGE_TARGETS": "80, 150"}, "TARGET"),
        ({"STAGE_TARGETS": "50, 80", "TOTAL_SITES": 1}, "combined with TOTAL_SITES where no site may close"),
        ({"STAGE_TARGETS": "50, 80", "SCENARIOS": ["boom", "bust"]}, "combined with SCENARIOS"),
        ({"SCENARIOS": ["boom", "bust"], "CRITERION": "expected"}, "need not reach it in any scenario"),
        ({"CRITERION": "regret"}, "CRITERION needs SCENARIOS"),
        ({"STAGE_TARGETS": "0, 90"}, "STAGE_TARGETS must be greater than zero"),
        ({"STAGE_TARGETS": "50, 160"}, "STAGE_TARGETS must lie between 0 and 100"),
    ],
)
def test_what_set_covering_cannot_plan_for_is_said(run, valley, options, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("setcovering", STANDARD=2, **options, **valley)


@pytest.fixture
def floored(valley, make_layer, make_table):
    """West is places 1 and 2; half of its people must be within the standard, in every year and scenario."""
    demand = make_layer(
        [(0, 0), (1, 0), (2, 0), (3, 0)],
        id=["1", "2", "3", "4"],
        population=[20, 30, 30, 20],
        boom=[80, 10, 10, 10],
        bust=[5, 10, 300, 300],
        side=["west", "west", "east", "east"],
    )
    rules = make_table(region=["west"], min_coverage=[0.7], standard=[2.0])
    return {**valley, "DEMAND": demand, "DEMAND_REGION": "side", "REGION_RULES": rules}


@pytest.mark.parametrize(
    ("model", "options"),
    [
        ("maximalcoverage", {"STANDARD": 2}),
        ("pmedian", {"COSTS": None}),
        ("fixedcharge", {"COSTS": None, "SITE_COST": "price"}),
    ],
)
def test_floors_hold_in_years_and_scenarios(run, floored, model, options):
    """In bust nearly everyone lives in the east: without the floor the first site is c."""
    if "COSTS" in options:
        options = {**options, "COSTS": floored["COSTS"], "REGION_RULES": floored["REGION_RULES"]}
    bust = {**floored, **options, "POPULATION": "bust"}
    if model == "maximalcoverage":
        assert run(model, STAGES="1, 1", **bust).by("OUTPUT", "id", "stage")["a"] == 1
    chosen = {"SCENARIOS": ["boom", "bust"], "CRITERION": "worst", "SITES": 2}
    result = run(model, **chosen, **{**floored, **options})
    assert result.by("OUTPUT", "id", "open")["a"]
    assert result["SOLVER_STATUS"] == "optimal"


@pytest.mark.parametrize("model", ["maximalcoverage", "pmedian"])
def test_under_expected_a_floor_holds_for_the_mean_population_only(run, floored, make_table, model):
    """Without site a, 10 of the 22.5 people in the west are covered on average, but only 10 of 90 in the boom."""
    costs = make_table(
        origin_id=["2", "3", "3", "4", "1", "4"],
        destination_id=["b", "b", "c", "c", "b", "b"],
        cost=[1.0, 1.0, 1.0, 1.0, 9.0, 9.0],
    )
    rules = make_table(region=["west"], min_coverage=[0.4], standard=[2.0])
    inputs = {**floored, "COSTS": costs, "REGION_RULES": rules, "SCENARIOS": ["boom", "bust"], "SITES": 1}
    result = run(model, STANDARD=2, SCENARIO_WEIGHTS="1, 9", **inputs)
    assert result.column("OUTPUT", "open") == [0, 1, 0]
    # Planned alone the boom has no floor that it could not keep.
    best = {"maximalcoverage": 20, "pmedian": 80 * 9 + 20 + 90}[model]
    assert result.column("SCENARIOS_TABLE", "best")[0] == best


def test_cover_that_fades_grows_from_year_to_year(run, valley):
    """Site b covers the middle in full and both ends, at 9 where nothing is left at 16, in half: 60 + 20."""
    result = run("maximalcoverage", STANDARD=2, FADE=16, STAGES="1, 1", **valley)
    assert result.column("STAGES_TABLE", "afresh") == [80, 100]
    # After b another site adds 10; a and c would reach all, but a alone only 50.
    assert (result["OBJECTIVE"], result["REGRET"]) == (90, 10)


def test_without_time_no_bound_is_above_all_people(run, valley):
    scenarios = {"SCENARIOS": ["boom", "bust"], "CRITERION": "worst", "SITES": 1}
    result = run("maximalcoverage", STANDARD=2, FADE=16, TIME_LIMIT=0, **scenarios, **valley)
    assert result["OBJECTIVE"] <= result["BOUND"] <= 75


def test_the_year_in_which_a_floor_is_out_of_reach_is_named(run, floored, make_table):
    rules = make_table(region=["west", "east"], min_coverage=[0.9, 0.9])
    with pytest.raises(QgsProcessingException, match="by year 1, the limits and REGION_RULES cannot be kept"):
        run("maximalcoverage", STANDARD=2, STAGES="1, 1", **{**floored, "REGION_RULES": rules})


def test_without_years_and_scenarios_their_outputs_are_empty(run, valley):
    result = run("pmedian", SITES=2, **valley)
    assert [result[name] for name in ("REGRET", "REGRET_AT_MOST", "LARGEST_REGRET", "WORST_OBJECTIVE")] == [None] * 4
    assert result.rows("STAGES_TABLE") == result.rows("SCENARIOS_TABLE") == []
    assert "stage" not in result["OUTPUT"].fields().names()


BAD = [
    ({"STAGES": "2"}, "STAGES: '2' is not a list"),
    ({"STAGES": "1, 1e30"}, "STAGES: '1, 1e30' is not a list"),
    ({"STAGES": "1, x"}, "'1, x' is not a list"),
    ({"STAGES": "1, 0.5"}, "is not a list"),
    ({"STAGES": "1, 1", "SITES": 3}, "SITES is 3, but STAGES adds up to 2"),
    ({"STAGES": "2, 2"}, "STAGES: 4 sites are to be open by year 2, but layer 'sites' has only 3"),
    ({"STAGES": "1, 1", "SCENARIOS": ["boom", "bust"]}, "STAGES cannot be combined with SCENARIOS"),
    ({"SITES": 2, "SCENARIOS": ["boom"]}, "at least two"),
    ({"SITES": 2, "SCENARIOS": ["boom", "boom"]}, "more than once"),
    ({"SITES": 2, "SCENARIOS": ["boom", "broken"]}, "SCENARIOS"),
    ({"SITES": 2, "SCENARIOS": ["boom", "negative"]}, "SCENARIOS"),
    ({"SITES": 2, "SCENARIOS": ["boom", "bust"], "SCENARIO_WEIGHTS": "1"}, "2 numbers greater than zero"),
    ({"SITES": 2, "SCENARIOS": ["boom", "bust"], "SCENARIO_WEIGHTS": "a, b"}, "2 numbers greater than zero"),
    ({"SITES": 2, "CRITERION": "regret"}, "CRITERION needs SCENARIOS"),
    ({"SITES": 2, "SCENARIO_WEIGHTS": "1, 2"}, "SCENARIO_WEIGHTS needs SCENARIOS"),
]


@pytest.mark.parametrize(("options", "message"), BAD)
def test_what_does_not_fit_is_said(run, valley, options, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("pmedian", **options, **valley)
