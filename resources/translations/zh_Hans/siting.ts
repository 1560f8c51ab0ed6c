<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>EvenCare</name>
    <message>
        <source>Coverage curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best plan for every number of sites in a range, and what each further site adds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solves maximal coverage or p-median for every number of new sites from SITES_FROM to SITES_TO, each afresh, and gives a table and a chart: where the curve flattens, a further site adds little.

Every row has the bound that no plan with so many sites can beat. gained is what the row adds to the one before (people covered, or people times cost saved); the first row is compared with today.

TIME_LIMIT holds for each number of sites. Where so few sites cannot serve everyone, or cannot keep the limits and the rules of regions, the objective is NULL. Beside a budget, TOTAL_SITES or limits of regions a number of sites is a maximum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maximalcoverage: most people within STANDARD. pmedian: least people times cost; needs no standard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest number of new sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sites, as SITES in the other siting algorithms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest number of new sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The curve ends where there are no more candidate and required sites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget (in the unit of opening costs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opening new sites and closing others may cost in all, in the unit of SITE_COST. Empty: no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column central says what that would achieve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row a number of sites, with objective, bound and gained; with CENTRAL also central, the objective with one budget for all regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SITES_TO is {last}, but only {count} sites can be opened: the curve ends there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coverage curve,trade-off,marginal gain,diminishing returns,number of sites,budget,location-allocation,maximal coverage,p-median,siting,optimise,optimize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites that pay for themselves (fixed charge)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new sites with which opening and travel cost least together, with a proven bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses how many sites to open, and which, so that the cost of opening and the cost of travel are least together. Travel costs people times cost times COST_PER_UNIT: with minutes, what a minute of a person's travel is worth over the time that SITE_COST is for.

With CAPACITATED sites serve only as many people as their capacity, and at least MIN_LOAD people where that is given; where capacities are too small, as many people as possible are served.

Sites that are open already (status existing) stay open and cost nothing. Places that no site can reach are reported and left out. The plan comes with a bound that no plan can beat.

With STAGES or STAGE_BUDGETS the plan grows from year to year, at the least cost summed over the years (SITE_COST is then what a site costs a year, as travel does); with SCENARIOS one plan is made for several populations.

Balinski 1965; Sridharan 1995 (capacities).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one unit of travel (a minute, a metre) of one person costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the unit of SITE_COST. Greater than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest load field (people an open site must serve), if capacities bind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With CAPACITATED. Zero or more; NULL: no minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places are not split between sites, if capacities bind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With CAPACITATED: all people of a place go to the same site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output DECENTRALISATION_COST says how much less it would cost in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total cost added if it closes, everyone at the nearest site left; NULL: somebody has none left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uflp,cflp,uncapacitated facility location,capacitated facility location,fixed charge,location-allocation,total cost,siting,optimise,optimize,new hospital,candidate sites,capacity,solver,mip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of opening and travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of opening the new sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of closing the sites that close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of keeping closable sites open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People not served for want of capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whom no site can reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes at which a site may open (table), if capacities bind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With CAPACITATED: a table with the columns site (empty: every site that may open), capacity (people), cost (of opening at that size, instead of SITE_COST) and, if there is one, min_load (people it must serve at least). Every site that opens does so at one of its sizes; OUTPUT then has level (1: the smallest) and capacity_open. CAPACITY is needed for sites only that are open today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVELS: {count} rows are of sites that are open today or left out; they say nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At which size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximal coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new sites that bring most people within a standard of travel, with a proven bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the sites to open so that as many people as possible have one within the standard, given a number of sites, a budget or both. The plan comes with a bound that no plan can beat and the gap between them: a gap of 0 is a proof that no plan is better.

Sites that are open already (status existing) stay open and cost nothing; SITES counts the new ones. People whom a competitor covers are served already and give no reason to open. Rules of regions hold at the same time; rules that cannot be kept are named.

With CAPACITATED people count only when they are served within the capacities of sites; a place may be split between sites, and covered is then the share of its people. With ALLOCATION nearest everyone goes to the nearest open site, even if it is full; with LEVELS sites open at one of several sizes. With BACKUP people count only when two open sites are within the standard.

People whom no site could reach are reported and stay in the denominator of the share. Where several plans are equally good, one of them is given; nothing opens or closes needlessly.

Church &amp; ReVelle 1974; Hogan &amp; ReVelle 1986 (backup); Current &amp; Storbeck 1988 (capacities); Berman, Krass &amp; Drezner 2003 (gradual cover).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count only people with two open sites within the standard (backup)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People count when two open sites are within the standard. Not together with CAPACITATED.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradual cover: cost at which it has faded to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradual cover: people within the standard are covered in full, those beyond it less and less, and at this cost not at all. Empty: cover ends at the standard. Not together with CAPACITATED or BACKUP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output DECENTRALISATION_COST says how many more people that would cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimal: people go wherever there is room for them within the standard. nearest: everyone goes to the nearest open site, even if it is full; people above its capacity are not covered, and OUTPUT has their number in overload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places with {people:,.0f} people cannot be covered, whatever opens (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mclp,maximal covering location problem,location-allocation,coverage,siting,standard,budget,optimise,optimize,new hospital,candidate sites,backup,capacity,solver,mip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all people that is covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whom no site could cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People covered with one budget for all regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People lost by budgets of regions instead of one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people:,.0f} people covered; no plan covers more than {bound:,.0f} (gap {gap:.3%}, {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest largest cost (p-center)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new sites with which nobody travels farther than necessary, with a proven bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the sites to open so that the largest cost of anyone is least. Every place with people counts alike. The plan comes with a bound that no plan can beat; of the plans with the same largest cost, one with little travel in all is taken.

Sites that are open already (status existing) stay open and cost nothing; SITES counts the new ones. Places that no site can reach are reported and left out; everyone else is served by every plan. Rules of regions hold at the same time; rules that cannot be kept are named.

Hakimi 1964; Minieka 1970.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output DECENTRALISATION_COST says by how much the largest cost would be smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rise of the largest cost if it closes; NULL: somebody has no site then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-center,p-centre,minimax,location-allocation,worst case,emergency,siting,optimise,optimize,new hospital,candidate sites,solver,mip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest cost of anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean cost of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites far apart (p-dispersion)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sites as far from each other as can be, with a proven bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the sites to open so that the two nearest of our open sites are as far apart as possible. The plan comes with a bound that no plan can beat.

COSTS are between the sites here: origin and destination are both ids of sites. Without a table, straight lines in metres are used. Sites that are open already (status existing) stay open and count for the separation; SITES counts the new ones; competitors do not count.

Kuby 1987; Erkut 1990.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel cost table (between the sites)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sites with open (1 or 0), order (0: open today; 1, 2, 3 ...: opens, the one farthest from those before it first), separation (cost to the nearest other open site of ours) and importance (is the site in every near-optimal plan, in some, or in none; unproven: not known).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimal, gap_reached, time_limit or cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-dispersion,maximin,spacing,separation,spread,siting,optimise,optimize,candidate sites,solver,mip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound: no plan is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative gap between plan and bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost between the two nearest open sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separation {separation:,.10g}; none is above {bound:,.10g} (gap {gap:.3%}, {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least travel (p-median)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new sites to which people travel least in all, with a proven bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the sites to open so that the sum of people times cost is least, everyone at the nearest open site. OBJECTIVE is that sum, MEAN_COST what a person pays. The plan comes with a bound that no plan can beat and the gap between them.

With the objective kolm_pollak long costs weigh more than in proportion: OBJECTIVE is then the cost that, if everyone paid it, would be as bad as the costs are (EDE). AVERSION says how much inequality counts.

With CAPACITATED sites serve only as many people as their capacity, and people may have to go elsewhere than to the nearest; where capacities are too small, as many people as possible are served.

Sites that are open already (status existing) stay open and cost nothing; SITES counts the new ones. Places that no site can reach are reported and left out; everyone else is served by every plan. Rules of regions hold at the same time; rules that cannot be kept are named.

Hakimi 1964; ReVelle &amp; Swain 1970; Horton et al. 2024 (kolm_pollak).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean: least travel in all. kolm_pollak: least travel with an aversion to inequality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greater than zero; 0.5 to 2 is usual. Also used for the output EDE of the objective mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output DECENTRALISATION_COST says how much lower OBJECTIVE would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people times cost added if it closes, everyone at the nearest site left; NULL: somebody has none left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p-median,location-allocation,mean distance,average travel time,siting,kolm-pollak,equity,optimise,optimize,new hospital,candidate sites,capacity,solver,mip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equally distributed equivalent of the costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aversion to inequality that the plan achieves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People times cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios: population fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least two population fields of the demand, one a scenario. They take the place of POPULATION, which counts only if it is chosen here, too. What layers and numbers say of people is about the mean population.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios: what the plan is judged by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios: weights (0.5, 0.3, 0.2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number greater than zero for each field of SCENARIOS, as in 0.5, 0.3, 0.2. Empty: all alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With SCENARIOS: a row a scenario with the objective of the plan, that of the best plan for the scenario alone with its bound and gap, the regret between the two, and what the regret is at most. Under capacities also the people unserved in both (no regret where the plan leaves more of them).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected: the mean over the scenarios. worst: the scenario in which the plan does worst; OBJECTIVE is what it does there. regret: the largest loss to the best plan of a scenario; OBJECTIVE is that loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set covering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fewest or cheapest new sites that bring a target share of people within a standard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chooses the sites to open so that the target share of people has one within the standard, with as few new sites as possible, or as cheaply as possible where SITE_COST is given. The plan comes with a bound that no plan can beat and the gap between them.

With a target of 100 % everyone is covered whom some site can cover; the others are reported and left out. A target below 100 % is a share of all people.

Sites that are open already (status existing) stay open, cost nothing and are not counted. Rules of regions hold at the same time. With BACKUP, of the plans that cost the least, the one is taken in which most people have two open sites within the standard.

With STAGE_TARGETS the plan grows from year to year; with SCENARIOS the target is reached in each of several populations.

Toregas et al. 1971; Daskin &amp; Stern 1981 (backup).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target (% of people to be covered)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 covers everyone whom some site can cover. Below 100: that share of all people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening cost field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero or more, of each candidate and required site. Empty: the number of new sites is least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of equally cheap plans, take the one with most backup cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with two open sites within the standard have backup cover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output DECENTRALISATION_COST says how much cheaper that is, or how many sites fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lscp,location set covering problem,partial set covering,location-allocation,coverage,siting,standard,target,budget,optimise,optimize,backup,new hospital,candidate sites,solver,mip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of opening the new sites and closing others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one budget for all regions the objective is {together:,.10g}: budgets of regions cost {cost:,.10g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of our sites in the end, old and new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly so many sites are ours in the end: those that stay (existing, closable) and those that open. The number of today's means relocation: a site opens only where another closes, and MAX_CLOSED says how many may move. SITES, where given as well, is then a maximum. Empty: no such limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing cost field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero or more, of each closable site, in the unit of SITE_COST. Counts against BUDGET and the budgets of regions, and where the model weighs money. Empty: closing costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions: standard for min_coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cost within which people count for min_coverage in REGION_RULES, where a region has no standard of its own. The limit itself counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions: standard field for min_coverage (of each place)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the demand with a standard of its own. NULL: that of the region, or STANDARD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions: compare with one budget for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most new sites to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sites, required ones included. Empty: as many as the model wants.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping cost field (of sites that are open)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero or more, of each closable site, for the same time as SITE_COST: closing the site saves it. Empty: keeping costs nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective with one budget for all regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What budgets of regions cost against one budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With budgets in REGION_RULES: the same money is also spent as one budget, and {gain}. Doubles the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs to the {count} nearest sites of every place are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places with {people:,.0f} people have no site in reach, whatever opens (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people:,.0f} people are not served: capacities are too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people:,.0f} of them would be served if places were split between sites (WHOLE off).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people:,.0f} people are not served: capacities are too small, or smallest loads too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective {objective:,.10g}; no plan is better than {bound:,.10g} (gap {gap:.3%}, {status}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table with the column region and any of: min_sites and max_sites (of our open sites there), budget (for opening sites there). NULL: no rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may happen to each site. candidate: may open. existing: is open and stays open. required: must open, and counts against SITES and BUDGET. closable: is open and may close. excluded: is left out. competitor: serves people, but is not ours. Empty or NULL: candidate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard (largest cost that counts as covered, in the unit of the costs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit itself counts. In the unit of the costs: minutes with a table of minutes, metres without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard field (of each place)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the demand with a standard of its own, such as 30 in plains and 60 in hills. NULL: STANDARD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sites, in addition to those that are open already (status existing or closable); required sites count. Exactly so many open; beside a budget, TOTAL_SITES or limits of regions, at most so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opening new sites, and closing others, may cost in all, in the unit of SITE_COST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacing between sites (metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new site opens nearer than this to another open site of ours, in a straight line. Sites that are open today may stay as near as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most closable sites that may close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the sites with the status closable. Empty: all of them may.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero or more, of each candidate and required site. Sites that are open already cost nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions: field of the sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed for the rules min_sites, max_sites and budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table with the column region and any of: min_sites and max_sites (of our open sites there), budget (for opening sites there), min_coverage (share of its people to be covered, 0 to 1), standard (of its people). NULL: no rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions: table of rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites serve only as many people as their capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People count when they are served within capacity, not when a site is near. Needs CAPACITY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity field (people a site can serve)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In people, zero or more: beds times the people per bed, say. It binds with CAPACITATED only; without, it gives the utilisation of each site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who goes where, if capacities bind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest cost at which a place may be served (in the unit of the costs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A limit that every plan keeps, in the unit of the costs. Empty: none. The limit itself is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest cost field (of each place)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field of the demand with a limit of its own. NULL: MAX_COST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest sites of each place to look at (without a cost table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a cost table: straight lines are measured to so many sites of each place, and every place is served by one of them. The bound holds for all sites. Empty: all, or as many as fit into memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In people. It binds nothing here: it gives the utilisation of each site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance of sites: how much worse a near-optimal plan may be (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans so much worse than the plan found, at most, count as near-optimal. The field importance says of each site whether it is in every one of them (every), in some, or in none; unproven where neither a proof nor a plan was found in the time for it (two seconds, or a fifth of what the plan took).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people who lose their cover if it closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demand under the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demand with covered, the site that serves it (site_id), the cost to it and to the next nearest open site (second_cost); NULL where there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed for the rules min_coverage and standard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table with the column region and any of: min_sites and max_sites (of our open sites there), budget (for opening sites there), standard (alone: a largest cost for everybody of the region), min_coverage (only this share of its people, 0 to 1, must be served within the standard). NULL: no rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimal: people go where there is room for them, as the plan says. nearest: everyone goes to the nearest open site, even if it is full; people above its capacity are not served, the plan is the one with fewest of them (then with least cost of everyone who goes), and OUTPUT has their number in overload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sites with open (1 or 0), order (0: open today; 1, 2, 3 ...: opens, the one that adds most first), assigned_population, marginal ({marginal}), utilisation (people served as a share of CAPACITY; NULL where that is not known) and importance (is the site in every near-optimal plan, in some, or in none; unproven: not known. Existing and required sites are in every plan by decree, excluded ones in none).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years: money of each (500, 300, 300)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount a year, in the unit of SITE_COST, as in 500, 300, 300. What a year leaves over remains for the next. Replaces BUDGET; together with STAGES both limits hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years: most new sites of each (2, 2, 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years: new sites of each (2, 2, 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most for each year, as in 2, 2, 3; what a year does not use remains for the next. What opens stays open: the plan grows from year to year, with the least loss to planning every year afresh, summed over the years (regret). Closable sites that close stay closed. Replaces SITES. Required sites open in the first year. Empty: all opens at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number a year, as in 2, 2, 3. What opens stays open: the plan grows from year to year, with the least loss to planning every year afresh, summed over the years (regret). Closable sites that close stay closed. Replaces SITES. Required sites open in the first year. Empty: everything opens at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row a year with the sites that open, the objective of the plan, that of the year planned afresh with its bound and gap, the regret between the two, and what it is at most. Under capacities also the people unserved in both (no regret where the plan leaves more of them). Sites have the field stage, the year in which they open, and, if some may close, stage_closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regret, summed over years or weighted over scenarios</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What that regret is at most, by the bounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest regret of a year or a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective in the scenario in which the plan does worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With STAGES or STAGE_BUDGETS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years: target of each (% of people, such as 60, 80, 90)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentages that rise, one a year, as in 60, 80, 90. What opens stays open: the plan grows from year to year, at the least cost of all sites open so far, summed over the years (or their least number). Replaces TARGET; all other limits hold in every year, and closable sites that close stay closed. Empty: everything opens at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst: TARGET is reached in every scenario at the least cost. regret: the same plan, since what it costs does not depend on the scenario; OBJECTIVE is what that is more than the cheapest plan of any scenario alone. expected is refused: a plan for the mean population may reach TARGET in no scenario.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With STAGE_TARGETS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites opened so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
