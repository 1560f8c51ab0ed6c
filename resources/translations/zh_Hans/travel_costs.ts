<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context><name>EvenCare</name>
<message><source>Clean a cost table</source><translation>清理出行成本表</translation></message>
<message><source>Converts units, merges repeated pairs and brings any cost table into the shared form.</source><translation>换算单位、合并重复的起讫点对，把任意出行成本表整理成统一格式。</translation></message>
<message><source>Brings a table of travel costs into the form that the other algorithms take: origin_id, destination_id, cost, one row per pair.

The multiplier converts units (1/60 makes minutes of seconds). Pairs that occur more than once stop the run, or keep their minimum or mean. Rows whose cost or id is NULL, and costs above the largest cost, are left out and counted: a pair that is missing is unreachable.

Fields that are left empty are found by their names: those of EvenCare, QNEAT3, ORS Tools, r5r, OSRM, pgRouting, ArcGIS and QGIS's distance matrix are known, and the log says which were taken.</source><translation>把出行成本表整理成其他算法所用的格式：origin_id、destination_id、cost，每个起讫点对一行。

乘数用于换算单位（1/60 把秒换算为分钟）。起讫点对重复出现时，可停止运行，或保留最小值或均值。成本或 ID 为 NULL 的行，以及超过最大成本的行，略去并计数：表中没有的起讫点对即为不可达。

留空的字段按名称识别：可识别 EvenCare、QNEAT3、ORS Tools、r5r、OSRM、pgRouting、ArcGIS 和 QGIS 距离矩阵的字段名，日志会列出所采用的字段。</translation></message>
<message><source>Cost table</source><translation>出行成本表</translation></message>
<message><source>One row per pair of origin and destination.</source><translation>每个起讫点对一行。</translation></message>
<message><source>Ids of the origins. Empty: found by its name.</source><translation>起点 ID。留空则按名称识别。</translation></message>
<message><source>Ids of the destinations. Empty: found by its name.</source><translation>终点 ID。留空则按名称识别。</translation></message>
<message><source>Minutes, metres, money ... Empty: found by its name.</source><translation>分钟、米、费用等。留空则按名称识别。</translation></message>
<message><source>Multiplier</source><translation>乘数</translation></message>
<message><source>Costs are multiplied by it: 0.016667 makes minutes of seconds. 1/60 and 1/3600 are taken in full, however many digits are given.</source><translation>成本乘以该值：0.016667 把秒换算为分钟。1/60 和 1/3600 无论写几位小数，都按精确值计算。</translation></message>
<message><source>Pairs that occur more than once</source><translation>重复的起讫点对</translation></message>
<message><source>error stops the run and names them; minimum and mean keep one row with that cost.</source><translation>error 停止运行并列出重复项；minimum 和 mean 合并为一行，成本取最小值或均值。</translation></message>
<message><source>Largest cost (after the multiplier)</source><translation>最大成本（乘以乘数之后）</translation></message>
<message><source>Pairs that cost more are not written; a cost equal to it is.</source><translation>成本更高的起讫点对不写出；恰等于该值的写出。</translation></message>
<message><source>One row per pair: origin_id, destination_id, cost.</source><translation>每个起讫点对一行：origin_id、destination_id、cost。</translation></message>
<message><source>od matrix,cost table,duplicates,minutes,seconds,unit,convert,qneat3,ors,osrm,r5</source><translation>od矩阵,成本表,重复,分钟,秒,单位,换算,qneat3,ors,osrm,r5,od matrix</translation></message>
<message><source>Number of pairs</source><translation>起讫点对数</translation></message>
<message><source>Origins without any pair</source><translation>没有任何起讫点对的起点数</translation></message>
<message><source>{count} rows repeated a pair and were merged.</source><translation>{count} 行与已有的起讫点对重复，已合并。</translation></message>
<message><source>{count} rows have no cost or no id (NULL) and count as unreachable.</source><translation>{count} 行缺少成本或 ID（NULL），按不可达计。</translation></message>
<message><source>{count} pairs cost more than the largest cost and were left out.</source><translation>{count} 个起讫点对超过最大成本，已略去。</translation></message>
<message><source>The multiplier {given:g} is taken as 1/{unit:.0f}.</source><translation>乘数 {given:g} 按 1/{unit:.0f} 计。</translation></message>
<message><source>Combine cost tables</source><translation>合并出行成本表</translation></message>
<message><source>The quickest of several modes, the sum of the legs of a journey, or a mean by modal share.</source><translation>取多种出行方式中最快的一种、一次出行各段之和，或按方式分担率取均值。</translation></message>
<message><source>Makes one cost table of several. Pairs are matched by their ids.

