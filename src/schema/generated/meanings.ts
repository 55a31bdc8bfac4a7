// Generated from schemas/ by `npm run generate`. Do not edit.
import type { Kind } from '../kinds.js';
import type { Meaning } from '../visit.js';

const text: Meaning = { is: "text", keys: {
  zh: { is: "zh" },
  en: { is: "en" },
} };

const year: Meaning = { is: "year" };

const cite: Meaning = { is: "citation", keys: {
  source: { to: ["source"] },
  find: { is: "token" },
  at: { is: "locator" },
} };

const date: Meaning = { is: "date" };

const amount: Meaning = { is: "amount" };

const acknowledge: Meaning = { is: "acknowledgements", items: { keys: {
  reason: text,
} } };

const period: Meaning = { is: "period" };

const revision: Meaning = { is: "revision", keys: {
  date: date,
  reason: text,
} };

const rate: Meaning = { is: "rate" };

const prefer: Meaning = { keys: {
  reason: text,
} };

const observation: Meaning = { keys: {
  year: year,
  amount: amount,
  rate: rate,
  scope: text,
  city: { to: ["city"] },
  cite: cite,
  revision: revision,
  acknowledge: acknowledge,
  prefer: prefer,
} };

const operand: Meaning = { keys: {
  of: { to: ["cluster","group","programme","series"] },
  year: year,
} };

const derived: Meaning = { keys: {
  year: year,
  scope: text,
  ratio: { items: operand },
  sum: { items: operand },
  difference: { items: operand },
  reason: text,
} };

const edition: Meaning = { own: "edition" };

const target: Meaning = { keys: {
  year: year,
  amount: amount,
  scope: text,
  city: { to: ["city"] },
  plan: edition,
  cite: cite,
  revision: revision,
  acknowledge: acknowledge,
  prefer: prefer,
} };

const programme_group: Meaning = { keys: {
  name: text,
  stance: text,
  total: { keys: {
    year: year,
    amount: amount,
    cite: cite,
    revision: revision,
  } },
  entry: { keys: {
    amount: amount,
    cite: cite,
    revision: revision,
  } },
  growth: { keys: {
    until: year,
    rate: rate,
    track: { to: ["series"] },
    cite: cite,
    revision: revision,
  } },
  observations: { items: observation },
  derived: { items: derived },
  targets: { items: target },
  revision: revision,
  acknowledge: acknowledge,
} };

const programme_groups: Meaning = { items: { to: ["group"] } };

const programme_clusters: Meaning = { items: { to: ["cluster"] } };

const programme_item: Meaning = { keys: {
  name: text,
  points: { items: text },
  groups: programme_groups,
  clusters: programme_clusters,
  tasks: { items: { to: ["task"] } },
  cite: cite,
} };

const programme_task: Meaning = { keys: {
  field: { own: "field" },
  name: text,
  points: { items: text },
  lead: { items: { to: ["agency"] } },
  support: { items: { to: ["agency"] } },
  bodies: { items: { to: ["agency"] } },
  clusters: programme_clusters,
  cite: cite,
  acknowledge: acknowledge,
} };

const cluster_industry: Meaning = { keys: {
  zh: { is: "zh" },
  en: { is: "en" },
  acknowledge: acknowledge,
} };

const cluster_named: Meaning = text;

const cluster_place: Meaning = { keys: {
  for: text,
  cities: { items: { to: ["city"] } },
  areas: { items: { to: ["area"] } },
  elsewhere: text,
  plan: edition,
  cite: cite,
  acknowledge: acknowledge,
} };

const promised_growth: Meaning = { keys: {
  period: period,
  rate: rate,
  scope: text,
  city: { to: ["city"] },
  plan: edition,
  cite: cite,
  revision: revision,
  acknowledge: acknowledge,
} };

const scheme_event: Meaning = { keys: {
  date: date,
  title: text,
  cite: cite,
} };

const scheme_point: Meaning = { keys: {
  zh: { is: "zh" },
  en: { is: "en" },
  cite: cite,
} };

