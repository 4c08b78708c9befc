/**
 * What machines found in the units that people coded: per machine, code and language how much of what people marked it finds,
 * how much of what it says is right, and the shares corrected for both (Rogan & Gladen 1978; method §11.4). A machine's word on
 * a paragraph is taken from the stored counts, or, where the text lies here, from the dictionary itself.
 * People who differ on a unit have not settled it: such units are left out, and their number is said.
 */
import { countCodes, type DocumentsView, documentsView, frozenText } from '../../documents/index.js';
import { isLanguage } from '../../language/index.js';
import type { Standard } from '../../standard/index.js';
import type { Study } from '../../study/index.js';
import {
  type AcrossLanguages,
  acrossLanguages,
  type Confusion,
  type CorrectedShare,
  compileDictionary,
  confusionOf,
  type Dictionary,
  type Finding,
  findingOf,
  roganGladen,
} from '../../text/index.js';
import { dictionaryCodeOf } from './code-names.js';
import { type ReadText, readTexts } from './readers.js';

export interface MachineFinding {
  readonly coder: string;
  readonly code: string;
  readonly language: string;
  readonly confusion: Confusion;
  /** Of the units that carry the code. */
  readonly finding: Finding;
  readonly units: number;
  /** Units on which people differ. */
  readonly unsettled: number;
  /** Of the paragraphs that the machine went through in this language. */
  readonly corrected: CorrectedShare | null;
}

/** Method §11.4: with fewer units in a language a machine's figures are a first look only. */
export const fewestValidationUnits = 200;

type Said = ReadonlyMap<string, ReadonlySet<string>>;

interface MachineText {
  readonly coder: string;
  readonly lang: string;
  readonly codes: ReadonlySet<string>;
  /** By paragraph, its codes. */
  readonly said: Said;
  readonly paragraphs: number;
}

const dictionaries = new WeakMap<Standard, readonly Dictionary[]>();
export function dictionariesOf(standard: Standard): readonly Dictionary[] {
  let made = dictionaries.get(standard);
  if (made === undefined) {
    made = [...standard.dictionaries.values()].map((one) => compileDictionary(one).dictionary);
    dictionaries.set(standard, made);
  }
  return made;
}

const counted = new Map<string, MachineText>();
const mostCounted = 500;

/** What each machine says of the paragraphs of one language version. */
export function machineTexts(study: Study, standard: Standard, document: string, lang: string): MachineText[] {
  const view = documentsView(study).byId.get(document);
  const text = view?.texts.find((one) => one.part === null && one.lang === lang);
  if (view === undefined || text === undefined) return [];
  const found = new Map<string, MachineText>();
  const paragraphs = text.card.texts.find((one) => one.lang === lang)?.paragraphs ?? null;
  if (paragraphs !== null && text.paragraphs.size > 0)
    for (const { coder, codes, lang: languages } of text.card.counted) {
      if (!coder.includes(':') || !languages.includes(lang)) continue;
      const said = new Map<string, Set<string>>();
      for (const [place, cells] of text.paragraphs)
        for (const { code, coder: by } of cells.values())
          if (by === coder) said.set(place, (said.get(place) ?? new Set<string>()).add(code));
      found.set(coder, { coder, lang, codes: new Set(codes), said, paragraphs });
    }
  const words = isLanguage(lang) ? frozenText(study, view.document, lang) : null;
  if (words !== null && isLanguage(lang))
    for (const dictionary of dictionariesOf(standard)) {
      const coder = `dictionary:${dictionary.id}`;
      if (found.has(coder)) continue;
      const key = `${standard.id} ${coder} ${lang} ${text.sha256 ?? ''} ${words.length} ${words.slice(0, 64)}`;
      let made = counted.get(key);
      if (made === undefined) {
        const { codes, paragraphs: n } = countCodes(words, lang, dictionary, { paragraphs: true });
        const said = new Map<string, Set<string>>();
        for (const { place, code } of codes)
          if (place !== 'whole') said.set(place, (said.get(place) ?? new Set<string>()).add(code));
        made = { coder, lang, codes: new Set(dictionary.codes.map(({ id }) => id)), said, paragraphs: n };
        if (counted.size >= mostCounted) counted.clear();
        counted.set(key, made);
      }
      found.set(coder, made);
    }
  return [...found.values()];
}

