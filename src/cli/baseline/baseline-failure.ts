import { Failure } from '../../kernel/failure.js'

/** A baseline that is missing or cannot be used: an exit code of its own, so that CI can tell it from a regression. */
export class BaselineFailure extends Failure {}
