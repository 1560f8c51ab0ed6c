<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>EvenCare</name>
    <message>
        <source>DECAY: every pair within CATCHMENT has the weight zero ({decay}; the smallest cost is {smallest}), so nobody reaches anything. Check that DECAY_SCALE and DECAY_SHAPE are in the unit of the costs, or raise CATCHMENT.</source>
        <translation>DECAY：CATCHMENT 以内所有起讫点对的权重均为零（{decay}；最小成本为 {smallest}），因此所有设施都无人可达。请检查 DECAY_SCALE 和 DECAY_SHAPE 的单位是否与成本一致，或增大 CATCHMENT。</translation>
    </message>
    <message>
        <source>{parameter}: the mode shares of {count} places do not add up to one (first: {ids}). Correct the shares; every place needs its share of each mode, from 0 to 1.</source>
        <translation>{parameter}：{count} 个需求点的出行方式分担率之和不为一（如 {ids}）。请更正；每个需求点对每种出行方式都应有 0 至 1 的分担率。</translation>
    </message>
    <message>
        <source>MODES has {tables} cost tables, but MODE_SHARE has {fields} fields. Give one share field for each table, in the same order.</source>
        <translation>MODES 有 {tables} 个成本表，而 MODE_SHARE 有 {fields} 个字段。请按相同顺序为每个表给出一个分担率字段。</translation>
    </message>
    <message>
        <source>MODE_CATCHMENTS: '{value}' is not one catchment for each of the {tables} tables of MODES. Write as many numbers.</source>
        <translation>MODE_CATCHMENTS：“{value}”与 MODES 的 {tables} 个表不是一一对应。请给出同样多的数值。</translation>
    </message>
    <message>
        <source>MODE_CATCHMENTS and TIER_RULES both give catchments. Leave MODE_CATCHMENTS empty: tiers have their own.</source>
        <translation>MODE_CATCHMENTS 和 TIER_RULES 都给出了搜索半径。各层级已有自己的搜索半径，请将 MODE_CATCHMENTS 留空。</translation>
    </message>
    <message>
        <source>TIER_RULES is empty, but TIER_FIELD is given. Choose a table with the columns tier and catchment and a row for each of the tiers {tiers}, lowest first.</source>
        <translation>已给出 TIER_FIELD，但 TIER_RULES 为空。请选择含 tier 和 catchment 两列的表，从最低层级起为层级 {tiers} 各设一行。</translation>
    </message>
    <message>
        <source>TIER_RULES has no row for the tiers {tiers} of {count} facilities (ids {ids}). It has: {known}. Add rules, or correct TIER_FIELD.</source>
        <translation>TIER_RULES 中没有层级 {tiers} 的行，涉及 {count} 个设施（ID：{ids}）。现有：{known}。请补充规则，或更正 TIER_FIELD。</translation>
    </message>
    <message>
        <source>TIER_RULES: {count} rows have no tier. Name the tier of every rule.</source>
        <translation>TIER_RULES：{count} 行没有层级。请为每条规则写明层级。</translation>
    </message>
    <message>
        <source>TIER_RULES: more than one row for the tiers {tiers}. Keep one row a tier.</source>
        <translation>TIER_RULES：层级 {tiers} 不止一行。每个层级只保留一行。</translation>
    </message>
    <message>
        <source>TIER_RULES: {column} must be a share from 0 to 1 (share itself above 0); it is wrong for {tiers}.</source>
        <translation>TIER_RULES：{column} 须为 0 至 1 之间的比例（share 须大于 0）；层级 {tiers} 的值有误。</translation>
    </message>
    <message>
        <source>GROUP_RULES: {groups} is not among the fields of DEMAND_GROUPS ({known}). Correct the column demand_group.</source>
        <translation>GROUP_RULES：{groups} 不在 DEMAND_GROUPS 的字段（{known}）之中。请更正 demand_group 列。</translation>
    </message>
    <message>
        <source>FACILITY_GROUP: {count} facilities of {groups} (ids {ids}) serve none of the groups {known}. Add rows to GROUP_RULES, or correct the names.</source>
        <translation>FACILITY_GROUP：类别为 {groups} 的 {count} 个设施（ID：{ids}）不服务于人群 {known} 中的任何一类。请在 GROUP_RULES 中补充相应行，或更正名称。</translation>
    </message>
    <message>
        <source>{parameter}: the table '{layer}' has no column '{column}'. It has: {fields}. Name its columns {columns}.</source>
        <translation>{parameter}：表“{layer}”没有“{column}”列。现有：{fields}。各列请命名为 {columns}。</translation>
    </message>
    <message>
        <source>{parameter} is needed for the method {method}.</source>
        <translation>方法 {method} 需要 {parameter}。</translation>
    </message>
    <message>
        <source>RADII must lie between 0 and CATCHMENT ({catchment}); they are {value}.</source>
        <translation>RADII 须介于 0 与 CATCHMENT（{catchment}）之间；当前为 {value}。</translation>
    </message>
    <message>
        <source>{parameter} cannot be combined with the method {method}. Leave it empty, or choose another method.</source>
        <translation>{parameter} 不能与方法 {method} 同时使用。请将其留空，或改用其他方法。</translation>
    </message>
    <message>
        <source>SENSITIVITY cannot vary what TIER_RULES or MODE_CATCHMENTS set. Leave them empty, or SENSITIVITY at none.</source>
        <translation>SENSITIVITY 无法变动由 TIER_RULES 或 MODE_CATCHMENTS 设定的值。请将二者留空，或将 SENSITIVITY 设为 none。</translation>
    </message>
    <message>
        <source>SENSITIVITY: the decay '{decay}' has no {varied} to vary. Vary CATCHMENT, or choose another decay.</source>
        <translation>SENSITIVITY：衰减函数“{decay}”没有可变动的 {varied}。请改为变动 CATCHMENT，或选用其他衰减函数。</translation>
    </message>
    <message>
        <source>{parameter} is {value}, but CV_POPULATION, CV_CAPACITY and CV_COST are all zero, so nothing varies. Set one of them.</source>
        <translation>{parameter} 为 {value}，但 CV_POPULATION、CV_CAPACITY 和 CV_COST 均为零，没有任何量会变动。请至少设置其中之一。</translation>
    </message>
    <message>
        <source>{parameter} must be 2 or more; it is {value}.</source>
        <translation>{parameter} 须不小于 2；当前为 {value}。</translation>
    </message>
    <message>
        <source>{parameter} is {value}, more than memory holds for so many places. Take at most {most}.</source>
        <translation>{parameter} 为 {value}，需求点如此之多时内存不足。最多取 {most}。</translation>
    </message>
    <message>
        <source>CATCHMENT_TO ({last}) must not be smaller than CATCHMENT ({first}).</source>
        <translation>CATCHMENT_TO（{last}）不能小于 CATCHMENT（{first}）。</translation>
    </message>
    <message>
        <source>UNITS needs CAPACITY: choose the field with the beds or doctors of each facility.</source>
        <translation>UNITS 需要 CAPACITY：请选择各设施床位数或医生数的字段。</translation>
    </message>
    <message>
        <source>NEAREST is {value}, but layer '{layer}' has only {count} facilities. Ask for fewer.</source>
        <translation>NEAREST 为 {value}，但图层“{layer}”只有 {count} 个设施。请减小该值。</translation>
    </message>
    <message>
        <source>METHOD: the weights of '{method}' change with capacity itself, so its access is no linear function of capacity. Choose one of {methods}.</source>
        <translation>METHOD：“{method}”的权重随服务能力本身而变，其可达性不是服务能力的线性函数。请从 {methods} 中选择。</translation>
    </message>
    <message>
        <source>MIN_CAPACITY and KEEP ask for more than MAX_CAPACITY and GROW allow at {count} facilities (ids {ids}); the first must have at least {low} and at most {high}. Lower the former, or raise the latter.</source>
        <translation>有 {count} 个设施（ID：{ids}）的 MIN_CAPACITY 和 KEEP 要求高于 MAX_CAPACITY 和 GROW 所允许的值；其中第一个至少须有 {low}，至多可有 {high}。请降低前者，或提高后者。</translation>
    </message>
    <message>
        <source>WHOLE: no whole number lies between the least and the most capacity allowed at {count} facilities (ids {ids}); the first must have between {low} and {high}. Widen MIN_CAPACITY, MAX_CAPACITY, KEEP or GROW there, or switch WHOLE off.</source>
        <translation>WHOLE：有 {count} 个设施（ID：{ids}）允许的服务能力上下限之间没有整数；其中第一个须介于 {low} 与 {high} 之间。请放宽这些设施的 MIN_CAPACITY、MAX_CAPACITY、KEEP 或 GROW，或关闭 WHOLE。</translation>
    </message>
    <message>
        <source>TOTAL is {total} (empty means today's sum), but the facilities must have {minimum} at least: the sum of MIN_CAPACITY and KEEP, raised to MIN_SIZE and to whole units where these are asked for, of which {stranded} at facilities that nobody reaches. Lower the minima, or raise TOTAL to {minimum}.</source>
        <translation>TOTAL 为 {total}（留空即现状合计），但各设施合计至少须有 {minimum}：这是 MIN_CAPACITY 与 KEEP 要求的合计（如有要求，已提高到 MIN_SIZE 并取整到单位），其中 {stranded} 在无人可达的设施。请降低下限，或将 TOTAL 提高到 {minimum}。</translation>
    </message>
    <message>
        <source>TOTAL is {total} (empty means today's sum), but the facilities can have {maximum} at most: the sum of MAX_CAPACITY and GROW, of which {stranded} at facilities that nobody reaches. Raise the maxima, or lower TOTAL to {maximum}.</source>
        <translation>TOTAL 为 {total}（留空即现状合计），但各设施合计至多可有 {maximum}：这是 MAX_CAPACITY 与 GROW 允许的合计，其中 {stranded} 在无人可达的设施。请提高上限，或将 TOTAL 降低到 {maximum}。</translation>
    </message>
    <message>
        <source>WHOLE: the capacity to share out is {total}, which is not a whole number ({stranded} stays at facilities that nobody reaches). Set TOTAL so that a whole number is left, or switch WHOLE off.</source>
        <translation>WHOLE：待分配的服务能力为 {total}，不是整数（{stranded} 滞留在无人可达的设施）。请调整 TOTAL 使余下部分为整数，或关闭 WHOLE。</translation>
    </message>
    <message>
        <source>CATCHMENT: no place with people has a facility in reach, so no spread of capacity changes access. Raise CATCHMENT, and check POPULATION and the decay.</source>
        <translation>CATCHMENT：所有有人口的需求点在可达范围内都没有设施，服务能力无论如何分布都不会改变可达性。请增大 CATCHMENT，并检查 POPULATION 和衰减函数。</translation>
    </message>
    <message>
        <source>CAPACITY: the field '{field}' of layer '{layer}' is zero for every feature, so there is nothing to share out. Choose another field, or set TOTAL to what a system that starts from nothing has to give.</source>
        <translation>CAPACITY：图层“{layer}”的字段“{field}”在所有要素中均为零，没有可分配的服务能力。请另选字段；若是从零起步的体系，请将 TOTAL 设为可供分配的总量。</translation>
    </message>
    <message>
        <source>METHOD: with {method} people choose by capacity, and all capacities are zero today, so nobody would choose any facility. Use one of {methods}, or start from capacities above zero.</source>
        <translation>METHOD：采用 {method} 时居民按服务能力选择设施，而现状服务能力全部为零，因此没有人会选择任何设施。请改用 {methods} 之一，或以大于零的服务能力为起点。</translation>
    </message>
    <message>
        <source>CAPACITY: the whole capacity of {stranded} stands at facilities that nobody reaches (ids {ids}) and stays there, so nothing is left to share out. Raise CATCHMENT, set TOTAL, or switch MOVE_STRANDED on.</source>
        <translation>CAPACITY：全部服务能力 {stranded} 都滞留在无人可达的设施（ID：{ids}），没有余下可分配的部分。请增大 CATCHMENT，设置 TOTAL，或开启 MOVE_STRANDED。</translation>
    </message>
    <message>
        <source>MODULE: the capacity to share out is {total}, which modules of {module} do not divide ({stranded} stays at facilities that nobody reaches). Set TOTAL to {less} or {more}, or change MODULE.</source>
        <translation>MODULE：待分配的服务能力为 {total}，不能被模块 {module} 整除（{stranded} 滞留在无人可达的设施）。请将 TOTAL 设为 {less} 或 {more}，或更改 MODULE。</translation>
    </message>
    <message>
        <source>MODULE: no multiple of it lies between the least and the most capacity allowed at {count} facilities (ids {ids}); the first must have between {low} and {high}. Widen MIN_CAPACITY, MAX_CAPACITY, KEEP or GROW there, or lower MODULE.</source>
        <translation>MODULE：有 {count} 个设施（ID：{ids}）允许的服务能力上下限之间没有其整数倍；其中第一个须介于 {low} 与 {high} 之间。请放宽这些设施的 MIN_CAPACITY、MAX_CAPACITY、KEEP 或 GROW，或减小 MODULE。</translation>
    </message>
    <message>
        <source>MIN_SIZE: {count} facilities (ids {ids}) must have capacity but may not have that much; the first has {low} at least and {high} at most. Lower MIN_SIZE, MIN_CAPACITY or KEEP, or raise MAX_CAPACITY or GROW there.</source>
        <translation>MIN_SIZE：有 {count} 个设施（ID：{ids}）必须有服务能力，却不允许达到该规模；其中第一个至少须有 {low}，至多可有 {high}。请降低 MIN_SIZE、MIN_CAPACITY 或 KEEP，或提高这些设施的 MAX_CAPACITY 或 GROW。</translation>
    </message>
    <message>
        <source>MIN_SIZE cannot be combined with METHOD {method}: its weights change with capacity, and the steps between plans would leave hospitals below the minimum. Choose one of {methods}, or leave MIN_SIZE empty.</source>
        <translation>MIN_SIZE 不能与 METHOD {method} 同时使用：其权重随服务能力而变，迭代的中间步骤会使医院低于最小规模。请从 {methods} 中选择，或将 MIN_SIZE 留空。</translation>
    </message>
    <message>
        <source>OBJECTIVE is gini, but with this METHOD mean access depends on the plan, and everybody poor is equal too. Choose another OBJECTIVE, or 2sfca, e2sfca or 3sfca.</source>
        <translation>OBJECTIVE 为 gini，但采用该 METHOD 时平均可达性随方案而变，人人都差也算均等。请改用其他 OBJECTIVE，或采用 2sfca、e2sfca 或 3sfca。</translation>
    </message>
    <message>
        <source>REGION_RULES: the regions must have {least} together at least, but TOTAL is {total} (empty means today's sum). Lower some min_total, or raise TOTAL to {least}.</source>
        <translation>REGION_RULES：各区域合计至少须有 {least}，而 TOTAL 为 {total}（留空即现状合计）。请降低某些 min_total，或将 TOTAL 提高到 {least}。</translation>
    </message>
    <message>
        <source>REGION_RULES: the regions, in which all facilities lie, may have {most} together at most, but TOTAL is {total} (empty means today's sum). Raise some max_total, or lower TOTAL to {most}.</source>
        <translation>REGION_RULES：全部设施都位于这些区域内，各区域合计至多可有 {most}，而 TOTAL 为 {total}（留空即现状合计）。请提高某些 max_total，或将 TOTAL 降低到 {most}。</translation>
    </message>
    <message>
        <source>MIN_SIZE is {size}, but there are only {total} to share out, so no facility could have that much. Lower MIN_SIZE, or raise TOTAL.</source>
        <translation>MIN_SIZE 为 {size}，但可分配的只有 {total}，没有设施能达到该规模。请降低 MIN_SIZE，或提高 TOTAL。</translation>
    </message>
    <message>
        <source>The rules cannot be kept all at once. The plan that breaks them least still breaks: {cures}. Relax one of these, or TOTAL, MIN_CAPACITY, MAX_CAPACITY, KEEP or GROW.</source>
        <translation>各项规则无法同时满足。违反最少的方案仍不符合：{cures}。请放宽其中之一，或 TOTAL、MIN_CAPACITY、MAX_CAPACITY、KEEP 或 GROW。</translation>
    </message>
    <message>
        <source>REGION_RULES has no column '{column}'. It has: {columns}. Name its columns region, min_total, max_total.</source>
        <translation>REGION_RULES 没有“{column}”列。现有：{columns}。各列请命名为 region, min_total, max_total。</translation>
    </message>
    <message>
        <source>REGION_RULES needs REGION: choose the field with the region of each facility.</source>
        <translation>REGION_RULES 需要 REGION：请选择各设施所属区域的字段。</translation>
    </message>
    <message>
        <source>REGION_RULES: no facility lies in the regions {regions}. The regions are: {known}. Correct the names, or delete the rules.</source>
        <translation>REGION_RULES：区域 {regions} 内没有设施。已有区域：{known}。请更正名称，或删除这些规则。</translation>
    </message>
    <message>
        <source>REGION_RULES: min_total is above max_total in the regions {regions}. Correct one of them.</source>
        <translation>REGION_RULES：区域 {regions} 的 min_total 大于 max_total。请更正其中之一。</translation>
    </message>
    <message>
        <source>REGION: {count} facilities have no region (ids {ids}). Give each a region, or add REGION_RULES, which leave facilities without a region free.</source>
        <translation>REGION：{count} 个设施没有区域（ID：{ids}）。请为其填写区域；或给出 REGION_RULES，此时没有区域的设施不受约束。</translation>
    </message>
    <message>
        <source>TIER_FIELD: {count} facilities have no tier (ids {ids}). Give each a tier.</source>
        <translation>TIER_FIELD：{count} 个设施没有层级（ID：{ids}）。请为其填写层级。</translation>
    </message>
    <message>
        <source>{parameter}: there is no capacity today, so that no region or tier has a share of the total to keep. Give their totals in REGION_RULES, or leave {parameter} empty.</source>
        <translation>{parameter}：现状没有服务能力，各区域或层级也就没有可保持的份额。请在 REGION_RULES 中给出其总量，或将 {parameter} 留空。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is NULL for {count} of {all} features (ids {ids}). NULL is not zero: fill in the values, filter these features out, or set MISSING to exclude, which leaves them out of the plan and reports them.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”在 {all} 个要素中有 {count} 个为 NULL（ID：{ids}）。NULL 不等于零：请补全数值，或筛除这些要素，或将 MISSING 设为 exclude，使其不参与方案并予以报告。</translation>
    </message>
    <message>
        <source>SIZE_MIN is {low}, above SIZE_MAX, which is {high}. Lower SIZE_MIN, or raise SIZE_MAX.</source>
        <translation>SIZE_MIN 为 {low}，大于 SIZE_MAX 的 {high}。请降低 SIZE_MIN，或提高 SIZE_MAX。</translation>
    </message>
    <message>
        <source>MODULE, or WHOLE: no multiple of {module} lies between SIZE_MIN, which is {low}, and SIZE_MAX, which is {high}. Widen these, or lower MODULE.</source>
        <translation>MODULE 或 WHOLE：SIZE_MIN（{low}）与 SIZE_MAX（{high}）之间没有 {module} 的整数倍。请放宽这两个界限，或减小 MODULE。</translation>
    </message>
    <message>
        <source>MODULE, or WHOLE: {count} competitors (ids {ids}) keep what they have, which is no multiple of {module}; the first has {capacity}. Choose a module that divides it, or leave MODULE empty.</source>
        <translation>MODULE 或 WHOLE：{count} 个竞争者（ID：{ids}）保持现有容量，而它不是 {module} 的整数倍；其中第一个为 {capacity}。请选择能整除它的模块，或将 MODULE 留空。</translation>
    </message>
    <message>
        <source>STATUS: {open} sites of layer '{layer}' are open today, and they have no capacity, so there is nothing to share out. Choose the field that says which sites exist (empty means candidate), or set TOTAL.</source>
        <translation>STATUS：图层“{layer}”中目前已开设的选址点有 {open} 个，且均无容量，因此没有可分配的资源。请选择说明哪些选址点已存在的字段（留空即视为候选），或设置 TOTAL。</translation>
    </message>
    <message>
        <source>SITES is {sites}, but only {candidates} sites that may open have people in reach. Lower SITES, raise CATCHMENT, or add candidates.</source>
        <translation>SITES 为 {sites}，但可开设且可达范围内有人口的选址点只有 {candidates} 个。请减小 SITES，增大 CATCHMENT，或增加候选点。</translation>
    </message>
    <message>
        <source>SIZE_MIN is {size}, and only {candidates} candidates may be that large under TOTAL and MAX_CAPACITY, but SITES is {sites}. Lower SIZE_MIN or SITES, or raise TOTAL.</source>
        <translation>SIZE_MIN 为 {size}，在 TOTAL 和 MAX_CAPACITY 之下只有 {candidates} 个候选点可达到该规模，而 SITES 为 {sites}。请减小 SIZE_MIN 或 SITES，或提高 TOTAL。</translation>
    </message>
    <message>
        <source>APPROACH is two_step, but with the sites that cover most people there is no plan. {reason} Choose joint, or relax the limits.</source>
        <translation>APPROACH 为 two_step，但选取覆盖人口最多的选址点后没有可行方案。{reason} 请改用 joint，或放宽限制条件。</translation>
    </message>
    <message>
        <source>AGAINST is coverage: set STANDARD to the cost within which care is near enough, in the unit of the costs.</source>
        <translation>AGAINST 为 coverage：请将 STANDARD 设为视作就近可及的最大成本，单位同出行成本。</translation>
    </message>
    <message>
        <source>AGAINST is budget: set TOTAL to the largest total to look at, above today's {today}.</source>
        <translation>AGAINST 为 budget：请将 TOTAL 设为要考察的最大总量，须大于现状的 {today}。</translation>
    </message>
    <message>
        <source>STATUS: {count} required sites reach nobody (ids {ids}). Raise CATCHMENT, or make them candidates.</source>
        <translation>STATUS：{count} 个必设点无人可达（ID：{ids}）。请增大 CATCHMENT，或将其改为候选点。</translation>
    </message>
    <message>
        <source>WHOLE and MODULE: no plan in such units keeps all rules. Relax the totals of regions, MAX_MOVED or MIN_SIZE.</source>
        <translation>WHOLE 和 MODULE：以整床位或模块为单位时，没有满足全部规则的方案。请放宽区域总量、MAX_MOVED 或 MIN_SIZE。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' is zero for {count} facilities (ids {ids}), which under its negative exponent {exponent} would draw everybody. Correct the values, or filter these facilities out.</source>
        <translation>{parameter}：字段“{field}”在 {count} 个设施（ID：{ids}）中为零，而其指数 {exponent} 为负，这些设施会吸引所有人。请更正数值，或筛除这些设施。</translation>
    </message>
    <message>
        <source>{parameter}: no facility has all its measures of attraction above zero, so nobody would go anywhere. Choose other fields.</source>
        <translation>{parameter}：没有一个设施的各项吸引力指标都大于零，因此没有人会去任何设施。请另选字段。</translation>
    </message>
    <message>
        <source>{parameter}: {given} exponents are given for {fields} fields. Give one exponent for each field, in their order, with commas.</source>
        <translation>{parameter}：{fields} 个字段给出了 {given} 个指数。请按字段顺序为每个字段给出一个指数，以半角逗号分隔。</translation>
    </message>
    <message>
        <source>TIER_SHARES: '{value}' cannot be read. Write tiers and the share of people who need each, as in 1:0.7, 2:0.2, 3:0.1.</source>
        <translation>TIER_SHARES：无法读取“{value}”。请写出各层级及需要该层级的人口比例，如 1:0.7, 2:0.2, 3:0.1。</translation>
    </message>
    <message>
        <source>TIER_SHARES: {given} is not possible. Name every tier once, with a share above 0; the shares add up to 1 at most.</source>
        <translation>TIER_SHARES：{given} 不可行。每个层级只写一次，比例须大于 0，合计不超过 1。</translation>
    </message>
    <message>
        <source>TIER_SHARES: {count} facilities (ids {ids}) are of tier {tiers}, which has no share. Shares are given for {known}. Add the tier, or filter these facilities out.</source>
        <translation>TIER_SHARES：{count} 个设施（ID：{ids}）属于层级 {tiers}，但没有给出其比例。已给出比例的层级：{known}。请补充该层级，或筛除这些设施。</translation>
    </message>
    <message>
        <source>TIER_SHARES: no facility is of tier {tiers}. Check the values of TIER_FIELD, or leave the tier out.</source>
        <translation>TIER_SHARES：没有设施属于层级 {tiers}。请检查 TIER_FIELD 的值，或去掉该层级。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of table '{layer}' is negative in {count} rows (pairs {ids}). A flow cannot be negative: correct the table, or filter these rows out.</source>
        <translation>{parameter}：表“{layer}”的字段“{field}”有 {count} 行为负（起讫点对 {ids}）。流量不能为负：请更正表，或筛除这些行。</translation>
    </message>
    <message>
        <source>{parameter}: no row of table '{layer}' has a flow above zero. Choose another table or field.</source>
        <translation>{parameter}：表“{layer}”中没有流量大于零的行。请另选表或字段。</translation>
    </message>
    <message>
        <source>{parameter}: no row of table '{layer}' has an origin, a destination and a number in every field that is used. Check the fields: {fields}.</source>
        <translation>{parameter}：表“{layer}”中没有一行同时具备起点、终点以及所用各字段的数值。请检查字段：{fields}。</translation>
    </message>
    <message>
        <source>{parameter}: {count} pairs stand more than once in table '{layer}' (first: {ids}). Add up their flows first (Aggregate, or Statistics by categories).</source>
        <translation>{parameter}：表“{layer}”中有 {count} 个起讫点对重复出现（如 {ids}）。请先汇总其流量（“聚合” Aggregate，或“按类别统计” Statistics by categories）。</translation>
    </message>
    <message>
        <source>FLOWS: no flow of table '{table}' starts in an area of layer '{layer}'. Origins in the table: {table_ids}; areas: {layer_ids}. Check FLOW_ORIGIN and AREA_ID (leading zeros, another column).</source>
        <translation>FLOWS：表“{table}”中没有流量起自图层“{layer}”的任何单元。表中的起点：{table_ids}；单元：{layer_ids}。请检查 FLOW_ORIGIN 和 AREA_ID（前导零、选错列）。</translation>
    </message>
    <message>
        <source>FLOWS: no destination of table '{table}' is in an area of layer '{layer}'. Destinations in the table: {table_ids}; known: {layer_ids}. Give FACILITY_AREAS (which area each facility is in), or check its id field.</source>
        <translation>FLOWS：表“{table}”中没有终点位于图层“{layer}”的任何单元。表中的终点：{table_ids}；已知：{layer_ids}。请给出 FACILITY_AREAS（各设施所在单元），或检查其 ID 字段。</translation>
    </message>
    <message>
        <source>MODEL: '{model}' cannot be calibrated, because only {origins} origins and {destinations} destinations have flows, with {pairs} pairs among them for {terms} terms. Use a table with more places, or a model with fewer constraints.</source>
        <translation>MODEL：“{model}”无法校准，因为只有 {origins} 个起点和 {destinations} 个终点有流量，其间 {pairs} 个起讫点对要估计 {terms} 个项。请使用包含更多地点的表，或约束较少的模型。</translation>
    </message>
    <message>
        <source>COST: under the model '{model}', cost does not vary in any way that the other terms do not explain, so no decay can be told. Check the field of the cost, or choose a model with fewer constraints.</source>
        <translation>COST：在模型“{model}”下，成本的变化完全可由其他项解释，因而无法识别距离衰减。请检查成本字段，或选择约束较少的模型。</translation>
    </message>
    <message>
        <source>{terms}: these terms are perfectly collinear with the others under the model '{model}', so their effects cannot be told apart. Leave one out (ORIGIN_MASS, DESTINATION_MASS), or choose another model.</source>
        <translation>{terms}：在模型“{model}”下，这些项与其他项完全共线，其效应无法区分。请去掉其中之一（ORIGIN_MASS、DESTINATION_MASS），或改用其他模型。</translation>
    </message>
    <message>
        <source>DECAY: the decay '{decay}' has no best fit to these flows: its parameters run off without end. Choose another decay; the table of families tells which fit.</source>
        <translation>DECAY：衰减函数“{decay}”对这些流量没有最佳拟合，其参数趋于无穷。请选用其他衰减函数；函数族对比表列出了可拟合的函数。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' is zero, negative or NULL for {count} places with pairs (ids {ids}). Its logarithm is needed: correct the values, or filter these rows out.</source>
        <translation>{parameter}：在有起讫点对的地点中，{count} 个（ID：{ids}）的字段“{field}”为零、负数或 NULL。计算需取其对数：请更正数值，或筛除这些行。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' is negative or NULL for {count} places (ids {ids}). Totals are zero or more: correct the values, or filter these rows out.</source>
        <translation>{parameter}：{count} 个地点（ID：{ids}）的字段“{field}”为负数或 NULL。总量须不小于零：请更正数值，或筛除这些行。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' has more than one value for {count} places (ids {ids}). Every row of a place must repeat the same value.</source>
        <translation>{parameter}：{count} 个地点（ID：{ids}）的字段“{field}”取值不唯一。同一地点的各行须重复同一数值。</translation>
    </message>
    <message>
        <source>FLOWS, COSTS: give one of the two tables, and not both.</source>
        <translation>FLOWS、COSTS：两个表给出其中一个，且只能给出一个。</translation>
    </message>
    <message>
        <source>FLOW, COST: neither is given. A flow to start from, a cost for the decay, or both are needed.</source>
        <translation>FLOW、COST：两者均未给出。需要起始流量，或用于距离衰减的成本，或两者都给出。</translation>
    </message>
    <message>
        <source>{parameter}: the model '{model}' needs totals, and there are no flows to add them up from. Choose the field that repeats the total of each place.</source>
        <translation>{parameter}：模型“{model}”需要总量，而没有可供汇总的流量。请选择在各行重复给出各地点总量的字段。</translation>
    </message>
    <message>
        <source>ORIGIN_TOTALS, DESTINATION_TOTALS: the origins add up to {origins}, the destinations to {destinations}; a doubly constrained model needs equal sums. Correct the fields, or set SCALE to origins or destinations.</source>
        <translation>ORIGIN_TOTALS、DESTINATION_TOTALS：起点合计为 {origins}，终点合计为 {destinations}；双约束模型要求两者相等。请更正字段，或将 SCALE 设为 origins 或 destinations。</translation>
    </message>
    <message>
        <source>COST: the market '{market}' is drawn by cost. Choose the field with the cost of each pair.</source>
        <translation>COST：市场“{market}”按成本划定。请选择各起讫点对的成本字段。</translation>
    </message>
    <message>
        <source>{parameter} is a field of ORIGINS, which is empty. Choose the layer of places, or clear the field.</source>
        <translation>{parameter} 是 ORIGINS 的字段，而 ORIGINS 为空。请选择起点图层，或清空该字段。</translation>
    </message>
    <message>
        <source>METHOD: no flow joins two different areas, so there are no communities to find. Check FACILITY_AREAS.</source>
        <translation>METHOD：没有连接两个不同单元的流量，因此无法进行社区发现。请检查 FACILITY_AREAS。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of table '{layer}' is negative in {count} rows (pairs {ids}). A travel cost cannot be negative: correct the table, or filter these rows out.</source>
        <translation>{parameter}：表“{layer}”的字段“{field}”有 {count} 行为负（起讫点对 {ids}）。出行成本不能为负：请更正表，或筛除这些行。</translation>
    </message>
    <message>
        <source>{parameter}: {count} pairs stand more than once in table '{layer}' (first: {ids}). Run 'Clean a cost table' (cleancosts) with DUPLICATES set to minimum or mean.</source>
        <translation>{parameter}：表“{layer}”中有 {count} 个起讫点对重复出现（如 {ids}）。请运行“清理出行成本表”(cleancosts)，并将 DUPLICATES 设为 minimum 或 mean。</translation>
    </message>
    <message>
        <source>{parameter}: no row of table '{layer}' joins the two layers. Ids in the table: {table_ids}; in the layers: {layer_ids}. Check the id fields (leading zeros, another column), and that origins are the demand.</source>
        <translation>{parameter}：表“{layer}”中没有一行能关联两个图层。表中的 ID：{table_ids}；图层中的 ID：{layer_ids}。请检查 ID 字段（前导零、选错列），并确认起点为需求点。</translation>
    </message>
    <message>
        <source>{parameter}: no facility is in reach of anyone: no travel cost is within {limit}. The smallest cost is {smallest}. Raise {parameter}, and check that it is in the unit of the costs (minutes or metres).</source>
        <translation>{parameter}：所有设施都无人可达：没有不超过 {limit} 的出行成本，最小成本为 {smallest}。请增大 {parameter}，并检查其单位是否与成本一致（分钟或米）。</translation>
    </message>
    <message>
        <source>COSTS: every travel cost is missing (NULL), so nobody reaches anything. Check the cost table '{layer}'.</source>
        <translation>COSTS：所有出行成本均缺失（NULL），因此所有设施都无人可达。请检查成本表“{layer}”。</translation>
    </message>
    <message>
        <source>{parameter}: {rows} rows of table '{table}' hold ids that layer '{layer}' does not have ({count} ids: {ids}). These rows are not used.</source>
        <translation>{parameter}：表“{table}”中有 {rows} 行的 ID 不在图层“{layer}”中（{count} 个 ID：{ids}）。这些行未使用。</translation>
    </message>
    <message>
        <source>{count} places of layer '{layer}'{people} have no facility within reach (ids {ids}). They are kept in the result as unreachable.</source>
        <translation>图层“{layer}”中有 {count} 个需求点{people}可达范围内没有设施（ID：{ids}）。结果中保留这些需求点，标为不可达。</translation>
    </message>
    <message>
        <source>{count} facilities of layer '{layer}' are within reach of nobody (ids {ids}).</source>
        <translation>图层“{layer}”中有 {count} 个设施无人可达（ID：{ids}）。</translation>
    </message>
    <message>
        <source>{parameter}: no fields of table '{layer}' look like origin, destination and cost. It has: {fields}. Run 'Clean a cost table' (cleancosts) and choose them there.</source>
        <translation>{parameter}：表“{layer}”中没有可识别为起点、终点和成本的字段。现有：{fields}。请运行“清理出行成本表”(cleancosts)，在其中选定字段。</translation>
    </message>
    <message>
        <source>TABLES: {count} table is given, and there is nothing to combine. Choose two or more.</source>
        <translation>TABLES：只给出 {count} 个表，没有可合并的内容。请选择两个或更多。</translation>
    </message>
    <message>
        <source>SHARES: '{value}' is not one share for each of {count} tables. Write numbers of zero or more with commas, as in 0.7, 0.3.</source>
        <translation>SHARES：“{value}”与 {count} 个表不是一一对应。请写出不小于零的数值，以半角逗号分隔，如 0.7, 0.3。</translation>
    </message>
    <message>
        <source>NETWORK: no feature of layer '{layer}' is a line that can be used ({empty} of {count} have no geometry, {others} are points or areas). Choose a layer of roads.</source>
        <translation>NETWORK：图层“{layer}”中没有可用的线要素（{count} 个要素中有 {empty} 个没有几何，{others} 个是点或面）。请选择道路图层。</translation>
    </message>
    <message>
        <source>NETWORK: every line of the layer has a length of zero. Choose a layer of roads.</source>
        <translation>NETWORK：图层中所有线的长度均为零。请选择道路图层。</translation>
    </message>
    <message>
        <source>{parameter}: no road of layer '{network}' lies within {limit} m of any feature of layer '{layer}'; the nearest is {nearest} m away. The roads extend over {roads}, '{layer}' over {points}. Check that both show the same region and have the right coordinate reference systems, or raise SNAP_DISTANCE.</source>
        <translation>{parameter}：图层“{network}”中没有道路位于图层“{layer}”任何要素的 {limit} m 以内；最近的相距 {nearest} m。道路的范围为 {roads}，“{layer}”的范围为 {points}。请检查两者是否为同一区域、坐标参考系是否正确，或增大 SNAP_DISTANCE。</translation>
    </message>
    <message>
        <source>{count} points of layer '{layer}' ({share}) lie on roads outside the main network, which cannot be reached from it or cannot reach it (ids {ids}). Tick 'Use only the main network', raise the topology tolerance, or check the direction field.</source>
        <translation>图层“{layer}”中有 {count} 个点（{share}）位于主路网以外的道路上，从主路网无法到达，或无法到达主路网（ID：{ids}）。请勾选“只用主路网”，增大拓扑容差，或检查方向字段。</translation>
    </message>
    <message>
        <source>DIRECTION_FIELD: none of its values is one of {values}. It holds {found}. Correct VALUE_FORWARD, VALUE_BACKWARD and VALUE_BOTH, or leave DIRECTION_FIELD empty.</source>
        <translation>DIRECTION_FIELD：其中没有一个值属于 {values}。字段中的值为 {found}。请更正 VALUE_FORWARD、VALUE_BACKWARD 和 VALUE_BOTH，或将 DIRECTION_FIELD 留空。</translation>
    </message>
    <message>
        <source>{first} and {second} are both '{value}', so the direction of such roads is unknown. Give each direction a value of its own, or leave one empty.</source>
        <translation>{first} 和 {second} 都是“{value}”，无法确定这些道路的方向。请为各方向设定不同的取值，或将其中之一留空。</translation>
    </message>
    <message>
        <source>FRICTION: the raster cannot be read. Choose another raster layer.</source>
        <translation>FRICTION：无法读取栅格。请另选栅格图层。</translation>
    </message>
    <message>
        <source>FRICTION: {count} cells of raster '{layer}' near row {row}, column {column} are zero or below (the smallest is {smallest:g}). A friction is the time to cross and must be greater than zero. If the value stands for no data, say so in the layer's properties (Transparency, additional no data value), or run Translate.</source>
        <translation>FRICTION：栅格“{layer}”在第 {row} 行、第 {column} 列附近有 {count} 个像元为零或负数（最小值为 {smallest:g}）。摩擦值是穿越所需的时间，须大于零。若该值表示无数据，请在图层属性中说明（“透明度” Transparency，附加无数据值 additional no data value），或运行“转换” (Translate)。</translation>
    </message>
    <message>
        <source>{parameter}: no feature of layer '{layer}' lies on a passable cell of raster '{raster}', or near one. The raster extends over {cells}, '{layer}' over {points}. Check the coordinate reference systems, or raise SNAP_DISTANCE.</source>
        <translation>{parameter}：图层“{layer}”中没有要素位于栅格“{raster}”的可通行像元上或其附近。栅格的范围为 {cells}，“{layer}”的范围为 {points}。请检查坐标参考系，或增大 SNAP_DISTANCE。</translation>
    </message>
    <message>
        <source>COSTS and NETWORK are both given. Leave one of them empty: costs come from the table or the roads.</source>
        <translation>COSTS 和 NETWORK 同时给出。请将其中之一留空：成本取自成本表或道路。</translation>
    </message>
    <message>
        <source>{parameter}: no row of layer '{layer}' can be used: field '{field}' or the weight is NULL in {null} rows, the weight is zero in {zero}, and {unreachable} rows are unreachable (infinite). Choose other fields.</source>
        <translation>{parameter}：图层“{layer}”中没有可用的行：字段“{field}”或权重为 NULL 的有 {null} 行，权重为零的有 {zero} 行，不可达（无穷大）的有 {unreachable} 行。请另选字段。</translation>
    </message>
    <message>
        <source>Nobody has access: every value is zero, so there is nothing to share and no inequality to measure.</source>
        <translation>没有人具有可达性：所有值均为零，无可分配，也就无从度量不平等。</translation>
    </message>
    <message>
        <source>Infinite, because some people have a value of zero. Use Theil T, Gini, or Atkinson with an aversion below 1.</source>
        <translation>无穷大：部分人口的值为零。请使用泰尔 T、基尼系数，或厌恶系数小于 1 的阿特金森指数。</translation>
    </message>
    <message>
        <source>The lower percentile is zero.</source>
        <translation>较低的百分位数为零。</translation>
    </message>
    <message>
        <source>The poorest 40 % have nothing at all.</source>
        <translation>最差的 40 % 人口一无所有。</translation>
    </message>
    <message>
        <source>Nobody has an income above the 90th percentile, or the poorest 40 % have nothing at all.</source>
        <translation>没有人的收入高于第 90 百分位数，或最贫困的 40 % 人口一无所有。</translation>
    </message>
    <message>
        <source>Defined for benefits only, not for burdens (costs).</source>
        <translation>只对效益有定义，不适用于负担（成本）。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is NULL in all {count} rows that have a value. Choose a socio-economic field such as income.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”在全部 {count} 个有值的行中均为 NULL。请选择收入等社会经济字段。</translation>
    </message>
    <message>
        <source>LOWER is {lower}, but UPPER is empty. Give the largest value that is possible (1 for shares, 100 for percentages), or leave both empty.</source>
        <translation>LOWER 为 {lower}，但 UPPER 为空。请给出可能的最大值（比例为 1，百分数为 100），或将两者都留空。</translation>
    </message>
    <message>
        <source>LOWER ({lower}) must be below UPPER ({upper}). Give the smallest and the largest possible value.</source>
        <translation>LOWER（{lower}）须小于 UPPER（{upper}）。请给出可能的最小值和最大值。</translation>
    </message>
    <message>
        <source>LOWER and UPPER: {count} values lie outside {lower} to {upper}; the values go from {smallest} to {largest}. Give the bounds that are possible by definition, in the unit of the values.</source>
        <translation>LOWER 和 UPPER：有 {count} 个值超出 {lower} 至 {upper}；实际值为 {smallest} 至 {largest}。请按定义给出可能的界限，单位与数值一致。</translation>
    </message>
    <message>
        <source>Needs the largest value that is possible: give UPPER (and LOWER, if it is not zero).</source>
        <translation>需要可能的最大值：请给出 UPPER（下限不为零时还须给出 LOWER）。</translation>
    </message>
    <message>
        <source>Every value lies at the same bound.</source>
        <translation>所有值都位于同一界限上。</translation>
    </message>
    <message>
        <source>All rows have the same rank, so there is no gradient.</source>
        <translation>所有行的排序相同，因此不存在梯度。</translation>
    </message>
    <message>
        <source>The fitted value at the bottom of the ladder is not above zero, so a ratio to it means nothing.</source>
        <translation>社会经济排序最低端的拟合值不大于零，以其为基准的比值没有意义。</translation>
    </message>
    <message>
        <source>No logit fits: every value lies at a bound, and low and high ones are parted by rank.</source>
        <translation>无法拟合 logit：所有值都位于界限上，且高值与低值可按排序完全分开。</translation>
    </message>
    <message>
        <source>K is {value}, but there are {units} units with data: it must be at least 1 and at most one less than these.</source>
        <translation>K 为 {value}，而有数据的单元有 {units} 个：K 须不小于 1，且至多比单元数少一。</translation>
    </message>
    <message>
        <source>{parameter}: '{layer}' is a table without geometry, so nothing in it has neighbours. Choose a layer of areas or points.</source>
        <translation>{parameter}：“{layer}”是没有几何的表，无法确定邻接关系。请选择面或点图层。</translation>
    </message>
    <message>
        <source>{parameter}: the layer '{layer}' has no coordinate reference system, so distances between its features cannot be measured. Set one in the layer's properties (Assign projection), or choose queen or rook.</source>
        <translation>{parameter}：图层“{layer}”没有坐标参考系，无法量算要素间的距离。请在图层属性中设置（“指定投影” Assign projection），或选择 queen 或 rook。</translation>
    </message>
    <message>
        <source>NEIGHBOURS is '{choice}', which needs areas with common borders, but layer '{layer}' holds points or lines. Choose knn or distance.</source>
        <translation>NEIGHBOURS 为“{choice}”，需要有公共边界的面，但图层“{layer}”是点或线。请选择 knn 或 distance。</translation>
    </message>
    <message>
        <source>{parameter}: field '{field}' of layer '{layer}' has a value in {count} features with a geometry; at least {fewest} are needed. Choose another field.</source>
        <translation>{parameter}：图层“{layer}”中字段“{field}”有值且带几何的要素有 {count} 个，至少需要 {fewest} 个。请另选字段。</translation>
    </message>
    <message>
        <source>LAGGED is given, but STATISTIC is getis, which has one value only. Choose moran, or clear LAGGED.</source>
        <translation>已给出 LAGGED，但 STATISTIC 为 getis，它只用一个变量。请选择 moran，或清空 LAGGED。</translation>
    </message>
    <message>
        <source>All values are equal, so nothing can cluster.</source>
        <translation>所有值相等，不可能出现聚集。</translation>
    </message>
    <message>
        <source>Defined for values of zero or more only.</source>
        <translation>只对不小于零的值有定义。</translation>
    </message>
    <message>
        <source>No unit has a neighbour. Do the areas touch? Raise TOLERANCE or DISTANCE, or choose knn as NEIGHBOURS.</source>
        <translation>没有任何单元有邻近单元。各面是否相接？请增大 TOLERANCE 或 DISTANCE，或将 NEIGHBOURS 设为 knn。</translation>
    </message>
    <message>
        <source>{parameter}: layer '{layer}' holds no areas to measure. Choose the field with the area (km²) of each region.</source>
        <translation>{parameter}：图层“{layer}”中没有可量算的面。请选择各区域面积（km²）的字段。</translation>
    </message>
    <message>
        <source>No region has all of resource, population and area (not NULL), so there is nothing to measure.</source>
        <translation>没有区域同时具备资源、人口和面积（非 NULL），无从度量。</translation>
    </message>
    <message>
        <source>The population, or the area, of every region is zero: there is nothing per head, or per km².</source>
        <translation>所有区域的人口或面积均为零：无法计算人均值或每 km² 的值。</translation>
    </message>
    <message>
        <source>{parameter}: {count} units of layer '{layer}' have more than one row in the same period (first: {ids}). Keep one row for each unit and period.</source>
        <translation>{parameter}：图层“{layer}”中有 {count} 个单元在同一时期不止一行（如 {ids}）。每个单元每个时期只保留一行。</translation>
    </message>
    <message>
        <source>{parameter}: field '{field}' of layer '{layer}' has {count} periods; a trend needs at least {fewest}.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”有 {count} 个时期；趋势分析至少需要 {fewest} 个。</translation>
    </message>
    <message>
        <source>INPUTS, OUTPUTS: no row of layer '{layer}' can be compared: {null} rows have NULL, {empty} have no input or no output at all. Choose other fields.</source>
        <translation>INPUTS、OUTPUTS：图层“{layer}”中没有可比较的行：{null} 行为 NULL，{empty} 行完全没有投入或产出。请另选字段。</translation>
    </message>
    <message>
        <source>INPUTS, OUTPUTS: amounts of the same field lie too far apart to be compared: the largest is {times:.0e} times the smallest. Look for rows in another unit of measurement, or compare units of like size.</source>
        <translation>INPUTS、OUTPUTS：同一字段的数值相差过大，无法比较：最大值是最小值的 {times:.0e} 倍。请检查是否有行采用了其他计量单位，或只比较规模相近的单元。</translation>
    </message>
    <message>
        <source>INPUTS and OUTPUTS both name {fields}. What a unit uses cannot be what it produces: choose one.</source>
        <translation>INPUTS 和 OUTPUTS 都选了 {fields}。同一字段不能既是投入又是产出，请只选其一。</translation>
    </message>
    <message>
        <source>{units} units are few for {inputs} inputs and {outputs} outputs: with fewer than {wanted}, many look efficient only because nobody is like them.</source>
        <translation>对 {inputs} 项投入和 {outputs} 项产出而言，{units} 个单元偏少：少于 {wanted} 个时，许多单元看似有效，只是因为没有与之相近的单元可比。</translation>
    </message>
    <message>
        <source>{parameter}: the layer '{layer}' has no features. Choose another layer, or check its filter or selection.</source>
        <translation>{parameter}：图层“{layer}”没有要素。请另选图层，或检查其筛选条件或选择集。</translation>
    </message>
    <message>
        <source>{parameter}: the layer '{layer}' has no field '{field}'. It has: {fields}. Choose one of these.</source>
        <translation>{parameter}：图层“{layer}”没有字段“{field}”。现有：{fields}。请从中选择。</translation>
    </message>
    <message>
        <source>{parameter}: no field is chosen. Choose a field of the layer '{layer}'.</source>
        <translation>{parameter}：未选择字段。请选择图层“{layer}”的一个字段。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' holds text that is not a number: {examples}. Choose a numeric field, or convert it with the field calculator.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”含有非数字文本：{examples}。请选择数值字段，或用字段计算器转换。</translation>
    </message>
    <message>
        <source>{parameter}: the id field '{field}' of layer '{layer}' is NULL in {count} features (feature ids {ids}). Give every feature an id, or leave the parameter empty to use the feature ids.</source>
        <translation>{parameter}：图层“{layer}”的 ID 字段“{field}”在 {count} 个要素中为 NULL（要素 ID：{ids}）。请为每个要素填写 ID，或将该参数留空以使用要素 ID。</translation>
    </message>
    <message>
        <source>{parameter}: ids in field '{field}' of layer '{layer}' occur more than once: {ids}. Ids must be unique: choose another field, or merge the duplicates.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”中有重复的 ID：{ids}。ID 须唯一：请另选字段，或合并重复项。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is NULL for {count} features (ids {ids}). NULL is not zero: fill in the values, or filter these features out.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”在 {count} 个要素中为 NULL（ID：{ids}）。NULL 不等于零：请补全数值，或筛除这些要素。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is negative for {count} features (ids {ids}). Correct the values, or filter these features out.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”在 {count} 个要素中为负（ID：{ids}）。请更正数值，或筛除这些要素。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is infinite for {count} features (ids {ids}). Correct the values, or filter these features out.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”在 {count} 个要素中为无穷大（ID：{ids}）。请更正数值，或筛除这些要素。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is zero for every feature, so there is nothing to share out. Choose another field.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”在所有要素中均为零，没有可分配的数量。请另选字段。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is NULL for every feature, so no facility is left. Choose another field, or fill in the values.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”在所有要素中均为 NULL，没有剩下任何设施。请另选字段，或补全数值。</translation>
    </message>
    <message>
        <source>{parameter}: {count} features of layer '{layer}' have no geometry (ids {ids}), so nothing can be measured from or to them. Filter them out (Remove null geometries); an algorithm that takes travel costs can also do with a table in COSTS.</source>
        <translation>{parameter}：图层“{layer}”中有 {count} 个要素没有几何（ID：{ids}），无法量算与它们的距离。请将其筛除（“删除空几何” Remove null geometries）；需要出行成本的算法也可改用 COSTS 中的表。</translation>
    </message>
    <message>
        <source>{parameter}: {count} features of layer '{layer}' have more than one point (ids {ids}). Split them first (Multipart to singleparts).</source>
        <translation>{parameter}：图层“{layer}”中有 {count} 个要素含不止一个点（ID：{ids}）。请先拆分（“多部件转单部件” Multipart to singleparts）。</translation>
    </message>
    <message>
        <source>{parameter}: the layer '{layer}' has no coordinate reference system, so distances cannot be measured. Set one in the layer's properties (Assign projection); an algorithm that takes travel costs can also do with a table in COSTS.</source>
        <translation>{parameter}：图层“{layer}”没有坐标参考系，无法量算距离。请在图层属性中设置（“指定投影” Assign projection）；需要出行成本的算法也可改用 COSTS 中的表。</translation>
    </message>
    <message>
        <source>{parameter}: {count} points of layer '{layer}' lie outside the valid range of longitude and latitude (ids {ids}). Check the layer's coordinate reference system.</source>
        <translation>{parameter}：图层“{layer}”中有 {count} 个点超出经纬度的有效范围（ID：{ids}）。请检查图层的坐标参考系。</translation>
    </message>
    <message>
        <source>{parameter}: the coordinates of layer '{layer}' cannot be transformed to longitude and latitude: {reason}. Check the layer's coordinate reference system.</source>
        <translation>{parameter}：图层“{layer}”的坐标无法转换为经纬度：{reason}。请检查图层的坐标参考系。</translation>
    </message>
    <message>
        <source>{parameter} must be greater than zero; it is {value}.</source>
        <translation>{parameter} 须大于零；当前为 {value}。</translation>
    </message>
    <message>
        <source>{parameter} must lie between {low} and {high}; it is {value}.</source>
        <translation>{parameter} 须介于 {low} 与 {high} 之间；当前为 {value}。</translation>
    </message>
    <message>
        <source>{parameter}: '{value}' is not a list of numbers. Write them with commas, as in {example}.</source>
        <translation>{parameter}：“{value}”不是数值列表。请以半角逗号分隔，如 {example}。</translation>
    </message>
    <message>
        <source>{parameter}: '{value}' is not one of {choices}.</source>
        <translation>{parameter}：“{value}”不在 {choices} 之中。</translation>
    </message>
    <message>
        <source>{parameter} is needed for the decay '{decay}': {meaning}.</source>
        <translation>衰减函数“{decay}”需要 {parameter}：{meaning}。</translation>
    </message>
    <message>
        <source>DECAY_BANDS is needed for the decay '{decay}'. Write bands as {example} (upper bound:weight).</source>
        <translation>衰减函数“{decay}”需要 DECAY_BANDS。分段写法：{example}（上界:权重）。</translation>
    </message>
    <message>
        <source>DECAY_BANDS: '{value}' cannot be read. Write bands as {example} (upper bound:weight).</source>
        <translation>DECAY_BANDS：无法读取“{value}”。分段写法：{example}（上界:权重）。</translation>
    </message>
    <message>
        <source>DECAY_BANDS: the upper bounds must rise, but {second} follows {first}. Sort the bands.</source>
        <translation>DECAY_BANDS：上界须递增，但 {first} 之后是 {second}。请将分段排序。</translation>
    </message>
    <message>
        <source>DECAY_BANDS: the weights must not increase with cost, but {second} follows {first}. A farther band cannot weigh more than a nearer one.</source>
        <translation>DECAY_BANDS：权重不得随成本增大，但 {first} 之后是 {second}。较远分段的权重不能大于较近的分段。</translation>
    </message>
    <message>
        <source>DECAY_BANDS: {value} is negative. Bounds and weights must be zero or more.</source>
        <translation>DECAY_BANDS：{value} 为负。上界和权重须不小于零。</translation>
    </message>
    <message>
        <source>DECAY_BANDS: every weight is zero, so nothing can be reached. Give at least the first a weight.</source>
        <translation>DECAY_BANDS：所有权重均为零，任何设施都不可达。请至少为第一个分段设定权重。</translation>
    </message>
    <message>
        <source>PLANS: only {count} plan is given, and a comparison needs two or more. Choose another layer, or name several capacity fields of this one in PLAN_CAPACITIES.</source>
        <translation>PLANS：只给出 {count} 个方案，比较需要两个或更多。请另选图层，或在 PLAN_CAPACITIES 中指定本图层的多个服务能力字段。</translation>
    </message>
    <message>
        <source>{parameter}: {given} names are given for {plans} plans. Give one for each plan, in their order, with commas.</source>
        <translation>{parameter}：{plans} 个方案给出了 {given} 个名称。请按方案顺序各给一个名称，以半角逗号分隔。</translation>
    </message>
    <message>
        <source>{parameter}: the name '{name}' stands there more than once. Give every plan a name of its own.</source>
        <translation>{parameter}：名称“{name}”重复出现。请为每个方案取不同的名称。</translation>
    </message>
    <message>
        <source>FACILITY_ID: {count} ids of plan '{plan}' stand in another place in an earlier plan (first: {ids}). Choose a field in which the same facility has the same id in every plan; a facility that moves needs a new id.</source>
        <translation>FACILITY_ID：方案“{plan}”中有 {count} 个 ID 在先前某方案中位于别处（如 {ids}）。请选择同一设施在各方案中 ID 一致的字段；迁址的设施须使用新 ID。</translation>
    </message>
    <message>
        <source>EXTENT: {found} settlements of the sample table lie inside; a region needs at least {fewest}. Choose a larger extent within longitude {west} to {east} and latitude {south} to {north}.</source>
        <translation>EXTENT：范围内只有示例表中的 {found} 个居民点，区域至少需要 {fewest} 个。请在经度 {west} 至 {east}、纬度 {south} 至 {north} 之间选择更大的范围。</translation>
    </message>
    <message>
        <source>SETTLEMENTS must be at least {fewest}; it is {value}.</source>
        <translation>SETTLEMENTS 须不小于 {fewest}；当前为 {value}。</translation>
    </message>
    <message>
        <source>HOSPITALS must lie between {fewest} (one of each tier) and {settlements} (the settlements of the region); it is {value}.</source>
        <translation>HOSPITALS 须介于 {fewest}（每个层级一家）与 {settlements}（区域内的居民点数）之间；当前为 {value}。</translation>
    </message>
    <message>
        <source>SEED must be zero or more; it is {value}.</source>
        <translation>SEED 须不小于零；当前为 {value}。</translation>
    </message>
    <message>
        <source>No plan keeps all limits and rules at once. Relax a limit or a rule.</source>
        <translation>没有同时满足全部限制条件和规则的方案。请放宽某项限制或规则。</translation>
    </message>
    <message>
        <source>{solver}: the program has no finite optimum. This is a fault of the model: please report it.</source>
        <translation>{solver}：该规划没有有限最优解。这是模型的缺陷，请向开发者报告。</translation>
    </message>
    <message>
        <source>{solver} gave no answer: {reason}. Choose another SOLVER, or raise TIME_LIMIT.</source>
        <translation>{solver} 未给出结果：{reason}。请另选 SOLVER，或增大 TIME_LIMIT。</translation>
    </message>
    <message>
        <source>{solver} calls a plan optimal that breaks the rules of the model. Choose another SOLVER.</source>
        <translation>{solver} 将违反模型规则的方案判为最优。请另选 SOLVER。</translation>
    </message>
    <message>
        <source>Plan {objective}, bound {bound}, gap {gap} %</source>
        <translation>方案 {objective}，界 {bound}，最优性间隙 {gap} %</translation>
    </message>
    <message>
        <source>No solver is installed. Install highspy (pip install highspy), scipy 1.9 or later, or PuLP (pip install pulp).</source>
        <translation>未安装求解器。请安装 highspy (pip install highspy)、scipy 1.9 或更高版本，或 PuLP (pip install pulp)。</translation>
    </message>
    <message>
        <source>{parameter}: the solver '{value}' is not found on this computer. Found: {choices}. Choose one of these, or install it and its Python package.</source>
        <translation>{parameter}：本机未找到求解器“{value}”。已找到：{choices}。请从中选择，或安装该求解器及其 Python 包。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' holds unknown values: {values} (ids {ids}). Use {choices}; empty means candidate.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”含有无法识别的值：{values}（ID：{ids}）。可用值：{choices}；留空即 candidate。</translation>
    </message>
    <message>
        <source>{parameter}: ids in field '{field}' of layer '{layer}' occur more than once: {ids}. A site has one id and one status: where one that is open is a candidate too, keep one of the two (closable, if it may close).</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”中有重复的 ID：{ids}。每个选址点只有一个 ID 和一个状态：若现已开设的点同时列为候选点，请只保留其一（可关闭的设为 closable）。</translation>
    </message>
    <message>
        <source>SITES and BUDGET are both empty, so nothing limits the number of sites. Give the number of sites to open, a budget, TOTAL_SITES, or REGION_RULES with max_sites or budget.</source>
        <translation>SITES 和 BUDGET 均为空，选址点数量没有限制。请给出要开设的选址点数、预算、TOTAL_SITES，或含 max_sites 或 budget 的 REGION_RULES。</translation>
    </message>
    <message>
        <source>SITES is {sites}, but layer '{layer}' has only {candidates} sites that can be opened (status candidate or required). Lower SITES, or add candidates.</source>
        <translation>SITES 为 {sites}，但图层“{layer}”中可开设的选址点（状态为 candidate 或 required）只有 {candidates} 个。请减小 SITES，或增加候选点。</translation>
    </message>
    <message>
        <source>SITES is {sites}, but {required} sites have the status required (ids {ids}). Raise SITES, or make some of them candidates. Sites that are open already have the status existing and do not count.</source>
        <translation>SITES 为 {sites}，但状态为 required 的选址点有 {required} 个（ID：{ids}）。请增大 SITES，或将其中一些改为候选点。现已开设的选址点状态为 existing，不计入。</translation>
    </message>
    <message>
        <source>{parameter} must be zero or more; it is {value}.</source>
        <translation>{parameter} 须不小于零；当前为 {value}。</translation>
    </message>
    <message>
        <source>BUDGET is {budget}, but the required sites alone cost {cost} (ids {ids}). Raise BUDGET, or make some of them candidates.</source>
        <translation>BUDGET 为 {budget}，但仅必设点的成本就为 {cost}（ID：{ids}）。请提高 BUDGET，或将其中一些改为候选点。</translation>
    </message>
    <message>
        <source>TOTAL_SITES is {total}, but between {least} and {most} sites of layer '{layer}' can be ours: {least} stay open (existing or required), and with all closable and candidate sites there are {most}. Correct TOTAL_SITES.</source>
        <translation>TOTAL_SITES 为 {total}，但图层“{layer}”中己方选址点数只能在 {least} 与 {most} 之间：{least} 个保持开设（现有或必设），加上全部可关闭点和候选点共 {most} 个。请更正 TOTAL_SITES。</translation>
    </message>
    <message>
        <source>SPACING: {count} sites that must be open are too near each other (ids {ids}), and at least one of them is new (status required). Lower SPACING, or make the new ones candidates.</source>
        <translation>SPACING：有 {count} 个必须开设的选址点彼此过近（ID：{ids}），其中至少一个为新设（状态为 required）。请减小 SPACING，或将新设的点改为候选点。</translation>
    </message>
    <message>
        <source>{parameter} limits what new sites cost, but SITE_COST is empty. Choose the field with the cost of opening a site.</source>
        <translation>{parameter} 限制新选址点的成本，但 SITE_COST 为空。请选择选址点开设费用的字段。</translation>
    </message>
    <message>
        <source>CAPACITATED needs CAPACITY: choose the field with the number of people a site can serve.</source>
        <translation>CAPACITATED 需要 CAPACITY：请选择各选址点可服务人数的字段。</translation>
    </message>
    <message>
        <source>CAPACITATED and BACKUP cannot be combined: a person is served at one site only. Switch one of them off.</source>
        <translation>CAPACITATED 和 BACKUP 不能同时使用：每个人只由一个选址点服务。请关闭其中之一。</translation>
    </message>
    <message>
        <source>BACKUP: nobody has two sites within the standard, whatever opens. Widen STANDARD, add candidates, or switch BACKUP off.</source>
        <translation>BACKUP：无论开设哪些选址点，都没有人在可达标准内拥有两个选址点。请放宽 STANDARD，增加候选点，或关闭 BACKUP。</translation>
    </message>
    <message>
        <source>{parameter}: the field '{field}' of layer '{layer}' is zero or below for {count} features (ids {ids}). A standard must be greater than zero; leave it empty (NULL) to use STANDARD.</source>
        <translation>{parameter}：图层“{layer}”的字段“{field}”在 {count} 个要素中为零或负数（ID：{ids}）。可达标准须大于零；留空（NULL）则采用 STANDARD。</translation>
    </message>
    <message>
        <source>REGION_RULES has no column '{column}'. It has: {columns}. Name its columns region, min_sites, max_sites, budget, min_coverage, standard.</source>
        <translation>REGION_RULES 没有“{column}”列。现有：{columns}。各列请命名为 region, min_sites, max_sites, budget, min_coverage, standard。</translation>
    </message>
    <message>
        <source>REGION_RULES: {count} rows have no region. Name the region of every rule.</source>
        <translation>REGION_RULES：{count} 行没有区域。请为每条规则写明区域。</translation>
    </message>
    <message>
        <source>REGION_RULES: more than one row for the regions {regions}. Keep one row a region.</source>
        <translation>REGION_RULES：区域 {regions} 不止一行。每个区域只保留一行。</translation>
    </message>
    <message>
        <source>REGION_RULES limits {columns}, which needs {parameter}: choose the field with the region of each {thing}.</source>
        <translation>REGION_RULES 限制了 {columns}，因此需要 {parameter}：请选择每个 {thing} 所属区域的字段。</translation>
    </message>
    <message>
        <source>REGION_RULES: no site and no place of demand lies in the regions {regions}. The regions are: {known}. Correct the names, or delete the rules.</source>
        <translation>REGION_RULES：区域 {regions} 内没有选址点，也没有需求点。已有区域：{known}。请更正名称，或删除这些规则。</translation>
    </message>
    <message>
        <source>REGION_RULES: {column} of the regions {regions} is {values}; it must be {valid}.</source>
        <translation>REGION_RULES：区域 {regions} 的 {column} 为 {values}；须为 {valid}。</translation>
    </message>
    <message>
        <source>REGION_RULES: min_sites is larger than max_sites in the regions {regions}. Correct one of them.</source>
        <translation>REGION_RULES：区域 {regions} 的 min_sites 大于 max_sites。请更正其中之一。</translation>
    </message>
    <message>
        <source>REGION_RULES: region {region} must have {wanted} open sites (min_sites), but only {possible} sites there are open or can be opened. Lower min_sites, or add candidates.</source>
        <translation>REGION_RULES：区域 {region} 须开设 {wanted} 个选址点（min_sites），但该区域已开设或可开设的只有 {possible} 个。请减小 min_sites，或增加候选点。</translation>
    </message>
    <message>
        <source>REGION_RULES: region {region} may have {wanted} open sites at most (max_sites), but {possible} there stay open (existing or required). Raise max_sites, or make some of them closable.</source>
        <translation>REGION_RULES：区域 {region} 至多可开设 {wanted} 个选址点（max_sites），但该区域有 {possible} 个保持开设（现有或必设）。请增大 max_sites，或将其中一些改为可关闭。</translation>
    </message>
    <message>
        <source>REGION_RULES: the budget of region {region} is {wanted}, but its required sites cost {possible}. Raise the budget, or make some of them candidates.</source>
        <translation>REGION_RULES：区域 {region} 的预算为 {wanted}，但其必设点的成本为 {possible}。请提高预算，或将其中一些改为候选点。</translation>
    </message>
    <message>
        <source>REGION_RULES: region {region} must have {wanted} of its people covered (min_coverage), but with every site open only {possible} can be. Lower min_coverage, widen the standard, or add candidates.</source>
        <translation>REGION_RULES：区域 {region} 须覆盖 {wanted} 的人口（min_coverage），但即使开设全部选址点也只能覆盖 {possible}。请降低 min_coverage，放宽可达标准，或增加候选点。</translation>
    </message>
    <message>
        <source>REGION_RULES: min_coverage of the regions {regions} needs a standard within which people count. Give STANDARD, STANDARD_FIELD, or a column standard in REGION_RULES.</source>
        <translation>REGION_RULES：区域 {regions} 的 min_coverage 需要据以计算覆盖人口的可达标准。请给出 STANDARD 或 STANDARD_FIELD，或在 REGION_RULES 中加入 standard 列。</translation>
    </message>
    <message>
        <source>The limits and REGION_RULES cannot be kept all at once. Closest to the rules, these are still broken: {rules}. Raise SITES or BUDGET, or relax these rules.</source>
        <translation>限制条件与 REGION_RULES 无法同时满足。最接近规则的方案仍违反：{rules}。请增大 SITES 或 BUDGET，或放宽这些规则。</translation>
    </message>
    <message>
        <source>No plan that keeps every rule was found within TIME_LIMIT ({seconds} s). Raise TIME_LIMIT, or relax REGION_RULES.</source>
        <translation>在 TIME_LIMIT（{seconds} 秒）内未找到满足全部规则的方案。请增大 TIME_LIMIT，或放宽 REGION_RULES。</translation>
    </message>
    <message>
        <source>These limits leave no plan: {limits}. Relax one of them, add candidates, or let sites close.</source>
        <translation>在这些限制条件下没有可行方案：{limits}。请放宽其中之一，增加候选点，或允许关闭选址点。</translation>
    </message>
    <message>
        <source>CLOSING_COST is given and SITE_COST is empty, so that closing would cost money and opening none. Choose the field with the cost of opening a site, too.</source>
        <translation>已给出 CLOSING_COST 而 SITE_COST 为空，如此关闭有成本而开设无成本。请一并选择选址点开设费用的字段。</translation>
    </message>
    <message>
        <source>ALLOCATION 'nearest' says what happens at full sites, which needs CAPACITATED. Switch CAPACITATED on, or choose the allocation 'optimal': without capacities everyone goes to the nearest site.</source>
        <translation>ALLOCATION 取 nearest 时规定选址点满员后如何分配，因此需要 CAPACITATED。请开启 CAPACITATED，或将 ALLOCATION 设为 optimal：没有容量约束时，所有人都去最近的选址点。</translation>
    </message>
    <message>
        <source>LEVELS gives sites a choice of capacities, which binds with CAPACITATED only. Switch CAPACITATED on, or leave LEVELS empty.</source>
        <translation>LEVELS 为选址点提供多种服务能力选项，只在 CAPACITATED 开启时起约束作用。请开启 CAPACITATED，或将 LEVELS 留空。</translation>
    </message>
    <message>
        <source>LEVELS: {column} must be a number, zero or more, in every row; it is not in the rows {rows} (sites {sites}). Correct them, or delete the rows.</source>
        <translation>LEVELS：每一行的 {column} 都须为不小于零的数值；第 {rows} 行（选址点 {sites}）不符合。请更正，或删除这些行。</translation>
    </message>
    <message>
        <source>LEVELS: min_load is larger than capacity in the rows {rows}. Lower min_load, or raise capacity.</source>
        <translation>LEVELS：第 {rows} 行的 min_load 大于 capacity。请减小 min_load，或增大 capacity。</translation>
    </message>
    <message>
        <source>LEVELS names sites that are not in layer '{layer}': {ids}. Correct the column site, or leave it empty in rows that hold for every site.</source>
        <translation>LEVELS 中有图层“{layer}”所没有的选址点：{ids}。请更正 site 列；对所有选址点适用的行，该列应留空。</translation>
    </message>
    <message>
        <source>LEVELS has no row for these sites of layer '{layer}' that may open: {ids}. Add rows for them, or one with an empty site, which holds for every site.</source>
        <translation>LEVELS 中没有图层“{layer}”的下列可开设选址点的行：{ids}。请为其补充相应行，或添加一行 site 为空、适用于所有选址点的记录。</translation>
    </message>
    <message>
        <source>LEVELS gives the same capacity to a site twice (sites {ids}). Rows with an empty site hold for every site. Delete one of the two.</source>
        <translation>LEVELS 为同一选址点重复给出了相同的服务能力（选址点 {ids}）。site 为空的行适用于所有选址点。请删除重复的一行。</translation>
    </message>
    <message>
        <source>REGION_RULES: {columns} concern people, and this model looks at sites alone. Delete these columns, or use another model.</source>
        <translation>REGION_RULES：{columns} 涉及人口，而本模型只考虑选址点。请删除这些列，或改用其他模型。</translation>
    </message>
    <message>
        <source>No plan within the limits was found in which everyone has an open site: in the best one, {count} places have none within reach (ids {ids}). Raise SITES, give costs to more sites in COSTS, or raise MAX_COST or the standards of regions.</source>
        <translation>在限制条件内未找到使所有人都有选址点可用的方案：最好的方案中，仍有 {count} 个需求点可达范围内没有选址点（ID：{ids}）。请增大 SITES，在 COSTS 中为更多选址点补充成本，或放宽 MAX_COST 或区域的可达标准。</translation>
    </message>
    <message>
        <source>{parameter} is {target} %, but with every site open only {possible} % of people are within the standard. Lower it (100 covers everyone whom some site can cover), widen STANDARD, or add candidates.</source>
        <translation>{parameter} 为 {target} %，但即使开设全部选址点，也只有 {possible} % 的人口在可达标准内。请降低该值（100 即覆盖所有可被覆盖的人口），放宽 STANDARD，或增加候选点。</translation>
    </message>
    <message>
        <source>No separation can be measured: fewer than two sites of ours are open in the plan, or no costs join them (ids {ids}). Raise SITES, or give COSTS between the sites.</source>
        <translation>无法量算间距：方案中己方开设的选址点不足两个，或其间没有成本（ID：{ids}）。请增大 SITES，或在 COSTS 中给出选址点之间的成本。</translation>
    </message>
    <message>
        <source>{parameter} is empty, so opening a site costs nothing and all of them would open. Choose the field with the cost of opening a site.</source>
        <translation>{parameter} 为空，开设选址点没有成本，将会全部开设。请选择选址点开设费用的字段。</translation>
    </message>
    <message>
        <source>CENTRAL compares one budget for all with budgets of regions, but some sites lie in no region with a budget (ids {ids}). Give REGION_RULES a budget for every region, or switch CENTRAL off.</source>
        <translation>CENTRAL 比较统一预算与各区域预算，但有些选址点不在任何设有预算的区域内（ID：{ids}）。请在 REGION_RULES 中为每个区域设定预算，或关闭 CENTRAL。</translation>
    </message>
    <message>
        <source>CENTRAL compares one budget for all with budgets of regions, but no region has one. Give REGION_RULES the column budget with a value for every region, or switch CENTRAL off.</source>
        <translation>CENTRAL 比较统一预算与各区域预算，但没有任何区域设有预算。请在 REGION_RULES 中加入 budget 列并为每个区域设值，或关闭 CENTRAL。</translation>
    </message>
    <message>
        <source>{parameter} is {value}, but must be above every standard (the largest is {standard}): cover falls from all of it at the standard to none at {parameter}.</source>
        <translation>{parameter} 为 {value}，但须大于所有可达标准（最大为 {standard}）：覆盖程度从可达标准处的完全覆盖递减到 {parameter} 处的零。</translation>
    </message>
    <message>
        <source>FADE cannot be combined with CAPACITATED or BACKUP, which need people to be covered or not. Leave FADE empty, or switch the other off.</source>
        <translation>FADE 不能与 CAPACITATED 或 BACKUP 同时使用，后两者要求人口要么被覆盖、要么未覆盖。请将 FADE 留空，或关闭另一项。</translation>
    </message>
    <message>
        <source>{parameter} is empty: give the cost within which people count as covered.</source>
        <translation>{parameter} 为空：请给出视为已覆盖的最大成本。</translation>
    </message>
    <message>
        <source>SITES_FROM is {first} and SITES_TO is {last}. Both must be zero or more, and SITES_FROM not above SITES_TO.</source>
        <translation>SITES_FROM 为 {first}，SITES_TO 为 {last}。两者须不小于零，且 SITES_FROM 不大于 SITES_TO。</translation>
    </message>
    <message>
        <source>SITES_FROM is {first}, but layer '{layer}' has only {candidates} sites that can be opened (status candidate or required). Lower SITES_FROM, or add candidates.</source>
        <translation>SITES_FROM 为 {first}，但图层“{layer}”中可开设的选址点（状态为 candidate 或 required）只有 {candidates} 个。请减小 SITES_FROM，或增加候选点。</translation>
    </message>
    <message>
        <source>{parameter} is too large for these costs: the longest one would weigh e^{exponent}. Lower it; 0.5 to 2 is usual.</source>
        <translation>{parameter} 对这些成本而言过大：最大成本的权重将达 e^{exponent}。请减小；通常取 0.5 至 2。</translation>
    </message>
    <message>
        <source>{parameter}: '{value}' is not a list of what arrives each year. Write {example}: numbers of zero or more, one a year, at least two years.</source>
        <translation>{parameter}：“{value}”不是逐年新增量的列表。请写作 {example}：数值不小于零，每年一个，至少两年。</translation>
    </message>
    <message>
        <source>STAGES has {stages} years, but STAGE_BUDGETS has {budgets}. Give both the same number of years.</source>
        <translation>STAGES 有 {stages} 个年份，而 STAGE_BUDGETS 有 {budgets} 个。两者的年数须相同。</translation>
    </message>
    <message>
        <source>{parameter} is {value}, but {stages} adds up to {total}. Leave {parameter} empty, or make them agree.</source>
        <translation>{parameter} 为 {value}，但 {stages} 合计为 {total}。请将 {parameter} 留空，或使两者一致。</translation>
    </message>
    <message>
        <source>STAGES: no plan was found that grows from year to year and keeps the limits and rules of every year. Open more sites in the first year, or relax the rules of regions.</source>
        <translation>STAGES：未找到逐年递增且每年都满足限制条件和规则的方案。请在第一年多开设选址点，或放宽区域规则。</translation>
    </message>
    <message>
        <source>STAGES: with what may open by year {stage}, no plan was found in which everyone has an open site: in the best one, {count} places have none within reach (ids {ids}). Open more sites in the first years, or raise MAX_COST.</source>
        <translation>STAGES：按到第 {stage} 年可开设的数量，未找到使所有人都有选址点可用的方案：最好的方案中，仍有 {count} 个需求点可达范围内没有选址点（ID：{ids}）。请在前几年多开设选址点，或放宽 MAX_COST。</translation>
    </message>
    <message>
        <source>STAGES: {sites} sites are to be open by year {stage}, but layer '{layer}' has only {candidates} that can be opened (status candidate or required). Open fewer, or add candidates.</source>
        <translation>STAGES：到第 {stage} 年应开设 {sites} 个选址点，但图层“{layer}”中可开设的（状态为 candidate 或 required）只有 {candidates} 个。请减少开设数，或增加候选点。</translation>
    </message>
    <message>
        <source>STAGES: required sites open in the first year, but by year {stage} only {sites} may open and {required} have the status required (ids {ids}). Open more sites in the first year, or make some of them candidates.</source>
        <translation>STAGES：必设点须在第一年开设，但到第 {stage} 年只能开设 {sites} 个，而状态为 required 的有 {required} 个（ID：{ids}）。请在第一年多开设选址点，或将其中一些改为候选点。</translation>
    </message>
    <message>
        <source>STAGE_TARGETS falls from one year to the next ({targets}), but what is open stays open. Write targets that rise or stay.</source>
        <translation>STAGE_TARGETS 逐年之间有下降（{targets}），但已开设的会一直保留。目标值须逐年递增或持平。</translation>
    </message>
    <message>
        <source>CRITERION 'expected' cannot be combined with set covering: a plan that reaches TARGET for the mean population need not reach it in any scenario. Choose worst or regret, or use the mean as POPULATION.</source>
        <translation>CRITERION 取 expected 时不能用于集合覆盖：按平均人口达到 TARGET 的方案，在任何一个情景中都未必达到。请选择 worst 或 regret，或以平均值作为 POPULATION。</translation>
    </message>
    <message>
        <source>STAGES: with what may open by year {stage}, the limits and REGION_RULES cannot be kept all at once. Closest to the rules, these are still broken: {rules}. Open more sites in the first years, or relax these rules, which hold in every year.</source>
        <translation>STAGES：按到第 {stage} 年可开设的数量，限制条件与 REGION_RULES 无法同时满足。最接近规则的方案仍违反：{rules}。请在前几年多开设选址点，或放宽这些规则（它们每年都须满足）。</translation>
    </message>
    <message>
        <source>{parameter} cannot be combined with TOTAL_SITES where no site may close: a plan that grows has another number of sites every year. Leave TOTAL_SITES empty, or give sites that may close the status closable.</source>
        <translation>{parameter} 在没有可关闭的选址点时不能与 TOTAL_SITES 同时使用：逐年递增的方案每年的选址点数不同。请将 TOTAL_SITES 留空，或将可关闭的选址点状态设为 closable。</translation>
    </message>
    <message>
        <source>{parameter} cannot be combined with CENTRAL: the difference between two such plans would not come from the budgets alone. Switch CENTRAL off, or leave {parameter} as it was.</source>
        <translation>{parameter} 不能与 CENTRAL 同时使用：这样两个方案的差异就不只来自预算。请关闭 CENTRAL，或恢复 {parameter} 的原值。</translation>
    </message>
    <message>
        <source>SCENARIOS: no plan keeps REGION_RULES (min_coverage) in every scenario at once. Raise SITES or BUDGET, or lower min_coverage.</source>
        <translation>SCENARIOS：没有在所有情景中都满足 REGION_RULES (min_coverage) 的方案。请增大 SITES 或 BUDGET，或降低 min_coverage。</translation>
    </message>
    <message>
        <source>{parameter} cannot be combined with {other}. Switch {other} off, or leave {parameter} empty.</source>
        <translation>{parameter} 不能与 {other} 同时使用。请关闭 {other}，或将 {parameter} 留空。</translation>
    </message>
    <message>
        <source>SCENARIO_WEIGHTS must hold {count} numbers greater than zero, one for each field of SCENARIOS, such as 0.5, 0.3, 0.2; it holds: {value}.</source>
        <translation>SCENARIO_WEIGHTS 须包含 {count} 个大于零的数值，与 SCENARIOS 的字段一一对应，如 0.5, 0.3, 0.2；当前为：{value}。</translation>
    </message>
    <message>
        <source>SCENARIOS holds the field '{field}' more than once. Choose every field once, and say with SCENARIO_WEIGHTS how likely it is.</source>
        <translation>SCENARIOS 中字段“{field}”不止一次出现。每个字段只选一次，其可能性由 SCENARIO_WEIGHTS 表示。</translation>
    </message>
    <message>
        <source>SCENARIOS needs at least two population fields; it holds one. Choose another one, or use POPULATION instead.</source>
        <translation>SCENARIOS 至少需要两个人口字段，目前只有一个。请再选一个，或改用 POPULATION。</translation>
    </message>
    <message>
        <source>{parameter} needs SCENARIOS: choose at least two population fields of the demand, or leave {parameter} as it was.</source>
        <translation>{parameter} 需要 SCENARIOS：请选择需求图层的至少两个人口字段，或恢复 {parameter} 的原值。</translation>
    </message>
</context>
</TS>
