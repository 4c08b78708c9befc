/**
 * CTX-03: of the sentences that a country speaks in the UN General Debate, those on human rights, humanitarian aid, development,
 * environment or dialogue. Beside it 03s, human ÷ (human + military) concepts of security, and 03w, the share in the speeches
 * of all states, which is the context that the country speaks into. A machine's counts are corrected where people have
 * measured its precision and recall, and provisional until then.
 */
import { type CodedText, documentsView } from '../../documents/index.js';
import type { Period } from '../../evidence/index.js';
import { type Draft, type Measure, noValue, parameter, plainValue, type Scope } from '../measure.js';
import { corrected, correctionOf } from '../texts/corrected-share.js';
import { allInPeriod, inPeriod, provisionalBy, recordsOfTexts, textSteps, textsOf } from '../texts/dated-texts.js';
import { ratioInterval } from '../texts/ratio-interval.js';

const named = (scope: Scope, name: string, otherwise: string): string => {
  const value = scope.definition.parameters[name];
  return typeof value === 'string' ? value : otherwise;
};

const sentencesWith = (text: CodedText, code: string): number => text.codes.get(code)?.sentences ?? 0;

interface Ratio {
  readonly above: (text: CodedText) => number;
  readonly below: (text: CodedText) => number;
  readonly codes: readonly string[];
}

function ratioDraft(scope: Scope, texts: readonly CodedText[], ratio: Ratio, each: boolean): Draft {
  const counted = texts.filter((text) => ratio.codes.every((code) => text.codes.has(code)));
  if (counted.length === 0) return noValue({ key: 'indicators.reason.no_texts' });
  const above = counted.map(ratio.above);
  const below = counted.map(ratio.below);
  const n = below.reduce((sum, one) => sum + one, 0);
  if (n === 0) return noValue({ key: 'indicators.reason.codes_not_met' }, { records: recordsOfTexts(counted) });
  const { bounds, rule } = ratioInterval(above, below, scope.seed, scope.draws, scope.cache);
  const [code = ''] = ratio.codes;
  const [first] = counted as [CodedText];
  const correction =
    ratio.codes.length === 1
      ? correctionOf(scope.evidence.study.documents.coders, first.codes.get(code)?.coder ?? '', code, first.lang)
      : null;
  const value = corrected(above.reduce((sum, one) => sum + one, 0) / n, correction);
  return plainValue(
    value,
    bounds === null ? null : corrected(bounds[0], correction),
    bounds === null ? null : corrected(bounds[1], correction),
    n,
    {
      interval: rule,
      records: recordsOfTexts(counted),
      ...provisionalBy(counted, ratio.codes),
      notes: () => [
        { what: { key: 'indicators.step.texts_counted' }, value: counted.length },
        ...(correction === null ? [] : [{ what: { key: 'indicators.step.corrected', args: { ...correction } } }]),
        ...(each ? textSteps(counted, ratio.codes) : []),
      ],
    },
  );
}

const shares = new WeakMap<object, Map<string, Draft>>();

/** The share in all states' speeches is the same for every country: made once. */
function worldDraft(scope: Scope, period: Period, texts: readonly CodedText[], ratio: Ratio, least: number): Draft {
  const view = documentsView(scope.evidence.study);
  const kept = shares.get(view) ?? new Map<string, Draft>();
  shares.set(view, kept);
  const key = `${period.id}|${period.day}|${scope.seed}|${scope.draws}|${ratio.codes.join()}|${least}`;
  let draft = kept.get(key);
  if (draft === undefined) {
    const all = allInPeriod(texts, period);
    draft = all.length < least ? noValue({ key: 'indicators.reason.no_texts' }) : ratioDraft(scope, all, ratio, false);
    kept.set(key, draft);
  }
  return draft;
}

export const humanizationAgenda: Measure = {
  name: 'humanization_agenda',
  reads: ['documents'],
  from: 'registers',
  compute: (scope) => {
    const id = named(scope, 'document', 'un-general-debate');
    const agenda = named(scope, 'agenda', 'AGENDA');
    const human = named(scope, 'human', 'SC-human');
    const military = named(scope, 'military', 'SC-mil');
    const texts = documentsView(scope.evidence.study).byId.get(id)?.texts;
    if (texts === undefined) return {};
    const share: Ratio = {
      above: (text) => sentencesWith(text, agenda),
      below: (text) => text.sentences ?? 0,
      codes: [agenda],
    };
    const security: Ratio = {
      above: (text) => sentencesWith(text, human),
      below: (text) => sentencesWith(text, human) + sentencesWith(text, military),
      codes: [human, military],
    };
    const least = parameter(scope.definition, 'fewest_texts_of_world', 30);
    const mine = textsOf(scope).filter(({ document }) => document === id);
    const own = scope.periods.map((period) => mine.filter((text) => inPeriod(text, period)));
    return {
      '': own.map((list) => ratioDraft(scope, list, share, true)),
      s: own.map((list) => ratioDraft(scope, list, security, true)),
      w: scope.periods.map((period) => worldDraft(scope, period, texts, share, least)),
    };
  },
};
