<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context><name>EvenCare</name>
<message><source>Concentration index</source><translation>集中指数</translation></message>
<message><source>Whether care or ill health gathers among the better off or the worse off.</source><translation>医疗服务或不良健康状况集中于较富裕人群，还是集中于较贫困人群。</translation></message>
<message><source>Orders the rows by RANK (income, deprivation ...) and measures how VALUE goes with it. The index is above zero where the value gathers among those of high rank, below zero among those of low rank, and zero where it does not depend on rank. Rows of equal rank share their mean rank, so that the order of the rows is irrelevant.

For a value that cannot leave a range (a share, a percentage, a coverage), give that range in LOWER and UPPER: the Erreygers and Wagstaff indices and the logit gradients need it. Give the bounds that are possible by definition, not the smallest and largest value found.

SII is the difference between the top and the bottom of the ladder on a straight line through the values, RII their ratio (top over bottom). COMPARE takes a second value field, such as access under a plan.

Rows with NULL value, weight or rank and rows of weight zero are left out and counted. What is undefined is NULL, with the reason in the table.</source><translation>按 RANK（收入、剥夺程度等）对各行排序，度量 VALUE 随位次的变化。数值集中于高位次人群时指数大于零，集中于低位次人群时小于零，与位次无关时为零。位次相同的行取平均位次，结果不受行的先后顺序影响。

取值有界的变量（份额、百分比、覆盖率），请在 LOWER 和 UPPER 中给出其取值范围：Erreygers 指数、Wagstaff 指数和 logit 梯度均需用到。应填写定义上可能的上下界，而不是数据中出现的最小值和最大值。

沿位次对数值拟合直线，SII 为最高端与最低端之差，RII 为二者之比（最高端比最低端）。COMPARE 用于指定第二个数值字段，例如某方案下的可达性。

数值、权重或位次为 NULL 的行以及权重为零的行予以剔除并计数。无定义的结果为 NULL，原因见结果表。</translation></message>
<message><source>Input layer or table</source><translation>输入图层或表</translation></message>
<message><source>One row per place, region or person.</source><translation>每行一个需求点、区域或个人。</translation></message>
<message><source>Smallest possible value</source><translation>可能的最小值</translation></message>
<message><source>For values that cannot leave a range; empty: 0 if UPPER is given.</source><translation>用于取值有界的变量；留空：给定 UPPER 时取 0。</translation></message>
<message><source>Largest possible value</source><translation>可能的最大值</translation></message>
<message><source>1 for shares, 100 for percentages. Empty: the values have no bounds.</source><translation>份额填 1，百分比填 100。留空：数值无界。</translation></message>
<message><source>Aversion to inequality</source><translation>不平等厌恶系数</translation></message>
<message><source>ν of the extended index: 1 is none, 2 the standard index; larger values give the bottom more weight.</source><translation>扩展指数的 ν：1 表示无厌恶，2 即标准指数；数值越大，最低位次人群的权重越高。</translation></message>
<message><source>Concentration</source><translation>集中指数表</translation></message>
<message><source>One row per measure: value, 95 % interval, plan, change, note.</source><translation>每项指标一行：数值、95% 置信区间、方案值、变化量、备注。</translation></message>
<message><source>Concentration curve</source><translation>集中曲线</translation></message>
<message><source>Cumulative shares of people and of the value.</source><translation>人口与数值的累计份额。</translation></message>
<message><source>concentration index,concentration curve,erreygers,wagstaff,socio-economic,income,deprivation,gradient,slope index,relative index,sii,rii,equity</source><translation>集中指数,集中曲线,社会经济,收入,剥夺,梯度,不平等斜率指数,不平等相对指数,公平性,concentration index,erreygers,wagstaff,sii,rii</translation></message>
<message><source>Value field</source><translation>数值字段</translation></message>
<message><source>Care, health or ill health, zero or more.</source><translation>医疗服务、健康或不良健康状况的度量，不小于零。</translation></message>
<message><source>Rank field</source><translation>排序字段</translation></message>
<message><source>Income or another socio-economic number, low to high.</source><translation>收入或其他社会经济指标，由低到高。</translation></message>
<message><source>Weight field (population)</source><translation>权重字段（人口）</translation></message>
<message><source>How many people a row stands for. Empty: every row counts once.</source><translation>每行所代表的人数。留空：每行计一次。</translation></message>
<message><source>Value field of the plan to compare with</source><translation>用于对比的方案数值字段</translation></message>
<message><source>The same value under a plan. Only rows with both values are used.</source><translation>同一数值在某方案下的取值。仅使用两者均有值的行。</translation></message>
<message><source>Standard error of the concentration index (convenient regression)</source><translation>集中指数的标准误（便捷回归法）</translation></message>
<message><source>Erreygers index</source><translation>Erreygers 指数</translation></message>
<message><source>Wagstaff index</source><translation>Wagstaff 指数</translation></message>
<message><source>Slope index of inequality</source><translation>不平等斜率指数</translation></message>
<message><source>Relative index of inequality (top over bottom)</source><translation>不平等相对指数（最高端比最低端）</translation></message>
<message><source>Generalised concentration index</source><translation>广义集中指数</translation></message>
<message><source>Extended concentration index</source><translation>扩展集中指数</translation></message>
<message><source>Concentration index of the plan</source><translation>方案的集中指数</translation></message>
<message><source>Rows left out</source><translation>剔除行数</translation></message>
<message><source>Left out: {rows} rows with NULL rank (weight {weight:g}).</source><translation>剔除：排序字段为 NULL 的 {rows} 行（权重合计 {weight:g}）。</translation></message>
<message><source>Efficiency (data envelopment analysis)</source><translation>效率（数据包络分析）</translation></message>
<message><source>How much less a hospital or region could use, or how much more it could do, than its best peers show.</source><translation>与最佳标杆单元相比，医院或区域可少用多少投入，或可多产出多少。</translation></message>
<message><source>Compares hospitals or regions by what they use (INPUTS: beds, doctors) and what they do (OUTPUTS: visits, discharges), without weights or prices: a unit is efficient if no mix of other units does as much with less.

