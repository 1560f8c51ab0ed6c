"""Mixed-integer programs and siting."""

from __future__ import annotations

from .marking import QT_TRANSLATE_NOOP

MESSAGES = {
    "program_infeasible": QT_TRANSLATE_NOOP(
        "EvenCare",
        "No plan keeps all limits and rules at once. Relax a limit or a rule.",
    ),
    "program_unbounded": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{solver}: the program has no finite optimum. This is a fault of the model: please report it.",
    ),
    "solver_failed": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{solver} gave no answer: {reason}. Choose another SOLVER, or raise TIME_LIMIT.",
    ),
    "solver_wrong_answer": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{solver} calls a plan optimal that breaks the rules of the model. Choose another SOLVER.",
    ),
    "solver_progress": QT_TRANSLATE_NOOP("EvenCare", "Plan {objective}, bound {bound}, gap {gap} %"),
    "no_solver": QT_TRANSLATE_NOOP(
        "EvenCare",
        "No solver is installed. Install highspy (pip install highspy), scipy 1.9 or later, or PuLP (pip install "
        "pulp).",
    ),
    "unknown_solver": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the solver '{value}' is not found on this computer. Found: {choices}. Choose one of these, or"
        " install it and its Python package.",
    ),
    "unknown_status": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' holds unknown values: {values} (ids {ids}). Use "
        "{choices}; empty means candidate.",
    ),
    "two_statuses": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: ids in field '{field}' of layer '{layer}' occur more than once: {ids}. A site has one id and one "
        "status: where one that is open is a candidate too, keep one of the two (closable, if it may close).",
    ),
    "siting_no_limit": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SITES and BUDGET are both empty, so nothing limits the number of sites. Give the number of sites to open, "
        "a budget, TOTAL_SITES, or REGION_RULES with max_sites or budget.",
    ),
    "too_many_sites": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SITES is {sites}, but layer '{layer}' has only {candidates} sites that can be opened (status candidate or "
        "required). Lower SITES, or add candidates.",
    ),
    "fewer_sites_than_required": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SITES is {sites}, but {required} sites have the status required (ids {ids}). Raise SITES, or make some of "
        "them candidates. Sites that are open already have the status existing and do not count.",
    ),
    "negative_limit": QT_TRANSLATE_NOOP("EvenCare", "{parameter} must be zero or more; it is {value}."),
    "budget_below_required": QT_TRANSLATE_NOOP(
        "EvenCare",
        "BUDGET is {budget}, but the required sites alone cost {cost} (ids {ids}). Raise BUDGET, or make some of "
        "them candidates.",
    ),
    "total_sites_impossible": QT_TRANSLATE_NOOP(
        "EvenCare",
        "TOTAL_SITES is {total}, but between {least} and {most} sites of layer '{layer}' can be ours: {least} stay open"
        " (existing or required), and with all closable and candidate sites there are {most}. Correct TOTAL_SITES.",
    ),
    "required_too_near": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SPACING: {count} sites that must be open are too near each other (ids {ids}), and at least one of them is new "
        "(status required). Lower SPACING, or make the new ones candidates.",
    ),
    "budget_needs_cost": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} limits what new sites cost, but SITE_COST is empty. Choose the field with the cost of opening "
        "a site.",
    ),
    "capacity_needed": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CAPACITATED needs CAPACITY: choose the field with the number of people a site can serve.",
    ),
    "capacitated_backup": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CAPACITATED and BACKUP cannot be combined: a person is served at one site only. Switch one of them off.",
    ),
    "nobody_with_backup": QT_TRANSLATE_NOOP(
        "EvenCare",
        "BACKUP: nobody has two sites within the standard, whatever opens. Widen STANDARD, add candidates, or switch "
        "BACKUP off.",
    ),
    "standards_not_positive": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' is zero or below for {count} features (ids {ids}). A "
        "standard must be greater than zero; leave it empty (NULL) to use STANDARD.",
    ),
    "rules_missing_field": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES has no column '{column}'. It has: {columns}. Name its columns region, min_sites, max_sites, "
        "budget, min_coverage, standard.",
    ),
    "rules_unnamed": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: {count} rows have no region. Name the region of every rule.",
    ),
    "rules_twice": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: more than one row for the regions {regions}. Keep one row a region.",
    ),
    "rules_need_region": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES limits {columns}, which needs {parameter}: choose the field with the region of each {thing}.",
    ),
    "rules_unknown_region": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: no site and no place of demand lies in the regions {regions}. The regions are: {known}. "
        "Correct the names, or delete the rules.",
    ),
    "rules_value": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: {column} of the regions {regions} is {values}; it must be {valid}.",
    ),
    "rules_min_above_max": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: min_sites is larger than max_sites in the regions {regions}. Correct one of them.",
    ),
    "rule_too_few_sites": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: region {region} must have {wanted} open sites (min_sites), but only {possible} sites there "
        "are open or can be opened. Lower min_sites, or add candidates.",
    ),
    "rule_too_many_open": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: region {region} may have {wanted} open sites at most (max_sites), but {possible} there stay "
        "open (existing or required). Raise max_sites, or make some of them closable.",
    ),
    "rule_budget_too_small": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: the budget of region {region} is {wanted}, but its required sites cost {possible}. Raise the"
        " budget, or make some of them candidates.",
    ),
    "rule_coverage_too_high": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: region {region} must have {wanted} of its people covered (min_coverage), but with every site"
        " open only {possible} can be. Lower min_coverage, widen the standard, or add candidates.",
    ),
    "floor_needs_standard": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: min_coverage of the regions {regions} needs a standard within which people count. Give "
        "STANDARD, STANDARD_FIELD, or a column standard in REGION_RULES.",
    ),
    "rules_conflict": QT_TRANSLATE_NOOP(
        "EvenCare",
        "The limits and REGION_RULES cannot be kept all at once. Closest to the rules, these are still broken: "
        "{rules}. Raise SITES or BUDGET, or relax these rules.",
    ),
    "no_plan_in_time": QT_TRANSLATE_NOOP(
        "EvenCare",
        "No plan that keeps every rule was found within TIME_LIMIT ({seconds} s). Raise TIME_LIMIT, or relax "
        "REGION_RULES.",
    ),
    "limits_conflict": QT_TRANSLATE_NOOP(
        "EvenCare",
        "These limits leave no plan: {limits}. Relax one of them, add candidates, or let sites close.",
    ),
    "closing_needs_cost": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CLOSING_COST is given and SITE_COST is empty, so that closing would cost money and opening none. Choose the "
        "field with the cost of opening a site, too.",
    ),
    "allocation_needs_capacities": QT_TRANSLATE_NOOP(
        "EvenCare",
        "ALLOCATION 'nearest' says what happens at full sites, which needs CAPACITATED. Switch CAPACITATED on, or "
        "choose the allocation 'optimal': without capacities everyone goes to the nearest site.",
    ),
    "levels_need_capacities": QT_TRANSLATE_NOOP(
        "EvenCare",
        "LEVELS gives sites a choice of capacities, which binds with CAPACITATED only. Switch CAPACITATED on, or leave "
        "LEVELS empty.",
    ),
    "levels_value": QT_TRANSLATE_NOOP(
        "EvenCare",
        "LEVELS: {column} must be a number, zero or more, in every row; it is not in the rows {rows} (sites {sites}). "
        "Correct them, or delete the rows.",
    ),
    "levels_load_above": QT_TRANSLATE_NOOP(
        "EvenCare",
        "LEVELS: min_load is larger than capacity in the rows {rows}. Lower min_load, or raise capacity.",
    ),
    "levels_unknown_sites": QT_TRANSLATE_NOOP(
        "EvenCare",
        "LEVELS names sites that are not in layer '{layer}': {ids}. Correct the column site, or leave it empty in rows "
        "that hold for every site.",
    ),
    "levels_missing": QT_TRANSLATE_NOOP(
        "EvenCare",
        "LEVELS has no row for these sites of layer '{layer}' that may open: {ids}. Add rows for them, or one with an "
        "empty site, which holds for every site.",
    ),
    "levels_twice": QT_TRANSLATE_NOOP(
        "EvenCare",
        "LEVELS gives the same capacity to a site twice (sites {ids}). Rows with an empty site hold for every site. "
        "Delete one of the two.",
    ),
    "rules_need_standard": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: {columns} concern people, and this model looks at sites alone. Delete these columns, or use "
        "another model.",
    ),
    "plan_leaves_places": QT_TRANSLATE_NOOP(
        "EvenCare",
        "No plan within the limits was found in which everyone has an open site: in the best one, {count} places have "
        "none within reach (ids {ids}). Raise SITES, give costs to more sites in COSTS, or raise MAX_COST or the "
        "standards of regions.",
    ),
    "target_too_high": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} is {target} %, but with every site open only {possible} % of people are within the standard. "
        "Lower it (100 covers everyone whom some site can cover), widen STANDARD, or add candidates.",
    ),
    "nothing_to_disperse": QT_TRANSLATE_NOOP(
        "EvenCare",
        "No separation can be measured: fewer than two sites of ours are open in the plan, or no costs join them (ids "
        "{ids}). Raise SITES, or give COSTS between the sites.",
    ),
    "charge_needs_cost": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} is empty, so opening a site costs nothing and all of them would open. Choose the field with the "
        "cost of opening a site.",
    ),
    "central_needs_budgets": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CENTRAL compares one budget for all with budgets of regions, but some sites lie in no region with a budget "
        "(ids {ids}). Give REGION_RULES a budget for every region, or switch CENTRAL off.",
    ),
    "central_without_budgets": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CENTRAL compares one budget for all with budgets of regions, but no region has one. Give REGION_RULES the "
        "column budget with a value for every region, or switch CENTRAL off.",
    ),
    "fade_too_small": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} is {value}, but must be above every standard (the largest is {standard}): cover falls from all of "
        "it at the standard to none at {parameter}.",
    ),
    "fade_with_floors": QT_TRANSLATE_NOOP(
        "EvenCare",
        "FADE cannot be combined with CAPACITATED or BACKUP, which need people to be covered or not. Leave FADE empty, "
        "or switch the other off.",
    ),
    "standard_needed": QT_TRANSLATE_NOOP(
        "EvenCare", "{parameter} is empty: give the cost within which people count as covered."
    ),
    "curve_range": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SITES_FROM is {first} and SITES_TO is {last}. Both must be zero or more, and SITES_FROM not above SITES_TO.",
    ),
    "curve_starts_beyond": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SITES_FROM is {first}, but layer '{layer}' has only {candidates} sites that can be opened (status candidate or"
        " required). Lower SITES_FROM, or add candidates.",
    ),
    "aversion_too_large": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} is too large for these costs: the longest one would weigh e^{exponent}. Lower it; 0.5 to 2 is "
        "usual.",
    ),
    "stages_not_a_list": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: '{value}' is not a list of what arrives each year. Write {example}: numbers of zero or more, "
        "one a year, at least two years.",
    ),
    "stages_differ": QT_TRANSLATE_NOOP(
        "EvenCare",
        "STAGES has {stages} years, but STAGE_BUDGETS has {budgets}. Give both the same number of years.",
    ),
    "stages_and_limit": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} is {value}, but {stages} adds up to {total}. Leave {parameter} empty, or make them agree.",
    ),
    "stages_no_nesting": QT_TRANSLATE_NOOP(
        "EvenCare",
        "STAGES: no plan was found that grows from year to year and keeps the limits and rules of every year. Open "
        "more sites in the first year, or relax the rules of regions.",
    ),
    "stage_leaves_places": QT_TRANSLATE_NOOP(
        "EvenCare",
        "STAGES: with what may open by year {stage}, no plan was found in which everyone has an open site: in the best "
        "one, {count} places have none within reach (ids {ids}). Open more sites in the first years, or raise "
        "MAX_COST.",
    ),
    "stage_too_many_sites": QT_TRANSLATE_NOOP(
        "EvenCare",
        "STAGES: {sites} sites are to be open by year {stage}, but layer '{layer}' has only {candidates} that can be "
        "opened (status candidate or required). Open fewer, or add candidates.",
    ),
    "stage_fewer_than_required": QT_TRANSLATE_NOOP(
        "EvenCare",
        "STAGES: required sites open in the first year, but by year {stage} only {sites} may open and {required} have "
        "the status required (ids {ids}). Open more sites in the first year, or make some of them candidates.",
    ),
    "targets_fall": QT_TRANSLATE_NOOP(
        "EvenCare",
        "STAGE_TARGETS falls from one year to the next ({targets}), but what is open stays open. Write targets that "
        "rise or stay.",
    ),
    "expected_covering": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CRITERION 'expected' cannot be combined with set covering: a plan that reaches TARGET for the mean population "
        "need not reach it in any scenario. Choose worst or regret, or use the mean as POPULATION.",
    ),
    "stage_rules_conflict": QT_TRANSLATE_NOOP(
        "EvenCare",
        "STAGES: with what may open by year {stage}, the limits and REGION_RULES cannot be kept all at once. Closest "
        "to the rules, these are still broken: {rules}. Open more sites in the first years, or relax these rules, "
        "which hold in every year.",
    ),
    "stages_and_total": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} cannot be combined with TOTAL_SITES where no site may close: a plan that grows has another number "
        "of sites every year. Leave TOTAL_SITES empty, or give sites that may close the status closable.",
    ),
    "many_and_central": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} cannot be combined with CENTRAL: the difference between two such plans would not come from the "
        "budgets alone. Switch CENTRAL off, or leave {parameter} as it was.",
    ),
    "scenarios_conflict": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SCENARIOS: no plan keeps REGION_RULES (min_coverage) in every scenario at once. Raise SITES or BUDGET, or "
        "lower min_coverage.",
    ),
    "question_not_with": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} cannot be combined with {other}. Switch {other} off, or leave {parameter} empty.",
    ),
    "scenario_weights": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SCENARIO_WEIGHTS must hold {count} numbers greater than zero, one for each field of SCENARIOS, such as "
        "0.5, 0.3, 0.2; it holds: {value}.",
    ),
    "scenario_twice": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SCENARIOS holds the field '{field}' more than once. Choose every field once, and say with SCENARIO_WEIGHTS "
        "how likely it is.",
    ),
    "scenarios_too_few": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SCENARIOS needs at least two population fields; it holds one. Choose another one, or use POPULATION instead.",
    ),
    "needs_scenarios": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} needs SCENARIOS: choose at least two population fields of the demand, or leave {parameter} as it "
        "was.",
    ),
}
