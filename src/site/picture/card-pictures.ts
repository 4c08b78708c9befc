/**
 * What somebody sees of a shared link before opening it: of a criterion its verdict, of any other page the verdicts on all
 * criteria by dimension. The marks are those of the pages; words stand beside the picture, in the language of the page.
 *
 * `kk/criteria/K1.5/` → `assets/card-partly_met.png`, “K1.5 – ішінара орындалды”
 */
import type { Assessment } from '../../assessment/index.js';
import type { CriterionVerdict, Verdict } from '../../judgement/index.js';
import { type Language, speak } from '../../language/index.js';
import type { Place } from '../file-names.js';
import { Sheet, sheetHeight, sheetWidth } from './sheet.js';

const verdicts: readonly Verdict[] = ['met', 'partly_met', 'not_met', 'insufficient'];
const columns = 2;
const pale = 205;

export interface CardPicture {
  readonly file: string;
  readonly alt: string;
}

const fileOf = (name: string): string => `assets/card-${name}.png`;

const verdictWord = (item: CriterionVerdict) => ({
  key: `judgement.${item.criterion.role === 'background' ? 'background' : 'verdict'}.${item.verdict}`,
});

export function cardPictureOf({ focal }: Assessment, { path }: Place, language: Language): CardPicture {
  const [kind, id = ''] = path;
  const one = kind === 'criteria' && path.length === 2 ? focal.current.get(id) : undefined;
  if (one !== undefined)
    return {
      file: fileOf(one.verdict),
      alt: speak({ key: 'card.picture.criterion', args: { id, verdict: verdictWord(one) } }, language),
    };
  const all = [...focal.current.values()];
  const count = (verdict: Verdict): number => all.filter((item) => item.verdict === verdict).length;
  const word = (verdict: Verdict) => ({ key: `judgement.verdict.${verdict}` });
  return {
    file: fileOf('overview'),
    alt: speak(
      {
        key: 'card.picture.overview',
        args: {
          n: all.length,
          ...{ met: word('met'), n_met: count('met'), partly: word('partly_met'), n_partly: count('partly_met') },
          ...{ not_met: word('not_met'), n_not_met: count('not_met') },
          ...{ insufficient: word('insufficient'), n_insufficient: count('insufficient') },
        },
      },
      language,
    ),
  };
}

/** Dimensions from above to below, then in the next column; a line under each. */
function overview({ focal, evidence }: Assessment): Sheet {
  const sheet = new Sheet();
  const rows = [...evidence.standard.dimensions.keys()]
    .map((dimension) => [...focal.current.values()].filter(({ criterion }) => criterion.dimension === dimension))
    .filter((row) => row.length > 0);
  const margin = 90;
  const inColumn = Math.max(1, Math.ceil(rows.length / columns));
  const width = (sheetWidth - margin * (columns + 1)) / columns;
  const height = (sheetHeight - margin) / inColumn;
  const across = Math.max(5, ...rows.map((row) => row.length));
  const step = width / across;
  const radius = Math.min(step * 0.38, height * 0.3);
  for (const [at, row] of rows.entries()) {
    const left = margin + Math.floor(at / inColumn) * (width + margin);
    const middle = margin / 2 + ((at % inColumn) + 0.5) * height;
    for (const [place, { verdict }] of row.entries())
      sheet.verdict(verdict, left + (place + 0.5) * step, middle, radius);
    sheet.rule(Math.round(left), Math.round(middle + height * 0.42), Math.round(width), 2, pale);
  }
  return sheet;
}

function single(verdict: Verdict): Sheet {
  const sheet = new Sheet();
  sheet.verdict(verdict, sheetWidth / 2, sheetHeight / 2, sheetHeight * 0.33);
  return sheet;
}

export function* cardPictureFiles(assessment: Assessment): Generator<readonly [string, Uint8Array]> {
  yield [fileOf('overview'), overview(assessment).png()];
  for (const verdict of verdicts) yield [fileOf(verdict), single(verdict).png()];
}
