<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>EvenCare</name>
    <message>
        <source>Capacity fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beds, doctors or another measure of supply, zero or more; NULL is an error, never zero. Several fields are counted in one run: the first in the columns as ever, each in columns that end in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people:,.0f} of {total:,.0f} people have no facility in reach; their access is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{supply:,g} of {total:,g} units of capacity are in reach of nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity handed out over capacity in reach: relative error {error:.1e}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People counted at facilities over people in reach: relative error {error:.1e}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity handed out or left unused over capacity in reach: relative error {error:.1e}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiers, each facility serving its own and all lower ones: {rules}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiers, each facility serving its own: {rules}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method {method}; decay {decay}; {pairs} pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radii {radii}; base population {base:g}, target ratio {target:g}. {sites} facilities never reach the base population, {places} places never the target: they take the largest radius.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modes, with their shares of all people: {shares}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups, with their people: {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crowding at facilities (i2SFCA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many potential patients fall on each bed or doctor of every facility.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two-step method from the other side. The people of each place are divided by the capacity in their reach (weighted by the decay); each facility adds up what comes to it: people per unit of its capacity.

Everybody in reach of capacity is counted once, so that crowding times capacity adds up to the people in reach; the error is given. Use the binary decay for equal weights within the catchment.

Places that reach no capacity have the status 'unreachable'; facilities to which nobody comes have crowding 0 and the status 'no_demand'. The mean is over the capacity that is in reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crowding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facilities with people per unit of capacity (crowding), potential patients, and status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places with the capacity in their reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demand with the weighted capacity in reach (supply), people per unit of it (pressure), and status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>i2sfca,inverted 2sfca,crowdedness,crowding,load,potential patients,facilities,huff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People per unit of the capacity in reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity that somebody reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity that nobody reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with no capacity in reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People counted at facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative error of people counted at facilities over people in reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay {decay}; {pairs} pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people:,.0f} of {total:,.0f} people have no capacity in reach; no facility counts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative opportunities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beds, doctors or jobs that every place reaches within a limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds up the capacity of all facilities within the catchment, the limit included. Nobody competes for it: use a floating catchment for beds per person.

With a second limit it takes the interval form: opportunities within each of the limits from the first to the second, by steps, and of these the median. The choice of one limit then matters less.

Places that reach nothing get 0 and the status 'unreachable'. The facilities' market are the people within the catchment (the second limit, in the interval form).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to this catchment (interval form)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opportunities are the median over all limits from the catchment up to this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one limit to the next: 1 minute, say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>isochrone,cumulative,opportunities,within 30 minutes,threshold,cut-off,contour measure,accessibility,interval,market potential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median over {count} limits from {first:g} to {last:g}; {pairs} pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within {limit:g}; {pairs} pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Floating catchment (2SFCA family)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beds or doctors per person that every place can reach, shared with everybody else in reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to care where supply is shared by everyone who reaches it. Each facility's capacity is divided by the people in its catchment (its ratio); each place adds up the ratios of the facilities it reaches.

e2sfca lets weights fall with cost: choose a decay. 2sfca uses weight 1 inside the catchment and needs no decay. v2sfca lets catchments grow until enough people, then enough supply, lie inside.

Access is in units of capacity per person, or per so many people (per 1000, say). Its mean, weighted by population, is the capacity that is in anyone's reach over all people, for every method but m2sfca, mh3sfca and bfca, which obey laws of their own, and v2sfca, which keeps none; the error of the law is given. Places out of reach get 0 and the status 'unreachable'; facilities that nobody reaches get ratio 0 and the status 'no_demand', and their capacity counts as stranded. The column availability is access times population: the capacity that a place has at its disposal.

With several capacity fields, numbers and styles are those of the first. Modes of travel, tiers of care and groups of people each add access columns of their own (access_mode_car: of those who drive); access is then the mean over the people of a place, and over tiers the sum, each weighted by the share of people who need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access per so many people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 gives capacity per person, 1000 per thousand people. It scales access and ratio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demand with its access, availability and status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilities with their load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facilities with the people that weigh on each (demand), capacity per person (ratio) and status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2sfca,e2sfca,kd2sfca,g2sfca,3sfca,m2sfca,huff,mh3sfca,v2sfca,bfca,two-step floating catchment area,accessibility,access,doctors,beds,supply,demand,tier,mode,spatial availability,sensitivity,monte carlo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean access, weighted by population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median access, weighted by population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini index of access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with no facility in reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity handed out: access times population, over all places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the method conserves: capacity, or people (mh3sfca, bfca)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative error of the method's conservation law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean rank stability (sensitivity)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose target ratio is never reached (v2sfca)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gravity potential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supply that every place can reach, each facility weighted by its distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hansen's potential: the capacities of all facilities, each times the weight that the decay gives to its cost. It is in units of capacity, and nobody competes for it: use a floating catchment for beds per person.

Without a catchment every pair counts. The power decay takes costs below its scale (1) as that, so that a cost of zero stays finite. Places out of reach get 0 and the status 'unreachable'.

The facilities' market is the same from the other side: people, weighted by distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hansen,gravity,potential,accessibility,access,distance decay,opportunities,market potential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest facilities of every place, and the people within given costs of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the nearest facility of every place, or the nearest few, and counts the people within the thresholds.

Ties go to the lowest id. Places with no facility in reach have NULL: never a cost of zero. With a group field (level, owner) the answer is given for each group as well, in columns that carry its name.

Costs come from a table, or from a road network (advanced parameters), which is searched once from all facilities at a time: quicker than a table. Without either they are straight lines in metres.

Mean, median and 90th percentile are weighted by population, over the people in reach. With a region field, a table tells the same of every region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many nearest facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each gets columns of its own: nearest_id, nearest_cost, nearest_id_2, nearest_cost_2 ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group field of the facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level, owner or another group: one more set of columns for each of its values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds (in the unit of the costs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People within each are counted, the limit included: 15,30,60.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region field of the demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County, district or another area: the table of regions counts the people of each within thresholds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilities whose capacity is zero do not count then. Needed for the cost to so many units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost to so many units of capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the cost within which so many beds or doctors are in reach, in the column units_cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demand with the id and cost of its nearest facilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People within thresholds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold, population and share of all people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People within thresholds by region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region, threshold, population, share, and the mean, median, 90th percentile and largest cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closest,nearest,hub,travel time,coverage,standard,within 30 minutes,proximity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean cost to the nearest facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median cost to the nearest facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90th percentile of the cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share:.1%} of the people are in reach of a facility.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs over roads in {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supply in reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilities with their market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facilities with the people in reach of each (market), weighted alike, and its status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean, weighted by population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median, weighted by population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demand with the supply in reach ({column}) and its status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rational agents (RAAM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What care costs people in travel and crowding when nobody gains by going elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People weigh travel against crowding. Going to a facility costs its patients per unit of capacity over rho, plus the travel cost over tau; people spread until no other facility is cheaper for anyone. Higher is worse.

tau is the travel cost that weighs as much as a normal load; rho is that load, by default all people over all capacity. The equilibrium is solved exactly as a convex programme: the gap tells how much of their cost people could still save by moving (1e-6 or less). Costs and patients are unique.

Facilities without capacity are left out. Places without people have a cost, too; places out of reach have NULL and the status 'unreachable'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel cost as bad as a normal load (tau)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the unit of the costs: 60 minutes, say. The smaller, the more people mind travelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal load (rho)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People per unit of capacity. Empty: all people over all capacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demand with its cost, the cheapest facility for it (facility_id), and status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilities with their patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facilities with their patients, load (patients per unit of capacity) and status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{supply:,g} of {total:,g} units of capacity have no patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>raam,rational agent access model,equilibrium,wardrop,congestion,crowding,accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative equilibrium gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean cost, weighted by population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal load as used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity of the facilities that have patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity of the facilities that nobody chooses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients of all facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative error of patients over people in reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tau {tau:g}, rho {rho:g}; {pairs} pairs; equilibrium gap {gap:.1e}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people:,.0f} of {total:,.0f} people have no facility in reach; their cost is NULL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameter to vary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run is repeated with other values of this parameter: one more access column each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its other values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in: 20, 40, 60. The column rank_stability then says how firmly each place keeps its rank: 1 where it is always the same, 0 where it goes from the very first to the very last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each value: mean, median, standard deviation and Gini of access, and the correlation of ranks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monte Carlo simulations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often population, capacity and costs are drawn anew. 0 draws none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation of population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation of capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation of travel costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.1 lets each number vary by 10 % (standard deviation), independently of all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the simulations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same answer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} simulations (seed {seed}); coefficients of variation: population {population:g}, capacity {capacity:g}, costs {cost:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier field of the facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level of each facility. Facilities compete only with those of their tier; needs the rules of tiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of tiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each tier, lowest first, with the columns tier and catchment; share (of the people who need the tier, 1), decay, decay_scale, decay_shape, decay_bands (else those above) and capacity_share may follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher tiers also serve lower ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A facility divides its capacity over its own and all lower tiers, in proportion to the column capacity_share of the rules (else share).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cost table for each mode (car, bus, on foot), with the same field names; they take the place of the one table. The names of the tables become those of the modes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode share fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One demand field for each mode, in the order of the tables: the share (0 to 1) of people who use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catchments of the modes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each mode, in the order of the tables, as in: 30, 45, 20. Empty: the catchment for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population fields of groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of each group (insured, uninsured). They take the place of the population field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom each facility serves: the name of a group, or of a supply group that the rules match with groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which facilities serve which group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each match, with the columns demand_group (a field of the groups) and supply_group (a value of the group field). Empty: groups match by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost tables by mode of travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COSTS is not used, because MODES gives a cost table for every mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIER_RULES: no facility has the tiers {tiers}; their people reach nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base population (v2sfca)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A facility's catchment grows until so many people live inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target ratio (v2sfca)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A place's catchment grows until the ratios of the facilities inside add up to it, in the unit of access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radii to try (v2sfca)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in: 10, 20, 30, 40, 50, 60; none beyond the catchment. Empty: six equal steps up to the catchment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
