"""KEEP_PLAN: what a cancelled run of siting leaves behind, wherever it was cancelled."""

import numpy as np
import pytest

MODELS = {
    "maximalcoverage": {"STANDARD": 30_000, "SITES": 4},
    "setcovering": {"STANDARD": 60_000},
    "pmedian": {"SITES": 4},
    "pcenter": {"SITES": 4},
    "fixedcharge": {"SITE_COST": "price"},
}


@pytest.fixture(scope="module")
def region():
    rng = np.random.default_rng(7)
    return rng.uniform(0, 1.5, (120, 2)).tolist(), rng.integers(1, 99, 120).tolist(), rng.uniform(0, 1.5, (25, 2))


@pytest.fixture
def layers(make_layer, region):
    places, people, sites = region
    price = np.linspace(2e6, 9e6, len(sites)).tolist()
    return {
        "DEMAND": make_layer(places, name="places", population=people),
        "FACILITIES": make_layer(sites.tolist(), name="sites", price=price),
    }


@pytest.mark.parametrize("name", MODELS)
def test_a_cancelled_run_leaves_a_whole_plan_with_a_true_bound_or_nothing(run, make_log, layers, name):
    best = run(name, POPULATION="population", GAP=0, **layers, **MODELS[name])
    larger_is_better = name == "maximalcoverage"
    kept = 0
    for look in np.unique(np.geomspace(1, best.log.looks, 9).astype(int)).tolist():
        log = make_log(cancel_after=look)
        result = run(name, log=log, POPULATION="population", KEEP_PLAN=True, **layers, **MODELS[name])
        if not result.results:
            continue
        kept += 1
        assert result["OUTPUT"].featureCount() == 25
        assert result["OUTPUT_DEMAND"].featureCount() == 120
        assert sum(result.column("OUTPUT", "open")) == result["SITES_OPEN"]
        low, high = (result["OBJECTIVE"], result["BOUND"])[:: 1 if larger_is_better else -1]
        assert low <= best["OBJECTIVE"] * (1 + 1e-9)
        assert high >= best["OBJECTIVE"] * (1 - 1e-9)
    assert kept > 0


def test_a_cancelled_run_says_that_its_plan_was_kept(run, make_log, layers):
    looks = run("pmedian", POPULATION="population", SITES=4, **layers).log.looks
    for look in range(1, looks):
        result = run("pmedian", make_log(look), POPULATION="population", SITES=4, KEEP_PLAN=True, **layers)
        if result.results and result["SOLVER_STATUS"] == "cancelled":
            assert "the best plan so far is written" in " ".join(result.log.warnings)
            return
    raise AssertionError("no look at which the search could be cancelled")


def test_a_cancelled_curve_ends_where_it_is(run, make_log, layers):
    given = {"POPULATION": "population", "STANDARD": 30_000, "SITES_FROM": 1, "SITES_TO": 6, **layers}
    whole = run("coveragecurve", **given)
    rows = whole.rows("OUTPUT", "sites", "objective")
    for look in range(whole.log.looks - 8, 0, -8):
        result = run("coveragecurve", make_log(look), KEEP_PLAN=True, **given)
        cut = result.rows("OUTPUT", "sites", "objective")
        if len(cut) < len(rows):
            assert cut[:-1] == rows[: len(cut) - 1]
            assert len(cut) > 0
            return
    raise AssertionError("no look at which the curve could be cut")
