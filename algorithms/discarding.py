"""Removing a layer that a run began and did not finish."""

from __future__ import annotations

from osgeo import gdal
from qgis.core import QgsProviderRegistry


def remove_layer(destination: str, context) -> bool:
    """Remove the layer at ``destination`` (what ``parameterAsSink`` returned), and nothing beside it.

    A file goes as a whole only if it holds this one layer: a GeoPackage may hold the planner's
    other work. False where that is not possible from here (a table in a data base).
    """
    if context.temporaryLayerStore().mapLayer(destination) is not None:
        context.temporaryLayerStore().removeMapLayer(destination)
        return True
    parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
    try:
        return _removed(parts.get("path") or "", parts.get("layerName") or "")
    except RuntimeError:
        # Where another plugin has switched GDAL to exceptions.
        return False


def _removed(path: str, name: str) -> bool:
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    if dataset is None:
        return False
    driver, layers = dataset.GetDriver(), dataset.GetLayerCount()
    if layers > 1:
        index = next((k for k in range(layers) if dataset.GetLayer(k).GetName() == name), -1)
        return index >= 0 and dataset.DeleteLayer(index) == 0
    del dataset
    return driver.Delete(path) == 0
