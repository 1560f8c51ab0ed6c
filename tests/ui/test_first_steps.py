"""The first steps open the dialogs of the algorithms they name."""

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import Qt

from evencare.ui.first_steps import FirstStepsDialog, steps
from evencare.ui.sample_region import load_sample_region


def algorithm_dialogs() -> list:
    widgets = QgsApplication.topLevelWidgets()
    return [w for w in widgets if isinstance(w, QgsProcessingAlgorithmDialogBase) and w.isVisible()]


@pytest.fixture
def dialog(plugin, qtbot):
    loads = []
    dialog = FirstStepsDialog(lambda: loads.append("loaded"))
    dialog.loads = loads
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_every_step_is_an_algorithm_of_the_provider_and_bears_its_title(dialog):
    registry = QgsApplication.processingRegistry()

    for step in steps():
        algorithm = registry.algorithmById(f"evencare:{step.algorithm}")
        assert dialog.buttons[step.algorithm].text() == algorithm.displayName() + "…"
        assert all(algorithm.parameterDefinition(name) is not None for name in step.inputs)


def test_the_sample_button_loads_the_sample_region(dialog, qtbot):
    qtbot.mouseClick(dialog.sample_button, Qt.MouseButton.LeftButton)

    assert dialog.loads == ["loaded"]


def test_a_button_pressed_by_keyboard_opens_the_dialog_of_its_algorithm(dialog, qtbot):
    qtbot.keyClick(dialog.buttons["inequality"], Qt.Key.Key_Space)

    (opened,) = algorithm_dialogs()
    assert opened.algorithm().id() == "evencare:inequality"
    assert opened.isVisible()
    opened.close()


def test_an_algorithm_opens_with_the_sample_region_filled_in_where_it_is_loaded(dialog, desktop, qtbot):
    layers = load_sample_region(desktop)

    qtbot.mouseClick(dialog.buttons["floatingcatchment"], Qt.MouseButton.LeftButton)

    (opened,) = algorithm_dialogs()
    parameters = opened.createProcessingParameters()
    assert parameters["FACILITIES"] == layers[0].id()
    assert parameters["DEMAND"] == layers[2].id()
    assert (parameters["POPULATION"], parameters["CAPACITY"]) == ("population", ["beds"])
    opened.close()
