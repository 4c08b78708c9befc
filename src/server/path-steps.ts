/** The steps of an address, decoded: `/kk/cases/kz-one/` → `kk`, `cases`, `kz-one`. Null for one that no page of ours can have. */
export function pathSteps(pathname: string): readonly string[] | null {
  try {
    return pathname
      .split('/')
      .filter((step) => step !== '')
      .map(decodeURIComponent);
  } catch {
    // `%` without two digits behind it, or bytes that are no UTF-8.
    return null;
  }
}
