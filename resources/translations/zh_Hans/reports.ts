<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context><name>EvenCare</name>
<message><source>Plans within {share} of this one count as near-optimal. Sites that open by choice: {new}. In every near-optimal plan (proven): {every}. Could give way to others: {some}. Not known: {unproven}.</source><translation>与本方案相差不超过 {share} 的方案视为近优方案。由模型选择开设的选址点：{new} 个。其中所有近优方案均开设（已证明）：{every} 个；可由其他选址点替代：{some} 个；尚未确定：{unproven} 个。</translation></message>
<message><source>{people} people ({share}) in {places} places. The places with most of them:</source><translation>涉及 {places} 个需求点、{people} 人（{share}）。其中人数最多的需求点：</translation></message>
<message><source>in every one</source><translation>全部包含</translation></message>
<message><source>in some</source><translation>部分包含</translation></message>
<message><source>in none</source><translation>均不包含</translation></message>
<message><source>not known</source><translation>未确定</translation></message>
<message><source>How firm the choice is</source><translation>选址的稳定程度</translation></message>
<message><source>yes</source><translation>是</translation></message>
<message><source>no</source><translation>否</translation></message>
<message><source>Not covered</source><translation>未覆盖</translation></message>
<message><source>Without a site</source><translation>无选址点服务</translation></message>
<message><source>Place</source><translation>需求点</translation></message>
<message><source>People</source><translation>人口</translation></message>
<message><source>Could some site reach it?</source><translation>是否有选址点可达？</translation></message>
<message><source>Not served</source><translation>未获服务</translation></message>
<message><source>Closed here, and open in some near-optimal plan: {ids}.</source><translation>本方案中关闭、但在某些近优方案中开设：{ids}。</translation></message>
<message><source>{count} closed sites are in no near-optimal plan (proven).</source><translation>{count} 个关闭的选址点不属于任何近优方案（已证明）。</translation></message>
<message><source>People who gain or lose access from '{first}' to '{last}'.</source><translation>由“{first}”到“{last}”的获益人口与受损人口。</translation></message>
<message><source>By region</source><translation>分区域结果</translation></message>
<message><source>Theil index (T)</source><translation>泰尔指数（T）</translation></message>
<message><source>Within regions</source><translation>区域内</translation></message>
<message><source>Between regions</source><translation>区域间</translation></message>
<message><source>Share between</source><translation>区域间占比</translation></message>
<message><source>Inequality of access among people, within regions and between them.</source><translation>居民可达性的不平等：区域内与区域间。</translation></message>
<message><source>Share</source><translation>占比</translation></message>
<message><source>No change</source><translation>无变化</translation></message>
<message><source>(no region)</source><translation>（无区域）</translation></message>
<message><source>Plan</source><translation>方案</translation></message>
<message><source>Region</source><translation>区域</translation></message>
<message><source>Mean access</source><translation>平均可达性</translation></message>
<message><source>Median access</source><translation>可达性中位数</translation></message>
<message><source>Out of reach</source><translation>可达范围外</translation></message>
<message><source>Access of the people of each region: {plans}.</source><translation>各区域居民的可达性：{plans}。</translation></message>
<message><source>{count} regions with fewer people are left out of these tables; the table of regions has all.</source><translation>另有 {count} 个人口较少的区域未列入以上各表，区域表中含全部区域。</translation></message>
<message><source>Constant</source><translation>常数项</translation></message>
<message><source>Exponent of the origin mass</source><translation>起点规模的指数</translation></message>
<message><source>Exponent of the destination mass (attraction)</source><translation>终点规模（吸引力）的指数</translation></message>
<message><source>Beta: how fast flows fall with cost</source><translation>Beta：流量随成本下降的快慢</translation></message>
<message><source>Shape: exponent of the cost</source><translation>Shape：成本的指数</translation></message>
<message><source>Sigma, in units of cost</source><translation>Sigma，单位与成本相同</translation></message>
<message><source>Theta: cost at which the weight is one half</source><translation>Theta：权重为二分之一时的成本</translation></message>
<message><source>Trip lengths</source><translation>出行成本分布</translation></message>
<message><source>Patients by what their way costs</source><translation>患者按出行成本的分布</translation></message>
<message><source>The lower AIC, the better; 'no decay': flows would rise with cost somewhere.</source><translation>AIC 越小越好；“无衰减”指在某段成本范围内流量反而随成本上升。</translation></message>
<message><source>Term</source><translation>参数项</translation></message>
<message><source>Estimate</source><translation>估计值</translation></message>
<message><source>Standard error</source><translation>标准误</translation></message>
<message><source>Quasi-Poisson standard error</source><translation>准泊松标准误</translation></message>
<message><source>Observed</source><translation>观测</translation></message>
<message><source>Fitted</source><translation>拟合</translation></message>
<message><source>Share of patients (%)</source><translation>患者占比（%）</translation></message>
<message><source>Decay</source><translation>衰减函数</translation></message>
<message><source>Beta</source><translation>Beta</translation></message>
<message><source>Scale</source><translation>尺度</translation></message>
<message><source>Shape</source><translation>形状</translation></message>
<message><source>AIC</source><translation>AIC</translation></message>
<message><source>best</source><translation>最优</translation></message>
<message><source>Distance decay of '{table}'</source><translation>“{table}”的距离衰减</translation></message>
<message><source>{people} patients over {pairs} pairs of {origins} origins and {destinations} destinations; {zeros} pairs without a patient count as zeros. Model: {model}.</source><translation>共 {people} 名患者，分布于 {origins} 个起点与 {destinations} 个终点之间的 {pairs} 个起讫点对；其中 {zeros} 对没有患者，按零计入。模型：{model}。</translation></message>
<message><source>Deviance explained (D2)</source><translation>偏差解释率（D2）</translation></message>
<message><source>Standardised error (SRMSE)</source><translation>标准化误差（SRMSE）</translation></message>
<message><source>Similarity (SSI)</source><translation>相似度（SSI）</translation></message>
<message><source>Mean cost: {observed} observed, {fitted} fitted.</source><translation>平均成本：观测 {observed}，拟合 {fitted}。</translation></message>
<message><source>no decay</source><translation>无衰减</translation></message>
<message><source>Flows fall with {cost} as '{decay}' with beta {beta}; the model explains {d2} of the deviance.</source><translation>患者流按“{decay}”函数随 {cost} 衰减，beta 为 {beta}；模型解释了 {d2} 的偏差。</translation></message>
<message><source>The decay '{decay}' finds no fall of flows with {cost}: beta is {beta}.</source><translation>用衰减函数“{decay}”拟合，患者流未随 {cost} 下降：beta 为 {beta}。</translation></message>
<message><source>The variance of flows is {times} times that of Poisson counts, so the quasi-Poisson standard errors are the ones to quote.</source><translation>流量的方差为泊松计数的 {times} 倍，应以准泊松标准误为准。</translation></message>
<message><source>no fit</source><translation>未能拟合</translation></message>
<message><source>With this method mean access depends on the plan: it goes from {before} to {after}. The plan brings everybody as near as it can to the mean of today, so that nobody is made equal by being made poor.</source><translation>采用该方法时，平均可达性随方案而变：由 {before} 变为 {after}。方案使每个人的可达性尽可能接近现状均值，避免以普遍降低来换取均等。</translation></message>
<message><source>People by what happens to the access of where they live.</source><translation>按居住地可达性变化划分的人口。</translation></message>
<message><source>No access</source><translation>可达性为零</translation></message>
<message><source>No data</source><translation>无数据</translation></message>
<message><source>Access today and under the plan, in the same classes (a fifth of the people each).</source><translation>现状与方案下的可达性，采用同一分级（每级各含五分之一人口）。</translation></message>
<message><source>Change</source><translation>变化</translation></message>
<message><source>Change in access</source><translation>可达性变化</translation></message>
<message><source>Change of access, and the facilities that gain or lose capacity.</source><translation>可达性变化，以及服务能力增加或减少的设施。</translation></message>
<message><source>Mean access cannot change by moving capacity: every unit is shared out among the people in reach of it, so the mean is the capacity in reach over the people, {before} before and {after} after. What a plan can change is how equally access is spread.</source><translation>调配服务能力不会改变平均可达性：每单位服务能力都由可达范围内的人口分享，因此均值等于有人可达的服务能力除以人口，调配前为 {before}，调配后为 {after}。方案能够改变的是可达性分布的均等程度。</translation></message>
<message><source>Mean access depends on the total alone, not on where the capacity is: {before} before and {after} after.</source><translation>平均可达性只取决于服务能力总量，与其布局无关：调整前为 {before}，调整后为 {after}。</translation></message>
<message><source>The places of the demand layer have no known coordinates, so there is no map.</source><translation>需求图层中需求点的坐标未知，因此没有地图。</translation></message>
<message><source>Today</source><translation>现状</translation></message>
<message><source>Gains capacity</source><translation>服务能力增加</translation></message>
<message><source>Loses capacity</source><translation>服务能力减少</translation></message>
<message><source>Gain access</source><translation>可达性提高</translation></message>
<message><source>Lose access</source><translation>可达性下降</translation></message>
<message><source>Need</source><translation>缺口</translation></message>
<message><source>Surplus</source><translation>富余</translation></message>
<message><source>All facilities</source><translation>全部设施</translation></message>
<message><source>Need: what its facilities gain. Surplus: what they lose.</source><translation>缺口：组内设施增加的服务能力；富余：组内设施减少的服务能力。</translation></message>
<message><source>Change in %</source><translation>变化（%）</translation></message>
<message><source>The largest gain first.</source><translation>按增量由大到小排列。</translation></message>
<message><source>Facility</source><translation>设施</translation></message>
<message><source>Need: {need} more (facilities that gain: {gaining}). Surplus: {surplus} (facilities that lose: {losing}).</source><translation>缺口：需增加 {need}（增加的设施：{gaining} 个）。富余：{surplus}（减少的设施：{losing} 个）。</translation></message>
<message><source>{count} facilities with smaller changes are left out of this table, not of its sum.</source><translation>变化较小的 {count} 个设施未列入本表，但已计入合计。</translation></message>
<message><source>Access is capacity per person.</source><translation>可达性为人均服务能力。</translation></message>
<message><source>Percentiles and shares count people, not places; people without access count with zero.</source><translation>百分位数和占比按人口而非需求点计算；无可达性的人口按零计。</translation></message>
<message><source>Access and its distribution</source><translation>可达性及其分布</translation></message>
<message><source>Who gains and who loses</source><translation>获益与受损人口</translation></message>
<message><source>How evenly access is spread</source><translation>可达性分布的均等程度</translation></message>
<message><source>Where</source><translation>空间分布</translation></message>
<message><source>Capacity by facility</source><translation>各设施服务能力</translation></message>
<message><source>Moving {moved} of the capacity ({share}), with no new resource, changes the standard deviation of access by {sd} and its Gini index by {gini}; {gainers} people gain access, {losers} lose some.</source><translation>在不新增资源的情况下调配服务能力 {moved}（占总量的 {share}），可达性标准差变化 {sd}，基尼系数变化 {gini}；{gainers} 人可达性提高，{losers} 人可达性下降。</translation></message>
<message><source>Changing the total by {added} and moving {moved} of the capacity ({share}) changes the standard deviation of access by {sd} and its Gini index by {gini}; {gainers} people gain access, {losers} lose some.</source><translation>服务能力总量变化 {added}，调配 {moved}（占总量的 {share}），可达性标准差变化 {sd}，基尼系数变化 {gini}；{gainers} 人可达性提高，{losers} 人可达性下降。</translation></message>
<message><source>Capacity by region</source><translation>各区域服务能力</translation></message>
<message><source>Capacity by level</source><translation>各级别服务能力</translation></message>
<message><source>With this method people choose by nearness alone, so a facility left without capacity still draws people. Take such facilities out of the layer and run again, or keep a minimum there.</source><translation>采用该方法时，居民只按远近选择设施，服务能力归零的设施仍会吸引人口。可将这类设施移出图层后重新运行，或为其保留最低服务能力。</translation></message>
<message><source>Among people in reach, today and under the plan: standard deviation {sd}, Gini index {gini}.</source><translation>可达范围内人口，现状与方案：标准差 {sd}，基尼系数 {gini}。</translation></message>
<message><source>Capacity moved</source><translation>服务能力调配量</translation></message>
<message><source>Access is capacity per {per} people.</source><translation>可达性为每 {per} 人的服务能力。</translation></message>
<message><source>Method {method}; decay {decay}.</source><translation>方法：{method}；距离衰减：{decay}。</translation></message>
<message><source>{people} people ({share}) have no facility in reach. No plan can change that; they count with an access of zero below, and are left out when the plan is made. New sites would help them.</source><translation>{people} 人（{share}）的可达范围内没有设施，任何方案都无法改变这一点；下文中其可达性按零计，编制方案时不予考虑。新增设施才能改善其状况。</translation></message>
<message><source>{count} facilities have no known capacity. They are left out: nobody is counted as served there, and the plan gives them nothing. Access near them is understated.</source><translation>{count} 个设施的服务能力未知，已被排除：不计其服务人口，方案也不向其配置服务能力。其周边的可达性因此被低估。</translation></message>
<message><source>A capacity of {stranded} stands at {facilities} facilities that nobody reaches. It stays there.</source><translation>{facilities} 个设施无人可达，其服务能力 {stranded} 为滞留能力，保持不动。</translation></message>
<message><source>The plan leaves {count} facilities without any capacity. KEEP or MIN_CAPACITY prevent that.</source><translation>方案使 {count} 个设施的服务能力归零；可用 KEEP 或 MIN_CAPACITY 避免。</translation></message>
<message><source>variance of access</source><translation>可达性方差</translation></message>
<message><source>mean absolute deviation of access</source><translation>可达性平均绝对偏差</translation></message>
<message><source>access of the worst-off place</source><translation>最差需求点的可达性</translation></message>
<message><source>largest deviation from mean access</source><translation>与平均可达性的最大偏差</translation></message>
<message><source>Kolm-Pollak equally distributed equivalent of access</source><translation>可达性的 Kolm-Pollak 等分布等价值</translation></message>
<message><source>With this method people choose facilities by their capacity, so the weights follow the plan. The plan was found by repeated solution, and no bound is known: a better one may exist. Objective: {objective}, {value}. Its own weights would still move {moved} of the capacity (0: the plan confirms itself).</source><translation>采用该方法时，居民按服务能力选择设施，权重随方案而变。方案由迭代求解得到，没有已知的界，可能存在更优方案。目标：{objective}，{value}。若以方案自身的权重再次求解，仍会调配 {moved} 的服务能力（0 表示方案自洽）。</translation></message>
<message><source>No allowed plan in fractions is better than the best one found: its KKT residual is {residual}, relative to the standard deviation of access (0 at an optimum), and its variance is within {gap} of the least possible. Among plans that are equally good it is the one closest to today's.</source><translation>不取整时，没有任何可行方案优于所得的最优方案：其 KKT 残差为 {residual}（相对于可达性标准差，最优时为 0），方差与最小可能值相差不超过 {gap}。在同样好的方案中，它最接近现状。</translation></message>
<message><source>Of all plans this good it is the one closest to today's.</source><translation>在同样好的方案中，它最接近现状。</translation></message>
<message><source>Objective: {objective}. The best plan in fractions has {value}, and it is proven that no allowed plan passes {bound}: the gap is {gap} of the objective.</source><translation>目标：{objective}。不取整的最优方案达到 {value}，且已证明任何可行方案都不优于 {bound}：最优性间隙为目标值的 {gap}。</translation></message>
<message><source>Objective: {objective}. A better plan may exist: the best one found in fractions has {value}, and no allowed plan passes {bound}; the gap is {gap} of the objective.</source><translation>目标：{objective}。可能存在更优方案：所得的不取整最好方案达到 {value}，任何可行方案都不优于 {bound}；最优性间隙为目标值的 {gap}。</translation></message>
<message><source>The plan was rounded from it to whole units, which costs {loss} of its objective.</source><translation>将其取整为整数单位即得本方案，目标值因此损失 {loss}。</translation></message>
<message><source>Need is what the facilities that grow gain, surplus what those that shrink give up.</source><translation>缺口指扩大的设施所增加的量，富余指缩减的设施所让出的量。</translation></message>
<message><source>The largest gain first; a facility with no capacity is closed.</source><translation>按增量由大到小排列；服务能力为零的设施视为关闭。</translation></message>
<message><source>(no group)</source><translation>（无分组）</translation></message>
<message><source>Group</source><translation>分组</translation></message>
<message><source>All facilities: need {need} / surplus {surplus}.</source><translation>全部设施：缺口 {need} / 富余 {surplus}。</translation></message>
<message><source>need {need} / surplus {surplus}</source><translation>缺口 {need} / 富余 {surplus}</translation></message>
<message><source>Need / surplus</source><translation>缺口 / 富余</translation></message>
<message><source>High-High</source><translation>高-高</translation></message>
<message><source>Low-Low</source><translation>低-低</translation></message>
<message><source>Low-High</source><translation>低-高</translation></message>
<message><source>High-Low</source><translation>高-低</translation></message>
<message><source>Hot spot</source><translation>热点</translation></message>
<message><source>Cold spot</source><translation>冷点</translation></message>
<message><source>Not significant</source><translation>不显著</translation></message>
<message><source>No neighbours</source><translation>无邻接单元</translation></message>
<message><source>The concentration index of {value} by {rank} is {index}: the fifth of the people of lowest rank has {share} of all of it.</source><translation>{value} 按 {rank} 排序的集中指数为 {index}：位次最低的五分之一人口占有总量的 {share}。</translation></message>
<message><source>Mean</source><translation>均值</translation></message>
<message><source>Mean of the values, each counted by its weight.</source><translation>各数值按权重加权的均值。</translation></message>
<message><source>C = (2/μ) Σ p (x − μ)(R − ½), R the rank from 0 (bottom) to 1 (top), the mean rank where ranks are equal. Above zero: the value gathers among those of high rank; below zero: among those of low rank.</source><translation>C = (2/μ) Σ p (x − μ)(R − ½)，R 为由 0（最低）到 1（最高）的位次，位次相同者取平均位次。大于零：数值向高位次人群集中；小于零：向低位次人群集中。</translation></message>
<message><source>μ C: absolute, in the unit of the values.</source><translation>μ C：绝对指标，单位与数值相同。</translation></message>
<message><source>1 − (1/μ) Σ p x v, v the mean of ν(1 − R)^(ν−1): the larger ν, the more the bottom counts.</source><translation>1 − (1/μ) Σ p x v，v 为 ν(1 − R)^(ν−1) 的均值：ν 越大，低位次人群的分量越重。</translation></message>
<message><source>4 μ C / (b − a), for values that can only lie between a and b.</source><translation>4 μ C / (b − a)，用于取值限于 a 与 b 之间的数值。</translation></message>
<message><source>μ C (b − a) / ((b − μ)(μ − a)), for values that can only lie between a and b.</source><translation>μ C (b − a) / ((b − μ)(μ − a))，用于取值限于 a 与 b 之间的数值。</translation></message>
<message><source>Top less bottom of the ladder, from the line x = α + β R: SII = β.</source><translation>由直线 x = α + β R 得出的社会阶梯顶端与底端之差：SII = β。</translation></message>
<message><source>Relative index of inequality</source><translation>不平等相对指数</translation></message>
<message><source>Top over bottom of the ladder, from the same line: (α + β) / α.</source><translation>由同一直线得出的社会阶梯顶端与底端之比：(α + β) / α。</translation></message>
<message><source>Slope index over the mean</source><translation>不平等斜率指数与均值之比</translation></message>
<message><source>β / μ, the other form of the relative index (Pamuk).</source><translation>β / μ，不平等相对指数的另一形式（Pamuk）。</translation></message>
<message><source>Slope index, logit</source><translation>不平等斜率指数（logit）</translation></message>
<message><source>Top less bottom of the ladder, from a logit curve between the bounds.</source><translation>由上下界之间的 logit 曲线得出的社会阶梯顶端与底端之差。</translation></message>
<message><source>Relative index, logit</source><translation>不平等相对指数（logit）</translation></message>
<message><source>Top over bottom of the ladder, from the same logit curve.</source><translation>由同一 logit 曲线得出的社会阶梯顶端与底端之比。</translation></message>
<message><source>{rows} more rows are left out: {rank} is NULL there (weight {people}).</source><translation>另有 {rows} 行被排除：其 {rank} 为 NULL（权重 {people}）。</translation></message>
<message><source>Equality</source><translation>绝对均等线</translation></message>
<message><source>Above the diagonal, those of low rank have more than their share; below it, less.</source><translation>曲线位于对角线之上，低位次人群占有的份额高于其人口占比；位于其下，则低于人口占比。</translation></message>
<message><source>All measures</source><translation>全部指标</translation></message>
<message><source>Definitions</source><translation>定义与说明</translation></message>
<message><source>Bounds: a = {lower}, b = {upper}.</source><translation>上下界：a = {lower}，b = {upper}。</translation></message>
<message><source>{plan} against {value}: the concentration index by {rank} goes from {before} to {after}.</source><translation>{plan} 与 {value} 相比：按 {rank} 排序的集中指数由 {before} 变为 {after}。</translation></message>
<message><source>Measure</source><translation>指标</translation></message>
<message><source>Definition</source><translation>定义</translation></message>
<message><source>95 % interval</source><translation>95% 置信区间</translation></message>
<message><source>{value} by {rank}</source><translation>{value}（按 {rank} 排序）</translation></message>
<message><source>Cumulative share of people, from low to high {rank}</source><translation>人口累计占比（按 {rank} 由低到高）</translation></message>
<message><source>Cumulative share of {value}</source><translation>{value} 累计占比</translation></message>
<message><source>Extended index: ν = {aversion}.</source><translation>扩展指数：ν = {aversion}。</translation></message>
<message><source>Intervals: jackknife over the rows for the indices, robust regression for slope and ratio. Standard errors of the index: {regression} by the convenient regression, {robust} with the sampling of mean and ranks. For a census they tell how much a measure hangs on single rows, not a sampling error.</source><translation>区间：各指数对行作刀切法，斜率与比值用稳健回归。集中指数的标准误：简便回归法为 {regression}，计入均值与位次的抽样变异后为 {robust}。对于普查数据，它们反映指标对个别行的依赖程度，而非抽样误差。</translation></message>
<message><source>Where to open: maximal coverage</source><translation>选址方案：最大覆盖</translation></message>
<message><source>In which order</source><translation>开设次序</translation></message>
<message><source>Open sites</source><translation>开设的选址点</translation></message>
<message><source>Cover lost if it closes</source><translation>关闭后损失的覆盖人口</translation></message>
<message><source>Opening {new} sites raises the people covered from {before} to {after} ({share}). No plan within the same limits covers more: this is proven.</source><translation>新开设 {new} 个选址点，覆盖人口由 {before} 人增至 {after} 人（{share}）。已证明在相同限制条件下，没有方案能覆盖更多人口。</translation></message>
<message><source>Opening {new} sites raises the people covered from {before} to {after} ({share}). No plan within the same limits covers more than {bound}: this one is at most {gap} below the best.</source><translation>新开设 {new} 个选址点，覆盖人口由 {before} 人增至 {after} 人（{share}）。在相同限制条件下，任何方案的覆盖人口都不超过 {bound} 人；本方案与最优值至多相差 {gap}。</translation></message>
<message><source>Sites opened</source><translation>新开设选址点数</translation></message>
<message><source>What each site adds, the one that adds most first.</source><translation>各选址点新增的覆盖人口，贡献最大者在前。</translation></message>
<message><source>All regions</source><translation>全部区域</translation></message>
<message><source>Places that are covered and places that are not, and the sites.</source><translation>已覆盖与未覆盖的需求点，以及选址点。</translation></message>
<message><source>Covered means: within the standard of the place, which differs between places.</source><translation>覆盖指在需求点自身的可达标准之内，各需求点的标准不同。</translation></message>
<message><source>People count only when two open sites are within the standard.</source><translation>可达标准内须有两个开设的选址点，人口才计为覆盖。</translation></message>
<message><source>People count only when they are served within the capacity of a site.</source><translation>人口须在选址点的服务能力之内得到服务，才计为覆盖。</translation></message>
<message><source>No site opens.</source><translation>没有新开设的选址点。</translation></message>
<message><source>Order</source><translation>次序</translation></message>
<message><source>People added</source><translation>新增覆盖人口</translation></message>
<message><source>Share of all people</source><translation>占总人口比例</translation></message>
<message><source>Covered in part</source><translation>部分覆盖</translation></message>
<message><source>Covered</source><translation>已覆盖</translation></message>
<message><source>Bound: no plan covers more</source><translation>界：任何方案的覆盖人口均不超过此值</translation></message>
<message><source>Gap between people covered and the bound</source><translation>覆盖人口与界之间的差距</translation></message>
<message><source>Covered means: a travel cost of {standard} or less.</source><translation>覆盖指出行成本不超过 {standard}。</translation></message>
<message><source>Beyond the standard people are covered less and less, and at a cost of {fade} not at all.</source><translation>超出可达标准后，覆盖程度逐渐降低，成本达到 {fade} 时完全不覆盖。</translation></message>
<message><source>{people} people in {places} places cannot be covered, whatever opens{ids}.</source><translation>{places} 个需求点的 {people} 人无论开设哪些选址点都无法覆盖{ids}。</translation></message>
<message><source>The plan reaches the target in each of {count} scenarios.</source><translation>方案在全部 {count} 个情景中均达到目标。</translation></message>
<message><source>The plan reaches the target in each of {count} scenarios, for {cost}; '{dearest}' alone, which asks for most, would take {alone}.</source><translation>方案在全部 {count} 个情景中均达到目标，代价为 {cost}；若仅针对要求最高的情景“{dearest}”，则为 {alone}。</translation></message>
<message><source>People, shares and the map on this page are about the mean population of the scenarios.</source><translation>本页的人口、占比和地图均按各情景的平均人口计算。</translation></message>
<message><source>Scenario</source><translation>情景</translation></message>
<message><source>Share of people covered</source><translation>覆盖人口占比</translation></message>
<message><source>This plan</source><translation>本方案</translation></message>
<message><source>Cheapest plan for it alone</source><translation>仅针对该情景的最低成本方案</translation></message>
<message><source>Bound</source><translation>界</translation></message>
<message><source>Regret</source><translation>遗憾值</translation></message>
<message><source>What one more site is worth</source><translation>每增设一个选址点的效益</translation></message>
<message><source>The best plan for every number of sites, each chosen afresh.</source><translation>各选址点数量下的最优方案，均单独求解。</translation></message>
<message><source>New sites</source><translation>新增选址点数</translation></message>
<message><source>Gained since the row before</source><translation>较上一行的增益</translation></message>
<message><source>A dash: with so few sites somebody has no site within reach, or a rule is not kept.</source><translation>“–”表示选址点过少：有人没有可达的选址点，或某项规则无法满足。</translation></message>
<message><source>{objective}: {low} with {few} new sites, {high} with {many}.</source><translation>{objective}：新增 {few} 个选址点时为 {low}，新增 {many} 个时为 {high}。</translation></message>
<message><source>Where to open: sites far apart (p-dispersion)</source><translation>选址方案：选址点相互远离（p-分散）</translation></message>
<message><source>No plan within the same limits keeps its sites farther apart: this is proven.</source><translation>已证明在相同限制条件下，没有方案能使选址点相距更远。</translation></message>
<message><source>Order 0: open today. The others open in this order, always the one farthest from those before.</source><translation>次序 0 表示现已开设。其余按此次序开设，每次取距已有选址点最远者。</translation></message>
<message><source>The nearest two of our {sites} open sites are {separation} apart.</source><translation>己方开设的 {sites} 个选址点中，最近的两个相距 {separation}。</translation></message>
<message><source>Separation from the nearest other site</source><translation>与最近选址点的间距</translation></message>
<message><source>No plan within the same limits has a separation above {bound}: a gap of {gap}.</source><translation>在相同限制条件下，任何方案的间距都不超过 {bound}：最优性间隙为 {gap}。</translation></message>
<message><source>constant (right size)</source><translation>不变（规模适当）</translation></message>
<message><source>increasing (too small)</source><translation>递增（规模偏小）</translation></message>
<message><source>decreasing (too large)</source><translation>递减（规模偏大）</translation></message>
<message><source>Efficiency compares each unit with the best mix of its peers (data envelopment analysis). Input oriented: the share of its inputs that would do for its outputs. Output oriented: its outputs as a share of what its inputs would do for.</source><translation>效率是将各单元与其标杆单元的最佳组合相比较（数据包络分析）。投入导向：维持现有产出所需投入占现有投入的比例。产出导向：现有产出占现有投入所能实现产出的比例。</translation></message>
<message><source>Technical efficiency (CCR) allows any scale; pure technical efficiency (BCC) compares with units of like size; scale efficiency is their ratio.</source><translation>综合技术效率（CCR）不限规模；纯技术效率（BCC）与规模相近的单元比较；规模效率为二者之比。</translation></message>
<message><source>Slack is what could be saved, or added, beyond the proportional change. A unit is efficient if its score is 1 and it has no slack. Efficient means: nobody here does better, not that nobody could.</source><translation>松弛量是等比例变化之外还可节省（或增加）的量。得分为 1 且无松弛量的单元为有效。有效仅表示参与比较的单元中没有更好的，不表示无法更好。</translation></message>
<message><source>{efficient} of {units} units are efficient; the mean efficiency is {mean}.</source><translation>{units} 个单元中有 {efficient} 个有效；平均效率为 {mean}。</translation></message>
<message><source>{rows} rows are not compared: a number is NULL, or they have no input or no output at all.</source><translation>{rows} 行未参与比较：有数值为 NULL，或没有任何投入或产出。</translation></message>
<message><source>Units, the least efficient first</source><translation>各单元（效率最低者在前）</translation></message>
<message><source>At the frontier</source><translation>前沿面目标值</translation></message>
<message><source>Unit</source><translation>单元</translation></message>
<message><source>Technical</source><translation>综合技术效率</translation></message>
<message><source>Pure technical</source><translation>纯技术效率</translation></message>
<message><source>Scale efficiency</source><translation>规模效率</translation></message>
<message><source>Field</source><translation>字段</translation></message>
<message><source>Now, all units</source><translation>现值（全部单元）</translation></message>
<message><source>Technical efficiency (CCR), mean</source><translation>综合技术效率（CCR）均值</translation></message>
<message><source>Pure technical (BCC), mean</source><translation>纯技术效率（BCC）均值</translation></message>
<message><source>Scale efficiency, mean</source><translation>规模效率均值</translation></message>
<message><source>Efficiency of {layer}</source><translation>{layer} 的效率</translation></message>
<message><source>Inputs: {inputs}. Outputs: {outputs}. Returns to scale: {returns}; {orientation} oriented.</source><translation>投入：{inputs}。产出：{outputs}。规模报酬：{returns}；导向：{orientation}。</translation></message>
<message><source>{count} more efficient units are not shown; the layer has all.</source><translation>另有 {count} 个效率较高的单元未显示，图层中含全部单元。</translation></message>
<message><source>New hot spot</source><translation>新增热点</translation></message>
<message><source>Consecutive hot spot</source><translation>连续热点</translation></message>
<message><source>Intensifying hot spot</source><translation>加强热点</translation></message>
<message><source>Persistent hot spot</source><translation>持续热点</translation></message>
<message><source>Diminishing hot spot</source><translation>减弱热点</translation></message>
<message><source>Sporadic hot spot</source><translation>零星热点</translation></message>
<message><source>Oscillating hot spot</source><translation>振荡热点</translation></message>
<message><source>Historical hot spot</source><translation>历史热点</translation></message>
<message><source>New cold spot</source><translation>新增冷点</translation></message>
<message><source>Consecutive cold spot</source><translation>连续冷点</translation></message>
<message><source>Intensifying cold spot</source><translation>加强冷点</translation></message>
<message><source>Persistent cold spot</source><translation>持续冷点</translation></message>
<message><source>Diminishing cold spot</source><translation>减弱冷点</translation></message>
<message><source>Sporadic cold spot</source><translation>零星冷点</translation></message>
<message><source>Oscillating cold spot</source><translation>振荡冷点</translation></message>
<message><source>Historical cold spot</source><translation>历史冷点</translation></message>
<message><source>Significant in the last period and never before.</source><translation>仅在最后一期显著，此前从未显著。</translation></message>
<message><source>Significant in an unbroken run of two or more periods at the end, never before.</source><translation>末尾连续两期或以上显著，此前从未显著。</translation></message>
<message><source>Significant in 90 % of the periods or more and in the last, and growing stronger (Mann-Kendall).</source><translation>至少 90% 的时期显著且最后一期显著，强度随时间增强（Mann-Kendall 检验）。</translation></message>
<message><source>Significant in 90 % of the periods or more and in the last, without trend.</source><translation>至少 90% 的时期显著且最后一期显著，无趋势。</translation></message>
<message><source>Significant in 90 % of the periods or more and in the last, and growing weaker.</source><translation>至少 90% 的时期显著且最后一期显著，强度随时间减弱。</translation></message>
<message><source>Significant in the last period, and on and off before.</source><translation>最后一期显著，此前时断时续。</translation></message>
<message><source>Significant in the last period, and at least once of the other kind.</source><translation>最后一期显著，此前至少有一期为相反类型。</translation></message>
<message><source>Significant in 90 % of the periods or more, but not in the last, in which it is not of the other kind either.</source><translation>至少 90% 的时期显著，但最后一期不显著，也不属于相反类型。</translation></message>
<message><source>{first} to {last}: of {units} places, {hot} are hot spots of {value} of some kind, {new} of them new, and {cold} are cold spots.</source><translation>{first} 至 {last}：{units} 个单元中，{value} 的各类热点共 {hot} 个（其中新增热点 {new} 个），冷点 {cold} 个。</translation></message>
<message><source>{rows} rows of '{layer}' are used: {places} places in {periods} periods.</source><translation>使用“{layer}”的 {rows} 行：{places} 个单元，{periods} 个时期。</translation></message>
<message><source>New</source><translation>新增</translation></message>
<message><source>Consecutive</source><translation>连续</translation></message>
<message><source>Intensifying</source><translation>加强</translation></message>
<message><source>Persistent</source><translation>持续</translation></message>
<message><source>Diminishing</source><translation>减弱</translation></message>
<message><source>Sporadic</source><translation>零星</translation></message>
<message><source>Oscillating</source><translation>振荡</translation></message>
<message><source>Historical</source><translation>历史</translation></message>
<message><source>No pattern</source><translation>无模式</translation></message>
<message><source>Patterns</source><translation>演变模式</translation></message>
<message><source>How each place develops among hot and cold spots (Gi*).</source><translation>各单元的冷热点演变模式（Gi*）。</translation></message>
<message><source>with control of the false discovery rate</source><translation>已控制错误发现率</translation></message>
<message><source>without control for many tests</source><translation>未作多重检验控制</translation></message>
<message><source>{gaps} times a place has no statistic in a period: no value, no geometry or no neighbours.</source><translation>有 {gaps} 个“单元–时期”没有统计量：无数值、无几何或无邻接单元。</translation></message>
<message><source>Period</source><translation>时期</translation></message>
<message><source>Hot spots</source><translation>热点</translation></message>
<message><source>Cold spots</source><translation>冷点</translation></message>
<message><source>Hot and cold spots in each period.</source><translation>各时期的热点与冷点数。</translation></message>
<message><source>Class</source><translation>类别</translation></message>
<message><source>Hot or cold spot</source><translation>冷热点类型</translation></message>
<message><source>Emerging clusters of {value}</source><translation>{value} 的新兴冷热点</translation></message>
<message><source>Neighbours: {rule}. Gi* in each period among the places with data then, {control}.</source><translation>邻接关系：{rule}。各时期的 Gi* 在当期有数据的单元之间计算，{control}。</translation></message>
<message><source>Mean travel cost of the care given</source><translation>所提供服务的平均出行成本</translation></message>
<message><source>Share of the care given within the standard</source><translation>可达标准内提供的服务占比</translation></message>
<message><source>Capacity added</source><translation>新增服务能力</translation></message>
<message><source>Each point is the best plan.</source><translation>每个点均为相应条件下的最优方案。</translation></message>
<message><source>The knee is the point farthest from the line between the two ends: up to it each step brings more equity than its share of the cost, beyond it less. It is an aid, not an answer.</source><translation>拐点是距两端连线最远的点：在此之前，每一步带来的公平性改善高于其所占的成本份额，此后则低于。拐点仅供参考，并非结论。</translation></message>
<message><source>Point</source><translation>点</translation></message>
<message><source>Gap</source><translation>最优性间隙</translation></message>
<message><source>Standard deviation (SD)</source><translation>标准差（SD）</translation></message>
<message><source>{objective}: from {first} to {last} as '{against}' goes from {low} to {high}.</source><translation>{objective}：当“{against}”由 {low} 变为 {high} 时，由 {first} 变为 {last}。</translation></message>
<message><source>The knee is at {cost}, with {share} of what can be gained.</source><translation>拐点位于 {cost}，此时已实现可改善幅度的 {share}。</translation></message>
<message><source>Knee</source><translation>拐点</translation></message>
<message><source>knee</source><translation>拐点</translation></message>
<message><source>This figure needs the Python package {package}, which is not available.</source><translation>绘制此图需要 Python 包 {package}，但该包不可用。</translation></message>
<message><source>No rows.</source><translation>无记录。</translation></message>
<message><source>Median</source><translation>中位数</translation></message>
<message><source>Smallest value that at least half of the people do not exceed.</source><translation>至少一半人口不超过的最小值。</translation></message>
<message><source>Root of the weighted mean squared distance from the mean.</source><translation>与均值之差的平方，加权平均后开方。</translation></message>
<message><source>Coefficient of variation</source><translation>变异系数</translation></message>
<message><source>Standard deviation over the mean.</source><translation>标准差与均值之比。</translation></message>
<message><source>Mean absolute deviation</source><translation>平均绝对偏差</translation></message>
<message><source>Weighted mean distance from the mean.</source><translation>与均值之差绝对值的加权平均。</translation></message>
<message><source>10th percentile</source><translation>第 10 百分位数</translation></message>
<message><source>Smallest value that at least 10 % of the people do not exceed.</source><translation>至少 10% 的人口不超过的最小值。</translation></message>
<message><source>90th percentile</source><translation>第 90 百分位数</translation></message>
<message><source>Smallest value that at least 90 % of the people do not exceed.</source><translation>至少 90% 的人口不超过的最小值。</translation></message>
<message><source>P90/P10</source><translation>P90/P10</translation></message>
<message><source>90th over 10th percentile.</source><translation>第 90 百分位数与第 10 百分位数之比。</translation></message>
<message><source>P90/P50</source><translation>P90/P50</translation></message>
<message><source>90th percentile over the median.</source><translation>第 90 百分位数与中位数之比。</translation></message>
<message><source>P50/P10</source><translation>P50/P10</translation></message>
<message><source>Median over 10th percentile.</source><translation>中位数与第 10 百分位数之比。</translation></message>
<message><source>Twice the area between Lorenz curve and diagonal: 0 if all are equal, near 1 if one has all.</source><translation>洛伦兹曲线与对角线之间面积的两倍：完全均等时为 0，一人独占时接近 1。</translation></message>
<message><source>Theil T</source><translation>泰尔 T 指数</translation></message>
<message><source>Σ p (x/μ) log(x/μ), p the share of people, μ the mean; sensitive to the top.</source><translation>Σ p (x/μ) log(x/μ)，p 为人口占比，μ 为均值；对高值端敏感。</translation></message>
<message><source>Theil L (mean log deviation)</source><translation>泰尔 L 指数（平均对数离差）</translation></message>
<message><source>Σ p log(μ/x), sensitive to the bottom; with base 10 the Theil index of the Chinese literature.</source><translation>Σ p log(μ/x)，对低值端敏感；以 10 为底时即国内文献常用的泰尔指数。</translation></message>
<message><source>(Σ p (x/μ)^α − 1) / (α(α − 1)); with α = 2 half the squared CV.</source><translation>(Σ p (x/μ)^α − 1) / (α(α − 1))；α = 2 时为变异系数平方的一半。</translation></message>
<message><source>Atkinson index</source><translation>阿特金森指数</translation></message>
<message><source>Share of the resource that could be given up for equality at the same welfare, by aversion ε.</source><translation>若资源均等分布，在福利不变的前提下可以放弃的资源比例，取决于厌恶参数 ε。</translation></message>
<message><source>Hoover index</source><translation>胡佛指数</translation></message>
<message><source>Share of the resource that must move for all to be equal.</source><translation>实现完全均等须调配的资源比例。</translation></message>
<message><source>Resource to move</source><translation>须调配的资源量</translation></message>
<message><source>Hoover index times all of the resource (value times weight).</source><translation>胡佛指数乘以资源总量（数值乘以权重）。</translation></message>
<message><source>Palma ratio of shares</source><translation>帕尔马比值（份额）</translation></message>
<message><source>Share of the best-served 10 % over the share of the worst-served 40 %; 0.25 if all are equal.</source><translation>服务最好的 10% 人口所占份额与服务最差的 40% 人口所占份额之比；完全均等时为 0.25。</translation></message>
<message><source>Palma ratio of means</source><translation>帕尔马比值（均值）</translation></message>
<message><source>Mean of the best-served 10 % over the mean of the worst-served 40 %; 1 if all are equal.</source><translation>服务最好的 10% 人口的均值与服务最差的 40% 人口的均值之比；完全均等时为 1。</translation></message>
<message><source>Palma ratio by income</source><translation>帕尔马比值（按收入）</translation></message>
<message><source>Mean value of people above the 90th percentile of income over that of people up to the 40th.</source><translation>收入高于第 90 百分位数的人口均值与收入不高于第 40 百分位数的人口均值之比。</translation></message>
<message><source>Kolm-Pollak equivalent</source><translation>Kolm-Pollak 等价值</translation></message>
<message><source>The value that, given to all, is as good as this distribution: −(1/κ) ln Σ p exp(−κ x).</source><translation>若人人都取该值，则与当前分布同样好：−(1/κ) ln Σ p exp(−κ x)。</translation></message>
<message><source>Kolm-Pollak index</source><translation>Kolm-Pollak 指数</translation></message>
<message><source>Distance of the Kolm-Pollak equivalent from the mean.</source><translation>Kolm-Pollak 等价值与均值之差。</translation></message>
<message><source>Share below the threshold</source><translation>低于阈值的占比</translation></message>
<message><source>Share of the people with a value below the threshold.</source><translation>数值低于阈值的人口占比。</translation></message>
<message><source>People below the threshold</source><translation>低于阈值的人口</translation></message>
<message><source>Weight of the units with a value below the threshold.</source><translation>数值低于阈值的单元的权重之和。</translation></message>
<message><source>Poverty headcount (FGT 0)</source><translation>贫困发生率（FGT 0）</translation></message>
<message><source>Share of the people on the wrong side of the threshold.</source><translation>处于阈值不利一侧的人口占比。</translation></message>
<message><source>Poverty gap (FGT 1)</source><translation>贫困深度（FGT 1）</translation></message>
<message><source>Mean distance to the threshold over the threshold, zero for the others.</source><translation>与阈值的差距占阈值比例的平均值，其余人口按零计。</translation></message>
<message><source>Poverty severity (FGT 2)</source><translation>贫困强度（FGT 2）</translation></message>
<message><source>Mean squared relative distance to the threshold.</source><translation>与阈值的相对差距平方的平均值。</translation></message>
<message><source>Resource needed</source><translation>所需资源量</translation></message>
<message><source>Resource (value times weight) that lifts everyone to the threshold.</source><translation>使所有人达到阈值所需的资源量（数值乘以权重）。</translation></message>
<message><source>Theil T within groups</source><translation>组内泰尔 T 指数</translation></message>
<message><source>Σ s T over the groups, s the group's share of the resource, T its own Theil T.</source><translation>对各组求 Σ s T，s 为该组的资源占比，T 为该组自身的泰尔 T 指数。</translation></message>
<message><source>Theil T between groups</source><translation>组间泰尔 T 指数</translation></message>
<message><source>Theil T if everyone had the mean of their group.</source><translation>假设人人取所在组均值时的泰尔 T 指数。</translation></message>
<message><source>Theil L within groups</source><translation>组内泰尔 L 指数</translation></message>
<message><source>Σ p L over the groups, p the group's share of the people, L its own Theil L.</source><translation>对各组求 Σ p L，p 为该组的人口占比，L 为该组自身的泰尔 L 指数。</translation></message>
<message><source>Theil L between groups</source><translation>组间泰尔 L 指数</translation></message>
<message><source>Theil L if everyone had the mean of their group.</source><translation>假设人人取所在组均值时的泰尔 L 指数。</translation></message>
<message><source>Gini within groups</source><translation>基尼系数：组内部分</translation></message>
<message><source>Dagum's part of the Gini index from differences inside groups.</source><translation>Dagum 分解中由组内差异产生的基尼系数部分。</translation></message>
<message><source>Gini net between groups</source><translation>基尼系数：组间净部分</translation></message>
<message><source>Gini index if everyone had the mean of their group.</source><translation>假设人人取所在组均值时的基尼系数。</translation></message>
<message><source>Gini from overlap</source><translation>基尼系数：重叠部分</translation></message>
<message><source>The rest of the Gini index: groups overlap (Dagum's transvariation).</source><translation>基尼系数的其余部分：由各组分布重叠产生（Dagum 的超变密度）。</translation></message>
<message><source>{plan} against {value}: the Gini index goes from {before} to {after} ({change}); {gainers} people gain and {losers} lose.</source><translation>{plan} 与 {value} 相比：基尼系数由 {before} 变为 {after}（{change}）；{gainers} 人获益，{losers} 人受损。</translation></message>
<message><source>How evenly it is spread</source><translation>分布的均等程度</translation></message>
<message><source>The Gini index of {value} is {gini}; {hoover} of all of it would have to move for all to be equal.</source><translation>{value} 的基尼系数为 {gini}；须调配总量的 {hoover} 才能实现完全均等。</translation></message>
<message><source>Intervals: jackknife over the rows (none for percentiles; set BOOTSTRAP for these).</source><translation>区间：对各行作刀切法（百分位数没有区间，如需请设置 BOOTSTRAP）。</translation></message>
<message><source>The parts within and between add up to Theil T of all.</source><translation>各组的组内、组间部分之和等于总体泰尔 T 指数。</translation></message>
<message><source>Groups</source><translation>分组</translation></message>
<message><source>For a census they tell how much a measure hangs on single rows, not a sampling error.</source><translation>对于普查数据，它们反映指标对个别行的依赖程度，而非抽样误差。</translation></message>
<message><source>Share of people</source><translation>人口占比</translation></message>
<message><source>Share of the resource</source><translation>资源占比</translation></message>
<message><source>Theil T within</source><translation>泰尔 T 组内部分</translation></message>
<message><source>Theil T between</source><translation>泰尔 T 组间部分</translation></message>
<message><source>(none)</source><translation>（无）</translation></message>
<message><source>Inequality of {value}</source><translation>{value} 的不平等</translation></message>
<message><source>Intervals: {replicates} bootstrap resamples of the rows, bias-corrected and accelerated; the change is resampled in pairs.</source><translation>区间：对各行作 {replicates} 次自助法重抽样，经偏差校正与加速（BCa）；变化量按配对重抽样。</translation></message>
<message><source>Logarithms to base {base}; aversion ε = {aversion}; generalised entropy α = {entropy}.</source><translation>对数底为 {base}；厌恶参数 ε = {aversion}；广义熵 α = {entropy}。</translation></message>
<message><source>{count} smaller groups are not shown; the table GROUPS has all.</source><translation>另有 {count} 个较小的组未显示，表 GROUPS 中含全部分组。</translation></message>
<message><source>Threshold: {threshold}.</source><translation>阈值：{threshold}。</translation></message>
<message><source>Mean, {plan}</source><translation>均值（{plan}）</translation></message>
<message><source>Gini index, {plan}</source><translation>基尼系数（{plan}）</translation></message>
<message><source>{units} rows of '{layer}' are used; they stand for a weight (population) of {people}.</source><translation>使用“{layer}”的 {units} 行，权重（人口）合计为 {people}。</translation></message>
<message><source>An amount of {amount} lies in rows without weight and is in no measure.</source><translation>另有数量 {amount} 位于没有权重的行，不计入任何指标。</translation></message>
<message><source>{rows} rows are left out: {null} with NULL value ({null_people} people), {null_weight} with NULL weight, {zero} with weight zero, {unreachable} unreachable ({unreachable_people} people).</source><translation>排除 {rows} 行：{null} 行数值为 NULL（{null_people} 人），{null_weight} 行权重为 NULL，{zero} 行权重为零，{unreachable} 行不可达（{unreachable_people} 人）。</translation></message>
<message><source>Cumulative share of people, worst served first</source><translation>人口累计占比（服务水平由低到高）</translation></message>
<message><source>Lorenz curves: the nearer to the diagonal, the more even.</source><translation>洛伦兹曲线：越接近对角线，分布越均等。</translation></message>
<message><source>Cumulative share of access</source><translation>可达性累计占比</translation></message>
<message><source>10th percentile of access (P10)</source><translation>可达性第 10 百分位数（P10）</translation></message>
<message><source>90th percentile of access (P90)</source><translation>可达性第 90 百分位数（P90）</translation></message>
<message><source>Mean absolute deviation (MAD)</source><translation>平均绝对偏差（MAD）</translation></message>
<message><source>Coefficient of variation (CV)</source><translation>变异系数（CV）</translation></message>
<message><source>Palma ratio (best-served 10 % to worst-served 40 %)</source><translation>帕尔马比值（服务最好 10% 与最差 40% 人口之比）</translation></message>
<message><source>Share of people below the threshold</source><translation>低于阈值的人口占比</translation></message>
<message><source>People within the standard of a facility</source><translation>可达标准内有设施的人口</translation></message>
<message><source>Share of people within the standard</source><translation>可达标准内人口占比</translation></message>
<message><source>Mean travel cost to the nearest facility, of those in reach</source><translation>到最近设施的平均出行成本（可达范围内人口）</translation></message>
<message><source>Largest travel cost to the nearest facility, of those in reach</source><translation>到最近设施的最大出行成本（可达范围内人口）</translation></message>
<message><source>People out of reach of every facility</source><translation>没有任何设施可达的人口</translation></message>
<message><source>Access by population; every change is from the first column.</source><translation>可达性按人口加权；各项变化均相对于第一列。</translation></message>
<message><source>opens</source><translation>开设</translation></message>
<message><source>opens (required)</source><translation>开设（必设）</translation></message>
<message><source>stays open</source><translation>保留</translation></message>
<message><source>stays open (could close)</source><translation>保留（可关闭）</translation></message>
<message><source>competitor</source><translation>竞争者</translation></message>
<message><source>Status</source><translation>状态</translation></message>
<message><source>Share of all served</source><translation>占全部服务人口比例</translation></message>
<message><source>Utilisation</source><translation>利用率</translation></message>
<message><source>In near-optimal plans</source><translation>近优方案包含情况</translation></message>
<message><source>{count} sites that serve fewer people are left out of this table.</source><translation>另有 {count} 个服务人口较少的选址点未列入本表。</translation></message>
<message><source>These sites close: {ids}.</source><translation>以下选址点关闭：{ids}。</translation></message>
<message><source>Access under each plan, in the same classes (a fifth of the people each).</source><translation>各方案下的可达性，采用同一分级（每级各含五分之一人口）。</translation></message>
<message><source>{plan} against {first}: moving {moved} of the capacity ({share}), with none added. {gainers} people gain access and {losers} lose some.</source><translation>{plan} 与 {first} 相比：调配服务能力 {moved}（占总量的 {share}），没有新增。{gainers} 人可达性提高，{losers} 人可达性下降。</translation></message>
<message><source>{plan} against {first}: moving {moved} of the capacity ({share}) and changing the total by {added}. {gainers} people gain access and {losers} lose some.</source><translation>{plan} 与 {first} 相比：调配服务能力 {moved}（占总量的 {share}），总量变化 {added}。{gainers} 人可达性提高，{losers} 人可达性下降。</translation></message>
<message><source>The Gini index of access is undefined where nobody has access.</source><translation>所有人的可达性均为零时，可达性的基尼系数没有定义。</translation></message>
<message><source>person</source><translation>1 人</translation></message>
<message><source>Change from the first to the last plan, and the facilities that grow or shrink.</source><translation>最后一个方案相对于第一个方案的变化，以及扩大或缩减的设施。</translation></message>
<message><source>The Gini index of access changes by {change}.</source><translation>可达性的基尼系数变化 {change}。</translation></message>
<message><source>Mean access is the capacity that somebody reaches over all people. Moving capacity among facilities in reach cannot change it, only how equally access is spread.</source><translation>平均可达性等于有人可达的服务能力除以总人口。在可达范围内的设施之间调配服务能力不会改变它，只会改变可达性分布的均等程度。</translation></message>
<message><source>Travel costs are straight lines in metres, not travel by road.</source><translation>出行成本为直线距离（米），并非沿道路出行。</translation></message>
<message><source>10th percentile of access</source><translation>可达性第 10 百分位数</translation></message>
<message><source>People within the standard</source><translation>可达标准内人口</translation></message>
<message><source>The Gini index of access goes from {first} to {last}.</source><translation>可达性的基尼系数由 {first} 变为 {last}。</translation></message>
<message><source>{per} people</source><translation>{per} 人</translation></message>
<message><source>Access is capacity per {per}. Percentiles and shares count people, not places; people without access count with zero. The standard is a travel cost of {standard} or less.</source><translation>可达性为服务能力与人口之比（每 {per}）。百分位数和占比按人口而非需求点计算；无可达性的人口按零计。可达标准为出行成本不超过 {standard}。</translation></message>
<message><source>The threshold below which people are short of care is an access of {threshold}.</source><translation>可达性低于阈值 {threshold} 即视为服务不足。</translation></message>
<message><source>{plan}: a capacity of {stranded} is in reach of nobody and serves no one.</source><translation>{plan}：有 {stranded} 的服务能力无人可达，未服务任何人。</translation></message>
<message><source>Health resource agglomeration degree: share of the resource over share of the land; 1 is fair by area, below 1 the land is short of the resource.</source><translation>卫生资源集聚度：资源占比与土地面积占比之比；等于 1 表示按面积配置公平，小于 1 表示按面积计资源不足。</translation></message>
<message><source>Population agglomeration degree: share of the people over share of the land.</source><translation>人口集聚度：人口占比与土地面积占比之比。</translation></message>
<message><source>Share of the resource over share of the people: 1 is fair to the people, below 1 they are short of the resource.</source><translation>资源占比与人口占比之比：等于 1 表示按人口配置公平，小于 1 表示按人口计资源不足。</translation></message>
<message><source>The same as a difference, used by some papers: 0 is fair.</source><translation>同上，但取差值，部分文献采用：0 表示公平。</translation></message>
<message><source>Health resource density index: √(resource per 1,000 people × resource per km²).</source><translation>卫生资源密度指数：√(每千人资源 × 每 km² 资源)。</translation></message>
<message><source>By population: regions in order of resource per head. By area: in order of resource per km². Below 0.3 is commonly read as fair, above 0.4 as unequal.</source><translation>按人口：区域按人均资源排序。按面积：区域按每 km² 资源排序。一般认为低于 0.3 为公平，高于 0.4 为不公平。</translation></message>
<message><source>Σ P log(P/Y), P the region's share of people (or land), Y its share of the resource; with base 10 the form of the Chinese literature.</source><translation>Σ P log(P/Y)，P 为区域的人口（或土地面积）占比，Y 为其资源占比；以 10 为底时即国内文献常用的形式。</translation></message>
<message><source>Gini by population</source><translation>按人口基尼系数</translation></message>
<message><source>Gini by area</source><translation>按面积基尼系数</translation></message>
<message><source>Theil by population</source><translation>按人口泰尔指数</translation></message>
<message><source>Theil by area</source><translation>按面积泰尔指数</translation></message>
<message><source>{resource}: the Gini index is {people} by population and {land} by area.</source><translation>{resource}：按人口基尼系数为 {people}，按面积为 {land}。</translation></message>
<message><source>{resource}: {regions} regions of '{layer}' are used, with {people} people on {area} km²; {left} are left out: resource, population or area is NULL.</source><translation>{resource}：使用“{layer}”的 {regions} 个区域，人口 {people} 人，面积 {area} km²；另有 {left} 个因资源、人口或面积为 NULL 而排除。</translation></message>
<message><source>Regional agglomeration of health resources</source><translation>卫生资源区域集聚度</translation></message>
<message><source>Lorenz curves</source><translation>洛伦兹曲线</translation></message>
<message><source>{resource}, {first} to {last}: the Gini index by population goes from {before} to {after}, by area from {land_before} to {land_after}.</source><translation>{resource}，{first} 至 {last}：按人口基尼系数由 {before} 变为 {after}，按面积由 {land_before} 变为 {land_after}。</translation></message>
<message><source>Resource</source><translation>资源</translation></message>
<message><source>Left out</source><translation>排除数</translation></message>
<message><source>Total</source><translation>总量</translation></message>
<message><source>Per 1,000 people</source><translation>每千人</translation></message>
<message><source>Per km²</source><translation>每 km²</translation></message>
<message><source>people</source><translation>人口</translation></message>
<message><source>land</source><translation>土地面积</translation></message>
<message><source>Cumulative share of the resource</source><translation>资源累计占比</translation></message>
<message><source>Trend</source><translation>趋势</translation></message>
<message><source>Theil within groups</source><translation>组内泰尔指数</translation></message>
<message><source>Theil between groups</source><translation>组间泰尔指数</translation></message>
<message><source>Area (km²)</source><translation>面积（km²）</translation></message>
<message><source>By {base}.</source><translation>按{base}。</translation></message>
<message><source>Logarithms to base {base}.</source><translation>对数底为 {base}。</translation></message>
<message><source>Cumulative share of {base}, worst served first</source><translation>{base}累计占比（服务水平由低到高）</translation></message>
<message><source>The plan is the best one for the mean of {count} scenarios.</source><translation>本方案对 {count} 个情景的均值最优。</translation></message>
<message><source>The plan does as well as possible in the scenario in which it does worst, of {count} scenarios.</source><translation>本方案使 {count} 个情景中表现最差者尽可能好。</translation></message>
<message><source>The plan keeps the largest loss to the best plan of a scenario as small as possible ({count} scenarios).</source><translation>本方案使相对于各情景最优方案的最大损失尽可能小（共 {count} 个情景）。</translation></message>
<message><source>In no scenario does it lose anything to the best plan known for that scenario alone.</source><translation>在任一情景中，本方案都不逊于仅针对该情景的已知最优方案。</translation></message>
<message><source>Weight</source><translation>权重</translation></message>
<message><source>Best plan for it alone</source><translation>仅针对该情景的最优方案</translation></message>
<message><source>Regret (%)</source><translation>遗憾值（%）</translation></message>
<message><source>It does worst in '{worst}' ({value}), and it loses most to the best plan in '{rues}': {regret}, at most {at_most}.</source><translation>本方案在情景“{worst}”中表现最差（{value}）；与最优方案相比，在情景“{rues}”中损失最大：{regret}，至多 {at_most}。</translation></message>
<message><source>In {count} scenarios it serves fewer people than could be served; what that saves is no gain, so that there is no regret to tell.</source><translation>在 {count} 个情景中，本方案服务的人口少于可服务的人口；由此节省的成本不是收益，因此不给出遗憾值。</translation></message>
<message><source>Sites only</source><translation>仅选址</translation></message>
<message><source>Beds only</source><translation>仅调床位</translation></message>
<message><source>Two steps</source><translation>两步法</translation></message>
<message><source>Both at once</source><translation>联合优化</translation></message>
<message><source>Carried out</source><translation>实际实施</translation></message>
<message><source>Opening {sites} sites and spreading a capacity of {total} changes the standard deviation of access by {sd} and its Gini index by {gini}; {gainers} people gain access, {losers} lose some.</source><translation>新开设 {sites} 个选址点，统筹配置服务能力 {total}，可达性标准差变化 {sd}，基尼系数变化 {gini}；{gainers} 人可达性提高，{losers} 人可达性下降。</translation></message>
<message><source>Capacity in each state, and the change from today to the plan; its largest gain first.</source><translation>各情形下的服务能力，以及方案相对于现状的变化；按增量由大到小排列。</translation></message>
<message><source>Capacity by site</source><translation>各选址点服务能力</translation></message>
<message><source>The objective among people with a site in reach, today or possible.</source><translation>目标值按现有或可能有选址点可达的人口计算。</translation></message>
<message><source>All sites</source><translation>全部选址点</translation></message>
<message><source>State</source><translation>情形</translation></message>
<message><source>Sites open</source><translation>开设的选址点数</translation></message>
<message><source>Objective: {objective}. Sites and sizes chosen at once reach {value}; no choice of sites and sizes within the limits passes {bound}: the gap is {gap} of the objective.</source><translation>目标：{objective}。选址与规模联合优化达到 {value}；在限制条件内，任何选址与规模的组合都不优于 {bound}：最优性间隙为目标值的 {gap}。</translation></message>
<message><source>Sites only: the sites of the two steps, which share evenly what the total adds; the others keep their proportions. Beds only: no new site. Two steps: first the sites that bring most people within {standard}, then the best sizes. Both at once: the best sites and sizes together.</source><translation>仅选址：沿用两步法选出的选址点，由其均分新增的总量，其余选址点保持原有比例。仅调床位：不新增选址点。两步法：先选出使可达标准 {standard} 内人口最多的选址点，再求最优规模。联合优化：同时求最优选址与规模。</translation></message>
<message><source>The plan shown here was made in two steps and reaches {value}, which is {gap} from that bound.</source><translation>此处给出的方案由两步法得到，达到 {value}，与该界的相对差距为 {gap}。</translation></message>
<message><source>With the sites of the two steps no sizes pass {bound}: the sizes are within {gap} of the best ones for these sites. The rest of the distance is what choosing sites before sizes may cost.</source><translation>就两步法选出的选址点而言，任何规模都不优于 {bound}：规模与这些选址点下的最优规模相差不超过 {gap}。其余差距是先选址、后定规模可能付出的代价。</translation></message>
<message><source>{people} people ({share}) have no site in reach, neither one that is open nor one that may open. They count with an access of zero below, and are left out when the plan is made.</source><translation>{people} 人（{share}）的可达范围内没有选址点，既没有已开设的，也没有可开设的。下文中其可达性按零计，编制方案时不予考虑。</translation></message>
<message><source>{count} sites that are open today have no known capacity. They are left out: nobody is counted as served there, and the plan gives them nothing. Access near them is understated.</source><translation>{count} 个现已开设的选址点服务能力未知，已被排除：不计其服务人口，方案也不向其配置服务能力。其周边的可达性因此被低估。</translation></message>
<message><source>'{state}' is not available: {reason}</source><translation>“{state}”不可用：{reason}</translation></message>
<message><source>{count} sites are left out of this table, not of its sum.</source><translation>另有 {count} 个选址点未列入本表，但已计入合计。</translation></message>
<message><source>Opening {new} sites for {opening} leaves travel that costs {travel}: {total} together.</source><translation>新开设 {new} 个选址点，费用为 {opening}，出行成本为 {travel}：合计 {total}。</translation></message>
<message><source>{people} people are not served: the capacities of the sites that may open are too small.</source><translation>{people} 人未获服务：可开设选址点的服务能力不足。</translation></message>
<message><source>With {sites} sites of ours open, people travel {mean} on average and {largest} at most; with their aversion to inequality that is as bad as {ede} for everyone.</source><translation>己方开设的选址点共 {sites} 个，居民平均出行成本为 {mean}，最大为 {largest}；计入不平等厌恶后，相当于人人承担 {ede}。</translation></message>
<message><source>With {sites} sites of ours open, people travel {mean} on average and {largest} at most.</source><translation>己方开设的选址点共 {sites} 个，居民平均出行成本为 {mean}，最大为 {largest}。</translation></message>
<message><source>Mean cost added if a site closes: what people pay more on average, everyone at the nearest site that is left; a dash where somebody is left without any.</source><translation>关闭后平均成本增量：某选址点关闭后，所有人改去其余选址点中最近的一个，人均成本的增加量；若有人因此没有可达的选址点，则显示“–”。</translation></message>
<message><source>Where to open: least travel (p-median)</source><translation>选址方案：出行成本最小（p-中位）</translation></message>
<message><source>Mean cost added if it closes</source><translation>关闭后平均成本增量</translation></message>
<message><source>Opening {new} sites for {cost} brings {people} people ({share}) within the standard of {standard}.</source><translation>新开设 {new} 个选址点，费用为 {cost}，使 {people} 人（{share}）处于可达标准 {standard} 之内。</translation></message>
<message><source>Opening {new} sites brings {people} people ({share}) within the standard of {standard}.</source><translation>新开设 {new} 个选址点，使 {people} 人（{share}）处于可达标准 {standard} 之内。</translation></message>
<message><source>The target is {target} of all people.</source><translation>目标为覆盖总人口的 {target}。</translation></message>
<message><source>The target is everyone who can be covered.</source><translation>目标为覆盖所有能够覆盖的人口。</translation></message>
<message><source>Where to open: fewest sites that cover (set covering)</source><translation>选址方案：以最少选址点实现覆盖（集合覆盖）</translation></message>
<message><source>Where to open: smallest largest cost (p-center)</source><translation>选址方案：最大成本最小化（p-中心）</translation></message>
<message><source>Rise of the largest cost if it closes</source><translation>关闭后最大成本增量</translation></message>
<message><source>Opening {new} sites for {opening}, closing others for {closing} and keeping closable ones for {keeping} leaves travel that costs {travel}: {total} together.</source><translation>新开设 {new} 个选址点的费用为 {opening}，关闭其他选址点的费用为 {closing}，保留可关闭选址点的费用为 {keeping}，出行成本为 {travel}：合计 {total}。</translation></message>
<message><source>Where to open: sites that pay for themselves (fixed charge)</source><translation>选址方案：开设费用与出行成本之和最小（固定费用选址）</translation></message>
<message><source>Cost added if it closes</source><translation>关闭后成本增量</translation></message>
<message><source>{people} of them would be served by the same sites if places were split.</source><translation>若允许将需求点拆分，同样的选址点还可服务其中 {people} 人。</translation></message>
<message><source>Places count alike here, however many people live there; places without people do not count.</source><translation>此处各需求点同等计算，与人口多少无关；没有人口的需求点不计。</translation></message>
<message><source>Cost added if a site closes: travel to the nearest site left, less what the site itself costs.</source><translation>关闭后成本增量：改去其余最近选址点所增加的出行成本，减去该选址点自身的费用。</translation></message>
<message><source>Mean cost</source><translation>平均成本</translation></message>
<message><source>Equally distributed equivalent</source><translation>等分布等价值</translation></message>
<message><source>With {sites} sites of ours open, nobody travels more than {largest}; the mean is {mean}.</source><translation>己方开设的选址点共 {sites} 个，任何人的出行成本都不超过 {largest}，均值为 {mean}。</translation></message>
<message><source>Total cost</source><translation>总成本</translation></message>
<message><source>Cost of opening</source><translation>开设费用</translation></message>
<message><source>The aversion that the plan achieves is {value}.</source><translation>方案实际达到的不平等厌恶程度为 {value}。</translation></message>
<message><source>Cost of opening and closing</source><translation>开设与关闭费用</translation></message>
<message><source>Cost of closing</source><translation>关闭费用</translation></message>
<message><source>Share of the people served</source><translation>占服务人口比例</translation></message>
<message><source>{people} people in {places} places have no site in reach, whatever opens, and are left out{ids}.</source><translation>{places} 个需求点的 {people} 人无论开设哪些选址点都不可达，已被排除{ids}。</translation></message>
<message><source>No plan within the same limits is better: this is proven.</source><translation>已证明在相同限制条件下没有更优方案。</translation></message>
<message><source>How far people travel</source><translation>居民出行成本分布</translation></message>
<message><source>Cost to the site</source><translation>到选址点的成本</translation></message>
<message><source>The share of people who reach their site at a cost or less.</source><translation>在给定成本以内到达所属选址点的人口比例。</translation></message>
<message><source>What every place pays to reach its site; each colour holds a fifth of the people.</source><translation>各需求点到达所属选址点的成本；每种颜色各含五分之一人口。</translation></message>
<message><source>Gap to the bound</source><translation>最优性间隙</translation></message>
<message><source>No plan within the same limits is better than {bound}: this one is at most {gap} off the best.</source><translation>在相同限制条件下，任何方案都不优于 {bound}；本方案与最优值至多相差 {gap}。</translation></message>
<message><source>No site</source><translation>无选址点</translation></message>
<message><source>Objective {objective}; bound, which no plan beats, {bound}.</source><translation>目标值 {objective}；界 {bound}，任何方案都不优于此界。</translation></message>
<message><source>Spatial Gini</source><translation>空间基尼系数</translation></message>
<message><source>Moran's I: above its expectation, like values lie side by side; below it, unlike ones. Geary's C: below 1, like values lie side by side. G: above its expectation, high values gather; below it, low ones do. Spatial Gini: the share of the Gini index from pairs that are not neighbours; above its expectation, neighbours are more alike than others.</source><translation>莫兰指数 I：高于期望值表示相似值相邻，低于期望值表示相异值相邻。吉尔里 C：小于 1 表示相似值相邻。G：高于期望值表示高值聚集，低于期望值表示低值聚集。空间基尼系数：基尼系数中来自非邻接单元对的份额；高于期望值表示邻接单元之间比其他单元之间更相似。</translation></message>
<message><source>High-High: a high value among high ones; Low-Low: a low one among low ones; High-Low and Low-High stand out from their neighbours. Hot and cold spots (Gi*) count the unit itself among its neighbours.</source><translation>高-高：高值被高值包围；低-低：低值被低值包围；高-低与低-高：与邻接单元明显不同。热点与冷点（Gi*）将单元自身也计入邻接单元。</translation></message>
<message><source>Each local p-value keeps the unit's own value and draws its neighbours' values from all other units; it is two-sided. With many units some are significant by chance: the false discovery rate (FDR, Benjamini and Hochberg) keeps the share of false ones among the clusters at the level.</source><translation>计算各局部 p 值时，单元自身的值保持不变，其邻接单元的值从其余所有单元中抽取；检验为双侧。单元较多时，会有一些因偶然而显著：错误发现率（FDR，Benjamini 与 Hochberg）将聚类中误判的比例控制在显著性水平之内。</translation></message>
<message><source>{used} of {all} features of '{layer}' have a value and are used.</source><translation>“{layer}”的 {all} 个要素中，有 {used} 个具有数值并参与计算。</translation></message>
<message><source>All units together</source><translation>全局统计</translation></message>
<message><source>{value} shows no clustering in space beyond chance (Moran's I = {i}, p {p}).</source><translation>{value} 未表现出超出随机的空间聚集（莫兰指数 I = {i}，p {p}）。</translation></message>
<message><source>They cover {people} of {all} people; {value} is a count that became a rate ({rates}).</source><translation>涵盖总人口 {all} 人中的 {people} 人；{value} 为计数，已转换为率（{rates}）。</translation></message>
<message><source>{islands} units have no neighbours; they are a class of their own and count in no statistic.</source><translation>{islands} 个单元没有邻接单元；它们单列一类，不计入任何统计量。</translation></message>
<message><source>{rows} features have no data: they are a class of their own, and nobody's neighbours.</source><translation>{rows} 个要素没有数据：它们单列一类，也不作为任何单元的邻接单元。</translation></message>
<message><source>Value</source><translation>值</translation></message>
<message><source>Expected</source><translation>期望值</translation></message>
<message><source>p (normal)</source><translation>p（正态）</translation></message>
<message><source>p (permutation)</source><translation>p（置换）</translation></message>
<message><source>Clusters at the level {level}, {control}.</source><translation>显著性水平 {level} 下的聚类，{control}。</translation></message>
<message><source>Moran scatter plot, in standard deviations; the slope of the line is Moran's I.</source><translation>莫兰散点图，以标准差为单位；直线的斜率即莫兰指数 I。</translation></message>
<message><source>{value} clusters in space: like values lie side by side (Moran's I = {i}, p {p}).</source><translation>{value} 在空间上聚集：相似值相邻（莫兰指数 I = {i}，p {p}）。</translation></message>
<message><source>{value} is dispersed: unlike values lie side by side (Moran's I = {i}, p {p}).</source><translation>{value} 在空间上离散：相异值相邻（莫兰指数 I = {i}，p {p}）。</translation></message>
<message><source>Units in clusters</source><translation>聚类中的单元数</translation></message>
<message><source>Units, p alone</source><translation>单元数（仅按 p 值）</translation></message>
<message><source>Units, with FDR control</source><translation>单元数（控制 FDR）</translation></message>
<message><source>Statistic</source><translation>统计量</translation></message>
<message><source>Spatial clusters of {value}</source><translation>{value} 的空间聚类</translation></message>
<message><source>Neighbours: {rule}.</source><translation>邻接关系：{rule}。</translation></message>
<message><source>Units used</source><translation>参与计算的单元数</translation></message>
<message><source>Neighbours, mean</source><translation>平均邻接单元数</translation></message>
<message><source>Units without neighbours</source><translation>孤岛单元数</translation></message>
<message><source>{value} of the neighbours</source><translation>邻接单元的 {value}</translation></message>
<message><source>Two values: each unit's {value} against its neighbours' {other}. It is correlation, not cause.</source><translation>双变量：各单元的 {value} 与其邻接单元的 {other}。结果反映相关，而非因果。</translation></message>
<message><source>Year by year</source><translation>逐年结果</translation></message>
<message><source>The plan and the best plans of single years.</source><translation>本方案与各单独年份的最优方案。</translation></message>
<message><source>This plan, which grows</source><translation>本方案（逐年扩展）</translation></message>
<message><source>Every year planned afresh</source><translation>逐年重新规划</translation></message>
<message><source>Year</source><translation>年份</translation></message>
<message><source>Planned afresh</source><translation>重新规划</translation></message>
<message><source>What opens stays open, and in no year does that cost anything: the plan is as good as one made afresh.</source><translation>选址点开设后即保留，且在任何年份都没有因此受损：本方案与逐年重新规划同样好。</translation></message>
<message><source>Closes</source><translation>关闭</translation></message>
<message><source>Summed over the years this plan reaches {sum}; no plan that grows can do better than {proven}.</source><translation>各年合计，本方案达到 {sum}；任何逐年扩展的方案都不优于 {proven}。</translation></message>
<message><source>What opens stays open. In {count} years fewer people are served than in a year planned afresh; what that saves is no gain, so that there is no regret to tell.</source><translation>选址点开设后即保留。在 {count} 个年份中，服务人口少于当年重新规划的方案；由此节省的成本不是收益，因此不给出遗憾值。</translation></message>
<message><source>What opens stays open. Compared with planning every year afresh, that loses {regret} over all years ({share} of their sum; at most {at_most}), most of it in year {year}: {largest}.</source><translation>选址点开设后即保留。与逐年重新规划相比，各年合计损失 {regret}（占后者合计的 {share}；至多 {at_most}），其中第 {year} 年损失最大：{largest}。</translation></message>
</context>
</TS>
