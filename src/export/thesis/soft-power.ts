/** Instruments of soft power from culture to education (P8a): reach and depth, never added up. */
import { softPowerOf } from '../../judgement/index.js';
import { formatNumber } from '../../language/index.js';
import type { Composer } from '../composer.js';
import { plain, type Run, text } from '../model.js';

export function softPower(c: Composer): void {
  const { instruments } = softPowerOf(c.assessment.evidence, c.focal);
  const used = instruments.filter(({ recent }) => recent.length > 0);
  const widest = [...used].sort((a, b) => b.partners.length - a.partners.length || (a.id < b.id ? -1 : 1))[0];
  const deepest = [...used].sort((a, b) => (b.meanDepth ?? 0) - (a.meanDepth ?? 0) || (a.id < b.id ? -1 : 1))[0];
  c.heading(3, 'soft-power', 'export.h.soft_power');
  if (widest === undefined || deepest === undefined) {
    c.paragraph(c.sentence('export.soft.none', {}, 'L0'));
    return;
  }
  const shown = (id: string, words: string): Run =>
    c.derived(words, `instrument:${id}:${c.focal}`, c.code('instruments', id));
  const depth = (value: number | null, id: string): Run =>
    value === null ? text(c.say('export.no_data')) : shown(id, formatNumber(value, c.language, 2));
  c.paragraph(
    c.sentence('export.soft.lead', {
      all: c.count(instruments.length, 'standard'),
      used: c.count(used.length, 'soft'),
      wide: c.quoted(c.code('instruments', widest.id)),
      wide_n: shown(widest.id, String(widest.partners.length)),
      deep: c.quoted(c.code('instruments', deepest.id)),
      deep_n: depth(deepest.meanDepth, deepest.id),
      where: { kind: 'cross', to: 'table-soft' },
    }),
    c.sentence('export.soft.note', {}, 'L0'),
  );
  c.table(
    'table-soft',
    'export.table.soft',
    [
      'export.column.instrument',
      'export.column.active',
      'export.column.partners',
      'export.column.vectors_n',
      'export.column.depth',
      'export.column.depth_unknown',
    ],
    [32, 14, 13, 13, 14, 14],
    [...instruments]
      .sort((a, b) => b.recent.length - a.recent.length || (a.id < b.id ? -1 : 1))
      .map((one) => [
        plain(c.code('instruments', one.id)),
        [shown(one.id, String(one.recent.length))],
        [shown(one.id, String(one.partners.length))],
        [shown(one.id, String(one.vectors.length))],
        [depth(one.meanDepth, one.id)],
        [shown(one.id, String(one.depthUnknown))],
      ]),
  );
}
