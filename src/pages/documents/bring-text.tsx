/** The two commands that bring the text of a document into the study. */
import type { Words } from '../words.js';

export const BringText = ({ id, words }: { id: string; words: Words }) => (
  <>
    <p>
      {`${words('documents.fetch_it')} `}
      <code>{`elshi documents fetch STUDY ${id}`}</code>
    </p>
    <p>
      {`${words('documents.add_it')} `}
      <code>{`elshi documents add STUDY ${id} FILE`}</code>
    </p>
  </>
);