minimum: the smallest cost of a pair in any table (everybody takes the quickest mode). A pair needs to stand in one table only.

sum: the sum over all tables (waiting, riding, walking between the same places). A pair that any table lacks is unreachable.

share: the mean by the shares of people who use each mode. Where a mode does not reach a pair, the mean is taken over those who can go, and the number of such pairs is said in the log.

All tables must be in the same unit: run 'Clean a cost table' first where they are not. Fields are found by their names, those of EvenCare, QNEAT3, ORS Tools, r5r, OSRM, pgRouting and ArcGIS among them; the log says which were taken.</source><translation>把多张成本表合为一张，起讫点对按 ID 匹配。

minimum：取起讫点对在各表中的最小成本（人人采用最快的方式）。起讫点对只需出现在其中一张表。

sum：各表之和（同一起讫点对的候车、乘车、步行）。只要有一张表缺少该起讫点对，即为不可达。

share：按各方式的人口分担率取均值。某种方式到不了的起讫点对，只对能到达者取均值，其数量记入日志。

所有表的单位必须一致：不一致时请先运行“清理出行成本表”。字段按名称识别，包括 EvenCare、QNEAT3、ORS Tools、r5r、OSRM、pgRouting 和 ArcGIS 的字段名；日志会列出所采用的字段。</translation></message>
<message><source>Two or more, each with one row per pair, in the same unit.</source><translation>两张或更多，每个起讫点对一行，单位一致。</translation></message>
<message><source>minimum: the quickest mode. sum: all legs together. share: a mean by the shares below.</source><translation>minimum：最快的方式。sum：各段之和。share：按下面的分担率取均值。</translation></message>
<message><source>Shares (for the method share)</source><translation>分担率（用于 share）</translation></message>
<message><source>One number for each table, in their order, as in 0.7, 0.3; scaled to one. Empty: equal shares.</source><translation>每张表一个数，顺序与表一致，例如 0.7, 0.3；合计缩放为 1。留空则各表相等。</translation></message>
<message><source>od matrix,modes,multimodal,car,transit,walking,minimum,sum,legs,modal split,share,merge</source><translation>od矩阵,出行方式,多方式,小汽车,公交,步行,最小值,求和,分段,方式分担率,合并,od matrix</translation></message>
<message><source>Cost tables</source><translation>出行成本表</translation></message>
<message><source>Pairs that not every table has</source><translation>并非每张表都有的起讫点对数</translation></message>
<message><source>the others decide</source><translation>以其余各表为准</translation></message>
<message><source>they are unreachable</source><translation>按不可达计</translation></message>
<message><source>the mean is of those who can go</source><translation>只对能到达者取均值</translation></message>
<message><source>{count:,} pairs are missing from some of the tables: {consequence}.</source><translation>{count:,} 个起讫点对在部分表中缺失：{consequence}。</translation></message>
<message><source>One straight line for each row of a table of costs or flows.</source><translation>为出行成本表或流量表的每一行画一条直线。</translation></message>
<message><source>Draws a line from the origin to the destination of every row of a table of travel costs or flows, with all the fields of the row, so that it can be styled by flow or cost.

Rows whose cost is NULL (unreachable) and rows whose ids a layer lacks are left out and counted. Filter the table first where it has many rows: a map shows some thousands of lines, not millions.</source><translation>为出行成本表或流量表的每一行画一条从起点到终点的直线，并带上该行的全部字段，便于按流量或成本设置样式。

