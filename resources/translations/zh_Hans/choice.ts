<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context><name>EvenCare</name>
<message><source>Attraction exponent</source><translation>吸引力幂指数</translation></message>
<message><source>1: a hospital with twice the beds draws twice as strongly. 0: size does not matter.</source><translation>1：床位多一倍，吸引力也大一倍。0：规模不起作用。</translation></message>
<message><source>Further attraction fields</source><translation>其他吸引力字段</translation></message>
<message><source>More measures of attraction of each facility, zero or more, which multiply that of the capacity.</source><translation>各设施的其他吸引力指标，不得为负，与服务能力的吸引力相乘。</translation></message>
<message><source>Exponents of the further fields</source><translation>其他字段的幂指数</translation></message>
<message><source>One for each further field, in their order, as in 0.5, -1. Empty: 1 for each.</source><translation>每个字段一个，顺序与字段一致，例如 0.5, -1。留空则均为 1。</translation></message>
<message><source>Outside option (in units of attraction)</source><translation>外部选项（以吸引力计）</translation></message>
<message><source>Attraction, at cost zero, of not going to any of the facilities. 0: everybody in reach goes.</source><translation>“不去任何设施”的吸引力，按零成本计。0：可达范围内的人都会就医。</translation></message>
<message><source>Calibrate decay from flows</source><translation>由实际流量校准距离衰减</translation></message>
<message><source>Estimates how strongly cost keeps patients away, from a table of where they went.</source><translation>根据患者去向数据，估计出行成本对就医的阻碍程度。</translation></message>
<message><source>Fits a spatial interaction model to observed flows by Poisson regression and gives the decay that other algorithms take: BETA goes into the decay shape of exponential and power, SCALE and SHAPE into those of gaussian, log_logistic and gamma.

