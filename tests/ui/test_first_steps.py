"""The first steps open the dialogs of the algorithms they name."""

import pytest
from qgis.core import QgsApplication
from qgis.gui import QgsProcessingAlgorithmDialogBase
from qgis.PyQt.QtCore import Qt

from evencare.ui.first_steps import FirstStepsDialog, steps


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

    for name, question in steps():
        assert dialog.buttons[name].text() == registry.algorithmById(f"evencare:{name}").displayName() + "…"
        assert question


def test_the_sample_button_loads_the_sample_region(dialog, qtbot):
    qtbot.mouseClick(dialog.sample_button, Qt.MouseButton.LeftButton)

    assert dialog.loads == ["loaded"]


def test_a_button_pressed_by_keyboard_opens_the_dialog_of_its_algorithm(dialog, qtbot):
    qtbot.keyClick(dialog.buttons["inequality"], Qt.Key.Key_Space)

    opened = [w for w in QgsApplication.topLevelWidgets() if isinstance(w, QgsProcessingAlgorithmDialogBase)]
    assert [w.algorithm().id() for w in opened] == ["evencare:inequality"]
    assert opened[0].isVisible()
    opened[0].close()