成本为 NULL（不可达）的行和 ID 不在图层中的行略去并计数。行数很多时请先筛选：一幅地图能表现几千条线，而不是几百万条。</translation></message>
<message><source>Table of costs or flows</source><translation>出行成本表或流量表</translation></message>
<message><source>One row per pair, as written by the travel cost algorithms or 'Patient flows'.</source><translation>每个起讫点对一行，由出行成本算法或“患者流”生成。</translation></message>
<message><source>One line per row, with the fields of the table.</source><translation>每行一条线，含表中的字段。</translation></message>
<message><source>od lines,spider,flow map,hub lines,origin,destination,patient flows,cost table</source><translation>od线,蛛网图,流向图,辐射线,起点,终点,患者流,成本表,od lines,flow map</translation></message>
<message><source>Number of lines</source><translation>线数</translation></message>
<message><source>Rows whose origin or destination no layer has</source><translation>起点或终点不在图层中的行数</translation></message>
<message><source>{count} rows have no cost (NULL) and are not drawn.</source><translation>{count} 行没有成本（NULL），未绘制。</translation></message>
<message><source>Travel costs over roads</source><translation>路网出行成本</translation></message>
<message><source>A cost table of minutes or metres over a road network, with one-way streets and speeds.</source><translation>沿路网计算的出行成本表（分钟或米），考虑单行道和车速。</translation></message>
<message><source>Finds the cheapest way over roads from every origin to the destinations. Lengths are measured on the ellipsoid, so the result does not depend on the coordinate systems of the layers or the project.

Every point is tied to the nearest place on any road, in a straight line that is travelled at the speed off the network. The cost is the way to the road, the way along roads and the way from it (access_cost, network_cost and egress_cost in the table). It is minutes (fastest) or metres (shortest).

Lines are connected where they share a vertex. The log says how much of the network is connected, which points lie outside its main part and which are too far from any road; the latter can also be had as a layer. Give a largest cost or a number of nearest destinations where there are many: it makes the run faster and the table smaller.

The table (origin_id, destination_id, cost) is what the other algorithms take as COSTS.</source><translation>在路网上求每个起点到各终点成本最低的路径。长度按椭球面量算，结果与图层和工程的坐标参考系无关。

每个点以直线接到最近的道路位置，这一段按路网外速度行进。成本由到路网、沿路网和离开路网三段相加（表中的 access_cost、network_cost 和 egress_cost），单位为分钟（fastest）或米（shortest）。

道路线在共有顶点处连通。日志会说明路网有多大比例连通，哪些点位于主体部分之外，哪些点离所有道路过远；后者还可另存为图层。终点很多时请给出最大成本或最近终点个数，运行更快，表也更小。

所得的表（origin_id、destination_id、cost）即其他算法的 COSTS。</translation></message>
<message><source>Largest cost (minutes, or metres if shortest)</source><translation>最大成本（分钟；shortest 时为米）</translation></message>
<message><source>Number of nearest destinations of each origin</source><translation>每个起点的最近终点个数</translation></message>
<message><source>Only the nearest so many are written. Empty: all within the largest cost.</source><translation>只写出最近的这些终点。留空则写出最大成本内的全部终点。</translation></message>
<message><source>One row per pair: origin_id, destination_id, cost, access_cost, network_cost, egress_cost.</source><translation>每个起讫点对一行：origin_id、destination_id、cost、access_cost、network_cost、egress_cost。</translation></message>
<message><source>Points off the network</source><translation>路网之外的点</translation></message>
<message><source>Origins and destinations that have no costs because every road is too far: layer, id, metres.</source><translation>离所有道路过远而没有成本的起点和终点：layer、id、metres。</translation></message>
<message><source>od matrix,origin,destination,network,roads,street,shortest path,fastest,travel time,drive time,dijkstra,routing,cost table</source><translation>od矩阵,起点,终点,路网,道路,街道,最短路径,最快路径,出行时间,驾车时间,dijkstra,路径规划,成本表,od matrix,network</translation></message>
<message><source>Pairs of points on the network with no way between them within the largest cost</source><translation>两端都接入路网，但在最大成本内没有通路的起讫点对数</translation></message>
<message><source>Points too far from any road</source><translation>离所有道路过远的点数</translation></message>
<message><source>Share of the origins outside the main network</source><translation>位于路网主体之外的起点比例</translation></message>
<message><source>{pairs:,} pairs, costs in {unit}.</source><translation>{pairs:,} 个起讫点对，成本单位为{unit}。</translation></message>
<message><source>{count} origins have no destination within reach.</source><translation>{count} 个起点没有可达的终点。</translation></message>
<message><source>Origins</source><translation>起点</translation></message>
<message><source>Id field of the origins</source><translation>起点 ID 字段</translation></message>
<message><source>Destinations</source><translation>终点</translation></message>
<message><source>Id field of the destinations</source><translation>终点 ID 字段</translation></message>
<message><source>Points, or polygons, which are taken at their centroids.</source><translation>点，或面（取质心）。</translation></message>
<message><source>A unique id, written to the table. Empty: the feature id.</source><translation>唯一的 ID，写入成本表。留空则用要素 ID。</translation></message>
<message><source>Travel costs over a friction surface</source><translation>摩擦面出行成本</translation></message>
<message><source>A cost table of minutes over a raster of travel times, on and off roads.</source><translation>基于出行时间栅格、兼顾道路内外的出行成本表（分钟）。</translation></message>
<message><source>Finds the least-cost path over a raster from every origin to the destinations. The raster says how many minutes a metre takes in each cell, as the global friction surfaces of the Malaria Atlas Project do, or how many minutes the cell takes.

