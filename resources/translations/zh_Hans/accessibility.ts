<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context><name>EvenCare</name>
<message><source>Capacity fields</source><translation>服务能力字段</translation></message>
<message><source>Beds, doctors or another measure of supply, zero or more; NULL is an error, never zero. Several fields are counted in one run: the first in the columns as ever, each in columns that end in its name.</source><translation>床位、医生或其他供给量，不得为负；NULL 视为错误，不按零处理。多个字段可一次算完：第一个字段的结果写入常规列，同时每个字段各有以其字段名结尾的列。</translation></message>
<message><source>{people:,.0f} of {total:,.0f} people have no facility in reach; their access is 0.</source><translation>{total:,.0f} 人中有 {people:,.0f} 人可达范围内没有设施，其可达性为 0。</translation></message>
<message><source>{supply:,g} of {total:,g} units of capacity are in reach of nobody.</source><translation>{total:,g} 单位服务能力中有 {supply:,g} 单位无人可达。</translation></message>
<message><source>Capacity handed out against capacity in reach: relative error {error:.1e}.</source><translation>已分配的服务能力与有人可达的服务能力相比：相对误差 {error:.1e}。</translation></message>
<message><source>People counted at facilities against people in reach: relative error {error:.1e}.</source><translation>计入设施的人口与有设施可达的人口相比：相对误差 {error:.1e}。</translation></message>
<message><source>Capacity handed out or left unused against capacity in reach: relative error {error:.1e}.</source><translation>已分配与未利用的服务能力之和与有人可达的服务能力相比：相对误差 {error:.1e}。</translation></message>
<message><source>Tiers, each facility serving its own and all lower ones: {rules}.</source><translation>层级（设施服务本层级及所有更低层级）：{rules}。</translation></message>
<message><source>Tiers, each facility serving its own: {rules}.</source><translation>层级（设施只服务本层级）：{rules}。</translation></message>
<message><source>Method {method}; decay {decay}; {pairs} pairs.</source><translation>方法 {method}；距离衰减 {decay}；{pairs} 个起讫点对。</translation></message>
<message><source>Radii {radii}; base population {base:g}, target ratio {target:g}. {sites} facilities never reach the base population, {places} places never the target: they take the largest radius.</source><translation>搜索半径 {radii}；基准人口 {base:g}，目标供需比 {target:g}。{sites} 个设施始终达不到基准人口，{places} 个需求点始终达不到目标供需比，均取最大半径。</translation></message>
<message><source>Modes, with their shares of all people: {shares}.</source><translation>出行方式及其占总人口的比例：{shares}。</translation></message>
<message><source>Groups, with their people: {counts}.</source><translation>人群组及其人口：{counts}。</translation></message>
<message><source>Crowding at facilities (i2SFCA)</source><translation>设施拥挤度（i2SFCA）</translation></message>
<message><source>How many potential patients fall on each bed or doctor of every facility.</source><translation>各设施每张床位或每名医生对应多少潜在患者。</translation></message>
<message><source>The two-step method from the other side. The people of each place are divided by the capacity in their reach (weighted by the decay); each facility adds up what comes to it: people per unit of its capacity.

Everybody in reach of capacity is counted once, so that crowding times capacity adds up to the people in reach; the error is given. Use the binary decay for equal weights within the catchment.

Places that reach no capacity have the status 'unreachable'; facilities to which nobody comes have crowding 0 and the status 'no_demand'. The mean is over the capacity that is in reach.</source><translation>从设施一侧反过来看两步移动搜索法：先把每个需求点的人口按其可达的服务能力（经距离衰减加权）分摊，再由各设施汇总分到的人口，得到每单位服务能力对应的人口。

凡有服务能力可达的人都只计一次，因此各设施拥挤度与服务能力的乘积之和等于这部分人口；误差会一并给出。若要搜索半径内权重相等，请选 binary 衰减。