ORIENTATION input: the share of its inputs that would do. output: its outputs as a share of what its inputs would do for. RETURNS variable (BCC) compares with units of like size, constant (CCR) with any; the layer has both, their ratio (scale efficiency) and whether a unit is too small or too large.

The layer also names each unit's peers with their weights, the slack of every input and output, and its target at the frontier. Rows with NULL, or without any input or output, are not compared. With few units and many fields nearly all look efficient: have at least three times as many units as fields.</source><translation>比较各医院或区域的投入（INPUTS：床位、医生）与产出（OUTPUTS：诊疗人次、出院人次），无需预设权重或价格：若其他单元的任何组合都不能以更少的投入获得同样的产出，则该单元有效。

ORIENTATION 为 input 时，效率是足以完成现有产出的投入占实际投入的比例；为 output 时，效率是实际产出占现有投入可达产出的比例。RETURNS 为 variable (BCC) 时只与规模相近的单元比较，为 constant (CCR) 时与所有单元比较；输出图层同时给出两者、两者之比（规模效率）以及单元规模偏小还是偏大。

图层还列出每个单元的标杆单元及其权重、各项投入和产出的松弛量以及在前沿面上的目标值。含 NULL 的行以及没有任何投入或产出的行不参与比较。单元少而字段多时，几乎所有单元都会显得有效：单元数至少应为字段数的三倍。</translation></message>
<message><source>One row per hospital or region.</source><translation>每行一个医院或区域。</translation></message>
<message><source>Input fields</source><translation>投入字段</translation></message>
<message><source>What a unit uses: beds, doctors, money; zero or more.</source><translation>单元的投入：床位、医生、资金；不小于零。</translation></message>
<message><source>Output fields</source><translation>产出字段</translation></message>
<message><source>What a unit does: visits, discharges, operations; zero or more.</source><translation>单元的产出：诊疗人次、出院人次、手术人次；不小于零。</translation></message>
<message><source>Unit id or name field</source><translation>单元 ID 或名称字段</translation></message>
<message><source>Names the peers. Empty: the feature id.</source><translation>用于标示标杆单元。留空：要素 ID。</translation></message>
<message><source>Returns to scale</source><translation>规模报酬</translation></message>
<message><source>variable: the model of Banker, Charnes and Cooper (BCC). constant: Charnes, Cooper and Rhodes (CCR).</source><translation>variable：Banker、Charnes 和 Cooper 的模型 (BCC)，规模报酬可变。constant：Charnes、Cooper 和 Rhodes 的模型 (CCR)，规模报酬不变。</translation></message>
<message><source>Orientation</source><translation>导向</translation></message>
<message><source>input: use less for the same. output: do more with the same.</source><translation>input：产出不变，投入更少。output：投入不变，产出更多。</translation></message>
<message><source>Efficiency</source><translation>效率</translation></message>
<message><source>The units with efficiency, scale, returns, peers, slack and target of every field.</source><translation>各单元的效率、规模效率、规模报酬、标杆单元，以及每个字段的松弛量和目标值。</translation></message>
<message><source>Peers</source><translation>标杆单元</translation></message>
<message><source>One row per unit and peer, with the peer's weight.</source><translation>每个单元及其每个标杆单元占一行，附标杆单元的权重。</translation></message>
<message><source>dea,data envelopment analysis,ccr,bcc,scale efficiency,peers,slack,benchmark,hospital</source><translation>数据包络分析,效率,规模效率,标杆单元,松弛量,标杆,医院,dea,data envelopment analysis,ccr,bcc</translation></message>
<message><source>Mean efficiency</source><translation>平均效率</translation></message>
<message><source>Mean scale efficiency</source><translation>平均规模效率</translation></message>
<message><source>Efficient units</source><translation>有效单元数</translation></message>
<message><source>Units compared</source><translation>参与比较的单元数</translation></message>
<message><source>Rows not compared</source><translation>未参与比较的行数</translation></message>
<message><source>{rows} rows with NULL, or without input or output, are not compared.</source><translation>{rows} 行含 NULL，或没有投入或产出，未参与比较。</translation></message>
<message><source>Emerging clusters (Gi* and Mann-Kendall)</source><translation>新兴冷热点（Gi* 与 Mann-Kendall）</translation></message>
<message><source>Where hot and cold spots are new, persistent, growing, fading or past, over several years.</source><translation>多年间热点和冷点的演变：新增、持续、加强、减弱或已成历史。</translation></message>
<message><source>Finds hot and cold spots (Gi*) of a value in every year, tests the trend of Gi* in every place (Mann-Kendall), and classes its history: new, consecutive, intensifying, persistent, diminishing, sporadic, oscillating or historical hot or cold spot, or no pattern.

