/** What the codebook says of the codes a field takes; said once a page. */
import type { FieldPath } from '../../editing/index.js';
import { axisOf } from '../../editing/index.js';
import { codesOf } from '../../standard/index.js';
import { codesFor, type FormContext } from './form-context.js';

/** What one of the seven axes of forms asks, in the codebook's words; null for any other field. */
export function axisHelp({ standard, words }: FormContext, path: FieldPath): string | null {
  const axis = axisOf(path);
  const definition = axis === null ? undefined : codesOf(standard, 'axes').get(axis)?.definition;
  if (definition === undefined) return null;
  const said = words.label(definition);
  return `${said.charAt(0).toLocaleUpperCase(words.language)}${said.slice(1)}.`;
}

export const CodeHelp = ({ context, path }: { context: FormContext; path: FieldPath }) => {
  const { words } = context;
  const found = codesFor(context, path);
  if (found === null || found.codes.length === 0 || context.explained.has(found.list)) return null;
  context.explained.add(found.list);
  return (
    <details class="codes">
      <summary>{words('edit.codebook')}</summary>
      <dl>
        {found.codes.map((code) => (
          <>
            <dt>{`${code.id} · ${words.label(code.name)}`}</dt>
            <dd>
              {code.definition === undefined ? null : <p>{words.label(code.definition)}</p>}
              {code.include === undefined ? null : <p>{`${words('edit.include')}: ${words.label(code.include)}`}</p>}
              {code.exclude === undefined ? null : <p>{`${words('edit.exclude')}: ${words.label(code.exclude)}`}</p>}
              {code.rule === undefined ? null : <p>{words.label(code.rule)}</p>}
            </dd>
          </>
        ))}
      </dl>
    </details>
  );
};