/** Whether the unit carries the code, if all who read it and looked for the code agree; nobody: not even a difference. */
function settledBy(text: ReadText, unit: string, code: string): boolean | 'differ' | 'nobody' {
  const judged = [...text.people]
    .filter(([coder]) => text.looked.get(coder)?.has(code) === true && text.saw(coder, unit))
    .map(([, units]) => units.get(unit)?.has(code) === true);
  const [first] = judged;
  if (first === undefined) return 'nobody';
  return judged.some((one) => one !== first) ? 'differ' : first;
}

const kept = new WeakMap<DocumentsView, readonly MachineFinding[]>();

export function machineFindings(study: Study, standard: Standard): readonly MachineFinding[] {
  const view = documentsView(study);
  let found = kept.get(view);
  if (found === undefined) kept.set(view, (found = findings(study, standard, readTexts(study, view))));
  return found;
}

const [no, yes] = ['no', 'yes'];

function findings(study: Study, standard: Standard, texts: readonly ReadText[]): MachineFinding[] {
  const pairs = new Map<string, { truth: string; said: string }[]>();
  const unsettled = new Map<string, number>();
  const whole = new Map<string, { hits: number; of: number }>();
  for (const text of texts) {
    if (!text.complete || text.part !== null) continue;
    const codes = new Set([...text.looked.values()].flatMap((one) => [...one]));
    for (const machine of machineTexts(study, standard, text.document, text.lang))
      for (const code of codes) {
        const theirs = machine.codes.has(code) ? code : dictionaryCodeOf(code);
        if (!machine.codes.has(theirs)) continue;
        const key = JSON.stringify([machine.coder, code, text.lang]);
        const own = pairs.get(key) ?? [];
        const sum = whole.get(key) ?? { hits: 0, of: 0 };
        pairs.set(key, own);
        for (const unit of text.units) {
          const truth = settledBy(text, unit, code);
          const said = machine.said.get(unit)?.has(theirs) === true;
          sum.hits += Number(said);
          sum.of += 1;
          if (truth === 'nobody') continue;
          if (truth === 'differ') unsettled.set(key, (unsettled.get(key) ?? 0) + 1);
          else own.push({ truth: truth ? 'yes' : 'no', said: said ? 'yes' : 'no' });
        }
        whole.set(key, sum);
      }
  }
  return [...pairs]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const [coder = '', code = '', language = ''] = JSON.parse(key) as string[];
      const confusion = confusionOf(own, [no as string, yes as string]);
      const [[trueNo = 0, falseYes = 0] = [], [falseNo = 0, trueYes = 0] = []] = confusion.counts;
      const sum = whole.get(key) ?? { hits: 0, of: 0 };
      return {
        coder,
        code,
        language,
        confusion,
        finding: findingOf(confusion)[1] as Finding,
        units: own.length,
        unsettled: unsettled.get(key) ?? 0,
        corrected: roganGladen(
          sum,
          { hits: trueYes, of: trueYes + falseNo },
          { hits: trueNo, of: trueNo + falseYes },
          // As all intervals of the study: 90 %.
          1.645,
        ),
      };
    });
}

/** May a code's shares by this machine be compared across languages (recall within .15)? Null with one language only. */
export function comparable(found: readonly MachineFinding[], coder: string, code: string): AcrossLanguages | null {
  const own = found.filter((one) => one.coder === coder && one.code === code);
  return own.length < 2
    ? null
    : acrossLanguages(own.map(({ language, finding }) => ({ language, recall: finding.recall })));
}
