"""How a layer was made, kept with the layer: in its metadata, which a GeoPackage stores and a map shows.

A memory layer carries its metadata itself and QGIS saves them with it. Of files, QGIS writes the metadata into a
GeoPackage and beside the others (.qmd).
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsException, QgsLayerMetadata, QgsProviderRegistry

from .messages import tr


def made_by(algorithm, version: str, facts, results: dict, command: str) -> QgsLayerMetadata:
    """Metadata of the layers of a run: ``facts`` are lines as in the log, ``command`` repeats the run."""
    lines = [tr("Made by EvenCare {version}: {title}.").format(version=version, title=algorithm.displayName()), *facts]
    for definition in algorithm.outputDefinitions():
        value = results.get(definition.name())
        if definition.type() == "outputNumber":
            shown = tr("undefined") if value is None else f"{value:.6g}"
            lines.append(f"{definition.description()} ({definition.name()}): {shown}")
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setTitle(algorithm.displayName())
    metadata.setAbstract("\n".join(lines))
    metadata.addHistoryItem(command)
    return metadata


def describe_layer(destination: str, context, metadata: QgsLayerMetadata):
    """Give a written layer its metadata; returns why where its format takes none."""
    layer = context.temporaryLayerStore().mapLayer(destination)
    if layer is not None:
        layer.setMetadata(metadata)
        return None
    try:
        done, reason = QgsProviderRegistry.instance().saveLayerMetadata("ogr", _with_layer(destination), metadata)
    except (QgsException, RuntimeError) as error:
        # A database stores none through this door; the result itself is written all the same.
        return str(error)
    return None if done else reason


def _with_layer(destination: str) -> str:
    """The address of a layer in a GeoPackage with its name, without which no metadata is stored there."""
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri("ogr", destination)
    path = Path(parts.get("path") or "")
    if path.suffix.lower() != ".gpkg" or parts.get("layerName"):
        return destination
    return registry.encodeUri("ogr", {**parts, "layerName": path.stem})
