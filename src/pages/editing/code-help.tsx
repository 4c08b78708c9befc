/** What the codebook says of the codes a field takes; said once a page. */
import type { FieldPath } from '../../editing/index.js';
import { axisOf } from '../../editing/index.js';
import { codesOf } from '../../standard/index.js';
import { codesFor, type FormContext } from './form-context.js';

export const CodeHelp = ({ context, path }: { context: FormContext; path: FieldPath }) => {
  const { words } = context;
  const axis = axisOf(path);
  if (axis !== null) {
    const code = codesOf(context.standard, 'axes').get(axis);
    if (code === undefined) return null;
    return <p class="help">{code.definition === undefined ? '' : words.label(code.definition)}</p>;
  }
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
