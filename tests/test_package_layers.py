"""Imports point one way: plugin -> ui -> algorithms -> solvers."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def layers():
    spec = importlib.util.spec_from_file_location("check_layers", ROOT / "scripts" / "check_layers.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_imports_of_the_plugin_point_one_way(layers):
    assert layers.offences(ROOT) == []


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("solvers/model.py", "import qgis.core"),
        ("solvers/model.py", "from qgis.core import QgsPoint"),
        ("solvers/model.py", "from PyQt5 import QtCore"),
        ("solvers/room/model.py", "from ...algorithms import base"),
        ("solvers/room/model.py", "def lazy():\n    from ... import ui"),
        ("solvers/model.py", "from evencare.solvers.problem import Demand"),
        ("algorithms/group/one.py", "from ...ui.menu import EvenCareMenu"),
        ("algorithms/one.py", "from qgis.PyQt.QtWidgets import QDialog"),
        ("algorithms/one.py", "from qgis.PyQt import QtWidgets"),
        ("algorithms/one.py", "from qgis.utils import iface"),
        ("ui/dialog.py", "from ..plugin import EvenCarePlugin"),
    ],
)
def test_an_import_that_points_the_wrong_way_is_named_with_its_line(layers, tmp_path, file, source):
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(source)

    (offence,) = layers.offences(tmp_path)

    assert offence.startswith(f"{file}:{len(source.splitlines())}: ")


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("solvers/room/model.py", "from ..problem import Demand\nimport numpy as np"),
        ("solvers/model.py", "from .uim import thing"),
        ("algorithms/group/one.py", "from ...solvers.problem import Demand\nfrom qgis.core import QgsPoint"),
        ("ui/dialog.py", "from ..algorithms.messages import tr\nfrom qgis.PyQt.QtWidgets import QDialog"),
    ],
)
def test_an_import_that_points_down_is_fine(layers, tmp_path, file, source):
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(source)

    assert layers.offences(tmp_path) == []
