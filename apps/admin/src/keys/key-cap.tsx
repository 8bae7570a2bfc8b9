const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** A key as it stands on the keyboard: "Ctrl Z". */
export function KeyCap({ press }: { readonly press: string }) {
  const shown = (press === '+' ? [press] : press.split('+'))
    .map((part) => SHOWN[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
  return <kbd className="key">{shown}</kbd>;
}
