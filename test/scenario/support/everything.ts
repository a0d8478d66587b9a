/** Every key of the language, in one scenario that makes sense. */
export const EVERYTHING = `
name: Everything
description: Each key once.
seed: 42
horizon: 2 weeks
warm_up: 1 week
replications: 20
currency: USD
service_level: {within: 20 s, of: answered}
demand:
  arrivals: 38 per hour
  profile: {hours: {7: 0.4, 08: 1.5}, weekdays: {mon: 1.12, sat: 0.5}}
  open: [mon-fri 07:00-13:00, "mon-fri 13:00-19:00, sat 09:00-12:00"]
  busyness: 0.09
  half_day_busyness: 0.05
  customer_base: 40000
channels:
  phone: {share: 50%, patience: exponential(6 min), balk: 10%, talk_factor: 1.1}
  mail: {kind: email, share: 30%, answer_within: 1 business day}
  chat: {kind: chat, share: 20%, at_once: 3, slowed: 15%}
customers:
  regular:
    share: 85%
    channels: {phone: 60%, mail: 40%}
    gives_up: {phone: {to: mail, share: 30%}}
    lifetime_value: 600
    trust: 70
    patience: weibull(8 min, 0.83)
    hold_patience: exponential(5 min)
    balk: 5%
    redial: {share: 60%, after: "lognormal(40 min, 1)"}
    calls_again: {share: 55%, after: 2 business days, at_most: 4}
    demands_manager: 20%
    prefers_people: {share: 30%, leaves: 20%}
    priority: 0
    churn_base: 12% per year
  loyal: {share: 0.15, priority: 1, urgency: 2, issues: {washer: 70%, question: 30%}}
issues:
  washer:
    share: 60%
    kind: failure
    severity: 3
    priority: 2
    urgency: 1.5
    channels: {phone: 80%, mail: 20%}
    talk: lognormal(6 min, 1.1)
    explain: uniform(30 s, 90 s)
    wrap_up: 45 s
    decide: triangular(10 s, 20 s, 60 s)
    chain: [front_line, claims]
    solvable: {front_line: 45%, claims: 95%}
    unsolved_talk: 60%
    remedy: {needed: 90%, amount: "pert(10 USD, 40 USD, 200 USD)", owner: claims}
    novel: 35%
    exception: {share: 40%, unlawful: 3%}
    right_first_time: 92%
    reopens_after: gamma(2 business days, 1)
    prevented: 10%
  question:
    share: 40%
    kind: enquiry
    talk: {front_line: "erlang(3 min, 2)", claims: "empirical([1 min, 2 min, 90 s])"}
    routing: {start: front_line, matrix: {front_line: {claims: 30%}, claims: {front_line: 10%}}}
teams:
  front_line:
    agents: {"mon-fri 07:00-13:00": 10, "mon-fri 13:00-19:00, sat 09:00-12:00": 8}
    reports_to: supervisor
    wage: 22 USD per hour
    shrinkage: 30%
    authority: {claimed: unlimited, granted: 50 USD, exceptions: {claimed: true, granted: false}, routine: 10}
    empowerment: {tools: {claimed: 100%, actual: 60%}, training: 65%, orientation: 40%, guidelines: 50%, safety: 45%, history: 50%}
    spread: 0.21
    transfer: {mode: warm, context: notes, misroute: 12%, warm_limit: 2 min}
    patience: hyperexponential(8 min, 1.5)
    queue_limit: 40
    overflow: {to: claims, after: 5 min}
    at_close: serve
    talk_factor: 1.1
    explain_factor: 1.2
    time_target: {at: 6 min, pressure: 30%}
    ownership: agent
    channels: [phone, mail, chat]
  claims: {agents: unlimited, channels: [phone, chat], also_serves: {front_line: {level: 80%, after: 10 min}}}
  assistant: {kind: bot, at_once: 50, cost: 0.4 USD, wrong: 4%, judgement: 40%, keeps_promises: 90%, hides_the_exit: 1}
managers:
  supervisor:
    people: 2
    limit: 150 USD
    exceptions: false
    decides_in: lognormal(4 min, 1)
    approves: 85%
    available: 60%
    spell: 40 min
    shifts: mon-fri 08:00-17:00
    reports_to: director
    wage: 34 USD per hour
  director: {people: unlimited, decides_in: constant(1 h)}
approvals: {policy: {duty_manager: director}, hold_limit: 6 min, promise: 1 business day}
culture: {rules: -0.5, refusal: 60%, substitute: {share: 40%, worth: 50%}, silos: {front_line-claims: {claimed: 0%, actual: 50%}}}
marketing: {budget: 50000 USD per month, usual: 40000 USD per month}
beliefs: {word_of_mouth: {advertising_cost_per_customer: 100 USD}, trust.wait_tolerance: 10 min, churn: {base: 10%}}
expect:
  trust_loss: "< 9"
  first_contact_resolution: {at: ">= 55%", else: warn}
  issues.washer.handle_time: "< 0.5 h"
  journey_time.p90: "<= 48 h"
  customers.loyal.trust_loss: "< 5"
  teams.front_line.occupancy: "< 90%"
  managers.supervisor.occupancy: "< 0.8"
  cost: "< 30 USD"
observed:
  handle_time: 7.5 min ± 0.2 min
  first_contact_resolution: {value: 68%, error: 3%, as: no_repeat, within: 7 days, period: 4 weeks}
  teams.front_line.occupancy: 82%
  concession: 2.1 M USD per year
unknown:
  teams.front_line.empowerment.tools: 60%
  customers.*.calls_again.share: {value: 50%, from: 20%, to: 90%}
draws:
  teams.front_line.empowerment.tools: [60%, 55%]
  customers.*.calls_again.share: [50%, 70%]
programme:
  courses: {set: {teams.front_line.empowerment.training: 95%}, cost: {per_agent: 400 USD, days_off: 2}, ramp: 8 weeks, fades: 1 year}
  desktop:
    set: {teams.front_line.empowerment.tools: 90%}
    cost: {once: 350000 USD, per_year: 60000 USD, people: 1.5, wage: 34 USD per hour}
    starts: week 12
    needs: [courses]
`
