<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context><name>EvenCare</name>
<message><source>Coverage curve</source><translation>覆盖曲线</translation></message>
<message><source>The best plan for every number of sites in a range, and what each further site adds.</source><translation>在给定范围内，每一选址点数对应的最优方案，以及每多设一个选址点的增益。</translation></message>
<message><source>Solves maximal coverage or p-median for every number of new sites from SITES_FROM to SITES_TO, each afresh, and gives a table and a chart: where the curve flattens, a further site adds little.

Every row has the bound that no plan with so many sites can beat. gained is what the row adds to the one before (people covered, or people times cost saved); the first row is compared with today.

TIME_LIMIT holds for each number of sites. Where so few sites cannot serve everyone, or cannot keep the limits and the rules of regions, the objective is NULL. Beside a budget, TOTAL_SITES or limits of regions a number of sites is a maximum. OBJECTIVE, BOUND, GAP, SITES_OPEN and SOLVER_STATUS are those of the last row that has a plan.</source><translation>对从 SITES_FROM 到 SITES_TO 的每一新增选址点数，分别重新求解最大覆盖或 p-中位问题，给出表和图：曲线趋于平缓之处，再增设选址点收效甚微。

每行附有同等数量下任何方案都无法超越的界。gained 为本行较上一行的增量（新增的覆盖人口，或减少的“人口 × 成本”）；首行与现状相比。

TIME_LIMIT 对每一数量分别计时。若选址点过少而无法服务所有人，或无法满足各项限制与区域规则，则目标值为 NULL。同时设有预算、TOTAL_SITES 或区域限制时，选址点数为上限。OBJECTIVE、BOUND、GAP、SITES_OPEN 和 SOLVER_STATUS 均取自最后一个有方案的行。</translation></message>
<message><source>Problem</source><translation>问题类型</translation></message>
<message><source>maximalcoverage: most people within STANDARD. pmedian: least people times cost; needs no standard.</source><translation>maximalcoverage：STANDARD 以内的人口最多。pmedian：“人口 × 成本”之和最小，无需可达标准。</translation></message>
<message><source>Smallest number of new sites</source><translation>新增选址点数下限</translation></message>
<message><source>New sites, as SITES in the other siting algorithms.</source><translation>新增选址点数，含义同其他选址算法的 SITES。</translation></message>
<message><source>Largest number of new sites</source><translation>新增选址点数上限</translation></message>
<message><source>The curve ends where there are no more candidate and required sites.</source><translation>候选点和必设点用尽时，曲线即告终止。</translation></message>
<message><source>Budget (in the unit of opening costs)</source><translation>预算（采用开设费用的单位）</translation></message>
<message><source>What opening new sites and closing others may cost in all, in the unit of SITE_COST. Empty: no limit.</source><translation>开设新选址点和关闭其他选址点的费用总额上限，采用 SITE_COST 的单位。留空：不限。</translation></message>
<message><source>the column central says what that would achieve</source><translation>所得目标值见 central 列</translation></message>
<message><source>Curve</source><translation>曲线</translation></message>
<message><source>One row a number of sites, with objective, bound and gained; with CENTRAL also central, the objective with one budget for all regions.</source><translation>每一选址点数一行，含 objective、bound 和 gained；启用 CENTRAL 时另含 central，即各区域统一预算下的目标值。</translation></message>
<message><source>SITES_TO is {last}, but only {count} sites can be opened: the curve ends there.</source><translation>SITES_TO 为 {last}，但可开设的选址点只有 {count} 个：曲线到此为止。</translation></message>
<message><source>coverage curve,trade-off,marginal gain,diminishing returns,number of sites,budget,location-allocation,maximal coverage,p-median,siting,optimise,optimize</source><translation>覆盖曲线,权衡,边际增益,边际效益递减,选址点数量,预算,选址分配,最大覆盖,p-中位,选址,优化,coverage curve,location-allocation,p-median</translation></message>
<message><source>Sites that pay for themselves (fixed charge)</source><translation>总费用最小（固定费用选址）</translation></message>
<message><source>The new sites with which opening and travel cost least together, with a proven bound.</source><translation>选取新增选址点，使开设费用与出行费用之和最小，并给出经证明的界。</translation></message>
<message><source>Chooses how many sites to open, and which, so that the cost of opening and the cost of travel are least together. Travel costs people times cost times COST_PER_UNIT: with minutes, what a minute of a person's travel is worth over the time that SITE_COST is for.

With CAPACITATED sites serve only as many people as their capacity, and at least MIN_LOAD people where that is given; where capacities are too small, as many people as possible are served.

Sites that are open already (status existing) stay open and cost nothing. Places that no site can reach are reported and left out. The plan comes with a bound that no plan can beat.

With STAGES or STAGE_BUDGETS the plan grows from year to year, at the least cost summed over the years (SITE_COST is then what a site costs a year, as travel does); with SCENARIOS one plan is made for several populations.

Balinski 1965; Sridharan 1995 (capacities).</source><translation>确定开设多少个、哪些选址点，使开设费用与出行费用之和最小。出行费用等于人口 × 成本 × COST_PER_UNIT：成本以分钟计时，COST_PER_UNIT 为在 SITE_COST 所对应的时期内，一人每分钟出行折合的费用。

启用 CAPACITATED 时，选址点服务的人数不超过其服务能力；给定 MIN_LOAD 时，还不得少于该人数。服务能力不足时，尽可能多地服务人口。

现状已开设的选址点（状态为 existing）保持开设，不计费用。任何选址点都无法到达的需求点予以报告并剔除。结果附有任何方案都无法超越的界。

设置 STAGES 或 STAGE_BUDGETS 时，方案逐年扩展，各年费用之和最小（此时 SITE_COST 与出行费用一样，均为年费用）；设置 SCENARIOS 时，为多种人口情景制定同一个方案。