The layer has one row per place and year; rows with the same UNIT are one place, whose geometry is that of its last year. Gi* of a year is taken among the places that have a value in that year. At least three periods are needed; with fewer than five no trend can be significant.

A place without a value in the last year is the class 'No data'.</source><translation>逐年识别某一数值的热点和冷点 (Gi*)，检验各空间单元 Gi* 的变化趋势 (Mann-Kendall)，并据其历程分类：新增、连续、加强、持续、减弱、零星、振荡或历史的热点或冷点，或无模式。

图层中每个空间单元每年一行；UNIT 相同的各行为同一空间单元，几何取其最后一年。某年的 Gi* 只在当年有值的空间单元之间计算。至少需要三个时期；不足五个时期时，任何趋势都不可能显著。

最后一年无值的空间单元归为“无数据”(No data)。</translation></message>
<message><source>Input layer</source><translation>输入图层</translation></message>
<message><source>Areas, or points with knn or distance: one row per place and year.</source><translation>面图层；或点图层（须用 knn 或 distance）：每个空间单元每年一行。</translation></message>
<message><source>The same in every year.</source><translation>同一空间单元在各年的 ID 须相同。</translation></message>
<message><source>Year field</source><translation>年份字段</translation></message>
<message><source>Years or other periods; numbers are ordered as such.</source><translation>年份或其他时期；数字按大小排序。</translation></message>
<message><source>Access, a rate or another value.</source><translation>可达性、率或其他数值。</translation></message>
<message><source>Emerging clusters</source><translation>新兴冷热点</translation></message>
<message><source>One feature per place: pattern, trend of Gi* and of the value, periods hot and cold.</source><translation>每个空间单元一个要素：模式、Gi* 与数值的趋势、热点期数和冷点期数。</translation></message>
<message><source>Clusters by period</source><translation>各时期热点与冷点</translation></message>
<message><source>The input with gi, p and cluster of every place and year.</source><translation>输入图层，附各空间单元各年的 gi、p 和 cluster。</translation></message>
<message><source>Clusters by period (table)</source><translation>各时期热点与冷点（表）</translation></message>
<message><source>One row per period: places, hot and cold spots, Moran's I and its p.</source><translation>每个时期一行：空间单元数、热点数和冷点数、莫兰指数 I 及其 p 值。</translation></message>
<message><source>Periods</source><translation>时期数</translation></message>
<message><source>Hot spots of any kind</source><translation>各类热点总数</translation></message>
<message><source>emerging hot spot,space time,trend,mann-kendall,sen slope,gi*,getis,ord,cold spot,year,panel</source><translation>新兴热点,新兴时空热点,时空,趋势,热点,冷点,年份,面板数据,emerging hot spot,mann-kendall,sen slope,gi*,getis,ord</translation></message>
<message><source>Cold spots of any kind</source><translation>各类冷点总数</translation></message>
<message><source>New hot spots</source><translation>新增热点数</translation></message>
<message><source>New cold spots</source><translation>新增冷点数</translation></message>
<message><source>{places} places, {periods} periods, {permutations} permutations.</source><translation>{places} 个空间单元，{periods} 个时期，{permutations} 次置换。</translation></message>
<message><source>{rows} rows without place or year (NULL) are left out.</source><translation>剔除 {rows} 行：缺少单元 ID 或年份 (NULL)。</translation></message>
<message><source>With fewer than {fewest} periods no trend can be significant: none intensifies or diminishes.</source><translation>时期少于 {fewest} 个，任何趋势都不可能显著：不会出现“加强”或“减弱”类型。</translation></message>
<message><source>Inequality (Gini, Theil, Atkinson, Palma ...)</source><translation>不平等（基尼、泰尔、阿特金森、帕尔马等）</translation></message>
<message><source>How evenly a value is spread over people, within and between groups, today and under a plan.</source><translation>某一数值在人群中的分布有多均等：组内与组间，现状与方案。</translation></message>
<message><source>How evenly a value (access, beds per head, travel time) is spread over people: all common indices in one run, each counted by the weight (population) of the rows.

