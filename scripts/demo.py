"""The demonstration: the shipped model on the sample region, run by ``make demo``.

Writes to ``build/demo``: the region and the results as GeoPackages, the report as HTML, maps as PNG.
Algorithms run through qgis_process, as they would on a server; only the maps are drawn from Python.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from qgis.core import QgsApplication, QgsVectorLayer

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build" / "demo"
REGION, PLAN = FOLDER / "region.gpkg", FOLDER / "plan.gpkg"
REPORT = FOLDER / "report.html"
# scripts/in_qgis.sh links this checkout there under the name of the package.
sys.path.insert(0, os.environ.get("QGIS_PLUGINPATH", str(ROOT.parent)))

CHOICES = {
    "SITES": 8,
    "NEW_BEDS": 300,
    "NEW_BEDS_MAX": 3_000,
    "KEEP": 0.8,
    "GROW": 1.0,
    "STANDARD": 30_000,
    "CATCHMENT": 100_000,
}
"""Beds of new hospitals; shares of its beds that a hospital keeps and may gain; straight-line metres."""


def main() -> int:
    started = time.perf_counter()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    # Fails when it is enabled already, which is as good.
    qgis_process("plugins", "enable", "evencare")
    say("Sample region: settlements of Sichuan and Chongqing (GeoNames, CC BY), synthetic hospitals and roads")
    tables = {"DEMAND": "people", "FACILITIES": "hospitals", "CANDIDATES": "candidates", "ROADS": "roads"}
    run("evencare:sampleregion", {name: into(REGION, table) for name, table in tables.items()})
    say("The shipped model: access, inequality, new sites, beds, comparison")
    inputs = {
        "DEMAND": layer_path(REGION, "people"),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "HOSPITALS": layer_path(REGION, "hospitals"),
        "HOSPITAL_ID": "id",
        "BEDS": "beds",
        "CANDIDATES": layer_path(REGION, "candidates"),
        "CANDIDATE_ID": "id",
        "REGION": "region",
        "HOSPITAL_GROUP": "region",
        **CHOICES,
    }
    run("evencare:mainjob", {**inputs, **model_outputs()})
    application = QgsApplication([], True)
    application.initQgis()
    say("Maps")
    for path in draw_maps():
        print(f"   {path.relative_to(ROOT)}")
    tell()
    print(f"\n{time.perf_counter() - started:.0f} s. Open build/demo/report.html, or build/demo/plan.gpkg in QGIS.")
    return 0


def model_outputs() -> dict:
    """Where each output of the model goes; QGIS calls an output by its step and name."""
    return {
        "inequality:INEQUALITY": into(PLAN, "inequality_today", geometry=False),
        "coverage:SITES_OPEN": into(PLAN, "sites"),
        "coverage:COVERED": into(PLAN, "people_covered"),
        "beds:BEDS_PLANNED": into(PLAN, "beds"),
        "comparison:ACCESS": into(PLAN, "access"),
        "comparison:SUMMARY": into(PLAN, "measures", geometry=False),
        "comparison:REGIONS": into(PLAN, "measures_by_region", geometry=False),
        "comparison:REPORT": str(REPORT),
    }


def run(algorithm: str, parameters: dict) -> None:
    """Run an algorithm through qgis_process; its own words go to the terminal if it fails."""
    arguments = [f"{name}={value}" for name, value in parameters.items()]
    done = qgis_process("run", algorithm, "--", *arguments)
    if done.returncode != 0:
        raise SystemExit(f"{algorithm} failed:\n{done.stdout}\n{done.stderr}")


def qgis_process(*arguments: str) -> subprocess.CompletedProcess:
    # Debian's qgis_process is a wrapper that does not pass its arguments on.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        raise SystemExit("qgis_process is not found: install QGIS (Debian: apt-get install qgis)")
    return subprocess.run([program, *arguments], capture_output=True, text=True, check=False)


def draw_maps() -> list[Path]:
    """Four maps, in classes that make today and the plan comparable."""
    from demo_maps import Sheet, access, beds_change, chosen_sites, coverage, draw, roads

    background = roads(layer(REGION, "roads"))
    people, beds, sites = layer(PLAN, "access"), layer(PLAN, "beds"), layer(PLAN, "sites")
    source = "Settlements: GeoNames (CC BY 4.0). Hospitals, beds, sites and roads are synthetic."
    shared = f"Both access maps share their classes; each holds a fifth of the people. {source}"
    standard = f"Standard: a hospital within {CHOICES['STANDARD'] / 1000:.0f} km. {source}"
    sheets = (
        Sheet(
            "1_access_today.png", "Access to hospital beds today", shared, (access(people, "access_today"), background)
        ),
        Sheet(
            "2_access_plan.png",
            "Access to hospital beds under the plan",
            shared,
            (access(people, "access_plan"), background),
        ),
        Sheet(
            "3_new_sites.png",
            "Where the new hospitals stand",
            standard,
            (chosen_sites(sites), coverage(layer(PLAN, "people_covered")), background),
        ),
        Sheet(
            "4_beds.png",
            "Beds: who gets more, who gives some up",
            f"Not one bed is added. {source}",
            (beds_change(beds), background),
        ),
    )
    return [draw(sheet, FOLDER) for sheet in sheets]


def tell() -> None:
    """The result in a few lines."""
    from demo_maps import columns

    from evencare.solvers.equity.assessment import movement

    measures = {row["measure"]: row for row in layer(PLAN, "measures").getFeatures()}
    people = movement(*columns(layer(PLAN, "access"), "access_today", "access_plan", "population"))
    (change,) = columns(layer(PLAN, "beds"), "change")
    new = [row["name"].split(" site")[0] for row in layer(PLAN, "beds").getFeatures() if row["status"] == "candidate"]
    print()
    for key, label, form in (
        ("gini", "Gini index of access", "{:.3f}"),
        ("sd", "Standard deviation of access", "{:.2f}"),
        ("median", "Median access, beds per 1,000 people", "{:.2f}"),
        ("covered_share", "People within the standard", "{:.1%}"),
    ):
        before, after = (form.format(measures[key][column]) for column in ("value_today", "value_plan"))
        print(f"{label:<38}{before} -> {after}")
    print(f"{'Beds moved':<38}{change[change > 0].sum():,.0f}, and {change.sum():,.0f} added")
    print(f"{'People who gain, people who lose':<38}{people.gainers:,.0f}, {people.losers:,.0f}")
    print(f"{'New hospitals':<38}{', '.join(new)}")


def layer(database: Path, table: str) -> QgsVectorLayer:
    found = QgsVectorLayer(layer_path(database, table), table, "ogr")
    if not found.isValid():
        raise SystemExit(f"{database} has no table {table}")
    return found


def into(database: Path, table: str, geometry: bool = True) -> str:
    return f"ogr:dbname='{database}' table=\"{table}\"" + (" (geom)" if geometry else "")


def layer_path(database: Path, table: str) -> str:
    return f"{database}|layername={table}"


def say(text: str) -> None:
    print(f"== {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
