"""The sites of a siting model: what stands there today, what it costs to open, how many people it can serve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import InputError, first_few
from ..problem import Naming, checked_amounts, checked_ids

STATUSES = ("candidate", "existing", "required", "closable", "excluded", "competitor")
"""What may happen to a site.

candidate   may open; counts against SITES and BUDGET if it does
existing    is open and stays open; costs nothing
required    must open; counts against SITES and BUDGET
closable    is open and may close; what closing it costs counts against BUDGET
excluded    is left out
competitor  is open and serves people, but is not ours: the people it covers are served already
"""


@dataclass(frozen=True)
class Sites:
    """m sites: ``ids``, ``status`` (text of :data:`STATUSES`), ``cost`` of opening (money, 0 where nothing opens),
    ``capacity`` (people, infinite where unlimited) and ``region`` (text or None), each of shape (m,)."""

    ids: np.ndarray
    status: np.ndarray
    cost: np.ndarray
    capacity: np.ndarray
    region: np.ndarray
    priced: bool = False
    """Is the cost of opening known? (It is 0 everywhere where it is not.)"""
    layer: str = "facilities"
    """What messages call the layer."""
    closing: np.ndarray | float = 0.0
    """What closing a site costs (money; of closable sites only), (m,)."""
    keeping: np.ndarray | float = 0.0
    """What closing a site saves, were it kept open (money; of closable sites only), (m,)."""

    @classmethod
    def checked(
        cls,
        ids: Sequence[str],
        status: Sequence[str | None] | None = None,
        cost: Sequence[float] | None = None,
        capacity: Sequence[float] | None = None,
        region: Sequence[str | None] | None = None,
        layer: str = "facilities",
        fields: dict[str, str] | None = None,
        closing: Sequence[float] | None = None,
        keeping: Sequence[float] | None = None,
    ) -> Sites:
        """Sites with everything checked; ``fields`` gives the layer's field for STATUS, SITE_COST, CAPACITY,
        CLOSING_COST and KEEPING_COST.

        A status is read in any case; NULL and blank mean candidate. Costs matter for candidate and required
        sites only, those of ``closing`` and ``keeping`` for closable ones: there they must be known and >= 0.
        """
        fields = fields or {}
        checked = checked_ids(ids, Naming(layer, "FACILITY_ID", fields.get("FACILITY_ID", "id")))
        m = len(checked)
        statuses = _statuses(status, checked, layer, fields.get("STATUS", "status"))

        def money(amounts, concerned: np.ndarray, parameter: str) -> np.ndarray:
            known = np.zeros(m)
            if amounts is not None:
                naming = Naming(layer, value_parameter=parameter, value_field=fields.get(parameter, parameter.lower()))
                amounts = np.asarray(amounts, dtype=np.float64)[concerned]
                known[concerned] = checked_amounts(amounts, checked[concerned], naming)
            return known

        closable = statuses == "closable"
        capacities = np.full(m, np.inf)
        if capacity is not None:
            used = statuses != "excluded"
            naming = Naming(layer, value_parameter="CAPACITY", value_field=fields.get("CAPACITY", "capacity"))
            capacities[used] = checked_amounts(np.asarray(capacity, dtype=np.float64)[used], checked[used], naming)
        return cls(
            checked,
            statuses,
            money(cost, np.isin(statuses, ("candidate", "required")), "SITE_COST"),
            capacities,
            region_names(region, m),
            cost is not None,
            layer,
            money(closing, closable, "CLOSING_COST"),
            money(keeping, closable, "KEEPING_COST"),
        )

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def fixed(self) -> np.ndarray:
        """Open in every plan (existing, required, competitor)."""
        return np.isin(self.status, ("existing", "required", "competitor"))

    @property
    def free(self) -> np.ndarray:
        """Open or closed as the plan decides (candidate, closable)."""
        return np.isin(self.status, ("candidate", "closable"))

    @property
    def opens(self) -> np.ndarray:
        """Not open today: opening one counts against SITES and BUDGET (candidate, required)."""
        return np.isin(self.status, ("candidate", "required"))

    @property
    def spending(self) -> np.ndarray:
        """What a site adds to the money spent if it is open, (m,): its cost if it opens; less what closing would cost.

        All closings together, :attr:`closing_all`, are to be added.
        """
        return np.where(self.opens, self.cost, 0.0) - self.closing

    @property
    def closing_all(self) -> float:
        """What it costs to close every closable site."""
        return float(np.sum(self.closing))

    def spent(self, is_open: np.ndarray) -> float:
        """What a plan (m,) bool costs: opening the new sites, and closing those that close."""
        closed = (self.status == "closable") & ~is_open
        return float(self.cost[is_open & self.opens].sum() + np.sum(closed * self.closing))

    @property
    def ours(self) -> np.ndarray:
        """Every site that is or may be ours."""
        return ~np.isin(self.status, ("excluded", "competitor"))

    @property
    def today(self) -> np.ndarray:
        """Open before anything is done (existing, closable, competitor)."""
        return np.isin(self.status, ("existing", "closable", "competitor"))


def region_names(region: Sequence[str | None] | None, count: int) -> np.ndarray:
    """Regions as text, None where there is none (NULL or blank), shape (count,)."""
    names = np.full(count, None, dtype=object)
    if region is not None:
        names[:] = [text or None for text in (("" if r is None else str(r)).strip() for r in region)]
    return names


def _statuses(status, ids: np.ndarray, layer: str, field: str) -> np.ndarray:
    if status is None:
        return np.full(len(ids), "candidate")
    words = np.array([("" if word is None else str(word)).strip().lower() or "candidate" for word in status], dtype=str)
    unknown = ~np.isin(words, STATUSES)
    if unknown.any():
        raise InputError(
            "unknown_status",
            parameter="STATUS",
            field=field,
            layer=layer,
            values=first_few(np.unique(words[unknown])),
            ids=first_few(ids[unknown]),
            choices=", ".join(STATUSES),
        )
    return words
