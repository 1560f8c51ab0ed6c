<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>EvenCare</name>
    <message>
        <source>Concentration index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether care or ill health gathers among the better off or the worse off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders the rows by RANK (income, deprivation ...) and measures how VALUE goes with it. The index is above zero where the value gathers among those of high rank, below zero among those of low rank, and zero where it does not depend on rank. Rows of equal rank share their mean rank, so that the order of the rows is irrelevant.

For a value that cannot leave a range (a share, a percentage, a coverage), give that range in LOWER and UPPER: the Erreygers and Wagstaff indices and the logit gradients need it. Give the bounds that are possible by definition, not the smallest and largest value found.

SII is the difference between the top and the bottom of the ladder on a straight line through the values, RII their ratio (top over bottom). COMPARE takes a second value field, such as access under a plan.

Rows with NULL value, weight or rank and rows of weight zero are left out and counted. What is undefined is NULL, with the reason in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input layer or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per place, region or person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest possible value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For values that cannot leave a range; empty: 0 if UPPER is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest possible value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 for shares, 100 for percentages. Empty: the values have no bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aversion to inequality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ν of the extended index: 1 is none, 2 the standard index; larger values give the bottom more weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per measure: value, 95 % interval, plan, change, note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentration curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative shares of people and of the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>concentration index,concentration curve,erreygers,wagstaff,socio-economic,income,deprivation,gradient,slope index,relative index,sii,rii,equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care, health or ill health, zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income or another socio-economic number, low to high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight field (population)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people a row stands for. Empty: every row counts once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value field of the plan to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same value under a plan. Only rows with both values are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard error of the concentration index (convenient regression)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erreygers index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wagstaff index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope index of inequality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative index of inequality (top over bottom)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generalised concentration index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended concentration index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concentration index of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {rows} rows with NULL rank (weight {weight:g}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency (data envelopment analysis)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much less a hospital or region could use, or how much more it could do, than its best peers show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compares hospitals or regions by what they use (INPUTS: beds, doctors) and what they do (OUTPUTS: visits, discharges), without weights or prices: a unit is efficient if no mix of other units does as much with less.

ORIENTATION input: the share of its inputs that would do. output: its outputs as a share of what its inputs would do for. RETURNS variable (BCC) compares with units of like size, constant (CCR) with any; the layer has both, their ratio (scale efficiency) and whether a unit is too small or too large.

The layer also names each unit's peers with their weights, the slack of every input and output, and its target at the frontier. Rows with NULL, or without any input or output, are not compared. With few units and many fields nearly all look efficient: have at least three times as many units as fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per hospital or region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a unit uses: beds, doctors, money; zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Output fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a unit does: visits, discharges, operations; zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit id or name field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names the peers. Empty: the feature id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns to scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variable: the model of Banker, Charnes and Cooper (BCC). constant: Charnes, Cooper and Rhodes (CCR).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input: use less for the same. output: do more with the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units with efficiency, scale, returns, peers, slack and target of every field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per unit and peer, with the peer's weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dea,data envelopment analysis,ccr,bcc,scale efficiency,peers,slack,benchmark,hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean scale efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficient units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows not compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows with NULL, or without input or output, are not compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emerging clusters (Gi* and Mann-Kendall)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where hot and cold spots are new, persistent, growing, fading or past, over several years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds hot and cold spots (Gi*) of a value in every year, tests the trend of Gi* in every place (Mann-Kendall), and classes its history: new, consecutive, intensifying, persistent, diminishing, sporadic, oscillating or historical hot or cold spot, or no pattern.

The layer has one row per place and year; rows with the same UNIT are one place, whose geometry is that of its last year. Gi* of a year is taken among the places that have a value in that year. At least three periods are needed; with fewer than five no trend can be significant.

A place without a value in the last year is the class 'No data'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas, or points with knn or distance: one row per place and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in every year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years or other periods; numbers are ordered as such.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access, a rate or another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emerging clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One feature per place: pattern, trend of Gi* and of the value, periods hot and cold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters by period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input with gi, p and cluster of every place and year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters by period (table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per period: places, hot and cold spots, Moran's I and its p.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot spots of any kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emerging hot spot,space time,trend,mann-kendall,sen slope,gi*,getis,ord,cold spot,year,panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold spots of any kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cold spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{places} places, {periods} periods, {permutations} permutations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows without place or year (NULL) are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With fewer than {fewest} periods no trend can be significant: none intensifies or diminishes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inequality (Gini, Theil, Atkinson, Palma ...)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How evenly a value is spread over people, within and between groups, today and under a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How evenly a value (access, beds per head, travel time) is spread over people: all common indices in one run, each counted by the weight (population) of the rows.

COMPARE takes a second value field, such as access under a plan: the table then shows the change of every index with the interval of the paired difference, and how many people gain and lose. GROUP splits the inequality into what lies within groups and what lies between them (Theil, and Dagum's parts of the Gini index).

PALMA is the share of the best-served 10 % over the share of the worst-served 40 % (0.25 if all are equal); the table also has the ratio of their means (1 if all are equal). With INCOME, PALMA_INCOME is the mean of the richest 10 % over the mean of the poorest 40 % by income.

Rows with NULL and rows of weight zero are left out and counted; infinite values are unreachable and their people are reported. What is undefined is NULL, with the reason in the table: never zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access, beds per head or another value, zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people, or how much area, a row stands for. Empty: every row counts once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province, county, urban or rural: splits inequality within and between. NULL is a group of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value below which people are short of care, above zero, in the unit of the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base of the logarithm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of both Theil indices: e, or 10 as in the Chinese literature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε of the Atkinson index and of the Kolm-Pollak equivalent: 0 = none; 0.5, 1 and 2 are usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bootstrap resamples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the intervals; 999 is usual. 0: jackknife, which gives no intervals for percentiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income field (for the Palma ratio by income)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks the rows from poor to rich; rows without income are left out of this ratio only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values are amounts (beds): divide them by the weight (population or area) first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values are a burden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less is better (travel time): the poor lie above the threshold, and a lower value is a gain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generalised entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>α of the generalised entropy: 0 is Theil L, 1 is Theil T, 2 half the squared CV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inequality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per measure: value, 95 % interval, plan, change with interval, note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inequality by group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inequality between pairs of groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dagum's Gini between each two groups, and the relative affluence of the richer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lorenz curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gini,lorenz,theil,atkinson,hoover,palma,inequality,equity,fairness,kolm-pollak,poverty,fgt,decomposition,dagum,bootstrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini index of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreachable people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queen: areas that share a corner or a border. rook: areas that share a stretch of border. knn: the K nearest features. distance: all features within DISTANCE. Points need knn or distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of nearest neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For knn: how many of the nearest features with data, between centroids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance (metres)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For distance: features whose centroids lie within it, on the ellipsoid, are neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance of common borders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For queen and rook, in the unit of the layer: how far apart corners and borders may lie and still touch. Empty: a ten-millionth of the extent of the layer (10 cm over 1,000 km).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>areas that share a corner or a border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>areas that share a stretch of border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>features within {distance:g} m</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {k} nearest features with data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regional agglomeration (HRAD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How health resources are spread over regions, by their people and by their land.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measures of regional studies of health resources, for several resources and years in one run.

hrad: share of the resource over share of the land (1 is fair by area). pad: share of the people over share of the land. hrad_pad: share of the resource over share of the people (1 is fair to the people, below 1 they are short of it). hrad_minus_pad: the same as a difference (0 is fair). hrdi: the density index √(per 1,000 people × per km²).

SUMMARY has the Gini index and the Theil index by population and by area, for every resource and period; with GROUP, Theil within and between groups of regions. With YEAR every period is measured by itself, and TREND shows what changes.

A region whose resource, population or area is NULL is left out of the sums of that resource; where population or area is zero, what is divided by it is NULL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas, or a table with an area field; with YEAR one row per region and period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals per region: beds, doctors, nurses ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of each region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area field (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: the area of the geometry on the ellipsoid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures every year (or other period) by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>East, centre, west: splits Theil by population within and between groups of regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the Theil index: 10 as in the Chinese literature, or e.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agglomeration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The regions with the degrees of every resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inequality by resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per resource and period: totals, Gini, Theil.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend of inequality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per resource and measure: first and last period, change, Sen's slope and p (Mann-Kendall).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hrad,pad,hrdi,agglomeration degree,health resource density,gini,theil,lorenz,county,province,region,equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini by population of the first resource in the last period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini by area of the first resource in the last period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil by population of the first resource in the last period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil by area of the first resource in the last period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions left out for the first resource in the last period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows without year (NULL) are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource}: {rows} rows with NULL are left out of all sums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} rows used, weight {weight:g}; {rows} left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {values} rows with NULL value (weight {weight:g}), {weights} with NULL weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {rows} rows of weight zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {rows} unreachable rows (infinite value), weight {weight:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount of {amount:g} lies in rows without weight and is in no measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows without group (NULL) make a group of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permutations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest p-value is 2 / (permutations + 1). FDR may use more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same p-values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control the false discovery rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes by p-values adjusted for many tests (Benjamini and Hochberg).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of significance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A feature is in a cluster, and a trend is a trend, if its p-value is at most this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spatial clusters (Moran, Getis-Ord)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where high and low values lie side by side more than chance would have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells whether a value clusters in space (Moran's I, Geary's C, Getis and Ord's G) and where: local Moran (High-High, Low-Low, and the outliers High-Low and Low-High) or Gi* (hot and cold spots).

Test rates, not counts: with POPULATION the value is a number of events and becomes a rate, standardised by empirical Bayes so that small populations do not pass for extreme ones. LAGGED makes Moran bivariate: each feature's value against its neighbours' second value (access against need); that is correlation, not cause.

P-values are two-sided, by permutation. With FDR the false discovery rate is controlled, and there are at least as many permutations as that needs (2 × features / SIGNIFICANCE); the layer has the classes with and without that control.

Features with NULL are the class 'No data' and nobody's neighbours; features without neighbours are the class 'No neighbours' and count in no statistic. Borders digitised with different vertices on either side are recognised; gaps wider than TOLERANCE are not bridged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas, or points with knn or distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access, a rate, or with POPULATION a count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moran: clusters and outliers. getis: hot and cold spots (Gi*).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population field (VALUE is a count)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People at risk: the value becomes a rate. Features without people have no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With POPULATION. empirical_bayes: standardised (Assunção and Reis). raw: events over people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second value field (bivariate Moran)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the neighbours that VALUE is compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer with local statistic, p, p_fdr, cluster, cluster_unadjusted, z, lag and neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spatial autocorrelation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per global statistic: value, expectation, variance, z, p, p by permutation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moran,lisa,local moran,getis,ord,gi*,hot spot,cold spot,geary,spatial autocorrelation,cluster,queen,rook,bivariate,empirical bayes,fdr,esda,geoda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moran's I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moran's I expected by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z of Moran's I under randomisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p of Moran's I by permutation, two-sided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Geary's C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getis and Ord's G</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features without neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features without data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permutations of the local tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} features used, {links:.1f} neighbours on average, {permutations} permutations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} features have no data (NULL) or no geometry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} features have no neighbours and count in no statistic.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