没有可达服务能力的需求点状态为“unreachable”；无人前来的设施拥挤度为 0，状态为“no_demand”。均值只按有人可达的服务能力计算。</translation></message>
<message><source>Crowding</source><translation>拥挤度</translation></message>
<message><source>The facilities with people per unit of capacity (crowding), potential patients, and status.</source><translation>设施图层，含每单位服务能力对应的人口（crowding）、潜在患者数和状态。</translation></message>
<message><source>Places with the capacity in their reach</source><translation>需求点及其可达服务能力</translation></message>
<message><source>The demand with the weighted capacity in reach (supply), people per unit of it (pressure), and status.</source><translation>需求图层，含加权后的可达服务能力（supply）、其每单位对应的人口（pressure）和状态。</translation></message>
<message><source>i2sfca,inverted 2sfca,crowdedness,crowding,load,potential patients,facilities,huff</source><translation>i2sfca,反向两步移动搜索法,inverted 2sfca,拥挤度,拥挤,负荷,潜在患者,设施,哈夫模型,huff</translation></message>
<message><source>People per unit of the capacity in reach</source><translation>每单位可达服务能力对应的人口</translation></message>
<message><source>Capacity that somebody reaches</source><translation>有人可达的服务能力</translation></message>
<message><source>Capacity that nobody reaches</source><translation>无人可达的服务能力</translation></message>
<message><source>People with no capacity in reach</source><translation>没有可达服务能力的人口</translation></message>
<message><source>People counted at facilities</source><translation>计入设施的人口</translation></message>
<message><source>Relative error of people counted at facilities over people in reach</source><translation>计入设施的人口与有设施可达的人口之间的相对误差</translation></message>
<message><source>Decay {decay}; {pairs} pairs.</source><translation>距离衰减 {decay}；{pairs} 个起讫点对。</translation></message>
<message><source>People counted at facilities over people in reach: relative error {error:.1e}.</source><translation>计入设施的人口与有设施可达的人口相比：相对误差 {error:.1e}。</translation></message>
<message><source>{people:,.0f} of {total:,.0f} people have no capacity in reach; no facility counts them.</source><translation>{total:,.0f} 人中有 {people:,.0f} 人没有可达的服务能力，未计入任何设施。</translation></message>
<message><source>Cumulative opportunities</source><translation>累积机会</translation></message>
<message><source>The beds, doctors or jobs that every place reaches within a limit.</source><translation>各需求点在给定限值内可达的床位、医生或岗位数。</translation></message>
<message><source>Adds up the capacity of all facilities within the catchment, the limit included. Nobody competes for it: use a floating catchment for beds per person.

With a second limit it takes the interval form: opportunities within each of the limits from the first to the second, by steps, and of these the median. The choice of one limit then matters less.

Places that reach nothing get 0 and the status 'unreachable'. The facilities' market is the people within the catchment (the second limit, in the interval form).</source><translation>汇总搜索半径内（含限值）所有设施的服务能力。不考虑竞争：若要人均床位，请用移动搜索法。

给出第二个限值时采用区间形式：从第一个到第二个限值按步长逐一计算限值内的机会数，取其中位数。这样结果对单一限值的选取就不那么敏感。

