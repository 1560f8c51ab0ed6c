<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>EvenCare</name>
    <message>
        <source>DECAY: every pair within CATCHMENT has the weight zero ({decay}; the smallest cost is {smallest}), so nobody reaches anything. Check that DECAY_SCALE and DECAY_SHAPE are in the unit of the costs, or raise CATCHMENT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the mode shares of {count} places do not add up to one (first: {ids}). Correct the shares; every place needs its share of each mode, from 0 to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MODES has {tables} cost tables, but MODE_SHARE has {fields} fields. Give one share field for each table, in the same order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MODE_CATCHMENTS: '{value}' is not one catchment for each of the {tables} tables of MODES. Write as many numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MODE_CATCHMENTS and TIER_RULES both give catchments. Leave MODE_CATCHMENTS empty: tiers have their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIER_RULES is empty, but TIER_FIELD is given. Choose a table with the columns tier and catchment and a row for each of the tiers {tiers}, lowest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIER_RULES has no row for the tiers {tiers} of {count} facilities (ids {ids}). It has: {known}. Add rules, or correct TIER_FIELD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIER_RULES: {count} rows have no tier. Name the tier of every rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIER_RULES: more than one row for the tiers {tiers}. Keep one row a tier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIER_RULES: {column} must be a share from 0 to 1 (share itself above 0); it is wrong for {tiers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GROUP_RULES: {groups} is not among the fields of DEMAND_GROUPS ({known}). Correct the column demand_group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FACILITY_GROUP: {count} facilities of {groups} (ids {ids}) serve none of the groups {known}. Add rows to GROUP_RULES, or correct the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the table '{layer}' has no column '{column}'. It has: {fields}. Name its columns {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} is needed for the method {method}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RADII must lie between 0 and CATCHMENT ({catchment}); they are {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} cannot be combined with the method {method}. Leave it empty, or choose another method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SENSITIVITY cannot vary what TIER_RULES or MODE_CATCHMENTS set. Leave them empty, or SENSITIVITY at none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SENSITIVITY: the decay '{decay}' has no {varied} to vary. Vary CATCHMENT, or choose another decay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} is {value}, but CV_POPULATION, CV_CAPACITY and CV_COST are all zero, so nothing varies. Set one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} must be 2 or more; it is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} is {value}, more than memory holds for so many places. Take at most {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CATCHMENT_TO ({last}) must not be smaller than CATCHMENT ({first}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNITS needs CAPACITY: choose the field with the beds or doctors of each facility.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEAREST is {value}, but layer '{layer}' has only {count} facilities. Ask for fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>METHOD: the weights of '{method}' change with capacity itself, so its access is no linear function of capacity. Choose one of {methods}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIN_CAPACITY and KEEP ask for more than MAX_CAPACITY and GROW allow at {count} facilities (ids {ids}); the first must have at least {low} and at most {high}. Lower the former, or raise the latter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHOLE: no whole number lies between the least and the most capacity allowed at {count} facilities (ids {ids}); the first must have between {low} and {high}. Widen MIN_CAPACITY, MAX_CAPACITY, KEEP or GROW there, or switch WHOLE off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOTAL is {total} (empty means today's sum), but the facilities must have {minimum} at least: the sum of MIN_CAPACITY and KEEP, of which {stranded} at facilities that nobody reaches. Lower the minima, or raise TOTAL to {minimum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOTAL is {total} (empty means today's sum), but the facilities can have {maximum} at most: the sum of MAX_CAPACITY and GROW, of which {stranded} at facilities that nobody reaches. Raise the maxima, or lower TOTAL to {maximum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHOLE: the capacity to share out is {total}, which is not a whole number ({stranded} stays at facilities that nobody reaches). Set TOTAL so that a whole number is left, or switch WHOLE off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CATCHMENT: no place with people has a facility in reach, so no spread of capacity changes access. Raise CATCHMENT, and check POPULATION and the decay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAPACITY: the field '{field}' of layer '{layer}' is zero for every feature, so there is nothing to share out. Choose another field, or set TOTAL to what a system that starts from nothing has to give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>METHOD: with {method} people choose by capacity, and all capacities are zero today, so nobody would choose any facility. Use one of {methods}, or start from capacities above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAPACITY: the whole capacity of {stranded} stands at facilities that nobody reaches (ids {ids}) and stays there, so nothing is left to share out. Raise CATCHMENT, set TOTAL, or switch MOVE_STRANDED on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MODULE: the capacity to share out is {total}, which modules of {module} do not divide ({stranded} stays at facilities that nobody reaches). Set TOTAL to {less} or {more}, or change MODULE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MODULE: no multiple of it lies between the least and the most capacity allowed at {count} facilities (ids {ids}); the first must have between {low} and {high}. Widen MIN_CAPACITY, MAX_CAPACITY, KEEP or GROW there, or lower MODULE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIN_SIZE: {count} facilities (ids {ids}) must have something and may not have that much; the first has {low} at least and {high} at most. Lower MIN_SIZE, MIN_CAPACITY or KEEP, or raise MAX_CAPACITY or GROW there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIN_SIZE cannot be combined with METHOD {method}: its weights change with capacity, and the steps between plans would leave hospitals below the minimum. Choose one of {methods}, or leave MIN_SIZE empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OBJECTIVE is gini, but with this METHOD mean access depends on the plan, and everybody poor is equal too. Choose another OBJECTIVE, or 2sfca, e2sfca or 3sfca.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: the regions must have {least} together at least, but TOTAL is {total} (empty means today's sum). Lower some min_total, or raise TOTAL to {least}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: the regions, in which all facilities lie, may have {most} together at most, but TOTAL is {total} (empty means today's sum). Raise some max_total, or lower TOTAL to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MIN_SIZE is {size}, but there are only {total} to share out, so no facility could have that much. Lower MIN_SIZE, or raise TOTAL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules cannot be kept all at once. The plan that breaks them least still needs: {cures}. Relax one of these, or TOTAL, MIN_CAPACITY, MAX_CAPACITY, KEEP or GROW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES has no column '{column}'. It has: {columns}. Name its columns region, min_total, max_total.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES needs REGION: choose the field with the region of each facility.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: no facility lies in the regions {regions}. The regions are: {known}. Correct the names, or delete the rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: min_total is above max_total in the regions {regions}. Correct one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION: {count} facilities have no region (ids {ids}). Give each a region, or add REGION_RULES, which leave facilities without a region free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIER_FIELD: {count} facilities have no tier (ids {ids}). Give each a tier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: there is no capacity today, so that no region or tier has a share of the total to keep. Give their totals in REGION_RULES, or leave {parameter} empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is NULL for {count} of {all} features (ids {ids}). NULL is not zero: fill in the values, filter these features out, or set MISSING to exclude, which leaves them out of the plan and reports them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIZE_MIN is {low}, above SIZE_MAX, which is {high}. Lower SIZE_MIN, or raise SIZE_MAX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SITES is {sites}, but only {candidates} sites that may open have people in reach. Lower SITES, raise CATCHMENT, or add candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIZE_MIN is {size}, and only {candidates} candidates may be that large under TOTAL and MAX_CAPACITY, but SITES is {sites}. Lower SIZE_MIN or SITES, or raise TOTAL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>APPROACH is two_step, but with the sites that cover most people there is no plan. {reason} Choose joint, or relax the limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AGAINST is coverage: set STANDARD to the cost within which care is near enough, in the unit of the costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AGAINST is budget: set TOTAL to the largest total to look at, above today's {today}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATUS: {count} required sites reach nobody (ids {ids}). Raise CATCHMENT, or make them candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHOLE and MODULE: no plan in such units keeps all rules. Relax the totals of regions, MAX_MOVED or MIN_SIZE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' is zero for {count} facilities (ids {ids}), which under its negative exponent {exponent} would draw everybody. Correct the values, or filter these facilities out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: no facility has all its measures of attraction above zero, so nobody would go anywhere. Choose other fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: {given} exponents are given for {fields} fields. Give one exponent for each field, in their order, with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIER_SHARES: '{value}' cannot be read. Write tiers and the share of people who need each, as in 1:0.7, 2:0.2, 3:0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIER_SHARES: {given} is not possible. Name every tier once, with a share above 0; the shares add up to 1 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIER_SHARES: {count} facilities (ids {ids}) are of tier {tiers}, which has no share. Shares are given for {known}. Add the tier, or filter these facilities out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIER_SHARES: no facility is of tier {tiers}. Check the values of TIER_FIELD, or leave the tier out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of table '{layer}' is negative in {count} rows (pairs {ids}). A flow cannot be negative: correct the table, or filter these rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: no row of table '{layer}' has a flow above zero. Choose another table or field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: no row of table '{layer}' has an origin, a destination and a number in every field that is used. Check the fields: {fields}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: {count} pairs stand more than once in table '{layer}' (first: {ids}). Add up their flows first (Aggregate, or Statistics by categories).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOWS: no flow of table '{table}' starts in an area of layer '{layer}'. Origins in the table: {table_ids}; areas: {layer_ids}. Check FLOW_ORIGIN and AREA_ID (leading zeros, another column).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOWS: no destination of table '{table}' is in an area of layer '{layer}'. Destinations in the table: {table_ids}; known: {layer_ids}. Give FACILITY_AREAS (which area each facility is in), or check its id field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MODEL: '{model}' cannot be calibrated, because only {origins} origins and {destinations} destinations have flows, with {pairs} pairs among them for {terms} terms. Use a table with more places, or a model with fewer constraints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COST: under the model '{model}', cost does not vary in any way that the other terms do not explain, so no decay can be told. Check the field of the cost, or choose a model with fewer constraints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{terms}: these terms are perfectly collinear with the others under the model '{model}', so their effects cannot be told apart. Leave one out (ORIGIN_MASS, DESTINATION_MASS), or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DECAY: the decay '{decay}' has no best fit to these flows: its parameters run off without end. Choose another decay; the table of families tells which fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' is zero, negative or NULL for {count} places with pairs (ids {ids}). Its logarithm is needed: correct the values, or filter these rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' is negative or NULL for {count} places (ids {ids}). Totals are zero or more: correct the values, or filter these rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' has more than one value for {count} places (ids {ids}). Every row of a place must repeat the same value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOWS, COSTS: give one of the two tables, and not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLOW, COST: neither is given. A flow to start from, a cost for the decay, or both are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the model '{model}' needs totals, and there are no flows to add them up from. Choose the field that repeats the total of each place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ORIGIN_TOTALS, DESTINATION_TOTALS: the origins add up to {origins}, the destinations to {destinations}; a doubly constrained model needs equal sums. Correct the fields, or set SCALE to origins or destinations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COST: the market '{market}' is drawn by cost. Choose the field with the cost of each pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} is a field of ORIGINS, which is empty. Choose the layer of places, or clear the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>METHOD: no flow joins two different areas, so there are no communities to find. Check FACILITY_AREAS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of table '{layer}' is negative in {count} rows (pairs {ids}). A travel cost cannot be negative: correct the table, or filter these rows out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: {count} pairs stand more than once in table '{layer}' (first: {ids}). Run 'Clean a cost table' (cleancosts) with DUPLICATES set to minimum or mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: no row of table '{layer}' joins the two layers. Ids in the table: {table_ids}; in the layers: {layer_ids}. Check the id fields (leading zeros, another column), and that origins are the demand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: no facility is in reach of anyone: no travel cost is within {limit}. The smallest cost is {smallest}. Raise {parameter}, and check that it is in the unit of the costs (minutes or metres).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COSTS: every travel cost is missing (NULL), so nobody reaches anything. Check the cost table '{layer}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: {rows} rows of table '{table}' hold ids that layer '{layer}' does not have ({count} ids: {ids}). These rows are not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places of layer '{layer}'{people} have no facility within reach (ids {ids}). They are kept in the result as unreachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} facilities of layer '{layer}' are within reach of nobody (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: no fields of table '{layer}' look like origin, destination and cost. It has: {fields}. Run 'Clean a cost table' (cleancosts) and choose them there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TABLES: {count} table is given, and there is nothing to combine. Choose two or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHARES: '{value}' is not one share for each of {count} tables. Write numbers of zero or more with commas, as in 0.7, 0.3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NETWORK: no feature of layer '{layer}' is a line that can be used ({empty} of {count} have no geometry, {others} are points or areas). Choose a layer of roads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NETWORK: every line of the layer has a length of zero. Choose a layer of roads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: no road of layer '{network}' lies within {limit} m of any feature of layer '{layer}'; the nearest is {nearest} m away. The roads extend over {roads}, '{layer}' over {points}. Check that both show the same region and have the right coordinate reference systems, or raise SNAP_DISTANCE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} points of layer '{layer}' ({share}) lie on roads outside the main network, which cannot be reached from it or cannot reach it (ids {ids}). Tick 'Use only the main network', raise the topology tolerance, or check the direction field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DIRECTION_FIELD: none of its values is one of {values}. It holds {found}. Correct VALUE_FORWARD, VALUE_BACKWARD and VALUE_BOTH, or leave DIRECTION_FIELD empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} and {second} are both '{value}', so the direction of such roads is unknown. Give each direction a value of its own, or leave one empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FRICTION: the raster cannot be read. Choose another raster layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FRICTION: {count} cells of raster '{layer}' near row {row}, column {column} are zero or below (the smallest is {smallest:g}). A friction is the time to cross and must be greater than zero. If the value stands for no data, say so in the layer's properties (Transparency, additional no data value), or run Translate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: no feature of layer '{layer}' lies on a passable cell of raster '{raster}', or near one. The raster extends over {cells}, '{layer}' over {points}. Check the coordinate reference systems, or raise SNAP_DISTANCE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COSTS and NETWORK are both given. Leave one of them empty: costs come from the table or the roads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: no row of layer '{layer}' can be used: field '{field}' or the weight is NULL in {null} rows, the weight is zero in {zero}, and {unreachable} rows are unreachable (infinite). Choose other fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has access: every value is zero, so there is nothing to share and no inequality to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infinite, because some people have a value of zero. Use Theil T, Gini, or Atkinson with an aversion below 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower percentile is zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The poorest 40 % have nothing at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has an income above the 90th percentile, or the poorest 40 % have nothing at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defined for benefits only, not for burdens (costs).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is NULL in all {count} rows that have a value. Choose a socio-economic field such as income.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOWER is {lower}, but UPPER is empty. Give the largest value that is possible (1 for shares, 100 for percentages), or leave both empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOWER ({lower}) must be below UPPER ({upper}). Give the smallest and the largest possible value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOWER and UPPER: {count} values lie outside {lower} to {upper}; the values go from {smallest} to {largest}. Give the bounds that are possible by definition, in the unit of the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the largest value that is possible: give UPPER (and LOWER, if it is not zero).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value lies at the same bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows have the same rank, so there is no gradient.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fitted value at the bottom of the ladder is not above zero, so a ratio to it means nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No logit fits: every value lies at a bound, and low and high ones are parted by rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K is {value}, but there are {units} units with data: it must be at least 1 and at most one less than these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: '{layer}' is a table without geometry, so nothing in it has neighbours. Choose a layer of areas or points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the layer '{layer}' has no coordinate reference system, so distances between its features cannot be measured. Set one in the layer's properties (Assign projection), or choose queen or rook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NEIGHBOURS is '{choice}', which needs areas with common borders, but layer '{layer}' holds points or lines. Choose knn or distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: field '{field}' of layer '{layer}' has a value in {count} features with a geometry; at least {fewest} are needed. Choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LAGGED is given, but STATISTIC is getis, which has one value only. Choose moran, or clear LAGGED.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values are equal, so nothing can cluster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defined for values of zero or more only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit has a neighbour. Do the areas touch? Raise TOLERANCE or DISTANCE, or choose knn as NEIGHBOURS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: layer '{layer}' holds no areas to measure. Choose the field with the area (km²) of each region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No region has all of resource, population and area (not NULL), so there is nothing to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The population, or the area, of every region is zero: there is nothing per head, or per km².</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: {count} units of layer '{layer}' have more than one row in the same period (first: {ids}). Keep one row for each unit and period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: field '{field}' of layer '{layer}' has {count} periods; a trend needs at least {fewest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INPUTS, OUTPUTS: no row of layer '{layer}' can be compared: {null} rows have NULL, {empty} have no input or no output at all. Choose other fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INPUTS, OUTPUTS: amounts of the same field lie too far apart to be compared: the largest is {times:.0e} times the smallest. Look for rows in another unit of measurement, or compare units of like size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INPUTS and OUTPUTS both name {fields}. What a unit uses cannot be what it produces: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} units are few for {inputs} inputs and {outputs} outputs: with fewer than {wanted}, many look efficient only because nobody is like them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the layer '{layer}' has no features. Choose another layer, or check its filter or selection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the layer '{layer}' has no field '{field}'. It has: {fields}. Choose one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: no field is chosen. Choose a field of the layer '{layer}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' holds text that is not a number: {examples}. Choose a numeric field, or convert it with the field calculator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the id field '{field}' of layer '{layer}' is NULL in {count} features (feature ids {ids}). Give every feature an id, or leave the parameter empty to use the feature ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: ids in field '{field}' of layer '{layer}' occur more than once: {ids}. Ids must be unique: choose another field, or merge the duplicates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is NULL for {count} features (ids {ids}). NULL is not zero: fill in the values, or filter these features out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is negative for {count} features (ids {ids}). Correct the values, or filter these features out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is infinite for {count} features (ids {ids}). Correct the values, or filter these features out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is zero for every feature, so there is nothing to share out. Choose another field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is NULL for every feature, so no facility is left. Choose another field, or fill in the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: {count} features of layer '{layer}' have no geometry (ids {ids}), so nothing can be measured from or to them. Filter them out (Remove null geometries); an algorithm that takes travel costs can also do with a table in COSTS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: {count} features of layer '{layer}' have more than one point (ids {ids}). Split them first (Multipart to singleparts).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the layer '{layer}' has no coordinate reference system, so distances cannot be measured. Set one in the layer's properties (Assign projection); an algorithm that takes travel costs can also do with a table in COSTS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: {count} points of layer '{layer}' lie outside the valid range of longitude and latitude (ids {ids}). Check the layer's coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the coordinates of layer '{layer}' cannot be transformed to longitude and latitude: {reason}. Check the layer's coordinate reference system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} must be greater than zero; it is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} must lie between {low} and {high}; it is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: '{value}' is not a list of numbers. Write them with commas, as in {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: '{value}' is not one of {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} is needed for the decay '{decay}': {meaning}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DECAY_BANDS is needed for the decay '{decay}'. Write bands as {example} (upper bound:weight).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DECAY_BANDS: '{value}' cannot be read. Write bands as {example} (upper bound:weight).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DECAY_BANDS: the upper bounds must rise, but {second} follows {first}. Sort the bands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DECAY_BANDS: the weights must not increase with cost, but {second} follows {first}. A farther band cannot weigh more than a nearer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DECAY_BANDS: {value} is negative. Bounds and weights must be zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DECAY_BANDS: every weight is zero, so nothing can be reached. Give at least the first a weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PLANS: only {count} plan is given, and a comparison needs two or more. Choose another layer, or name several capacity fields of this one in PLAN_CAPACITIES.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: {given} names are given for {plans} plans. Give one for each plan, in their order, with commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the name '{name}' stands there more than once. Give every plan a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FACILITY_ID: {count} ids of plan '{plan}' stand in another place in an earlier plan (first: {ids}). Choose a field in which the same facility has the same id in every plan; a facility that moves needs a new id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EXTENT: {found} settlements of the sample table lie inside; a region needs at least {fewest}. Choose a larger extent within longitude {west} to {east} and latitude {south} to {north}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SETTLEMENTS must be at least {fewest}; it is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOSPITALS must lie between {fewest} (one of each tier) and {settlements} (the settlements of the region); it is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SEED must be zero or more; it is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan keeps all limits and rules at once. Relax a limit or a rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{solver}: the program has no finite optimum. This is a fault of the model: please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{solver} gave no answer: {reason}. Choose another SOLVER, or raise TIME_LIMIT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{solver} calls a plan optimal that breaks the rules of the model. Choose another SOLVER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan {objective}, bound {bound}, gap {gap} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No solver is installed. Install highspy (pip install highspy), scipy 1.9 or later, or PuLP (pip install pulp).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the solver '{value}' is not found on this computer. Found: {choices}. Choose one of these, or install it and its Python package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' holds unknown values: {values} (ids {ids}). Use {choices}; empty means candidate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: ids in field '{field}' of layer '{layer}' occur more than once: {ids}. A site has one id and one status: where one that is open is a candidate too, keep one of the two (closable, if it may close).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SITES and BUDGET are both empty, so nothing limits the number of sites. Give the number of sites to open, a budget, TOTAL_SITES, or REGION_RULES with max_sites or budget.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SITES is {sites}, but layer '{layer}' has only {candidates} sites that can be opened (status candidate or required). Lower SITES, or add candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SITES is {sites}, but {required} sites have the status required (ids {ids}). Raise SITES, or make some of them candidates. Sites that are open already have the status existing and do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} must be zero or more; it is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BUDGET is {budget}, but the required sites alone cost {cost} (ids {ids}). Raise BUDGET, or make some of them candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TOTAL_SITES is {total}, but between {least} and {most} sites of layer '{layer}' can be ours: {least} stay open (existing or required), and with all closable and candidate sites there are {most}. Correct TOTAL_SITES.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SPACING: {count} sites that must be open are too near each other (ids {ids}), and at least one of them is new (status required). Lower SPACING, or make the new ones candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} limits what new sites cost, but SITE_COST is empty. Choose the field with the cost of opening a site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAPACITATED needs CAPACITY: choose the field with the number of people a site can serve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAPACITATED and BACKUP cannot be combined: a person is served at one site only. Switch one of them off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BACKUP: nobody has two sites within the standard, whatever opens. Widen STANDARD, add candidates, or switch BACKUP off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is zero or below for {count} features (ids {ids}). A standard must be greater than zero; leave it empty (NULL) to use STANDARD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES has no column '{column}'. It has: {columns}. Name its columns region, min_sites, max_sites, budget, min_coverage, standard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: {count} rows have no region. Name the region of every rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: more than one row for the regions {regions}. Keep one row a region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES limits {columns}, which needs {parameter}: choose the field with the region of each {thing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: no site and no place of demand lies in the regions {regions}. The regions are: {known}. Correct the names, or delete the rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: {column} of the regions {regions} is {values}; it must be {valid}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: min_sites is larger than max_sites in the regions {regions}. Correct one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: region {region} must have {wanted} open sites (min_sites), but only {possible} sites there are open or can be opened. Lower min_sites, or add candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: region {region} may have {wanted} open sites (max_sites), but {possible} there stay open (existing or required). Raise max_sites, or make some of them closable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: the budget of region {region} is {wanted}, but its required sites cost {possible}. Raise the budget, or make some of them candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: region {region} must have {wanted} of its people covered (min_coverage), but with every site open only {possible} can be. Lower min_coverage, widen the standard, or add candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: min_coverage of the regions {regions} needs a standard within which people count. Give STANDARD, STANDARD_FIELD, or a column standard in REGION_RULES.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limits and REGION_RULES cannot be kept all at once. Closest to the rules, these are still broken: {rules}. Raise SITES or BUDGET, or relax these rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan that keeps every rule was found within TIME_LIMIT ({seconds} s). Raise TIME_LIMIT, or relax REGION_RULES.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These limits leave no plan: {limits}. Relax one of them, add candidates, or let sites close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLOSING_COST is given and SITE_COST is empty, so that closing would cost money and opening none. Choose the field with the cost of opening a site, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALLOCATION 'nearest' says what happens at full sites, which needs CAPACITATED. Switch CAPACITATED on, or choose the allocation 'optimal': without capacities everyone goes to the nearest site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVELS gives sites a choice of capacities, which binds with CAPACITATED only. Switch CAPACITATED on, or leave LEVELS empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVELS: {column} must be a number, zero or more, in every row; it is not in the rows {rows} (sites {sites}). Correct them, or delete the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVELS: min_load is larger than capacity in the rows {rows}. Lower min_load, or raise capacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVELS names sites that are not in layer '{layer}': {ids}. Correct the column site, or leave it empty in rows that hold for every site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVELS has no row for these sites of layer '{layer}' that may open: {ids}. Add rows for them, or one with an empty site, which holds for every site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LEVELS gives the same capacity to a site twice (sites {ids}). Rows with an empty site hold for every site. Delete one of the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGION_RULES: {columns} concern people, and this model looks at sites alone. Delete these columns, or use another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan within the limits was found in which everyone has an open site: in the best one, {count} places have none within reach (ids {ids}). Raise SITES, give costs to more sites, or raise MAX_COST or the standards of regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} is {target} %, but with every site open only {possible} % of people are within the standard. Lower it (100 covers everyone whom some site can cover), widen STANDARD, or add candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No separation can be measured: fewer than two sites of ours are open in the plan, or no costs join them (ids {ids}). Raise SITES, or give COSTS between the sites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} is empty, so opening a site costs nothing and all of them would open. Choose the field with the cost of opening a site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CENTRAL compares one budget for all with budgets of regions, but some sites lie in no region with a budget (ids {ids}). Give REGION_RULES a budget for every region, or switch CENTRAL off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CENTRAL compares one budget for all with budgets of regions, but no region has one. Give REGION_RULES the column budget with a value for every region, or switch CENTRAL off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} is {value}, but must be above every standard (the largest is {standard}): cover falls from all of it at the standard to none at {parameter}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FADE cannot be combined with CAPACITATED or BACKUP, which need people to be covered or not. Leave FADE empty, or switch the other off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} is empty: give the cost within which people count as covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SITES_FROM is {first} and SITES_TO is {last}. Both must be zero or more, and SITES_FROM not above SITES_TO.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SITES_FROM is {first}, but layer '{layer}' has only {candidates} sites that can be opened (status candidate or required). Lower SITES_FROM, or add candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} is too large for these costs: the longest one would weigh e^{exponent}. Lower it; 0.5 to 2 is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: '{value}' is not a list of what arrives each year. Write {example}: numbers of zero or more, one a year, at least two years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAGES has {stages} years, but STAGE_BUDGETS has {budgets}. Give both the same number of years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} is {value}, but {stages} adds up to {total}. Leave {parameter} empty, or make them agree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAGES: no plan was found that grows from year to year and keeps the limits and rules of every year. Open more sites in the first year, or relax the rules of regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAGES: with what may open by year {stage}, no plan was found in which everyone has an open site: in the best one, {count} places have none within reach (ids {ids}). Open more sites in the first years, or raise MAX_COST.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAGES: by year {stage} {sites} sites are to open, but layer '{layer}' has only {candidates} that can be opened (status candidate or required). Open fewer, or add candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAGES: required sites open in the first year, but by year {stage} only {sites} may open and {required} have the status required (ids {ids}). Open more sites in the first year, or make some of them candidates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAGE_TARGETS falls from one year to the next ({targets}), but what is open stays open. Write targets that rise or stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRITERION 'expected' cannot be combined with set covering: a plan that reaches TARGET for the mean population need not reach it in any scenario. Choose worst or regret, or use the mean as POPULATION.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STAGES: with what may open by year {stage}, the limits and REGION_RULES cannot be kept all at once. Closest to the rules, these are still broken: {rules}. Open more sites in the first years, or relax these rules, which hold in every year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} cannot be combined with TOTAL_SITES where no site may close: a plan that grows has another number of sites every year. Leave TOTAL_SITES empty, or give sites that may close the status closable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} cannot be combined with CENTRAL: the difference between two such plans would not come from the budgets alone. Switch CENTRAL off, or leave {parameter} as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCENARIOS: no plan keeps REGION_RULES (min_coverage) in every scenario at once. Raise SITES or BUDGET, or lower min_coverage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} cannot be combined with {other}. Switch {other} off, or leave {parameter} empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCENARIO_WEIGHTS must hold {count} numbers greater than zero, one for each field of SCENARIOS, such as 0.5, 0.3, 0.2; it holds: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCENARIOS holds the field '{field}' more than once. Choose every field once, and say with SCENARIO_WEIGHTS how likely it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCENARIOS needs at least two population fields; it holds one. Choose another one, or use POPULATION instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter} needs SCENARIOS: choose at least two population fields of the demand, or leave {parameter} as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
