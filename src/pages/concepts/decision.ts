/**
 * The decision tree as a walk (method §5.1): Q1–Q3 say which concepts apply, Q4 which of several is primary ("who could
 * stop it?"), Q5 what a case is to which none applies. An answer that is no answer counts as not given.
 *
 * `walk({q1: 'no', q2: 'yes', q3: 'no'})` → primary P
 */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;
export type QuestionId = 'q1' | 'q2' | 'q3' | 'q4' | 'q5';
export type Concept = 'H' | 'P' | 'C';

export interface Verdict {
  /** H-w: the wide sense; null: none of the three. */
  readonly primary: Concept | 'H-w' | null;
  readonly also: readonly Concept[];
  readonly because:
    | 'only_H'
    | 'only_P'
    | 'only_C'
    | 'stop_state_P'
    | 'stop_state_H'
    | 'stop_carrier_C'
    | 'stop_carrier_H'
    | 'wide'
    | 'none';
}

export interface Walk {
  /** In the order in which they were asked. */
  readonly given: readonly { readonly question: QuestionId; readonly answer: string }[];
  /** Null at the end. */
  readonly next: QuestionId | null;
  readonly verdict: Verdict | null;
}

export const optionsOf: Readonly<Record<QuestionId, readonly string[]>> = {
  q1: ['yes', 'no'],
  q2: ['yes', 'no'],
  q3: ['yes', 'no'],
  q4: ['state', 'carrier'],
  q5: ['yes', 'no'],
};
const conceptOf = { q1: 'H', q2: 'P', q3: 'C' } as const;

function decide(applies: readonly Concept[], last: string | undefined): Verdict {
  const [only] = applies;
  if (only === undefined)
    return last === 'yes'
      ? { primary: 'H-w', also: [], because: 'wide' }
      : { primary: null, also: [], because: 'none' };
  if (applies.length === 1) return { primary: only, also: [], because: `only_${only}` };
  const chosen = last === 'state' ? (applies.includes('P') ? 'P' : 'H') : applies.includes('C') ? 'C' : 'H';
  return {
    primary: chosen,
    also: applies.filter((one) => one !== chosen),
    because:
      last === 'state'
        ? chosen === 'P'
          ? 'stop_state_P'
          : 'stop_state_H'
        : chosen === 'C'
          ? 'stop_carrier_C'
          : 'stop_carrier_H',
  };
}

export function walk(answers: Answers): Walk {
  const given: { question: QuestionId; answer: string }[] = [];
  const answered = (question: QuestionId): string | undefined => {
    const answer = answers[question];
    if (answer === undefined || !optionsOf[question].includes(answer)) return undefined;
    given.push({ question, answer });
    return answer;
  };
  const applies: Concept[] = [];
  for (const question of ['q1', 'q2', 'q3'] as const) {
    const answer = answered(question);
    if (answer === undefined) return { given, next: question, verdict: null };
    if (answer === 'yes') applies.push(conceptOf[question]);
  }
  if (applies.length === 1) return { given, next: null, verdict: decide(applies, undefined) };
  const last: QuestionId = applies.length === 0 ? 'q5' : 'q4';
  const answer = answered(last);
  return answer === undefined
    ? { given, next: last, verdict: null }
    : { given, next: null, verdict: decide(applies, answer) };
}

/** Every place of the walk, the first question first. */
export function allAnswers(): readonly Answers[] {
  const found: Answers[] = [];
  const visit = (answers: Answers): void => {
    found.push(answers);
    const { next } = walk(answers);
    if (next !== null) for (const option of optionsOf[next]) visit({ ...answers, [next]: option });
  };
  visit({});
  return found;
}

export const answersIn = (query: URLSearchParams): Answers =>
  Object.fromEntries(
    (Object.keys(optionsOf) as QuestionId[]).flatMap((id) => {
      const answer = query.get(id);
      return answer === null ? [] : [[id, answer]];
    }),
  );