Balinski 1965; Sridharan 1995 (服务能力).</translation></message>
<message><source>What one unit of travel (a minute, a metre) of one person costs</source><translation>一人每单位出行（一分钟、一米）的费用</translation></message>
<message><source>In the unit of SITE_COST. Greater than zero.</source><translation>采用 SITE_COST 的单位。须大于零。</translation></message>
<message><source>Smallest load field (people an open site must serve), if capacities bind</source><translation>最小负荷字段（开设的选址点至少须服务的人数；有容量约束时）</translation></message>
<message><source>With CAPACITATED. Zero or more; NULL: no minimum.</source><translation>启用 CAPACITATED 时使用。不小于零；NULL：无下限。</translation></message>
<message><source>Places are not split between sites, if capacities bind</source><translation>需求点不拆分到多个选址点（有容量约束时）</translation></message>
<message><source>With CAPACITATED: all people of a place go to the same site.</source><translation>启用 CAPACITATED 时使用：同一需求点的所有人前往同一选址点。</translation></message>
<message><source>the output DECENTRALISATION_COST says how much less it would cost in all</source><translation>总费用可节省多少见输出项 DECENTRALISATION_COST</translation></message>
<message><source>total cost added if it closes, everyone at the nearest site left; NULL: somebody has none left</source><translation>关闭后增加的总费用，居民改去其余选址点中最近的一个；NULL：有人再无选址点可去</translation></message>
<message><source>uflp,cflp,uncapacitated facility location,capacitated facility location,fixed charge,location-allocation,total cost,siting,optimise,optimize,new hospital,candidate sites,capacity,solver,mip</source><translation>固定费用选址,无容量约束选址,有容量约束选址,选址分配,总费用,总成本,选址,优化,新建医院,候选点,服务能力,求解器,uflp,cflp,fixed charge,facility location,location-allocation,mip</translation></message>
<message><source>Cost of opening and travel</source><translation>开设费用与出行费用之和</translation></message>
<message><source>Cost of opening the new sites</source><translation>新增选址点的开设费用</translation></message>
<message><source>Cost of closing the sites that close</source><translation>关闭选址点的费用</translation></message>
<message><source>Cost of keeping closable sites open</source><translation>可关闭选址点的维持费用</translation></message>
<message><source>Cost of travel</source><translation>出行费用</translation></message>
<message><source>People not served for want of capacity</source><translation>因服务能力不足而未获服务的人口</translation></message>
<message><source>People whom no site can reach</source><translation>任何选址点都无法到达的人口</translation></message>
<message><source>Cost in all</source><translation>总费用</translation></message>
<message><source>Sizes at which a site may open (table), if capacities bind</source><translation>选址点可选的开设规模（表；有容量约束时）</translation></message>
<message><source>With CAPACITATED: a table with the columns site (empty: every site that may open), capacity (people), cost (of opening at that size, instead of SITE_COST) and, if there is one, min_load (people it must serve at least). Every site that opens does so at one of its sizes; OUTPUT then has level (1: the smallest) and capacity_open. CAPACITY is needed for sites only that are open today.</source><translation>启用 CAPACITATED 时使用的表，含下列各列：site（为空：所有可开设的选址点）、capacity（人数）、cost（按该规模开设的费用，替代 SITE_COST），以及可选的 min_load（至少须服务的人数）。每个开设的选址点取其中一种规模；OUTPUT 随之含 level（1：最小规模）和 capacity_open。仅现状已开设的选址点需要 CAPACITY。</translation></message>
<message><source>LEVELS: {count} rows are of sites that are open today or left out; they say nothing.</source><translation>LEVELS：{count} 行对应现状已开设或被排除的选址点，不起作用。</translation></message>
<message><source>At which size</source><translation>开设规模</translation></message>
<message><source>Site</source><translation>选址点</translation></message>
<message><source>Level</source><translation>级别</translation></message>
<message><source>People served</source><translation>服务人口</translation></message>
<message><source>A table with the column region and any of: min_sites and max_sites (of our open sites there), budget (for opening and closing sites there). NULL: no rule.</source><translation>含 region 列的表，另含下列任意列：min_sites 和 max_sites（区域内己方已开设的选址点数），budget（在区域内开设和关闭选址点的预算）。NULL：无规则。</translation></message>
<message><source>New sites, in addition to those that are open already (status existing or closable); required sites count. Exactly so many open; beside a budget, TOTAL_SITES or limits of regions, at most so many.</source><translation>在现状已开设的选址点（状态为 existing 或 closable）之外新增的选址点数；必设点计入。恰好开设此数；同时设有预算、TOTAL_SITES 或区域限制时，至多开设此数。</translation></message>
<message><source>What opening new sites, and closing others, may cost in all, in the unit of SITE_COST.</source><translation>开设新选址点和关闭其他选址点的费用总额上限，采用 SITE_COST 的单位。</translation></message>
<message><source>Spacing between sites (metres)</source><translation>选址点间距（米）</translation></message>
<message><source>No new site opens nearer than this to another open site of ours, in a straight line. Sites that are open today may stay as near as they are.</source><translation>新选址点与己方其他已开设选址点的直线距离不得小于此值。现状已开设的选址点可维持原有间距。</translation></message>
<message><source>Most closable sites that may close</source><translation>可关闭选址点的关闭数上限</translation></message>
<message><source>Of the sites with the status closable. Empty: all of them may.</source><translation>针对状态为 closable 的选址点。留空：均可关闭。</translation></message>
<message><source>Opening cost field</source><translation>开设费用字段</translation></message>
<message><source>Zero or more, of each candidate and required site. Sites that are open already cost nothing.</source><translation>候选点和必设点的开设费用，不小于零。现状已开设的选址点不计费用。</translation></message>
<message><source>Regions: field of the sites</source><translation>区域：选址点的区域字段</translation></message>
<message><source>Needed for the rules min_sites, max_sites and budget.</source><translation>使用 min_sites、max_sites 和 budget 规则时必填。</translation></message>
<message><source>A table with the column region and any of: min_sites and max_sites (of our open sites there), budget (for opening and closing sites there), min_coverage (share of its people to be covered, 0 to 1), standard (of its people). NULL: no rule.</source><translation>含 region 列的表，另含下列任意列：min_sites 和 max_sites（区域内己方已开设的选址点数），budget（在区域内开设和关闭选址点的预算），min_coverage（区域人口须覆盖的比例，0 至 1），standard（区域人口的可达标准）。NULL：无规则。</translation></message>
<message><source>Regions: table of rules</source><translation>区域：规则表</translation></message>
<message><source>Sites serve only as many people as their capacity</source><translation>选址点服务人数不超过其服务能力</translation></message>
<message><source>People count when they are served within capacity, not when a site is near. Needs CAPACITY.</source><translation>人口须在服务能力之内获得服务才计入，仅附近有选址点不算。需要 CAPACITY。</translation></message>
<message><source>Capacity field (people a site can serve)</source><translation>服务能力字段（选址点可服务的人数）</translation></message>
<message><source>In people, zero or more: beds times the people per bed, say. It binds with CAPACITATED only; without, it gives the utilisation of each site.</source><translation>以人数计，不小于零：例如床位数乘以每床服务人数。仅在启用 CAPACITATED 时构成约束；否则只用于计算各选址点的利用率。</translation></message>
<message><source>Who goes where, if capacities bind</source><translation>居民去向（有容量约束时）</translation></message>
<message><source>Largest cost at which a place may be served (in the unit of the costs)</source><translation>需求点可获服务的最大成本（采用成本的单位）</translation></message>
<message><source>A limit that every plan keeps, in the unit of the costs. Empty: none. The limit itself is allowed.</source><translation>所有方案都须遵守的上限，采用成本的单位。留空：不限。允许恰等于此值。</translation></message>
<message><source>Largest cost field (of each place)</source><translation>最大成本字段（逐需求点）</translation></message>
<message><source>A field of the demand with a limit of its own. NULL: MAX_COST.</source><translation>需求图层中的字段，为各需求点单独设定上限。NULL：采用 MAX_COST。</translation></message>
<message><source>Needed for the rules min_coverage and standard.</source><translation>使用 min_coverage 和 standard 规则时必填。</translation></message>
<message><source>A table with the column region and any of: min_sites and max_sites (of our open sites there), budget (for opening and closing sites there), standard (alone: a largest cost for everybody of the region), min_coverage (only this share of its people, 0 to 1, must be served within the standard). NULL: no rule.</source><translation>含 region 列的表，另含下列任意列：min_sites 和 max_sites（区域内己方已开设的选址点数），budget（在区域内开设和关闭选址点的预算），standard（单独使用时：区域内所有人的最大成本），min_coverage（仅此比例的区域人口须在可达标准内获得服务，0 至 1）。NULL：无规则。</translation></message>
<message><source>optimal: people go where there is room for them, as the plan says. nearest: everyone goes to the nearest open site, even if it is full; people above its capacity are not served, the plan is the one with fewest of them (then with least cost of everyone who goes), and OUTPUT has their number in overload.</source><translation>optimal：按方案安排，哪里有余量，居民就去哪里。nearest：所有人前往最近的已开设选址点，即使其已满；超出其服务能力的人口不获服务，选取此类人口最少的方案（其次使所有前往者的成本最小），人数见 OUTPUT 的 overload 字段。</translation></message>
<message><source>Maximal coverage</source><translation>最大覆盖</translation></message>
<message><source>The new sites that bring most people within a standard of travel, with a proven bound.</source><translation>选取新增选址点，使可达标准内的人口最多，并给出经证明的界。</translation></message>
<message><source>Chooses the sites to open so that as many people as possible have one within the standard, given a number of sites, a budget or both. The plan comes with a bound that no plan can beat and the gap between them: a gap of 0 is a proof that no plan is better.

