/** Asks the desktop to show an address; where there is no desktop, the printed address is enough. */
import { spawn } from 'node:child_process';

function opener(): readonly string[] | null {
  switch (process.platform) {
    case 'darwin':
      return ['open'];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler'];
    default:
      return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
  }
}

export function openBrowser(address: string): void {
  const command = opener();
  const [program, ...arguments_] = command ?? [];
  if (program === undefined) return;
  const child = spawn(program, [...arguments_, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
