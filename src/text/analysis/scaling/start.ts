/**
 * Where the positions begin: the first axis of a correspondence analysis (M. Greenacre 1984, Theory and Applications of
 * Correspondence Analysis): the leading left singular vector of the table's standardised residuals, divided by the
 * root of each document's mass, then standardised. Found by power iteration from a fixed start: no chance in it.
 * Example: two texts without a common word begin at −.71 and .71.
 */
export function firstPositions(rows: readonly Float64Array[]): Float64Array {
  const words = rows[0]?.length ?? 0;
  const rowSums = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnSums = new Float64Array(words);
  for (const row of rows)
    for (let word = 0; word < words; word += 1) columnSums[word] = (columnSums[word] as number) + (row[word] as number);
  const all = rowSums.reduce((sum, one) => sum + one, 0);
  const residuals = rows.map((row, one) =>
    row.map((count, word) => {
      const expected = ((rowSums[one] as number) * (columnSums[word] as number)) / all;
      return (count - expected) / Math.sqrt(expected);
    }),
  );
  const axis = leadingAxis(crossProducts(residuals));
  const theta = axis.map((value, one) => value / Math.sqrt((rowSums[one] as number) / all));
  standardise(theta);
  return theta;
}

export function standardise(values: Float64Array): void {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (values.length - 1));
  for (let at = 0; at < values.length; at += 1)
    values[at] = deviation > 0 ? ((values[at] as number) - mean) / deviation : 0;
}

function crossProducts(rows: readonly Float64Array[]): Float64Array[] {
  return rows.map((one) =>
    Float64Array.from(rows, (other) => {
      let sum = 0;
      for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
      return sum;
    }),
  );
}

function leadingAxis(matrix: readonly Float64Array[]): Float64Array {
  // The longest column lies nearest to the axis, and does not depend on the order of the documents.
  let axis = new Float64Array(matrix.length);
  let longest = -1;
  for (const column of matrix) {
    const length = Math.hypot(...column);
    if (length > longest) {
      longest = length;
      axis = Float64Array.from(column);
    }
  }
  for (let round = 0; round < 20_000; round += 1) {
    const next = Float64Array.from(matrix, (row) =>
      row.reduce((sum, value, at) => sum + value * (axis[at] as number), 0),
    );
    const length = Math.hypot(...next);
    if (!(length > 0)) break;
    let change = 0;
    for (let at = 0; at < next.length; at += 1) {
      next[at] = (next[at] as number) / length;
      change = Math.max(change, Math.abs((next[at] as number) - (axis[at] as number)));
    }
    axis = next;
    if (change < 1e-15) break;
  }
  return axis;
}
