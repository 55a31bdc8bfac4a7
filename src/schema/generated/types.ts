// Generated from schemas/ by `npm run generate`. Do not edit.
import type { QuantityText } from '../visit.js';

/**
 * The id of something that is defined elsewhere in the data.
 */
export type Reference = string
/**
 * Findings about this datum that are known and meant, each with its reason. They stay visible in reports; one that no longer applies is itself a finding.
 * 
 * @minItems 1
 */
export type Acknowledge = Acknowledgement[]
/**
 * What is measured, in the document's own terms. Metrics are not interchangeable. Money: revenue 营业收入, main_business_revenue 主营业务收入, gross_output 总产值, sales_output 销售产值, value_added 增加值, software_revenue 软件业务收入, scale 规模 (the source does not define it), gdp 地区生产总值, profit 利润总额, investment 投资. Counts: output_volume 产量, capacity 产能, stock 保有量, enterprises 企业数, patents 专利数, platforms 平台、基地和中心数, projects 项目数, products 产品数, clusters 集群数, users 用户数. Per cent: share 比重, rd_intensity 研发投入强度.
 */
export type Metric = ("revenue" | "main_business_revenue" | "gross_output" | "sales_output" | "value_added" | "software_revenue" | "scale" | "gdp" | "profit" | "investment" | "output_volume" | "capacity" | "stock" | "enterprises" | "patents" | "platforms" | "projects" | "products" | "clusters" | "users" | "share" | "rd_intensity")
/**
 * A date as text, as precise as the document is: YYYY-MM-DD, YYYY-MM or YYYY. It must exist in the calendar. Quote a bare year, or YAML reads a number.
 */
export type Date = string
/**
 * Price basis of a growth rate: nominal (current prices) or real (constant prices).
 */
export type PriceBasis = ("nominal" | "real")
/**
 * A calendar year, as a whole number.
 */
export type Year = number
/**
 * The part of the year that an observation covers, counted from January: a quarter, a half, three quarters, or January to a month (M1-M5). Absent means the whole year. A part-year value is never annualised.
 */
export type YearPart = ("Q1" | "H1" | "Q1-Q3" | "M1-M2" | "M1-M4" | "M1-M5" | "M1-M7" | "M1-M8" | "M1-M10" | "M1-M11")
/**
 * A quantity as the document writes it: comparator, number (or range) and unit. Money in 万元, 亿元 or 万亿元; counts in 家, 个, 项, 万辆 and so on. A rounded figure covers half a unit of its last place to both sides: 15万亿元 is [14.5, 15.5)万亿元. Trailing zeros of money do not count as places, unless the same document gives a finer figure of the same subject, metric and scope. A count of whole things written out, such as 10个, is exact; 16.12万个 is rounded. 近3万亿元 is [2.85, 3.0)万亿元 with its middle as the point; 5000亿元以上, 超4000亿元 and 万亿级 are thresholds.
 */
export type Amount = QuantityText
/**
 * A yearly rate in per cent as the document writes it.
 */
export type Rate = QuantityText
/**
 * SDMX observation status: A normal, E estimated, F forecast, I imputed, P provisional, U low reliability, B break in the series, D definition differs.
 */
export type ObservationStatus = ("A" | "E" | "F" | "I" | "P" | "U" | "B" | "D")
/**
 * Id of the edition of the cluster's action plan that says so. Absent for what another document says.
 */
export type Edition = string
/**
 * Ids of the groups that the passage names.
 * 
 * @minItems 1
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
export type ProgrammeGroups = string[]
/**
 * Ids of the clusters that the passage names; absent where it speaks of all alike.
 * 
 * @minItems 1
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
export type ProgrammeClusters = string[]
/**
 * A span of years, first and last, both included, joined by a hyphen. The base year of a growth rate lies before the first year.
 */
export type Period = string
/**
 * meeting 会议, document 文件, draft 征求意见稿, work-report 政府工作报告, statement 公开提出.
 */
export type SchemeEventKind = ("meeting" | "document" | "draft" | "work-report" | "statement")
/**
 * What is counted: leaders 链长, chains 产业链, clusters 集群, industries 产业, offices 推进办公室, staff 推进团队人数, members 成员单位.
 */
export type SchemeCounted = ("leaders" | "chains" | "clusters" | "industries" | "offices" | "staff" | "members")
/**
 * leading-group 领导小组, office 日常办事机构, adviser 咨询, issuer 印发, coordinator 统筹推进, member 成员单位.
 */
export type SchemeRole = ("leading-group" | "office" | "adviser" | "issuer" | "coordinator" | "member")
/**
 * @minItems 1
 */
export type SchemePoints = CitedPoint[]
/**
 * An instrument of chain leaders, the same word for the same thing everywhere. Planning: plan 规划或方案, yearly-plan 年度计划, policy-kit 政策包, mechanism 工作机制, map 产业链图谱. Lists: lists 清单（未细分）, enterprise-table 企业表, supplier-list 配套企业清单, strengths-list 长板清单, gap-list 短板清单, research-list 技术攻关清单, partner-enterprises, partner-institutes and partner-funds 可对接的企业、机构、基金清单, layout-list 布局清单, project-list 项目清单. People: lead-department 牵头部门, division-of-labour 分工责任, work-team 工作班子, promotion-office 推进办公室, investment-team 招商队伍, commissioner 指导专员, adviser 咨询机构. Resources: space 空间平台, land 用地, leading-enterprises 龙头企业培育, chain-service 链式服务, technology-platform 技术平台, innovation-system 创新体系, innovation-centre 创新中心, standards 标准, monitoring 运行调度.
 */
export type Instrument = ("plan" | "yearly-plan" | "policy-kit" | "mechanism" | "map" | "lists" | "enterprise-table" | "supplier-list" | "strengths-list" | "gap-list" | "research-list" | "partner-enterprises" | "partner-institutes" | "partner-funds" | "layout-list" | "project-list" | "lead-department" | "division-of-labour" | "work-team" | "promotion-office" | "investment-team" | "commissioner" | "adviser" | "space" | "land" | "leading-enterprises" | "chain-service" | "technology-platform" | "innovation-system" | "innovation-centre" | "standards" | "monitoring")

