"""Tables of millions of rows written in blocks, where the format allows it.

CSV is written as bytes. A GeoPackage takes the same bytes from GDAL, block by block, so that rows
never become Python objects. Other formats, memory layers and data bases are written by QGIS.
"""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

from osgeo import gdal
from qgis.core import QgsProviderRegistry

from .coded import Coded
from .csv_bytes import csv_bytes

BULK_ROWS = 100_000
"""Tables with fewer rows are not worth opening twice."""
ROWS_AT_A_TIME = 200_000
TYPES = {"real": "Real", "whole": "Integer64", "text": "String"}


def bulk_format(destination: str, context):
    """``csv`` or ``gpkg`` where rows can be appended to the empty table at ``destination``, else an empty text."""
    if context.temporaryLayerStore().mapLayer(destination) is not None:
        return ""
    path = QgsProviderRegistry.instance().decodeUri("ogr", destination).get("path") or ""
    suffix = Path(path).suffix.lower()
    return suffix[1:] if suffix in (".csv", ".gpkg") else ""


def append_rows(destination: str, columns: dict, kinds: dict, check) -> None:
    """Append ``columns`` (name -> values or Coded) to the empty, closed table at ``destination``.

    ``kinds`` maps names to ``real``, ``whole`` or ``text``; ``check(done, total)`` may raise to stop.
    Raises OSError where nothing can be written.
    """
    parts = QgsProviderRegistry.instance().decodeUri("ogr", destination)
    path, layer = parts.get("path"), parts.get("layerName") or ""
    write = _append_csv if path.lower().endswith(".csv") else _append_layer
    total = len(next(iter(columns.values())))
    write(path, layer, columns, kinds, total, check)


def _blocks(columns, total, newline=b"\n"):
    for start in range(0, total, ROWS_AT_A_TIME):
        part = slice(start, start + ROWS_AT_A_TIME)
        block = [
            Coded(values.values, values.codes[part]) if isinstance(values, Coded) else values[part]
            for values in columns.values()
        ]
        yield min(start + ROWS_AT_A_TIME, total), csv_bytes(block, newline)


def _append_csv(path, _, columns, kinds, total, check) -> None:
    with Path(path).open("r+b") as file:
        newline = b"\r\n" if file.readline().endswith(b"\r\n") else b"\n"
        file.seek(0, 2)
        for done, block in _blocks(columns, total, newline):
            file.write(block)
            check(done, total)


def _append_layer(path, layer, columns, kinds, total, check) -> None:
    # Two runs at once must not share it: temporary outputs of an algorithm are all called alike.
    source = f"/vsimem/evencare_{uuid4().hex}.csv"
    header = ",".join(columns).encode("utf-8") + b"\n"
    types = ",".join(TYPES[kinds[name]] for name in columns).encode("ascii")
    options = gdal.VectorTranslateOptions(
        accessMode="append", layerName=layer or Path(path).stem, options=["-gt", "unlimited"]
    )
    target = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    if target is None:
        raise OSError(gdal.GetLastErrorMsg())
    try:
        gdal.FileFromMemBuffer(f"{source}t", types)
        for done, block in _blocks(columns, total):
            gdal.FileFromMemBuffer(source, header + block)
            if gdal.VectorTranslate(target, source, options=options) is None:
                raise OSError(gdal.GetLastErrorMsg())
            check(done, total)
    finally:
        gdal.Unlink(source)
        gdal.Unlink(f"{source}t")
