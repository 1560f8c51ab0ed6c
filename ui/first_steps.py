"""First steps: what EvenCare does, in the order of a plan, with a button that opens each algorithm."""

from __future__ import annotations

from typing import NamedTuple

import processing
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QPushButton, QVBoxLayout

from ..algorithms.messages import tr
from .sample_region import sample_layers


class Step(NamedTuple):
    """An algorithm, the question it answers, and the sample layers that fit its parameters."""

    algorithm: str
    question: str
    inputs: dict[str, str]


def steps() -> list[Step]:
    """The algorithms in the order of a plan."""
    people_and_hospitals = {"DEMAND": "DEMAND", "FACILITIES": "FACILITIES"}
    return [
        Step(
            "straightlinecosts",
            tr(
                "Who is how far from which hospital? Tables of travel times from other tools serve as well: "
                "one row per pair, with origin_id, destination_id and cost."
            ),
            {"ORIGINS": "DEMAND", "DESTINATIONS": "FACILITIES"},
        ),
        Step(
            "nearestfacility",
            tr("How far is the nearest hospital, and how many people live beyond 15, 30, 60 minutes?"),
            people_and_hospitals,
        ),
        Step(
            "floatingcatchment",
            tr("How many beds can people reach, counting how many others want the same beds (2SFCA and its family)?"),
            people_and_hospitals,
        ),
        Step("inequality", tr("How fairly is that access spread? Gini, Theil and others, with a Lorenz curve."), {}),
        Step(
            "maximalcoverage",
            tr("Which new sites bring the most people within reach?"),
            {"DEMAND": "DEMAND", "FACILITIES": "CANDIDATES"},
        ),
        Step(
            "reallocatecapacity",
            tr("How should beds be shared out so that access becomes even?"),
            people_and_hospitals,
        ),
        Step(
            "compareplans",
            tr("Who gains and who loses: today beside one plan or several."),
            {"DEMAND": "DEMAND"},
        ),
        Step(
            "mainjob",
            tr("All of this in one go: a model that you can open and change in the model designer."),
            {"DEMAND": "DEMAND", "HOSPITALS": "FACILITIES", "CANDIDATES": "CANDIDATES"},
        ),
    ]


class FirstStepsDialog(QDialog):
    """A list of steps; it stays open beside the algorithm dialogs that its buttons open."""

    def __init__(self, load_sample_region, parent=None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("EvenCare: first steps"))

        introduction = QLabel(
            tr(
                "EvenCare measures who reaches which care, how fairly it is spread, and where beds and new sites "
                "would do the most good. Every step is an algorithm in the Processing toolbox, under EvenCare: "
                "run it from there, chain it in the model designer, or call it from the Python console."
            )
        )
        introduction.setWordWrap(True)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(10)
        self.sample_button = QPushButton(tr("&Load the sample region"))
        self.sample_button.clicked.connect(lambda: load_sample_region())
        self._add_row(grid, tr("Start with data to try things on, or with layers of your own."), self.sample_button)
        self.buttons = {}
        for step in steps():
            button = QPushButton(_title(step.algorithm))
            button.clicked.connect(lambda _checked, step=step: open_algorithm(step))
            self._add_row(grid, step.question, button)
            self.buttons[step.algorithm] = button
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.close)

        layout = QVBoxLayout(self)
        layout.addWidget(introduction)
        layout.addLayout(grid)
        layout.addStretch()
        layout.addWidget(close)
        self.resize(760, self.sizeHint().height())

    @staticmethod
    def _add_row(grid: QGridLayout, question: str, button: QPushButton) -> None:
        row = grid.rowCount()
        label = QLabel(question)
        label.setWordWrap(True)
        label.setBuddy(button)
        button.setAutoDefault(False)
        button.setAccessibleDescription(question)
        grid.addWidget(QLabel(f"{row}."), row, 0)
        grid.addWidget(label, row, 1)
        grid.addWidget(button, row, 2)


def open_algorithm(step: Step) -> None:
    """Show the algorithm's dialog, filled with the sample region where that is loaded; not modal."""
    loaded = sample_layers()
    parameters = {name: loaded[output] for name, output in step.inputs.items() if output in loaded}
    dialog = processing.createAlgorithmDialog(f"evencare:{step.algorithm}", parameters)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()


def _title(name: str) -> str:
    return QgsApplication.processingRegistry().algorithmById(f"evencare:{name}").displayName() + "…"