production gives every origin an effect of its own (choice among hospitals, as in Huff's model), attraction every destination, doubly both; unconstrained has a constant only. Masses (population, beds) enter on the sides that have no effects. Include the pairs with zero flow: that nobody went is an observation. Where a cost is below 1, power and gamma take it as 1.

Standard errors hold under Poisson variance; the quasi-Poisson ones allow for overdispersion and are the safer. D2 is the share of deviance explained, SRMSE the error over the mean flow, SSI Sorensen's similarity; the family with the lowest AIC whose flows fall with cost is marked as best.</source><translation>用泊松回归对观测流量拟合空间相互作用模型，给出可供其他算法使用的距离衰减：exponential 和 power 的衰减形状参数填 BETA，gaussian、log_logistic 和 gamma 的衰减尺度参数和形状参数分别填 SCALE 和 SHAPE。

production 为每个起点设固定效应（即哈夫模型式的医院选择），attraction 为每个终点设固定效应，doubly 两侧都设；unconstrained 只有常数项。规模（人口、床位）用于没有固定效应的一侧。请保留流量为零的起讫点对：无人前往也是观测。成本小于 1 时，power 和 gamma 按 1 计。

标准误以泊松方差为前提；准泊松标准误考虑了过度离散，更为稳妥。D2 为偏差解释比例，SRMSE 为均方根误差与平均流量之比，SSI 为 Sorensen 相似度；在流量随成本下降的函数族中，AIC 最低者标为最优。</translation></message>
<message><source>Not a decay: these parameters let flows rise with cost.</source><translation>不构成衰减：该组参数下流量会随成本上升。</translation></message>
<message><source>Cost field</source><translation>成本字段</translation></message>
<message><source>Minutes, metres or money of each pair, zero or more.</source><translation>每个起讫点对的分钟数、米数或费用，不得为负。</translation></message>
<message><source>Model</source><translation>模型</translation></message>
<message><source>Which side has effects of its own: none, origins (production), destinations (attraction), both.</source><translation>哪一侧设固定效应：都不设、起点（production）、终点（attraction）或两侧（doubly）。</translation></message>
<message><source>exponential: exp(-BETA c). power: c^-BETA. gaussian: exp(-BETA c²), SCALE is sigma. log_logistic: 1 / (1 + (c/SCALE)^SHAPE). gamma: c^-SHAPE exp(-BETA c).</source><translation>exponential：exp(-BETA c)。power：c^-BETA。gaussian：exp(-BETA c²)，SCALE 即 sigma。log_logistic：1 / (1 + (c/SCALE)^SHAPE)。gamma：c^-SHAPE exp(-BETA c)。</translation></message>
<message><source>Compare all families</source><translation>比较所有函数族</translation></message>
<message><source>Also fits the other families, and marks the best. Off: only the chosen one, in a fraction of the time.</source><translation>同时拟合其他函数族并标出最优者。关闭则只拟合所选函数族，耗时大为减少。</translation></message>
<message><source>Keep flows within a place</source><translation>保留内部流量</translation></message>
<message><source>Off: pairs whose origin and destination have the same id are left out.</source><translation>关闭时，略去起点与终点 ID 相同的起讫点对。</translation></message>
<message><source>Estimates</source><translation>参数估计</translation></message>
<message><source>A row for each term: estimate, standard error, quasi-Poisson standard error, z.</source><translation>每个参数一行：估计值、标准误、准泊松标准误、z 值。</translation></message>
<message><source>Families of decay</source><translation>衰减函数族</translation></message>
<message><source>A row for each family: beta, scale, shape, AIC, D2, SRMSE, SSI, and which is best.</source><translation>每个函数族一行：beta、scale、shape、AIC、D2、SRMSE、SSI，以及是否最优。</translation></message>
<message><source>Fitted flows</source><translation>拟合流量</translation></message>
<message><source>A row for each pair: origin_id, destination_id, flow, fitted, cost.</source><translation>每个起讫点对一行：origin_id、destination_id、flow、fitted、cost。</translation></message>
<message><source>Best family by AIC</source><translation>AIC 最优的函数族</translation></message>
<message><source>calibration,distance decay,spatial interaction,gravity model,poisson regression,beta,impedance,deterrence,trip length</source><translation>校准,距离衰减,空间相互作用,重力模型,泊松回归,beta,阻抗,阻尼,出行距离,calibration,poisson</translation></message>
<message><source>Origin mass field</source><translation>起点规模字段</translation></message>
<message><source>Population of the origin, repeated in each of its rows; used by unconstrained and attraction.</source><translation>起点的人口，在该起点的每一行中重复；用于 unconstrained 和 attraction。</translation></message>
<message><source>Destination mass field</source><translation>终点规模字段</translation></message>
<message><source>Beds of the destination, repeated in each of its rows; used by unconstrained and production.</source><translation>终点的床位，在该终点的每一行中重复；用于 unconstrained 和 production。</translation></message>
<message><source>Beta (positive: flows fall with cost)</source><translation>beta（为正：流量随成本下降）</translation></message>
<message><source>Standard error of beta</source><translation>beta 的标准误</translation></message>
<message><source>Decay scale for the other algorithms</source><translation>供其他算法使用的衰减尺度参数</translation></message>
<message><source>Decay shape for the other algorithms</source><translation>供其他算法使用的衰减形状参数</translation></message>
<message><source>Share of deviance explained</source><translation>偏差解释比例</translation></message>
<message><source>Standardised root mean squared error</source><translation>标准化均方根误差</translation></message>
<message><source>Sorensen similarity</source><translation>Sorensen 相似度</translation></message>
<message><source>Akaike's information criterion</source><translation>赤池信息准则（AIC）</translation></message>
<message><source>Dispersion (1: Poisson)</source><translation>离散参数（泊松分布为 1）</translation></message>
<message><source>Mean cost of the observed flows</source><translation>观测流量的平均成本</translation></message>
<message><source>Mean cost of the fitted flows</source><translation>拟合流量的平均成本</translation></message>
<message><source>{decay}: beta {beta:.6g}, D2 {d2:.4f}, {terms} parameters with the effects of places, {rounds} rounds.</source><translation>{decay}：beta {beta:.6g}，D2 {d2:.4f}，连同各地点的固定效应共 {terms} 个参数，迭代 {rounds} 轮。</translation></message>
<message><source>The decay '{decay}' lets these flows rise with cost somewhere, so no other algorithm can take it.</source><translation>采用衰减函数“{decay}”时，流量在某些成本处反而随成本上升，其他算法无法采用。</translation></message>
<message><source>By AIC the best decay is '{best}'.</source><translation>按 AIC，最优的衰减函数是“{best}”。</translation></message>
<message><source>{name} is empty: the model '{model}' has no such term.</source><translation>{name} 为空：模型“{model}”不含该项。</translation></message>
<message><source>{name} is not used: the model '{model}' has effects on that side.</source><translation>未使用 {name}：模型“{model}”在该侧已有固定效应。</translation></message>
<message><source>From observed flows to service areas, competition and access</source><translation>从观测流量到服务区、竞争与可达性</translation></message>
<message><source>model,example,calibration,patient choice,service areas,competition,access,crowding</source><translation>模型,示例,校准,就医选择,服务区,竞争,可达性,拥挤度</translation></message>
<message><source>Hospitals (which area each is in)</source><translation>医院（所在空间单元）</translation></message>
<message><source>Points, which are looked up in the areas, or a table with the area. Empty: destinations are area ids.</source><translation>点图层（按位置查找所在单元），或含所在单元的表。留空则流量的终点就是单元 ID。</translation></message>
<message><source>Hospital id field</source><translation>医院 ID 字段</translation></message>
<message><source>As the destinations of the flows. Empty: the feature id.</source><translation>与流量的终点一致。留空则用要素 ID。</translation></message>
<message><source>Field with the area of each hospital</source><translation>医院所在单元的字段</translation></message>
<message><source>The id of its area. Empty: where its point lies.</source><translation>所在单元的 ID。留空则按点的位置确定。</translation></message>
<message><source>Beds field</source><translation>床位字段</translation></message>
<message><source>Beds of each hospital, for the beds per 1,000 people of a region.</source><translation>各医院的床位，用于计算区域每千人床位数。</translation></message>
<message><source>{count} hospitals lie in more than one area and count in the one of the lowest id (ids {ids}).</source><translation>{count} 家医院（ID：{ids}）同时位于多个单元内，计入 ID 最小的单元。</translation></message>
<message><source>{count} destinations of the flow table are not in layer '{layer}' (ids {ids}): their {patients:,.0f} patients count as treated outside all areas.</source><translation>流量表中有 {count} 个终点不在图层“{layer}”中（ID：{ids}）：其 {patients:,.0f} 名患者按在所有单元之外就医计。</translation></message>
<message><source>{count} hospitals of layer '{layer}' are in no area (ids {ids}).</source><translation>图层“{layer}”中有 {count} 家医院不在任何单元内（ID：{ids}）。</translation></message>
<message><source>Flow table</source><translation>流量表</translation></message>
<message><source>Flow field</source><translation>流量字段</translation></message>
<message><source>Patients of each pair, zero or more. Rows with NULL are left out and counted.</source><translation>每个起讫点对的患者数，不得为负。值为 NULL 的行略去并计数。</translation></message>
<message><source>One row per pair of origin and destination, as written by 'Patient flows' or counted in discharge data. Pairs of zero flow count as zero; pairs that are missing do not count.</source><translation>每个起讫点对一行，由“患者流”算法生成，或由出院数据统计。流量为零的起讫点对按零计；表中没有的不计。</translation></message>
<message><source>Origin field</source><translation>起点字段</translation></message>
<message><source>Where patients live: ids of places.</source><translation>患者居住地：需求点 ID。</translation></message>
<message><source>Destination field</source><translation>终点字段</translation></message>
<message><source>Where they go: ids of facilities.</source><translation>患者去向：设施 ID。</translation></message>
<message><source>{count} origins have no flow at all (ids {ids}).</source><translation>{count} 个起点没有任何流量（ID：{ids}）。</translation></message>
<message><source>{count} destinations have no flow at all (ids {ids}).</source><translation>{count} 个终点没有任何流量（ID：{ids}）。</translation></message>
<message><source>{pairs} pairs of {origins} origins and {destinations} destinations; {people:,.0f} patients.</source><translation>{origins} 个起点与 {destinations} 个终点之间共 {pairs} 个起讫点对；{people:,.0f} 名患者。</translation></message>
<message><source>{rows} rows of the flow table have no id, flow or cost (NULL) and are left out.</source><translation>流量表中有 {rows} 行缺少 ID、流量或成本（NULL），已略去。</translation></message>
<message><source>Gravity flows with given totals</source><translation>给定总量的重力流量</translation></message>
<message><source>Shares out known totals of patients over pairs, by decay of cost or by the pattern of other flows.</source><translation>按成本衰减或已有的流量格局，把已知的患者总量分配到各起讫点对。</translation></message>
<message><source>production: every origin's patients divide over destinations by mass and decay. attraction: every destination's patients divide over origins. doubly: both totals are met, by iterative proportional fitting.

Give a flow table with costs (its flows give the totals where no field of totals is chosen), or a cost table with fields of totals that repeat the total of the place in each of its rows. Without a cost, the flows themselves are the pattern that is fitted to new totals (growth factors).

Totals that the pairs cannot carry have no answer: the closest flows that were reached are written, with the largest relative error in RESIDUAL and the places in the log.</source><translation>production：各起点的患者按规模和衰减分配到各终点。attraction：各终点的患者分配到各起点。doubly：以迭代比例拟合同时满足两侧总量。

可用含成本的流量表（未选总量字段时，总量由其流量汇总），也可用含总量字段的成本表，各地点的总量在其每一行中重复。没有成本时，以流量本身为格局，拟合到新的总量（增长系数法）。

起讫点对无法承载的总量没有解：此时写出所能达到的最接近的流量，最大相对误差见 RESIDUAL，相应地点见日志。</translation></message>
<message><source>Table of pairs</source><translation>起讫点对表</translation></message>
<message><source>One row per pair, with a cost, a flow or both. A cost table may stand here too.</source><translation>每个起讫点对一行，含成本、流量或两者兼有。也可用出行成本表。</translation></message>
<message><source>Gives the totals where their fields are empty, and the pattern where there is no cost. If FLOW and COST are both empty, the fields flow and cost are taken where the table has them.</source><translation>总量字段留空时由其汇总总量；没有成本时由其提供格局。FLOW 和 COST 都留空时，若表中有字段 flow 和 cost，则自动采用。</translation></message>
<message><source>The decay falls with it. Empty: the flows are the pattern, and the decay is not used.</source><translation>衰减随成本下降。留空则以流量为格局，不使用距离衰减。</translation></message>
<message><source>Which totals are met; the free side counts as mass.</source><translation>须满足哪一侧的总量；不受约束的一侧作为规模。</translation></message>
<message><source>Exponent of the free side's mass</source><translation>不受约束一侧规模的幂指数</translation></message>
<message><source>For production and attraction: 1 draws in proportion to the mass, 0 alike whatever it is.</source><translation>用于 production 和 attraction：1 表示吸引力与规模成正比，0 表示与规模无关。</translation></message>
<message><source>Totals to scale where the sums differ</source><translation>两侧合计不等时缩放哪一侧</translation></message>
<message><source>For doubly: none stops with an error; origins or destinations are multiplied to match the other side.</source><translation>用于 doubly：none 报错并停止；origins 或 destinations 则缩放该侧总量，使之与另一侧相符。</translation></message>
<message><source>Tolerance of the totals</source><translation>总量容差</translation></message>
<message><source>Fitting ends when no total is missed by more than this share.</source><translation>各总量的相对偏差都不超过该值时，拟合结束。</translation></message>
<message><source>Most rounds of fitting</source><translation>最大迭代轮数</translation></message>
<message><source>Fitting also ends where rounds no longer help.</source><translation>继续迭代已无改进时，拟合也会结束。</translation></message>
<message><source>Flows</source><translation>流量</translation></message>
<message><source>A row for each pair: origin_id, destination_id, flow, cost where there is one.</source><translation>每个起讫点对一行：origin_id、destination_id、flow，有成本时另含 cost。</translation></message>
<message><source>{count} origins have a total, but no pair to carry it (ids {ids}).</source><translation>{count} 个起点有总量，但没有可承载的起讫点对（ID：{ids}）。</translation></message>
<message><source>{count} destinations have a total, but no pair to carry it (ids {ids}).</source><translation>{count} 个终点有总量，但没有可承载的起讫点对（ID：{ids}）。</translation></message>
<message><source>gravity model,spatial interaction,wilson,furness,iterative proportional fitting,ipf,doubly constrained,trip distribution,growth factor,origin destination matrix</source><translation>重力模型,空间相互作用,威尔逊,wilson,furness,迭代比例拟合,ipf,双约束,出行分布,增长系数,od矩阵,origin destination matrix</translation></message>
<message><source>Origin totals field</source><translation>起点总量字段</translation></message>
<message><source>Patients who start at the origin, in each of its rows.</source><translation>从该起点出发的患者数，在其每一行中重复。</translation></message>
<message><source>Destination totals field</source><translation>终点总量字段</translation></message>
<message><source>Patients (or mass) of the destination, in each of its rows.</source><translation>该终点的患者数（或规模），在其每一行中重复。</translation></message>
<message><source>Rounds of fitting</source><translation>拟合迭代轮数</translation></message>
<message><source>Largest relative error of a total</source><translation>总量的最大相对误差</translation></message>
<message><source>1 where every total is met to the tolerance</source><translation>所有总量都在容差内满足时为 1</translation></message>
<message><source>Sum of the flows</source><translation>流量合计</translation></message>
<message><source>Mean cost of the flows</source><translation>流量的平均成本</translation></message>
<message><source>{rounds} rounds; largest relative error of a total: {residual:.2e}.</source><translation>迭代 {rounds} 轮；总量的最大相对误差 {residual:.2e}。</translation></message>
<message><source>The totals are not met: the pairs cannot carry them, or need more rounds. The largest relative error is {residual:.3g}; it is largest for {ids}.</source><translation>总量未能满足：起讫点对无法承载，或需要更多轮迭代。最大相对误差为 {residual:.3g}，误差最大的是 {ids}。</translation></message>
<message><source>The totals of the {side} were multiplied by {factor:.6g}.</source><translation>{side} 一侧的总量已乘以 {factor:.6g}。</translation></message>
<message><source>Market concentration (HHI)</source><translation>市场集中度（HHI）</translation></message>
<message><source>Herfindahl-Hirschman index of every place, hospital and service area.</source><translation>各需求点、医院和服务区的赫芬达尔–赫希曼指数。</translation></message>
<message><source>The index of a place is 10,000 times the sum of the squared shares of hospitals in its patients: 10,000 where all go to one, 2,500 where four share alike. A hospital's index is the mean over its patients of their places' indices; a service area's that of its places together.

flows: shares of the flows, observed or predicted (patientflows; the latter keep quality that draws patients from looking like market power). fixed_radius: every hospital within the radius of a place is in its market, with its patients as its size. variable_radius: every hospital whose own radius, within which the given share of its patients lives, reaches the place. Both need the cost of every pair, those without flow included.</source><translation>需求点的指数等于各医院在其患者中所占份额的平方和乘以 10,000：患者全去一家医院为 10,000，四家均分为 2,500。医院的指数是其患者所在需求点指数的均值；服务区的指数按区内需求点合并计算。

flows：按流量份额，可用观测流量或预测流量（patientflows；后者可避免把优质医院对患者的吸引误作市场势力）。fixed_radius：需求点半径内的所有医院都在其市场内，以医院患者数为规模。variable_radius：每家医院有自己的半径，其内居住着给定比例的患者；凡半径覆盖需求点的医院都在其市场内。后两种需要所有起讫点对的成本，包括没有流量的。</translation></message>
<message><source>Needed for markets drawn by a radius.</source><translation>按半径划定市场时必填。</translation></message>
<message><source>Market</source><translation>市场界定</translation></message>
<message><source>What makes a hospital part of a place's market: flows, a fixed radius, or the hospital's own radius.</source><translation>医院计入需求点市场的依据：流量、固定半径或医院自身的半径。</translation></message>
<message><source>Radius (unit of the costs)</source><translation>半径（与成本同单位）</translation></message>
<message><source>For fixed_radius: hospitals up to this cost, inclusive.</source><translation>用于 fixed_radius：成本不超过该值（含）的医院。</translation></message>
<message><source>Share of a hospital's patients within its radius</source><translation>医院半径内的患者比例</translation></message>
<message><source>For variable_radius: 0.75 or 0.9 are usual.</source><translation>用于 variable_radius：常用 0.75 或 0.9。</translation></message>
<message><source>Places</source><translation>需求点</translation></message>
<message><source>Points or areas of the origins, to map the result. Empty: the result is a table.</source><translation>起点的点或面图层，用于结果成图。留空则结果为表。</translation></message>
<message><source>Place id field</source><translation>需求点 ID 字段</translation></message>
<message><source>As in the flow table. Empty: the feature id.</source><translation>与流量表一致。留空则用要素 ID。</translation></message>
<message><source>Service area field</source><translation>服务区字段</translation></message>
<message><source>The service area (or region) of each place, as written by 'Hospital service areas'.</source><translation>各需求点所属的服务区（或区域），由“医院服务区”算法生成。</translation></message>
<message><source>Places with their concentration</source><translation>需求点及其集中度</translation></message>
<message><source>A row for each place: patients, hhi, effective_hospitals, largest_share.</source><translation>每个需求点一行：patients、hhi、effective_hospitals、largest_share。</translation></message>
<message><source>Hospitals with their concentration</source><translation>医院及其集中度</translation></message>
<message><source>A row for each hospital: destination_id, patients, hhi, radius.</source><translation>每家医院一行：destination_id、patients、hhi、radius。</translation></message>
<message><source>Service areas with their concentration</source><translation>服务区及其集中度</translation></message>
<message><source>A row for each value of the service area field: places, patients, hhi, effective_hospitals.</source><translation>服务区字段的每个取值一行：places、patients、hhi、effective_hospitals。</translation></message>
<message><source>herfindahl,hirschman,hhi,competition,market share,monopoly,hospital market,antitrust</source><translation>赫芬达尔,赫希曼,hhi,竞争,市场份额,垄断,医院市场,反垄断,herfindahl</translation></message>
<message><source>Mean index of the places, weighted by patients</source><translation>需求点指数均值（患者数加权）</translation></message>
<message><source>Index of all places as one market</source><translation>所有需求点作为一个市场的指数</translation></message>
<message><source>Patients</source><translation>患者数</translation></message>
<message><source>Hospitals with patients</source><translation>有患者的医院数</translation></message>
<message><source>{count} origins of the flow table are in no feature of layer '{layer}' (ids {ids}).</source><translation>流量表中有 {count} 个起点在图层“{layer}”中没有对应要素（ID：{ids}）。</translation></message>
<message><source>{count} places with patients have no hospital in their market (ids {ids}); their index is NULL.</source><translation>{count} 个有患者的需求点市场内没有医院（ID：{ids}），其指数为 NULL。</translation></message>
<message><source>{name} is empty: the field '{field}' is taken.</source><translation>{name} 为空：采用字段“{field}”。</translation></message>
<message><source>Patient flows (Huff)</source><translation>患者流（哈夫模型）</translation></message>
<message><source>Predicts which facility people choose from its size and its cost to reach.</source><translation>根据设施规模和到达成本，预测人们选择哪个设施。</translation></message>
<message><source>Huff's model of choice: the share of a place's people who go to a facility is its attraction times the decay of the cost, over the sum of the same for all facilities in reach. Attraction is the capacity raised to an exponent, times further fields raised to theirs.

Calibrate a decay (calibratedecay) first where flows are known; its BETA goes into the decay shape.

The outside option is an attraction at no distance that draws people away from all facilities (care elsewhere, or none). With a tier field, a share of the people chooses within each tier. Bypassing is the share of those who go that pass a nearer facility in reach.

People with no facility in reach go nowhere: they are counted, and their place has the status 'unreachable'.</source><translation>哈夫选择模型：需求点人口去某设施的比例，等于该设施的吸引力乘以成本的衰减权重，再除以可达范围内所有设施的同一乘积之和。吸引力为服务能力的幂，再乘以其他字段各自的幂。

已有流量数据时，请先校准距离衰减（calibratedecay），再把得到的 BETA 填入衰减形状参数。

外部选项是一个零距离的吸引力，把人们从所有设施引开（去别处就医，或不就医）。给出层级字段时，各有一定比例的人在每个层级内选择。舍近求远比例（bypassing）是就医者中越过可达范围内更近设施的比例。

可达范围内没有设施的人无处就医：其人数单独统计，所在需求点状态为“unreachable”。</translation></message>
<message><source>Tier field</source><translation>层级字段</translation></message>
<message><source>The level of each facility. People then choose within a tier; TIER_SHARES says how many need which.</source><translation>各设施的级别。人们在同一层级内选择；需要各层级的人口比例由 TIER_SHARES 给出。</translation></message>
<message><source>Share of people by tier</source><translation>各层级的人口比例</translation></message>
<message><source>As in 1:0.7, 2:0.2, 3:0.1. Empty: the same share for every tier of the field.</source><translation>例如 1:0.7, 2:0.2, 3:0.1。留空则该字段的各层级比例相同。</translation></message>
<message><source>Desire lines per place</source><translation>每个需求点的期望线条数</translation></message>
<message><source>So many of the largest flows of each place are drawn.</source><translation>每个需求点只绘制流量最大的若干条。</translation></message>
<message><source>A row for each pair with people: origin_id, destination_id, share, flow (persons), cost.</source><translation>每个有人前往的起讫点对一行：origin_id、destination_id、share、flow（人数）、cost。</translation></message>
<message><source>Places with their choices</source><translation>需求点及其就医选择</translation></message>
<message><source>The demand with main_facility, main_share, expected_cost (mean cost of those who go), bypassing (the share that passes a nearer facility) and status.</source><translation>需求图层，含 main_facility、main_share、expected_cost（就医者的平均成本）、bypassing（越过更近设施者的比例）和状态。</translation></message>
<message><source>The facilities with patients, load (patients per unit of capacity) and mean_cost.</source><translation>设施图层，含患者数、负荷（每单位服务能力的患者数）和 mean_cost。</translation></message>
<message><source>Tiers</source><translation>层级</translation></message>
<message><source>A row for each tier: facilities, patients, mean cost, bypassing of the same tier, out of reach.</source><translation>每个层级一行：设施数、患者数、平均成本、同层级内的舍近求远比例、可达范围外人口。</translation></message>
<message><source>Desire lines</source><translation>期望线</translation></message>
<message><source>Straight lines from places to the facilities most of their people choose, as wide as the flow.</source><translation>从需求点到其主要就医设施的直线，线宽与流量对应。</translation></message>
<message><source>huff,mci,patient choice,hospital choice,market area,flows,desire lines,spider diagram,bypass,utilisation</source><translation>哈夫模型,huff,mci,就医选择,医院选择,市场区,流量,期望线,蛛网图,舍近求远,越过,利用率,desire lines,bypass</translation></message>
<message><source>People who go to a facility</source><translation>前往设施就医的人口</translation></message>
<message><source>Mean cost of those who go</source><translation>就医者的平均成本</translation></message>
<message><source>Share that passes a nearer facility</source><translation>越过更近设施者的比例</translation></message>
<message><source>People in reach who choose the outside option, or need no tier</source><translation>可达范围内选择外部选项或不需要任何层级服务的人口</translation></message>
<message><source>Relative error of the sum of patients, people who go elsewhere and people out of reach, against all people</source><translation>患者、前往他处者与可达范围外人口之和相对总人口的误差</translation></message>
<message><source>Decay {decay}; {pairs} pairs; patients, outside and out of reach over all people: error {error:.1e}.</source><translation>距离衰减 {decay}；{pairs} 个起讫点对；患者、外部选项与可达范围外人口之和相对总人口的误差 {error:.1e}。</translation></message>
<message><source>{count} desire lines are not drawn, because an end has no geometry.</source><translation>{count} 条期望线因一端没有几何而未绘制。</translation></message>
<message><source>{people:,.0f} of {total:,.0f} people go nowhere: no facility is in reach, or those that are have no capacity, or the decay leaves nothing of them at this cost.</source><translation>{total:,.0f} 人中有 {people:,.0f} 人无处就医：可达范围内没有设施，或可达设施没有服务能力，或在该成本下衰减权重为零。</translation></message>
<message><source>Hospital service areas</source><translation>医院服务区</translation></message>
<message><source>Groups areas by the hospitals where their patients are treated.</source><translation>依据患者实际就医的医院，把空间单元归并为服务区。</translation></message>
<message><source>plurality: areas with hospitals seed the regions; each area belongs to the one that treats most of its patients, as in the Dartmouth Atlas. community: regions within which patients move more than chance would have them (modularity).

Contiguous regions are in one piece: what is cut off joins the neighbouring region that treats most of its patients. Regions that keep too small a share of their patients, or have too few people, join the region that treats most of those who leave, the smallest first. Ties go to the region that treats more, then to the lowest id.

localisation = patients who live and are treated there / patients who live there; resident_share = the same / patients treated there; inflow_share = 1 - resident_share; net_flow = treated - living there. Patients treated outside all areas count among those who leave.</source><translation>plurality：以有医院的单元为种子形成区域，各单元归入收治其患者最多的区域，与 Dartmouth Atlas 的做法相同。community：区域内部的患者流动多于随机情形（模块度）。

连片区域为一个整体：被隔开的部分并入收治其患者最多的相邻区域。留住患者比例过低或人口过少的区域，按患者数由少到多依次并入收治其外流患者最多的区域。并列时取收治患者较多的区域，再取 ID 最小者。

localisation = 本区居住且在本区就医的患者 / 本区居住的患者；resident_share = 前述分子 / 在本区就医的患者；inflow_share = 1 - resident_share；net_flow = 在本区就医的患者 - 本区居住的患者。在所有单元之外就医的患者计入流出。</translation></message>
<message><source>Areas</source><translation>空间单元</translation></message>
<message><source>Small areas as polygons: postcodes, townships ...</source><translation>面状小区域：邮政编码区、乡镇等。</translation></message>
<message><source>Area id field</source><translation>单元 ID 字段</translation></message>
<message><source>As the origins of the flows. Empty: the feature id.</source><translation>与流量的起点一致。留空则用要素 ID。</translation></message>
<message><source>Population field</source><translation>人口字段</translation></message>
<message><source>People of each area, zero or more. Needed for a smallest population and for beds per 1,000.</source><translation>各单元的人口，不得为负。设定最小人口或计算每千人床位数时需要。</translation></message>
<message><source>plurality (Dartmouth) or community (modularity).</source><translation>plurality（Dartmouth 法）或 community（模块度）。</translation></message>
<message><source>Regions in one piece</source><translation>区域连片</translation></message>
<message><source>Areas that share a stretch of border are neighbours. Areas that adjoin nothing stay where they were.</source><translation>共有一段边界的单元互为相邻。不与任何单元相接的单元保持原归属。</translation></message>
<message><source>Smallest localisation</source><translation>最低本地化指数</translation></message>
<message><source>The share of its patients that a region must keep: 0.4 to 0.5 is usual. 0: no minimum.</source><translation>区域须留住的本区患者比例：常用 0.4 至 0.5。0：不设下限。</translation></message>
<message><source>Smallest population</source><translation>最小人口</translation></message>
<message><source>People that a region must have: 120,000 for referral regions in the Dartmouth Atlas. 0: no minimum.</source><translation>区域须达到的人口：Dartmouth Atlas 的转诊区为 120,000。0：不设下限。</translation></message>
<message><source>Resolution of communities</source><translation>社区发现的分辨率</translation></message>
<message><source>Above 1: more and smaller regions; below: fewer and larger.</source><translation>大于 1：区域更多、更小；小于 1：更少、更大。</translation></message>
<message><source>Service areas</source><translation>服务区</translation></message>
<message><source>A dissolved polygon for each region, with its areas, patients and measures.</source><translation>每个区域一个融合后的面，含单元数、患者数和各项指标。</translation></message>
<message><source>Areas with their service area</source><translation>单元及其所属服务区</translation></message>
<message><source>The areas with service_area, own_share (of their patients, treated in the region) and status.</source><translation>单元图层，含 service_area、own_share（其患者中在本区域就医的比例）和状态。</translation></message>
<message><source>{count} areas are in no service area (ids {ids}): they have no patients, or none who is treated in an area.</source><translation>{count} 个单元不属于任何服务区（ID：{ids}）：没有患者，或其患者均未在任何单元就医。</translation></message>
<message><source>{count} areas adjoin no other of their service area, and stay in it (ids {ids}).</source><translation>{count} 个单元与所属服务区的其他单元都不相接，仍保留在该服务区（ID：{ids}）。</translation></message>
<message><source>hsa,hrr,dartmouth,plurality,catchment area,market area,community detection,louvain,modularity,localisation index,patient flows</source><translation>hsa,hrr,dartmouth,医院服务区,转诊区,相对多数,服务范围,市场区,社区发现,louvain,模块度,本地化指数,患者流</translation></message>
<message><source>Number of service areas</source><translation>服务区个数</translation></message>
<message><source>Share of all patients who are treated in their own region</source><translation>全部患者中在本区域就医的比例</translation></message>
<message><source>Smallest localisation of a region</source><translation>各区域中最低的本地化指数</translation></message>
<message><source>Modularity of the regions</source><translation>区域划分的模块度</translation></message>
<message><source>Areas in no region</source><translation>不属于任何区域的单元数</translation></message>
<message><source>Areas that adjoin no other of their region</source><translation>与所属区域其他单元都不相接的单元数</translation></message>
<message><source>{regions} service areas of {areas} areas; modularity {modularity:.4f}.</source><translation>{areas} 个单元划为 {regions} 个服务区；模块度 {modularity:.4f}。</translation></message>
<message><source>{count} origins of the flow table are no area of layer '{layer}' (ids {ids}): their {patients:,.0f} patients count as coming from outside.</source><translation>流量表中有 {count} 个起点在图层“{layer}”中没有对应单元（ID：{ids}）：其 {patients:,.0f} 名患者按外来患者计。</translation></message>
<message><source>{count} areas of layer '{layer}' are in no row of the flow table (ids {ids}).</source><translation>图层“{layer}”中有 {count} 个单元未出现在流量表中（ID：{ids}）。</translation></message>
<message><source>{count} areas of layer '{layer}' have no geometry and adjoin nothing (ids {ids}).</source><translation>图层“{layer}”中有 {count} 个单元没有几何，不与任何单元相接（ID：{ids}）。</translation></message>
<message><source>Areas of layer '{layer}' overlap (first: {pairs}). Mend them where borders matter.</source><translation>图层“{layer}”中的单元有重叠（首例：{pairs}）。若边界重要，请先修正。</translation></message>
<message><source>{count} service areas miss the smallest localisation ({localisation:g}) or population ({population:g}) and have no region to join ({ids}).</source><translation>{count} 个服务区未达到最低本地化指数（{localisation:g}）或最小人口（{population:g}），又没有区域可并入（{ids}）。</translation></message>
</context>
</TS>