COMPARE takes a second value field, such as access under a plan: the table then shows the change of every index with the interval of the paired difference, and how many people gain and lose. GROUP splits the inequality into what lies within groups and what lies between them (Theil, and Dagum's parts of the Gini index).

PALMA is the share of the best-served 10 % over the share of the worst-served 40 % (0.25 if all are equal); the table also has the ratio of their means (1 if all are equal). With INCOME, PALMA_INCOME is the mean of the richest 10 % over the mean of the poorest 40 % by income.

Rows with NULL and rows of weight zero are left out and counted; infinite values are unreachable and their people are reported. What is undefined is NULL, with the reason in the table: never zero.</source><translation>度量某一数值（可达性、人均床位、出行时间）在人群中的均等程度：一次运行给出所有常用指数，均以各行的权重（人口）计。

COMPARE 用于指定第二个数值字段，例如某方案下的可达性：结果表随之列出各指数的变化量及其配对差值的置信区间，以及获益人口和受损人口。GROUP 将不平等分解为组内与组间两部分（泰尔指数，以及基尼系数的 Dagum 分解）。

PALMA 为服务最好的 10% 人口所占份额与服务最差的 40% 人口所占份额之比（完全均等时为 0.25）；表中另列两者均值之比（完全均等时为 1）。给定 INCOME 时，PALMA_INCOME 为收入最高的 10% 人口的均值与收入最低的 40% 人口的均值之比。

含 NULL 的行和权重为零的行予以剔除并计数；无穷大的值表示不可达，其人口另行报告。无定义的结果为 NULL（绝不记为零），原因见结果表。</translation></message>
<message><source>Access, beds per head or another value, zero or more.</source><translation>可达性、人均床位或其他数值，不小于零。</translation></message>
<message><source>How many people, or how much area, a row stands for. Empty: every row counts once.</source><translation>每行所代表的人数或面积。留空：每行计一次。</translation></message>
<message><source>Group field</source><translation>分组字段</translation></message>
<message><source>Province, county, urban or rural: splits inequality within and between. NULL is a group of its own.</source><translation>省、县、城乡等：将不平等分解为组内与组间。NULL 单独成为一组。</translation></message>
<message><source>Threshold</source><translation>阈值</translation></message>
<message><source>The value below which people are short of care, above zero, in the unit of the value.</source><translation>低于此值即视为医疗服务不足；须大于零，单位与数值相同。</translation></message>
<message><source>Base of the logarithm</source><translation>对数的底</translation></message>
<message><source>Of both Theil indices: e, or 10 as in the Chinese literature.</source><translation>用于两种泰尔指数：e，或国内文献常用的 10。</translation></message>
<message><source>ε of the Atkinson index and of the Kolm-Pollak equivalent: 0 = none; 0.5, 1 and 2 are usual.</source><translation>阿特金森指数和 Kolm-Pollak 等价值的 ε：0 表示无厌恶；常用 0.5、1 和 2。</translation></message>
<message><source>Bootstrap resamples</source><translation>自助法重抽样次数</translation></message>
<message><source>For the intervals; 999 is usual. 0: jackknife, which gives no intervals for percentiles.</source><translation>用于置信区间；常用 999。0：改用刀切法，不给出百分位数的区间。</translation></message>
<message><source>Random seed</source><translation>随机种子</translation></message>
<message><source>The same seed gives the same intervals.</source><translation>种子相同，置信区间相同。</translation></message>
<message><source>Income field (for the Palma ratio by income)</source><translation>收入字段（用于按收入的帕尔马比值）</translation></message>
<message><source>Ranks the rows from poor to rich; rows without income are left out of this ratio only.</source><translation>将各行由贫到富排序；无收入的行仅在该比值中剔除。</translation></message>
<message><source>Values are totals</source><translation>数值为总量</translation></message>
<message><source>The values are amounts (beds): divide them by the weight (population or area) first.</source><translation>数值为总量（如床位数）：先除以权重（人口或面积）。</translation></message>
<message><source>Values are a burden</source><translation>数值为负向指标</translation></message>
<message><source>Less is better (travel time): the poor lie above the threshold, and a lower value is a gain.</source><translation>越小越好（如出行时间）：高于阈值即为不足，数值下降即为获益。</translation></message>
<message><source>Generalised entropy</source><translation>广义熵</translation></message>
<message><source>α of the generalised entropy: 0 is Theil L, 1 is Theil T, 2 half the squared CV.</source><translation>广义熵的 α：0 为泰尔 L，1 为泰尔 T，2 为变异系数平方的一半。</translation></message>
<message><source>Inequality</source><translation>不平等指标</translation></message>
<message><source>One row per measure: value, 95 % interval, plan, change with interval, note.</source><translation>每项指标一行：数值、95% 置信区间、方案值、变化量及其区间、备注。</translation></message>
<message><source>Inequality by group</source><translation>分组不平等</translation></message>
<message><source>One row per group.</source><translation>每组一行。</translation></message>
<message><source>Inequality between pairs of groups</source><translation>两两组间不平等</translation></message>
<message><source>Dagum's Gini between each two groups, and the relative affluence of the richer.</source><translation>每两组之间的 Dagum 基尼系数，以及较富裕一组的相对富裕度。</translation></message>
<message><source>Lorenz curve</source><translation>洛伦兹曲线</translation></message>
<message><source>gini,lorenz,theil,atkinson,hoover,palma,inequality,equity,fairness,kolm-pollak,poverty,fgt,decomposition,dagum,bootstrap</source><translation>基尼系数,洛伦兹曲线,泰尔指数,阿特金森指数,胡佛指数,帕尔马比值,不平等,公平性,公平,贫困,分解,自助法,gini,lorenz,theil,atkinson,hoover,palma,kolm-pollak,fgt,dagum,bootstrap</translation></message>
<message><source>Gini index of the plan</source><translation>方案的基尼系数</translation></message>
<message><source>People who gain</source><translation>获益人口</translation></message>
<message><source>People who lose</source><translation>受损人口</translation></message>
<message><source>Unreachable people</source><translation>不可达人口</translation></message>
<message><source>Neighbours</source><translation>邻接关系</translation></message>
<message><source>queen: areas that share a corner or a border. rook: areas that share a stretch of border. knn: the K nearest features. distance: all features within DISTANCE. Points need knn or distance.</source><translation>queen：有公共顶点或公共边的面。rook：有公共边的面。knn：最近的 K 个要素。distance：DISTANCE 以内的所有要素。点图层须用 knn 或 distance。</translation></message>
<message><source>Number of nearest neighbours</source><translation>最近邻个数</translation></message>
<message><source>For knn: how many of the nearest features with data, between centroids.</source><translation>用于 knn：取多少个最近的有数据要素，按质心距离计。</translation></message>
<message><source>Distance (metres)</source><translation>距离（米）</translation></message>
<message><source>For distance: features whose centroids lie within it, on the ellipsoid, are neighbours.</source><translation>用于 distance：质心间椭球面距离不超过此值的要素互为邻接单元。</translation></message>
<message><source>Tolerance of common borders</source><translation>公共边界容差</translation></message>
<message><source>For queen and rook, in the unit of the layer: how far apart corners and borders may lie and still touch. Empty: a ten-millionth of the extent of the layer (10 cm over 1,000 km).</source><translation>用于 queen 和 rook，采用图层单位：顶点和边界相距不超过此值仍视为相接。留空：图层范围的千万分之一（范围为 1,000 km 时即 10 cm）。</translation></message>
<message><source>areas that share a corner or a border</source><translation>有公共顶点或公共边的面</translation></message>
<message><source>areas that share a stretch of border</source><translation>有公共边的面</translation></message>
<message><source>features within {distance:g} m</source><translation>{distance:g} m 以内的要素</translation></message>
<message><source>the {k} nearest features with data</source><translation>最近的 {k} 个有数据要素</translation></message>
<message><source>Regional agglomeration (HRAD)</source><translation>区域卫生资源集聚度 (HRAD)</translation></message>
<message><source>How health resources are spread over regions, by their people and by their land.</source><translation>卫生资源在各区域的分布，分别按人口和土地面积衡量。</translation></message>
<message><source>The measures of regional studies of health resources, for several resources and years in one run.

hrad: share of the resource over share of the land (1 is fair by area). pad: share of the people over share of the land. hrad_pad: share of the resource over share of the people (1 is fair to the people, below 1 they are short of it). hrad_minus_pad: the same as a difference (0 is fair). hrdi: the density index √(per 1,000 people × per km²).

SUMMARY has the Gini index and the Theil index by population and by area, for every resource and period; with GROUP, Theil within and between groups of regions. With YEAR every period is measured by itself, and TREND shows what changes.

A region whose resource, population or area is NULL is left out of the sums of that resource; where population or area is zero, what is divided by it is NULL.</source><translation>区域卫生资源研究的各项指标，一次运行可处理多种资源、多个年份。

hrad：资源占比与土地面积占比之比（1 表示按面积公平）。pad：人口占比与土地面积占比之比。hrad_pad：资源占比与人口占比之比（1 表示对人口公平，小于 1 表示人均资源不足）。hrad_minus_pad：以差值表示的同一指标（0 表示公平）。hrdi：密度指数 √(每千人口资源量 × 每 km² 资源量)。

SUMMARY 给出每种资源、每个时期按人口和按面积的基尼系数与泰尔指数；指定 GROUP 时，泰尔指数另分解为区域组内与组间。指定 YEAR 时各时期分别计算，TREND 给出变化趋势。

资源、人口或面积为 NULL 的区域不计入该资源的合计；人口或面积为零时，以其为除数的结果为 NULL。</translation></message>
<message><source>Regions</source><translation>区域</translation></message>
<message><source>Areas, or a table with an area field; with YEAR one row per region and period.</source><translation>面图层，或含面积字段的表；指定 YEAR 时每个区域每个时期一行。</translation></message>
<message><source>Resource fields</source><translation>资源字段</translation></message>
<message><source>Totals per region: beds, doctors, nurses ...</source><translation>各区域的总量：床位、医生、护士等。</translation></message>
<message><source>People of each region.</source><translation>各区域的人口。</translation></message>
<message><source>Area field (km²)</source><translation>面积字段（km²）</translation></message>
<message><source>Empty: the area of the geometry on the ellipsoid.</source><translation>留空：取几何的椭球面面积。</translation></message>
<message><source>Measures every year (or other period) by itself.</source><translation>各年份（或其他时期）分别计算。</translation></message>
<message><source>East, centre, west: splits Theil by population within and between groups of regions.</source><translation>东、中、西部等：将按人口的泰尔指数分解为区域组内与组间。</translation></message>
<message><source>Of the Theil index: 10 as in the Chinese literature, or e.</source><translation>用于泰尔指数：国内文献常用的 10，或 e。</translation></message>
<message><source>Agglomeration</source><translation>集聚度</translation></message>
<message><source>The regions with the degrees of every resource.</source><translation>各区域及其每种资源的集聚度。</translation></message>
<message><source>Inequality by resource</source><translation>各类资源的不平等</translation></message>
<message><source>One row per resource and period: totals, Gini, Theil.</source><translation>每种资源每个时期一行：总量、基尼系数、泰尔指数。</translation></message>
<message><source>Trend of inequality</source><translation>不平等变化趋势</translation></message>
<message><source>One row per resource and measure: first and last period, change, Sen's slope and p (Mann-Kendall).</source><translation>每种资源每项指标一行：首期与末期、变化量、Sen 斜率与 p 值 (Mann-Kendall)。</translation></message>
<message><source>hrad,pad,hrdi,agglomeration degree,health resource density,gini,theil,lorenz,county,province,region,equity</source><translation>卫生资源集聚度,人口集聚度,集聚度,卫生资源密度指数,基尼系数,泰尔指数,洛伦兹曲线,县,省,区域,公平性,hrad,pad,hrdi,gini,theil,lorenz</translation></message>
<message><source>Gini by population of the first resource in the last period</source><translation>首个资源末期的基尼系数（按人口）</translation></message>
<message><source>Gini by area of the first resource in the last period</source><translation>首个资源末期的基尼系数（按面积）</translation></message>
<message><source>Theil by population of the first resource in the last period</source><translation>首个资源末期的泰尔指数（按人口）</translation></message>
<message><source>Theil by area of the first resource in the last period</source><translation>首个资源末期的泰尔指数（按面积）</translation></message>
<message><source>Regions left out for the first resource in the last period</source><translation>首个资源末期剔除的区域数</translation></message>
<message><source>{rows} rows without year (NULL) are left out.</source><translation>剔除 {rows} 行：缺少年份 (NULL)。</translation></message>
<message><source>{resource}: {rows} rows with NULL are left out of all sums.</source><translation>{resource}：{rows} 行含 NULL，未计入任何合计。</translation></message>
<message><source>{units} rows used, weight {weight:g}; {rows} left out.</source><translation>使用 {units} 行，权重合计 {weight:g}；剔除 {rows} 行。</translation></message>
<message><source>Left out: {values} rows with NULL value (weight {weight:g}), {weights} with NULL weight.</source><translation>剔除：{values} 行数值为 NULL（权重合计 {weight:g}），{weights} 行权重为 NULL。</translation></message>
<message><source>Left out: {rows} rows of weight zero.</source><translation>剔除：{rows} 行权重为零。</translation></message>
<message><source>Left out: {rows} unreachable rows (infinite value), weight {weight:g}.</source><translation>剔除：{rows} 行不可达（数值为无穷大），权重合计 {weight:g}。</translation></message>
<message><source>An amount of {amount:g} lies in rows without weight and is in no measure.</source><translation>权重缺失或为零的行中另有总量 {amount:g}，未计入任何指标。</translation></message>
<message><source>{rows} rows without group (NULL) make a group of their own.</source><translation>{rows} 行无分组 (NULL)，单独成为一组。</translation></message>
<message><source>Permutations</source><translation>置换次数</translation></message>
<message><source>The smallest p-value is 2 / (permutations + 1). FDR may use more.</source><translation>最小 p 值为 2 / (置换次数 + 1)。启用 FDR 时置换次数可能更多。</translation></message>
<message><source>The same seed gives the same p-values.</source><translation>种子相同，p 值相同。</translation></message>
<message><source>Control the false discovery rate</source><translation>控制错误发现率 (FDR)</translation></message>
<message><source>Classes by p-values adjusted for many tests (Benjamini and Hochberg).</source><translation>按多重检验校正后的 p 值 (Benjamini 和 Hochberg) 分类。</translation></message>
<message><source>Level of significance</source><translation>显著性水平</translation></message>
<message><source>A feature is in a cluster, and a trend is a trend, if its p-value is at most this.</source><translation>p 值不大于此值时，要素才归入聚类，趋势才算成立。</translation></message>
<message><source>Spatial clusters (Moran, Getis-Ord)</source><translation>空间聚类（莫兰、Getis-Ord）</translation></message>
<message><source>Where high and low values lie side by side more than chance would have it.</source><translation>高值或低值在何处的集聚超出随机水平。</translation></message>
<message><source>Tells whether a value clusters in space (Moran's I, Geary's C, Getis and Ord's G) and where: local Moran (High-High, Low-Low, and the outliers High-Low and Low-High) or Gi* (hot and cold spots).

Test rates, not counts: with POPULATION the value is a number of events and becomes a rate, standardised by empirical Bayes so that small populations do not pass for extreme ones. LAGGED makes Moran bivariate: each feature's value against its neighbours' second value (access against need); that is correlation, not cause.

P-values are two-sided, by permutation. With FDR the false discovery rate is controlled, and there are at least as many permutations as that needs (2 × features / SIGNIFICANCE); the layer has the classes with and without that control.

Features with NULL are the class 'No data' and nobody's neighbours; features without neighbours are the class 'No neighbours' and count in no statistic. Borders digitised with different vertices on either side are recognised; gaps wider than TOLERANCE are not bridged.</source><translation>判断某一数值在空间上是否聚集（莫兰指数 I、吉尔里 C、Getis-Ord G）以及聚集在何处：局部莫兰指数（高-高、低-低，以及异常值高-低、低-高）或 Gi*（热点和冷点）。

应检验率而非计数：指定 POPULATION 时，数值视为事件数并换算为率，再作经验贝叶斯标准化，以免人口少的单元被误判为极端值。指定 LAGGED 时为双变量莫兰指数：将各要素的数值与其邻接单元的第二数值对照（如可达性与需要）；所得为相关而非因果。

p 值为双侧，由置换得到。启用 FDR 时控制错误发现率，置换次数不少于其所需 (2 × 要素数 / SIGNIFICANCE)；图层同时给出校正前后的分类。

含 NULL 的要素归为“无数据”(No data)，不作为任何要素的邻接单元；没有邻接单元的要素归为“无邻接单元”(No neighbours)，不计入任何统计量。公共边界两侧顶点数字化不一致时仍可识别；宽于 TOLERANCE 的缝隙不予弥合。</translation></message>
<message><source>Areas, or points with knn or distance.</source><translation>面图层；或点图层（须用 knn 或 distance）。</translation></message>
<message><source>Access, a rate, or with POPULATION a count.</source><translation>可达性、率；指定 POPULATION 时为计数。</translation></message>
<message><source>Local statistic</source><translation>局部统计量</translation></message>
<message><source>moran: clusters and outliers. getis: hot and cold spots (Gi*).</source><translation>moran：聚类与异常值。getis：热点与冷点 (Gi*)。</translation></message>
<message><source>Population field (VALUE is a count)</source><translation>人口字段（VALUE 为计数）</translation></message>
<message><source>People at risk: the value becomes a rate. Features without people have no data.</source><translation>风险人口：数值将换算为率。无人口的要素视为无数据。</translation></message>
<message><source>Rates</source><translation>率的算法</translation></message>
<message><source>With POPULATION. empirical_bayes: standardised (Assunção and Reis). raw: events over people.</source><translation>指定 POPULATION 时使用。empirical_bayes：标准化 (Assunção 和 Reis)。raw：事件数除以人口。</translation></message>
<message><source>Second value field (bivariate Moran)</source><translation>第二数值字段（双变量莫兰指数）</translation></message>
<message><source>The value of the neighbours that VALUE is compared with.</source><translation>邻接单元的数值，用于与 VALUE 对照。</translation></message>
<message><source>Clusters</source><translation>聚类</translation></message>
<message><source>The layer with local statistic, p, p_fdr, cluster, cluster_unadjusted, z, lag and neighbours.</source><translation>附局部统计量及 p、p_fdr、cluster、cluster_unadjusted、z、lag、neighbours 字段的图层。</translation></message>
<message><source>Spatial autocorrelation</source><translation>空间自相关</translation></message>
<message><source>One row per global statistic: value, expectation, variance, z, p, p by permutation.</source><translation>每项全局统计量一行：统计值、期望、方差、z、p、置换 p 值。</translation></message>
<message><source>moran,lisa,local moran,getis,ord,gi*,hot spot,cold spot,geary,spatial autocorrelation,cluster,queen,rook,bivariate,empirical bayes,fdr,esda,geoda</source><translation>莫兰指数,局部莫兰指数,热点,冷点,吉尔里,空间自相关,空间聚类,聚类,双变量,经验贝叶斯,错误发现率,moran,lisa,getis,ord,gi*,geary,queen,rook,fdr,esda,geoda</translation></message>
<message><source>Moran's I</source><translation>莫兰指数 I</translation></message>
<message><source>Moran's I expected by chance</source><translation>莫兰指数 I 的随机期望</translation></message>
<message><source>z of Moran's I under randomisation</source><translation>随机化假设下莫兰指数 I 的 z 值</translation></message>
<message><source>p of Moran's I by permutation, two-sided</source><translation>莫兰指数 I 的置换 p 值（双侧）</translation></message>
<message><source>Geary's C</source><translation>吉尔里 C</translation></message>
<message><source>Getis and Ord's G</source><translation>Getis-Ord 全局 G</translation></message>
<message><source>Features without neighbours</source><translation>无邻接单元的要素数</translation></message>
<message><source>Features without data</source><translation>无数据的要素数</translation></message>
<message><source>Permutations of the local tests</source><translation>局部检验的置换次数</translation></message>
<message><source>{units} features used, {links:.1f} neighbours on average, {permutations} permutations.</source><translation>使用 {units} 个要素，平均邻接单元 {links:.1f} 个，置换 {permutations} 次。</translation></message>
<message><source>{rows} features have no data (NULL) or no geometry.</source><translation>{rows} 个要素无数据 (NULL) 或无几何。</translation></message>
<message><source>{rows} features have no neighbours and count in no statistic.</source><translation>{rows} 个要素没有邻接单元，未计入任何统计量。</translation></message>
</context>
</TS>
