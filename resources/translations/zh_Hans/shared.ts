<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>EvenCare</name>
    <message>
        <source>Travel costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient choice and markets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: the best plan so far is written, with its bound and gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, usually {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table '{table}': from '{origin}' to '{destination}' at '{cost}'{unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cost table: costs are straight lines on the ellipsoid, in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows of table '{table}' have no cost (NULL) and count as unreachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> with {people:,.0f} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The raster '{layer}' cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cells of raster '{layer}' differ in true size by up to {share:.0%} within a row. Reproject it to longitude and latitude, or to a projection made for the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>feature id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Road network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines in any coordinate reference system. Lines are connected where they share a vertex: two that only cross (a bridge) are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fastest: minutes. shortest: metres, measured on the ellipsoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed field (km/h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of each line. Where it is NULL, zero or negative the default speed counts (their number is logged).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default speed (km/h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of lines that have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topology tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertices of different lines that are no farther apart are connected. 0: they must be identical.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest distance to the road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points farther from every road have no costs and are reported. Empty: however far; points more than 500 m from a road are named in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed off the network (km/h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed between a point and the nearest place on a road, in a straight line. Walking is about 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use only the main network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie points to roads of the largest part of the network within which every place can be reached from every other, and not to fragments beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-way streets: the field that says in which direction a line may be travelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction of lines whose value is empty or none of the three; these are counted in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value for forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open only in the direction in which the line was drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value for backward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open only against the direction in which it was drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value for both directions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in both directions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing '{name}' failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{layer}' keeps no metadata: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{layer}' is incomplete: remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{parameter}: the page '{path}' cannot be written: {reason}. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demand (people)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where people are: points, or polygons, which are taken at their centroids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demand id field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unique id of each place, as used in the cost table. Empty: the feature id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospitals, clinics or candidate sites, as points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facility id field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unique id of each facility, as used in the cost table. Empty: the feature id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beds, doctors or another measure of supply, zero or more. NULL is an error, never zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per pair of demand and facility, as written by the travel cost algorithms, QNEAT3, ORS, r5 or OSRM. A pair that is missing or NULL is unreachable. Empty: straight lines on the ellipsoid, in metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catchment (largest cost that counts, in the unit of the costs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs beyond it do not count; the limit itself does. Minutes with a table of minutes, metres without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2sfca: every place in the catchment weighs alike. e2sfca: weights fall with cost as the decay says. 3sfca: people choose among facilities by nearness. m2sfca: distance also lowers the use of supply. huff2sfca: people choose by nearness and size. mh3sfca: as Huff, with constant total demand. bfca: demand and supply are each shared out exactly once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How willingness to travel falls with cost. dai: the Gaussian that reaches zero at the catchment. step and table need bands; power, exponential, gaussian, butterworth, logistic, log_logistic, mcgrail and gamma need a scale, a shape or both. Not used by 2sfca.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power: the smallest cost (1). gaussian: sigma. dai, epanechnikov, quartic, raised_cosine, linear: d0 (the catchment). butterworth: cut-off. logistic, log_logistic: median. mcgrail: radius of full weight. gamma: rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power, exponential, log_logistic: beta. butterworth: order. logistic: standard deviation. mcgrail: exponent (1.5). gamma: exponent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay bands (upper bound:weight)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For step and table, as in 10:1, 20:0.68, 30:0.22. Upper bounds belong to their band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto or highs (HiGHS, from the package highspy or inside scipy), or any solver that PuLP finds, such as PULP_CBC_CMD, GUROBI or CPLEX_PY. The page 'Solvers and packages' in the EvenCare menu lists those found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time limit (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best plan found by then is returned, with its bound and gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative gap at which to stop (0.01 = 1 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.01 stops once the plan is proven to be within 1 % of the best possible. 0 proves optimality.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If cancelled, keep the best plan so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On: a run that is cancelled still writes the best plan found until then, with its bound and gap, once there is one; SOLVER_STATUS is then cancelled. QGIS calls such a run failed and loads no layer of it: write to files, and add them to the map. Off: a cancelled run writes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page with the result, to read, print or send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in each place, zero or more. NULL is an error, never zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel cost table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost table: origin field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field that holds demand ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost table: destination field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field that holds facility ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost table: cost field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field that holds minutes, metres or money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by EvenCare {version}: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undefined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EvenCare {version}: planning the allocation of healthcare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longitude {west:.2f} to {east:.2f}, latitude {south:.2f} to {north:.2f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of one-way streets are given, but no DIRECTION_FIELD: all roads take the default direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} features of '{layer}' have no geometry and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} features of '{layer}' are no lines and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines of '{layer}' have a length of zero and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines of '{layer}' have no speed above zero; they take the default speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} curved lines were made straight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines run exactly as another does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: {edges:,} roads between {nodes:,} junctions, {km:,.0f} km; {share:.1%} in the main part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} lines take the default direction because their value is unknown: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {share:.1%} of the roads form one network: lines that look connected are not. Raise the topology tolerance, split the lines where they meet (Split with lines), or check the direction field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} points of '{layer}' lie farther than {limit:g} m from any road and have no costs (ids {ids}; the farthest {farthest:,.0f} m). Raise SNAP_DISTANCE, or complete the roads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} points of '{layer}' lie more than 500 m from any road (ids {ids}; the farthest {farthest:,.0f} m). Set SNAP_DISTANCE to leave out points that are too far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in reach of nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loses more than {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loses up to {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gains up to {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gains more than {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer could not be styled: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cost d0 at which the weight reaches zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the smallest cost that counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exponent beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rate beta per unit of cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the standard deviation sigma in units of cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cut-off cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the median cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the median cost theta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the radius of full weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exponent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rate b2 per unit of cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exponent b1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cost of weight zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no plan inside the rules was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAX_MOVED: {amount} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule}: {amount} less than {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rule}: {amount} more than {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zero or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highspy is older than 1.8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its plan breaks the rules by rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run OSGeo4W Setup, Advanced Install, and choose python3-{name}. Do not use pip for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes with QGIS for macOS: install the current QGIS again. Do not use pip for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install your system's package; on Debian and Ubuntu: sudo apt install python3-{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close QGIS, open the OSGeo4W Shell from the Start menu, and run: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close QGIS, open Terminal, and run: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close QGIS, open a terminal, and run: {command}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All calculations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing works without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest neighbours, sparse matrices, and a built-in HiGHS solver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight-line costs, siting and reallocation of capacity need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact distances on the ellipsoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight-line costs need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HiGHS solver with progress, cancel and the best plan so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HiGHS inside scipy is used; while it solves, QGIS may not respond.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other solvers for siting: CBC, Gurobi, CPLEX and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HiGHS is the only solver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts and maps in reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports have tables but no charts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place of demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number, zero or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share between 0 and 1 (0.9 for 90 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greater than zero</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds or metres (QNEAT3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes (r5r)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes (r5r, ArcGIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours (ORS Tools)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the unit of the edges (pgRouting)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes (ArcGIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the unit of the network (ArcGIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kilometres (ArcGIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>miles (ArcGIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds (OSRM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds (Valhalla)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metres (OSRM, QGIS distance matrix)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>metres (OSRM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kilometres (ORS Tools)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is how far from which hospital? Tables of travel times from other tools serve as well: one row per pair, with origin_id, destination_id and cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far is the nearest hospital, and how many people live beyond 15, 30, 60 minutes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many beds can people reach, counting how many others want the same beds (2SFCA and its family)?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fairly is that access spread? Gini, Theil and others, with a Lorenz curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which new sites bring the most people within reach?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How should beds be shared out so that access becomes even?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gains and who loses: today beside one plan or several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this in one go: a model that you can open and change in the model designer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EvenCare: first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EvenCare measures who reaches which care, how fairly it is spread, and where beds and new sites would do the most good. Every step is an algorithm in the Processing toolbox, under EvenCare: run it from there, chain it in the model designer, or call it from the Python console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Load the sample region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with data to try things on, or with layers of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What EvenCare does, one step after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, hospitals, candidate sites and roads to try everything on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Solvers and packages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which solvers and Python packages are found, and how to get the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EvenCare: plan the allocation of healthcare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HiGHS, through highspy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HiGHS, inside scipy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>through PuLP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EvenCare: solvers and packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solvers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values for SOLVER; auto takes the first that is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing it says: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample region loaded: real settlements, made-up hospitals, sites and roads.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
