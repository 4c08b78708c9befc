/** On every page of the workbench: the last saved edit can be taken back, and brought again. */
import { pageAddress } from '../address.js';
import type { Site } from '../model.js';
import { wordsOf } from '../words.js';

export const UndoBar = ({ site, back }: { site: Site; back: string }) => {
  const words = wordsOf(site.language);
  const { editing } = site;
  if (editing === undefined || (editing.undo === null && editing.redo === null)) return null;
  const turn = (what: 'undo' | 'redo', files: readonly string[] | null) =>
    files === null ? null : (
      <form method="post" action={pageAddress(site.language, what)}>
        <input type="hidden" name="form_token" value={editing.formToken} />
        <input type="hidden" name="back" value={back} />
        <button class="btn plain" type="submit">
          {words(`edit.${what}_saved`, { files: files.join(', ') })}
        </button>
      </form>
    );
  return (
    <section class="wrap undo-bar" aria-label={words('edit.saved_edits')}>
      {turn('undo', editing.undo)}
      {turn('redo', editing.redo)}
    </section>
  );
};
