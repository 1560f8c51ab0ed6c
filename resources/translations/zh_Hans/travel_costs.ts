<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>EvenCare</name>
    <message>
        <source>Clean a cost table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converts units, merges repeated pairs and brings any cost table into the shared form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings a table of travel costs into the form that the other algorithms take: origin_id, destination_id, cost, one row per pair.

The multiplier converts units (1/60 makes minutes of seconds). Pairs that occur more than once stop the run, or keep their minimum or mean. Rows whose cost or id is NULL, and costs above the largest cost, are left out and counted: a pair that is missing is unreachable.

Fields that are left empty are found by their names: those of EvenCare, QNEAT3, ORS Tools, r5r, OSRM, pgRouting, ArcGIS and QGIS's distance matrix are known, and the log says which were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per pair of origin and destination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids of the origins. Empty: found by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ids of the destinations. Empty: found by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes, metres, money ... Empty: found by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs are multiplied by it: 0.016667 makes minutes of seconds. 1/60 and 1/3600 are taken in full, however many digits are given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that occur more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error stops the run and names them; minimum and mean keep one row with that cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest cost (after the multiplier)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that cost more are not written; a cost equal to it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per pair: origin_id, destination_id, cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>od matrix,cost table,duplicates,minutes,seconds,unit,convert,qneat3,ors,osrm,r5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origins without any pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows repeated a pair and were merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows have no cost or no id (NULL) and count as unreachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} pairs cost more than the largest cost and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The multiplier {given:g} is taken as 1/{unit:.0f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combine cost tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quickest of several modes, the sum of the legs of a journey, or a mean by modal share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes one cost table of several. Pairs are matched by their ids.

minimum: the smallest cost of a pair in any table (everybody takes the quickest mode). A pair needs to stand in one table only.

sum: the sum over all tables (waiting, riding, walking between the same places). A pair that any table lacks is unreachable.

share: the mean by the shares of people who use each mode. Where a mode does not reach a pair, the mean is taken over those who can go, and the number of such pairs is said in the log.

All tables must be in the same unit: run 'Clean a cost table' first where they are not. Fields are found by their names, those of EvenCare, QNEAT3, ORS Tools, r5r, OSRM, pgRouting and ArcGIS among them; the log says which were taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or more, each with one row per pair, in the same unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum: the quickest mode. sum: all legs together. share: a mean by the shares below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares (for the method share)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number for each table, in their order, as in 0.7, 0.3; scaled to one. Empty: equal shares.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>od matrix,modes,multimodal,car,transit,walking,minimum,sum,legs,modal split,share,merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that not every table has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the others decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are unreachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mean is of those who can go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count:,} pairs are missing from some of the tables: {consequence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One straight line for each row of a table of costs or flows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws a line from the origin to the destination of every row of a table of travel costs or flows, with all the fields of the row, so that it can be styled by flow or cost.

Rows whose cost is NULL (unreachable) and rows whose ids a layer lacks are left out and counted. Filter the table first where it has many rows: a map shows some thousands of lines, not millions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of costs or flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per pair, as written by the travel cost algorithms or 'Patient flows'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line per row, with the fields of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>od lines,spider,flow map,hub lines,origin,destination,patient flows,cost table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows whose origin or destination no layer has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} rows have no cost (NULL) and are not drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel costs over roads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cost table of minutes or metres over a road network, with one-way streets and speeds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the cheapest way over roads from every origin to the destinations. Lengths are measured on the ellipsoid, so the result does not depend on the coordinate systems of the layers or the project.

Every point is tied to the nearest place on any road, in a straight line that is travelled at the speed off the network. The cost is the way to the road, the way along roads and the way from it (access_cost, network_cost and egress_cost in the table). It is minutes (fastest) or metres (shortest).

Lines are connected where they share a vertex. The log says how much of the network is connected, which points lie outside its main part and which are too far from any road; the latter can also be had as a layer. Give a largest cost or a number of nearest destinations where there are many: it makes the run faster and the table smaller.

The table (origin_id, destination_id, cost) is what the other algorithms take as COSTS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest cost (minutes, or metres if shortest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of nearest destinations of each origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the nearest so many are written. Empty: all within the largest cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per pair: origin_id, destination_id, cost, access_cost, network_cost, egress_cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points off the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origins and destinations that have no costs because every road is too far: layer, id, metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>od matrix,origin,destination,network,roads,street,shortest path,fastest,travel time,drive time,dijkstra,routing,cost table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of points on the network that no way joins (within the largest cost)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points too far from any road</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the origins outside the main network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pairs:,} pairs, costs in {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} origins have no destination within reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id field of the origins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id field of the destinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points, or polygons, which are taken at their centroids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A unique id, written to the table. Empty: the feature id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel costs over a friction surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cost table of minutes over a raster of travel times, on and off roads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the least-cost path over a raster from every origin to the destinations. The raster says how many minutes a metre takes in each cell, as the global friction surfaces of the Malaria Atlas Project do, or how many minutes the cell takes.

Paths run between the centres of the cells in eight directions; a step costs its length times the mean of the two frictions. Cells have their true size on the ellipsoid, row by row, so rasters in longitude and latitude are measured rightly. Cells without data cannot be crossed. Points on such a cell are moved to the nearest passable one within a limit, and reported.

Give a largest cost: time and memory then follow the catchment, not the raster. Costs are the same in both directions.

The table (origin_id, destination_id, cost) is what the other algorithms take as COSTS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band 1: minutes per metre, or per cell (see below), greater than zero. No data cannot be crossed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit of the frictions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes_per_metre: the true size of the cells counts. minutes_per_cell: it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest cost (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs that cost more are not written; a cost equal to it is. Without it the whole raster is searched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest distance to a passable cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points on a cell without data are moved to the nearest passable one. Empty: within five cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row per pair: origin_id, destination_id, cost (minutes).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points off the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origins and destinations with no passable cell near: layer and id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>od matrix,friction,cost surface,least cost path,cost distance,accumulated cost,walking,malaria atlas,accessmod,raster,travel time,cost table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friction surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points with no passable cell near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points moved to a passable cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pairs:,} pairs, costs in minutes; the largest search covered {cells:,} cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} points of '{layer}' lie on cells that cannot be crossed and were moved to the nearest passable cell (ids {ids}; the farthest by {metres:,.0f} m).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} points of '{layer}' lie beside the raster, or on cells that cannot be crossed and with no other near; they have no costs (ids {ids}). Raise SNAP_DISTANCE, or choose a larger raster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Straight-line travel costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cost table of geodesic distances, or of minutes at a given speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures the shortest way over the ellipsoid (WGS 84) from every origin to the destinations, whatever the coordinate systems of the layers and the project.

Costs are metres; with a speed they are minutes. The detour factor lengthens straight lines to what roads usually take (1.2 to 1.5). A largest cost or a number of nearest destinations keeps the table small: without either, every pair is written.

The table (origin_id, destination_id, cost) is what the other algorithms take as COSTS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest cost (metres, or minutes with a speed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the nearest so many are written; of equals, the lowest id. Empty: all within the largest cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed (km/h)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a speed the cost is minutes, without one it is metres.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detour factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the way over the length of the straight line; 1 is as the crow flies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance,od matrix,origin,destination,euclidean,geodesic,ellipsoid,travel time,cost table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pairs} pairs, costs in {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id field of the {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} origins have no destination within the largest cost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
