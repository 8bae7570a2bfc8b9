import { SaxesParser } from 'saxes';
import { LIMITS } from './limits.ts';

/** An element with its local name; attributes by local name too. Text stands among the children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const NODES = 2_000_000;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * A part of a .docx as a tree; null where it is no well-formed XML, declares a document type, or is deeper or larger than any
 * word processor writes.
 */
export function xmlTree(bytes: Uint8Array): Element | null {
  const root: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [root];
  const parser = new SaxesParser();
  const state = { failed: false };
  let nodes = 0;
  const fail = () => {
    state.failed = true;
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', (tag) => {
    if (state.failed || open.length > LIMITS.xmlDepth || ++nodes > NODES) return fail();
    const attributes: Record<string, string> = {};
    for (const name in tag.attributes) attributes[local(name)] = tag.attributes[name] ?? '';
    const element: Element = { name: local(tag.name), attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (open.length > 1) open.pop();
  });
  parser.on('text', (text) => {
    if (!state.failed) open.at(-1)?.children.push(text);
  });
  const text = utf8(bytes);
  if (text === null) return null;
  for (let at = 0; at < text.length && !state.failed; at += 65_536)
    parser.write(text.slice(at, at + 65_536));
  if (!state.failed) parser.close();
  const top = root.children.find((child) => typeof child !== 'string');
  return state.failed || top === undefined ? null : top;
}

/** Bytes as UTF-8; null where they are none. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The element children of an element. */
export const elementsOf = (element: Element | undefined): Element[] =>
  element?.children.filter((child) => typeof child !== 'string') ?? [];

/** The first child of a name, down a path of names; undefined where there is none. */
export function childOf(
  element: Element | undefined,
  ...path: readonly string[]
): Element | undefined {
  let at = element;
  for (const name of path) at = elementsOf(at).find((child) => child.name === name);
  return at;
}

/** The attribute `val` of a child at a path. */
export const valueOf = (
  element: Element | undefined,
  ...path: readonly string[]
): string | undefined => childOf(element, ...path)?.attributes['val'];

/** Whether a switch such as `w:b` is on: there, and not "0" or "false". */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  return !/^(?:0|false|off|none)$/u.test(found.attributes['val'] ?? '1');
}
