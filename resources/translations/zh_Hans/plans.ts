<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context><name>EvenCare</name>
<message><source>Compare plans</source><translation>方案比较</translation></message>
<message><source>Access and its inequality in several plans for the same people, with who gains and who loses.</source><translation>同一人口在多个方案下的可达性及其不平等，以及获益者与受损者。</translation></message>
<message><source>Evaluates two or more plans (sets of facilities with their capacity) for the same people by the same method, and compares each with the first: access of every place, mean, spread and inequality of access, people covered, people who gain and people who lose, and the change of every facility.

Each plan is a layer of facilities; the same facility has the same id in every plan. A facility that a plan does not have, or has with a capacity of zero, is closed in it. A single layer with several capacity fields (such as before and after, as written by 'Reallocate capacity') holds one plan for each field.

With DEMAND_REGION, every plan is also measured in each region, and its inequality split into that within and that between regions (Theil). With FACILITY_GROUP, capacity is summed by level or region of the facilities: the need of those that grow and the surplus of those that shrink.</source><translation>以同一方法、针对同一人口评价两个或多个方案（各为一组设施及其服务能力），并逐一与第一个方案比较：各需求点的可达性，可达性的均值、离散程度与不平等，覆盖人口，获益人口与受损人口，以及每个设施的变化。

每个方案为一个设施图层；同一设施在各方案中 ID 相同。某方案中没有的设施，或服务能力为零的设施，视为在该方案中关闭。若单个图层含多个服务能力字段（如“服务能力再分配”输出的 before 和 after），则每个字段为一个方案。

指定 DEMAND_REGION 时，还在每个区域内分别评价各方案，并将其不平等分解为区域内与区域间两部分（泰尔指数）。指定 FACILITY_GROUP 时，按设施的级别或区域汇总服务能力：增加的设施之增量合计为缺口，减少的设施之减量合计为富余。</translation></message>
<message><source>People that access is expressed for</source><translation>可达性的人口基数</translation></message>
<message><source>1000 gives beds per 1,000 people.</source><translation>填 1000 即为每千人口床位数。</translation></message>
<message><source>Standard (cost within which people count as covered)</source><translation>可达标准（成本不超过此值的人口计为已覆盖）</translation></message>
<message><source>In the unit of the costs. Empty: the catchment.</source><translation>采用成本的单位。留空：取搜索半径。</translation></message>
<message><source>Threshold of access</source><translation>可达性阈值</translation></message>
<message><source>The share of people with less access than this is reported. Empty: not reported.</source><translation>报告可达性低于此值的人口占比。留空：不报告。</translation></message>
<message><source>Access by plan</source><translation>各方案可达性</translation></message>
<message><source>The demand layer with one column of access for each plan.</source><translation>需求图层，每个方案附一列可达性。</translation></message>
<message><source>Measures by plan</source><translation>各方案指标</translation></message>
<message><source>A row for each measure, with its value and change by plan.</source><translation>每项指标一行，列出各方案的数值和变化量。</translation></message>
<message><source>Measures by region and plan</source><translation>各区域各方案指标</translation></message>
<message><source>A row for each region and plan. Theil's parts within and between add up over the regions.</source><translation>每个区域每个方案一行。泰尔指数的组内、组间部分可按区域累加。</translation></message>
<message><source>The first plan, usually today, is what the others are compared with.</source><translation>第一个方案（通常为现状）是其他方案的比较基准。</translation></message>
<message><source>A field that all plans have, with the same id for the same facility. Empty: the feature id.</source><translation>各方案共有的字段，同一设施的 ID 须相同。留空：要素 ID。</translation></message>
<message><source>A numeric field that all plans have, zero or more. Use PLAN_CAPACITIES where its name differs.</source><translation>各方案共有的数值字段，不小于零。各方案字段名不同时，用 PLAN_CAPACITIES。</translation></message>
<message><source>Capacity fields, one for each plan</source><translation>服务能力字段，每个方案一个</translation></message>
<message><source>Names with commas, in the order of the plans, as in: beds, after. Overrides the capacity field.</source><translation>按方案顺序填写字段名，以逗号分隔，例如：beds, after。优先于服务能力字段。</translation></message>
<message><source>Names of the plans</source><translation>方案名称</translation></message>
<message><source>With commas, in the order of the plans, as in: Today, Plan. Empty: the names of the layers.</source><translation>按方案顺序填写，以逗号分隔，例如：现状, 方案。留空：用图层名称。</translation></message>
<message><source>County, district or another area: the report and the table REGIONS measure every plan in each.</source><translation>县、区或其他区域：报告和 REGIONS 表在每个区域内分别评价各方案。</translation></message>
<message><source>Level or region field of the facilities</source><translation>设施的级别或区域字段</translation></message>
<message><source>A field that all plans have: the report sums need and surplus by it. If a facility changes its group, the first plan's counts.</source><translation>各方案共有的字段：报告据此汇总缺口与富余。设施的分组若有变化，以第一个方案为准。</translation></message>
<message><source>scenario,plan,baseline,comparison,report,lorenz,gini,equity,winners,losers,beds</source><translation>情景,方案,基准,现状,比较,报告,洛伦兹曲线,基尼系数,公平性,获益,受损,床位,scenario,plan,baseline,comparison,lorenz,gini,equity</translation></message>
<message><source>Gini index of the first plan</source><translation>第一个方案的基尼系数</translation></message>
<message><source>Gini index of the last plan</source><translation>最后一个方案的基尼系数</translation></message>
<message><source>Mean access of the first plan</source><translation>第一个方案的平均可达性</translation></message>
<message><source>Mean access of the last plan</source><translation>最后一个方案的平均可达性</translation></message>
<message><source>Median access of the first plan</source><translation>第一个方案的可达性中位数</translation></message>
<message><source>Median access of the last plan</source><translation>最后一个方案的可达性中位数</translation></message>
<message><source>Standard deviation of access of the first plan</source><translation>第一个方案的可达性标准差</translation></message>
<message><source>Standard deviation of access of the last plan</source><translation>最后一个方案的可达性标准差</translation></message>
<message><source>Share of people covered in the first plan</source><translation>第一个方案的覆盖人口占比</translation></message>
<message><source>Share of people covered in the last plan</source><translation>最后一个方案的覆盖人口占比</translation></message>
<message><source>Capacity moved from the first to the last plan</source><translation>从第一个方案到最后一个方案的服务能力调配量</translation></message>
<message><source>People whose access grows from the first to the last plan</source><translation>从第一个方案到最后一个方案可达性提高的人口</translation></message>
<message><source>People whose access falls from the first to the last plan</source><translation>从第一个方案到最后一个方案可达性下降的人口</translation></message>
<message><source>Plans (layers of facilities)</source><translation>方案（设施图层）</translation></message>
<message><source>Comparison of plans</source><translation>方案比较报告</translation></message>
<message><source>Plan hospitals: access, equity, sites and beds</source><translation>医院规划：可达性、公平性、选址与床位</translation></message>
<message><source>model,main job,planning,scenario,hospitals,beds,siting,allocation,equity,report</source><translation>模型,主流程,规划,情景,医院,床位,选址,分配,公平性,报告,model,main job,planning</translation></message>
<message><source>Plan {number}</source><translation>方案 {number}</translation></message>
<message><source>Sample region</source><translation>示例区域</translation></message>
<message><source>Layers to learn with: villages, hospitals, candidate sites and roads around real settlements.</source><translation>练习用图层：以真实居民点为基础的村庄、医院、候选点和道路。</translation></message>
<message><source>A region to learn and test with: real settlements of Sichuan and Chongqing with their population (GeoNames, CC BY 4.0), and synthetic hospitals of three tiers, beds, doctors, candidate sites and roads.