/**
 * What the files of each kind hold.
 */
export interface DataFiles {
dataset: Dataset
region: Region
agencies: Agencies
source: Source
programme: Programme
cluster: Cluster
series: Series
scheme: Scheme
scenario: Scenario
bridges: Bridges
expectation: Expectations
"five-ones": FiveOnes
enterprises: Enterprises
projects: Projects
innovation: Innovation
policies: Policies
adviser: Adviser
}
/**
 * dataset.yaml: what this folder is, where its numbers start and end, and how its words for closeness are read.
 */
export interface Dataset {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
title: Text
/**
 * Semantic version of the data. An id removed is a major change.
 */
version: string
/**
 * Licence of the data as an SPDX identifier; exported packages name it.
 */
licence?: string
/**
 * Id of the region that the plans are about.
 */
region: string
/**
 * Year of the stated totals that projections start from.
 */
base_year: number
/**
 * Last year of a projection when none is asked for.
 */
horizon: number
/**
 * Id of the scenario used when none is asked for.
 */
default_scenario: string
/**
 * Ids of the programmes, the main one first.
 * 
 * @minItems 1
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
programmes: string[]
/**
 * How wide the words for closeness are read where no authority defines them. They are printed where they matter.
 */
bands?: {
/**
 * Half width of 约 or 左右 on a rate, in percentage points.
 */
rate_about_points?: number
/**
 * Lowest share of x that 近 x and 接近 x may mean; the point is the middle between it and x.
 */
near_share?: number
}
/**
 * How a half is rounded wherever a number is shown. half-up: away from zero (四舍五入), 2.25 % is 2.3 %; gbt8170: to the even neighbour (四舍六入五成双, GB/T 8170), 2.25 % is 2.2 %. What is computed and exported keeps all its digits.
 */
rounding?: ("half-up" | "gbt8170")
/**
 * Settings of rules, by id: another severity, or another limit where the rule has one.
 */
rules?: {
[k: string]: RuleSetting
}
}
/**
 * The same words in Chinese and in English. Both are required: every report can be printed in either language.
 */
export interface Text {
/**
 * Simplified Chinese, full-width punctuation, no spaces at the ends.
 */
zh: string
/**
 * English, sentence case.
 */
en: string
}
export interface RuleSetting {
/**
 * error, warning, note, or off. Only for a rule that is a warning or a note by default: an error stays one.
 */
severity?: ("error" | "warning" | "note" | "off")
/**
 * The rule's limit, in the unit that explain names.
 */
limit?: number
}
/**
 * regions/ID.yaml: a province, its prefecture-level cities and the areas that documents speak of.
 */
export interface Region {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
/**
 * Six-digit GB/T 2260 code, quoted.
 */
code: string
name: Text
cite: Citation
/**
 * Every prefecture-level city, in the order of its code.
 * 
 * @minItems 1
 */
cities: City[]
/**
 * Parts of the region that documents name as one.
 */
areas: Area[]
}
/**
 * Where the datum comes from: the document and a short token that stands in it. A token is a figure, a name or a list, never a sentence.
 */
