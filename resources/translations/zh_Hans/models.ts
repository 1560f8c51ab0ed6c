<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context><name>EvenCare</name>
<message><source>Learns from observed patient flows how strongly cost keeps people away, and uses that decay for everything else: where people are predicted to go, the service areas and the competition that follow from it, and how many beds they reach.&lt;/p&gt;&lt;p&gt;Steps: (1) the exponential decay by a doubly constrained Poisson model; (2) predicted flows (Huff) of the whole population; (3) service areas by plurality; (4) concentration of the market; (5) access by the enhanced two-step floating catchment method; (6) crowding of hospitals.&lt;/p&gt;&lt;p&gt;The cost in the flow table and the travel cost table must be in the same unit.</source><translation>由观测到的患者流得出出行成本对就医的阻碍程度，并将所得的衰减用于后续各步：预测居民去哪里就医，由此形成的服务区和竞争状况，以及居民可达多少床位。&lt;/p&gt;&lt;p&gt;步骤：（1）用双约束泊松模型估计指数衰减；（2）预测全体人口的患者流（哈夫模型）；（3）按相对多数划分服务区；（4）市场集中度；（5）用增强型两步移动搜索法计算可达性；（6）医院拥挤度。&lt;/p&gt;&lt;p&gt;流量表中的成本与出行成本表须使用同一单位。</translation></message>
<message><source>Beds of each hospital; they attract patients.</source><translation>各医院的床位，用于吸引患者。</translation></message>
<message><source>People use hospitals up to this cost.</source><translation>居民使用不超过此成本的医院。</translation></message>
<message><source>In the unit of the travel cost table.</source><translation>单位与出行成本表相同。</translation></message>
<message><source>Fields origin_id, destination_id and cost, from areas to hospitals. Empty: straight lines in metres.</source><translation>字段 origin_id、destination_id 和 cost，由空间单元到医院。留空：以米计的直线距离。</translation></message>
<message><source>Where people are: small areas.</source><translation>人口所在：小尺度空间单元。</translation></message>
<message><source>As in the tables.</source><translation>与各表中的一致。</translation></message>
<message><source>Patients of the pair.</source><translation>该起讫点对的患者数。</translation></message>
<message><source>A row for each pair of area and hospital, zero flows included.</source><translation>每对空间单元与医院一行，包括零流量。</translation></message>
<message><source>Id of the hospital.</source><translation>医院的 ID。</translation></message>
<message><source>Id of the area.</source><translation>空间单元的 ID。</translation></message>
<message><source>The hospitals, in the areas.</source><translation>位于各空间单元内的医院。</translation></message>
<message><source>The share of its patients that a service area must keep.</source><translation>服务区应留住的本地患者比例。</translation></message>
<message><source>People that a service area must have.</source><translation>服务区应有的人口。</translation></message>
<message><source>People in each area.</source><translation>各空间单元的人口。</translation></message>
<message><source>Beds per 1,000 people in reach of each area.</source><translation>各空间单元每千人可达的床位。</translation></message>
<message><source>A polygon for each, with patients, beds and localisation.</source><translation>每个服务区一个多边形，附患者数、床位和本地化指数。</translation></message>
<message><source>How well each family of decay fits the observed flows.</source><translation>各衰减函数族对观测流量的拟合程度。</translation></message>
<message><source>The decay, its fit and the trip lengths, to read or print.</source><translation>衰减、拟合优度与出行距离分布，供阅读或打印。</translation></message>
<message><source>HHI of each area.</source><translation>各空间单元的 HHI。</translation></message>
<message><source>HHI of each service area.</source><translation>各服务区的 HHI。</translation></message>
<message><source>Potential patients per bed of each hospital.</source><translation>各医院每张床位的潜在患者数。</translation></message>
<message><source>Main hospital, expected cost and bypassing of each area.</source><translation>各空间单元的主要就诊医院、期望成本和舍近求远比例。</translation></message>
<message><source>Patients, load and mean cost of each.</source><translation>各医院的患者数、负荷和平均成本。</translation></message>
<message><source>Catchment (largest cost that counts)</source><translation>搜索半径（计入的最大成本）</translation></message>
<message><source>Cost of a flow</source><translation>流量的成本</translation></message>
<message><source>Id of the areas</source><translation>空间单元的 ID</translation></message>
<message><source>Flow</source><translation>流量</translation></message>
<message><source>Observed flows</source><translation>观测流量</translation></message>
<message><source>Destination of a flow</source><translation>流量的终点</translation></message>
<message><source>Origin of a flow</source><translation>流量的起点</translation></message>
<message><source>Id of the hospitals</source><translation>医院的 ID</translation></message>
<message><source>Smallest localisation of a service area</source><translation>服务区的最低本地化指数</translation></message>
<message><source>Smallest population of a service area</source><translation>服务区的最少人口</translation></message>
<message><source>Calibration</source><translation>校准</translation></message>
<message><source>Concentration of the market</source><translation>市场集中度</translation></message>
<message><source>Concentration of service areas</source><translation>服务区的集中度</translation></message>
<message><source>Choices of people</source><translation>居民的选择</translation></message>
<message><source>Patients of hospitals</source><translation>医院的患者</translation></message>
<message><source>Answers the main question of hospital planning in one run: who reaches how many beds today and how fairly they are spread, where the next hospitals should stand, and how many beds every hospital should have, without one bed more than today.&lt;/p&gt;&lt;p&gt;Steps: (1) access today by the two-step floating catchment method with Gaussian decay; (2) its inequality; (3) the new sites that bring most people within the standard; (4) beds spread over old and new sites so that access differs as little as possible among people; (5) a comparison of today with the plan.&lt;/p&gt;&lt;p&gt;Travel costs come from a table (origin_id, destination_id, cost), or else are straight lines in metres. Catchment and standard are in the unit of the costs.</source><translation>一次运行回答医院规划的核心问题：目前谁能获得多少床位、分布是否公平，新医院应建在哪里，以及在不比现状增加一张床位的前提下每家医院应有多少床位。&lt;/p&gt;&lt;p&gt;步骤：（1）用高斯衰减的两步移动搜索法计算现状可达性；（2）其不平等程度；（3）使最多的人口处于可达标准之内的新选址点；（4）在新老选址点之间分配床位，使人与人之间的可达性差异尽可能小；（5）比较现状与方案。&lt;/p&gt;&lt;p&gt;出行成本取自表（origin_id、destination_id、cost），没有时为以米计的直线距离。搜索半径和可达标准的单位与成本相同。</translation></message>
<message><source>Beds of each hospital today.</source><translation>各医院的现状床位。</translation></message>
<message><source>Where new hospitals could stand.</source><translation>可建新医院的地点。</translation></message>
<message><source>Unique, and different from the ids of the hospitals.</source><translation>唯一，且与医院的 ID 不同。</translation></message>
<message><source>People use hospitals up to this cost. In metres, or in the unit of the cost table.</source><translation>居民使用不超过此成本的医院。单位为米，或与成本表相同。</translation></message>
<message><source>Fields origin_id, destination_id and cost, from people to hospitals and candidate sites. Empty: straight lines in metres.</source><translation>字段 origin_id、destination_id 和 cost，由人口到医院和候选点。留空：以米计的直线距离。</translation></message>
<message><source>Where people are: points, or polygons (centroids).</source><translation>人口所在：点，或多边形（取质心）。</translation></message>
<message><source>As in the cost table. Empty: the feature id.</source><translation>与成本表一致。留空：要素 ID。</translation></message>
<message><source>0.5: no hospital may have more than one and a half times its beds of today. Empty: no limit.</source><translation>0.5：任何医院的床位不得超过现状的一倍半。留空：不限。</translation></message>
<message><source>The hospitals there are.</source><translation>现有的医院。</translation></message>
<message><source>The report sums the beds needed and in surplus by it; a candidate site takes it from a field of the same name, if it has one. Empty: not by group.</source><translation>报告按该字段汇总床位的缺口与富余；候选点如有同名字段则取其值。留空：不分组。</translation></message>
<message><source>Unique, as in the cost table.</source><translation>唯一，与成本表一致。</translation></message>
<message><source>0.8: no hospital may fall below 80 % of its beds of today. 1: no hospital gives up a bed. 0: a hospital may close, which can cost coverage.</source><translation>0.8：任何医院不得低于现状床位的 80%。1：任何医院都不调出床位。0：医院可以关闭，可能损失覆盖。</translation></message>
<message><source>A new hospital gets at least so many beds.</source><translation>新医院至少有这么多床位。</translation></message>
<message><source>A new hospital gets at most so many beds. Empty: no limit.</source><translation>新医院至多有这么多床位。留空：不限。</translation></message>
<message><source>People in each place.</source><translation>各需求点的人口。</translation></message>
<message><source>County or another area: the report shows today and the plan in each. Empty: not by region.</source><translation>县或其他区域：报告给出各区域的现状与方案。留空：不分区域。</translation></message>
<message><source>How many of the candidate sites to open.</source><translation>开设多少个候选点。</translation></message>
<message><source>People are covered if a hospital is that near. In metres, or in the unit of the cost table.</source><translation>有医院在此距离之内的人口即为已覆盖。单位为米，或与成本表相同。</translation></message>
<message><source>Beds of each hospital before and after, and the change.</source><translation>各医院调整前后的床位及其变化。</translation></message>
<message><source>Beds per 1,000 people in reach of each place.</source><translation>各需求点每千人可达的床位。</translation></message>
<message><source>A row for each region, today and under the plan.</source><translation>每个区域一行，现状与方案对照。</translation></message>
<message><source>The page to read, print or send.</source><translation>供阅读、打印或发送的页面。</translation></message>
<message><source>A row for each measure: today, plan, change.</source><translation>每个指标一行：现状、方案、变化。</translation></message>
<message><source>Who is within the standard under the plan.</source><translation>方案下哪些人口处于可达标准之内。</translation></message>
<message><source>Hospitals and candidate sites, and which of them are open in the plan.</source><translation>医院和候选点，以及方案中哪些开设。</translation></message>
<message><source>A row for each index of inequality.</source><translation>每个不平等指标一行。</translation></message>
<message><source>Candidate sites</source><translation>候选点</translation></message>
<message><source>Id of the candidate sites</source><translation>候选点的 ID</translation></message>
<message><source>Id of the places</source><translation>需求点的 ID</translation></message>
<message><source>Largest growth of a hospital (share of its beds)</source><translation>医院的最大增幅（占其床位的比例）</translation></message>
<message><source>Level or region of the hospitals</source><translation>医院的级别或区域</translation></message>
<message><source>Share of its beds that a hospital keeps</source><translation>医院保留的床位比例</translation></message>
<message><source>Smallest new hospital (beds)</source><translation>新医院的最小规模（床）</translation></message>
<message><source>Largest new hospital (beds)</source><translation>新医院的最大规模（床）</translation></message>
<message><source>Region of the places</source><translation>需求点所属区域</translation></message>
<message><source>New hospitals</source><translation>新医院数</translation></message>
<message><source>Standard (largest cost to a hospital)</source><translation>可达标准（到医院的最大成本）</translation></message>
<message><source>Access today and planned</source><translation>现状与方案的可达性</translation></message>
<message><source>Measures by region</source><translation>分区域指标</translation></message>
<message><source>Sites</source><translation>选址点</translation></message>
<message><source>Inequality of access today</source><translation>现状可达性的不平等程度</translation></message>
</context>
</TS>
