/** The address of this very view, the code to embed it, and buttons that copy what stands beside them. */
const frameHeight = 640;

function copyButton(text: () => string, words: { readonly copy: string; readonly copied: string }): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn plain copy';
  button.textContent = words.copy;
  button.addEventListener('click', () => {
    // A page opened as a file has no clipboard interface in every browser: then the words are marked, to be copied by hand.
    const done = navigator.clipboard?.writeText(text());
    done?.then(
      () => {
        button.textContent = words.copied;
      },
      () => {},
    );
  });
  return button;
}

/** Without the name of the file, as a web server shows it; opened as a file the name is needed. */
const ownAddress = (): string =>
  (location.protocol === 'file:' ? location.href : location.href.replace(/index\.html(?=$|[?#])/, '')).replace(
    /#.*$/,
    '',
  );

function embedCode(address: string, title: string): string {
  const frame = document.createElement('iframe');
  frame.setAttribute('src', address);
  frame.setAttribute('title', title);
  frame.setAttribute('width', '100%');
  frame.setAttribute('height', String(frameHeight));
  frame.setAttribute('loading', 'lazy');
  return frame.outerHTML;
}

export function offerSharing(): void {
  const block = document.querySelector<HTMLElement>('.share');
  if (block === null) return;
  const words = { copy: block.dataset['copyWord'] ?? '', copied: block.dataset['copiedWord'] ?? '' };
  const link = block.querySelector<HTMLElement>('[data-share]');
  if (link !== null) {
    if (!(link instanceof HTMLAnchorElement)) link.textContent = ownAddress();
    link.setAttribute('data-copy', '');
  }
  const embed = block.querySelector<HTMLElement>('[data-embed]');
  if (embed !== null && location.protocol !== 'file:') {
    const code = document.createElement('code');
    code.className = 'snippet';
    code.setAttribute('data-copy', '');
    code.textContent = embedCode(ownAddress(), embed.dataset['embed'] ?? document.title);
    embed.replaceWith(code);
  }
  for (const element of block.querySelectorAll<HTMLElement>('[data-copy]'))
    element.after(
      ' ',
      copyButton(() => (element instanceof HTMLAnchorElement ? element.href : (element.textContent ?? '')), words),
    );
}
