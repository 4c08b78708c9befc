import type { Message } from '../derivation/index.js';

/** A command used wrongly: shown without a stack, exit code 2. Not thrown for problems of a study, which are data. */
export class UserError extends Error {
  constructor(readonly said: Message) {
    super(said.key);
    this.name = 'UserError';
  }
}
