<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context><name>EvenCare</name>
<message><source>Travel costs</source><translation>出行成本</translation></message>
<message><source>Accessibility</source><translation>可达性</translation></message>
<message><source>Patient choice and markets</source><translation>就医选择与市场</translation></message>
<message><source>Equity</source><translation>公平性</translation></message>
<message><source>Siting</source><translation>选址</translation></message>
<message><source>Capacity</source><translation>服务能力</translation></message>
<message><source>Plans</source><translation>方案</translation></message>
<message><source>“{label}” ({parameter})</source><translation>“{label}”（{parameter}）</translation></message>
<message><source>Cancelled: the best plan so far is written, with its bound and gap.</source><translation>已取消：已写出目前找到的最优方案，并附其界和最优性间隙。</translation></message>
<message><source>Cancelled: nothing was written.</source><translation>已取消：未写出任何结果。</translation></message>
<message><source>Catchment (largest cost that counts, in the unit of the costs)</source><translation>搜索半径（计入的最大成本，单位同出行成本）</translation></message>
<message><source>Pairs beyond it do not count; the limit itself does. Minutes with a table of minutes, metres without one.</source><translation>超出该值的起讫点对不计入，恰好等于该值的计入。成本表以分钟计时，单位为分钟；没有成本表时为米。</translation></message>
<message><source>Method</source><translation>方法</translation></message>
<message><source>2sfca: every place in the catchment weighs alike. e2sfca: weights fall with cost as the decay says. 3sfca: people choose among facilities by nearness. m2sfca: distance also lowers the use of supply. huff2sfca: people choose by nearness and size. mh3sfca: as Huff, with constant total demand. bfca: demand and supply are each shared out exactly once.</source><translation>2sfca：搜索半径内权重相同。e2sfca：权重按衰减函数随成本递减。3sfca：居民按远近在各设施间选择。m2sfca：距离还会降低供给的利用。huff2sfca：居民按远近和规模选择。mh3sfca：同 Huff，但需求总量不变。bfca：需求与供给均恰好各分配一次。</translation></message>
<message><source>Distance decay</source><translation>距离衰减</translation></message>
<message><source>How willingness to travel falls with cost. dai: the Gaussian that reaches zero at the catchment. step and table need bands; power, exponential, gaussian, butterworth, logistic, log_logistic, mcgrail and gamma need a scale, a shape or both. Not used by 2sfca.</source><translation>出行意愿如何随成本递减。dai：在搜索半径处降为零的高斯函数。step 和 table 需要分段；power、exponential、gaussian、butterworth、logistic、log_logistic、mcgrail 和 gamma 需要尺度参数、形状参数或两者。2sfca 不使用。</translation></message>
<message><source>Decay scale</source><translation>衰减尺度参数</translation></message>
<message><source>power: the smallest cost (1). gaussian: sigma. dai, epanechnikov, quartic, raised_cosine, linear: d0 (the catchment). butterworth: cut-off. logistic, log_logistic: median. mcgrail: radius of full weight. gamma: rate.</source><translation>power：最小成本（1）。gaussian：sigma。dai、epanechnikov、quartic、raised_cosine、linear：d0（搜索半径）。butterworth：截止值。logistic、log_logistic：中位数。mcgrail：全权重半径。gamma：速率。</translation></message>
<message><source>Decay shape</source><translation>衰减形状参数</translation></message>
<message><source>power, exponential, log_logistic: beta. butterworth: order. logistic: standard deviation. mcgrail: exponent (1.5). gamma: exponent.</source><translation>power、exponential、log_logistic：beta。butterworth：阶数。logistic：标准差。mcgrail：指数（1.5）。gamma：指数。</translation></message>
<message><source>Decay bands (upper bound:weight)</source><translation>衰减分段（上界:权重）</translation></message>
<message><source>For step and table, as in 10:1, 20:0.68, 30:0.22. Upper bounds belong to their band.</source><translation>用于 step 和 table，写法如 10:1, 20:0.68, 30:0.22。上界属于本分段。</translation></message>
<message><source>, usually {unit}</source><translation>，单位通常为 {unit}</translation></message>
<message><source>Table '{table}': from '{origin}' to '{destination}' at '{cost}'{unit}.</source><translation>表“{table}”：起点字段“{origin}”，终点字段“{destination}”，成本字段“{cost}”{unit}。</translation></message>
<message><source>No cost table: costs are straight lines on the ellipsoid, in metres.</source><translation>未给出行成本表：成本取椭球面上的直线距离，单位为米。</translation></message>
<message><source>{count} rows of table '{table}' have no cost (NULL) and count as unreachable.</source><translation>表“{table}”中有 {count} 行没有成本（NULL），按不可达处理。</translation></message>
<message><source> with {people:,.0f} people</source><translation> (共 {people:,.0f} 人)</translation></message>
<message><source>The raster '{layer}' cannot be read.</source><translation>无法读取栅格“{layer}”。</translation></message>
<message><source>The cells of raster '{layer}' differ in true size by up to {share:.0%} within a row. Reproject it to longitude and latitude, or to a projection made for the region.</source><translation>栅格“{layer}”同一行像元的实际大小相差达 {share:.0%}。请将其重投影为经纬度，或重投影到适合该区域的投影坐标系。</translation></message>
<message><source>feature id</source><translation>要素 ID</translation></message>
<message><source>Road network</source><translation>道路网络</translation></message>
<message><source>Lines in any coordinate reference system. Lines are connected where they share a vertex: two that only cross (a bridge) are not.</source><translation>线图层，坐标参考系不限。线在共有顶点处连通；仅相互交叉的两条线（如立交桥）不连通。</translation></message>
<message><source>Cost</source><translation>成本类型</translation></message>
<message><source>fastest: minutes. shortest: metres, measured on the ellipsoid.</source><translation>fastest：分钟。shortest：米，按椭球面量算。</translation></message>
<message><source>Speed field (km/h)</source><translation>速度字段（km/h）</translation></message>
<message><source>Speed of each line. Where it is NULL, zero or negative the default speed counts (their number is logged).</source><translation>各条线的速度。为 NULL、零或负数时采用默认速度（其条数记入日志）。</translation></message>
<message><source>Default speed (km/h)</source><translation>默认速度（km/h）</translation></message>
<message><source>Speed of lines that have none.</source><translation>没有速度值的线所用的速度。</translation></message>
<message><source>Topology tolerance</source><translation>拓扑容差</translation></message>
<message><source>Vertices of different lines that are no farther apart are connected. 0: they must be identical.</source><translation>不同线的顶点间距不超过该值即视为连通。0：顶点须完全重合。</translation></message>
<message><source>Largest distance to the road</source><translation>到道路的最大距离</translation></message>
<message><source>Points farther from every road have no costs and are reported. Empty: however far; points more than 500 m from a road are named in the log.</source><translation>距所有道路都超过该值的点没有成本，并会报告。留空则不限距离；距道路超过 500 m 的点在日志中列出。</translation></message>
<message><source>Speed off the network (km/h)</source><translation>路网外速度（km/h）</translation></message>
<message><source>Speed between a point and the nearest place on a road, in a straight line. Walking is about 5.</source><translation>从点到道路最近位置沿直线行进的速度。步行约为 5。</translation></message>
<message><source>Use only the main network</source><translation>只用主路网</translation></message>
<message><source>Tie points to roads of the largest part of the network within which every place can be reached from every other, and not to fragments beside it.</source><translation>只将点连接到路网中任意两处可互相到达的最大部分，而不连接到旁边的零散路段。</translation></message>
<message><source>Direction field</source><translation>方向字段</translation></message>
<message><source>One-way streets: the field that says in which direction a line may be travelled.</source><translation>单行道：说明线可沿哪个方向通行的字段。</translation></message>
<message><source>Default direction</source><translation>默认方向</translation></message>
<message><source>Direction of lines whose value is empty or none of the three; these are counted in the log.</source><translation>字段值为空或不属于三种取值的线所用的方向；其条数记入日志。</translation></message>
<message><source>Value for forward</source><translation>正向取值</translation></message>
<message><source>Open only in the direction in which the line was drawn.</source><translation>只能沿线的绘制方向通行。</translation></message>
<message><source>Value for backward</source><translation>反向取值</translation></message>
<message><source>Open only against the direction in which it was drawn.</source><translation>只能逆线的绘制方向通行。</translation></message>
<message><source>Value for both directions</source><translation>双向取值</translation></message>
<message><source>Open in both directions.</source><translation>两个方向均可通行。</translation></message>
<message><source>Writing '{name}' failed: {reason}</source><translation>写出“{name}”失败：{reason}</translation></message>
<message><source>'{layer}' keeps no metadata: {reason}</source><translation>“{layer}”未能保存元数据：{reason}</translation></message>
<message><source>'{layer}' is incomplete: remove it.</source><translation>“{layer}”不完整，请将其删除。</translation></message>
<message><source>{parameter}: the page '{path}' cannot be written: {reason}. Choose another file.</source><translation>{parameter}：无法写出页面“{path}”：{reason}。请另选文件。</translation></message>
<message><source>Demand (people)</source><translation>需求（人口）</translation></message>
<message><source>Where people are: points, or polygons, which are taken at their centroids.</source><translation>人口所在位置：点，或取其质心的面。</translation></message>
<message><source>Demand id field</source><translation>需求点 ID 字段</translation></message>
<message><source>A unique id of each place, as used in the cost table. Empty: the feature id.</source><translation>各需求点的唯一 ID，与成本表一致。留空则用要素 ID。</translation></message>
<message><source>Hospitals, clinics or candidate sites, as points.</source><translation>医院、诊所或候选点，点图层。</translation></message>
<message><source>Facility id field</source><translation>设施 ID 字段</translation></message>
<message><source>A unique id of each facility, as used in the cost table. Empty: the feature id.</source><translation>各设施的唯一 ID，与成本表一致。留空则用要素 ID。</translation></message>
<message><source>Beds, doctors or another measure of supply, zero or more. NULL is an error, never zero.</source><translation>床位、医生或其他供给量，不小于零。NULL 视为错误，绝不当作零。</translation></message>
<message><source>One row per pair of demand and facility, as written by the travel cost algorithms, QNEAT3, ORS, r5 or OSRM. A pair that is missing or NULL is unreachable. Empty: straight lines on the ellipsoid, in metres.</source><translation>需求点与设施的每个起讫点对一行，可由出行成本算法、QNEAT3、ORS、r5 或 OSRM 输出。缺失或为 NULL 的起讫点对视为不可达。留空则取椭球面上的直线距离，单位为米。</translation></message>
<message><source>HTML files (*.html)</source><translation>HTML 文件 (*.html)</translation></message>
<message><source>A page with the result, to read, print or send.</source><translation>结果页面，可供阅读、打印或发送。</translation></message>
<message><source>People in each place, zero or more. NULL is an error, never zero.</source><translation>各需求点的人口，不小于零。NULL 视为错误，绝不当作零。</translation></message>
<message><source>Facilities</source><translation>设施</translation></message>
<message><source>Travel cost table</source><translation>出行成本表</translation></message>
<message><source>Cost table: origin field</source><translation>成本表：起点字段</translation></message>
<message><source>The field that holds demand ids.</source><translation>存放需求点 ID 的字段。</translation></message>
<message><source>Cost table: destination field</source><translation>成本表：终点字段</translation></message>
<message><source>The field that holds facility ids.</source><translation>存放设施 ID 的字段。</translation></message>
<message><source>Cost table: cost field</source><translation>成本表：成本字段</translation></message>
<message><source>The field that holds minutes, metres or money.</source><translation>存放分钟、米或费用的字段。</translation></message>
<message><source>Report</source><translation>报告</translation></message>
<message><source>Made by EvenCare {version}: {title}.</source><translation>由 EvenCare {version} 生成：{title}。</translation></message>
<message><source>undefined</source><translation>无定义</translation></message>
<message><source>EvenCare {version}: planning the allocation of healthcare</source><translation>EvenCare {version}：医疗卫生资源配置规划</translation></message>
<message><source>metres</source><translation>米</translation></message>
<message><source>minutes</source><translation>分钟</translation></message>
<message><source>longitude {west:.2f} to {east:.2f}, latitude {south:.2f} to {north:.2f}</source><translation>经度 {west:.2f} 至 {east:.2f}，纬度 {south:.2f} 至 {north:.2f}</translation></message>
<message><source>Values of one-way streets are given, but no DIRECTION_FIELD: all roads take the default direction.</source><translation>给出了单行道取值，但未给 DIRECTION_FIELD：所有道路均采用默认方向。</translation></message>
<message><source>{count} features of '{layer}' have no geometry and were left out.</source><translation>“{layer}”中有 {count} 个要素没有几何，已忽略。</translation></message>
<message><source>{count} features of '{layer}' are no lines and were left out.</source><translation>“{layer}”中有 {count} 个要素不是线，已忽略。</translation></message>
<message><source>{count} lines of '{layer}' have a length of zero and were left out.</source><translation>“{layer}”中有 {count} 条线长度为零，已忽略。</translation></message>
<message><source>{count} lines of '{layer}' have no speed above zero; they take the default speed.</source><translation>“{layer}”中有 {count} 条线没有大于零的速度，采用默认速度。</translation></message>
<message><source>{count} curved lines were made straight.</source><translation>{count} 条曲线已转为折线。</translation></message>
<message><source>{count} lines run exactly as another does.</source><translation>{count} 条线与其他线完全重合。</translation></message>
<message><source>Network: {edges:,} roads between {nodes:,} junctions, {km:,.0f} km; {share:.1%} in the main part.</source><translation>路网：{edges:,} 条路段，{nodes:,} 个节点，{km:,.0f} km；主路网占 {share:.1%}。</translation></message>
<message><source>{count} lines take the default direction because their value is unknown: {values}.</source><translation>{count} 条线的方向取值无法识别，采用默认方向：{values}。</translation></message>
<message><source>Only {share:.1%} of the roads form one network: lines that look connected are not. Raise the topology tolerance, split the lines where they meet (Split with lines), or check the direction field.</source><translation>只有 {share:.1%} 的道路连成一个网络：看似相连的线实际并未连通。请增大拓扑容差，在相交处打断线（“用线分割” Split with lines），或检查方向字段。</translation></message>
<message><source>{count} of {total} points of '{layer}' lie farther than {limit:g} m from any road and have no costs (ids {ids}; the farthest {farthest:,.0f} m). Raise SNAP_DISTANCE, or complete the roads.</source><translation>图层“{layer}”的 {total} 个点中，有 {count} 个距任何道路都超过 {limit:g} m，因而没有成本（ID：{ids}；最远的为 {farthest:,.0f} m）。请增大 SNAP_DISTANCE，或补全道路。</translation></message>
<message><source>{count} of {total} points of '{layer}' lie more than 500 m from any road (ids {ids}; the farthest {farthest:,.0f} m). Set SNAP_DISTANCE to leave out points that are too far.</source><translation>图层“{layer}”的 {total} 个点中，有 {count} 个距任何道路都超过 500 m（ID：{ids}；最远的为 {farthest:,.0f} m）。如需剔除过远的点，请设置 SNAP_DISTANCE。</translation></message>
<message><source>Solver</source><translation>求解器</translation></message>
<message><source>auto or highs (HiGHS, from the package highspy or inside scipy), or any solver that PuLP finds, such as PULP_CBC_CMD, GUROBI or CPLEX_PY. The page 'Solvers and packages' in the EvenCare menu lists those found.</source><translation>auto 或 highs（HiGHS，来自 highspy 包或 scipy 内置），也可用 PuLP 找到的任一求解器，如 PULP_CBC_CMD、GUROBI 或 CPLEX_PY。EvenCare 菜单的“求解器与软件包”页面列出已找到的求解器。</translation></message>
<message><source>Time limit (seconds)</source><translation>时间上限（秒）</translation></message>
<message><source>The best plan found by then is returned, with its bound and gap.</source><translation>返回届时找到的最优方案，并附其界和最优性间隙。</translation></message>
<message><source>Relative gap at which to stop (0.01 = 1 %)</source><translation>停止求解的相对间隙（0.01 = 1 %）</translation></message>
<message><source>0.01 stops once the plan is proven to be within 1 % of the best possible. 0 proves optimality.</source><translation>0.01 表示一旦证明方案与最优值相差不超过 1 % 即停止。0 表示求到证明最优为止。</translation></message>
<message><source>If cancelled, keep the best plan so far</source><translation>取消时保留目前的最优方案</translation></message>
<message><source>On: a run that is cancelled still writes the best plan found until then, with its bound and gap, once there is one; SOLVER_STATUS is then cancelled. QGIS calls such a run failed and loads no layer of it: write to files, and add them to the map. Off: a cancelled run writes nothing.</source><translation>开启：运行被取消时，只要已找到方案，仍写出届时的最优方案，并附界和最优性间隙；SOLVER_STATUS 记为 cancelled。QGIS 会将此次运行标为失败，且不加载其图层：请输出到文件，再自行添加到地图。关闭：取消后不写出任何结果。</translation></message>
<message><source>in reach of nobody</source><translation>无人可达</translation></message>
<message><source>without capacity</source><translation>无服务能力</translation></message>
<message><source>loses more than {limit}</source><translation>减少超过 {limit}</translation></message>
<message><source>loses up to {limit}</source><translation>减少不超过 {limit}</translation></message>
<message><source>no change</source><translation>无变化</translation></message>
<message><source>gains up to {limit}</source><translation>增加不超过 {limit}</translation></message>
<message><source>gains more than {limit}</source><translation>增加超过 {limit}</translation></message>
<message><source>The layer could not be styled: {reason}</source><translation>无法设置图层样式：{reason}</translation></message>
<message><source>the cost d0 at which the weight reaches zero</source><translation>权重降为零时的成本 d0</translation></message>
<message><source>the smallest cost that counts</source><translation>计入的最小成本</translation></message>
<message><source>the exponent beta</source><translation>指数 beta</translation></message>
<message><source>the rate beta per unit of cost</source><translation>单位成本的衰减率 beta</translation></message>
<message><source>the standard deviation sigma in units of cost</source><translation>以成本为单位的标准差 sigma</translation></message>
<message><source>the cut-off cost</source><translation>截断成本</translation></message>
<message><source>the order n</source><translation>阶数 n</translation></message>
<message><source>the median cost</source><translation>成本中位数</translation></message>
<message><source>the standard deviation</source><translation>标准差</translation></message>
<message><source>the median cost theta</source><translation>成本中位数 theta</translation></message>
<message><source>the radius of full weight</source><translation>权重为 1 的半径</translation></message>
<message><source>the exponent</source><translation>指数</translation></message>
<message><source>the rate b2 per unit of cost</source><translation>单位成本的衰减率 b2</translation></message>
<message><source>the exponent b1</source><translation>指数 b1</translation></message>
<message><source>the cost of weight zero</source><translation>权重为零时的成本</translation></message>
<message><source>no plan inside the rules was found</source><translation>未找到符合规则的方案</translation></message>
<message><source>TOTAL: {amount} more ({sizes})</source><translation>TOTAL：还需增加 {amount}（{sizes}）</translation></message>
<message><source>MAX_MOVED: {amount} more</source><translation>MAX_MOVED：还需增加 {amount}</translation></message>
<message><source>{rule}: {amount} less than {limit}</source><translation>{rule}：比 {limit} 少 {amount}</translation></message>
<message><source>{rule}: {amount} more than {limit}</source><translation>{rule}：比 {limit} 多 {amount}</translation></message>
<message><source>TOTAL: {amount} less ({sizes})</source><translation>TOTAL：还需减少 {amount}（{sizes}）</translation></message>
<message><source>zero or more</source><translation>零或正数</translation></message>
<message><source>highspy is older than 1.8</source><translation>highspy 版本低于 1.8</translation></message>
<message><source>its plan breaks the rules by rounding</source><translation>其方案因舍入而违反规则</translation></message>
<message><source>Run OSGeo4W Setup, Advanced Install, and choose python3-{name}. Do not use pip for it.</source><translation>请运行 OSGeo4W Setup 的 Advanced Install，选择 python3-{name}。请勿用 pip 安装。</translation></message>
<message><source>It comes with QGIS for macOS: install the current QGIS again. Do not use pip for it.</source><translation>macOS 版 QGIS 自带：请重新安装当前版本的 QGIS。请勿用 pip 安装。</translation></message>
<message><source>Install your system's package; on Debian and Ubuntu: sudo apt install python3-{name}</source><translation>请安装系统软件包；Debian 和 Ubuntu：sudo apt install python3-{name}</translation></message>
<message><source>Close QGIS, open the OSGeo4W Shell from the Start menu, and run: {command}</source><translation>请关闭 QGIS，从“开始”菜单打开 OSGeo4W Shell，运行：{command}</translation></message>
<message><source>Close QGIS, open Terminal, and run: {command}</source><translation>请关闭 QGIS，打开“终端”(Terminal)，运行：{command}</translation></message>
<message><source>Close QGIS, open a terminal, and run: {command}</source><translation>请关闭 QGIS，打开终端，运行：{command}</translation></message>
<message><source>All calculations.</source><translation>全部计算。</translation></message>
<message><source>Nothing works without it.</source><translation>缺少它则任何功能都无法运行。</translation></message>
<message><source>Nearest neighbours, sparse matrices, and a built-in HiGHS solver.</source><translation>最近邻、稀疏矩阵，以及内置的 HiGHS 求解器。</translation></message>
<message><source>Straight-line costs, siting and reallocation of capacity need it.</source><translation>直线成本、选址和服务能力再分配需要它。</translation></message>
<message><source>Exact distances on the ellipsoid.</source><translation>椭球面上的精确距离。</translation></message>
<message><source>Straight-line costs need it.</source><translation>直线成本需要它。</translation></message>
<message><source>The HiGHS solver with progress, cancel and the best plan so far.</source><translation>HiGHS 求解器，可显示进度、可取消，并保留目前的最优方案。</translation></message>
<message><source>The HiGHS inside scipy is used; while it solves, QGIS may not respond.</source><translation>改用 scipy 内置的 HiGHS；求解期间 QGIS 可能没有响应。</translation></message>
<message><source>Other solvers for siting: CBC, Gurobi, CPLEX and more.</source><translation>用于选址的其他求解器：CBC、Gurobi、CPLEX 等。</translation></message>
<message><source>HiGHS is the only solver.</source><translation>只有 HiGHS 一种求解器。</translation></message>
<message><source>Charts and maps in reports.</source><translation>报告中的图表和地图。</translation></message>
<message><source>Reports have tables but no charts.</source><translation>报告只有表格，没有图表。</translation></message>
<message><source>site</source><translation>选址点</translation></message>
<message><source>place of demand</source><translation>需求点</translation></message>
<message><source>a whole number, zero or more</source><translation>零或正整数</translation></message>
<message><source>a share between 0 and 1 (0.9 for 90 %)</source><translation>0 到 1 之间的比例（0.9 即 90%）</translation></message>
<message><source>greater than zero</source><translation>大于零</translation></message>
<message><source>seconds or metres (QNEAT3)</source><translation>秒或米（QNEAT3）</translation></message>
<message><source>minutes (r5r)</source><translation>分钟（r5r）</translation></message>
<message><source>minutes (r5r, ArcGIS)</source><translation>分钟（r5r、ArcGIS）</translation></message>
<message><source>hours (ORS Tools)</source><translation>小时（ORS Tools）</translation></message>
<message><source>the unit of the edges (pgRouting)</source><translation>与路段的单位相同（pgRouting）</translation></message>
<message><source>minutes (ArcGIS)</source><translation>分钟（ArcGIS）</translation></message>
<message><source>the unit of the network (ArcGIS)</source><translation>与路网的单位相同（ArcGIS）</translation></message>
<message><source>kilometres (ArcGIS)</source><translation>公里（ArcGIS）</translation></message>
<message><source>miles (ArcGIS)</source><translation>英里（ArcGIS）</translation></message>
<message><source>seconds (OSRM)</source><translation>秒（OSRM）</translation></message>
<message><source>seconds (Valhalla)</source><translation>秒（Valhalla）</translation></message>
<message><source>metres (OSRM, QGIS distance matrix)</source><translation>米（OSRM、QGIS 距离矩阵）</translation></message>
<message><source>metres (OSRM)</source><translation>米（OSRM）</translation></message>
<message><source>kilometres (ORS Tools)</source><translation>公里（ORS Tools）</translation></message>
<message><source>Who is how far from which hospital? Tables of travel times from other tools serve as well: one row per pair, with origin_id, destination_id and cost.</source><translation>各地居民到各医院有多远？也可使用其他工具生成的出行时间表：每个起讫点对一行，含 origin_id、destination_id 和 cost。</translation></message>
<message><source>How far is the nearest hospital, and how many people live beyond 15, 30, 60 minutes?</source><translation>最近的医院有多远？15、30、60 分钟之外各有多少人口？</translation></message>
<message><source>How many beds can people reach, counting how many others want the same beds (2SFCA and its family)?</source><translation>考虑到还有多少人争用同样的床位，居民可获得多少床位（2SFCA 及其系列方法）？</translation></message>
<message><source>How fairly is that access spread? Gini, Theil and others, with a Lorenz curve.</source><translation>可达性的分布有多公平？基尼系数、泰尔指数等，附洛伦兹曲线。</translation></message>
<message><source>Which new sites bring the most people within reach?</source><translation>哪些新选址点能让最多的人进入可达范围？</translation></message>
<message><source>How should beds be shared out so that access becomes even?</source><translation>床位应如何分配，才能使可达性趋于均等？</translation></message>
<message><source>Who gains and who loses: today beside one plan or several.</source><translation>谁获益、谁受损：现状与一个或多个方案对照。</translation></message>
<message><source>All of this in one go: a model that you can open and change in the model designer.</source><translation>一次完成以上全部步骤：可在模型设计器中打开和修改的模型。</translation></message>
<message><source>EvenCare: first steps</source><translation>EvenCare：入门步骤</translation></message>
<message><source>EvenCare measures who reaches which care, how fairly it is spread, and where beds and new sites would do the most good. Every step is an algorithm in the Processing toolbox, under EvenCare: run it from there, chain it in the model designer, or call it from the Python console.</source><translation>EvenCare 度量谁能获得哪些医疗服务、分布是否公平，以及床位和新设点布局在何处收效最大。每一步都是处理工具箱中 EvenCare 之下的一个算法：可直接运行，可在模型设计器中串联，也可从 Python 控制台调用。</translation></message>
<message><source>&amp;Load the sample region</source><translation>载入示例区域(&amp;L)</translation></message>
<message><source>Start with data to try things on, or with layers of your own.</source><translation>先用数据试一试，也可使用自己的图层。</translation></message>
<message><source>&amp;First steps…</source><translation>入门步骤(&amp;F)…</translation></message>
<message><source>What EvenCare does, one step after the other</source><translation>按步骤了解 EvenCare 的功能</translation></message>
<message><source>People, hospitals, candidate sites and roads to try everything on</source><translation>用于试用各项功能的人口、医院、候选点和道路</translation></message>
<message><source>&amp;Solvers and packages…</source><translation>求解器与软件包(&amp;S)…</translation></message>
<message><source>Which solvers and Python packages are found, and how to get the others</source><translation>已找到哪些求解器和 Python 包，以及如何获取其余的</translation></message>
<message><source>EvenCare: plan the allocation of healthcare</source><translation>EvenCare：医疗卫生资源配置规划</translation></message>
<message><source>not found</source><translation>未找到</translation></message>
<message><source>HiGHS, through highspy</source><translation>HiGHS，通过 highspy</translation></message>
<message><source>HiGHS, inside scipy</source><translation>HiGHS，scipy 内置</translation></message>
<message><source>through PuLP</source><translation>通过 PuLP</translation></message>
<message><source>EvenCare: solvers and packages</source><translation>EvenCare：求解器与软件包</translation></message>
<message><source>&amp;Copy</source><translation>复制(&amp;C)</translation></message>
<message><source>Look &amp;again</source><translation>重新检测(&amp;A)</translation></message>
<message><source>Packages</source><translation>软件包</translation></message>
<message><source>Solvers</source><translation>求解器</translation></message>
<message><source>Versions</source><translation>版本</translation></message>
<message><source>found, version {version}</source><translation>已找到，版本 {version}</translation></message>
<message><source>not found: {reason}</source><translation>未找到：{reason}</translation></message>
<message><source>Values for SOLVER; auto takes the first that is found.</source><translation>SOLVER 的可用值；auto 取找到的第一个。</translation></message>
<message><source>Importing it says: {problem}</source><translation>导入时提示：{problem}</translation></message>
<message><source>Sample region loaded: real settlements, made-up hospitals, sites and roads.</source><translation>已载入示例区域：居民点为真实数据，医院、候选点和道路为虚构。</translation></message>
</context>
</TS>
