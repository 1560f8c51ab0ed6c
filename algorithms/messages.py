"""The one ``tr`` of the plugin, and the sentences of solver errors in the user's language."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..solvers.messages import MESSAGES, filled

CONTEXT = "EvenCare"


def tr(text: str) -> str:
    """``text`` in the user's language; English where there is no translation."""
    return QCoreApplication.translate(CONTEXT, text)


def explain(error) -> str:
    """The sentence of an :class:`~..solvers.errors.InputError` or ``SolverFailure``, translated."""
    return filled(MESSAGES[error.key], error.values, tr)


def message(key: str, **values) -> str:
    """A sentence of the catalogue, translated and filled."""
    return filled(MESSAGES[key], values, tr)