Sites that are open already (status existing) stay open and cost nothing; SITES counts the new ones. People whom a competitor covers are served already and give no reason to open. Rules of regions hold at the same time; rules that cannot be kept are named.

With CAPACITATED people count only when they are served within the capacities of sites; a place may be split between sites, and covered is then the share of its people. With ALLOCATION nearest everyone goes to the nearest open site, even if it is full; with LEVELS sites open at one of several sizes. With BACKUP people count only when two open sites are within the standard.

People whom no site could reach are reported and stay in the denominator of the share. Where several plans are equally good, one of them is given; nothing opens or closes needlessly.

Church &amp; ReVelle 1974; Hogan &amp; ReVelle 1986 (backup); Current &amp; Storbeck 1988 (capacities); Berman, Krass &amp; Drezner 2003 (gradual cover).</source><translation>在给定选址点数、预算或两者兼有的条件下选择要开设的选址点，使可达标准内有选址点的人口最多。结果附有任何方案都无法超越的界及两者之间的最优性间隙：间隙为 0 即证明没有更优的方案。

现状已开设的选址点（状态为 existing）保持开设，不计费用；SITES 只计新增的选址点。竞争者已覆盖的人口视为已获服务，不构成开设的理由。区域规则同时生效；无法满足的规则会逐一指明。

启用 CAPACITATED 时，只有在选址点服务能力之内获得服务的人口才计入；一个需求点可拆分到多个选址点，此时 covered 为其人口的覆盖比例。ALLOCATION 为 nearest 时，所有人前往最近的已开设选址点，即使其已满；设置 LEVELS 时，选址点从多种规模中择一开设。启用 BACKUP 时，可达标准内有两个已开设选址点的人口才计入。

任何选址点都无法到达的人口予以报告，并保留在占比的分母中。若有多个方案同样好，给出其中一个；不会有无谓的开设或关闭。

