/** The two commands that bring the text of a document into the study. */
import type { Words } from '../words.js';
import { addCommand, fetchCommand } from './commands.js';

export const BringText = ({ id, words }: { id: string; words: Words }) => (
  <>
    <p>
      {`${words('documents.fetch_it')} `}
      <code>{fetchCommand(id, words)}</code>
    </p>
    <p>
      {`${words('documents.add_it')} `}
      <code>{addCommand(id, words)}</code>
    </p>
  </>
);