const scheme_points: Meaning = { items: scheme_point };

const mention: Meaning = { keys: {
  says: text,
  cite: cite,
} };

export const meanings: Readonly<Record<Kind, Meaning>> = {
  dataset: { keys: {
    title: text,
    region: { to: ["region"] },
    base_year: year,
    horizon: year,
    default_scenario: { to: ["scenario"] },
    programmes: { items: { to: ["programme"] } },
  } },
  region: { keys: {
    name: text,
    cite: cite,
    cities: { items: { defines: "city", keys: {
      name: text,
    } } },
    areas: { items: { defines: "area", keys: {
      name: text,
      also: { items: { is: "zh" } },
      cities: { items: { to: ["city"] } },
      cite: cite,
    } } },
  } },
  agencies: { keys: {
    agencies: { items: { defines: "agency", keys: {
      name: text,
      also: { items: { is: "zh" } },
      cite: cite,
    } } },
  } },
  source: { keys: {
    title: text,
    publisher: text,
    date: date,
    fences: { items: { keys: {
      reason: text,
    } } },
    claims: { items: { keys: {
      says: text,
      amount: amount,
      programme: { to: ["programme"] },
      cite: cite,
      acknowledge: acknowledge,
    } } },
    note: text,
    acknowledge: acknowledge,
  } },
  programme: { keys: {
    name: text,
    region: { to: ["region"] },
    period: period,
    policy: { keys: {
      title: text,
      issued: date,
      agency: { to: ["agency"] },
      cite: cite,
    } },
    plans: { keys: {
      period: period,
      published: date,
      cite: cite,
    } },
    agencies: { items: { keys: {
      agency: { to: ["agency"] },
      cite: cite,
    } } },
    groups: { items: { ...programme_group, defines: "group" } },
    goals: { items: programme_item },
    principles: { items: programme_item },
    action_lines: { items: programme_item },
    fields: { items: { ...programme_item, defines: "field" } },
    tasks: { items: { ...programme_task, defines: "task" } },
    safeguards: { items: { ...programme_task, defines: "task" } },
    observations: { items: observation },
    derived: { items: derived },
    targets: { items: target },
    revision: revision,
    acknowledge: acknowledge,
  } },
  cluster: { keys: {
    name: text,
    programme: { to: ["programme"] },
    group: { to: ["group"] },
    cite: cite,
    industries: { items: cluster_industry },
    applications: { items: cluster_named },
    initiatives: { items: cluster_named },
    layout: { items: cluster_place },
    other_layout: { items: cluster_place },
    bottlenecks: { items: cluster_named },
    ambition: { keys: {
      zh: { is: "zh" },
      en: { is: "en" },
      cite: cite,
    } },
    plans: { items: { defines: "edition", keys: {
      title: text,
      period: period,
      scope: text,
      issued: date,
      supersedes: { own: "edition" },
      agencies: { items: { to: ["agency"] } },
      cite: cite,
      acknowledge: acknowledge,
    } } },
    observations: { items: observation },
    derived: { items: derived },
    targets: { items: target },
    growth: { items: promised_growth },
    continued_by: { items: { keys: {
      cluster: { to: ["cluster"] },
      reason: text,
    } } },
    overlaps: { items: { keys: {
      with: { to: ["cluster"] },
      reason: text,
    } } },
    revision: revision,
    acknowledge: acknowledge,
  } },
  series: { keys: {
    name: text,
    region: { to: ["region"] },
    observations: { items: { keys: {
      year: year,
      period: period,
      amount: amount,
      rate: rate,
      cite: cite,
      revision: revision,
      acknowledge: acknowledge,
      prefer: prefer,
    } } },
    derived: { items: derived },
    targets: { items: { keys: {
      year: year,
      period: period,
      amount: amount,
      rate: rate,
      cite: cite,
      revision: revision,
      acknowledge: acknowledge,
      prefer: prefer,
    } } },
    revision: revision,
    acknowledge: acknowledge,
  } },
  scheme: { keys: {
    name: text,
    place: text,
    region: { to: ["region"] },
    city: { to: ["city"] },
    programme: { to: ["programme"] },
    launch: scheme_event,
    events: { items: scheme_event },
    head: scheme_point,
    leaders: scheme_point,
    counts: { items: { keys: {
      amount: amount,
      cite: cite,
    } } },
    chains: { keys: {
      names: { items: text },
      cite: cite,
    } },
    bodies: { items: { keys: {
      agency: { to: ["agency"] },
      name: text,
      cite: cite,
    } } },
    mechanisms: scheme_points,
    tasks: scheme_points,
    each_leader: scheme_points,
    bundles: { items: { defines: "bundle", keys: {
      name: text,
      amount: amount,
      cite: cite,
    } } },
    instruments: { items: { keys: {
      name: text,
      bundle: { own: "bundle" },
      cite: cite,
    } } },
    without: { items: { keys: {
      cite: cite,
    } } },
    chain_owner: { keys: {
      criteria: { items: { keys: {
        zh: { is: "zh" },
        en: { is: "en" },
        amount: amount,
        cite: cite,
      } } },
      support: scheme_points,
    } },
    focus: scheme_points,
    observations: { items: observation },
    targets: { items: target },
    note: text,
    acknowledge: acknowledge,
  } },
  scenario: { keys: {
    name: text,
    summary: text,
    deflator: rate,
    assumptions: { items: { keys: {
      for: { to: ["group","cluster"] },
      rate: rate,
      rates: { rest: rate },
      track: { to: ["series"] },
      then: rate,
      reason: text,
      cite: cite,
      revision: revision,
      acknowledge: acknowledge,
    } } },
    acknowledge: acknowledge,
  } },
  bridges: { keys: {
    bridges: { items: { keys: {
      for: { items: { to: ["group","cluster"] } },
      error: rate,
      reason: text,
      cite: cite,
    } } },
  } },
  expectation: { keys: {
    expect: { items: { keys: {
      scenario: { to: ["scenario"] },
      what: { to: ["group","cluster"] },
      from: year,
      year: year,
      set: { names: { to: ["group","cluster"] }, rest: rate },
      deflator: rate,
      solve: { keys: {
        base: amount,
        target: amount,
        rate: rate,
      } },
      plan: edition,
      amount: amount,
      rate: rate,
    } } },
  } },
  "five-ones": { keys: {
    programme: { to: ["programme"] },
    parts: { items: { keys: {
      name: text,
      cite: cite,
      statements: { items: mention },
    } } },
    statements: { items: mention },
  } },
  enterprises: { keys: {
    cluster: { to: ["cluster"] },
    items: { items: { keys: {
      name: text,
      city: { to: ["city"] },
      revenue: { keys: {
        year: year,
        amount: amount,
        cite: cite,
      } },
      cite: cite,
      acknowledge: acknowledge,
    } } },
    named: { items: mention },
  } },
  projects: { keys: {
    cluster: { to: ["cluster"] },
    items: { items: { keys: {
      name: text,
      city: { to: ["city"] },
      amount: amount,
      period: period,
      cite: cite,
      acknowledge: acknowledge,
    } } },
    named: { items: mention },
  } },
  innovation: { keys: {
    cluster: { to: ["cluster"] },
    items: { items: { keys: {
      name: text,
      city: { to: ["city"] },
      cite: cite,
      acknowledge: acknowledge,
    } } },
    named: { items: mention },
  } },
  policies: { keys: {
    cluster: { to: ["cluster"] },
    items: { items: { keys: {
      name: text,
      issued: date,
      agency: { to: ["agency"] },
      city: { to: ["city"] },
      cite: cite,
      acknowledge: acknowledge,
    } } },
    named: { items: mention },
  } },
  adviser: { keys: {
    cluster: { to: ["cluster"] },
    items: { items: { keys: {
      name: text,
      city: { to: ["city"] },
      cite: cite,
      acknowledge: acknowledge,
    } } },
    named: { items: mention },
  } },
};
