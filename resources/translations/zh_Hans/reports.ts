<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>EvenCare</name>
    <message>
        <source>Plans within {share} of this one count as near-optimal. Sites that open by choice: {new}. In every near-optimal plan (proven): {every}. Could give way to others: {some}. Not known: {unproven}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} people ({share}) in {places} places. The places with most of them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in every one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How firm the choice is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could some site reach it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed here, and open in some near-optimal plan: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} closed sites are in no near-optimal plan (proven).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who gain or lose access from '{first}' to '{last}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil index (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inequality of access among people, within regions and between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no region)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access of the people of each region: {plans}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} regions with fewer people are left out of these tables; the table of regions has all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponent of the origin mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponent of the destination mass (attraction)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta: how fast flows fall with cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape: exponent of the cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sigma, in units of cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theta: cost at which the weight is one half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trip lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients by what their way costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lower AIC, the better; 'no decay': flows would rise with cost somewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Term</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quasi-Poisson standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of patients (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance decay of '{table}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} patients over {pairs} pairs of {origins} origins and {destinations} destinations; {zeros} pairs without a patient count as zeros. Model: {model}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deviance explained (D2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardised error (SRMSE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity (SSI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean cost: {observed} observed, {fitted} fitted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows fall with {cost} as '{decay}' with beta {beta}; the model explains {d2} of the deviance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decay '{decay}' finds no fall of flows with {cost}: beta is {beta}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows vary {times} times as much as Poisson counts would, so the quasi-Poisson standard errors are the ones to quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this method mean access depends on the plan: it goes from {before} to {after}. The plan brings everybody as near as it can to the mean of today, so that nobody is made equal by being made poor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People by what happens to the access of where they live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative share of people, worst served first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative share of access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lorenz curves: the nearer to the diagonal, the more even.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access today and under the plan, in the same classes (a fifth of the people each).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change in access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of access, and the facilities that gain or lose capacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean access cannot change by moving capacity: every unit is shared out among the people in reach of it, so the mean is the capacity in reach over the people, {before} before and {after} after. What a plan can change is how equally access is spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean access depends on the total alone, not on where the capacity is: {before} before and {after} after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The places of the demand layer have no known coordinates, so there is no map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gains capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loses capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lose access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need: what its facilities gain. Surplus: what they lose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change in %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest gain first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need: {need} more (facilities that gain: {gaining}). Surplus: {surplus} (facilities that lose: {losing}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} facilities with smaller changes are left out of this table, not of its sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access is capacity per person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentiles and shares count people, not places; people without access count with zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access and its distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gains and who loses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How evenly access is spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity by facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving {moved} of the capacity ({share}), with no new resource, changes the standard deviation of access by {sd} and its Gini index by {gini}; {gainers} people gain access, {losers} lose some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing the total by {added} and moving {moved} of the capacity ({share}) changes the standard deviation of access by {sd} and its Gini index by {gini}; {gainers} people gain access, {losers} lose some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity by region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this method people choose by nearness alone, so a facility left without capacity still draws people. Take such facilities out of the layer and run again, or keep a minimum there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation among people in reach, today and under the plan: {change}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access is capacity per {per} people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method {method}; decay {decay}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} people ({share}) have no facility in reach. No plan can change that; they count with an access of zero below, and are left out when the plan is made. New sites would help them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} facilities have no known capacity. They are left out: nobody is counted as served there, and the plan gives them nothing. Access near them is understated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A capacity of {stranded} stands at {facilities} facilities that nobody reaches. It stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan leaves {count} facilities without any capacity. KEEP or MIN_CAPACITY prevent that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variance of access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean absolute deviation of access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access of the worst-off place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest deviation from mean access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolm-Pollak equally distributed equivalent of access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With this method people choose facilities by their capacity, so the weights follow the plan. The plan was found by repeated solution, and no bound is known: a better one may exist. Objective: {objective}, {value}. Its own weights would still move {moved} of the capacity (0: the plan confirms itself).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No allowed plan in fractions is better than the best one found: its KKT residual is {residual}, relative to the standard deviation of access (0 at an optimum), and its variance is within {gap} of the least possible. Among plans that are equally good it is the one closest to today's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all plans this good it is the one closest to today's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective: {objective}. The best plan in fractions has {value}, and it is proven that no allowed plan passes {bound}: the gap is {gap} of the objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective: {objective}. A better plan may exist: the best one found in fractions has {value}, and no allowed plan passes {bound}; the gap is {gap} of the objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan was rounded from it to whole units, which costs {loss} of its objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need is what the facilities that grow gain, surplus what those that shrink give up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest gain first; a facility with no capacity is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no group)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All facilities: need {need} / surplus {surplus}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>need {need} / surplus {surplus}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need / surplus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low-Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low-High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not significant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The concentration index of {value} by {rank} is {index}: the fifth of the people of lowest rank has {share} of all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the values, each counted by its weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C = (2/μ) Σ p (x − μ)(R − ½), R the rank from 0 (bottom) to 1 (top), the mean rank where ranks are equal. Above zero: the value gathers among those of high rank; below zero: among those of low rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>μ C: absolute, in the unit of the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 − (1/μ) Σ p x v, v the mean of ν(1 − R)^(ν−1): the larger ν, the more the bottom counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 μ C / (b − a), for values that can only lie between a and b.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>μ C (b − a) / ((b − μ)(μ − a)), for values that can only lie between a and b.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top less bottom of the ladder, from the line x = α + β R: SII = β.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative index of inequality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top over bottom of the ladder, from the same line: (α + β) / α.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope index over the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>β / μ, the other form of the relative index (Pamuk).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slope index, logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top less bottom of the ladder, from a logit curve between the bounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative index, logit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top over bottom of the ladder, from the same logit curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} more rows are left out: {rank} is NULL there (weight {people}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the diagonal, those of low rank have more than their share; below it, less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bounds: a = {lower}, b = {upper}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{plan} against {value}: the concentration index by {rank} goes from {before} to {after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} by {rank}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative share of people, from low to high {rank}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative share of {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended index: ν = {aversion}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: jackknife over the rows for the indices, robust regression for slope and ratio. Standard errors of the index: {regression} by the convenient regression, {robust} with the sampling of mean and ranks. For a census they tell how much a measure hangs on single rows, not a sampling error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to open: maximal coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover lost if it closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {new} sites raises the people covered from {before} to {after} ({share}). No plan within the same limits covers more: this is proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {new} sites raises the people covered from {before} to {after} ({share}). No plan within the same limits covers more than {bound}: this one is at most {gap} below the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each site adds, the one that adds most first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places that are covered and places that are not, and the sites.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered means: within the standard of the place, which differs between places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People count only when two open sites are within the standard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People count only when they are served within the capacity of a site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No site opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound: no plan covers more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap between the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered means: a travel cost of {standard} or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond the standard people are covered less and less, and at a cost of {fade} not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} people in {places} places cannot be covered, whatever opens{ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan reaches the target in each of {count} scenarios.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan reaches the target in each of {count} scenarios, for {cost}; '{dearest}' alone, which asks for most, would take {alone}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, shares and the map on this page are about the mean population of the scenarios.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of people covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheapest plan for it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one more site is worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best plan for every number of sites, each chosen afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gained since the row before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dash: with so few sites somebody has no site within reach, or a rule is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{objective}: {low} with {few} new sites, {high} with {many}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to open: sites far apart (p-dispersion)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan within the same limits keeps its sites farther apart: this is proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order 0: open today. The others open in this order, always the one farthest from those before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest two of our {sites} open sites are {separation} apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separation from the next site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan within the same limits has a separation above {bound}: a gap of {gap}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constant (right size)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>increasing (too small)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decreasing (too large)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency compares each unit with the best mix of its peers (data envelopment analysis). Input oriented: the share of its inputs that would do for its outputs. Output oriented: its outputs as a share of what its inputs would do for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical efficiency (CCR) allows any scale; pure technical efficiency (BCC) compares with units of like size; scale efficiency is their ratio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slack is what could be saved, or added, beyond the proportional change. A unit is efficient if its score is 1 and it has no slack. Efficient means: nobody here does better, not that nobody could.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{efficient} of {units} units are efficient; the mean efficiency is {mean}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows are not compared: a number is NULL, or they have no input or no output at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units, the least efficient first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the frontier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pure technical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now, all units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical efficiency (CCR), mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pure technical (BCC), mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale efficiency, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency of {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inputs: {inputs}. Outputs: {outputs}. Returns to scale: {returns}; {orientation} oriented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more efficient units are not shown; the layer has all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consecutive hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensifying hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diminishing hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sporadic hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oscillating hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Historical hot spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consecutive cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensifying cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diminishing cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sporadic cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oscillating cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Historical cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant in the last period and never before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant in an unbroken run of two or more periods at the end, never before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant in 90 % of the periods and in the last, and growing stronger (Mann-Kendall).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant in 90 % of the periods and in the last, without trend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant in 90 % of the periods and in the last, and growing weaker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant in the last period, and on and off before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant in the last period, and once of the other kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant in 90 % of the periods, but not in the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}: of {units} places, {hot} are hot spots of {value} of some kind, {new} of them new, and {cold} are cold spots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows of '{layer}' are used: {places} places in {periods} periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consecutive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persistent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diminishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sporadic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oscillating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Historical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each place develops among hot and cold spots (Gi*).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with control of the false discovery rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without control for many tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gaps} times a place has no statistic in a period: no value, no geometry or no neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cold spots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot and cold spots in each period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot or cold spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emerging clusters of {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours: {rule}. Gi* in each period among the places with data then, {control}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean travel cost of the care given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the care given within the standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point is the best plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The knee is the point farthest from the line between the two ends: up to it each step brings more equity than its share of the cost, beyond it less. It is an aid, not an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation (SD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{objective}: from {first} to {last} as '{against}' goes from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The knee is at {cost}, with {share} of what can be gained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This figure needs the Python package {package}, which is not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest value that at least half of the people do not exceed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root of the weighted mean squared distance from the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation over the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighted mean distance from the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10th percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest value that at least 10 % of the people do not exceed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest value that at least 90 % of the people do not exceed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P90/P10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90th over 10th percentile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P90/P50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90th percentile over the median.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P50/P10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median over 10th percentile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice the area between Lorenz curve and diagonal: 0 if all are equal, near 1 if one has all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Σ p (x/μ) log(x/μ), p the share of people, μ the mean; sensitive to the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil L (mean log deviation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Σ p log(μ/x), sensitive to the bottom; with base 10 the Theil index of the Chinese literature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(Σ p (x/μ)^α − 1) / (α(α − 1)); with α = 2 half the squared CV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atkinson index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the resource that could be given up for equality at the same welfare, by aversion ε.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoover index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the resource that must move for all to be equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource to move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hoover index times all of the resource (value times weight).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palma ratio of shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the best-served 10 % over the share of the worst-served 40 %; 0.25 if all are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palma ratio of means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the best-served 10 % over the mean of the worst-served 40 %; 1 if all are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palma ratio by income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean value of people above the 90th percentile of income over that of people up to the 40th.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolm-Pollak equivalent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value that, given to all, is as good as this distribution: −(1/κ) ln Σ p exp(−κ x).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kolm-Pollak index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance of the Kolm-Pollak equivalent from the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share below the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the people with a value below the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People below the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight of the units with a value below the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poverty headcount (FGT 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the people on the wrong side of the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poverty gap (FGT 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance to the threshold over the threshold, zero for the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poverty severity (FGT 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean squared relative distance to the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource (value times weight) that lifts everyone to the threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil T within groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Σ s T over the groups, s the group's share of the resource, T its own Theil T.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil T between groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil T if everyone had the mean of their group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil L within groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Σ p L over the groups, p the group's share of the people, L its own Theil L.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil L between groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil L if everyone had the mean of their group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini within groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dagum's part of the Gini index from differences inside groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini net between groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini index if everyone had the mean of their group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini from overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of the Gini index: groups overlap (Dagum's transvariation).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{plan} against {value}: the Gini index goes from {before} to {after} ({change}); {gainers} people gain and {losers} lose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How evenly it is spread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Gini index of {value} is {gini}; {hoover} of all of it would have to move for all to be equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: jackknife over the rows (none for percentiles; set BOOTSTRAP for these).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parts within and between add up to Theil T of all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a census they tell how much a measure hangs on single rows, not a sampling error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil T within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil T between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inequality of {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: {replicates} bootstrap resamples of the rows, bias-corrected and accelerated; the change is resampled in pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithms to base {base}; aversion ε = {aversion}; generalised entropy α = {entropy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} smaller groups are not shown; the table GROUPS has all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold: {threshold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean, {plan}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini index, {plan}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} rows of '{layer}' are used; they stand for a weight (population) of {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount of {amount} lies in rows without weight and is in no measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows are left out: {null} with NULL value ({null_people} people), {null_weight} with NULL weight, {zero} with weight zero, {unreachable} unreachable ({unreachable_people} people).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10th percentile of access (P10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90th percentile of access (P90)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean absolute deviation (MAD)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coefficient of variation (CV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palma ratio (best-served 10 % to worst-served 40 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of people below the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People within the standard of a facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of people within the standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean travel cost to the nearest facility, of those in reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest travel cost to the nearest facility, of those in reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People out of reach of every facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access by population; every change is from the first column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays open (could close)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>competitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In near-optimal plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sites that serve fewer people are left out of this table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These sites close: {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access under each plan, in the same classes (a fifth of the people each).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{plan} against {first}: moving {moved} of the capacity ({share}), with none added. {gainers} people gain access and {losers} lose some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{plan} against {first}: moving {moved} of the capacity ({share}) and changing the total by {added}. {gainers} people gain access and {losers} lose some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Gini index of access is undefined where nobody has access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change from the first to the last plan, and the facilities that grow or shrink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Gini index of access changes by {change}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean access is the capacity that somebody reaches over all people. Moving capacity among facilities in reach cannot change it, only how equally access is spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel costs are straight lines in metres, not travel by road.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10th percentile of access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People within the standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Gini index of access goes from {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{per} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access is capacity per {per}. Percentiles and shares count people, not places; people without access count with zero. The standard is a travel cost of {standard} or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The threshold below which people are short of care is an access of {threshold}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{plan}: a capacity of {stranded} is in reach of nobody and serves no one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health resource agglomeration degree: share of the resource over share of the land; 1 is fair by area, below 1 the land is short of the resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population agglomeration degree: share of the people over share of the land.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the resource over share of the people: 1 is fair to the people, below 1 they are short of the resource.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as a difference, used by some papers: 0 is fair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health resource density index: √(resource per 1,000 people × resource per km²).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By population: regions in order of resource per head. By area: in order of resource per km². Below 0.3 is commonly read as fair, above 0.4 as unequal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Σ P log(P/Y), P the region's share of people (or land), Y its share of the resource; with base 10 the form of the Chinese literature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini by population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini by area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil by population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil by area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource}: the Gini index is {people} by population and {land} by area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource}: {regions} regions of '{layer}' are used, with {people} people on {area} km²; {left} are left out: resource, population or area is NULL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regional agglomeration of health resources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lorenz curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{resource}, {first} to {last}: the Gini index by population goes from {before} to {after}, by area from {land_before} to {land_after}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per 1,000 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per km²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>land</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative share of the resource</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil within groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theil between groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area (km²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {base}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithms to base {base}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cumulative share of {base}, worst served first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is the best one for the mean of {count} scenarios.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan does as well as possible in the scenario in which it does worst, of {count} scenarios.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan keeps the largest loss to the best plan of a scenario as small as possible ({count} scenarios).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no scenario does it lose anything to the best plan known for that scenario alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best plan for it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regret (%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does worst in '{worst}' ({value}), and it loses most to the best plan in '{rues}': {regret}, at most {at_most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {count} scenarios it serves fewer people than could be served; what that saves is no gain, so that there is no regret to tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beds only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {sites} sites and spreading a capacity of {total} changes the standard deviation of access by {sd} and its Gini index by {gini}; {gainers} people gain access, {losers} lose some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity in each state, and the change from today to the plan; its largest gain first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity by site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The objective among people with a site in reach, today or possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective: {objective}. Sites and sizes chosen at once reach {value}; no choice of sites and sizes within the limits passes {bound}: the gap is {gap} of the objective.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites only: the sites of the two steps, which share evenly what the total adds; the others keep their proportions. Beds only: no new site. Two steps: first the sites that bring most people within {standard}, then the best sizes. Both at once: the best sites and sizes together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan shown here was made in two steps and reaches {value}, {gap} of it from that bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} people ({share}) have no site in reach, neither one that is open nor one that may open. They count with an access of zero below, and are left out when the plan is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sites that are open today have no known capacity. They are left out: nobody is counted as served there, and the plan gives them nothing. Access near them is understated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{state}' is not available: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sites are left out of this table, not of its sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {new} sites for {opening} leaves travel that costs {travel}: {total} together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} people are not served: the capacities of the sites that may open are too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {sites} sites of ours open, people travel {mean} on average and {largest} at most; with their aversion to inequality that is as bad as {ede} for everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {sites} sites of ours open, people travel {mean} on average and {largest} at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean cost added if a site closes: what people pay more on average, everyone at the nearest site that is left; a dash where somebody is left without any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to open: least travel (p-median)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean cost added if it closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {new} sites for {cost} brings {people} people ({share}) within the standard of {standard}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {new} sites brings {people} people ({share}) within the standard of {standard}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is {target} of all people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is everyone who can be covered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to open: fewest sites that cover (set covering)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to open: smallest largest cost (p-center)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rise of the largest cost if it closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {new} sites for {opening}, closing others for {closing} and keeping closable ones for {keeping} leaves travel that costs {travel}: {total} together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to open: sites that pay for themselves (fixed charge)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost added if it closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} of them would be served by the same sites if places were split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places count alike here, however many people live there; places without people do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost added if a site closes: travel to the nearest site left, less what the site itself costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equally distributed equivalent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {sites} sites of ours open, nobody travels more than {largest}; the mean is {mean}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The aversion that the plan achieves is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of opening and closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the people served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} people in {places} places have no site in reach, whatever opens, and are left out{ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan within the same limits is better: this is proven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far people travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost to the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of people who reach their site at a cost or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every place pays to reach its site; each colour holds a fifth of the people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap to the bound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan within the same limits is better than {bound}: this one is at most {gap} off the best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective {objective}; bound, which no plan beats, {bound}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spatial Gini</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moran's I: above its expectation, like values lie side by side; below it, unlike ones. Geary's C: below 1, like values lie side by side. G: above its expectation, high values gather; below it, low ones do. Spatial Gini: the share of the Gini index from pairs that are not neighbours; above its expectation, neighbours are more alike than others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-High: a high value among high ones; Low-Low: a low one among low ones; High-Low and Low-High stand out from their neighbours. Hot and cold spots (Gi*) count the unit itself among its neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each local p-value keeps the unit's own value and draws its neighbours' values from all other units; it is two-sided. With many units some are significant by chance: the false discovery rate (FDR, Benjamini and Hochberg) keeps the share of false ones among the clusters at the level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {all} features of '{layer}' have a value and are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} shows no clustering in space beyond chance (Moran's I = {i}, p = {p}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cover {people} of {all} people; {value} is a count that became a rate ({rates}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{islands} units have no neighbours; they are a class of their own and count in no statistic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} features have no data: they are a class of their own, and nobody's neighbours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p (normal)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p (permutation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters at the level {level}, {control}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moran scatter plot, in standard deviations; the slope of the line is Moran's I.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} clusters in space: like values lie side by side (Moran's I = {i}, p = {p}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is dispersed: unlike values lie side by side (Moran's I = {i}, p = {p}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units in clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units, p alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units, with FDR control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spatial clusters of {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours: {rule}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours, mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units without neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of the neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two values: each unit's {value} against its neighbours' {other}. It is correlation, not cause.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan and the best plans of single years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan, which grows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every year planned afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens stays open, and in no year does that cost anything: the plan is as good as one made afresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summed over the years this plan reaches {sum}; no plan that grows can do better than {proven}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens stays open. In {count} years fewer people are served than in a year planned afresh; what that saves is no gain, so that there is no regret to tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens stays open. Compared with planning every year afresh, that loses {regret} over all years ({share} of their sum; at most {at_most}), most of it in year {year}: {largest}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
