/** `elshi documents`: what a study knows of its documents, and how their texts come beside the cards. */
import type { Command } from '../../command.js';
import { UserError } from '../../user-error.js';
import { addDocument } from './add.js';
import { countTexts } from './count.js';
import { fetchDocuments } from './fetch.js';
import { listDocuments } from './list.js';

const parts = { list: listDocuments, fetch: fetchDocuments, add: addDocument, count: countTexts } as const;

export const documents: Command = {
  name: 'documents',
  takes: 'list|fetch|add|count STUDY [ID [FILE]]',
  options: {
    'text-language': { type: 'string', value: 'kk|ru|en' },
    accept: { type: 'boolean' },
    countries: { type: 'string', value: 'KAZ,UZB' },
    dictionary: { type: 'string', value: 'agenda,concepts' },
    'time-limit': { type: 'string', value: 'S' },
  },
  examples: [
    'elshi documents list studies/kazakhstan',
    'elshi documents fetch studies/kazakhstan concept-2020',
    'elshi documents add studies/kazakhstan concept-2014 concept.pdf --text-language ru',
    'elshi documents count studies/kazakhstan concept-2014',
    'elshi documents add studies/kazakhstan un-general-debate UNGDC.tgz --countries KAZ,UZB',
  ],
  run: async (context) => {
    const [name = '', ...rest] = context.positionals;
    const known = Object.keys(parts).join(', ');
    if (!(name in parts))
      throw new UserError(
        name === ''
          ? { key: 'cli.documents.part_needed', args: { known } }
          : { key: 'cli.documents.unknown_part', args: { name, known } },
      );
    return parts[name as keyof typeof parts]({ ...context, positionals: rest });
  },
};
