"""Layers and cost tables in PostGIS, read and written; the test starts a database of its own."""

import os
import socket
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

SETUP = """
create extension postgis;
create table places (gid serial primary key, code text, pop int, geom geometry(Point, 32648));
insert into places (code, pop, geom)
  select 'p' || i, i * 10, st_transform(st_setsrid(st_makepoint(104 + i * 0.01, 30), 4326), 32648)
  from generate_series(1, 50) i;
create table hospitals (code int primary key, beds numeric, geom geometry(MultiPoint, 4326));
insert into hospitals
  select i, i * 5.5, st_multi(st_setsrid(st_makepoint(104 + i * 0.1, 30), 4326)) from generate_series(1, 5) i;
create table costs (origin_id text, destination_id int, cost real);
insert into costs select 'p' || i, j, abs(i - j * 10) from generate_series(1, 50) i, generate_series(1, 5) j;
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    """The connection text of a fresh PostGIS database."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    extension = list(Path("/usr/lib/postgresql").glob("*/lib/postgis-3.so"))
    if not programs or not extension:
        message = "PostgreSQL with PostGIS is not installed (make test installs it)"
        pytest.fail(message) if os.environ.get("CI") == "true" else pytest.skip(message)
    folder = Path("/tmp") / f"evencare-postgis-{os.getpid()}"
    folder.mkdir()
    as_server = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_server:
        subprocess.run(["chown", "postgres", folder], check=True)
    data, port = folder / "data", free_port()

    def server(program, *arguments, **options):
        subprocess.run(
            [*as_server, programs[-1] / program, *arguments],
            check=True,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            **options,
        )

    server("initdb", "-D", data, "-A", "trust", "-U", "planner", "-E", "UTF8")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    server("pg_ctl", "-D", data, "-w", "-o", options, "-l", folder / "log", "start")
    try:
        connection = f"host=127.0.0.1 port={port} user=planner dbname=postgres"
        subprocess.run([programs[-1] / "psql", "-q", "-v", "ON_ERROR_STOP=1", connection, "-c", SETUP], check=True)
        yield f"dbname='postgres' host=127.0.0.1 port={port} user='planner'"
    finally:
        server("pg_ctl", "-D", data, "-m", "immediate", "stop")
        subprocess.run(["rm", "-rf", folder], check=True)


@pytest.fixture
def care(database):
    def table(name, rest, title):
        layer = QgsVectorLayer(
            f'{database} {rest} table="public"."{name}"' + (" (geom)" if rest else ""), title, "postgres"
        )
        assert layer.isValid()
        return layer

    return {
        "DEMAND": table("places", "key='gid' type=Point srid=32648", "places"),
        "DEMAND_ID": "code",
        "POPULATION": "pop",
        "FACILITIES": table("hospitals", "key='code' type=MultiPoint srid=4326", "hospitals"),
        "FACILITY_ID": "code",
        "CAPACITY": "beds",
        "METHOD": "2sfca",
    }


def test_layers_in_a_database_give_the_textbook_access(run, care):
    result = run("floatingcatchment", CATCHMENT=15_000, **care)
    assert result["REACHED_SUPPLY"] == pytest.approx(5.5 * 15)
    assert result["MEAN_ACCESS"] == pytest.approx(5.5 * 15 / (10 * 1275))


def test_a_cost_table_in_a_database_agrees_with_whole_number_ids(run, care, database):
    costs = QgsVectorLayer(f'{database} table="public"."costs"', "costs", "postgres")
    result = run("floatingcatchment", CATCHMENT=15, COSTS=costs, **care)
    in_reach_of_first = sum(10 * i for i in range(1, 26))
    assert result.by("OUTPUT_FACILITIES", "code", "demand")[1] == pytest.approx(in_reach_of_first)


def test_a_result_can_be_written_into_the_database(run, care, database):
    output = f'postgres://{database} table="public"."access" (geom)'
    run("floatingcatchment", CATCHMENT=15_000, OUTPUT=output, **care)
    written = QgsVectorLayer(f'{database} key=\'gid\' table="public"."access" (geom)', "access", "postgres")
    assert written.featureCount() == 50
    assert {"code", "pop", "access", "status"} <= set(written.fields().names())
