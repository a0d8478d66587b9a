/** The machine is at fault, not the user nor this program: too little memory, a full disk, a process that was killed. */
export class SystemFailure extends Error {
  override readonly name: string = 'SystemFailure'

  /**
   * @param code as of a `Problem`
   * @param hint what to do about it
   */
  constructor(
    readonly code: string,
    message: string,
    readonly hint: string,
  ) {
    super(message)
  }
}
