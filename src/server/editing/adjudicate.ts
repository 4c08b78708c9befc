/** Two coders differ and a third settles it: the adopted value goes into the case file, the note beside it, both at once. */
import { parse, stringify } from 'yaml';
import type { Posted } from '../../editing/index.js';
import {
  editCase,
  hashOfFile,
  type JudgedValue,
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
  const by = fieldOf(posted, 'by').trim();
  const source = study.cases.find(({ record }) => record.id === caseId);
  const coding = study.codings.get(caseId)?.find((one) => one.coder === coder);
  const field = judgedFields.find(({ path }) => path === fieldOf(posted, 'field'));
  if (source === undefined || coding === undefined || field === undefined || note === '' || by === '')
    return 'incomplete';
  const settled = study.adjudications.get(caseId) ?? [];
  const first = valueBefore(source, field, coder, settled);
  const second = judgedValue(coding.record, field);
  // Who decided saw two values: where they are others now, the decision is about something else.
  if (fieldOf(posted, 'first') !== String(first ?? '') || fieldOf(posted, 'second') !== String(second ?? ''))
    return 'values_changed';
  const chosen = fieldOf(posted, 'adopted');
  if (chosen !== 'first' && chosen !== 'second') return 'incomplete';
  const adopted = chosen === 'first' ? first : second;

  const file = `adjudications/${caseId}.yaml`;
  const read = readStudyFile(session.root, file);
  const text = 'code' in read ? '' : read.text;
  const entry = {
    field: field.path,
    coders: [source.record.coding.coders.find((one) => one !== coder) ?? 'first', coder],
    values: [first, second],
    adopted,
    note,
    by,
    date: session.today(),
  };
  const kept = keptEntries(text, field.path, coder);
  const caseFile = source.file;
  const hash = hashOfFile(session.root, caseFile);
  const current = judgedValue(source.record, field);
  const outcome = session.history.save([
    {
      file,
      write: (root) =>
        saveText(
          root,
          file,
          `${kept}${stringify([entry], { lineWidth: 0 })}`,
          text === '' ? noFile : hashOfFile(root, file),
        ),
    },
    ...(adopted === current
      ? []
      : [
          {
            file: caseFile,
            write: (root: string) =>
              editCase(
                root,
                caseId,
                [{ path: field.path.split('.'), change: { set: asWritten(adopted, field.level) } }],
                hash,
              ),
          },
        ]),
  ]);
  if (outcome.kind === 'written') return 'settled';
  return { problems: outcome.kind === 'refused' ? outcome.problems : [], file: outcome.file };
}

const asWritten = (value: JudgedValue | null, level: string): unknown =>
  level !== 'set' || value === null ? value : value === '–' ? [] : String(value).split(' ');

/** Entries before stay as they are written; a second decision on one field takes the first one's place. */
function keptEntries(text: string, field: string, coder: string): string {
  if (text.trim() === '') return '';
  const entries = parse(text) as { field: string; coders: string[] }[];
  const rest = entries.filter((one) => one.field !== field || one.coders[1] !== coder);
  if (rest.length === entries.length) return text.endsWith('\n') ? text : `${text}\n`;
  return rest.length === 0 ? '' : stringify(rest, { lineWidth: 0 });
}
