/**
 * A file of any known format → the frozen text, or what stood in the way; never an exception for a bad file, never more
 * than the limits allow. The same bytes give the same text.
 */
import { decodedFile } from './declared-encoding.js';
import { readDocx } from './docx.js';
import { readEpub } from './epub.js';
import { formatOf } from './format.js';
import { freeze } from './freeze.js';
import { readHtml } from './html.js';
import { type Limits, usualLimits } from './limits.js';
import {
  type Extraction,
  type ExtractionProblem,
  nothing,
  type RawText,
  type Remark,
  type TextFormat,
} from './model.js';
import { readPdf } from './pdf.js';
import { readPlain } from './plain.js';
import { Remarks } from './remarks.js';
import { UnreadableFile } from './zip.js';

export async function extractText(bytes: Uint8Array, name = '', limits: Limits = usualLimits): Promise<Extraction> {
  const megabytes = Math.ceil(bytes.length / 1024 / 1024);
  if (bytes.length > limits.fileBytes)
    return failed(null, {
      code: 'file_too_large',
      args: { megabytes, limit: Math.round(limits.fileBytes / 1024 / 1024) },
    });
  let format: TextFormat | null = null;
  try {
    format = formatOf(bytes, name, limits);
    if (format === null) return failed(null, { code: 'format_unknown' });
    return finished(format, await rawText(bytes, format, limits), limits);
  } catch (error) {
    if (error instanceof UnreadableFile) return failed(format, error.problem);
    throw error;
  }
}

async function rawText(bytes: Uint8Array, format: TextFormat, limits: Limits): Promise<RawText> {
  switch (format) {
    case 'pdf':
      return readPdf(bytes, limits);
    case 'docx':
      return readDocx(bytes, limits);
    case 'epub':
      return readEpub(bytes, limits);
    default: {
      const { text, encoding } = decodedFile(bytes);
      if (text.length > limits.characters) return nothing('text_too_long', { limit: limits.characters });
      return { ...(format === 'html' ? readHtml(text) : readPlain(text)), encoding };
    }
  }
}

function finished(format: TextFormat, raw: RawText, limits: Limits): Extraction {
  const remarks = new Remarks();
  if (raw.encoding !== null && raw.encoding !== 'utf-8') remarks.add('encoding_converted', true, raw.encoding);
  const { frozen, cut } = freeze(raw.blocks, remarks, limits.characters);
  const problems: ExtractionProblem[] = [...raw.problems];
  if (cut) problems.push({ code: 'text_too_long', args: { limit: limits.characters } });
  if (frozen === null && problems.length === 0) problems.push({ code: 'empty_text' });
  const all: Remark[] = [...raw.remarks, ...remarks.list()];
  return { format, encoding: raw.encoding, frozen, remarks: all, problems };
}

const failed = (format: TextFormat | null, problem: ExtractionProblem): Extraction => ({
  format,
  encoding: null,
  frozen: null,
  remarks: [],
  problems: [problem],
});
