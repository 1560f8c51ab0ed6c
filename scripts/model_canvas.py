"""Models for QGIS's model designer, built by scripts: inputs, steps and outputs, each at a place of its own."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Callable
from xml.etree.ElementTree import canonicalize

from qgis.analysis import QgsNativeAlgorithms
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingDestinationParameter,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtCore import QPointF, QSizeF

MODELS = Path(__file__).resolve().parents[1] / "resources" / "models"
PLACES = [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon]
TABLE = [QgsProcessing.SourceType.TypeVector]
INPUT_SIZE, STEP_SIZE = QSizeF(280, 40), QSizeF(250, 50)

parameter = QgsProcessingModelChildParameterSource.fromModelParameter
constant = QgsProcessingModelChildParameterSource.fromStaticValue


def result(step: str, output: str = "OUTPUT") -> QgsProcessingModelChildParameterSource:
    return QgsProcessingModelChildParameterSource.fromChildOutput(step, output)


class Canvas:
    """Adds inputs, steps and outputs to a model, each at a place of its own on the designer's sheet."""

    def __init__(self, name: str, group: str, description: str) -> None:
        self.model = QgsProcessingModelAlgorithm(name, group, group)
        self.help = {"ALG_DESC": description}
        self.order = []

    def input(self, definition: QgsProcessingParameterDefinition, help_text: str) -> None:
        component = QgsProcessingModelParameter(definition.name())
        component.setPosition(QPointF(150, 60 + 60 * len(self.order)))
        component.setSize(INPUT_SIZE)
        self.model.addModelParameter(definition, component)
        self.help[definition.name()] = help_text
        self.order.append(definition.name())

    def field(self, name: str, label: str, parent: str, help_text: str, numeric: bool = False, **more) -> None:
        """An input that is a field of the layer ``parent``."""
        data_type = QgsProcessingParameterField.DataType
        kind = data_type.Numeric if numeric else data_type.Any
        definition = QgsProcessingParameterField(name, label, parentLayerParameterName=parent, type=kind, **more)
        self.input(definition, help_text)

    def step(
        self,
        step: str,
        algorithm: str,
        title: str,
        place: tuple,
        sources: dict,
        outputs: dict | None = None,
        optional: tuple = (),
    ) -> None:
        """One algorithm: ``sources`` by parameter, ``outputs`` name -> (output of the step, label, help).

        Whoever runs the model may leave the ``optional`` outputs out.
        """
        child = QgsProcessingModelChildAlgorithm(algorithm)
        if child.algorithm() is None:
            raise SystemExit(f"{algorithm} is not registered")
        child.setChildId(step)
        child.setDescription(title)
        position = QPointF(550 + 320 * place[0], 60 + 140 * place[1])
        child.setPosition(position)
        child.setSize(STEP_SIZE)
        for name, source in {**defaults(child.algorithm()), **sources}.items():
            child.addParameterSources(name, source if isinstance(source, list) else [source])
        named = {}
        for name, (output, label, help_text) in (outputs or {}).items():
            named[name] = QgsProcessingModelOutput(name, label)
            named[name].setChildId(step)
            named[name].setChildOutputName(output)
            named[name].setMandatory(name not in optional)
            named[name].setPosition(position + QPointF(330, 60 * len(named) - 60))
            self.help[f"{step}:{name}"] = help_text
        child.setModelOutputs(named)
        self.model.addChildAlgorithm(child)

    def save(self, path: Path) -> None:
        self.model.setParameterOrder(self.order)
        self.model.setHelpContent(self.help)
        self.model.updateDestinationParameters()
        valid, faults = self.model.validate()
        if not valid:
            raise SystemExit("\n".join(faults))
        path.parent.mkdir(parents=True, exist_ok=True)
        if not self.model.toFile(str(path)):
            raise SystemExit(f"cannot write {path}")
        # QGIS writes attributes in an order that changes from run to run.
        path.write_text(canonicalize(path.read_text(encoding="utf-8")) + "\n", encoding="utf-8")


def defaults(algorithm) -> dict:
    """The default of every parameter that needs a value."""
    found = {}
    for definition in algorithm.parameterDefinitions():
        optional = definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional
        if not optional and not isinstance(definition, QgsProcessingDestinationParameter):
            found[definition.name()] = constant(definition.defaultValue())
    return found


def register_providers() -> tuple:
    """QGIS with its native algorithms and ours; keep what is returned as long as they are needed."""
    application = QgsApplication([], False)
    application.initQgis()
    # scripts/in_qgis.sh links this checkout there under the name of the package.
    sys.path.insert(0, os.environ["QGIS_PLUGINPATH"])
    from evencare.algorithms.provider import EvenCareProvider

    registry = QgsApplication.processingRegistry()
    providers = [QgsNativeAlgorithms(), EvenCareProvider()]
    for provider in providers:
        registry.addProvider(provider)
    return application, providers


def build(name: str, description: str, target: Path, *parts: Callable[[Canvas], None]) -> int:
    """Draw the ``parts`` of a model on a canvas and save it; gives the exit status."""
    kept = register_providers()
    canvas = Canvas(name, "EvenCare", description)
    for part in parts:
        part(canvas)
    canvas.save(target)
    print(target)
    del kept
    return 0
