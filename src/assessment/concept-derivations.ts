/**
 * Derivations of what is counted for the whole concept: `lens:realism.aid-follows-interest.not-by-need:KAZ`,
 * `integration:all:KAZ`, `function:trust:KAZ`, `direction:DR3:KAZ`, `commitment:DC-05:KAZ`, `instrument:I-CULT:KAZ`,
 * `infrastructure:centres:KAZ`, `mediator:deeds:KAZ`, `principle:peace.congress:KAZ`, `structure:actors:KAZ`,
 * `prospect:DR3×CA:KAZ`.
 */
import type { Derivation } from '../derivation/index.js';
import type { Assessment } from './assess.js';
import { principle } from './concept/country-model.js';
import type { Maker } from './concept/maker.js';
import { commitment, direction, infrastructure, instrument, mediator } from './concept/policy.js';
import { prospect } from './concept/prospect.js';
import { functions, integration, lens, structure } from './concept/whole.js';

const makers: Readonly<Record<string, Maker>> = {
  lens,
  integration,
  function: functions,
  structure,
  direction,
  commitment,
  instrument,
  infrastructure,
  mediator,
  principle,
  prospect,
};

/** Null: no such thing is counted. */
export function conceptDerivation(assessment: Assessment, id: string): Derivation | null {
  const [kind = '', item = '', subject = ''] = id.split(':');
  if (subject !== assessment.study.settings.focal) return null;
  const made = Object.hasOwn(makers, kind) ? makers[kind]?.(assessment, item, subject) : null;
  return made == null ? null : { id, ...made };
}
