<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context><name>EvenCare</name>
<message><source>What total reaches this Gini index?</source><translation>达到该基尼系数需要多大总量？</translation></message>
<message><source>Answered by TOTAL_FOR_GINI, under the same limits: KEEP 1 asks what must be added. The index is that among people in reach (gini_in_reach in the table of measures): no total helps the others. Empty: not asked.</source><translation>结果见 TOTAL_FOR_GINI，限制条件不变；KEEP 取 1 时，即求需要新增多少。所指为可达范围内人口的基尼系数（指标表中的 gini_in_reach）：任何总量都无法改善其他人的状况。留空则不计算。</translation></message>
<message><source>What total lifts everybody in reach to this access?</source><translation>使可达范围内所有人达到该可达性需要多大总量？</translation></message>
<message><source>Access per so many people as in PER. Answered by TOTAL_TO_LIFT, in fractions, under the same limits (totals of regions, tiers and MAX_MOVED as well; not MIN_SIZE). Empty: not asked.</source><translation>可达性按 PER 所定的人数计。结果见 TOTAL_TO_LIFT，可为小数，限制条件不变（包括区域总量、层级和 MAX_MOVED，但不包括 MIN_SIZE）。留空则不计算。</translation></message>
<message><source>Regions: field of the demand</source><translation>区域：需求图层字段</translation></message>
<message><source>Gives the table of regions: who gains and who loses where.</source><translation>用于输出分区域结果表：各区域谁获益、谁受损。</translation></message>
<message><source>Regions: one pool or regional pools</source><translation>区域：统一统筹与分区域统筹</translation></message>
<message><source>With REGION: every measure today, with capacity kept in its region, and with one pool for all.</source><translation>须给定 REGION：列出各项指标的现状值、服务能力留在本区域时的值，以及全部统一统筹时的值。</translation></message>
<message><source>Regions: gainers and losers</source><translation>区域：获益与受损人口</translation></message>
<message><source>With DEMAND_REGION: people, mean access before and after, gainers and losers of every region.</source><translation>须给定 DEMAND_REGION：各区域的人口、调整前后的平均可达性、获益人口和受损人口。</translation></message>
<message><source>Least total whose best plan reaches TARGET_GINI among people in reach (NULL: none)</source><translation>最优方案可在可达范围内人口中达到 TARGET_GINI 的最小总量（NULL：不存在）</translation></message>
<message><source>Least total that lifts everybody in reach to LIFT_TO (NULL: none)</source><translation>使可达范围内所有人达到 LIFT_TO 的最小总量（NULL：不存在）</translation></message>
<message><source>POOLS is not written: choose a field in REGION.</source><translation>未输出 POOLS：请在 REGION 中选择字段。</translation></message>
<message><source>TARGET_GINI and LIFT_TO have no answer with methods in which people choose by capacity.</source><translation>在居民按服务能力选择设施的方法下，TARGET_GINI 和 LIFT_TO 无解。</translation></message>
<message><source>POOLS is not written with methods in which people choose by capacity.</source><translation>在居民按服务能力选择设施的方法下，不输出 POOLS。</translation></message>
<message><source>REGIONS is not written: choose a field in DEMAND_REGION.</source><translation>未输出 REGIONS：请在 DEMAND_REGION 中选择字段。</translation></message>
<message><source>{name}: no total within the limits reaches the goal.</source><translation>{name}：在限制条件内，任何总量都无法达到该目标。</translation></message>
<message><source>{name}: a total of {total:,.6g}.</source><translation>{name}：所需总量为 {total:,.6g}。</translation></message>
<message><source>{name} has no answer: {reason}</source><translation>{name} 无法得出结果：{reason}</translation></message>
<message><source>Equity frontier</source><translation>公平性权衡前沿</translation></message>
<message><source>How equal access can be for every level of moves, travel, coverage or budget, each point proven.</source><translation>在不同的调配量、出行成本、覆盖或预算水平下，可达性最多能有多均等；每个点都附最优性证明。</translation></message>
<message><source>Draws the curve between equal access and something else that matters. Every point is the best spread of capacity at its level, with a bound and a gap, so that no plan lies beyond the curve by more than the gap.

