<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>EvenCare</name>
    <message>
        <source>Attraction exponent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: a hospital with twice the beds draws twice as strongly. 0: size does not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further attraction fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More measures of attraction of each facility, zero or more, which multiply that of the capacity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponents of the further fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each further field, in their order, as in 0.5, -1. Empty: 1 for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside option (in units of attraction)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attraction, at cost zero, of not going to any of the facilities. 0: everybody in reach goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate decay from flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimates how strongly cost keeps patients away, from a table of where they went.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits a spatial interaction model to observed flows by Poisson regression and gives the decay that other algorithms take: BETA goes into the decay shape of exponential and power, SCALE and SHAPE into those of gaussian, log_logistic and gamma.

production gives every origin an effect of its own (choice among hospitals, as in Huff's model), attraction every destination, doubly both; unconstrained has a constant only. Masses (population, beds) enter on the sides that have no effects. Include the pairs with zero flow: that nobody went is an observation. Where a cost is below 1, power and gamma take it as 1.

Standard errors hold under Poisson variance; the quasi-Poisson ones allow for overdispersion and are the safer. D2 is the share of deviance explained, SRMSE the error over the mean flow, SSI Sorensen's similarity; the family with the lowest AIC whose flows fall with cost is marked as best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a decay: these parameters let flows rise with cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes, metres or money of each pair, zero or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which side has effects of its own: none, origins (production), destinations (attraction), both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exponential: exp(-BETA c). power: c^-BETA. gaussian: exp(-BETA c²), SCALE is sigma. log_logistic: 1 / (1 + (c/SCALE)^SHAPE). gamma: c^-SHAPE exp(-BETA c).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also fits the other families, and marks the best. Off: only the chosen one, in a fraction of the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep flows within a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off: pairs whose origin and destination have the same id are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each term: estimate, standard error, quasi-Poisson standard error, z.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Families of decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each family: beta, scale, shape, AIC, D2, SRMSE, SSI, and which is best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitted flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each pair: origin_id, destination_id, flow, fitted, cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best family by AIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibration,distance decay,spatial interaction,gravity model,poisson regression,beta,impedance,deterrence,trip length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin mass field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population of the origin, repeated in each of its rows; used by unconstrained and attraction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination mass field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beds of the destination, repeated in each of its rows; used by unconstrained and production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta (positive: flows fall with cost)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard error of beta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay scale for the other algorithms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay shape for the other algorithms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of deviance explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standardised root mean squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorensen similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Akaike's information criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispersion (1: Poisson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean cost of the observed flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean cost of the fitted flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{decay}: beta {beta:.6g}, D2 {d2:.4f}, {terms} parameters with the effects of places, {rounds} rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decay '{decay}' lets these flows rise with cost somewhere, so no other algorithm can take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By AIC the best decay is '{best}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty: the model '{model}' has no such term.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not used: the model '{model}' has effects on that side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From observed flows to service areas, competition and access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model,example,calibration,patient choice,service areas,competition,access,crowding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospitals (which area each is in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points, which are looked up in the areas, or a table with the area. Empty: destinations are area ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital id field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the destinations of the flows. Empty: the feature id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area of the hospital field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id of its area. Empty: where its point lies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beds field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beds of each hospital, for the beds per 1,000 people of a region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hospitals lie in more than one area and count in the one of the lowest id (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} destinations of the flow table are not in layer '{layer}' (ids {ids}): their {patients:,.0f} patients count as treated outside all areas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} hospitals of layer '{layer}' are in no area (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients of each pair, zero or more. Rows with NULL are left out and counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per pair of origin and destination, as written by 'Patient flows' or counted in discharge data. Pairs of zero flow count as zero; pairs that are missing do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where patients live: ids of places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they go: ids of facilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} origins have no flow at all (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} destinations have no flow at all (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pairs} pairs of {origins} origins and {destinations} destinations; {people:,.0f} patients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows of the flow table have no id, flow or cost (NULL) and are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gravity flows with given totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares out known totals of patients over pairs, by decay of cost or by the pattern of other flows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production: every origin's patients divide over destinations by mass and decay. attraction: every destination's patients divide over origins. doubly: both totals are met, by iterative proportional fitting.

Give a flow table with costs (its flows give the totals where no field of totals is chosen), or a cost table with fields of totals that repeat the total of the place in each of its rows. Without a cost, the flows themselves are the pattern that is fitted to new totals (growth factors).

Totals that the pairs cannot carry have no answer: the closest flows that were reached are written, with the largest relative error in RESIDUAL and the places in the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per pair, with a cost, a flow or both. A cost table may stand here too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives the totals where their fields are empty, and the pattern where there is no cost. If FLOW and COST are both empty, the fields flow and cost are taken where the table has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decay falls with it. Empty: the flows are the pattern, and the decay is not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which totals are met; the free side counts as mass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponent of the free side's mass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For production and attraction: 1 draws in proportion to the mass, 0 alike whatever it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals to scale where the sums differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For doubly: none stops with an error; origins or destinations are multiplied to match the other side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance of the totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting ends when no total is missed by more than this share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most rounds of fitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting also ends where rounds no longer help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each pair: origin_id, destination_id, flow, cost where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} origins have a total, but no pair to carry it (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} destinations have a total, but no pair to carry it (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gravity model,spatial interaction,wilson,furness,iterative proportional fitting,ipf,doubly constrained,trip distribution,growth factor,origin destination matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin totals field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients who start at the origin, in each of its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination totals field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients (or mass) of the destination, in each of its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds of fitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest relative error of a total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 where every total is met to the tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of the flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean cost of the flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rounds} rounds; largest relative error of a total: {residual:.2e}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The totals are not met: the pairs cannot carry them, or need more rounds. The largest relative error is {residual:.3g}; it is largest for {ids}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The totals of the {side} were multiplied by {factor:.6g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market concentration (HHI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Herfindahl-Hirschman index of every place, hospital and service area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index of a place is 10,000 times the sum of the squared shares of hospitals in its patients: 10,000 where all go to one, 2,500 where four share alike. A hospital's index is the mean over its patients of their places' indices; a service area's that of its places together.

flows: shares of the flows, observed or predicted (patientflows; the latter keep quality that draws patients from looking like market power). fixed_radius: every hospital within the radius of a place is in its market, with its patients as its size. variable_radius: every hospital whose own radius, within which the given share of its patients lives, reaches the place. Both need the cost of every pair, those without flow included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed for markets drawn by a radius.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes a hospital part of a place's market: flows, a fixed radius, or the hospital's own radius.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radius (unit of the costs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For fixed_radius: hospitals up to this cost, inclusive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of a hospital's patients within its radius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For variable_radius: 0.75 or 0.9 are usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points or areas of the origins, to map the result. Empty: the result is a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place id field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the flow table. Empty: the feature id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service area field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service area (or region) of each place, as written by 'Hospital service areas'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places with their concentration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each place: patients, hhi, effective_hospitals, largest_share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospitals with their concentration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each hospital: destination_id, patients, hhi, radius.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service areas with their concentration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each value of the service area field: places, patients, hhi, effective_hospitals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>herfindahl,hirschman,hhi,competition,market share,monopoly,hospital market,antitrust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean index of the places, weighted by patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index of all places as one market</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospitals with patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} origins of the flow table are in no feature of layer '{layer}' (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} places with patients have no hospital in their market (ids {ids}); their index is NULL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty: the field '{field}' is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient flows (Huff)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicts which facility people choose from its size and its cost to reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Huff's model of choice: the share of a place's people who go to a facility is its attraction times the decay of the cost, over the sum of the same for all facilities in reach. Attraction is the capacity raised to an exponent, times further fields raised to theirs.

Calibrate a decay (calibratedecay) first where flows are known; its BETA goes into the decay shape.

The outside option is an attraction at no distance that draws people away from all facilities (care elsewhere, or none). With a tier field, a share of the people chooses within each tier. Bypassing is the share of those who go that pass a nearer facility in reach.

People with no facility in reach go nowhere: they are counted, and their place has the status 'unreachable'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tier field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level of each facility. People then choose within a tier; TIER_SHARES says how many need which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of people by tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in 1:0.7, 2:0.2, 3:0.1. Empty: the same share for every tier of the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desire lines per place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many of the largest flows of each place are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each pair with people: origin_id, destination_id, share, flow (persons), cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places with their choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demand with main_facility, main_share, expected_cost (mean cost of those who go), bypassing (the share that passes a nearer facility) and status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The facilities with patients, load (patients per unit of capacity) and mean_cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each tier: facilities, patients, mean cost, bypassing of the same tier, out of reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desire lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight lines from places to the facilities most of their people choose, as wide as the flow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>huff,mci,patient choice,hospital choice,market area,flows,desire lines,spider diagram,bypass,utilisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who go to a facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean cost of those who go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share that passes a nearer facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in reach who choose the outside option, or need no tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative error of: patients, outside and out of reach are all people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decay {decay}; {pairs} pairs; patients, outside and out of reach over all people: error {error:.1e}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} desire lines are not drawn, because an end has no geometry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people:,.0f} of {total:,.0f} people go nowhere: no facility is in reach, or those that are have no capacity, or the decay leaves nothing of them at this cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital service areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups areas by the hospitals where their patients are treated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plurality: areas with hospitals seed the regions; each area belongs to the one that treats most of its patients, as in the Dartmouth Atlas. community: regions within which patients move more than chance would have them (modularity).

Contiguous regions are in one piece: what is cut off joins the neighbouring region that treats most of its patients. Regions that keep too small a share of their patients, or have too few people, join the region that treats most of those who leave, the smallest first. Ties go to the region that treats more, then to the lowest id.

localisation = patients who live and are treated there / patients who live there; resident_share = the same / patients treated there; inflow_share = 1 - resident_share; net_flow = treated - living there. Patients treated outside all areas count among those who leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small areas as polygons: postcodes, townships ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area id field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the origins of the flows. Empty: the feature id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of each area, zero or more. Needed for a smallest population and for beds per 1,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plurality (Dartmouth) or community (modularity).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions in one piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas that share a stretch of border are neighbours. Areas that adjoin nothing stay where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest localisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of its patients that a region must keep: 0.4 to 0.5 is usual. 0: no minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People that a region must have: 120,000 for referral regions in the Dartmouth Atlas. 0: no minimum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution of communities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 1: more and smaller regions; below: fewer and larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dissolved polygon for each region, with its areas, patients and measures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas with their service area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The areas with service_area, own_share (of their patients, treated in the region) and status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas are in no service area (ids {ids}): their patients go to none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas adjoin no other of their service area, and stay in it (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hsa,hrr,dartmouth,plurality,catchment area,market area,community detection,louvain,modularity,localisation index,patient flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of service areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all patients who are treated in their own region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest localisation of a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modularity of the regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas in no region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas that adjoin no other of their region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{regions} service areas of {areas} areas; modularity {modularity:.4f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} origins of the flow table are no area of layer '{layer}' (ids {ids}): their {patients:,.0f} patients count as coming from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas of layer '{layer}' are in no row of the flow table (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} areas of layer '{layer}' have no geometry and adjoin nothing (ids {ids}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas of layer '{layer}' overlap (first: {pairs}). Mend them where borders matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} service areas miss the smallest localisation ({localisation:g}) or population ({population:g}) and have no region to join ({ids}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
