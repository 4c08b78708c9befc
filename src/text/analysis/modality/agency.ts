/**
 * Who ensures: the subject of «қамтамасыз ету / обеспечить / ensure» (method §11.6). Without a parser, by the order of words
 * and the form of nouns: an active verb takes the nearest nominative of the list before it in its clause, else in its
 * sentence, else in the head of its list («Уәкілетті орган: … 3) … қамтамасыз етеді»); a passive takes its agent, or has none; a noun or a participle («обеспечение», «қамтамасыз ету») names nobody.
 * It is a machine coder: its shares count once its agreement with people is measured. After T. van Leeuwen 2008, Discourse
 * and Practice, ch. 2 (activation, passivation, suppression of actors).
 * Example: «Үкімет қауіпсіздікті қамтамасыз етеді» → the state; «қауіпсіздік қамтамасыз етіледі» → passive, nobody named.
 */
import type { Language } from '../../../language/index.js';
import { hitsOf, Reading } from '../../dictionary/index.js';
import { type Interval, wilsonInterval } from '../intervals/index.js';
import { agencyLexicon } from './lexicon.js';
import { listHeads } from './list-heads.js';
import { type Span, sentenceSpans } from './sentence-spans.js';
import { type Voice, voiceOf } from './voice.js';

export const actorKinds = ['STATE', 'SOCIETY', 'INTERNATIONAL', 'WE'] as const;
export type ActorKind = (typeof actorKinds)[number];
export interface Ensuring {
  readonly start: number;
  readonly end: number;
  readonly voice: Voice;
  readonly actor: ActorKind | null;
  /** The words that name the actor. */
  readonly named: { readonly start: number; readonly end: number } | null;
}

interface Candidate {
  readonly kind: ActorKind;
  readonly role: 'SUBJECT' | 'BY';
  readonly start: number;
  readonly end: number;
}

export function ensurings(text: string, language: Language): Ensuring[] {
  const reading = new Reading(text, language);
  const lexicon = agencyLexicon();
  const named = hitsOf(lexicon, reading).hits.map(({ code, start, end }) => ({
    id: lexicon.codes[code]?.id ?? '',
    start,
    end,
  }));
  const candidates = named.flatMap(({ id, start, end }): Candidate[] => {
    const [kind, role] = id.split('_');
    return role === 'SUBJECT' || role === 'BY' ? [{ kind: kind as ActorKind, role, start, end }] : [];
  });
  const sentences = sentenceSpans(reading);
  const headOf = listHeads(text);
  return named
    .filter(({ id }) => id === 'ENSURE')
    .map(({ start, end }) => {
      const sentence = sentences.find((one) => one.start <= start && start < one.end) ?? { start: 0, end: text.length };
      const voice = voiceOf(text, sentence, { start, end }, language);
      const inSentence = candidates.filter(
        (one) => one.start >= sentence.start && one.end <= sentence.end && !isAside(text, one, sentence, language),
      );
      const head = headOf(start);
      const inHead = candidates.filter((one) => head !== null && one.start >= head.start && one.end <= head.end);
      const found =
        ourselves(text, voice, { start, end }, sentence, language) ??
        actorFor(text, voice, { start, end }, inSentence, language) ??
        (voice === 'active' ? inHead.filter(({ role }) => role === 'SUBJECT').at(-1) : undefined);
      return {
        start,
        end,
        voice,
        actor: found?.kind ?? null,
        named: found === undefined ? null : { start: found.start, end: found.end },
      };
    });
}

function actorFor(
  text: string,
  voice: Voice,
  verb: { start: number; end: number },
  candidates: readonly Candidate[],
  language: Language,
): Candidate | undefined {
  if (voice === 'nominal') return undefined;
  if (voice === 'passive') {
    const agents = candidates.filter((one) => one.role === 'BY');
    const distance = (one: Candidate): number =>
      Math.min(Math.abs(one.start - verb.end), Math.abs(verb.start - one.end));
    return [...agents].sort((a, b) => distance(a) - distance(b))[0];
  }
  const before = candidates.filter((one) => one.role === 'SUBJECT' && one.end <= verb.start);
  const clause = before.filter((one) => !/[,;:()]/.test(text.slice(one.end, verb.start)));
  if (before.length > 0 || language !== 'ru') return clause.at(-1) ?? before.at(-1);
  // «Помощь обеспечили волонтёры»: Russian puts a new subject behind its verb.
  return candidates.find(
    (one) => one.role === 'SUBJECT' && one.start >= verb.end && !/[,;:()]/.test(text.slice(verb.end, one.start)),
  );
}

const firstPerson: Readonly<Record<Language, RegExp>> = {
  kk: /(?:еміз|пейміз|ттік|тпедік|ейік|енбіз)$/iu,
  ru: /^(?:обеспечим|обеспечиваем)$/iu,
  en: /^(?!)/u,
};

/** «Қамтамасыз етеміз», «обеспечим», “let us ensure”: the form itself says who. */
function ourselves(text: string, voice: Voice, verb: Span, sentence: Span, language: Language): Candidate | undefined {
  if (voice !== 'active') return undefined;
  const form = text.slice(verb.start, verb.end).split(/\s+/).at(-1) ?? '';
  const letUs = language === 'en' && /\blet us\s+(?:also\s+)?$/iu.test(text.slice(sentence.start, verb.start));
  return firstPerson[language].test(form) || letUs ? { kind: 'WE', role: 'SUBJECT', ...verb } : undefined;
}

/** Who passed the law that ensures, or is denied («не сенат, а …»), does not ensure. */
function isAside(text: string, { role, start, end }: Candidate, sentence: Span, language: Language): boolean {
  if (role !== 'SUBJECT') return false;
  const [before, after] = [text.slice(sentence.start, start), text.slice(end, sentence.end)];
  if (language === 'kk')
    return (
      (/^\s+(?:[\p{L}-]+\s+){0,2}\p{L}+(?:ған|ген|қан|кен)\s+\p{L}/iu.test(after.slice(0, 80)) &&
        !/^[^.]{0,80}(?:соң|кейін|кезде)/u.test(after)) ||
      /^\s+емес/u.test(after)
    );
  if (language === 'ru') return /(?<!\p{L})не\s+$/iu.test(before);
  return /\b(?:by|not)\s+(?:the\s+|a\s+|an\s+|its\s+)?$/iu.test(before);
}

export interface AgencyProfile {
  readonly occurrences: number;
  /** Nominal forms and passives without an agent: somebody ensures, and the text does not say who. */
  readonly unnamed: number;
  readonly unnamedInterval: Interval;
  readonly actors: readonly {
    readonly actor: ActorKind;
    readonly count: number;
    /** Of the occurrences that name someone. */
    readonly share: number | null;
    readonly interval: Interval;
  }[];
}

export function agencyProfile(found: readonly Ensuring[]): AgencyProfile {
  const named = found.filter(({ actor }) => actor !== null).length;
  return {
    occurrences: found.length,
    unnamed: found.length - named,
    unnamedInterval: wilsonInterval(found.length - named, found.length),
    actors: actorKinds.map((actor) => {
      const count = found.filter((one) => one.actor === actor).length;
      return { actor, count, share: named === 0 ? null : count / named, interval: wilsonInterval(count, named) };
    }),
  };
}