Church &amp; ReVelle 1974; Hogan &amp; ReVelle 1986 (备用覆盖); Current &amp; Storbeck 1988 (服务能力); Berman, Krass &amp; Drezner 2003 (渐进覆盖).</translation></message>
<message><source>Count only people with two open sites within the standard (backup)</source><translation>只计可达标准内有两个已开设选址点的人口（备用覆盖）</translation></message>
<message><source>People count when two open sites are within the standard. Not together with CAPACITATED.</source><translation>可达标准内有两个已开设选址点的人口才计入。不能与 CAPACITATED 同时使用。</translation></message>
<message><source>Gradual cover: cost at which it has faded to nothing</source><translation>渐进覆盖：覆盖降为零时的成本</translation></message>
<message><source>Gradual cover: people within the standard are covered in full, those beyond it less and less, and at this cost not at all. Empty: cover ends at the standard. Not together with CAPACITATED or BACKUP.</source><translation>渐进覆盖：可达标准内的人口完全覆盖，超出后覆盖程度逐渐下降，到此成本时降为零。留空：超出可达标准即不覆盖。不能与 CAPACITATED 或 BACKUP 同时使用。</translation></message>
<message><source>the output DECENTRALISATION_COST says how many more people that would cover</source><translation>可多覆盖多少人见输出项 DECENTRALISATION_COST</translation></message>
<message><source>optimal: people go wherever there is room for them within the standard. nearest: everyone goes to the nearest open site, even if it is full; people above its capacity are not covered, and OUTPUT has their number in overload.</source><translation>optimal：可达标准内哪里有余量，居民就去哪里。nearest：所有人前往最近的已开设选址点，即使其已满；超出其服务能力的人口不算覆盖，人数见 OUTPUT 的 overload 字段。</translation></message>
<message><source>{count} places with {people:,.0f} people cannot be covered, whatever opens (ids {ids}).</source><translation>{count} 个需求点（{people:,.0f} 人）无论如何开设都无法覆盖（ID：{ids}）。</translation></message>
<message><source>mclp,maximal covering location problem,location-allocation,coverage,siting,standard,budget,optimise,optimize,new hospital,candidate sites,backup,capacity,solver,mip</source><translation>最大覆盖,最大覆盖选址问题,选址分配,覆盖,选址,可达标准,预算,优化,新建医院,候选点,备用覆盖,服务能力,求解器,mclp,maximal covering location problem,location-allocation,mip</translation></message>
<message><source>People covered</source><translation>覆盖人口</translation></message>
<message><source>Share of all people that is covered</source><translation>覆盖人口占总人口的比例</translation></message>
<message><source>People whom no site could cover</source><translation>任何选址点都无法覆盖的人口</translation></message>
<message><source>People covered with one budget for all regions</source><translation>各区域统一预算下的覆盖人口</translation></message>
<message><source>People lost by budgets of regions instead of one</source><translation>因各区域分设预算而少覆盖的人口</translation></message>
<message><source>{people:,.0f} people covered; no plan covers more than {bound:,.0f} (gap {gap:.3%}, {status}).</source><translation>覆盖 {people:,.0f} 人；任何方案的覆盖人口都不超过 {bound:,.0f}（间隙 {gap:.3%}，{status}）。</translation></message>
<message><source>Smallest largest cost (p-center)</source><translation>最大成本最小（p-中心）</translation></message>
<message><source>The new sites with which nobody travels farther than necessary, with a proven bound.</source><translation>选取新增选址点，使出行最不利的居民所需成本降到最低，并给出经证明的界。</translation></message>
<message><source>Chooses the sites to open so that the largest cost of anyone is least. Every place with people counts alike. The plan comes with a bound that no plan can beat; of the plans with the same largest cost, one with little travel in all is taken.

Sites that are open already (status existing) stay open and cost nothing; SITES counts the new ones. Places that no site can reach are reported and left out; everyone else is served by every plan. Rules of regions hold at the same time; rules that cannot be kept are named.

Hakimi 1964; Minieka 1970.</source><translation>选择要开设的选址点，使所有人中的最大成本最小。凡有人口的需求点同等对待。结果附有任何方案都无法超越的界；若多个方案的最大成本相同，取其中总出行较少的一个。

现状已开设的选址点（状态为 existing）保持开设，不计费用；SITES 只计新增的选址点。任何选址点都无法到达的需求点予以报告并剔除；其余人口在任何方案中都获得服务。区域规则同时生效；无法满足的规则会逐一指明。

Hakimi 1964; Minieka 1970.</translation></message>
<message><source>the output DECENTRALISATION_COST says by how much the largest cost would be smaller</source><translation>最大成本可降低多少见输出项 DECENTRALISATION_COST</translation></message>
<message><source>rise of the largest cost if it closes; NULL: somebody has no site then</source><translation>关闭后最大成本的增量；NULL：有人将无选址点可去</translation></message>
<message><source>p-center,p-centre,minimax,location-allocation,worst case,emergency,siting,optimise,optimize,new hospital,candidate sites,solver,mip</source><translation>p-中心,极小化极大,选址分配,最不利情况,急救,选址,优化,新建医院,候选点,求解器,p-center,p-centre,minimax,location-allocation,mip</translation></message>
<message><source>Largest cost of anyone</source><translation>所有人中的最大成本</translation></message>
<message><source>Mean cost of a person</source><translation>人均成本</translation></message>
<message><source>Sites far apart (p-dispersion)</source><translation>选址点尽量分散（p-分散）</translation></message>
<message><source>New sites as far from each other as can be, with a proven bound.</source><translation>选取彼此尽可能远离的新增选址点，并给出经证明的界。</translation></message>
<message><source>Chooses the sites to open so that the two nearest of our open sites are as far apart as possible. The plan comes with a bound that no plan can beat.

COSTS are between the sites here: origin and destination are both ids of sites. Without a table, straight lines in metres are used. Sites that are open already (status existing) stay open and count for the separation; SITES counts the new ones; competitors do not count.

Kuby 1987; Erkut 1990.</source><translation>选择要开设的选址点，使己方已开设选址点中相距最近的两个尽可能远离。结果附有任何方案都无法超越的界。

此处 COSTS 为选址点之间的成本：起点和终点均为选址点 ID。不提供成本表时，采用以米计的直线距离。现状已开设的选址点（状态为 existing）保持开设，并计入间距；SITES 只计新增的选址点；竞争者不计入。

