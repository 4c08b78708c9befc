/** `elshi text compare EARLIER LATER`: paragraphs and commitments added, removed, strengthened, weakened. */
import { type Comparison, compareEditions } from '../../../text/index.js';
import { say } from '../../terminal.js';
import { UserError } from '../../user-error.js';
import { commonLanguage } from './analysed-words.js';
import type { TextPart } from './part.js';
import { type Column, printTable } from './table-output.js';

interface Row {
  readonly kind: 'paragraph' | 'commitment';
  readonly fate: string;
  readonly address: string | null;
  readonly gained: string;
  readonly lost: string;
  readonly earlier: string | null;
  readonly later: string | null;
  readonly earlierModality: string | null;
  readonly laterModality: string | null;
}
const columnsIn = (word: (name: string) => string): readonly Column<Row>[] => [
  { name: 'kind', of: (row) => row.kind, programsOnly: true },
  { name: 'fate', of: (row) => word(row.fate) },
  { name: 'address', of: (row) => row.address ?? '' },
  { name: 'gained', of: (row) => row.gained.split(' ').map(word).join(', ') },
  { name: 'lost', of: (row) => row.lost.split(' ').map(word).join(', ') },
  { name: 'earlier_modality', of: (row) => row.earlierModality, programsOnly: true },
  { name: 'later_modality', of: (row) => row.laterModality, programsOnly: true },
  { name: 'earlier_text', of: (row) => row.earlier, programsOnly: true },
  { name: 'later_text', of: (row) => row.later, programsOnly: true },
  { name: 'beginning', of: (row) => (row.later ?? row.earlier ?? '').replace(/\s+/g, ' ').slice(0, 70) },
];

export const compare: TextPart = {
  name: 'compare',
  run: (context, named) => {
    const { terminal, options, language } = context;
    const [earlier, later] = named;
    if (earlier === undefined || later === undefined || named.length > 2)
      throw new UserError({ key: 'cli.text.texts_needed', args: { name: 'compare', n: 2 } });
    const ofTexts = commonLanguage(context, named);
    const compared = compareEditions(earlier.text, later.text, ofTexts);
    const about = { language: ofTexts, earlier: earlier.name, later: later.name, ...totals(compared) };
    const commitments = commitmentRows(compared);
    if (options['json'] === true || options['csv'] === true) {
      const columns = columnsIn((name) => name).filter(({ name }) => name !== 'beginning');
      printTable(context, columns, [...paragraphRows(compared), ...commitments], about);
      return 0;
    }
    const word = (name: string): string => (name === '' ? '' : say({ key: `cli.text.fate.${name}` }, language));
    const { paragraphs } = totals(compared);
    terminal.out(`${say({ key: 'cli.text.compared', args: paragraphs }, language)}\n\n`);
    printTable(
      context,
      columnsIn(word),
      commitments.filter(({ fate }) => fate !== 'kept'),
    );
    return 0;
  },
};

function totals({ paragraphs, commitments }: Comparison) {
  const count = <Fate extends string>(fates: readonly Fate[], of: readonly { readonly fate: Fate }[]) =>
    Object.fromEntries(fates.map((fate) => [fate, of.filter((one) => one.fate === fate).length]));
  return {
    paragraphs: count(['same', 'changed', 'moved', 'added', 'removed'], paragraphs),
    commitments: count(
      ['added', 'removed', 'strengthened', 'weakened', 'both_ways', 'amount_changed', 'kept'],
      commitments,
    ),
  };
}

const paragraphRows = ({ paragraphs }: Comparison): Row[] =>
  paragraphs.map(({ fate, earlier, later }) => ({
    kind: 'paragraph',
    fate,
    address: later?.address ?? earlier?.address ?? null,
    gained: '',
    lost: '',
    earlier: earlier?.text ?? null,
    later: later?.text ?? null,
    earlierModality: null,
    laterModality: null,
  }));

const commitmentRows = ({ commitments }: Comparison): Row[] =>
  commitments.map(({ fate, address, gained, lost, earlier, later }) => ({
    kind: 'commitment',
    fate,
    address,
    gained: gained.join(' '),
    lost: lost.join(' '),
    earlier: earlier?.text ?? null,
    later: later?.text ?? null,
    earlierModality: earlier?.modality ?? null,
    laterModality: later?.modality ?? null,
  }));
