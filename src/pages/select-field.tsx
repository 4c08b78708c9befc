/** A choice among named values, with its label: one field of the forms above lists and pictures. */
export interface Option {
  readonly value: string;
  readonly name: string;
}

export const SelectField = ({
  id,
  name,
  label,
  options,
  chosen,
}: {
  id: string;
  name: string;
  label: string;
  options: readonly Option[];
  chosen: string | null | undefined;
}) => (
  <div class="field">
    <label for={id}>{label}</label>
    <select id={id} name={name}>
      {options.map((option) => (
        <option value={option.value} selected={option.value === chosen}>
          {option.name}
        </option>
      ))}
    </select>
  </div>
);