moved: the capacity that facilities give up. travel: the mean travel cost of the care given, where everybody uses facilities in proportion to their weight. coverage: the share of the care given to people within STANDARD of the facility. budget: what the total grows by, up to TOTAL.

The knee is the point farthest from the line between the two ends. The layers hold every plan: a column of capacity (plan_1, plan_2 ...) and of access (access_1, access_2 ...) for each point, and a style for each, in the same classes: choose one under Styles in the menu of the layer.

Haimes, Lasdon &amp; Wismer 1971; Das 1999.</source><translation>绘制可达性均等与另一项目标之间的权衡曲线。每个点都是该水平下服务能力的最优布局，并附界和最优性间隙，因此任何方案超出曲线的幅度都不会大于该间隙。

moved：各设施让出的服务能力。travel：所提供服务的平均出行成本，假定每个人按权重比例使用各设施。coverage：所提供服务中，与设施的出行成本不超过 STANDARD 的居民所获的份额。budget：总量的增加量，最多增至 TOTAL。

拐点是距曲线两端连线最远的点。输出图层包含全部方案：每个点对应一列服务能力（plan_1, plan_2 ...）、一列可达性（access_1, access_2 ...）和一种样式，分级相同：请在图层菜单的“样式”中选择。

Haimes, Lasdon &amp; Wismer 1971; Das 1999.</translation></message>
<message><source>What equity is weighed against</source><translation>与公平性权衡的目标</translation></message>
<message><source>What equity is weighed against: moved, travel, coverage (needs STANDARD) or budget (needs TOTAL).</source><translation>与公平性权衡的目标：moved、travel、coverage（需要 STANDARD）或 budget（需要 TOTAL）。</translation></message>
<message><source>Points of the curve</source><translation>曲线的点数</translation></message>
<message><source>Plans, both ends included.</source><translation>方案数，含两个端点。</translation></message>
<message><source>Standard of cover (for coverage, in the unit of the costs)</source><translation>覆盖标准（用于 coverage，单位同出行成本）</translation></message>
<message><source>For coverage: the cost within which care is near enough, in the unit of the costs.</source><translation>用于 coverage：出行成本不超过该值即视为就近可及，单位同出行成本。</translation></message>
<message><source>1 gives capacity per person, 1000 per thousand people. It scales access, not the plans.</source><translation>1 表示人均服务能力，1000 表示每千人服务能力。只改变可达性的量级，不影响方案。</translation></message>
<message><source>Frontier</source><translation>权衡前沿</translation></message>
<message><source>A row for each point: equity, cost, bound, gap, measures of access, and knee (1 or 0).</source><translation>每个点一行：公平性、代价、界、最优性间隙、各项可达性指标，以及 knee（1 或 0）。</translation></message>
<message><source>Capacity at every point</source><translation>各点的服务能力</translation></message>
<message><source>The facilities with a column of capacity for each point: plan_1, plan_2 ...</source><translation>设施图层，每个点对应一列服务能力：plan_1, plan_2 ...</translation></message>
<message><source>Access at every point</source><translation>各点的可达性</translation></message>
<message><source>The demand with a column of access for each point: access_1, access_2 ...</source><translation>需求图层，每个点对应一列可达性：access_1, access_2 ...</translation></message>
<message><source>Chart</source><translation>图表</translation></message>
<message><source>trade-off,pareto,frontier,epsilon-constraint,multi-objective,equal access,equity,efficiency,beds moved,travel,coverage,budget,knee</source><translation>权衡,帕累托,前沿,ε 约束法,多目标,可达性均等,公平性,效率,床位调配,出行,覆盖,预算,拐点,pareto,frontier,trade-off</translation></message>
<message><source>The point at the knee (NULL: none)</source><translation>位于拐点的点（NULL：无）</translation></message>
<message><source>Cost at the knee</source><translation>拐点处的代价</translation></message>
<message><source>Objective at the knee</source><translation>拐点处的目标值</translation></message>
<message><source>Largest gap of all points, as a share of the objective</source><translation>所有点中最大的最优性间隙（占目标值的比例）</translation></message>
<message><source>Point {number} (knee)</source><translation>第 {number} 点（拐点）</translation></message>
<message><source>Point {number}</source><translation>第 {number} 点</translation></message>
<message><source>What equal access costs</source><translation>可达性均等的代价</translation></message>
<message><source>{points} points: objective {first:.6g} to {last:.6g}, cost {least:,.6g} to {most:,.6g}.</source><translation>{points} 个点：目标值由 {first:.6g} 到 {last:.6g}，代价由 {least:,.6g} 到 {most:,.6g}。</translation></message>
<message><source>Knee at point {point}: objective {equity:.6g}, cost {cost:,.6g}.</source><translation>拐点为第 {point} 点：目标值 {equity:.6g}，代价 {cost:,.6g}。</translation></message>
<message><source>The curve ends at a total of {total:,.6g}: with more, access gets no more equal. KEEP 1 asks what added capacity does alone; maximin and kolm_pollak count what everybody gains.</source><translation>曲线止于总量 {total:,.6g}：再增加总量，可达性也不会更均等。KEEP 取 1 可单独考察新增服务能力的作用；maximin 和 kolm_pollak 计入每个人的所得。</translation></message>
<message><source>Objective</source><translation>目标</translation></message>
<message><source>variance: the spread of access around its mean. mad: the mean absolute deviation, which weighs outliers less. maximin: the access of the worst-off place, as large as can be. largest_deviation: the farthest from the mean. gini: the Gini index. kolm_pollak: the equally distributed equivalent, as large as can be; it never rewards making somebody poorer.</source><translation>variance：可达性围绕均值的方差。mad：平均绝对偏差，受离群值影响较小。maximin：使可达性最差的需求点尽可能高。largest_deviation：与均值的最大偏差。gini：基尼系数。kolm_pollak：等分布等价值 (EDE)，尽可能大；降低任何人的可达性都不会使其提高。</translation></message>
<message><source>Total capacity (empty: today's)</source><translation>服务能力总量（留空：现状总量）</translation></message>
<message><source>What the plan hands out altogether. Empty: today's sum, so that nothing is added.</source><translation>方案所分配的总量。留空则取现状合计，即不新增。</translation></message>
<message><source>Smallest capacity field</source><translation>服务能力下限字段</translation></message>
<message><source>The least that a facility may have. NULL, or no field: no minimum of its own.</source><translation>该设施服务能力的最小值。NULL 或未选字段：不单设下限。</translation></message>
<message><source>Largest capacity field</source><translation>服务能力上限字段</translation></message>
<message><source>The most that a facility may have. NULL, or no field: no maximum of its own.</source><translation>该设施服务能力的最大值。NULL 或未选字段：不单设上限。</translation></message>
<message><source>Share of today's capacity that each facility keeps (0 to 1)</source><translation>各设施保留现状服务能力的比例（0 至 1）</translation></message>
<message><source>0.8 lets each lose a fifth at most; 1 takes nothing away from anyone.</source><translation>0.8 表示各设施最多减少五分之一；1 表示任何设施都不减少。</translation></message>
<message><source>Largest growth of each facility (0.2: by a fifth of today's capacity)</source><translation>各设施的最大增幅（0.2：现状服务能力的五分之一）</translation></message>
<message><source>0.2 lets each grow by a fifth at most; a facility without capacity then gets none. Empty: no limit.</source><translation>0.2 表示各设施最多增加五分之一；现状没有服务能力的设施因而分不到。留空则不限。</translation></message>
<message><source>Largest capacity that may move in all</source><translation>可调配服务能力的总上限</translation></message>
<message><source>What facilities may give up in all for others to receive. Empty: no limit.</source><translation>各设施合计最多让出多少给其他设施。留空则不限。</translation></message>
<message><source>Whole beds</source><translation>整床位</translation></message>
<message><source>Every facility gets a whole number; the total is kept, and the loss against fractions is reported.</source><translation>各设施均取整数；总量不变，并报告相对于小数解的损失。</translation></message>
<message><source>Size of a module (such as wards of 30 beds)</source><translation>模块规模（如 30 床的病区）</translation></message>
<message><source>Capacities are multiples of it, such as wards of 30 beds. Empty: no modules.</source><translation>服务能力取其整数倍，如 30 床的病区。留空则不分模块。</translation></message>
<message><source>Regions: field of the facilities</source><translation>区域：设施图层字段</translation></message>
<message><source>Without REGION_RULES capacity stays in its region: each keeps its share of the total.</source><translation>未给 REGION_RULES 时，服务能力留在本区域：各区域占总量的份额不变。</translation></message>
<message><source>Regions: table of totals</source><translation>区域：总量规则表</translation></message>
<message><source>A table with the columns region, min_total and max_total: the capacity of all facilities there. NULL, or a region without a row: no rule.</source><translation>含 region、min_total 和 max_total 三列的表，限定该区域全部设施的服务能力合计。NULL 或表中没有该区域：无规则。</translation></message>
<message><source>Tier field (each tier keeps its share)</source><translation>层级字段（各层级份额不变）</translation></message>
<message><source>Capacity stays in its tier, such as community or general hospitals: each keeps its share of the total. For other totals of tiers give the tier as REGION, with REGION_RULES.</source><translation>服务能力留在本层级（如社区医院、综合医院）：各层级占总量的份额不变。如需为层级另定总量，请将层级字段选作 REGION，并配合 REGION_RULES。</translation></message>
<message><source>Move capacity away from facilities that nobody reaches</source><translation>调出无人可达设施的服务能力</translation></message>
<message><source>Off: it stays where it is. On: it goes where it serves people, as far as the limits allow; in a region that keeps its total and in which nobody reaches any facility it stays and is reported.</source><translation>关：保留在原处。开：在限制条件允许的范围内调往有人可达之处；若某区域总量不变、且区域内所有设施均无人可达，则保留在原处并予以报告。</translation></message>
<message><source>Aversion to inequality (kolm_pollak)</source><translation>不平等厌恶系数（kolm_pollak）</translation></message>
<message><source>How much more the access of the worst off counts; 0.5 to 2 is usual.</source><translation>对可达性最差者的重视程度；通常取 0.5 至 2。</translation></message>
<message><source>Smallest viable size (so much, or nothing)</source><translation>最小可行规模（达到该规模，或为零）</translation></message>
<message><source>A facility has this much at least, or nothing. Empty: any size.</source><translation>设施要么不小于该规模，要么没有服务能力。留空则规模不限。</translation></message>
<message><source>Facilities without a known capacity</source><translation>服务能力未知的设施</translation></message>
<message><source>error: NULL in the capacity field stops the run. exclude: these facilities are left out: nobody counts as served there, they get nothing, and they stand in the layer with NULL.</source><translation>error：服务能力字段出现 NULL 即停止运行。exclude：剔除这些设施，即不计其服务人口，也不向其分配，在图层中保留为 NULL。</translation></message>
<message><source>{count} of {all} facilities have no known capacity and are left out (ids {ids}).</source><translation>{all} 个设施中有 {count} 个服务能力未知，已剔除（ID：{ids}）。</translation></message>
<message><source>TIME_LIMIT ended the search: a better plan may exist, none beyond the bound.</source><translation>搜索因 TIME_LIMIT 结束：可能还有更优的方案，但不会优于界。</translation></message>
<message><source>Standard deviation of access {before:.6g} → {after:.6g}; mean {mean_before:.6g} → {mean_after:.6g}.</source><translation>可达性的标准差 {before:.6g} → {after:.6g}；均值 {mean_before:.6g} → {mean_after:.6g}。</translation></message>
<message><source>{moved:,.6g} units move; {objective} {value:.6g}, bound {bound:.6g}, gap {gap:.1e}.</source><translation>调配量 {moved:,.6g}；{objective} {value:.6g}，界 {bound:.6g}，最优性间隙 {gap:.1e}。</translation></message>
<message><source>The bound is that of sites and sizes at once. With the sites of the two steps no sizes pass {bound:.6g} (gap {gap:.1e}); the rest of the distance is what choosing sites before sizes may cost.</source><translation>该界针对选址与规模的联合优化。就两步法选出的选址点而言，任何规模都不优于 {bound:.6g}（最优性间隙 {gap:.1e}）；其余差距是先选址、后定规模可能付出的代价。</translation></message>
<message><source>{people:,.0f} people have no facility in reach; no spread of capacity can help them.</source><translation>{people:,.0f} 人可达范围内没有任何设施；无论服务能力如何分布都无济于事。</translation></message>
<message><source>{supply:,g} units of capacity stay at facilities that nobody reaches.</source><translation>{supply:,g} 单位服务能力滞留在无人可达的设施。</translation></message>
<message><source>Reallocate capacity</source><translation>服务能力再分配</translation></message>
<message><source>How many beds each hospital should have so that access is as equal as possible, with a proof.</source><translation>各医院应配多少床位，才能使可达性尽可能均等；结果附最优性证明。</translation></message>
<message><source>Spreads the same total of capacity (or another one) over the facilities so that access, weighted by population, is as equal as possible: least variance, or another objective. The plan comes with a bound that no allowed plan can beat, and the gap between them. Among equally good plans it is the one closest to today's, and the report says so if it was found in time. Whole beds and modules are rounded from the best plan in fractions; what that loses is reported.

With 2sfca, e2sfca and 3sfca the mean of access cannot change by moving capacity; only how equally it is spread can. With m2sfca and bfca the mean does depend on the plan, which then brings everybody as near as it can to today's mean. With huff2sfca and mh3sfca people choose by capacity, too: the plan is found by repeated solution, without a bound, and FIXED_POINT_RESIDUAL says how far it is from confirming itself.

Limits: a minimum and a maximum for each facility (fields), the share of today's capacity that each keeps and the largest growth of each. KEEP 1 with a larger TOTAL places new beds and takes none away. Totals of regions, tiers that keep theirs, a limit on the capacity moved, and a smallest viable size come on top; rules that cannot all be kept are named. Totals of tiers: give the field with the tier as REGION and a table of rows such as community,1200,1200 (region, min_total, max_total) as REGION_RULES.

People with no facility in reach are reported: no spread of beds can help them. Capacity at facilities that nobody reaches stays where it is unless it is allowed to move.

Equal access is not everything: look at the median and at those who lose in the report as well.

Wang &amp; Tang 2013; Tao et al. 2014; Zhang, Yang &amp; Pan 2021.</source><translation>将同一总量（或另设的总量）的服务能力在各设施间重新分配，使按人口加权的可达性尽可能均等：方差最小，或采用其他目标。结果给出任何可行方案都无法突破的界，以及方案与界之间的最优性间隙。若有多个同样好的方案，取最接近现状的一个；报告会说明是否在时限内找到。整床位和模块由小数最优解取整得到，并报告取整的损失。

采用 2sfca、e2sfca 和 3sfca 时，调配服务能力不会改变可达性的均值，只能改变其分布的均等程度。采用 m2sfca 和 bfca 时，均值随方案而变，此时方案使每个人尽可能接近现状均值。采用 huff2sfca 和 mh3sfca 时，居民的选择还取决于服务能力：方案由反复求解得到，没有界，FIXED_POINT_RESIDUAL 说明方案距离不动点还有多远。

限制条件：各设施的下限和上限（字段）、各设施保留现状服务能力的比例及最大增幅。KEEP 取 1 并增大 TOTAL，即只新增床位而不从任何设施调出。此外还可设定区域总量、层级份额不变、调配总量上限和最小可行规模；若各项规则无法同时满足，会逐一指出。如需限定层级总量，请将层级字段选作 REGION，并以逐行写明 community,1200,1200（region、min_total、max_total）的表作为 REGION_RULES。

可达范围内没有任何设施的人口会单独报告：无论床位如何分布都无济于事。无人可达设施的服务能力保留在原处，除非允许调出。

均等并不是全部：请同时查看报告中的中位数和受损人口。

Wang &amp; Tang 2013; Tao et al. 2014; Zhang, Yang &amp; Pan 2021.</translation></message>
<message><source>Facility name field</source><translation>设施名称字段</translation></message>
<message><source>How the report calls the facilities. Empty: by their id.</source><translation>报告中设施的名称。留空则用 ID。</translation></message>
<message><source>1 gives capacity per person, 1000 per thousand people. It scales access, not the plan.</source><translation>1 表示人均服务能力，1000 表示每千人服务能力。只改变可达性的量级，不影响方案。</translation></message>
<message><source>Capacity before and after</source><translation>调整前后的服务能力</translation></message>
<message><source>The facilities with their capacity before and after, and the change.</source><translation>设施图层，含调整前后的服务能力及变化量。</translation></message>
<message><source>Access before and after</source><translation>调整前后的可达性</translation></message>
<message><source>The demand with its access before and after.</source><translation>需求图层，含调整前后的可达性。</translation></message>
<message><source>Measures</source><translation>指标</translation></message>
<message><source>A row for each measure of access, before and after, and the change.</source><translation>每项可达性指标一行：调整前、调整后及变化量。</translation></message>
<message><source>beds,doctors,equal access,maximal equity,maxeq,equity,quadratic programming,optimise,optimize,reallocation,redistribution,inequality,gini,2sfca,e2sfca,hospital</source><translation>床位,医生,可达性均等,最大公平,公平性,二次规划,优化,再分配,服务能力,不平等,基尼系数,医院,两步移动搜索法,maxeq,equity,gini,2sfca,e2sfca</translation></message>
<message><source>Mean access before, weighted by population</source><translation>调整前的平均可达性（按人口加权）</translation></message>
<message><source>Mean access after</source><translation>调整后的平均可达性</translation></message>
<message><source>Standard deviation of access before</source><translation>调整前可达性的标准差</translation></message>
<message><source>Standard deviation of access after</source><translation>调整后可达性的标准差</translation></message>
<message><source>Gini index of access before</source><translation>调整前可达性的基尼系数</translation></message>
<message><source>Gini index of access after</source><translation>调整后可达性的基尼系数</translation></message>
<message><source>Median access before</source><translation>调整前可达性的中位数</translation></message>
<message><source>Median access after</source><translation>调整后可达性的中位数</translation></message>
<message><source>Capacity moved between facilities</source><translation>设施间的调配量</translation></message>
<message><source>People whose access grows</source><translation>可达性提高的人口</translation></message>
<message><source>People whose access falls</source><translation>可达性下降的人口</translation></message>
<message><source>Objective before</source><translation>调整前的目标值</translation></message>
<message><source>Objective after</source><translation>调整后的目标值</translation></message>
<message><source>Bound: no allowed plan is better</source><translation>界：任何可行方案都不会更优</translation></message>
<message><source>Relative KKT residual of the best plan (variance)</source><translation>最优方案的相对 KKT 残差（variance）</translation></message>
<message><source>Gap of the best plan, as a share of its objective</source><translation>最优方案的最优性间隙（占目标值的比例）</translation></message>
<message><source>Share of capacity that the weights of the plan would still move (Huff)</source><translation>按方案的权重仍会移动的服务能力比例（Huff）</translation></message>
<message><source>What whole units cost, as a share of the best objective</source><translation>取整的损失（占最优目标值的比例）</translation></message>
<message><source>Capacity that stays at facilities nobody reaches</source><translation>滞留在无人可达设施的服务能力</translation></message>
<message><source>Reallocated capacity</source><translation>再分配后的服务能力</translation></message>
<message><source>The plan does not confirm itself: with the choices that people make under it, {share:.2%} of the capacity would still move. Take it as a proposal, not as an optimum.</source><translation>方案未达到不动点：按居民在该方案下的选择，仍有 {share:.2%} 的服务能力会移动。请将其视为参考方案，而非最优解。</translation></message>
<message><source>Report: sums by region</source><translation>报告：按区域汇总</translation></message>
<message><source>The report sums capacity, need and surplus by this field. It is no limit. Empty: REGION, if given.</source><translation>报告按该字段汇总服务能力、需要量和富余量，不作为限制条件。留空则用 REGION（如已给定）。</translation></message>
<message><source>Report: sums by level</source><translation>报告：按级别汇总</translation></message>
<message><source>Such as the tier of each hospital. It is no limit. Empty: TIER_FIELD, if given.</source><translation>例如各医院的层级，不作为限制条件。留空则用 TIER_FIELD（如已给定）。</translation></message>
<message><source>Status field</source><translation>状态字段</translation></message>
<message><source>What may happen to each site: candidate, existing, required, closable, excluded or competitor. Empty or NULL: candidate.</source><translation>各选址点可作何处置：candidate（候选）、existing（现有）、required（必设）、closable（可关闭）、excluded（排除）或 competitor（竞争者）。留空或 NULL：candidate。</translation></message>
<message><source>Number of new sites to open</source><translation>新开设的选址点数</translation></message>
<message><source>Exactly so many candidates open, required ones included.</source><translation>恰好开设该数量的候选点，含必设点。</translation></message>
<message><source>Smallest size of a new site (in the unit of capacity)</source><translation>新选址点的最小规模（单位同服务能力）</translation></message>
<message><source>The least capacity a site that opens may have; greater than zero.</source><translation>开设的选址点所具服务能力的最小值，须大于零。</translation></message>
<message><source>Largest size of a new site (in the unit of capacity)</source><translation>新选址点的最大规模（单位同服务能力）</translation></message>
<message><source>The most capacity a site that opens may have. Empty: no limit.</source><translation>开设的选址点所具服务能力的最大值。留空则不限。</translation></message>
<message><source>Approach</source><translation>求解方式</translation></message>
<message><source>joint: sites and sizes at once. two_step: first the sites that cover most people, then the sizes.</source><translation>joint：选址与规模同时优化。two_step：先选覆盖人口最多的选址点，再定规模。</translation></message>
<message><source>Standard of cover for the first of two steps (in the unit of the costs)</source><translation>两步法第一步的覆盖标准（单位同出行成本）</translation></message>
<message><source>The cost within which people count as covered by a site. Empty: the catchment.</source><translation>出行成本不超过该值的人口视为被选址点覆盖。留空则取搜索半径。</translation></message>
<message><source>Capacity field of the plan that was carried out</source><translation>实际实施方案的服务能力字段</translation></message>
<message><source>One more state to compare with: the capacity that every site really got. NULL: none.</source><translation>增加一种对比情形：各选址点实际获得的服务能力。NULL：没有。</translation></message>
<message><source>Sites and their capacity</source><translation>选址点及其服务能力</translation></message>
<message><source>The sites with their capacity before and after, the change, and open (1 or 0).</source><translation>选址点图层，含调整前后的服务能力、变化量和 open（1 或 0）。</translation></message>
<message><source>States side by side</source><translation>各情形对比</translation></message>
<message><source>A row for each measure and a column for each state: today, sites only, beds only, two steps, both at once.</source><translation>每项指标一行，每种情形一列：现状、仅选址、仅调床位、两步法、联合优化。</translation></message>
<message><source>Capacity moved between sites</source><translation>选址点间的调配量</translation></message>
<message><source>Bound: no choice of sites and sizes is better</source><translation>界：任何选址与规模组合都不会更优</translation></message>
<message><source>Gap from the plan to the bound of sites and sizes at once, as a share of its objective</source><translation>方案与选址和规模联合优化之界的间隙（占目标值的比例）</translation></message>
<message><source>Relative KKT residual of the sizes, where no site is to be chosen</source><translation>规模的相对 KKT 残差（无须选址时）</translation></message>
<message><source>Our open sites</source><translation>己方开设的选址点数</translation></message>
<message><source>People with no site in reach</source><translation>可达范围内没有选址点的人口</translation></message>
<message><source>Sites and capacity</source><translation>选址与服务能力</translation></message>
<message><source>Which sites to open and how many beds each hospital should have, chosen at once, with a bound.</source><translation>同时确定开设哪些选址点、各医院配多少床位，并给出界。</translation></message>
<message><source>Opens so many of the candidate sites and spreads the total of capacity over all sites so that access is as equal as possible. Sites and sizes are chosen at once (joint), with a bound that no other choice can beat, or in two steps (two_step): the sites that cover most people, then the best sizes.

The table of states shows what each does: today, sites only, beds only, two steps, both at once and, if its capacities are given, the plan that was carried out.

STATUS as in maximal coverage: existing sites stay open within their limits, candidates may open with SIZE_MIN to SIZE_MAX, required ones must, closable ones may close, competitors keep what they have, excluded ones are left out. Without a field every site is a candidate. KEEP, GROW and the fields of limits bind sites that are open today; the fields also bind new ones.

Methods in which people choose among all facilities of the layer (3sfca, bfca, Huff) cannot be planned together with sites.

Luo et al. 2017; Li, Wang &amp; Yi 2017; Pan et al. 2023.</source><translation>开设指定数量的候选点，并将服务能力总量分配到全部选址点，使可达性尽可能均等。选址与规模可同时确定（joint），并给出任何其他组合都无法突破的界；也可分两步确定（two_step）：先选覆盖人口最多的选址点，再求最优规模。

情形对比表显示各种做法的效果：现状、仅选址、仅调床位、两步法、联合优化；若给出实际实施方案的服务能力，也一并列出。

STATUS 的含义与最大覆盖相同：现有点在其限制条件内保留，候选点可按 SIZE_MIN 至 SIZE_MAX 的规模开设，必设点必须开设，可关闭点可以关闭，竞争者保持不变，排除点不参与。未选字段时，所有选址点均为候选点。KEEP、GROW 和上下限字段约束现已开设的选址点；上下限字段同时约束新选址点。

居民在图层全部设施间作选择的方法（3sfca、bfca、Huff）不能与选址一并规划。

Luo et al. 2017; Li, Wang &amp; Yi 2017; Pan et al. 2023.</translation></message>
<message><source>Opens</source><translation>新开设</translation></message>
<message><source>Open today</source><translation>现已开设</translation></message>
<message><source>Closed</source><translation>未开设</translation></message>
<message><source>Capacity not known</source><translation>服务能力未知</translation></message>
<message><source>Sites and sizes at once ...</source><translation>正在联合优化选址与规模……</translation></message>
<message><source>location-allocation,siting,beds,new hospital,equal access,equity,joint,two-step,2so4sai,mixed-integer,quadratic programming,miqp,candidate sites,optimise,optimize</source><translation>选址–分配,选址,床位,新建医院,可达性均等,公平性,联合优化,两步法,混合整数规划,二次规划,候选点,优化,location-allocation,2so4sai,miqp</translation></message>
<message><source>Existing and candidate sites</source><translation>现有选址点与候选点</translation></message>
<message><source>State '{state}' is not available: {reason}</source><translation>情形“{state}”不可用：{reason}</translation></message>
</context>
</TS>