没有任何可达设施的需求点得 0，状态为“unreachable”。设施的市场即搜索半径（区间形式下为第二个限值）内的人口。</translation></message>
<message><source>Up to this catchment (interval form)</source><translation>搜索半径上限（区间形式）</translation></message>
<message><source>Opportunities are the median over all limits from the catchment up to this one.</source><translation>机会数取从搜索半径到该上限之间各限值结果的中位数。</translation></message>
<message><source>Step of the interval</source><translation>区间步长</translation></message>
<message><source>From one limit to the next: 1 minute, say.</source><translation>相邻两个限值之差，例如 1 分钟。</translation></message>
<message><source>isochrone,cumulative,opportunities,within 30 minutes,threshold,cut-off,contour measure,accessibility,interval,market potential</source><translation>等时圈,累积机会,机会,30分钟内,阈值,截断值,等值线测度,可达性,区间,市场潜力,isochrone,cumulative opportunities</translation></message>
<message><source>Median over {count} limits from {first:g} to {last:g}; {pairs} pairs.</source><translation>{first:g} 至 {last:g} 之间 {count} 个限值的中位数；{pairs} 个起讫点对。</translation></message>
<message><source>Within {limit:g}; {pairs} pairs.</source><translation>限值 {limit:g} 以内；{pairs} 个起讫点对。</translation></message>
<message><source>Floating catchment (2SFCA family)</source><translation>移动搜索法（2SFCA 系列）</translation></message>
<message><source>Beds or doctors per person that every place can reach, shared with everybody else in reach.</source><translation>各需求点可获得的人均床位或医生数，供给由所有可达人口共享。</translation></message>
<message><source>Access to care where supply is shared by everyone who reaches it. Each facility's capacity is divided by the people in its catchment (its ratio); each place adds up the ratios of the facilities it reaches.

e2sfca lets weights fall with cost: choose a decay. 2sfca uses weight 1 inside the catchment and needs no decay. v2sfca lets catchments grow until enough people, then enough supply, lie inside.

Access is in units of capacity per person, or per so many people (per 1000, say). Its mean, weighted by population, is the capacity that is in anyone's reach over all people, for every method but m2sfca, mh3sfca and bfca, which obey laws of their own, and v2sfca, which keeps none; the error of the law is given. Places out of reach get 0 and the status 'unreachable'; facilities that nobody reaches get ratio 0 and the status 'no_demand', and their capacity counts as stranded. The column availability is access times population: the capacity that a place has at its disposal.

With several capacity fields, numbers and styles are those of the first. Modes of travel, tiers of care and groups of people each add access columns of their own (access_mode_car: of those who drive); access is then the mean over the people of a place, and over tiers the sum, each weighted by the share of people who need it.</source><translation>衡量供给由所有可达人口共享时的就医可达性：每个设施的服务能力除以其服务范围内的人口，得到供需比；每个需求点再把可达设施的供需比相加。

e2sfca 的权重随成本下降，需选定距离衰减。2sfca 在搜索半径内权重为 1，无需衰减。v2sfca 的搜索半径逐步扩大，先使设施周围有足够人口，再使需求点周围有足够供给。

可达性的单位是人均服务能力，或每若干人（如每 1000 人）的服务能力。按人口加权的均值等于有人可达的服务能力除以总人口；各方法皆然，但 m2sfca、mh3sfca 和 bfca 遵循各自的守恒律，v2sfca 则不守恒。守恒误差会一并给出。可达范围外的需求点得 0，状态为“unreachable”；无人可达的设施供需比为 0，状态为“no_demand”，其服务能力计为滞留能力。列 availability 为可达性乘以人口，即该需求点可支配的服务能力。

