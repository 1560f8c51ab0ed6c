"""Models as the designer's dialog builds them, every default of every step written into them."""

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
)

Source = QgsProcessingModelChildParameterSource


def layer(name):
    """The layer that the model is given as ``name``."""
    return Source.fromModelParameter(name)


def made(step, output="OUTPUT"):
    """What an earlier step makes."""
    return Source.fromChildOutput(step, output)


class DrawnModel:
    """A model of the layers ``inputs`` (name: source type); ``without`` these parameters of its steps, as one that was
    saved before they were added."""

    def __init__(self, name, inputs, without=()):
        self.model, self.without = QgsProcessingModelAlgorithm(name, "plans"), without
        for given, kind in inputs.items():
            definition = QgsProcessingParameterFeatureSource(given, given, [kind])
            self.model.addModelParameter(definition, QgsProcessingModelParameter(given))

    def step(self, identifier, algorithm, fixed, inputs):
        """A step with ``fixed`` values and ``inputs`` from :func:`layer` or :func:`made`."""
        child = QgsProcessingModelChildAlgorithm(algorithm)
        child.setChildId(identifier)
        for definition in child.algorithm().parameterDefinitions():
            default = definition.defaultValue()
            if not definition.isDestination() and default is not None and definition.name() not in self.without:
                child.addParameterSources(definition.name(), [Source.fromStaticValue(default)])
        for name, value in fixed.items():
            child.addParameterSources(name, [Source.fromStaticValue(value)])
        for name, origin in inputs.items():
            child.addParameterSources(name, [origin])
        self.model.addChildAlgorithm(child)

    def giving(self, step, name):
        """The model, which gives what the last ``step`` makes as ``name``."""
        output = QgsProcessingModelOutput(name)
        output.setChildId(step)
        output.setChildOutputName("OUTPUT")
        child = self.model.childAlgorithm(step)
        child.setModelOutputs({name: output})
        self.model.setChildAlgorithm(child)
        self.model.updateDestinationParameters()
        return self.model


def layer_of(model, layers):
    """The layer that a model, which must be valid, makes of ``layers``."""
    valid, problems = model.validate()
    assert valid, problems
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    name = next(definition.name() for definition in model.destinationParameterDefinitions())
    results, succeeded = model.run({**layers, name: "memory:"}, context, feedback)
    assert succeeded, feedback.textLog()
    return context.takeResultLayer(results[name])
