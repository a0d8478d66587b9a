/** Forgets everything that has been made, so that its memory can be used again. As JavaScript there is nothing to do. */
export function forget(): void {}