选多个服务能力字段时，数值输出和样式以第一个字段为准。出行方式、服务层级和人群组各自另加可达性列（如 access_mode_car：驾车者的可达性）；此时可达性在出行方式和人群组之间取人口均值，在层级之间按需要该层级的人口比例加权求和。</translation></message>
<message><source>Access per so many people</source><translation>可达性的人口基数（每多少人）</translation></message>
<message><source>1 gives capacity per person, 1000 per thousand people. It scales access and ratio.</source><translation>1 表示人均服务能力，1000 表示每千人服务能力。可达性和供需比随之缩放。</translation></message>
<message><source>Access</source><translation>可达性</translation></message>
<message><source>The demand with its access, availability and status.</source><translation>需求图层，含可达性（access）、可支配服务能力（availability）和状态。</translation></message>
<message><source>Facilities with their load</source><translation>设施及其负荷</translation></message>
<message><source>The facilities with the people that weigh on each (demand), capacity per person (ratio) and status.</source><translation>设施图层，含各设施承担的人口（demand）、人均服务能力（ratio）和状态。</translation></message>
<message><source>2sfca,e2sfca,kd2sfca,g2sfca,3sfca,m2sfca,huff,mh3sfca,v2sfca,bfca,two-step floating catchment area,accessibility,access,doctors,beds,supply,demand,tier,mode,spatial availability,sensitivity,monte carlo</source><translation>2sfca,e2sfca,kd2sfca,g2sfca,3sfca,m2sfca,huff,mh3sfca,v2sfca,bfca,两步移动搜索法,移动搜索法,可达性,医生,床位,供给,需求,层级,出行方式,空间可用性,敏感性,蒙特卡洛,monte carlo</translation></message>
<message><source>Mean access, weighted by population</source><translation>可达性均值（人口加权）</translation></message>
<message><source>Median access, weighted by population</source><translation>可达性中位数（人口加权）</translation></message>
<message><source>Standard deviation of access</source><translation>可达性标准差</translation></message>
<message><source>Gini index of access</source><translation>可达性基尼系数</translation></message>
<message><source>People with no facility in reach</source><translation>可达范围内没有设施的人口</translation></message>
<message><source>Capacity handed out: access times population, over all places</source><translation>已分配的服务能力：各需求点可达性与人口乘积之和</translation></message>
<message><source>What the method conserves: capacity, or people (mh3sfca, bfca)</source><translation>方法所守恒的量：服务能力，或人口（mh3sfca、bfca）</translation></message>
<message><source>Relative error of the method's conservation law</source><translation>方法守恒律的相对误差</translation></message>
<message><source>Mean rank stability (sensitivity)</source><translation>平均位次稳定性（敏感性分析）</translation></message>
<message><source>People whose target ratio is never reached (v2sfca)</source><translation>始终达不到目标供需比的人口（v2sfca）</translation></message>
<message><source>Gravity potential</source><translation>重力潜能</translation></message>
<message><source>The supply that every place can reach, each facility weighted by its distance.</source><translation>各需求点可达的供给，各设施按距离加权。</translation></message>
<message><source>Hansen's potential: the capacities of all facilities, each times the weight that the decay gives to its cost. It is in units of capacity, and nobody competes for it: use a floating catchment for beds per person.

Without a catchment every pair counts. The power decay counts a cost below its scale (1 by default) as its scale, so that a cost of zero stays finite. Places out of reach get 0 and the status 'unreachable'.

The facilities' market is the same from the other side: people, weighted by distance.</source><translation>汉森潜能：所有设施的服务能力乘以其成本对应的衰减权重后求和。单位与服务能力相同，不考虑竞争：若要人均床位，请用移动搜索法。

不设搜索半径时，所有起讫点对都计入。power 衰减把小于尺度参数（默认为 1）的成本按该参数计，使成本为零时结果仍为有限值。可达范围外的需求点得 0，状态为“unreachable”。

设施的市场是从设施一侧计算的同一指标，即按距离加权的人口。</translation></message>
<message><source>hansen,gravity,potential,accessibility,access,distance decay,opportunities,market potential</source><translation>汉森,hansen,重力模型,潜能,势能模型,可达性,距离衰减,机会,市场潜力,gravity,potential</translation></message>
<message><source>Nearest facility</source><translation>最近设施</translation></message>
<message><source>The nearest facilities of every place, and the people within given costs of one.</source><translation>各需求点的最近设施，以及给定成本内有设施可达的人口。</translation></message>
<message><source>Finds the nearest facility of every place, or the nearest few, and counts the people within the thresholds.

Ties go to the lowest id. Places with no facility in reach have NULL: never a cost of zero. With a group field (level, owner) the answer is given for each group as well, in columns that carry its name.

Costs come from a table, or from a road network (advanced parameters), which is searched once from all facilities at a time: quicker than a table. Without either they are straight lines in metres.

