"""Large tables: the bytes that are written, and that they read as QGIS's own would."""

import csv
import io

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from qgis.core import QgsProcessingException, QgsVectorLayer

from evencare.algorithms import bulk_tables
from evencare.algorithms.coded import Coded
from evencare.algorithms.csv_bytes import csv_bytes


def read(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8"))))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=20))
def test_real_numbers_keep_twelve_digits(values):
    column = np.array(values)
    written = np.array([float(row[0]) for row in read(csv_bytes([column]))])
    np.testing.assert_allclose(written, column, rtol=1.1e-12, atol=0)


@given(st.lists(st.integers(-(2**62), 2**62), min_size=1, max_size=20))
def test_whole_numbers_are_exact(values):
    assert [int(row[0]) for row in read(csv_bytes([np.array(values)]))] == values


@given(
    st.lists(st.text(st.characters(blacklist_characters="\0", blacklist_categories=("Cs",))), min_size=1, max_size=8)
)
def test_texts_survive_commas_quotes_and_lines(values):
    column = np.empty(len(values), dtype=object)
    column[:] = values
    rows = list(csv.reader(io.StringIO(csv_bytes([column, np.ones(len(values))]).decode("utf-8"), newline="")))
    assert [row[0] for row in rows] == values


def test_costs_are_written_without_needless_zeros():
    assert csv_bytes([np.array([0.0, 30.0, 7.25, 0.0000000001, -0.5, 12345.6789])]).split() == [
        b"0",
        b"30",
        b"7.25",
        b"0.0000000001",
        b"-0.5",
        b"12345.6789",
    ]


def test_what_is_undefined_is_empty():
    assert csv_bytes([np.array([1.0, np.nan, np.inf]), np.array([None, "a", ""], dtype=object)]) == b'1,\n,"a"\n,""\n'


def test_coded_columns_are_written_row_by_row():
    ids = np.array(["Ä", "b"], dtype=object)
    assert csv_bytes([Coded(ids, np.array([1, 0, 1])), np.arange(3)]).decode() == '"b",0\n"Ä",1\n"b",2\n'


@pytest.fixture
def pairs(make_layer):
    """Forty by fifty points, every pair of them a row."""
    here = make_layer([(k / 100, 0) for k in range(40)], id=[f"o, {k}" for k in range(40)])
    there = make_layer([(k / 100, 1) for k in range(50)], id=list(range(50)))
    return {"ORIGINS": here, "ORIGIN_ID": "id", "DESTINATIONS": there, "DESTINATION_ID": "id"}


@pytest.mark.parametrize("suffix", ["csv", "gpkg"])
def test_a_large_table_reads_like_one_that_qgis_wrote(run, pairs, tmp_path, monkeypatch, suffix):
    usual, bulk = tmp_path / f"usual.{suffix}", tmp_path / f"bulk.{suffix}"
    run("straightlinecosts", OUTPUT=str(usual), **pairs)
    monkeypatch.setattr("evencare.algorithms.outputs.BULK_ROWS", 1)
    monkeypatch.setattr(bulk_tables, "ROWS_AT_A_TIME", 300)
    result = run("straightlinecosts", OUTPUT=str(bulk), **pairs)
    layers = [QgsVectorLayer(str(path), "costs") for path in (usual, bulk)]
    fields = [[(field.name(), field.typeName()) for field in layer.fields()] for layer in layers]
    assert fields[0] == fields[1]
    expected, written = (
        [(f["origin_id"], f["destination_id"], float(f["cost"])) for f in layer.getFeatures()] for layer in layers
    )
    assert len(written) == result["PAIRS"] == 2000
    assert [row[:2] for row in written] == [row[:2] for row in expected]
    np.testing.assert_allclose([row[2] for row in written], [row[2] for row in expected], rtol=1e-11)


@pytest.mark.parametrize("suffix", ["csv", "gpkg"])
def test_a_large_table_that_is_cancelled_leaves_no_file(run, pairs, tmp_path, monkeypatch, suffix):
    from evencare.solvers.errors import Cancelled

    def stop(*_):
        raise Cancelled

    monkeypatch.setattr("evencare.algorithms.outputs.BULK_ROWS", 1)
    monkeypatch.setattr("evencare.algorithms.outputs.append_rows", stop)
    path = tmp_path / f"costs.{suffix}"
    run("straightlinecosts", OUTPUT=str(path), **pairs)
    assert not path.exists()


def test_a_disk_that_refuses_is_reported(run, pairs, tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError("no space left")

    monkeypatch.setattr("evencare.algorithms.outputs.BULK_ROWS", 1)
    monkeypatch.setattr("evencare.algorithms.outputs.append_rows", refuse)
    with pytest.raises(QgsProcessingException, match="Writing 'OUTPUT' failed: no space left"):
        run("straightlinecosts", OUTPUT=str(tmp_path / "costs.csv"), **pairs)
    assert not (tmp_path / "costs.csv").exists()


def test_memory_layers_are_left_to_qgis(run, pairs, monkeypatch):
    monkeypatch.setattr("evencare.algorithms.outputs.BULK_ROWS", 1)
    assert run("straightlinecosts", **pairs)["OUTPUT"].featureCount() == 2000
