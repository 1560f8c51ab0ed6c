"""Writes the algorithm reference, Markdown, from what the algorithms say of themselves.

scripts/in_qgis.sh .venv/bin/python scripts/build_reference.py docs/reference.md
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingDestinationParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingProvider,
)

HEAD = """# Algorithm reference

Written by `make docs` from the algorithms themselves; do not edit. The same texts stand in the dialogs and in
`qgis_process help evencare:<algorithm>`. In scripts and models, use the names in `code`.
"""

# How a reader calls the kinds of parameters and outputs that Processing distinguishes.
KINDS = {
    "source": "layer",
    "sink": "layer",
    "outputVector": "layer",
    "fileDestination": "file",
    "outputHtml": "HTML file",
    "outputNumber": "number",
    "outputString": "text",
    "string": "text",
    "enum": "choice",
    "boolean": "yes or no",
    "multilayer": "several layers",
}


def reference(provider: QgsProcessingProvider) -> str:
    """The whole page: groups in alphabetical order, algorithms in each by title."""
    parts = [HEAD]
    algorithms = sorted(provider.algorithms(), key=lambda algorithm: (algorithm.group(), algorithm.displayName()))
    group = ""
    for algorithm in algorithms:
        if algorithm.group() != group:
            group = algorithm.group()
            parts.append(f"## {group}\n")
        parts.append(algorithm_section(algorithm))
    return "\n".join(parts)


def algorithm_section(algorithm: QgsProcessingAlgorithm) -> str:
    """One algorithm: what it does, its parameters, what it gives back."""
    lines = [
        f'<a id="{algorithm.name()}"></a>',
        f"### {algorithm.displayName()}",
        "",
        f"`{algorithm.id()}`",
        "",
        algorithm.shortHelpString(),
        "",
        "| Parameter | Kind | Meaning |",
        "|---|---|---|",
    ]
    destinations = []
    for definition in algorithm.parameterDefinitions():
        if isinstance(definition, QgsProcessingDestinationParameter):
            destinations.append(definition)
        else:
            lines.append(
                row(definition.name(), kind(definition), f"**{definition.description()}** {meaning(definition)}")
            )
    lines += ["", "| Output | Kind | Meaning |", "|---|---|---|"]
    helps = {definition.name(): definition.help() for definition in destinations}
    optional = {definition.name() for definition in destinations if is_optional(definition)}
    for output in algorithm.outputDefinitions():
        output_kind = KINDS.get(output.type(), output.type()) + (", optional" if output.name() in optional else "")
        lines.append(row(output.name(), output_kind, f"**{output.description()}** {helps.get(output.name(), '')}"))
    return "\n".join([*lines, ""])


def kind(definition: QgsProcessingParameterDefinition) -> str:
    words = [KINDS.get(definition.type(), definition.type())]
    if is_optional(definition):
        words.append("optional")
    if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagAdvanced:
        words.append("advanced")
    return ", ".join(words)


def meaning(definition: QgsProcessingParameterDefinition) -> str:
    text = definition.help()
    if definition.type() == "enum":
        text += f" One of: {', '.join(f'`{option}`' for option in definition.options())}."
    default = definition.defaultValue()
    if default not in (None, ""):
        text += f" Default: `{default}`."
    return text


def is_optional(definition: QgsProcessingParameterDefinition) -> bool:
    return bool(definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional)


def row(name: str, kind_of_value: str, text: str) -> str:
    return f"| `{name}` | {kind_of_value} | {' '.join(text.split()).replace('|', chr(92) + '|')} |"


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    application = QgsApplication([], False)
    application.initQgis()
    # scripts/in_qgis.sh links this checkout there under the name of the package.
    sys.path.insert(0, os.environ["QGIS_PLUGINPATH"])
    from evencare.algorithms.provider import EvenCareProvider

    provider = EvenCareProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    path = Path(sys.argv[1])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(reference(provider), encoding="utf-8")
    print(f"{path}: {len(provider.algorithms())} algorithms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
