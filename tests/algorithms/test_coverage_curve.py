"""``evencare:coveragecurve`` through Processing."""

from itertools import combinations

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingException


def test_the_curve_rises_to_the_published_coverage(run, san_francisco):
    result = run("coveragecurve", STANDARD=5000, SITES_FROM=1, SITES_TO=4, **san_francisco)
    rows = result.rows("OUTPUT", "sites", "objective", "bound", "gained")
    assert [row[0] for row in rows] == [1, 2, 3, 4]
    assert rows[3][1] == rows[3][2] == 875_247
    assert rows[0][3] == rows[0][1]
    assert rows[3][3] == rows[3][1] - rows[2][1]
    assert all(later[3] <= earlier[3] for earlier, later in zip(rows, rows[1:]))
    assert result["OBJECTIVE"] == result["BOUND"] == 875_247
    assert (result["GAP"], result["SITES_OPEN"], result["SOLVER_STATUS"]) == (0, 4, "optimal")


def test_the_curve_of_travel_falls_and_starts_where_everyone_is_served(run, town, tmp_path):
    path = tmp_path / "chart.html"
    result = run("coveragecurve", PROBLEM="pmedian", SITES_FROM=1, SITES_TO=3, CHART=str(path), **town)
    rows = result.rows("OUTPUT", "sites", "objective", "gained")
    assert rows == [(1, NULL, NULL), (2, 370, NULL), (3, 130, 240)]
    assert "with so few sites" in path.read_text(encoding="utf-8")


def test_the_curve_ends_where_no_more_sites_can_open_and_says_so(run, town):
    result = run("coveragecurve", STANDARD=5, STATUS="status", **town)
    assert result.column("OUTPUT", "sites") == [1, 2]
    assert "SITES_TO is 10, but only 2 sites can be opened: the curve ends there." in result.log.warnings


def test_fewer_sites_than_required_have_no_plan(run, town, make_layer):
    sites = make_layer([(0, 0), (1, 0), (2, 0)], name="sites", id=["s1", "s2", "s3"], now=["required"] * 2 + [None])
    town["FACILITIES"] = sites
    result = run("coveragecurve", STANDARD=9, SITES_FROM=0, SITES_TO=3, STATUS="now", **town)
    assert result.column("OUTPUT", "objective") == [NULL, NULL, 60, 60]


@pytest.mark.parametrize("problem", ["maximalcoverage", "pmedian"])
@pytest.mark.parametrize("seed", range(3))
def test_every_row_is_the_best_of_all_plans(run, make_layer, make_table, problem, seed):
    rng = np.random.default_rng(seed)
    costs, people = rng.integers(1, 30, (8, 5)).astype(float), rng.integers(0, 9, 8) + 1.0
    place, site = np.divmod(np.arange(40), 5)
    result = run(
        "coveragecurve",
        DEMAND=make_layer([(0, 0)] * 8, name="places", population=people.tolist(), id=list(range(8))),
        FACILITIES=make_layer([(0, 0)] * 5, name="sites", id=[f"{number}.0" for number in range(5)]),
        COSTS=make_table(
            origin_id=[str(one) for one in place], destination_id=site.tolist(), cost=costs.ravel().tolist()
        ),
        DEMAND_ID="id",
        FACILITY_ID="id",
        POPULATION="population",
        PROBLEM=problem,
        STANDARD=10,
        SITES_FROM=1,
        SITES_TO=5,
    )
    for count, objective, bound, _ in result.rows("OUTPUT"):
        nearest = [costs[:, list(chosen)].min(axis=1) for chosen in combinations(range(5), count)]
        covers, travels = max(people @ (one <= 10) for one in nearest), min(people @ one for one in nearest)
        assert objective == bound == pytest.approx(covers if problem == "maximalcoverage" else travels)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"SITES_FROM": 3, "SITES_TO": 2, "STANDARD": 5}, "SITES_FROM is 3 and SITES_TO is 2"),
        ({"SITES_TO": 2}, "STANDARD is empty"),
        ({"SITES_FROM": 4, "STANDARD": 5}, "SITES_FROM is 4, but layer 'sites' has only 3 sites"),
        ({"CENTRAL": True, "STANDARD": 5}, r"no region with a budget \(ids s1, s2, s3\)"),
    ],
)
def test_bad_ranges_are_explained(run, town, change, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("coveragecurve", **{**town, **change})
