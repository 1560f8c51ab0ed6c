<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>EvenCare</name>
    <message>
        <source>What total reaches this Gini index?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by TOTAL_FOR_GINI, under the same limits: KEEP 1 asks what must be added. Empty: not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What total lifts everybody in reach to this access?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access per so many people as in PER. Answered by TOTAL_TO_LIFT, in fractions, under the same limits (totals of regions, tiers and MAX_MOVED as well; not MIN_SIZE). Empty: not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions: field of the demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the table of regions: who gains and who loses where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions: one pool or regional pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With REGION: every measure today, with capacity kept in its region, and with one pool for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions: gainers and losers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With DEMAND_REGION: people, mean access before and after, gainers and losers of every region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least total whose best plan reaches TARGET_GINI (NULL: none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least total that lifts everybody in reach to LIFT_TO (NULL: none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: no total within the limits reaches the goal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: a total of {total:,.6g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no answer: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity frontier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How equal access can be for every level of moves, travel, coverage or budget, each point proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws the curve between equal access and something else that matters. Every point is the best spread of capacity at its level, with a bound and a gap, so that no plan lies beyond the curve by more than the gap.

moved: the capacity that facilities give up. travel: the mean travel cost of the care given, where everybody uses facilities in proportion to their weight. coverage: the share of the care given to people within STANDARD of the facility. budget: what the total grows by, up to TOTAL.

The knee is the point farthest from the line between the two ends. The layers hold every plan: a column of capacity (plan_1, plan_2 ...) and of access (access_1, access_2 ...) for each point.

Haimes, Lasdon &amp; Wismer 1971; Das 1999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What equity is weighed against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What equity is weighed against: moved, travel, coverage (needs STANDARD) or budget (needs TOTAL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points of the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans, both ends included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard of cover (for coverage, in the unit of the costs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For coverage: the cost within which care is near enough, in the unit of the costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 gives capacity per person, 1000 per thousand people. It scales access, not the plans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frontier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each point: equity, cost, bound, gap, measures of access, and knee (1 or 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity at every point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facilities with a column of capacity for each point: plan_1, plan_2 ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access at every point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demand with a column of access for each point: access_1, access_2 ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trade-off,pareto,frontier,epsilon-constraint,multi-objective,equal access,equity,efficiency,beds moved,travel,coverage,budget,knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point at the knee (NULL: none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost at the knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective at the knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest gap of all points, as a share of the objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What equal access costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variance: the spread of access around its mean. mad: the mean absolute deviation, which weighs outliers less. maximin: the access of the worst-off place, as large as can be. largest_deviation: the farthest from the mean. gini: the Gini index. kolm_pollak: the equally distributed equivalent, as large as can be; it never rewards making somebody poorer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total capacity (empty: today's)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the plan hands out altogether. Empty: today's sum, so that nothing is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest capacity field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least that a facility may have. NULL, or no field: no minimum of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest capacity field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that a facility may have. NULL, or no field: no maximum of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of today's capacity that each facility keeps (0 to 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.8 lets each lose a fifth at most; 1 takes nothing away from anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest growth of each facility (0.2: by a fifth of today's capacity)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.2 lets each grow by a fifth at most; a facility without capacity then gets none. Empty: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest capacity that may move in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What facilities may give up in all for others to receive. Empty: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole beds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every facility gets a whole number; the total is kept, and the loss against fractions is reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of a module (such as wards of 30 beds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacities are multiples of it, such as wards of 30 beds. Empty: no modules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions: field of the facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without REGION_RULES capacity stays in its region: each keeps its share of the total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions: table of totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table with the columns region, min_total and max_total: the capacity of all facilities there. NULL, or a region without a row: no rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier field (each tier keeps its share)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity stays in its tier, such as community or general hospitals: each keeps its share of the total. For other totals of tiers give the tier as REGION, with REGION_RULES.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move capacity away from facilities that nobody reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: it stays where it is. On: it goes where it serves people, as far as the limits allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aversion to inequality (kolm_pollak)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much more the access of the worst off counts; 0.5 to 2 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest viable size (so much, or nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A facility has this much at least, or nothing. Empty: any size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilities without a known capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error: NULL in the capacity field stops the run. exclude: these facilities are left out: nobody counts as served there, they get nothing, and they stand in the layer with NULL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {all} facilities have no known capacity and are left out (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reallocate capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many beds each hospital should have so that access is as equal as possible, with a proof.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads the same total of capacity (or another one) over the facilities so that access, weighted by population, is as equal as possible: least variance, or another objective. The plan comes with a bound that no allowed plan can beat, and the gap between them. Among equally good plans it is the one closest to today's, and the report says so if it was found in time. Whole beds and modules are rounded from the best plan in fractions; what that loses is reported.

With 2sfca, e2sfca and 3sfca the mean of access cannot change by moving capacity; only how equally it is spread can. With m2sfca and bfca the mean does depend on the plan, which then brings everybody as near as it can to today's mean. With huff2sfca and mh3sfca people choose by capacity, too: the plan is found by repeated solution, without a bound, and FIXED_POINT_RESIDUAL says how far it is from confirming itself.

Limits: a minimum and a maximum for each facility (fields), the share of today's capacity that each keeps and the largest growth of each. KEEP 1 with a larger TOTAL places new beds and takes none away. Totals of regions, tiers that keep theirs, a limit on the capacity moved, and a smallest viable size come on top; rules that cannot all be kept are named. Totals of tiers: give the field with the tier as REGION and a table such as community,1200,1200 as REGION_RULES.

People with no facility in reach are reported: no spread of beds can help them. Capacity at facilities that nobody reaches stays where it is unless it is allowed to move.

Equal access is not everything: look at the median and at those who lose in the report as well.

Wang &amp; Tang 2013; Tao et al. 2014; Zhang, Yang &amp; Pan 2021.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facility name field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the report calls the facilities. Empty: by their id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 gives capacity per person, 1000 per thousand people. It scales access, not the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facilities with their capacity before and after, and the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demand with its access before and after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each measure of access, before and after, and the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beds,doctors,equal access,maximal equity,maxeq,equity,quadratic programming,optimise,optimize,reallocation,redistribution,inequality,gini,2sfca,e2sfca,hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean access before, weighted by population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean access after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of access before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of access after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini index of access before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini index of access after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median access before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median access after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity moved between facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose access grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose access falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound: no allowed plan is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative KKT residual of the best plan (variance)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap of the best plan, as a share of its objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of capacity that the weights of the plan would still move (Huff)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What whole units cost, as a share of the best objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity that stays at facilities nobody reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reallocated capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIME_LIMIT ended the search: a better plan may exist, none beyond the bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TARGET_GINI and LIFT_TO have no answer with methods in which people choose by capacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of access {before:.6g} → {after:.6g}; mean {mean_before:.6g} → {mean_after:.6g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moved:,.6g} units move; {objective} {value:.6g}, bound {bound:.6g}, gap {gap:.1e}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan does not confirm itself: with the choices that people make under it, {share:.2%} of the capacity would still move. Take it as a proposal, not as an optimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people:,.0f} people have no facility in reach; no spread of capacity can help them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{supply:,g} units of capacity stay at facilities that nobody reaches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report: sums by region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report sums capacity, need and surplus by this field. It is no limit. Empty: REGION, if given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report: sums by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as the tier of each hospital. It is no limit. Empty: TIER_FIELD, if given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may happen to each site: candidate, existing, required, closable, excluded or competitor. Empty or NULL: candidate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of new sites to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly so many candidates open, required ones included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest size of a new site (in the unit of capacity)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least capacity a site that opens may have; greater than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest size of a new site (in the unit of capacity)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most capacity a site that opens may have. Empty: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint: sites and sizes at once. two_step: first the sites that cover most people, then the sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard of cover for the first of two steps (in the unit of the costs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost within which people count as covered by a site. Empty: the catchment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity field of the plan that was carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more state to compare with: the capacity that every site really got. NULL: none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites and their capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sites with their capacity before and after, the change, and open (1 or 0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each measure and a column for each state: today, sites only, beds only, two steps, both at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity moved between sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound: no choice of sites and sizes is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap of the joint plan, as a share of its objective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative KKT residual of the sizes, where no site is to be chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our open sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with no site in reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites and capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sites to open and how many beds each hospital should have, chosen at once, with a bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens so many of the candidate sites and spreads the total of capacity over all sites so that access is as equal as possible. Sites and sizes are chosen at once (joint), with a bound that no other choice can beat, or in two steps (two_step): the sites that cover most people, then the best sizes.

The table of states shows what each does: today, sites only, beds only, two steps, both at once and, if its capacities are given, the plan that was carried out.

STATUS as in maximal coverage: existing sites stay open within their limits, candidates may open with SIZE_MIN to SIZE_MAX, required ones must, closable ones may close, competitors keep what they have, excluded ones are left out. Without a field every site is a candidate. KEEP, GROW and the fields of limits bind sites that are open today; the fields also bind new ones.

Methods in which people choose among all facilities of the layer (3sfca, bfca, Huff) cannot be planned together with sites.

Luo et al. 2017; Li, Wang &amp; Yi 2017; Pan et al. 2023.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites and sizes at once ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>location-allocation,siting,beds,new hospital,equal access,equity,joint,two-step,2so4sai,mixed-integer,quadratic programming,miqp,candidate sites,optimise,optimize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Existing and candidate sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State '{state}' is not available: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
