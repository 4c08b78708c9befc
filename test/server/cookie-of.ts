/** The cookie that a browser has after its visit to the address that was printed. */
export function cookieOf(address: string): string {
  const { port, searchParams } = new URL(address);
  return `elshi-${port}=${searchParams.get('token')}`;
}
