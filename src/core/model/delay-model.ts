import type { Law } from '../engine/law.js'

/** A length of time whose unit may be business days. */
export class DelayModel {
  constructor(
    readonly law: Law,
    readonly businessDays: bool,
  ) {}
}
