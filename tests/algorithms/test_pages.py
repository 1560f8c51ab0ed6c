"""HTML pages as outputs: written where asked for, refused with a reason, removed with the rest of a run that fails."""

import pytest
from qgis.core import QgsProcessingException

from evencare.algorithms.outputs import Outputs


@pytest.fixture
def values(make_table):
    return {"INPUT": make_table("regions", beds=[1.0, 2.0, 3.0]), "VALUE": "beds"}


def test_folders_on_the_way_to_a_page_are_made(run, values, tmp_path):
    page = tmp_path / "reports" / "2026" / "page.html"
    assert run("inequality", REPORT=str(page), **values)["REPORT"] == str(page)
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_page_that_cannot_be_written_is_an_error_that_says_why_and_leaves_nothing(run, values, tmp_path):
    folder, table = tmp_path / "folder.html", tmp_path / "table.gpkg"
    folder.mkdir()
    with pytest.raises(QgsProcessingException) as caught:
        run("inequality", REPORT=str(folder), OUTPUT=str(table), **values)
    assert str(caught.value).startswith(f"REPORT: the page '{folder}' cannot be written: ")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_run_that_fails_after_its_page_takes_the_page_with_it(run, values, tmp_path, monkeypatch):
    def fail(*_):
        raise QgsProcessingException("later")

    monkeypatch.setattr(Outputs, "number", fail)
    with pytest.raises(QgsProcessingException, match="later"):
        run("inequality", REPORT=str(tmp_path / "page.html"), **values)
    assert list(tmp_path.iterdir()) == []
