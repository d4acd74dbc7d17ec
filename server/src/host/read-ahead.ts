/** Has what each check needs read by the time somebody needs it. Here there is nothing to read: the build puts tables into files. */
export function readAhead(): void {}
