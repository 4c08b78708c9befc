/** A case begun from nine answers and one source: the files it needs, with every field that nobody has looked at said to be so. */
import { stringify } from 'yaml';

export interface NewCaseAnswers {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
  readonly kind: string;
  readonly country: string;
  readonly start: string;
  readonly goal: string;
  readonly goalText: string;
  readonly instrument: string;
  readonly sourceUrl: string;
  readonly sourceTitle: string;
  readonly sourcePublisher: string;
  /** Asked for only where the study does not know the publisher. */
  readonly publisherOwner: string;
  readonly sourceKind: string;
  readonly coder: string;
  /** Given by hand; else made from the name. */
  readonly id: string;
}

const longest = 60;
const letters: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а a ә a б b в v г g ғ g д d е e ё e ж zh з z и i й i к k қ q л l м m н n ң ng о o ө o п p р r с s т t у u ұ u ү u ' +
    'ф f х kh һ h ц ts ч ch ш sh щ sh ъ _ ы y і i ь _ э e ю yu я ya'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, item, index, all) => {
      if (index % 2 === 0) pairs.push([item, all[index + 1] === '_' ? '' : (all[index + 1] ?? '')]);
      return pairs;
    }, []),
);

/** `kz-congress-religions`: country, then the name in Latin letters, cut at a word. */
export function idFromName(name: string, prefix: string): string {
  const plain = [...name.toLowerCase().normalize('NFKC')]
    .map((letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = plain.length <= longest ? plain : plain.slice(0, longest).replace(/-[^-]*$/, '');
  return [prefix, short].filter((part) => part !== '').join('-');
}

/** The id, and where it is taken the id with a number. */
export function freeId(wanted: string, taken: (id: string) => boolean): string {
  const base = wanted === '' ? 'new' : wanted;
  if (!taken(base)) return base;
  let n = 2;
  while (taken(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}

/** Made anew each time: the same object twice would be written as an anchor and an alias. */
const nobody = () => ({ value: null, reason: 'not_collected' });
const year = (date: string): string | number => (/^\d{4}$/.test(date) ? Number(date) : date);

export function newCaseFiles(
  answers: NewCaseAnswers,
  id: string,
  sourceId: string,
  today: string,
): readonly { readonly file: string; readonly text: string }[] {
  const hasSource = answers.sourceUrl !== '' || answers.sourceTitle !== '';
  const src = hasSource ? { src: sourceId } : {};
  // The source is said of the goal and of the beginning; where neither is known, of what the case is.
  const forKind = answers.goal === '' && answers.start === '' ? src : {};
  const said = (value: string, by: { readonly src?: string }) => ('src' in by ? { value, ...by } : value);
  const named = { kk: answers.kk, ru: answers.ru, en: answers.en };
  const record = {
    id,
    country: answers.country,
    status: 'unverified',
    name: Object.fromEntries(Object.entries(named).filter(([, text]) => text !== '')),
    name_status: 'working',
    kind: answers.kind === '' ? { ...nobody(), ...forKind } : said(answers.kind, forKind),
    goals:
      answers.goal === ''
        ? nobody()
        : [{ id: answers.goal, text: answers.goalText === '' ? null : answers.goalText, measurable: null, ...src }],
    instruments: answers.instrument === '' ? nobody() : [answers.instrument],
    time: {
      start: answers.start === '' ? nobody() : hasSource ? { value: year(answers.start), ...src } : year(answers.start),
      end: null,
      continuous: null,
    },
    editions: [],
    editions_complete: null,
    results: nobody(),
    coding: { coders: answers.coder === '' ? [] : [answers.coder], dates: [today], status: 'draft' },
  };
  const source = {
    title: answers.sourceTitle === '' ? null : answers.sourceTitle,
    publisher: answers.sourcePublisher,
    date: null,
    url: answers.sourceUrl === '' ? null : answers.sourceUrl,
    kind: answers.sourceKind,
    retrieved: today,
    licence: null,
  };
  const write = (value: unknown): string => stringify(value, { lineWidth: 0 });
  return [
    ...(hasSource ? [{ file: `sources/${sourceId}.yaml`, text: write(source) }] : []),
    { file: `initiatives/${id}.yaml`, text: write(record) },
  ];
}
