"""The page of solvers and packages shows what is found, and a cure for what is not."""

import numpy as np
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from evencare.solvers.mip.choose import SolverState
from evencare.solvers.packages import PACKAGES, Finding
from evencare.ui.packages_dialog import PackagesDialog, page

HIGHSPY = next(package for package in PACKAGES if package.name == "highspy")


def test_the_dialog_names_every_package_with_its_version_and_the_solvers(qgis_app, qtbot):
    dialog = PackagesDialog()
    qtbot.addWidget(dialog)
    text = dialog.text.toPlainText()

    assert f"numpy – found, version {np.__version__}" in text
    assert all(package.name in text for package in PACKAGES)
    assert "highs – HiGHS, through highspy" in text
    assert "PULP_CBC_CMD – through PuLP" in text


def test_a_missing_package_comes_with_its_error_and_a_command_for_this_profile():
    missing = Finding(HIGHSPY, problem="ModuleNotFoundError: No module named 'highspy'")

    html = page([missing], [], "linux", "/my profile/python")

    assert "No module named" in html
    assert "--no-deps --target &quot;/my profile/python&quot; highspy" in html


def test_what_a_package_says_is_shown_as_text_not_as_html():
    html = page([Finding(HIGHSPY, problem="<b>bold</b>")], [SolverState("scipy", False, "<i>why</i>")], "linux", "x")

    assert "&lt;b&gt;bold" in html
    assert "&lt;i&gt;why" in html


def test_copy_puts_the_page_on_the_clipboard(qgis_app, qtbot):
    dialog = PackagesDialog()
    qtbot.addWidget(dialog)

    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)

    assert QApplication.clipboard().text() == dialog.text.toPlainText()


def test_looking_again_keeps_the_page(qgis_app, qtbot):
    dialog = PackagesDialog()
    qtbot.addWidget(dialog)
    before = dialog.text.toPlainText()

    qtbot.mouseClick(dialog.refresh_button, Qt.MouseButton.LeftButton)

    assert dialog.text.toPlainText() == before
