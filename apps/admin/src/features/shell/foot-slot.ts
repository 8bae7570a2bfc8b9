import { createContext } from 'react';

/** Where a screen puts what it has to say at the end of the foot: what is saved, how the night went. */
export const FootSlot = createContext<HTMLElement | null>(null);
