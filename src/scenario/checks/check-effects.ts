import { own } from '../../kernel/own.js'
import { TRANSFER_MODE, TRANSFER_MODES, USUAL_MODE } from '../../vocabulary/transfers.js'
import type { Draft } from '../draft.js'

/** The modes in which an agent stays on the line. */
const STAYING = TRANSFER_MODES.filter((mode) => TRANSFER_MODE[mode].stays).join(' or ')

/** Keys that can have no effect, given the rest. */
export function checkEffects(draft: Draft): void {
  const { teams = {} } = draft.scenario
  if (draft.has('replications') && draft.has('precision')) {
    draft.refuseKey(
      ['precision'],
      'two-plans',
      'give "replications" or "precision", not both',
      'write null to delete one that is inherited',
    )
  }
  for (const [name, team] of Object.entries(teams)) {
    const at = ['teams', name]
    const stays = TRANSFER_MODE[team?.transfer?.mode ?? USUAL_MODE].stays
    if (draft.has(...at, 'transfer', 'warm_limit') && !stays) {
      draft.refuseIdle([...at, 'transfer', 'warm_limit'], `without "mode: ${STAYING}"`, [...at, 'transfer', 'mode'])
    }
    if (draft.has(...at, 'authority', 'claimed') && !draft.has(...at, 'authority', 'granted')) {
      draft.refuseIdle([...at, 'authority', 'claimed'], 'without "granted", which is then unlimited', [
        ...at,
        'authority',
        'granted',
      ])
    }
    if (team?.agents === 'unlimited') {
      for (const key of ['queue_limit', 'overflow', 'patience', 'at_close']) {
        if (!draft.has(...at, key)) continue
        draft.refuseIdle([...at, key], 'where agents are unlimited: nobody waits', [...at, 'agents'])
      }
    }
    if (draft.has(...at, 'at_close') && !draft.has('demand', 'open')) {
      draft.refuseIdle([...at, 'at_close'], 'without "open" in demand: nothing ever closes', ['demand', 'open'])
    }
    if (team?.overflow?.to === name) {
      draft.refuse([...at, 'overflow', 'to'], 'overflow-to-itself', `${name} cannot overflow to itself`)
    }
  }
  checkWaiting(draft)
  checkManagers(draft)
}

function checkWaiting(draft: Draft): void {
  const teams = Object.values(draft.scenario.teams ?? {})
  if (teams.length === 0 || teams.some((team) => team?.agents !== 'unlimited')) return
  const staffed = draft.names('teams').map((name) => ['teams', name, 'agents'])
  for (const name of draft.names('customers')) {
    for (const key of ['balk', 'patience']) {
      if (draft.has('customers', name, key)) {
        draft.refuseIdle(['customers', name, key], 'where all agents are unlimited: nobody waits', ...staffed)
      }
    }
  }
}

function checkManagers(draft: Draft): void {
  for (const name of draft.names('managers')) {
    const available = own(draft.scenario.managers, name)?.available
    const always = available === 1 || !draft.has('managers', name, 'available')
    if (always && draft.has('managers', name, 'spell')) {
      draft.refuseIdle(['managers', name, 'spell'], 'where the manager is always available', [
        'managers',
        name,
        'available',
      ])
    }
  }
  if (draft.has('approvals') && draft.names('managers').length === 0) {
    draft.refuseIdle(['approvals'], 'without managers', ['managers'])
  }
  if (draft.has('approvals', 'promise') && !draft.has('approvals', 'hold_limit')) {
    draft.refuseIdle(['approvals', 'promise'], 'without "hold_limit": customers hold until the answer', [
      'approvals',
      'hold_limit',
    ])
  }
}
