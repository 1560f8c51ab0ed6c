"""What each measure of inequality is called, how it is defined, and how it is written."""

from __future__ import annotations

from dataclasses import dataclass

from ..messages import QT_TRANSLATE_NOOP
from .numbers import NO_BREAK, UNDEFINED, amount, count, fixed, percent


@dataclass(frozen=True)
class Definition:
    """A measure's ``label``, its ``meaning`` in a sentence, and the ``form`` of its numbers."""

    label: str
    meaning: str
    form: str = "index"

    def write(self, value: float | None) -> str:
        return FORMS[self.form](value)

    def write_change(self, value: float | None) -> str:
        """A difference of two values: that of two shares is in percentage points."""
        if self.form != "share" or value is None:
            return self.write(value)
        text = fixed(100.0 * value, 1)
        return text if text == UNDEFINED else f"{text}{NO_BREAK}pp"


FORMS = {
    "index": lambda value: fixed(value, 4),
    "ratio": lambda value: fixed(value, 2),
    "value": amount,
    "share": percent,
    "count": count,
}

DEFINITIONS = {
    "mean": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Mean"),
        QT_TRANSLATE_NOOP("EvenCare", "Mean of the values, each counted by its weight."),
        "value",
    ),
    "median": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Median"),
        QT_TRANSLATE_NOOP("EvenCare", "Smallest value that at least half of the people do not exceed."),
        "value",
    ),
    "sd": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Standard deviation"),
        QT_TRANSLATE_NOOP("EvenCare", "Root of the weighted mean squared distance from the mean."),
        "value",
    ),
    "cv": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Coefficient of variation"),
        QT_TRANSLATE_NOOP("EvenCare", "Standard deviation over the mean."),
    ),
    "mad": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Mean absolute deviation"),
        QT_TRANSLATE_NOOP("EvenCare", "Weighted mean distance from the mean."),
        "value",
    ),
    "p10": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "10th percentile"),
        QT_TRANSLATE_NOOP("EvenCare", "Smallest value that at least 10 % of the people do not exceed."),
        "value",
    ),
    "p90": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "90th percentile"),
        QT_TRANSLATE_NOOP("EvenCare", "Smallest value that at least 90 % of the people do not exceed."),
        "value",
    ),
    "p90_p10": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "P90/P10"),
        QT_TRANSLATE_NOOP("EvenCare", "90th over 10th percentile."),
        "ratio",
    ),
    "p90_p50": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "P90/P50"),
        QT_TRANSLATE_NOOP("EvenCare", "90th percentile over the median."),
        "ratio",
    ),
    "p50_p10": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "P50/P10"),
        QT_TRANSLATE_NOOP("EvenCare", "Median over 10th percentile."),
        "ratio",
    ),
    "gini": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Gini index"),
        QT_TRANSLATE_NOOP(
            "EvenCare",
            "Twice the area between Lorenz curve and diagonal: 0 if all are equal, near 1 if one has all.",
        ),
    ),
    "theil_t": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Theil T"),
        QT_TRANSLATE_NOOP("EvenCare", "Σ p (x/μ) log(x/μ), p the share of people, μ the mean; sensitive to the top."),
    ),
    "theil_l": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Theil L (mean log deviation)"),
        QT_TRANSLATE_NOOP(
            "EvenCare", "Σ p log(μ/x), sensitive to the bottom; with base 10 the Theil index of the Chinese literature."
        ),
    ),
    "generalised_entropy": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Generalised entropy"),
        QT_TRANSLATE_NOOP("EvenCare", "(Σ p (x/μ)^α − 1) / (α(α − 1)); with α = 2 half the squared CV."),
    ),
    "atkinson_index": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Atkinson index"),
        QT_TRANSLATE_NOOP(
            "EvenCare", "Share of the resource that could be given up for equality at the same welfare, by aversion ε."
        ),
    ),
    "hoover": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Hoover index"),
        QT_TRANSLATE_NOOP("EvenCare", "Share of the resource that must move for all to be equal."),
        "share",
    ),
    "to_move": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Resource to move"),
        QT_TRANSLATE_NOOP("EvenCare", "Hoover index times all of the resource (value times weight)."),
        "value",
    ),
    "palma": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Palma ratio of shares"),
        QT_TRANSLATE_NOOP(
            "EvenCare", "Share of the best-served 10 % over the share of the worst-served 40 %; 0.25 if all are equal."
        ),
        "ratio",
    ),
    "palma_mean_ratio": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Palma ratio of means"),
        QT_TRANSLATE_NOOP(
            "EvenCare", "Mean of the best-served 10 % over the mean of the worst-served 40 %; 1 if all are equal."
        ),
        "ratio",
    ),
    "palma_income": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Palma ratio by income"),
        QT_TRANSLATE_NOOP(
            "EvenCare",
            "Mean value of people above the 90th percentile of income over that of people up to the 40th.",
        ),
        "ratio",
    ),
    "kolm_pollak_ede": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Kolm-Pollak equivalent"),
        QT_TRANSLATE_NOOP(
            "EvenCare", "The value that, given to all, is as good as this distribution: −(1/κ) ln Σ p exp(−κ x)."
        ),
        "value",
    ),
    "kolm_pollak_index": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Kolm-Pollak index"),
        QT_TRANSLATE_NOOP("EvenCare", "Distance of the Kolm-Pollak equivalent from the mean."),
        "value",
    ),
    "below_threshold": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Share below the threshold"),
        QT_TRANSLATE_NOOP("EvenCare", "Share of the people with a value below the threshold."),
        "share",
    ),
    "population_below": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "People below the threshold"),
        QT_TRANSLATE_NOOP("EvenCare", "Weight of the units with a value below the threshold."),
        "count",
    ),
    "fgt_0": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Poverty headcount (FGT 0)"),
        QT_TRANSLATE_NOOP("EvenCare", "Share of the people on the wrong side of the threshold."),
        "share",
    ),
    "fgt_1": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Poverty gap (FGT 1)"),
        QT_TRANSLATE_NOOP("EvenCare", "Mean distance to the threshold over the threshold, zero for the others."),
    ),
    "fgt_2": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Poverty severity (FGT 2)"),
        QT_TRANSLATE_NOOP("EvenCare", "Mean squared relative distance to the threshold."),
    ),
    "resource_needed": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Resource needed"),
        QT_TRANSLATE_NOOP("EvenCare", "Resource (value times weight) that lifts everyone to the threshold."),
        "value",
    ),
    "theil_within": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Theil T within groups"),
        QT_TRANSLATE_NOOP("EvenCare", "Σ s T over the groups, s the group's share of the resource, T its own Theil T."),
    ),
    "theil_between": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Theil T between groups"),
        QT_TRANSLATE_NOOP("EvenCare", "Theil T if everyone had the mean of their group."),
    ),
    "theil_l_within": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Theil L within groups"),
        QT_TRANSLATE_NOOP("EvenCare", "Σ p L over the groups, p the group's share of the people, L its own Theil L."),
    ),
    "theil_l_between": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Theil L between groups"),
        QT_TRANSLATE_NOOP("EvenCare", "Theil L if everyone had the mean of their group."),
    ),
    "gini_within": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Gini within groups"),
        QT_TRANSLATE_NOOP("EvenCare", "Dagum's part of the Gini index from differences inside groups."),
    ),
    "gini_between": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Gini net between groups"),
        QT_TRANSLATE_NOOP("EvenCare", "Gini index if everyone had the mean of their group."),
    ),
    "gini_overlap": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Gini from overlap"),
        QT_TRANSLATE_NOOP("EvenCare", "The rest of the Gini index: groups overlap (Dagum's transvariation)."),
    ),
}