Mean, median and 90th percentile are weighted by population, over the people in reach. With a region field, a table tells the same of every region.</source><translation>查找每个需求点最近的一个或若干个设施，并统计各阈值内的人口。

成本相同时取 ID 最小者。可达范围内没有设施的需求点为 NULL，绝不按零成本计。给出分组字段（级别、所有制）时，另按每个组给出结果，列名中带有组名。

成本取自成本表或路网（高级参数）；用路网时一次从所有设施出发搜索，比先算成本表更快。两者都不给时，采用直线距离（米）。

均值、中位数和第 90 百分位数均按人口加权，只计可达范围内的人口。给出区域字段时，另有一张表按区域给出同样的结果。</translation></message>
<message><source>How many nearest facilities</source><translation>最近设施个数</translation></message>
<message><source>Each gets columns of its own: nearest_id, nearest_cost, nearest_id_2, nearest_cost_2 ...</source><translation>每个设施各有一组列：nearest_id、nearest_cost、nearest_id_2、nearest_cost_2 ……</translation></message>
<message><source>Group field of the facilities</source><translation>设施的分组字段</translation></message>
<message><source>Level, owner or another group: one more set of columns for each of its values.</source><translation>级别、所有制或其他分组：每个取值另加一组列。</translation></message>
<message><source>Thresholds (in the unit of the costs)</source><translation>阈值（与成本同单位）</translation></message>
<message><source>People within each are counted, the limit included, as in 15,30,60.</source><translation>分别统计各阈值内（含阈值）的人口，例如 15,30,60。</translation></message>
<message><source>Region field of the demand</source><translation>需求点的区域字段</translation></message>
<message><source>County, district or another area: the table of regions counts the people of each within thresholds.</source><translation>县、区或其他范围：在区域表中分别统计各区域阈值内的人口。</translation></message>
<message><source>Capacity field</source><translation>服务能力字段</translation></message>
<message><source>Facilities whose capacity is zero do not count then. Needed for the cost to so many units.</source><translation>选定后，服务能力为零的设施不计入。计算“达到指定服务能力的成本”时必填。</translation></message>
<message><source>Capacity to have in reach</source><translation>应达到的可达服务能力</translation></message>
<message><source>Gives the cost within which so many beds or doctors are in reach, in the column units_cost.</source><translation>计算可达床位或医生累计达到该数量时的成本，写入列 units_cost。</translation></message>
<message><source>The demand with the id and cost of its nearest facilities.</source><translation>需求图层，含最近设施的 ID 和成本。</translation></message>
<message><source>People within thresholds</source><translation>阈值内人口</translation></message>
<message><source>Threshold, population and share of all people.</source><translation>阈值、人口及其占总人口的比例。</translation></message>
<message><source>People within thresholds by region</source><translation>各区域阈值内人口</translation></message>
<message><source>Region, threshold, population, share, and the mean, median, 90th percentile and largest cost.</source><translation>区域、阈值、人口、比例，以及成本的均值、中位数、第 90 百分位数和最大值。</translation></message>
<message><source>closest,nearest,hub,travel time,coverage,standard,within 30 minutes,proximity</source><translation>最近,最近设施,就近,枢纽,出行时间,覆盖,标准,30分钟内,邻近度,nearest,closest,hub</translation></message>
<message><source>Mean cost to the nearest facility</source><translation>到最近设施的平均成本</translation></message>
<message><source>Median cost to the nearest facility</source><translation>到最近设施的成本中位数</translation></message>
<message><source>90th percentile of the cost</source><translation>成本的第 90 百分位数</translation></message>
<message><source>Largest cost</source><translation>最大成本</translation></message>
<message><source>{share:.1%} of the people are in reach of a facility.</source><translation>{share:.1%} 的人口可达范围内有设施。</translation></message>
<message><source>out of reach</source><translation>可达范围外</translation></message>
<message><source>Costs over roads in {unit}.</source><translation>路网成本，单位为{unit}。</translation></message>
<message><source>Supply in reach</source><translation>可达供给</translation></message>
<message><source>Facilities with their market</source><translation>设施及其市场</translation></message>
<message><source>The facilities with the people in reach of each (market), weighted alike, and its status.</source><translation>设施图层，含各设施可达范围内按同样方式加权的人口（market）和状态。</translation></message>
<message><source>Mean, weighted by population</source><translation>均值（人口加权）</translation></message>
<message><source>Median, weighted by population</source><translation>中位数（人口加权）</translation></message>
<message><source>Standard deviation</source><translation>标准差</translation></message>
<message><source>Gini index</source><translation>基尼系数</translation></message>
<message><source>The demand with the supply in reach ({column}) and its status.</source><translation>需求图层，含可达供给（{column}）和状态。</translation></message>
<message><source>Rational agents (RAAM)</source><translation>理性主体可达性（RAAM）</translation></message>
<message><source>What care costs people in travel and crowding when nobody gains by going elsewhere.</source><translation>当谁也无法通过改去别处而获益时，人们就医所承担的出行与拥挤成本。</translation></message>
<message><source>People weigh travel against crowding. Going to a facility costs its patients per unit of capacity over rho, plus the travel cost over tau; people spread until no other facility is cheaper for anyone. Higher is worse.

