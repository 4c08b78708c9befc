/** The codebook with what was found, and the reliability of coding, as tables. */
import type { Assessment } from '../../../assessment/index.js';
import { type Language, labelIn } from '../../../language/index.js';
import type { Cell } from '../../csv.js';
import type { Table } from '../../table.js';
import { codeFound } from '../code-use.js';
import { machineFindings } from '../machine-finding.js';
import { codingPlan, documentReliability } from '../reliability.js';
import { number, text, whole } from './columns.js';

export function codebookTable({ study, evidence }: Assessment, language: Language): Table {
  const { standard } = evidence;
  return {
    name: 'documentcodes',
    title: 'Codebook of documents and what was found',
    columns: [
      text('group', 'Group'),
      text('code', 'Code'),
      text('parent', 'Code or group above'),
      text('name', 'Name'),
      text('definition', 'Definition'),
      text('include', 'What is coded'),
      text('exclude', 'What is not'),
      text('example', 'Example'),
      text('border', 'Example at the border'),
      text('coder', 'Who found it; empty: nobody looked'),
      text('lang', 'Language'),
      whole('texts', 'Texts gone through'),
      whole('hits', 'How often it was found'),
    ],
    rows: [...standard.documentCodebook.values()].flatMap(({ group, codes }) =>
      codes.flatMap((code): Cell[][] => {
        const about = [code.name, code.definition, code.include, code.exclude, code.example, code.border];
        const head = [group, code.id, code.parent, ...about.map((one) => labelIn(one, language))];
        const found = codeFound(study, code.id);
        return found.length === 0
          ? [[...head, null, null, null, null]]
          : found.map((one) => [...head, one.coder, one.language, one.texts, one.hits]);
      }),
    ),
  };
}

export function reliabilityTable({ study, evidence }: Assessment): Table {
  const { rows } = documentReliability(study).report;
  return {
    name: 'reliability',
    title: 'Agreement of those who code documents, and what is still to be coded',
    columns: [
      text('kind', 'agreement, finding (of a machine against people), need (what is still to be coded)'),
      text('code', 'Code; empty: all together'),
      text('lang', 'Language; empty: all together'),
      text('coders', 'Pair of coders, or the machine; empty: all people'),
      text('what', 'Coefficient, or what is counted'),
      number('value', 'Value; empty where it is not defined'),
      number('low', 'Lower end of the 90 % interval'),
      number('high', 'Upper end of the 90 % interval'),
      whole('units', 'Units'),
      text('use', 'usable, tentative, unusable; empty: cannot be said'),
    ],
    rows: [
      ...rows.flatMap(({ code, language, pair, coefficients, paired, use }) =>
        coefficients.map(({ name, value, interval }): Cell[] => [
          'agreement',
          code,
          language,
          pair?.join(' ') ?? null,
          name,
          value,
          interval?.[0] ?? null,
          interval?.[1] ?? null,
          paired,
          name === 'alpha' ? use : null,
        ]),
      ),
      ...machineFindings(study, evidence.standard).flatMap(({ coder, code, language, finding, units, corrected }) => [
        ...(['precision', 'recall', 'f1'] as const).map((what): Cell[] => [
          'finding',
          code,
          language,
          coder,
          what,
          finding[what],
          null,
          null,
          units,
          null,
        ]),
        [
          'finding',
          code,
          language,
          coder,
          'corrected_share',
          corrected?.value ?? null,
          ...(corrected?.interval ?? [null, null]),
          units,
          null,
        ],
      ]),
      ...codingPlan(study, evidence.standard).needs.map(({ code, language, needed, done }): Cell[] => [
        'need',
        code,
        language,
        null,
        'units_needed',
        needed,
        null,
        null,
        done,
        null,
      ]),
    ],
  };
}