Kuby 1987; Erkut 1990.</translation></message>
<message><source>Travel cost table (between the sites)</source><translation>出行成本表（选址点之间）</translation></message>
<message><source>Sites of the plan</source><translation>方案选址点</translation></message>
<message><source>The sites with open (1 or 0), order (0: open today; 1, 2, 3 ...: opens, the one farthest from those before it first), separation (cost to the nearest other open site of ours) and importance (is the site in every near-optimal plan, in some, or in none; unproven: not known).</source><translation>各选址点，附 open（1 或 0）、order（0：现状已开设；1、2、3……：新开设，离排在其前的各点最远者先列）、separation（到己方其他已开设选址点中最近一个的成本）和 importance（该选址点出现在全部、部分近优方案中，还是均不出现；unproven：未知）。</translation></message>
<message><source>p-dispersion,maximin,spacing,separation,spread,siting,optimise,optimize,candidate sites,solver,mip</source><translation>p-分散,最大化最小值,间距,分散,选址,优化,候选点,求解器,p-dispersion,maximin,mip</translation></message>
<message><source>Cost between the two nearest open sites</source><translation>相距最近的两个已开设选址点之间的成本</translation></message>
<message><source>Separation {separation:,.10g}; none is above {bound:,.10g} (gap {gap:.3%}, {status}).</source><translation>间距 {separation:,.10g}；任何方案都不超过 {bound:,.10g}（间隙 {gap:.3%}，{status}）。</translation></message>
<message><source>Least travel (p-median)</source><translation>总出行最少（p-中位）</translation></message>
<message><source>The new sites to which people travel least in all, with a proven bound.</source><translation>选取新增选址点，使居民总出行最少，并给出经证明的界。</translation></message>
<message><source>Chooses the sites to open so that the sum of people times cost is least, everyone at the nearest open site. OBJECTIVE is that sum, MEAN_COST what a person pays. The plan comes with a bound that no plan can beat and the gap between them.

With the objective kolm_pollak long costs weigh more than in proportion: OBJECTIVE is then the cost that, if everyone paid it, would be as bad as the costs are (EDE). AVERSION says how much inequality counts.

With CAPACITATED sites serve only as many people as their capacity, and people may have to go elsewhere than to the nearest; where capacities are too small, as many people as possible are served.

Sites that are open already (status existing) stay open and cost nothing; SITES counts the new ones. Places that no site can reach are reported and left out; everyone else is served by every plan. Rules of regions hold at the same time; rules that cannot be kept are named.

Hakimi 1964; ReVelle &amp; Swain 1970; Horton et al. 2024 (kolm_pollak).</source><translation>选择要开设的选址点，使“人口 × 成本”之和最小，所有人前往最近的已开设选址点。OBJECTIVE 即此总和，MEAN_COST 为人均成本。结果附有任何方案都无法超越的界及两者之间的最优性间隙。

目标为 kolm_pollak 时，高成本被加重计入（超过正比）：此时 OBJECTIVE 为等分布等价值 (EDE)，即人人承担此成本与实际的成本分布同样不利。AVERSION 决定对不平等的重视程度。

启用 CAPACITATED 时，选址点服务的人数不超过其服务能力，居民可能须前往并非最近的选址点；服务能力不足时，尽可能多地服务人口。

现状已开设的选址点（状态为 existing）保持开设，不计费用；SITES 只计新增的选址点。任何选址点都无法到达的需求点予以报告并剔除；其余人口在任何方案中都获得服务。区域规则同时生效；无法满足的规则会逐一指明。

Hakimi 1964; ReVelle &amp; Swain 1970; Horton et al. 2024 (kolm_pollak).</translation></message>
<message><source>mean: least travel in all. kolm_pollak: least travel with an aversion to inequality.</source><translation>mean：总出行最少。kolm_pollak：总出行最少，并兼顾不平等厌恶。</translation></message>
<message><source>Greater than zero; 0.5 to 2 is usual. Also used for the output EDE of the objective mean.</source><translation>须大于零；常用 0.5 至 2。目标为 mean 时，也用于计算输出项 EDE。</translation></message>
<message><source>the output DECENTRALISATION_COST says how much lower OBJECTIVE would be</source><translation>OBJECTIVE 可降低多少见输出项 DECENTRALISATION_COST</translation></message>
<message><source>people times cost added if it closes, everyone at the nearest site left; NULL: somebody has none left</source><translation>关闭后“人口 × 成本”的增量，居民改去其余选址点中最近的一个；NULL：有人再无选址点可去</translation></message>
<message><source>p-median,location-allocation,mean distance,average travel time,siting,kolm-pollak,equity,optimise,optimize,new hospital,candidate sites,capacity,solver,mip</source><translation>p-中位,选址分配,平均距离,平均出行时间,选址,公平性,优化,新建医院,候选点,服务能力,求解器,p-median,location-allocation,kolm-pollak,mip</translation></message>
<message><source>Equally distributed equivalent of the costs</source><translation>成本的等分布等价值 (EDE)</translation></message>
<message><source>Aversion to inequality that the plan achieves</source><translation>方案实际对应的不平等厌恶系数</translation></message>
<message><source>People times cost</source><translation>人口 × 成本</translation></message>
<message><source>Scenarios: population fields</source><translation>情景：人口字段</translation></message>
<message><source>At least two population fields of the demand, one a scenario. They take the place of POPULATION, which counts only if it is chosen here, too. What layers and numbers say of people is about the mean population.</source><translation>需求图层中至少两个人口字段，每个字段为一个情景。它们取代 POPULATION；POPULATION 仅在此处也被选中时才计入。图层和数值输出中的人口均指各情景的平均人口。</translation></message>
<message><source>Scenarios: what the plan is judged by</source><translation>情景：方案评判准则</translation></message>
<message><source>Scenarios: weights (0.5, 0.3, 0.2)</source><translation>情景：权重 (0.5, 0.3, 0.2)</translation></message>
<message><source>A number greater than zero for each field of SCENARIOS, as in 0.5, 0.3, 0.2. Empty: all alike.</source><translation>为 SCENARIOS 的每个字段填一个大于零的数，例如 0.5, 0.3, 0.2。留空：权重相等。</translation></message>
<message><source>Scenarios</source><translation>情景</translation></message>
<message><source>With SCENARIOS: a row a scenario with the objective of the plan, that of the best plan for the scenario alone with its bound and gap, the regret between the two, and what the regret is at most. Under capacities also the people unserved in both (no regret where the plan leaves more of them).</source><translation>设置 SCENARIOS 时：每个情景一行，列出方案的目标值、仅针对该情景的最优方案的目标值及其界和间隙、两者之间的遗憾值，以及遗憾值的上限。有容量约束时，另列两者的未服务人口（若本方案的未服务人口更多，则不计遗憾值）。</translation></message>
<message><source>expected: the mean over the scenarios. worst: the scenario in which the plan does worst; OBJECTIVE is what it does there. regret: the largest loss to the best plan of a scenario; OBJECTIVE is that loss.</source><translation>expected：各情景的均值。worst：方案表现最差的情景；OBJECTIVE 为该情景下的目标值。regret：与各情景最优方案相比的最大损失；OBJECTIVE 即此损失。</translation></message>
<message><source>Set covering</source><translation>集合覆盖</translation></message>
<message><source>The fewest or cheapest new sites that bring a target share of people within a standard.</source><translation>以最少或最省的新增选址点，使可达标准内的人口达到目标比例。</translation></message>
<message><source>Chooses the sites to open so that the target share of people has one within the standard, with as few new sites as possible, or as cheaply as possible where SITE_COST is given. The plan comes with a bound that no plan can beat and the gap between them.