Paths run between the centres of the cells in eight directions; a step costs its length times the mean of the two frictions. Cells have their true size on the ellipsoid, row by row, so rasters in longitude and latitude are measured rightly. Cells without data cannot be crossed. Points on such a cell are moved to the nearest passable one within a limit, and reported.

Give a largest cost: time and memory then follow that reach, not the whole raster. Costs are the same in both directions.

The table (origin_id, destination_id, cost) is what the other algorithms take as COSTS.</source><translation>在栅格上求每个起点到各终点的最低成本路径。栅格值为各像元每行进一米所需的分钟数（如 Malaria Atlas Project 的全球摩擦面），或穿过该像元所需的分钟数。

路径沿八个方向连接像元中心；每一步的成本为其长度乘以两端摩擦值的均值。像元取其在椭球面上的真实大小，逐行计算，因此经纬度栅格也能正确量算。无数据像元不可穿越。落在此类像元上的点移到限定距离内最近的可通行像元，并予以报告。

请给出最大成本：这样耗时和内存取决于搜索范围，而不是整个栅格。往返方向的成本相同。

所得的表（origin_id、destination_id、cost）即其他算法的 COSTS。</translation></message>
<message><source>Band 1: minutes per metre, or per cell (see below), greater than zero. No data cannot be crossed.</source><translation>第 1 波段：每米或每像元的分钟数（见下），须大于零。无数据像元不可穿越。</translation></message>
<message><source>Unit of the frictions</source><translation>摩擦值的单位</translation></message>
<message><source>minutes_per_metre: the true size of the cells counts. minutes_per_cell: it does not.</source><translation>minutes_per_metre：计入像元的真实大小。minutes_per_cell：不计。</translation></message>
<message><source>Largest cost (minutes)</source><translation>最大成本（分钟）</translation></message>
<message><source>Pairs that cost more are not written; a cost equal to it is. Without it the whole raster is searched.</source><translation>成本更高的起讫点对不写出；恰等于该值的写出。不设则搜索整个栅格。</translation></message>
<message><source>Largest distance to a passable cell</source><translation>到可通行像元的最大距离</translation></message>
<message><source>Points on a cell without data are moved to the nearest passable one. Empty: within five cells.</source><translation>落在无数据像元上的点移到最近的可通行像元。留空则限五个像元以内。</translation></message>
<message><source>One row per pair: origin_id, destination_id, cost (minutes).</source><translation>每个起讫点对一行：origin_id、destination_id、cost（分钟）。</translation></message>
<message><source>Points off the surface</source><translation>摩擦面之外的点</translation></message>
<message><source>Origins and destinations with no passable cell near: layer and id.</source><translation>附近没有可通行像元的起点和终点：layer 和 id。</translation></message>
<message><source>od matrix,friction,cost surface,least cost path,cost distance,accumulated cost,walking,malaria atlas,accessmod,raster,travel time,cost table</source><translation>od矩阵,摩擦面,成本面,最低成本路径,成本距离,累积成本,步行,malaria atlas,accessmod,栅格,出行时间,成本表,od matrix,friction</translation></message>
<message><source>Friction surface</source><translation>摩擦面</translation></message>
<message><source>Points with no passable cell near</source><translation>附近没有可通行像元的点数</translation></message>
<message><source>Points moved to a passable cell</source><translation>移到可通行像元的点数</translation></message>
<message><source>{pairs:,} pairs, costs in minutes; the largest search covered {cells:,} cells.</source><translation>{pairs:,} 个起讫点对，成本单位为分钟；最大一次搜索覆盖 {cells:,} 个像元。</translation></message>
<message><source>{count} points of '{layer}' lie on cells that cannot be crossed and were moved to the nearest passable cell (ids {ids}; the farthest by {metres:,.0f} m).</source><translation>图层“{layer}”中有 {count} 个点落在不可穿越的像元上，已移到最近的可通行像元（ID：{ids}；最远移动 {metres:,.0f} m）。</translation></message>
<message><source>{count} of {total} points of '{layer}' lie beside the raster, or on cells that cannot be crossed and with no other near; they have no costs (ids {ids}). Raise SNAP_DISTANCE, or choose a larger raster.</source><translation>图层“{layer}”的 {total} 个点中有 {count} 个位于栅格之外，或落在不可穿越的像元上且附近没有可通行像元，因而没有成本（ID：{ids}）。请增大 SNAP_DISTANCE，或选用范围更大的栅格。</translation></message>
<message><source>Straight-line travel costs</source><translation>直线出行成本</translation></message>
<message><source>A cost table of geodesic distances, or of minutes at a given speed.</source><translation>大地线距离的出行成本表；给定速度时以分钟计。</translation></message>
<message><source>Measures the shortest way over the ellipsoid (WGS 84) from every origin to the destinations, whatever the coordinate systems of the layers and the project.

