"""Solvers and packages: what is found, what each is for, and how to get the others."""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from ..algorithms.messages import tr
from ..solvers.mip.choose import SolverState, solver_states
from ..solvers.packages import Finding, find_all, how_to_get


class PackagesDialog(QDialog):
    """A page of text that can be selected and copied, as for a report to the developers. Nothing is installed."""

    def __init__(self, parent=None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("EvenCare: solvers and packages"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.windowTitle())
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton(tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.refresh_button = buttons.addButton(tr("Look &again"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self._copy)
        self.refresh_button.clicked.connect(self.refresh)
        buttons.rejected.connect(self.close)

        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(760, 640)
        self.refresh()

    def refresh(self) -> None:
        """Import the packages again, as far as Python has not done so, and ask each for its solvers."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.text.setHtml(page(find_all(), solver_states(), sys.platform, _profile_packages()))
        finally:
            QApplication.restoreOverrideCursor()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.text.toPlainText())


def page(findings: list[Finding], solvers: list[SolverState], platform: str, folder: str) -> str:
    """The page as HTML: packages, solvers, versions; ``folder`` is where pip may put packages for this profile."""
    python = ".".join(str(part) for part in sys.version_info[:3])
    parts = [
        _heading(tr("Packages")),
        *[_package(finding, platform, folder) for finding in findings],
        _heading(tr("Solvers")),
        f"<p>{escape(tr('Values for SOLVER; auto takes the first that is found.'))}</p>",
        # The entry for PuLP itself repeats what the packages say.
        *[_solver(state) for state in solvers if state.name != "pulp"],
        _heading(tr("Versions")),
        f"<p>QGIS {escape(Qgis.QGIS_VERSION)}, Python {python}, {escape(platform)}</p>",
    ]
    return "".join(parts)


def _heading(text: str) -> str:
    return f"<h3>{escape(text)}</h3>"


def _package(finding: Finding, platform: str, folder: str) -> str:
    package = finding.package
    lines = [tr(package.purpose)]
    if finding.found:
        state = tr("found, version {version}").format(version=finding.version)
    else:
        state = tr("not found")
        text, values = how_to_get(package, platform, folder)
        lines += [
            tr(package.without),
            tr("Importing it says: {problem}").format(problem=finding.problem),
            tr(text).format(**values),
        ]
    return f"<p><b>{escape(package.name)}</b> – {escape(state)}<br>{'<br>'.join(escape(line) for line in lines)}</p>"


def _solver(state: SolverState) -> str:
    routes = {"highs": tr("HiGHS, through highspy"), "scipy": tr("HiGHS, inside scipy")}
    outcome = routes.get(state.name, tr("through PuLP"))
    if not state.available:
        outcome = tr("not found: {reason}").format(reason=state.reason)
    return f"<p><b>{escape(state.name)}</b> – {escape(outcome)}</p>"


def _profile_packages() -> str:
    return str(Path(QgsApplication.qgisSettingsDirPath()) / "python")
