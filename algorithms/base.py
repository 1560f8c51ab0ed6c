"""What every EvenCare algorithm shares: identity, icons, and errors that planners understand."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsProcessingAlgorithm, QgsProcessingException
from qgis.PyQt.QtGui import QIcon

from ..solvers.errors import Cancelled, InputError, SolverFailure
from ..solvers.progress import Progress
from .inputs import Inputs
from .messages import explain, tr
from .outputs import Outputs
from .reading import FastPaths

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
HELP_URL = "https://github.com/evencare/evencare/blob/main/docs/reference.md#{}"


def group_titles() -> dict:
    """Toolbox groups: key (also the icon's file name) -> title."""
    return {
        "travelcosts": tr("Travel costs"),
        "accessibility": tr("Accessibility"),
        "choice": tr("Patient choice and markets"),
        "equity": tr("Equity"),
        "siting": tr("Siting"),
        "capacity": tr("Capacity"),
        "plans": tr("Plans"),
    }


def with_labels(text: str, labels: dict[str, str]) -> str:
    """``text``, in which the first mention of a parameter by name says how the dialog calls it, by ``labels``, without
    what these have in brackets."""
    mentioned = set()

    def called(found: re.Match) -> str:
        name = found.group()
        if name in mentioned or name not in labels:
            return name
        mentioned.add(name)
        label = re.sub(r"\s*[(（][^()（）]*[)）]\s*$", "", labels[name])
        return tr("“{label}” ({parameter})").format(label=label, parameter=name)

    return re.sub(r"\b[A-Z][A-Z0-9_]+\b", called, text)


class FeedbackProgress(Progress):
    """A solver's progress shown in the Processing dialog."""

    def __init__(self, feedback) -> None:
        self.feedback = feedback
        self._kept = False

    def report(self, done: float, total: float) -> None:
        self.feedback.setProgress(100.0 * done / total)

    def info(self, text: str) -> None:
        self.feedback.pushInfo(text)

    def warn(self, text: str) -> None:
        self.feedback.pushWarning(text)

    def cancelled(self) -> bool:
        return self.feedback.isCanceled() and not self._kept

    def settle(self, keep: bool) -> None:
        """The search is over and a plan is there: raise ``Cancelled`` if the user asked to stop, unless the plan is to
        be kept even so; then it is written in full."""
        if keep and self.cancelled():
            self.warn(tr("Cancelled: the best plan so far is written, with its bound and gap."))
        self._kept = keep
        self.check()


class EvenCareAlgorithm(QgsProcessingAlgorithm):
    """Base of all algorithms. A subclass sets ``GROUP`` and implements ``name``, ``displayName``,
    ``help_text``, ``tags``, ``initAlgorithm`` and ``execute``."""

    GROUP = ""

    def __init__(self) -> None:
        super().__init__()
        self._fast_paths = FastPaths()
        self._command = ""

    def createInstance(self):
        return type(self)()

    def group(self):
        return group_titles()[self.GROUP]

    def groupId(self):
        return self.GROUP

    def svgIconPath(self):
        return str(ICONS / f"{self.GROUP}.svg")

    def icon(self):
        return QIcon(self.svgIconPath())

    def shortHelpString(self):
        # A name that is a number of the results as well, such as OBJECTIVE, means that one.
        numbers = {one.name() for one in self.outputDefinitions() if one.type() == "outputNumber"}
        shown = (one for one in self.parameterDefinitions() if one.name() not in numbers)
        return with_labels(self.help_text(), {one.name(): one.description() for one in shown})

    def helpUrl(self):
        return HELP_URL.format(self.name())

    def prepareAlgorithm(self, parameters, context, feedback):
        # Layers belong to the main thread, which is where this runs; reading itself happens in a worker.
        self._fast_paths = FastPaths.of(self, parameters, context)
        self._command = self.asPythonCommand(parameters, context)
        return True

    def processAlgorithm(self, parameters, context, feedback):
        progress = FeedbackProgress(feedback)
        inputs = Inputs(self, parameters, context, progress, self._fast_paths)
        outputs = Outputs(self, parameters, context, progress)
        try:
            self.execute(inputs, outputs, progress)
            outputs.describe(self._command)
        except (InputError, SolverFailure) as error:
            outputs.discard()
            raise QgsProcessingException(explain(error)) from error
        except Cancelled:
            outputs.discard()
            feedback.pushInfo(tr("Cancelled: nothing was written."))
            return {}
        except Exception:
            outputs.discard()
            raise
        return outputs.results

    def help_text(self) -> str:
        """The text beside the dialog, which calls parameters by their names; :meth:`shortHelpString` adds the labels
        that the dialog shows."""
        raise TypeError(f"{type(self).__name__} does not say what it is for")

    def execute(self, inputs: Inputs, outputs: Outputs, progress: Progress) -> None:
        """Read from ``inputs``, call one solver, write to ``outputs``."""
        raise TypeError(f"{type(self).__name__} does not say what it computes")
