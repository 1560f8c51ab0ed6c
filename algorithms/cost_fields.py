"""Cost tables whose fields are called otherwise: a sensible guess, said in the log."""

from __future__ import annotations

from ..solvers.errors import InputError, first_few
from ..solvers.problem import Naming
from ..solvers.travel.table_fields import guess_fields
from ..solvers.travel.tables import CleanTable, clean
from .messages import tr
from .reading import read_columns

ROLES = ("origin", "destination", "cost")


def guess_cost_fields(inputs, table: str, parameters, optional=()) -> None:
    """Let ``inputs`` take a guess for those of ``parameters`` (one for each of ROLES) that fit no field of ``table``.

    A name that somebody chose is never replaced: only an empty parameter, or a default that the table lacks.
    Those in ``optional`` count as empty where no field fits.
    """
    source = inputs.source(table)
    guess = guess_fields(source.fields().names())
    guessed = False
    for role, parameter in zip(ROLES, parameters):
        chosen = inputs.fields(parameter)
        default = inputs.algorithm.parameterDefinition(parameter).defaultValue()
        if chosen and (source.fields().lookupField(chosen[0]) >= 0 or chosen[0] != default):
            continue
        field = getattr(guess, role)
        if field is not None or parameter in optional:
            inputs.guessed[parameter] = field
            guessed = guessed or field is not None
    if guessed:
        names = [*(inputs.fields(parameter) for parameter in parameters)]
        if all(names):
            _say(inputs.progress, source.sourceName() or table, [name[0] for name in names], guess)


def read_cost_table(source, fast, inputs, parameter: str) -> CleanTable:
    """A table of pairs without field parameters: its fields are guessed. Raises on pairs that occur twice."""
    title, names = source.sourceName() or parameter, source.fields().names()
    guess = guess_fields(names)
    if guess.origin is None or guess.destination is None or guess.cost is None:
        raise InputError("no_cost_fields", parameter=parameter, layer=title, fields=first_few(names, 12))
    fields = [guess.origin, guess.destination, guess.cost]
    _say(inputs.progress, title, fields, guess)
    columns = read_columns(source, fields, False, fast, inputs.progress.check)
    if len(columns) == 0:
        raise InputError("empty_layer", parameter=parameter, layer=title)
    origin, destination, value = (columns.fields[name] for name in fields)
    costs = value.checked_numbers(parameter, fields[2], title)
    inputs.progress.check()
    naming = Naming(title, parameter, ", ".join(fields[:2]), parameter, fields[2])
    return clean(origin, destination, costs, naming=naming)


def _say(progress, title, fields, guess) -> None:
    unit = tr(", usually {unit}").format(unit=tr(guess.unit)) if guess.unit and fields[2] == guess.cost else ""
    progress.info(
        tr("Table '{table}': from '{origin}' to '{destination}' at '{cost}'{unit}.").format(
            table=title, origin=fields[0], destination=fields[1], cost=fields[2], unit=unit
        )
    )