With a target of 100 % everyone is covered whom some site can cover; the others are reported and left out. A target below 100 % is a share of all people.

Sites that are open already (status existing) stay open, cost nothing and are not counted. Rules of regions hold at the same time. With BACKUP, of the plans that cost the least, the one is taken in which most people have two open sites within the standard.

With STAGE_TARGETS the plan grows from year to year; with SCENARIOS the target is reached in each of several populations.

Toregas et al. 1971; Daskin &amp; Stern 1981 (backup).</source><translation>选择要开设的选址点，使目标比例的人口在可达标准内有选址点，且新增选址点最少；给定 SITE_COST 时则费用最省。结果附有任何方案都无法超越的界及两者之间的最优性间隙。

目标为 100% 时，凡有选址点能够覆盖的人口都须覆盖；其余人口予以报告并剔除。目标低于 100% 时，指占总人口的比例。

现状已开设的选址点（状态为 existing）保持开设，不计费用，也不计数。区域规则同时生效。启用 BACKUP 时，在费用同为最低的方案中，选取可达标准内有两个已开设选址点的人口最多的一个。

设置 STAGE_TARGETS 时，方案逐年扩展；设置 SCENARIOS 时，在每种人口情景下都须达到目标。

Toregas et al. 1971; Daskin &amp; Stern 1981 (备用覆盖).</translation></message>
<message><source>Target (% of people to be covered)</source><translation>目标（须覆盖的人口百分比）</translation></message>
<message><source>100 covers everyone whom some site can cover. Below 100: that share of all people.</source><translation>100：凡有选址点能够覆盖的人口都须覆盖。低于 100：占总人口的比例。</translation></message>
<message><source>Zero or more, of each candidate and required site. Empty: the number of new sites is least.</source><translation>候选点和必设点的开设费用，不小于零。留空：使新增选址点数最少。</translation></message>
<message><source>Of equally cheap plans, take the one with most backup cover</source><translation>费用相同的方案中，取备用覆盖最多者</translation></message>
<message><source>People with two open sites within the standard have backup cover.</source><translation>可达标准内有两个已开设选址点的人口即有备用覆盖。</translation></message>
<message><source>the output DECENTRALISATION_COST says how much cheaper that is, or how many sites fewer</source><translation>可节省多少费用或少设多少选址点见输出项 DECENTRALISATION_COST</translation></message>
<message><source>lscp,location set covering problem,partial set covering,location-allocation,coverage,siting,standard,target,budget,optimise,optimize,backup,new hospital,candidate sites,solver,mip</source><translation>集合覆盖,集合覆盖选址问题,部分集合覆盖,选址分配,覆盖,选址,可达标准,目标,预算,优化,备用覆盖,新建医院,候选点,求解器,lscp,location set covering problem,location-allocation,mip</translation></message>
<message><source>Cost of opening the new sites and closing others</source><translation>开设新选址点与关闭其他选址点的费用</translation></message>
<message><source>With one budget for all regions the objective is {together:,.10g}: budgets of regions cost {cost:,.10g}.</source><translation>各区域统一预算时，目标值为 {together:,.10g}；分设区域预算的代价为 {cost:,.10g}。</translation></message>
<message><source>Number of our sites in the end, old and new</source><translation>最终己方选址点总数（新旧合计）</translation></message>
<message><source>Exactly so many sites are ours in the end: those that stay (existing, closable) and those that open. The number of today's means relocation: a site opens only where another closes, and MAX_CLOSED says how many may move. SITES, where given as well, is then a maximum. Empty: no such limit.</source><translation>最终己方选址点恰为此数：包括保留的（existing、closable）和新开设的。等于现状数量即为迁址：关闭一个才能开设一个，可迁数量由 MAX_CLOSED 限定。若同时给定 SITES，则 SITES 为上限。留空：不作此限制。</translation></message>
<message><source>Closing cost field</source><translation>关闭费用字段</translation></message>
<message><source>Zero or more, of each closable site, in the unit of SITE_COST. Counts against BUDGET and the budgets of regions, and where the model weighs money. Empty: closing costs nothing.</source><translation>可关闭选址点的关闭费用，不小于零，采用 SITE_COST 的单位。计入 BUDGET 和区域预算；模型以费用为目标时，也计入目标。留空：关闭不计费用。</translation></message>
<message><source>Regions: standard for min_coverage</source><translation>区域：min_coverage 的可达标准</translation></message>
<message><source>The cost within which people count for min_coverage in REGION_RULES, where a region has no standard of its own. The limit itself counts.</source><translation>区域未自设可达标准时采用：成本不超过此值的人口计入 REGION_RULES 的 min_coverage。恰等于此值者计入。</translation></message>
<message><source>Regions: standard field for min_coverage (of each place)</source><translation>区域：min_coverage 的可达标准字段（逐需求点）</translation></message>
<message><source>A field of the demand with a standard of its own. NULL: that of the region, or STANDARD.</source><translation>需求图层中的字段，为各需求点单独设定可达标准。NULL：采用所在区域的标准，或 STANDARD。</translation></message>
<message><source>Regions: compare with one budget for all</source><translation>区域：与统一预算比较</translation></message>
<message><source>Most new sites to open</source><translation>新增选址点数上限</translation></message>
<message><source>New sites, required ones included. Empty: as many as the model wants.</source><translation>新增选址点，含必设点。留空：数量由模型决定。</translation></message>
<message><source>Keeping cost field (of sites that are open)</source><translation>维持费用字段（现状已开设的选址点）</translation></message>
<message><source>Zero or more, of each closable site, for the same time as SITE_COST: closing the site saves it. Empty: keeping costs nothing.</source><translation>可关闭选址点的维持费用，不小于零，对应时期与 SITE_COST 相同：关闭即可节省。留空：维持不计费用。</translation></message>
<message><source>Objective with one budget for all regions</source><translation>各区域统一预算下的目标值</translation></message>
<message><source>What budgets of regions cost against one budget</source><translation>分设区域预算相对于统一预算的代价</translation></message>
<message><source>With budgets in REGION_RULES: the same money is also spent as one budget, and {gain}. Doubles the time.</source><translation>REGION_RULES 设有预算时使用：另将同样的资金合为统一预算求解一次，{gain}。耗时加倍。</translation></message>
<message><source>Costs to the {count} nearest sites of every place are used.</source><translation>采用每个需求点到最近 {count} 个选址点的成本。</translation></message>
<message><source>{count} places with {people:,.0f} people have no site in reach, whatever opens (ids {ids}).</source><translation>{count} 个需求点（{people:,.0f} 人）无论如何开设，可达范围内都没有选址点（ID：{ids}）。</translation></message>
<message><source>{people:,.0f} people are not served: capacities are too small.</source><translation>{people:,.0f} 人未获服务：服务能力不足。</translation></message>
<message><source>{people:,.0f} of them would be served if places were split between sites (WHOLE off).</source><translation>其中 {people:,.0f} 人在允许需求点拆分到多个选址点（关闭 WHOLE）时可获服务。</translation></message>
<message><source>{people:,.0f} people are not served: capacities are too small, or smallest loads too large.</source><translation>{people:,.0f} 人未获服务：服务能力不足，或最小负荷过高。</translation></message>
<message><source>covered</source><translation>已覆盖</translation></message>
<message><source>not covered</source><translation>未覆盖</translation></message>
<message><source>Objective {objective:,.10g}; no plan is better than {bound:,.10g} (gap {gap:.3%}, {status}).</source><translation>目标值 {objective:,.10g}；没有方案优于 {bound:,.10g}（间隙 {gap:.3%}，{status}）。</translation></message>
<message><source>open</source><translation>开设</translation></message>
<message><source>closed</source><translation>不开设</translation></message>
<message><source>What may happen to each site. candidate: may open. existing: is open and stays open. required: must open, and counts against SITES and BUDGET. closable: is open and may close. excluded: is left out. competitor: serves people, but is not ours. Empty or NULL: candidate.</source><translation>规定每个选址点可否开设或关闭。candidate：可开设。existing：现状已开设，保持开设。required：必须开设，计入 SITES 和 BUDGET。closable：现状已开设，可关闭。excluded：予以排除。competitor：服务人口，但不属己方。空值或 NULL：candidate。</translation></message>
<message><source>Standard (largest cost that counts as covered, in the unit of the costs)</source><translation>可达标准（计为已覆盖的最大成本，采用成本的单位）</translation></message>
<message><source>The limit itself counts. In the unit of the costs: minutes with a table of minutes, metres without one.</source><translation>恰等于此值者计入。采用成本的单位：成本表以分钟计则为分钟，无成本表则为米。</translation></message>
<message><source>Standard field (of each place)</source><translation>可达标准字段（逐需求点）</translation></message>
<message><source>A field of the demand with a standard of its own, such as 30 in plains and 60 in hills. NULL: STANDARD.</source><translation>需求图层中的字段，为各需求点单独设定可达标准，例如平原 30、山区 60。NULL：采用 STANDARD。</translation></message>
<message><source>Nearest sites of each place to look at (without a cost table)</source><translation>每个需求点考察的最近选址点数（无成本表时）</translation></message>
<message><source>Without a cost table: straight lines are measured to so many sites of each place, and every place is served by one of them. The bound holds for all sites. Empty: all, or as many as fit into memory.</source><translation>无成本表时：对每个需求点只计算到这么多个最近选址点的直线距离，且须由其中之一服务。界对全部选址点均成立。留空：全部，或内存所能容纳的最大数量。</translation></message>
<message><source>In people. It binds nothing here: it gives the utilisation of each site.</source><translation>以人数计。在此不构成约束，只用于计算各选址点的利用率。</translation></message>
<message><source>Importance of sites: how much worse a near-optimal plan may be (%)</source><translation>选址点重要性：近优方案的容许差距 (%)</translation></message>
<message><source>Plans so much worse than the plan found, at most, count as near-optimal. The field importance says of each site whether it is in every one of them (every), in some, or in none; unproven where neither a proof nor a plan was found in the time for it (the longer of two seconds and a fifth of what the plan took).</source><translation>劣于所得方案不超过此幅度的方案视为近优。importance 字段说明每个选址点是出现在全部近优方案 (every)、部分近优方案 (some)，还是均不出现 (none)；在规定时间（两秒与求解方案用时的五分之一中的较大者）内既未得到证明、也未找到相应方案时为 unproven。</translation></message>
<message><source>people who lose their cover if it closes</source><translation>关闭后失去覆盖的人口</translation></message>
<message><source>Demand under the plan</source><translation>方案下的需求点</translation></message>
<message><source>The demand with covered, the site that serves it (site_id), the cost to it and to the next nearest open site (second_cost); NULL where there is none.</source><translation>需求图层，附 covered、提供服务的选址点 (site_id)、到该选址点的成本，以及到次近已开设选址点的成本 (second_cost)；不存在时为 NULL。</translation></message>
<message><source>optimal, gap_reached, time_limit or cancelled</source><translation>optimal、gap_reached、time_limit 或 cancelled</translation></message>
<message><source>Objective of the plan</source><translation>方案目标值</translation></message>
<message><source>Bound: no plan is better</source><translation>界：没有方案优于此值</translation></message>
<message><source>Relative gap between plan and bound</source><translation>方案与界的相对间隙</translation></message>
<message><source>The sites with open (1 or 0), order (0: open today; 1, 2, 3 ...: opens, the one that adds most first), assigned_population, marginal ({marginal}), utilisation (people served as a share of CAPACITY; NULL where that is not known) and importance (is the site in every near-optimal plan, in some, or in none; unproven: not known. Existing and required sites and competitors are in every plan by decree, excluded ones in none).</source><translation>各选址点，附 open（1 或 0）、order（0：现状已开设；1、2、3……：新开设，增益最大者先列）、assigned_population、marginal（{marginal}）、utilisation（服务人口占 CAPACITY 的比例；服务能力未知时为 NULL）和 importance（该选址点出现在全部、部分近优方案中，还是均不出现；unproven：未知。现有、必设的选址点和竞争者按设定出现在所有方案中，被排除的均不出现）。</translation></message>
<message><source>Years: money of each (500, 300, 300)</source><translation>分年度：各年资金 (500, 300, 300)</translation></message>
<message><source>An amount a year, in the unit of SITE_COST, as in 500, 300, 300. What a year leaves over remains for the next. Replaces BUDGET; together with STAGES both limits hold.</source><translation>每年一个金额，采用 SITE_COST 的单位，例如 500, 300, 300。当年结余转入下一年。取代 BUDGET；与 STAGES 同用时，两项限制均有效。</translation></message>
<message><source>Years</source><translation>年份</translation></message>
<message><source>Years: most new sites of each (2, 2, 3)</source><translation>分年度：各年新增选址点数上限 (2, 2, 3)</translation></message>
<message><source>Years: new sites of each (2, 2, 3)</source><translation>分年度：各年新增选址点数 (2, 2, 3)</translation></message>
<message><source>The most for each year, as in 2, 2, 3; what a year does not use remains for the next. What opens stays open: the plan grows from year to year, with the least loss to planning every year afresh, summed over the years (regret). Closable sites that close stay closed. Replaces SITES. Required sites open in the first year. Empty: all opens at once.</source><translation>各年的上限，例如 2, 2, 3；当年未用完的名额转入下一年。开设后保持开设：方案逐年扩展，使其相对于逐年重新规划的损失（遗憾值）各年之和最小。可关闭的选址点一经关闭不再开设。取代 SITES。必设点在第一年开设。留空：一次全部开设。</translation></message>
<message><source>A number a year, as in 2, 2, 3. What opens stays open: the plan grows from year to year, with the least loss to planning every year afresh, summed over the years (regret). Closable sites that close stay closed. Replaces SITES. Required sites open in the first year. Empty: everything opens at once.</source><translation>每年一个数，例如 2, 2, 3。开设后保持开设：方案逐年扩展，使其相对于逐年重新规划的损失（遗憾值）各年之和最小。可关闭的选址点一经关闭不再开设。取代 SITES。必设点在第一年开设。留空：一次全部开设。</translation></message>
<message><source>a row a year with the sites that open, the objective of the plan, that of the year planned afresh with its bound and gap, the regret between the two, and what it is at most. Under capacities also the people unserved in both (no regret where the plan leaves more of them). Sites have the field stage, the year in which they open, and, if some may close, stage_closed.</source><translation>每年一行，列出当年开设的选址点、方案的目标值、该年重新规划的目标值及其界和间隙、两者之间的遗憾值，以及遗憾值的上限。有容量约束时，另列两者的未服务人口（若本方案的未服务人口更多，则不计遗憾值）。选址点图层含 stage 字段，即开设年份；若允许关闭，另含 stage_closed。</translation></message>
<message><source>Regret, summed over years or weighted over scenarios</source><translation>遗憾值（各年之和，或各情景加权）</translation></message>
<message><source>What that regret is at most, by the bounds</source><translation>由界推得的该遗憾值上限</translation></message>
<message><source>Largest regret of a year or a scenario</source><translation>单一年份或情景的最大遗憾值</translation></message>
<message><source>Objective in the scenario in which the plan does worst</source><translation>方案表现最差的情景下的目标值</translation></message>
<message><source>With STAGES or STAGE_BUDGETS</source><translation>设置 STAGES 或 STAGE_BUDGETS 时</translation></message>
<message><source>Years: target of each (% of people, such as 60, 80, 90)</source><translation>分年度：各年目标（人口百分比，例如 60, 80, 90）</translation></message>
<message><source>Percentages that rise, one a year, as in 60, 80, 90. What opens stays open: the plan grows from year to year, at the least cost of all sites open so far, summed over the years (or their least number). Replaces TARGET; all other limits hold in every year, and closable sites that close stay closed. Empty: everything opens at once.</source><translation>逐年递增的百分比，每年一个，例如 60, 80, 90。开设后保持开设：方案逐年扩展，使截至各年已开设选址点的费用（或个数）各年之和最小。取代 TARGET；其他限制每年均有效，可关闭的选址点一经关闭不再开设。留空：一次全部开设。</translation></message>
<message><source>worst: TARGET is reached in every scenario at the least cost. regret: the same plan, since what it costs does not depend on the scenario; OBJECTIVE is what that is more than the cheapest plan of any scenario alone. expected is refused: a plan for the mean population may reach TARGET in no scenario.</source><translation>worst：以最低费用使每个情景都达到 TARGET。regret：方案相同，因为费用与情景无关；OBJECTIVE 为其费用比各情景单独求得的最省方案高出的部分（以其中最低者计）。不接受 expected：针对平均人口的方案可能在任何情景下都达不到 TARGET。</translation></message>
<message><source>With STAGE_TARGETS</source><translation>设置 STAGE_TARGETS 时</translation></message>
<message><source>Cost so far</source><translation>累计费用</translation></message>
<message><source>Sites opened so far</source><translation>累计开设选址点数</translation></message>
</context>
</TS>
