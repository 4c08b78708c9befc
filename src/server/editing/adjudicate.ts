/**
 * Two coders differ and a third settles it. The decision goes into the file of the person who decides, and into no other:
 * what the two coders wrote stays as they wrote it, and the folders of two people who settle merge without a conflict.
 */
import { parse, stringify } from 'yaml';
import type { Posted } from '../../editing/index.js';
import {
  coderName,
  hashOfFile,
  judgedFields,
  judgedValue,
  noFile,
  type Problem,
  readStudyFile,
  type Study,
  saveText,
  valueBefore,
} from '../../study/index.js';
import type { Session } from './session.js';
import { fieldOf } from './trusted-form.js';

type Outcome =
  | 'settled'
  | 'incomplete'
  | 'values_changed'
  | { readonly problems: readonly Problem[]; readonly file: string };

export function adjudicate(session: Session, study: Study, posted: Posted): Outcome {
  const caseId = fieldOf(posted, 'case');
  const coder = fieldOf(posted, 'coder');
  const note = fieldOf(posted, 'note').trim();
  const by = fieldOf(posted, 'by').trim().toLowerCase();
  const source = study.cases.find(({ record }) => record.id === caseId);
  const coding = study.codings.get(caseId)?.find((one) => one.coder === coder);
  const field = judgedFields.find(({ path }) => path === fieldOf(posted, 'field'));
  if (source === undefined || coding === undefined || field === undefined) return 'incomplete';
  if (note === '' || !coderName.safeParse(by).success) return 'incomplete';
  const settled = study.adjudications.get(caseId) ?? [];
  const values = {
    first: valueBefore(source, field, coder, settled),
    second: judgedValue(coding.record, field),
    third: judgedValue(source.record, field),
  };
  // Who decided saw these values: where they are others now, the decision is about something else.
  const seen = (side: 'first' | 'second' | 'third'): boolean => fieldOf(posted, side) === String(values[side] ?? '');
  if (!seen('first') || !seen('second')) return 'values_changed';
  const chosen = fieldOf(posted, 'adopted');
  if (chosen !== 'first' && chosen !== 'second' && chosen !== 'third') return 'incomplete';
  if (chosen === 'third' && !seen('third')) return 'values_changed';

  const file = `adjudications/${by}/${caseId}.yaml`;
  const read = readStudyFile(session.root, file);
  const text = 'code' in read ? '' : read.text;
  const entry = {
    field: field.path,
    coders: [source.record.coding.coders.find((one) => one !== coder) ?? 'first', coder],
    values: [values.first, values.second],
    adopted: values[chosen],
    note,
    by,
    date: session.today(),
  };
  const outcome = session.history.save([
    {
      file,
      write: (root) =>
        saveText(
          root,
          file,
          `${keptEntries(text, field.path, coder)}${stringify([entry], { lineWidth: 0 })}`,
          text === '' ? noFile : hashOfFile(root, file),
        ),
    },
  ]);
  if (outcome.kind === 'written') return 'settled';
  return { problems: outcome.kind === 'refused' ? outcome.problems : [], file: outcome.file };
}

/** Entries before stay as they are written; a second decision on one field takes the first one's place. */
function keptEntries(text: string, field: string, coder: string): string {
  if (text.trim() === '') return '';
  const entries = parse(text) as { field: string; coders: string[] }[];
  const rest = entries.filter((one) => one.field !== field || one.coders[1] !== coder);
  if (rest.length === entries.length) return text.endsWith('\n') ? text : `${text}\n`;
  return rest.length === 0 ? '' : stringify(rest, { lineWidth: 0 });
}
