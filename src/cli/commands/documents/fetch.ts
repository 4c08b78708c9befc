/** `elshi documents fetch STUDY [ID]`: texts from the official hosts that the study lists, one after another. */
import { type Fetched, fetchTexts, internet, type Outside } from '../../../documents/index.js';
import type { Language } from '../../../language/index.js';
import type { CommandContext } from '../../command.js';
import { say } from '../../terminal.js';
import { UserError } from '../../user-error.js';
import { extractionLines, keptLines } from './extraction-lines.js';
import { studyOf } from './study-of.js';
import { timeLimit } from './time-limit.js';

export async function fetchDocuments(context: CommandContext, outside: Outside = internet): Promise<number> {
  const { terminal, language, options, positionals } = context;
  const study = await studyOf(context);
  if (study === null) return 1;
  const only = positionals[1] ?? null;
  if (only !== null && !study.documents.byId.has(only))
    throw new UserError({
      key: 'cli.documents.unknown',
      args: { id: only, known: [...study.documents.byId.keys()].join(', ') },
    });
  let failed = false;
  const results: object[] = [];
  for await (const fetched of fetchTexts(study, only, outside, {
    accept: options['accept'] === true,
    reading: timeLimit(context),
  })) {
    failed ||= fetched.outcome === 'not_downloaded' || fetched.outcome === 'not_extracted';
    if (options['json'] === true) results.push(plain(fetched));
    else terminal.out(lineOf(fetched, language));
  }
  if (options['json'] === true) terminal.out(`${JSON.stringify(results, null, 1)}\n`);
  return failed ? 1 : 0;
}

function lineOf(fetched: Fetched, language: Language): string {
  const head = `${fetched.document} ${fetched.lang}  ${fetched.address ?? ''}`.trimEnd();
  const line = (key: string, args: Record<string, string | number> = {}): string =>
    `${head}\n  ${say({ key: `cli.documents.fetch.${key}`, args }, language)}\n`;
  switch (fetched.outcome) {
    case 'not_downloaded': {
      const { why } = fetched;
      if (why.kind === 'refused') return line(`refused.${why.why}`, { address: why.address });
      if (why.kind === 'broken_off') return line('broken_off', { bytes: why.begun.bytes.length });
      return line(`failed.${why.why}`, { detail: why.detail });
    }
    case 'not_extracted':
      return `${head}\n${extractionLines(fetched.extraction, language)}`;
    case 'kept':
      return `${head}\n${keptLines(fetched.kept, language)}${extractionLines(fetched.extraction, language)}`;
    default:
      return line(fetched.outcome);
  }
}

/** Without the texts themselves. */
function plain(fetched: Fetched): object {
  const { document, lang, address, outcome } = fetched;
  const about = { document, lang, address, outcome };
  if (fetched.outcome === 'not_downloaded') {
    const { why } = fetched;
    return { ...about, why: why.kind === 'broken_off' ? 'broken_off' : why.why };
  }
  if (fetched.outcome === 'not_extracted') return { ...about, problems: fetched.extraction.problems };
  if (fetched.outcome === 'kept')
    return {
      ...about,
      kept: fetched.kept.kind,
      sha256: fetched.extraction.frozen?.sha256,
      remarks: fetched.extraction.remarks,
    };
  return about;
}
