const TYPED = new Set(['INPUT', 'TEXTAREA', 'SELECT']);
/** Inputs that take no text: a single letter pressed there is still a key of the screen. */
const UNTYPED = new Set([
  'checkbox',
  'radio',
  'button',
  'submit',
  'reset',
  'range',
  'color',
  'file',
]);

/** Whether keystrokes go into text at this moment, so that single letters must stay letters. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !UNTYPED.has(target.type);
  return TYPED.has(target.tagName) || target.getAttribute('role') === 'combobox';
}