export interface Citation {
source: Reference
/**
 * The token to look for in the document, at most 24 characters, as the document writes it.
 */
find: string
/**
 * Where in the document the token stands (a section, a numbered passage), when the token alone does not say.
 */
at?: string
}
export interface City {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
/**
 * Six-digit GB/T 2260 code, quoted.
 */
code: string
name: Text
}
export interface Area {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
name: Text
/**
 * Other Chinese names that documents use.
 * 
 * @minItems 1
 */
also?: string[]
/**
 * Ids of its cities. Absent when no document at hand lists them: unknown is not the same as none.
 * 
 * @minItems 1
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
cities?: string[]
cite?: Citation
}
/**
 * agencies.yaml: the departments and bodies that issue, lead or support plans.
 */
export interface Agencies {
agencies: Agency[]
}
export interface Agency {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
name: Text
/**
 * Other Chinese names that documents use.
 * 
 * @minItems 1
 */
also?: string[]
cite: Citation
}
/**
 * sources/ID.yaml: one document that data rests on.
 */
export interface Source {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
title: Text
publisher: Text
/**
 * Date of publication.
 */
date: string
/**
 * policy: a document in force; interpretation: its publisher's explanation; reply: an answer to a proposal; draft: for comment, not in force; news; statistics; standard; reference: a work of reference.
 */
kind: ("policy" | "interpretation" | "reply" | "draft" | "news" | "statistics" | "standard" | "reference")
/**
 * Who speaks. When documents disagree the higher one is preferred by default: national, provincial-government, provincial-department, statistics-office, media, reprint.
 */
authority: ("national" | "provincial-government" | "provincial-department" | "statistics-office" | "media" | "reprint")
/**
 * high: official text or a reprint of it; medium: named press or a reprint; low: a digest that names no author, or a copy whose words were changed: its figures wait for a better document.
 */
confidence: ("high" | "medium" | "low")
/**
 * Document number.
 */
number?: string
/**
 * Address, where the host is official or a known newspaper.
 */
url?: string
/**
 * The text that the data was read from. Absent when no text is held: such citations cannot be audited.
 */
text?: {
/**
 * File name, looked for in the folder that an audit is given.
 */
file: string
/**
 * SHA-256 of the file, in lower-case hexadecimal.
 */
sha256: string
}
/**
 * Lines of the text that are no part of the document, such as site menus or unrelated news: an audit does not count what stands there. Never for real content that is merely not in the data.
 * 
 * @minItems 1
 */
fences?: Fence[]
/**
 * What the document says of the whole that can be checked against the data.
 * 
 * @minItems 1
 */
claims?: Claim[]
note?: Text
acknowledge?: Acknowledge
}
export interface Fence {
/**
 * A token that stands once in the text: its whole line is the first that is fenced off.
 */
from: string
/**
 * A token whose whole line, the first from there on, is the last that is fenced off. Absent: to the end of the text.
 */
to?: string
reason: Text
}
export interface Claim {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
says: Text
/**
 * The number that the document gives.
 */
amount?: QuantityText
/**
 * The text that the document gives, such as a date, where it is no number.
 */
value?: string
/**
 * Id of the programme whose groups, clusters and tasks the expression sees; the main one when absent.
 */
programme?: string
/**
 * JSONata over the data: gives a number, a list to be counted, or a text. Lists: clusters, groups, programmes, tasks, series, sources, agencies, cities, areas, schemes, scenarios. Without functions of its own, patterns and ranges, and with a limit to its steps.
 */
expression: string
cite: Citation
acknowledge?: Acknowledge
}
export interface Acknowledgement {
/**
 * Id of the check, as findings print it.
 */
rule: string
reason: Text
}
/**
 * programmes/ID.yaml: a plan for several clusters, with its groups, stated totals, goals and principles.
 */
export interface Programme {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
name: Text
/**
 * Short label that documents use.
 */
label?: string
/**
 * The id of something that is defined elsewhere in the data.
 */
region: string
/**
 * in-force: decided and published (the default); draft-for-comment: published to be commented on.
 */
status?: ("in-force" | "draft-for-comment")
/**
 * The years that the document speaks for.
 */
period?: string
policy: PolicyDocument
plans?: ActionPlans
/**
 * Who drew the plans up.
 * 
 * @minItems 1
 */
agencies?: AgencyRole[]
/**
 * @minItems 1
 */
groups: Group[]
/**
 * Development goals, in the document's order.
 * 
 * @minItems 1
 */
goals?: ProgrammeItem[]
/**
 * Principles, in the document's order.
 * 
 * @minItems 1
 */
principles?: ProgrammeItem[]
/**
 * Lines of action, in the document's order.
 * 
 * @minItems 1
 */
action_lines?: ProgrammeItem[]
/**
 * Fields that the tasks stand in, in the document's order.
 * 
 * @minItems 1
 */
fields?: ProgrammeItem[]
/**
 * Tasks with who answers for them, in the document's order.
 * 
 * @minItems 1
 */
tasks?: Task[]
/**
 * What secures the tasks, with who answers for it, in the document's order.
 * 
 * @minItems 1
 */
safeguards?: Task[]
/**
 * What was measured of all clusters together.
 * 
 * @minItems 1
 */
observations?: Observation[]
/**
 * Levels that follow from measured ones.
 * 
 * @minItems 1
 */
derived?: DerivedFigure[]
/**
 * What is promised for all clusters together.
 * 
 * @minItems 1
 */
targets?: Target[]
revision?: Revision
acknowledge?: Acknowledge
}
/**
 * The document that set the programme up.
 */
export interface PolicyDocument {
title: Text
/**
 * Document number.
 */
number?: string
/**
 * A date as text, as precise as the document is: YYYY-MM-DD, YYYY-MM or YYYY. It must exist in the calendar. Quote a bare year, or YAML reads a number.
 */
issued: string
/**
 * Id of the issuing agency.
 */
agency: string
cite: Citation
}
/**
 * The clusters' action plans taken together.
 */
export interface ActionPlans {
/**
 * A span of years, first and last, both included, joined by a hyphen. The base year of a growth rate lies before the first year.
 */
period: string
/**
 * A date as text, as precise as the document is: YYYY-MM-DD, YYYY-MM or YYYY. It must exist in the calendar. Quote a bare year, or YAML reads a number.
 */
published: string
cite: Citation
}
export interface AgencyRole {
/**
 * The id of something that is defined elsewhere in the data.
 */
agency: string
role: ("lead" | "support")
cite: Citation
}
/**
 * A group of clusters; with a stated total, an entry criterion and a growth goal where the document has them.
 */
export interface Group {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
name: Text
stance?: Text
/**
 * How many clusters it has.
 */
size: number
total?: StatedTotal
entry?: EntryCriterion
growth?: GrowthGoal
/**
 * What was measured.
 * 
 * @minItems 1
 */
observations?: Observation[]
/**
 * Levels that follow from measured ones.
 * 
 * @minItems 1
 */
derived?: DerivedFigure[]
/**
 * What is promised.
 * 
 * @minItems 1
 */
targets?: Target[]
revision?: Revision
acknowledge?: Acknowledge
}
/**
 * The total that a document states for the group. It is never rewritten.
 */
export interface StatedTotal {
metric: Metric
/**
 * A calendar year, as a whole number.
 */
year: number
/**
 * A quantity as the document writes it: comparator, number (or range) and unit. Money in 万元, 亿元 or 万亿元; counts in 家, 个, 项, 万辆 and so on. A rounded figure covers half a unit of its last place to both sides: 15万亿元 is [14.5, 15.5)万亿元. Trailing zeros of money do not count as places, unless the same document gives a finer figure of the same subject, metric and scope. A count of whole things written out, such as 10个, is exact; 16.12万个 is rounded. 近3万亿元 is [2.85, 3.0)万亿元 with its middle as the point; 5000亿元以上, 超4000亿元 and 万亿级 are thresholds.
 */
amount: QuantityText
cite: Citation
revision?: Revision
}
/**
 * When and why a figure was lowered, or changed without another citation; in the entry that held it, why one was removed. `jiqun impact` asks for it in the edit that does so.
 */
export interface Revision {
date: Date
reason: Text
}
/**
 * The size that a cluster had to have to be chosen.
 */
export interface EntryCriterion {
metric: Metric
/**
 * A quantity as the document writes it: comparator, number (or range) and unit. Money in 万元, 亿元 or 万亿元; counts in 家, 个, 项, 万辆 and so on. A rounded figure covers half a unit of its last place to both sides: 15万亿元 is [14.5, 15.5)万亿元. Trailing zeros of money do not count as places, unless the same document gives a finer figure of the same subject, metric and scope. A count of whole things written out, such as 10个, is exact; 16.12万个 is rounded. 近3万亿元 is [2.85, 3.0)万亿元 with its middle as the point; 5000亿元以上, 超4000亿元 and 万亿级 are thresholds.
 */
amount: QuantityText
cite: Citation
revision?: Revision
}
/**
 * The growth that the programme asks for: a rate of its own, or a series that it is to keep step with.
 */
export interface GrowthGoal {
metric: Metric
/**
 * A calendar year, as a whole number.
 */
until: number
/**
 * A yearly rate in per cent as the document writes it.
 */
rate?: QuantityText
/**
 * Id of the series to keep step with.
 */
track?: string
basis?: PriceBasis
cite: Citation
revision?: Revision
}
/**
 * One measured figure: a level (amount) or growth over the same part of the year before (rate).
 */
export interface Observation {
metric: Metric
year: Year
part?: YearPart
amount?: Amount
rate?: Rate
basis?: PriceBasis
scope?: Text
city?: Reference
status?: ObservationStatus
cite: Citation
revision?: Revision
acknowledge?: Acknowledge
prefer?: Preference
}
/**
 * Why this figure counts where documents disagree about the same thing. Both stay in the data.
 */
export interface Preference {
by: ("later-edition" | "later-document" | "higher-authority" | "scope")
reason: Text
}
/**
 * A level that no document states but that follows from levels that documents do state. It is shown as derived, with its parts, and never stands in for a measured one.
 */
export interface DerivedFigure {
metric: Metric
year: Year
scope?: Text
/**
 * The first as a share of the second, in per cent.
 * 
 * @minItems 2
 * @maxItems 2
 */
ratio?: Operand[]
/**
 * All of them together.
 * 
 * @minItems 2
 * @maxItems 8
 */
sum?: Operand[]
/**
 * The first less the second.
 * 
 * @minItems 2
 * @maxItems 2
 */
difference?: Operand[]
reason: Text
}
/**
 * A measured level that a derived figure is computed from: of the same subject and year, unless it names others.
 */
export interface Operand {
of?: Reference
metric: Metric
year?: Year
/**
 * The Chinese words of the scope, as the figure has them.
 */
scope?: string
}
/**
 * One promised level.
 */
export interface Target {
metric: Metric
year?: Year
amount: Amount
/**
 * True when the document words it as something to strive for (力争, 争取).
 */
aspiration?: boolean
scope?: Text
city?: Reference
plan?: Edition
cite: Citation
revision?: Revision
acknowledge?: Acknowledge
prefer?: Preference
}
/**
 * One goal, principle or line of action, in our own short words.
 */
export interface ProgrammeItem {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
name: Text
/**
 * What it asks for, in our own short words.
 * 
 * @minItems 1
 */
points?: Text[]
groups?: ProgrammeGroups
clusters?: ProgrammeClusters
/**
 * Ids of the tasks that carry it out, or that name the same measure in an earlier programme.
 * 
 * @minItems 1
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
tasks?: string[]
cite: Citation
}
/**
 * One task or safeguard, in our own short words, and who answers for it.
 */
export interface Task {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
/**
 * Id of the field that a task stands in; a safeguard stands in none.
 */
field?: string
name: Text
/**
 * What it asks for, in our own short words.
 * 
 * @minItems 1
 */
points?: Text[]
/**
 * Ids of the leading agencies.
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
lead: string[]
/**
 * Ids of the cooperating agencies, in the document's order.
 * 
 * @minItems 1
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
support?: string[]
/**
 * Ids of the bodies that the passage relies on or sets up.
 * 
 * @minItems 1
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
bodies?: string[]
clusters?: ProgrammeClusters
cite: Citation
acknowledge?: Acknowledge
}
/**
 * clusters/GROUP/ID.yaml: one industrial cluster: what to develop, where, what is missing, what is promised and what was measured.
 */
export interface Cluster {
/**
 * Also the name of the file.
 */
id: string
name: Text
/**
 * The id of something that is defined elsewhere in the data.
 */
programme: string
/**
 * Id of the programme's group; also the name of the folder.
 */
group: string
/**
 * Place in the programme's own list of the group, from 1.
 */
order: number
cite: Citation
/**
 * Every industry or product that the passage names, in its order. Empty when it names none.
 */
industries: Industry[]
/**
 * Fields in which the passage wants the cluster's products used.
 * 
 * @minItems 1
 */
applications?: Text[]
/**
 * Named platforms, programmes, projects and approaches of the passage.
 * 
 * @minItems 1
 */
initiatives?: Text[]
/**
 * Every place that the passage names, with its role. Empty when it names none.
 */
layout: Place[]
/**
 * Places that other documents name for the cluster: editions of its action plan, later plans, reports. They are shown beside the layout and never mixed into it.
 * 
 * @minItems 1
 */
other_layout?: Place[]
/**
 * What the passage says is missing, weak or to be broken through, in our own short words. Empty when it names nothing.
 */
bottlenecks: Text[]
ambition: Ambition
/**
 * Editions of the action plan; a later one supersedes an earlier one.
 * 
 * @minItems 1
 */
plans?: Edition1[]
/**
 * What was measured.
 * 
 * @minItems 1
 */
observations?: Observation[]
/**
 * Levels that follow from measured ones.
 * 
 * @minItems 1
 */
derived?: DerivedFigure[]
/**
 * What is promised.
 * 
 * @minItems 1
 */
targets?: Target[]
/**
 * A promised rate, where the plan has its own.
 * 
 * @minItems 1
 */
growth?: PromisedGrowth[]
/**
 * Clusters of a later programme that carry this one on.
 * 
 * @minItems 1
 */
continued_by?: Continuation[]
/**
 * Other clusters that count part of the same activity.
 * 
 * @minItems 1
 */
overlaps?: Overlap[]
revision?: Revision
acknowledge?: Acknowledge
}
export interface Industry {
/**
 * Name as the passage writes it.
 */
zh: string
en: string
/**
 * What the passage wants of it. develop (重点发展, the default), consolidate (巩固, 做优做强: keep a lead), upgrade (转型升级, 推动…化), cultivate (培育, 加快发展: still young), breakthrough (突破: catch up or make it at home).
 */
aim?: ("develop" | "consolidate" | "upgrade" | "cultivate" | "breakthrough")
acknowledge?: Acknowledge
}
/**
 * Places that share a role, optionally for one activity.
 */
export interface Place {
/**
 * core 核心; key 重点 (stressed, without being called core); innovation-network 创新网络; manufacturing-network 制造网络; innovation 研发创新; base 基地; agglomeration 集聚区 or 特色集群; belt 产业带; support 配套 or 辐射带动.
 */
role: ("core" | "key" | "innovation-network" | "manufacturing-network" | "innovation" | "base" | "agglomeration" | "belt" | "support")
/**
 * True when the passage calls these places the core of the network or belt that the role names.
 */
core?: boolean
for?: Text
/**
 * Ids of cities, in the passage's order.
 * 
 * @minItems 1
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
cities?: string[]
/**
 * Ids of areas of the region, where the passage names an area as a whole.
 * 
 * @minItems 1
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
areas?: string[]
elsewhere?: Text
/**
 * True when the list ends in 等: the passage names examples, not all of them.
 */
open?: boolean
/**
 * Id of the edition of the cluster's action plan that says so. Absent for what another document says.
 */
plan?: string
cite: Citation
acknowledge?: Acknowledge
}
/**
 * The standing that the cluster is to reach, in our own short words.
 */
export interface Ambition {
/**
 * global-leader: to lead or stay ahead in the world; world-class: world first class, world ranks; international: international influence or competitiveness; national: leading in the country.
 */
level: ("global-leader" | "world-class" | "international" | "national")
zh: string
en: string
cite: Citation
}
export interface Edition1 {
/**
 * First year of the edition's period, quoted.
 */
id: string
title?: Text
/**
 * Document number.
 */
number?: string
/**
 * A span of years, first and last, both included, joined by a hyphen. The base year of a growth rate lies before the first year.
 */
period: string
scope?: Text
/**
 * A date as text, as precise as the document is: YYYY-MM-DD, YYYY-MM or YYYY. It must exist in the calendar. Quote a bare year, or YAML reads a number.
 */
issued?: string
/**
 * Id of the edition that this one replaces.
 */
supersedes?: string
/**
 * Ids of the issuing agencies, the leading one first.
 * 
 * @minItems 1
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
agencies?: string[]
cite: Citation
acknowledge?: Acknowledge
}
/**
 * One promised yearly rate.
 */
export interface PromisedGrowth {
metric: Metric
period: Period
rate: Rate
scope?: Text
city?: Reference
plan?: Edition
cite: Citation
revision?: Revision
acknowledge?: Acknowledge
}
export interface Continuation {
/**
 * Id of the later cluster.
 */
cluster: string
/**
 * same: the same subject under a later name, so that the figures of both are compared; part: a part of it that has become a cluster of its own.
 */
as: ("same" | "part")
reason: Text
}
export interface Overlap {
/**
 * Id of the other cluster.
 */
with: string
reason: Text
}
/**
 * series/ID.yaml: statistics and goals that belong to no cluster.
 */
export interface Series {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
name: Text
/**
 * The id of something that is defined elsewhere in the data.
 */
region: string
metric: Metric
/**
 * level: amounts; growth: yearly rates.
 */
measure: ("level" | "growth")
basis?: PriceBasis
/**
 * @minItems 1
 */
observations?: SeriesObservation[]
/**
 * Levels that follow from measured ones.
 * 
 * @minItems 1
 */
derived?: DerivedFigure[]
/**
 * Goals for the series, such as the growth that a yearly work report expects.
 * 
 * @minItems 1
 */
targets?: SeriesTarget[]
revision?: Revision
acknowledge?: Acknowledge
}
/**
 * One value for a year, or the yearly average over a period. From an average and all years of its period but one, the missing year follows.
 */
export interface SeriesObservation {
/**
 * A calendar year, as a whole number.
 */
year?: number
part?: YearPart
/**
 * For a yearly average over several years.
 */
period?: string
/**
 * A quantity as the document writes it: comparator, number (or range) and unit. Money in 万元, 亿元 or 万亿元; counts in 家, 个, 项, 万辆 and so on. A rounded figure covers half a unit of its last place to both sides: 15万亿元 is [14.5, 15.5)万亿元. Trailing zeros of money do not count as places, unless the same document gives a finer figure of the same subject, metric and scope. A count of whole things written out, such as 10个, is exact; 16.12万个 is rounded. 近3万亿元 is [2.85, 3.0)万亿元 with its middle as the point; 5000亿元以上, 超4000亿元 and 万亿级 are thresholds.
 */
amount?: QuantityText
/**
 * A yearly rate in per cent as the document writes it.
 */
rate?: QuantityText
status?: ObservationStatus
cite: Citation
revision?: Revision
acknowledge?: Acknowledge
prefer?: Preference
}
export interface SeriesTarget {
/**
 * A calendar year, as a whole number.
 */
year?: number
/**
 * For a yearly average over several years.
 */
period?: string
/**
 * A quantity as the document writes it: comparator, number (or range) and unit. Money in 万元, 亿元 or 万亿元; counts in 家, 个, 项, 万辆 and so on. A rounded figure covers half a unit of its last place to both sides: 15万亿元 is [14.5, 15.5)万亿元. Trailing zeros of money do not count as places, unless the same document gives a finer figure of the same subject, metric and scope. A count of whole things written out, such as 10个, is exact; 16.12万个 is rounded. 近3万亿元 is [2.85, 3.0)万亿元 with its middle as the point; 5000亿元以上, 超4000亿元 and 万亿级 are thresholds.
 */
amount?: QuantityText
/**
 * A yearly rate in per cent as the document writes it.
 */
rate?: QuantityText
cite: Citation
revision?: Revision
acknowledge?: Acknowledge
prefer?: Preference
}
/**
 * schemes/ID.yaml: a chain-leader scheme (链长制): how the leaders of a province or city take charge of industrial chains or clusters. Every fact has its own citation; what no document says is left out and reported as unknown.
 */
export interface Scheme {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
name: Text
place: Text
/**
 * Letter code of the place in GB/T 2260, for the heads of narrow columns.
 */
letters: string
/**
 * Whose leaders are chain leaders: a province's or a city's.
 */
level: ("province" | "city")
/**
 * Id of the region, where the data have it.
 */
region?: string
/**
 * Id of the city, where the data have it.
 */
city?: string
/**
 * Id of the programme whose clusters it serves, where the data have it.
 */
programme?: string
launch: SchemeEvent
/**
 * Its other dates, in the order of time.
 * 
 * @minItems 1
 */
events?: SchemeEvent[]
head?: CitedPoint
leaders?: CitedPoint
/**
 * Numbers that the document gives.
 * 
 * @minItems 1
 */
counts?: SchemeCount[]
chains?: NamedChains
/**
 * Bodies that run it.
 * 
 * @minItems 1
 */
bodies?: SchemeBody[]
mechanisms?: SchemePoints
tasks?: SchemePoints
each_leader?: SchemePoints
/**
 * Sets of instruments that the document gives a name, such as the nine ones (九个一).
 * 
 * @minItems 1
 */
bundles?: Bundle[]
/**
 * What it works with: each instrument once.
 * 
 * @minItems 1
 */
instruments?: SchemeInstrument[]
/**
 * Instruments that it does not have, and only those of which a document says so. What no document mentions is unknown and stands in neither list.
 * 
 * @minItems 1
 */
without?: AbsentInstrument[]
chain_owner?: ChainOwner
focus?: SchemePoints
/**
 * Figures that the document gives as its background.
 * 
 * @minItems 1
 */
observations?: Observation[]
/**
 * Figures that it promises.
 * 
 * @minItems 1
 */
targets?: Target[]
note?: Text
acknowledge?: Acknowledge
}
/**
 * One date of a scheme.
 */
export interface SchemeEvent {
/**
 * A date as text, as precise as the document is: YYYY-MM-DD, YYYY-MM or YYYY. It must exist in the calendar. Quote a bare year, or YAML reads a number.
 */
date: string
kind: SchemeEventKind
title: Text
/**
 * Document number.
 */
number?: string
cite: Citation
}
/**
 * One fact in our own short words, with its citation.
 */
export interface CitedPoint {
zh: string
en: string
cite: Citation
}
export interface SchemeCount {
of: SchemeCounted
/**
 * A quantity as the document writes it: comparator, number (or range) and unit. Money in 万元, 亿元 or 万亿元; counts in 家, 个, 项, 万辆 and so on. A rounded figure covers half a unit of its last place to both sides: 15万亿元 is [14.5, 15.5)万亿元. Trailing zeros of money do not count as places, unless the same document gives a finer figure of the same subject, metric and scope. A count of whole things written out, such as 10个, is exact; 16.12万个 is rounded. 近3万亿元 is [2.85, 3.0)万亿元 with its middle as the point; 5000亿元以上, 超4000亿元 and 万亿级 are thresholds.
 */
amount: QuantityText
cite: Citation
}
/**
 * The chains that it is for, where the document names them.
 */
export interface NamedChains {
/**
 * @minItems 1
 */
names: Text[]
cite: Citation
}
export interface SchemeBody {
role: SchemeRole
/**
 * Id of the body, where agencies.yaml has it.
 */
agency?: string
name?: Text
cite: Citation
}
export interface Bundle {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
name: Text
/**
 * How many instruments it has by the document's own count. Absent where the document gives no number or does not name them all.
 */
amount?: QuantityText
cite: Citation
}
export interface SchemeInstrument {
instrument: Instrument
name?: Text
/**
 * Id of the bundle of this scheme that it belongs to.
 */
bundle?: string
cite: Citation
}
export interface AbsentInstrument {
instrument: Instrument
cite: Citation
}
/**
 * Which enterprise is a lead enterprise (链主), and what it is given.
 */
export interface ChainOwner {
/**
 * @minItems 1
 */
criteria: ChainOwnerCriterion[]
support?: SchemePoints
}
/**
 * One criterion: in words, or a metric and the level that it must reach.
 */
export interface ChainOwnerCriterion {
zh: string
en: string
metric?: Metric
/**
 * A quantity as the document writes it: comparator, number (or range) and unit. Money in 万元, 亿元 or 万亿元; counts in 家, 个, 项, 万辆 and so on. A rounded figure covers half a unit of its last place to both sides: 15万亿元 is [14.5, 15.5)万亿元. Trailing zeros of money do not count as places, unless the same document gives a finer figure of the same subject, metric and scope. A count of whole things written out, such as 10个, is exact; 16.12万个 is rounded. 近3万亿元 is [2.85, 3.0)万亿元 with its middle as the point; 5000亿元以上, 超4000亿元 and 万亿级 are thresholds.
 */
amount?: QuantityText
cite: Citation
}
/**
 * scenarios/ID.yaml: growth assumptions, each with a reason.
 */
export interface Scenario {
/**
 * A stable identifier: lower-case ASCII words joined by single hyphens. Removing or renaming one is a breaking change of the data.
 */
id: string
name: Text
summary: Text
/**
 * Whether every projection states this scenario's last total beside its own, as it always does that of the data set's default scenario.
 */
reference?: boolean
/**
 * Yearly change of prices, added to growth whose basis is real: (1 + growth) × (1 + deflator) − 1. Absent, real rates are taken as they are.
 */
deflator?: QuantityText
/**
 * @minItems 1
 */
assumptions: Assumption[]
acknowledge?: Acknowledge
}
/**
 * Growth of one group or cluster: a constant rate, rates by year, or a series followed by a rate where the series has no observation.
 */
export interface Assumption {
/**
 * Id of a group or a cluster.
 */
for: string
/**
 * The same rate in every year.
 */
rate?: QuantityText
/**
 * Rates by year; the last one holds on.
 */
rates?: {
/**
 * A yearly rate in per cent as the document writes it.
 */
[k: string]: QuantityText
}
/**
 * Id of the growth series to follow as far as it is observed.
 */
track?: string
/**
 * Rate in the years that the series does not cover.
 */
then?: QuantityText
/**
 * Of a group: how its clusters grow where the scenario gives them no assumption of their own. group (the default): as the group. own-targets: at the rate that the cluster's own targets imply; a cluster without any grows as the group.
 */
clusters?: ("group" | "own-targets")
basis?: PriceBasis
reason: Text
cite?: Citation
revision?: Revision
acknowledge?: Acknowledge
}
/**
 * bridges/NAME.yaml: when a figure of one metric or scope may stand in for another. Without a bridge, metrics and scopes never mix.
 */
export interface Bridges {
/**
 * @minItems 1
 */
bridges: Bridge[]
}
/**
 * What figures of `from` say of `to`, for the same subject, year and city. Where neither names a scope, the scope carries over.
 */
export interface Bridge {
from: Matter
to: Matter
/**
 * Ids of the clusters that it holds for; all when absent.
 * 
 * @minItems 1
 * 
 * Items: The id of something that is defined elsewhere in the data.
 */
for?: string[]
/**
 * same: one thing under two names; at-least: what is asked for is no less than what was measured (a whole and its part); at-most: no more; proxy: close to it, within the error where one is given.
 */
relation: ("same" | "at-least" | "at-most" | "proxy")
/**
 * Of a proxy: how far the two may lie apart, as a share of what was measured.
 */
error?: QuantityText
reason: Text
cite?: Citation
}
/**
 * What a figure measures: a metric, and the scope where it is not the whole. The scope is named by its Chinese words.
 */
export interface Matter {
metric: Metric
/**
 * The Chinese words of the scope, as the figures have them.
 */
scope?: string
}
/**
 * expect/NAME.yaml: results that the data are known to lead to, run by `jiqun test`.
 */
export interface Expectations {
/**
 * @minItems 1
 * @maxItems 1000
 */
expect: Expectation[]
}
/**
 * One expected result: the level of a year (amount), average yearly growth (rate), the status of a target, or how many entries of a kind there are (count). Say in a comment how it follows from the documents.
 */
export interface Expectation {
/**
 * Id of a scenario; the default one when absent.
 */
scenario?: string
/**
 * Id of a group or a cluster; the total of all groups when absent. Of a count, the group to count in.
 */
what?: string
/**
 * Year that growth is measured from; the base year when absent.
 */
from?: number
/**
 * Year of the level, last year of the growth, or year of the target.
 */
year?: number
/**
 * Rates in place of the scenario's, by id of group or cluster.
 */
set?: {
/**
 * A yearly rate in per cent as the document writes it.
 */
[k: string]: QuantityText
}
/**
 * Yearly change of prices.
 */
deflator?: QuantityText
/**
 * Levels in prices of the base year.
 */
real?: boolean
basis?: PriceBasis
/**
 * Yearly growth steps before `year`; all since the base year when absent.
 */
periods?: number
solve?: SolveQuestion
metric?: Metric
/**
 * Id of the edition that names the target; any when absent.
 */
plan?: string
/**
 * What is counted.
 */
kind?: ("programme" | "group" | "cluster" | "region" | "city" | "area" | "agency" | "source" | "series" | "scheme" | "scenario")
/**
 * Expected level. Without a tolerance the result must round to it; 超, 以上 and the like are bounds.
 */
amount?: QuantityText
/**
 * Expected average yearly growth.
 */
rate?: QuantityText
/**
 * Expected status of a target of `what`.
 */
status?: ("met" | "met-late" | "on-track" | "slightly-behind" | "far-behind" | "moving-away" | "missed" | "open")
/**
 * Expected number of entries of a kind.
 */
count?: number
/**
 * How far the result may lie from it to either side, in the unit that it is written in (亿元, %).
 */
tolerance?: number
}
/**
 * Three of base, target, rate and years, in place of a projection: what follows is the amount or the rate.
 */
export interface SolveQuestion {
/**
 * A quantity as the document writes it: comparator, number (or range) and unit. Money in 万元, 亿元 or 万亿元; counts in 家, 个, 项, 万辆 and so on. A rounded figure covers half a unit of its last place to both sides: 15万亿元 is [14.5, 15.5)万亿元. Trailing zeros of money do not count as places, unless the same document gives a finer figure of the same subject, metric and scope. A count of whole things written out, such as 10个, is exact; 16.12万个 is rounded. 近3万亿元 is [2.85, 3.0)万亿元 with its middle as the point; 5000亿元以上, 超4000亿元 and 万亿级 are thresholds.
 */
base?: QuantityText
/**
 * A quantity as the document writes it: comparator, number (or range) and unit. Money in 万元, 亿元 or 万亿元; counts in 家, 个, 项, 万辆 and so on. A rounded figure covers half a unit of its last place to both sides: 15万亿元 is [14.5, 15.5)万亿元. Trailing zeros of money do not count as places, unless the same document gives a finer figure of the same subject, metric and scope. A count of whole things written out, such as 10个, is exact; 16.12万个 is rounded. 近3万亿元 is [2.85, 3.0)万亿元 with its middle as the point; 5000亿元以上, 超4000亿元 and 万亿级 are thresholds.
 */
target?: QuantityText
/**
 * A yearly rate in per cent as the document writes it.
 */
rate?: QuantityText
/**
 * Elapsed years.
 */
years?: number
}
/**
 * five-ones/system.yaml: what documents call the five parts of every cluster's working system (“五个一”工作体系), and what they say of all clusters at once.
 */
export interface FiveOnes {
/**
 * The id of something that is defined elsewhere in the data.
 */
programme: string
/**
 * @minItems 1
 */
parts: PartOfFive[]
/**
 * What documents say of the five as one.
 * 
 * @minItems 1
 */
statements?: Mention[]
}
export interface PartOfFive {
/**
 * Which of the five; also the name of the clusters' files.
 */
part: ("enterprises" | "projects" | "innovation" | "policies" | "adviser")
name: Text
cite: Citation
/**
 * What documents say of it for all clusters: that it is to be set up, that it is at work.
 * 
 * @minItems 1
 */
statements?: Mention[]
}
/**
 * What a document says of something without giving its content.
 */
export interface Mention {
says: Text
cite: Citation
}
/**
 * five-ones/CLUSTER/enterprises.yaml: the table of leading enterprises and hidden champions (一张产业集群龙头企业和“隐形冠军”企业表). What no document lists stays away: unknown is not none.
 */
export interface Enterprises {
/**
 * Id of the cluster; also the name of the folder.
 */
cluster: string
/**
 * True when a document gives the whole list. Otherwise the items are what is known so far.
 */
complete?: boolean
/**
 * @minItems 1
 */
items?: Enterprise[]
/**
 * Documents that speak of it as existing for this cluster without giving its content.
 * 
 * @minItems 1
 */
named?: Mention[]
}
export interface Enterprise {
name: Text
/**
 * Id of the city, where the document says it.
 */
city?: string
/**
 * chain-owner 链主; leading 龙头; backbone 骨干; hidden-champion 隐形冠军.
 */
role: ("chain-owner" | "leading" | "backbone" | "hidden-champion")
revenue?: EnterpriseRevenue
cite: Citation
acknowledge?: Acknowledge
}
/**
 * Revenue of the whole enterprise (营业收入) in a year.
 */
export interface EnterpriseRevenue {
/**
 * A calendar year, as a whole number.
 */
year: number
/**
 * A quantity as the document writes it: comparator, number (or range) and unit. Money in 万元, 亿元 or 万亿元; counts in 家, 个, 项, 万辆 and so on. A rounded figure covers half a unit of its last place to both sides: 15万亿元 is [14.5, 15.5)万亿元. Trailing zeros of money do not count as places, unless the same document gives a finer figure of the same subject, metric and scope. A count of whole things written out, such as 10个, is exact; 16.12万个 is rounded. 近3万亿元 is [2.85, 3.0)万亿元 with its middle as the point; 5000亿元以上, 超4000亿元 and 万亿级 are thresholds.
 */
amount: QuantityText
cite: Citation
}
/**
 * five-ones/CLUSTER/projects.yaml: the list of key projects (一份产业集群重点项目清单). What no document lists stays away: unknown is not none.
 */
export interface Projects {
/**
 * Id of the cluster; also the name of the folder.
 */
cluster: string
/**
 * True when a document gives the whole list. Otherwise the items are what is known so far.
 */
complete?: boolean
/**
 * @minItems 1
 */
items?: Project[]
/**
 * Documents that speak of it as existing for this cluster without giving its content.
 * 
 * @minItems 1
 */
named?: Mention[]
}
export interface Project {
name: Text
/**
 * Id of the city, where the document says it.
 */
city?: string
/**
 * Investment in money.
 */
amount?: QuantityText
/**
 * Years of construction.
 */
period?: string
/**
 * planned 拟建; under-way 在建; completed 建成; stopped 停建.
 */
status: ("planned" | "under-way" | "completed" | "stopped")
cite: Citation
acknowledge?: Acknowledge
}
/**
 * five-ones/CLUSTER/innovation.yaml: the innovation system (一套产业集群创新体系), platform by platform. What no document lists stays away: unknown is not none.
 */
export interface Innovation {
/**
 * Id of the cluster; also the name of the folder.
 */
cluster: string
/**
 * True when a document gives the whole list. Otherwise the items are what is known so far.
 */
complete?: boolean
/**
 * @minItems 1
 */
items?: Platform[]
/**
 * Documents that speak of it as existing for this cluster without giving its content.
 * 
 * @minItems 1
 */
named?: Mention[]
}
export interface Platform {
name: Text
/**
 * laboratory 实验室; manufacturing-innovation-centre 制造业创新中心; engineering-centre 工程研究中心, 技术创新中心; technology-centre 企业技术中心; research-institute 研究院; science-facility 重大科技基础设施; service-platform 公共服务平台; incubator 孵化基地.
 */
type: ("laboratory" | "manufacturing-innovation-centre" | "engineering-centre" | "technology-centre" | "research-institute" | "science-facility" | "service-platform" | "incubator")
/**
 * Who recognises it: national 国家级, provincial 省级, municipal 市级. Absent where the document does not say.
 */
level?: ("national" | "provincial" | "municipal")
/**
 * Id of the city, where the document says it.
 */
city?: string
/**
 * True when the document wants it built, false when it speaks of it as existing.
 */
planned?: boolean
cite: Citation
acknowledge?: Acknowledge
}
/**
 * five-ones/CLUSTER/policies.yaml: the policy kit (一个产业集群政策工具包), document by document. The cluster's own action plan is not part of it: it stands in the cluster's file. What no document lists stays away: unknown is not none.
 */
export interface Policies {
/**
 * Id of the cluster; also the name of the folder.
 */
cluster: string
/**
 * True when a document gives the whole list. Otherwise the items are what is known so far.
 */
complete?: boolean
/**
 * @minItems 1
 */
items?: Policy[]
/**
 * Documents that speak of it as existing for this cluster without giving its content.
 * 
 * @minItems 1
 */
named?: Mention[]
}
export interface Policy {
name: Text
/**
 * Document number.
 */
number?: string
/**
 * A date as text, as precise as the document is: YYYY-MM-DD, YYYY-MM or YYYY. It must exist in the calendar. Quote a bare year, or YAML reads a number.
 */
issued?: string
/**
 * Id of the issuing agency, or of the leading one.
 */
agency?: string
/**
 * Id of the city whose document it is; absent for the whole region.
 */
city?: string
cite: Citation
acknowledge?: Acknowledge
}
/**
 * five-ones/CLUSTER/adviser.yaml: the advisory body (一家产业集群战略咨询支撑机构). What no document lists stays away: unknown is not none.
 */
export interface Adviser {
/**
 * Id of the cluster; also the name of the folder.
 */
cluster: string
/**
 * True when a document gives the whole list. Otherwise the items are what is known so far.
 */
complete?: boolean
/**
 * @minItems 1
 */
items?: AdvisoryBody[]
/**
 * Documents that speak of it as existing for this cluster without giving its content.
 * 
 * @minItems 1
 */
named?: Mention[]
}
export interface AdvisoryBody {
name: Text
/**
 * research-institute 研究院所; university 高校; association 行业协会; think-tank 智库; consultancy 咨询公司; committee 专家委员会.
 */
type: ("research-institute" | "university" | "association" | "think-tank" | "consultancy" | "committee")
/**
 * Id of the city, where the document says it.
 */
city?: string
cite: Citation
acknowledge?: Acknowledge
}
