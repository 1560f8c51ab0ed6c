"""The floating-catchment family as a table: each method is a row, a choice of shares and powers.

With W_ij = decay(c_ij), population P_i and capacity S_j::

    D_j = sum_i P_i * G_ij * W_ij^a          weighted demand of facility j
    R_j = S_j / D_j                          its supply-to-demand ratio
    A_i = sum_j R_j * G_ij * W_ij^b          access of place i

G_ij = 1 (none), W_ij / sum_l W_il (proximity), or S_j W_ij / sum_l S_l W_il (capacity, Huff). The
balanced method (BFCA) uses W_ij / sum_k W_kj as its supply weight instead.

Sources: 2SFCA Luo & Wang (2003); E2SFCA Luo & Qi (2009); 3SFCA Wan, Zou & Sternberg (2012); M2SFCA
Delamater (2013); Huff-based Luo (2014); MH3SFCA Jörg et al. (2019); BFCA Paez, Higgins & Vivona (2019).
"""

from __future__ import annotations

from dataclasses import dataclass

from .decay import Decay


@dataclass(frozen=True)
class Method:
    """A row of the table: what is selected, the powers a and b of W, and the law it obeys.

    ``conserves`` is ``"supply"`` (sum P A = supply reached), ``"demand"`` (sum D = people in reach)
    or ``"unrealised"`` (sum P A + what the second weight leaves unused = supply reached).
    """

    selection: str
    demand_power: int
    supply_power: int
    conserves: str = "supply"
    balanced: bool = False

    @property
    def selects(self) -> bool:
        """Whether people divide themselves over facilities before anything is counted."""
        return self.selection != "none"

    @property
    def depends_on_capacity(self) -> bool:
        """Whether the weights themselves change when capacity does."""
        return self.selection == "capacity"


METHODS = {
    "2sfca": Method("none", 1, 1),
    "e2sfca": Method("none", 1, 1),
    "3sfca": Method("proximity", 1, 1),
    "m2sfca": Method("none", 1, 2, "unrealised"),
    "huff2sfca": Method("capacity", 1, 1),
    "mh3sfca": Method("capacity", 0, 1, "demand"),
    "bfca": Method("proximity", 0, 1, "demand", balanced=True),
}


def method_decay(method: str, decay: Decay) -> Decay:
    """The decay a method uses: 2SFCA weighs every place in its catchment alike, whatever the decay."""
    return Decay("binary", decay.catchment) if method == "2sfca" else decay
