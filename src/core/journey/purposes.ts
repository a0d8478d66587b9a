/**
 * What a random number decides. Numbered once, never renumbered: the same seed must give the same customers in every
 * version, and baselines hang on it. New purposes go to the end.
 */
export enum Purpose {
  /** Gap before the n-th customer (subject: n). */
  arrival = 0,
  /** How busy a day is (subject: day). */
  busyness = 1,
  segment = 2,
  issue = 3,
  prevented = 4,
  remedyNeeded = 5,
  amount = 6,
  novel = 7,
  exception = 8,
  merit = 9,
  assertiveness = 10,
  /** By wait. */
  patience = 11,
  balk = 12,
  /** By team and visit. */
  talk = 13,
  explain = 14,
  context = 15,
  treatment = 16,
  wrapUp = 17,
  decide = 18,
  pressure = 19,
  pressedOn = 20,
  misroute = 21,
  wrongTeam = 22,
  route = 23,
  judgement = 24,
  courage = 25,
  refusal = 26,
  unneeded = 27,
  /** By team alone: calling again is no lottery. */
  solves = 28,
  tools = 29,
  ownership = 30,
  /** By manager role and request. */
  decision = 31,
  /** By request. */
  holdPatience = 32,
  substitute = 33,
  /** By resolution, contact or redial. */
  rightFirstTime = 34,
  reopensAfter = 35,
  persistence = 36,
  callsAgainAfter = 37,
  redial = 38,
  redialAfter = 39,
  returnTime = 40,
  /** Subject: a person of a manager role; by spell. */
  spell = 41,
  /** Subject: team; by agent. */
  agentSpeed = 42,
  /** By team and visit. */
  unsure = 43,
  review = 44,
  reviewVerdict = 45,
  /** Subject: team; by person. */
  leaving = 46,
  /** By team and visit. */
  misread = 47,
  /** By customer alone. */
  undue = 48,
  exaggerates = 49,
  /** By team and visit. */
  suspicion = 50,
  proof = 51,
  /** By manager role and request. */
  managerSees = 52,
  /** By team and visit. */
  delight = 53,
  /** Subject: half a day of the calendar. */
  halfDayBusyness = 61,
  /** By team and visit. */
  reviewTime = 65,
  /** Subject: a person of a manager role; by piece of work. */
  otherWork = 66,
  /** By customer alone. */
  channel = 68,
  /** By redial. */
  givesUpChannel = 69,
  /** By customer alone: what one thinks of bots, and whether one leaves where there is nobody else. */
  prefersPeople = 76,
  leavesBot = 77,
  /** By contact and attempt. */
  hangsUpOnBot = 78,
  /** By team and visit. */
  wrongAnswer = 79,
  wrongPromise = 80,
  /** By resolution. */
  keepsPromise = 81,
  /** By team alone: whether a bot does with a case what it did the last time. */
  steadyBot = 82,
}

/** The last visit that an address of luck can tell apart: they have 12 bits. */
export const LAST_VISIT: i32 = 4095

/** A draw that belongs to a customer's n-th visit at a team (or n-th request at a role), wherever it comes in time. */
export function visitOf(key: i32, n: i32): i32 {
  return key * 4096 + (n & LAST_VISIT)
}
