/** The full report: every indicator, criterion, problem and recommendation of the study, with what cannot be claimed. */
import { judgedIndicator } from '../report/index.js';
import type { Composer } from './composer.js';
import { plain } from './model.js';
import { conclusion, lists } from './thesis/conclusion.js';
import { outlook } from './thesis/outlook.js';
import { practice } from './thesis/practice.js';
import { foundations } from './thesis/theory.js';

export function fullReport(c: Composer): void {
  c.blocks.push({ kind: 'contents' });
  foundations(c);
  practice(c);
  outlook(c);
  c.heading(1, 'all-indicators', 'export.h.all_indicators');
  c.paragraph(c.sentence('export.sources.intervals'));
  for (const dimension of c.assessment.evidence.standard.dimensions.values()) {
    const own = [...c.assessment.evidence.standard.indicators.values()].filter((one) => one.dimension === dimension.id);
    if (own.length === 0) continue;
    c.blocks.push({
      kind: 'heading',
      level: 2,
      id: `dimension-${dimension.id}`,
      text: c.label(dimension.name),
      numbered: true,
    });
    c.blocks.push({
      kind: 'table',
      id: `table-${dimension.id}`,
      caption: c.label(dimension.name),
      head: [
        c.say('export.column.indicator'),
        c.say('export.column.period'),
        c.say('export.column.value'),
        c.say('export.column.status'),
      ],
      widths: [46, 14, 22, 18],
      rows: own.map((definition) => {
        const value = judgedIndicator(c.assessment, definition.id, c.focal);
        return [
          plain(`${definition.id} ${c.label(definition.name)}`),
          plain(value?.value == null ? c.say('export.not_scored') : value.period.id),
          [c.value(value)],
          plain(c.say(`export.status.${value?.status ?? 'no_data'}`)),
        ];
      }),
    });
  }
  conclusion(c);
  lists(c);
}
