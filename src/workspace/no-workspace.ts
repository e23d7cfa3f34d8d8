/** There is nothing to work on: what was looked for, and where. The command line answers with exit code 2. */
export class NoWorkspace extends Error {
  constructor(
    readonly reason: 'no-folder' | 'no-policies' | 'no-documents',
    readonly folder: string,
    readonly lookedFor: readonly string[],
  ) {
    super(`${reason}: ${folder}`);
  }
}
