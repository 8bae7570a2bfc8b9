import { use } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { FootSlot } from './foot-slot.ts';

/** Puts a line at the end of the foot: "Đã lưu 08:42:10". */
export function FootEnd({ children }: { readonly children: ReactNode }) {
  const slot = use(FootSlot);
  return slot && createPortal(children, slot);
}