tau is the travel cost that weighs as much as a normal load; rho is that load, by default all people over all capacity. The equilibrium is solved exactly as a convex programme: the gap tells how much of their cost people could still save by moving (1e-6 or less). Costs and patients are unique.

Facilities without capacity are left out. Places without people have a cost, too; places out of reach have NULL and the status 'unreachable'.</source><translation>人们在出行与拥挤之间权衡：去某个设施的成本等于其每单位服务能力的患者数除以 rho，加上出行成本除以 tau；患者在设施间不断分散，直到对任何人都不存在成本更低的设施。数值越高，情况越差。

tau 是与正常负荷等价的出行成本；rho 即正常负荷，默认为总人口除以总服务能力。均衡以凸规划精确求解：均衡间隙表示人们改换设施还能省下多大比例的成本（不超过 1e-6）。成本和患者数的解唯一。

没有服务能力的设施不参与计算。没有人口的需求点同样给出成本；可达范围外的需求点为 NULL，状态为“unreachable”。</translation></message>
<message><source>Travel cost as bad as a normal load (tau)</source><translation>与正常负荷等价的出行成本（tau）</translation></message>
<message><source>In the unit of the costs: 60 minutes, say. The smaller, the more people mind travelling.</source><translation>与成本同单位，例如 60 分钟。越小，表示人们越在意路途。</translation></message>
<message><source>Normal load (rho)</source><translation>正常负荷（rho）</translation></message>
<message><source>People per unit of capacity. Empty: all people over all capacity.</source><translation>每单位服务能力对应的人口。留空则取总人口除以总服务能力。</translation></message>
<message><source>Cost of care</source><translation>就医成本</translation></message>
<message><source>The demand with its cost, the cheapest facility for it (facility_id), and status.</source><translation>需求图层，含就医成本、成本最低的设施（facility_id）和状态。</translation></message>
<message><source>Facilities with their patients</source><translation>设施及其患者</translation></message>
<message><source>The facilities with their patients, load (patients per unit of capacity) and status.</source><translation>设施图层，含患者数、负荷（每单位服务能力的患者数）和状态。</translation></message>
<message><source>{supply:,g} of {total:,g} units of capacity have no patients.</source><translation>{total:,g} 单位服务能力中有 {supply:,g} 单位没有患者。</translation></message>
<message><source>raam,rational agent access model,equilibrium,wardrop,congestion,crowding,accessibility</source><translation>raam,理性主体可达性模型,rational agent access model,均衡,沃德罗普,wardrop,拥堵,拥挤,可达性</translation></message>
<message><source>Relative equilibrium gap</source><translation>相对均衡间隙</translation></message>
<message><source>Mean cost, weighted by population</source><translation>平均成本（人口加权）</translation></message>
<message><source>Normal load as used</source><translation>实际采用的正常负荷</translation></message>
<message><source>Capacity of the facilities that have patients</source><translation>有患者的设施的服务能力</translation></message>
<message><source>Capacity of the facilities that nobody chooses</source><translation>无人选择的设施的服务能力</translation></message>
<message><source>Patients of all facilities</source><translation>所有设施的患者总数</translation></message>
<message><source>Relative error of patients over people in reach</source><translation>患者总数与有设施可达的人口之间的相对误差</translation></message>
<message><source>tau {tau:g}, rho {rho:g}; {pairs} pairs; equilibrium gap {gap:.1e}.</source><translation>tau {tau:g}，rho {rho:g}；{pairs} 个起讫点对；均衡间隙 {gap:.1e}。</translation></message>
<message><source>{people:,.0f} of {total:,.0f} people have no facility in reach; their cost is NULL.</source><translation>{total:,.0f} 人中有 {people:,.0f} 人可达范围内没有设施，其成本为 NULL。</translation></message>
<message><source>Sensitivity: parameter to vary</source><translation>敏感性分析：变动的参数</translation></message>
<message><source>The run is repeated with other values of this parameter: one more access column each.</source><translation>以该参数的其他取值重复计算，每个取值增加一列可达性。</translation></message>
<message><source>Sensitivity: other values of it</source><translation>敏感性分析：参数的其他取值</translation></message>
<message><source>As in: 20, 40, 60. The column rank_stability then says how firmly each place keeps its rank: 1 where it is always the same, 0 where it goes from the very first to the very last.</source><translation>例如：20, 40, 60。列 rank_stability 表示各需求点位次的稳定程度：位次始终不变为 1，从首位变到末位为 0。</translation></message>
<message><source>Sensitivity</source><translation>敏感性分析</translation></message>
<message><source>For each value: mean, median, standard deviation and Gini of access, and the correlation of ranks.</source><translation>每个取值对应的可达性均值、中位数、标准差和基尼系数，以及位次相关系数。</translation></message>
<message><source>Monte Carlo simulations</source><translation>蒙特卡洛模拟次数</translation></message>
<message><source>How often population, capacity and costs are drawn anew. 0 draws none.</source><translation>对人口、服务能力和成本随机抽样的次数；0 表示不模拟。</translation></message>
<message><source>Coefficient of variation of population</source><translation>人口的变异系数</translation></message>
<message><source>Coefficient of variation of capacity</source><translation>服务能力的变异系数</translation></message>
<message><source>Coefficient of variation of travel costs</source><translation>出行成本的变异系数</translation></message>
<message><source>0.1 lets each number vary by 10 % (standard deviation), independently of all others.</source><translation>0.1 表示每个数值各自独立地以 10%（标准差）波动。</translation></message>
<message><source>Seed of the simulations</source><translation>模拟的随机种子</translation></message>
<message><source>The same seed gives the same answer again.</source><translation>种子相同，结果相同。</translation></message>
<message><source>{count} simulations (seed {seed}); coefficients of variation: population {population:g}, capacity {capacity:g}, costs {cost:g}.</source><translation>{count} 次模拟（种子 {seed}）；变异系数：人口 {population:g}，服务能力 {capacity:g}，成本 {cost:g}。</translation></message>
<message><source>Tier field of the facilities</source><translation>设施的层级字段</translation></message>
<message><source>The level of each facility. Facilities compete only with those of their tier; needs the rules of tiers.</source><translation>各设施的级别。设施只与同层级设施竞争；须同时给出层级规则。</translation></message>
<message><source>Rules of tiers</source><translation>层级规则</translation></message>
<message><source>A row for each tier, lowest first, with the columns tier and catchment; share (of the people who need the tier, 1), decay, decay_scale, decay_shape, decay_bands (else those above) and capacity_share may follow.</source><translation>每个层级一行，由低到高，须含列 tier 和 catchment；可另加列 share（需要该层级服务的人口比例，默认 1）、decay、decay_scale、decay_shape、decay_bands（缺省时沿用上面的设置）和 capacity_share。</translation></message>
<message><source>Higher tiers also serve lower ones</source><translation>高层级设施兼顾低层级</translation></message>
<message><source>A facility divides its capacity over its own and all lower tiers, in proportion to the column capacity_share of the rules (else share).</source><translation>设施的服务能力在本层级和所有更低层级之间，按规则表的列 capacity_share（缺省时按 share）成比例分配。</translation></message>
<message><source>One cost table for each mode (car, bus, on foot), with the same field names; they take the place of the one table. The names of the tables become those of the modes.</source><translation>每种出行方式（小汽车、公交、步行）一张成本表，字段名须一致；用以代替单一的成本表。表名即作为出行方式的名称。</translation></message>
<message><source>Mode share fields</source><translation>出行方式分担率字段</translation></message>
<message><source>One demand field for each mode, in the order of the tables: the share (0 to 1) of people who use it.</source><translation>每种出行方式一个需求图层字段，顺序与成本表一致：采用该方式的人口比例（0 到 1）。</translation></message>
<message><source>Catchments of the modes</source><translation>各出行方式的搜索半径</translation></message>
<message><source>One for each mode, in the order of the tables, as in: 30, 45, 20. Empty: the catchment for all.</source><translation>每种出行方式一个，顺序与成本表一致，例如：30, 45, 20。留空则统一采用总的搜索半径。</translation></message>
<message><source>Population fields of groups</source><translation>人群组的人口字段</translation></message>
<message><source>People of each group (insured, uninsured). They take the place of the population field.</source><translation>各人群组（如参保、未参保）的人口，用以代替人口字段。</translation></message>
<message><source>Whom each facility serves: the name of a group, or of a supply group that the rules match with groups.</source><translation>各设施的服务对象：人群组的名称，或由对应规则与人群组匹配的供给组名称。</translation></message>
<message><source>Which facilities serve which group</source><translation>设施与人群组的对应规则</translation></message>
<message><source>A row for each match, with the columns demand_group (a field of the groups) and supply_group (a value of the group field). Empty: groups match by name.</source><translation>每个对应关系一行，含列 demand_group（人群组字段之一）和 supply_group（设施分组字段的取值）。留空则按名称匹配。</translation></message>
<message><source>Cost tables by mode of travel</source><translation>各出行方式的成本表</translation></message>
<message><source>COSTS is not used, because MODES gives a cost table for every mode.</source><translation>未使用 COSTS，因为 MODES 已为每种出行方式给出成本表。</translation></message>
<message><source>TIER_RULES: no facility has the tiers {tiers}; their people reach nothing.</source><translation>TIER_RULES：没有设施属于层级 {tiers}；需要这些层级服务的人口没有任何可达设施。</translation></message>
<message><source>Base population (v2sfca)</source><translation>基准人口（v2sfca）</translation></message>
<message><source>A facility's catchment grows until so many people live inside.</source><translation>设施的搜索半径逐步扩大，直到其内人口达到该值。</translation></message>
<message><source>Target ratio (v2sfca)</source><translation>目标供需比（v2sfca）</translation></message>
<message><source>A place's catchment grows until the ratios of the facilities inside add up to it, in the unit of access.</source><translation>需求点的搜索半径逐步扩大，直到其内设施的供需比之和达到该值，单位与可达性相同。</translation></message>
<message><source>Radii to try (v2sfca)</source><translation>备选半径（v2sfca）</translation></message>
<message><source>As in: 10, 20, 30, 40, 50, 60; none beyond the catchment. Empty: six equal steps up to the catchment.</source><translation>例如：10, 20, 30, 40, 50, 60；均不得超过搜索半径。留空则把搜索半径六等分，逐级扩大。</translation></message>
</context>
</TS>
