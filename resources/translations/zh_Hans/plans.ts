<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>EvenCare</name>
    <message>
        <source>Compare plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access and its inequality in several plans for the same people, with who gains and who loses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluates two or more plans (sets of facilities with their capacity) for the same people by the same method, and compares each with the first: access of every place, mean, spread and inequality of access, people covered, people who gain and people who lose, and the change of every facility.

Each plan is a layer of facilities; the same facility has the same id in every plan. A facility that a plan does not have, or has with a capacity of zero, is closed in it. A single layer with several capacity fields (such as before and after, as written by 'Reallocate capacity') holds one plan for each field.

With DEMAND_REGION, every plan is also measured in each region, and its inequality split into that within and that between regions (Theil). With FACILITY_GROUP, capacity is summed by level or region of the facilities: the need of those that grow and the surplus of those that shrink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People that access is expressed for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1000 gives beds per 1,000 people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard (cost within which people count as covered)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the unit of the costs. Empty: the catchment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold of access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of people with less access than this is reported. Empty: not reported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access by plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demand layer with one column of access for each plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures by plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each measure, with its value and change by plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures by region and plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row for each region and plan. Theil's parts within and between add up over the regions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first plan, usually today, is what the others are compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field that all plans have, with the same id for the same facility. Empty: the feature id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A numeric field that all plans have, zero or more. Use PLAN_CAPACITIES where its name differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity fields, one for each plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names with commas, in the order of the plans, as in: beds, after. Overrides the capacity field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With commas, in the order of the plans, as in: Today, Plan. Empty: the names of the layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>County, district or another area: the report and the table REGIONS measure every plan in each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level or region field of the facilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field that all plans have: the report sums need and surplus by it. If a facility changes its group, the first plan's counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scenario,plan,baseline,comparison,report,lorenz,gini,equity,winners,losers,beds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini index of the first plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gini index of the last plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean access of the first plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean access of the last plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median access of the first plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median access of the last plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of access of the first plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of access of the last plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of people covered in the first plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of people covered in the last plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity moved from the first to the last plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose access grows from the first to the last plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose access falls from the first to the last plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans (layers of facilities)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGIONS is not written: choose a field in DEMAND_REGION.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparison of plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan hospitals: access, equity, sites and beds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model,main job,planning,scenario,hospitals,beds,siting,allocation,equity,report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers to learn with: villages, hospitals, candidate sites and roads around real settlements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A region to learn and test with: real settlements of Sichuan and Chongqing with their population (GeoNames, CC BY 4.0), and synthetic hospitals of three tiers, beds, doctors, candidate sites and roads.

Beds add up to 6.46 per 1,000 people, as in China in 2020, and are spread unevenly on purpose, so that a better plan shows an effect. With far fewer hospitals than such a region has, each stands for a group. Site costs are in million yuan, incomes are an index with mean 100. The roads suit network analysis: fields speed_kmh, and oneway with B (both ways), F (as drawn) and T (against it).

The same seed gives the same region. Nothing synthetic says anything about the real places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only settlements inside it. Empty: all of Sichuan and Chongqing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settlements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many to keep, the most populous first. More than there are: all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many to create: at least one of each tier, at most one per settlement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the random numbers start. Another seed gives other hospitals, sites and roads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample demand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settlements with population.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample hospitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synthetic hospitals with beds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample candidate sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synthetic sites with cost and proposed beds. Their ids differ from those of the hospitals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample roads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Synthetic roads with class, speed and length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>example,demo,test data,tutorial,synthetic,sichuan,chongqing,settlements,hospitals,roads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{settlements} settlements with {people:,} people; {hospitals} hospitals with {beds:,} beds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