Beds add up to 6.46 per 1,000 people, as in China in 2020, and are spread unevenly on purpose, so that a better plan shows an effect. With far fewer hospitals than such a region has, each stands for a group. Site costs are in million yuan, incomes are an index with mean 100. The roads suit network analysis: fields speed_kmh, and oneway with B (both ways), F (as drawn) and T (against it).

The same seed gives the same region. Nothing synthetic says anything about the real places.</source><translation>供学习和测试的区域：四川、重庆的真实居民点及其人口（GeoNames, CC BY 4.0），以及虚构的三个层级的医院、床位、医生、候选点和道路。

床位合计为每千人口 6.46 张，与 2020 年全国水平一致；分布则有意设为不均衡，使更优方案的效果得以显现。医院数量远少于此类区域的实际数量，每家医院代表一组医院。候选点费用以百万元计，收入为均值 100 的指数。道路可用于网络分析：字段 speed_kmh，以及 oneway，取值 B（双向）、F（沿数字化方向）和 T（逆数字化方向）。

种子相同，区域相同。虚构数据不反映当地任何实际情况。</translation></message>
<message><source>Only settlements inside it. Empty: all of Sichuan and Chongqing.</source><translation>仅保留范围内的居民点。留空：四川和重庆全境。</translation></message>
<message><source>Settlements</source><translation>居民点数</translation></message>
<message><source>How many to keep, the most populous first. More than there are: all.</source><translation>保留的居民点数量，人口多者优先。超过总数时全部保留。</translation></message>
<message><source>Hospitals</source><translation>医院数</translation></message>
<message><source>How many to create: at least one of each tier, at most one per settlement.</source><translation>生成的医院数量：每个层级至少一家，每个居民点至多一家。</translation></message>
<message><source>Seed</source><translation>随机种子</translation></message>
<message><source>Where the random numbers start. Another seed gives other hospitals, sites and roads.</source><translation>随机数的起点。更换种子，医院、候选点和道路随之改变。</translation></message>
<message><source>Sample demand</source><translation>示例需求</translation></message>
<message><source>Settlements with population.</source><translation>居民点及其人口。</translation></message>
<message><source>Sample hospitals</source><translation>示例医院</translation></message>
<message><source>Synthetic hospitals with beds.</source><translation>虚构的医院及其床位。</translation></message>
<message><source>Sample candidate sites</source><translation>示例候选点</translation></message>
<message><source>Synthetic sites with cost and proposed beds. Their ids differ from those of the hospitals.</source><translation>虚构的候选点，附开设费用和拟设床位。其 ID 与医院的 ID 不重复。</translation></message>
<message><source>Sample roads</source><translation>示例道路</translation></message>
<message><source>Synthetic roads with class, speed and length.</source><translation>虚构的道路，附等级、速度和长度。</translation></message>
<message><source>example,demo,test data,tutorial,synthetic,sichuan,chongqing,settlements,hospitals,roads</source><translation>示例,演示,测试数据,教程,虚构数据,四川,重庆,居民点,医院,道路,example,demo,tutorial</translation></message>
<message><source>Extent</source><translation>范围</translation></message>
<message><source>Population</source><translation>人口</translation></message>
<message><source>Beds</source><translation>床位</translation></message>
<message><source>{settlements} settlements with {people:,} people; {hospitals} hospitals with {beds:,} beds.</source><translation>{settlements} 个居民点，{people:,} 人；{hospitals} 家医院，{beds:,} 张床位。</translation></message>
</context>
</TS>
