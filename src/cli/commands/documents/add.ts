/** `elshi documents add STUDY ID FILE`: a file that the user has becomes the frozen text beside the card. */
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { documentPath, isDocumentId, keepText, newCard } from '../../../documents/index.js';
import { findStandard } from '../../../standard/index.js';
import { readStudy, writeWhole } from '../../../study/index.js';
import { extractInTime, identifyLanguage, usualLimits } from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { say } from '../../terminal.js';
import { UserError } from '../../user-error.js';
import { addParts } from './add-parts.js';
import { extractionLines, keptLines } from './extraction-lines.js';
import { studyOf } from './study-of.js';
import { timeLimit } from './time-limit.js';

export async function addDocument(context: CommandContext): Promise<number> {
  const { terminal, language, options, positionals } = context;
  const [, id, file] = positionals;
  if (id === undefined || file === undefined) throw new UserError({ key: 'cli.documents.add_needs' });
  if (!isDocumentId(id)) throw new UserError({ key: 'cli.documents.bad_id', args: { id } });
  let study = await studyOf(context);
  if (study === null) return 1;
  const corpus = study.documents.byId.get(id);
  if (corpus !== undefined && corpus.parts.length > 0) return addParts(context, study, corpus, file);
  const path = resolve(terminal.workingFolder, file);
  let bytes: Uint8Array;
  try {
    // Too large a file is told without being read.
    bytes =
      statSync(path).size > usualLimits.fileBytes ? new Uint8Array(usualLimits.fileBytes + 1) : readFileSync(path);
  } catch {
    throw new UserError({ key: 'cli.documents.no_file', args: { file } });
  }
  const extraction = await extractInTime(bytes, path, timeLimit(context));
  terminal.out(extractionLines(extraction, language));
  const { frozen } = extraction;
  if (frozen === null) return 1;
  const wanted = options['text-language'];
  const identified = identifyLanguage(frozen.text);
  const lang = typeof wanted === 'string' ? wanted : identified;
  if (lang === 'other' || !/^[a-z]{2,3}$/.test(lang)) throw new UserError({ key: 'cli.documents.language_needed' });
  if (typeof wanted === 'string' && identified !== 'other' && identified !== wanted)
    terminal.out(`  ${say({ key: 'cli.documents.looks_like', args: { wanted, identified } }, language)}\n`);
  let document = study.documents.byId.get(id);
  if (document === undefined) {
    writeWhole(documentPath(study.root, id, 'card.yaml'), newCard(basename(path), lang));
    terminal.out(
      `  ${say({ key: 'cli.documents.new_card', args: { file: `documents/${id}/card.yaml` } }, language)}\n`,
    );
    study = (await readStudy(study.root, findStandard)).study ?? study;
    document = study.documents.byId.get(id);
    if (document === undefined) return 1;
  }
  const kept = keepText(study.root, document, lang, frozen, options['accept'] === true);
  terminal.out(keptLines(kept, language));
  const next = { study: context.positionals[0] ?? '.', id };
  if (kept.kind === 'fixed' || kept.kind === 'same' || kept.kind === 'accepted')
    terminal.out(`  ${say({ key: 'cli.documents.waits.count', args: next }, language)}\n`);
  return kept.kind === 'differs' || kept.kind === 'no_such_language' || kept.kind === 'not_written' ? 1 : 0;
}
