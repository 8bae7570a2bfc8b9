import type { faults as vi } from '../vi/faults.ts';

export const faults = {
  network: {
    what: 'Not sent: there is no connection.',
    kept: 'Everything is still on the screen.',
    todo: 'Press Try again once you are online.',
  },
  busy: {
    what: 'The server is busy.',
    kept: 'Everything is still on the screen.',
    todo: 'Wait a minute, then press Try again.',
  },
  bug: {
    what: 'The server met a fault while doing this.',
    kept: 'Nothing was left half recorded.',
    todo: 'Try once more; if it fails again, give the code below to the administrator.',
  },
  reference: (id) => `Code: ${id}`,
} satisfies typeof vi;
