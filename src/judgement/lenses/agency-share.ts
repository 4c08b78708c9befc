/**
 * Does society act in official texts, or is it acted upon (critical peace studies, method §12.3, §11.6)? Of the places where
 * people coded an actor of society together with a role, the share in which it is the one who acts (AGENT). Where people coded
 * none and texts lie here: of the verbs “ensure” whose subject a text names, the share whose subject is society – found by a
 * machine, so provisional. T. van Leeuwen (2008, Discourse and Practice, ch. 2): who is activated, who passivated.
 *
 * 12 places with an NGO and a role, AGENT in 3: .25 [.10, .50].
 */
import type { Message, Step } from '../../derivation/index.js';
import { type DocumentView, documentsView, frozenText } from '../../documents/index.js';
import { doubtsOf, type Statement, statementsOf, wilson } from '../../indicators/index.js';
import { isLanguage } from '../../language/index.js';
import type { LensRule } from '../../standard/index.js';
import { agencyProfile, type Ensuring, ensurings } from '../../text/index.js';
import type { Ruling } from './model.js';
import type { Readings } from './readings.js';

type AgencyRule = Extract<LensRule, { kind: 'agency_share' }>;
const said = (key: string, args: Message['args'] = {}): Message => ({ key: `lens.why.${key}`, args });
const roles = ['AGENT', 'PATIENT'];
const acts = (marks: ReadonlySet<string>): boolean => marks.has('AGENT');

export function agencyShare(rule: AgencyRule, readings: Readings): Ruling {
  const { evidence, subject } = readings;
  const official = documentsView(evidence.study).documents.filter(({ document: { card, parts } }) =>
    parts.length > 0
      ? card.owner === 'official' && parts.some(({ country }) => country === subject)
      : (card.owner === 'official' || card.owner === 'parliament') && card.country === subject,
  );
  return byPeople(rule, readings, official) ?? byMachine(rule, readings, official);
}

function byPeople(rule: AgencyRule, { evidence, subject }: Readings, official: readonly DocumentView[]): Ruling | null {
  const coded = official.flatMap((view) =>
    rule.actors.map((actor) => ({ view, ...statementsOf(view, actor, roles, acts) })),
  );
  const ofCountry = ({ part }: Statement, { document }: DocumentView): boolean =>
    part === null || document.parts.find(({ id }) => id === part)?.country === subject;
  const places = coded.flatMap(({ view, statements }) =>
    statements.filter((one) => one.marks.size > 0 && ofCountry(one, view)),
  );
  if (places.length === 0) return null;
  const coders = [...new Set(coded.flatMap((one) => one.coders))].sort();
  const people = coders.filter((coder) => !coder.includes(':'));
  const { seed } = evidence.study.method;
  const { provisional } = doubtsOf(
    { seed },
    coded.flatMap(({ judged }) => judged),
    people.length,
    coders,
  );
  return {
    ...decided(rule, places.filter(({ marks }) => acts(marks)).length, places.length, 'agency'),
    ...(provisional == null ? {} : { provisional }),
    steps: places.map(
      (one): Step => ({
        what: {
          key: 'indicators.step.statement',
          args: {
            document: one.document,
            part: one.part ?? one.lang,
            start: one.start,
            end: one.end,
            coder: one.coder,
            marks: [...one.marks].sort().join(', '),
          },
        },
        code: acts(one.marks) ? 'yes' : 'no',
        facts: [{ file: one.file, path: `${one.line}`, value: [...one.marks].sort().join(' '), sources: [] }],
      }),
    ),
  };
}

const kept = new Map<string, readonly Ensuring[]>();
const mostKept = 64;

/** One language version of each text that lies here: the original before a translation, as the card lists them. */
function ensuringsIn({ evidence }: Readings, { document }: DocumentView): readonly Ensuring[] {
  for (const { lang, sha256 } of document.card.texts) {
    const text = isLanguage(lang) ? frozenText(evidence.study, document, lang) : null;
    if (text === null || !isLanguage(lang)) continue;
    const key = `${document.id} ${lang} ${sha256 ?? text.length}`;
    const known = sha256 === null ? undefined : kept.get(key);
    if (known !== undefined) return known;
    const found = ensurings(text, lang);
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, found);
    return found;
  }
  return [];
}

function byMachine(rule: AgencyRule, readings: Readings, official: readonly DocumentView[]): Ruling {
  const found = official
    .map((view) => ({ view, own: ensuringsIn(readings, view) }))
    .filter(({ own }) => own.length > 0);
  if (found.length === 0)
    return { outcome: 'no_data', why: said('no_roles', { needed: rule.minimum }), values: [], steps: [] };
  const profile = agencyProfile(found.flatMap(({ own }) => own));
  const society = profile.actors.find(({ actor }) => actor === 'SOCIETY')?.count ?? 0;
  return {
    ...decided(rule, society, profile.occurrences - profile.unnamed, 'agency_machine'),
    provisional: { key: 'indicators.reason.machine_unconfirmed', args: { coders: { key: 'lens.machine_agency' } } },
    steps: found.map(
      ({ view, own }): Step => ({
        what: {
          key: 'lens.step.ensuring',
          args: {
            document: { text: view.document.card.title },
            n: own.length,
            named: own.filter(({ actor }) => actor !== null).length,
          },
        },
        value: own.filter(({ actor }) => actor === 'SOCIETY').length,
      }),
    ),
  };
}

/** The whole interval on one side of the line decides. */
function decided(rule: AgencyRule, yes: number, n: number, key: string): Omit<Ruling, 'steps'> {
  if (n < rule.minimum) return { outcome: 'no_data', why: said('few_roles', { n, needed: rule.minimum }), values: [] };
  const [low, high] = wilson(yes, n);
  const isLess = rule.op === '<' || rule.op === '<=';
  const [good, bad] = isLess ? [high < rule.to, low > rule.to] : [low > rule.to, high < rule.to];
  return {
    outcome: good ? 'supported' : bad ? 'contradicted' : 'unclear',
    why: said(key, { value: yes / n, low, high, n, op: rule.op, to: rule.to }),
    values: [],
  };
}
