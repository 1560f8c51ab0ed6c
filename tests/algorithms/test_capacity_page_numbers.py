"""Every number in the tables of the pages on capacity is that of the output layers."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from page_tables import number, tables


@pytest.fixture
def spread(cook):
    return {**cook, "CATCHMENT": 15_000, "DECAY": "dai", "KEEP": 0.5, "PER": 1000}


def shows(text, value):
    """Does ``text`` show ``value`` to its last digit?"""
    shown, half = number(text)
    if shown is None:
        return value is None or not np.isfinite(value) or value == 0
    return abs(shown - value) <= half * (1 + 1e-6) + 1e-12


def assert_rows(rows, expected):
    """Rows of text against {label: values}."""
    assert [row[0] for row in rows] == list(expected)
    wrong = [
        (label, text, value)
        for (label, *texts), values in zip(rows, expected.values())
        for text, value in zip(texts, values)
        if not shows(text, value)
    ]
    assert wrong == []
    assert all(len(row) - 1 == len(values) for row, values in zip(rows, expected.values()))


def share(change, before):
    return change / before if before else None


def measures(rows, names):
    """The rows of a measures table by the names of the measures, which stand in the same order as in the layer."""
    return {row[0]: values for row, values in zip(rows, names.values())}


@pytest.mark.parametrize("whole", [False, True])
def test_the_page_of_a_reallocation_agrees_with_its_layers(run, spread, tmp_path, whole):
    report = str(tmp_path / "page.html")
    groups = {"FACILITY_REGION": "Community", "FACILITY_LEVEL": "CFTYPE", "FACILITY_NAME": "name"}
    result = run("reallocatecapacity", WHOLE=whole, REPORT=report, **groups, **spread)

    page = tables(report)
    hospitals = result.rows("OUTPUT_FACILITIES", "name", "before", "after", "change", "Community", "CFTYPE")
    before, after, change = (np.array([row[k] for row in hospitals], dtype=float) for k in (1, 2, 3))
    np.testing.assert_allclose(change, after - before, atol=1e-9)

    order = np.argsort(-change, kind="stable")
    beds = page[("Facility", "Today", "Plan", "Change", "Change in %")]
    whole_row = [before.sum(), after.sum(), 0.0, 0.0]
    rows = [[before[k], after[k], change[k], share(change[k], before[k])] for k in order]
    assert [row[0] for row in beds] == [*(hospitals[k][0] for k in order), "All facilities"]
    assert all(
        shows(text, value) for row, values in zip(beds, [*rows, whole_row]) for text, value in zip(row[1:], values)
    )

    for heading, column in (("Region", 4), ("Level", 5)):
        sums = {}
        for k, hospital in enumerate(hospitals):
            own = sums.setdefault(hospital[column], np.zeros(5))
            own += [before[k], after[k], change[k], max(change[k], 0.0), max(-change[k], 0.0)]
        sums["All facilities"] = sum(sums.values())
        shown = page[(heading, "Today", "Plan", "Change", "Need", "Surplus")]
        assert_rows(shown, {row[0]: sums[row[0]] for row in shown})
        assert len(shown) == len(sums)

    summary = {row[0]: row[1:] for row in result.rows("SUMMARY", "measure", "before", "after", "change")}
    shown = page[("Measure", "Today", "Plan", "Change", "Change in %")]
    expected = {row[0]: [*values, share(values[2], values[0])] for row, values in zip(shown, summary.values())}
    assert_rows(shown, expected)
    for measure in ("sd", "median", "gini"):
        assert summary[measure][:2] == (result[f"{measure.upper()}_BEFORE"], result[f"{measure.upper()}_AFTER"])

    places = np.array(result.rows("OUTPUT", "pop", "access_before", "access_after"), dtype=float)
    people, moved = places[:, 0], places[:, 2] - places[:, 1]
    room = 1e-9 * places[:, 1:].max(axis=1)
    counts = [people[moved > room].sum(), people[moved < -room].sum(), people[np.abs(moved) <= room].sum()]
    assert (result["GAINERS"], result["LOSERS"]) == tuple(counts[:2])
    labels = ["Gain access", "Lose access", "No change"]
    assert_rows(page[("", "People", "Share")], {name: [n, n / people.sum()] for name, n in zip(labels, counts)})
    # Own recomputation of the measures that the summary takes from elsewhere.
    for column, name in ((1, "before"), (2, "after")):
        mean = people @ places[:, column] / people.sum()
        deviation = np.sqrt(people @ (places[:, column] - mean) ** 2 / people.sum())
        assert result[f"SD_{name.upper()}"] == pytest.approx(deviation, rel=1e-9)


def test_the_page_of_sites_and_sizes_agrees_with_its_layers(run, make_layer, spread, tmp_path):
    beds = run("reallocatecapacity", **spread)
    known = [(f.geometry().asPoint(), f["OBJECTID"], f["beds"]) for f in beds["OUTPUT_FACILITIES"].getFeatures()]
    new = [f.geometry().centroid().asPoint() for f in beds["OUTPUT"].getFeatures()][::110]
    sites = make_layer(
        [*((point.x(), point.y()) for point, _, _ in known), *((point.x(), point.y()) for point in new)],
        name="sites",
        id=[*(str(name) for _, name, _ in known), *(f"new {k}" for k in range(len(new)))],
        beds=[*(float(number) for _, _, number in known), *[0.0] * len(new)],
        status=[*["existing"] * len(known), *["candidate"] * len(new)],
    )
    report = str(tmp_path / "page.html")
    cook = {**spread, "FACILITIES": sites, "FACILITY_ID": "id", "STATUS": "status", "REPORT": report}
    result = run(
        "sitesandcapacity", SITES=2, SIZE_MIN=100, SIZE_MAX=600, TOTAL=22_600, STANDARD=6_000, TIME_LIMIT=30, **cook
    )

    page = tables(report)
    states = {row[0]: row[1:] for row in result.rows("STATES")}
    columns = ["Today", "Sites only", "Beds only", "Two steps", "Both at once"]
    shown = page[("State", "Sites open", "Capacity", "Objective")]
    by_state = zip(*(states[key] for key in ("sites_open", "capacity", "objective")))
    assert_rows(shown, dict(zip(columns, by_state)))

    shown = page[("Measure", *columns, "Change", "Change in %")]
    names = [key for key in states if key not in ("sites_open", "objective", "capacity")]
    expected = {}
    for row, key in zip(shown, names):
        moved = states[key][4] - states[key][0]
        expected[row[0]] = [*states[key], moved, share(moved, states[key][0])]
    assert len(shown) == len(names)
    assert_rows(shown, expected)

    after = result.by("OUTPUT_FACILITIES", "id", "after")
    shown = page[("Site", *columns, "Change", "Change in %")]
    # Candidates that open in no state are left out.
    assert {name for name, number in after.items() if number > 0} <= {row[0] for row in shown}
    assert all(shows(row[5], after[row[0]]) for row in shown[:-1])
    assert shows(shown[-1][5], sum(after.values()))
    assert sum(after.values()) == pytest.approx(22_600)


@pytest.mark.parametrize("against", ["moved", "coverage"])
def test_the_page_of_a_frontier_agrees_with_its_table(run, spread, tmp_path, against):
    chart = str(tmp_path / "page.html")
    result = run("equityfrontier", AGAINST=against, POINTS=4, STANDARD=6_000, CHART=chart, **spread)

    (shown,) = tables(chart).values()
    keys = ("point", "cost", "equity", "gap", "gini", "sd", "median", "knee")
    points = result.rows("OUTPUT", *keys)
    for row, values in zip(shown, points):
        assert all(shows(text, value) for text, value in zip(row[:-1], values[:-1]))
        assert (row[-1] == "knee") == bool(values[-1])
    assert len(shown) == len(points)
    # Every point is a plan in the layers, with the access that its column says.
    for point, cost, equity, *_ in points:
        before, plan = (np.array(result.column("OUTPUT_FACILITIES", name)) for name in ("beds", f"plan_{point}"))
        people = np.array(result.column("OUTPUT_DEMAND", "pop"), dtype=float)
        access = np.array(result.column("OUTPUT_DEMAND", f"access_{point}")) / 1000
        assert people @ (access - people @ access / people.sum()) ** 2 / people.sum() == pytest.approx(equity, rel=1e-6)
        if against == "moved":
            assert np.maximum(plan - before, 0.0).sum() == pytest.approx(cost, abs=1e-6)
