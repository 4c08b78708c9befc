/** Offered by the script where something was typed earlier that the workbench never took in; nothing comes back unasked. */
import type { Words } from '../words.js';

export const KeptTyping = ({ words }: { words: Words }) => (
  <div class="kept" role="status" hidden data-kept>
    <p class="said">{words('edit.kept')}</p>
    <div class="btns">
      <button class="btn" type="button" data-bring-back>
        {words('edit.kept.bring_back')}
      </button>
      <button class="btn plain" type="button" data-let-go>
        {words('edit.kept.let_go')}
      </button>
    </div>
  </div>
);