Costs are metres; with a speed they are minutes. The detour factor lengthens straight lines to what roads usually take (1.2 to 1.5). A largest cost or a number of nearest destinations keeps the table small: without either, every pair is written.

The table (origin_id, destination_id, cost) is what the other algorithms take as COSTS.</source><translation>在椭球面（WGS 84）上量算每个起点到各终点的最短距离，与图层和工程的坐标参考系无关。

成本为米；给定速度时为分钟。绕行系数把直线放大到通常的道路长度（1.2 至 1.5）。给出最大成本或最近终点个数可减小表的规模：两者都不给时，写出所有起讫点对。

所得的表（origin_id、destination_id、cost）即其他算法的 COSTS。</translation></message>
<message><source>Largest cost (metres, or minutes with a speed)</source><translation>最大成本（米；给定速度时为分钟）</translation></message>
<message><source>Only the nearest so many are written; of equals, the lowest id. Empty: all within the largest cost.</source><translation>只写出最近的这些终点；距离相等时取 ID 最小者。留空则写出最大成本内的全部终点。</translation></message>
<message><source>Speed (km/h)</source><translation>速度（km/h）</translation></message>
<message><source>With a speed the cost is minutes, without one it is metres.</source><translation>给定速度时成本为分钟，否则为米。</translation></message>
<message><source>Detour factor</source><translation>绕行系数</translation></message>
<message><source>Length of the way over the length of the straight line; 1 is as the crow flies.</source><translation>实际路程与直线长度之比；1 表示按直线。</translation></message>
<message><source>distance,od matrix,origin,destination,euclidean,geodesic,ellipsoid,travel time,cost table</source><translation>距离,od矩阵,起点,终点,欧氏距离,大地线,椭球面,出行时间,成本表,od matrix,geodesic</translation></message>
<message><source>{pairs} pairs, costs in {unit}.</source><translation>{pairs} 个起讫点对，成本单位为{unit}。</translation></message>
<message><source>{count} origins have no destination within the largest cost.</source><translation>{count} 个起点在最大成本内没有终点。</translation></message>
</context>
</TS>
