import type { ReactNode } from 'react';

/** Strokes of every sign in a box of 16: shapes differ without colour, and stand in forced colours too. */
export const SHAPES = {
  upcoming: {
    stroke: 2,
    body: (
      <>
        <circle cx="8" cy="8" r="1.6" fill="currentColor" stroke="none" />
      </>
    ),
  },
  open: {
    stroke: 1.7,
    body: (
      <>
        <circle cx="8" cy="8" r="4.6" />
      </>
    ),
  },
  'due-soon': {
    stroke: 1.7,
    body: (
      <>
        <circle cx="8" cy="8" r="5.6" />
        <path d="M8 5v3.2l2.1 1.3" />
      </>
    ),
  },
  overdue: {
    stroke: 2.5,
    body: (
      <>
        <path d="M8 2.6v6.4" />
        <circle cx="8" cy="12.9" r="1.35" fill="currentColor" stroke="none" />
      </>
    ),
  },
  received: {
    stroke: 1.8,
    body: (
      <>
        <path d="M8 2.2v7.2M4.7 6.4 8 9.7l3.3-3.3M3 13.2h10" />
      </>
    ),
  },
  'asked-more': {
    stroke: 1.8,
    body: (
      <>
        <path d="M5.8 2.8 2.6 6l3.2 3.2M2.6 6h6.9a3.6 3.6 0 0 1 0 7.2H6.2" />
      </>
    ),
  },
  accepted: {
    stroke: 2,
    body: (
      <>
        <path d="M3 8.6 6.4 12 13 4.4" />
      </>
    ),
  },
  excused: {
    stroke: 2,
    body: (
      <>
        <path d="M3.6 8h8.8" />
      </>
    ),
  },
  exempt: {
    stroke: 2,
    body: (
      <>
        <path d="M11.6 3.2 4.4 12.8" />
      </>
    ),
  },
  missing: {
    stroke: 2,
    body: (
      <>
        <path d="M4 4l8 8M12 4l-8 8" />
      </>
    ),
  },
  half: {
    stroke: 1.7,
    body: (
      <>
        <circle cx="8" cy="8" r="4.8" />
        <path d="M8 3.2a4.8 4.8 0 0 1 0 9.6z" fill="currentColor" stroke="none" />
      </>
    ),
  },
  claimed: {
    stroke: 1.5,
    body: (
      <>
        <circle cx="8" cy="8" r="6" strokeDasharray="2.2 2.1" />
        <path d="M5.4 8.3 7.3 10.2 10.8 6" />
      </>
    ),
  },
  asked: {
    stroke: 1.8,
    body: (
      <>
        <path d="M2.8 8h9.6M9 4.4 12.6 8 9 11.6" />
      </>
    ),
  },
  silent: {
    stroke: 2,
    body: (
      <>
        <g fill="currentColor" stroke="none">
          <circle cx="3.4" cy="8" r="1.4" />
          <circle cx="8" cy="8" r="1.4" />
          <circle cx="12.6" cy="8" r="1.4" />
        </g>
      </>
    ),
  },
  'more-time': {
    stroke: 1.6,
    body: (
      <>
        <path d="M8 5v3.2l2 1.2M13.4 9.6A5.6 5.6 0 1 1 11 3.3M13.6 2.4v4M11.6 4.4h4" />
      </>
    ),
  },
  dispute: {
    stroke: 1.8,
    body: (
      <>
        <path d="M3 6h10M3 10h10M10.6 2.8 5.4 13.2" />
      </>
    ),
  },
  doubt: {
    stroke: 2,
    body: (
      <>
        <path d="M5.4 5.6a2.7 2.7 0 1 1 3.9 2.5C8.4 8.6 8 9 8 9.9" />
        <circle cx="8" cy="13" r="1.2" fill="currentColor" stroke="none" />
      </>
    ),
  },
  unread: {
    stroke: 1.7,
    body: (
      <>
        <rect x="2.8" y="2.8" width="10.4" height="10.4" rx="1.5" strokeDasharray="2.6 2.2" />
      </>
    ),
  },
  withheld: {
    stroke: 2.2,
    body: (
      <>
        <path d="M5.4 3.4v9.2M10.6 3.4v9.2" />
      </>
    ),
  },
  sent: {
    stroke: 1.6,
    body: (
      <>
        <path d="M2.2 7.4 13.8 2.4 9.8 13.8 7.3 9z" />
      </>
    ),
  },
  plus: {
    stroke: 1.9,
    body: (
      <>
        <path d="M8 3v10M3 8h10" />
      </>
    ),
  },
  search: {
    stroke: 1.7,
    body: (
      <>
        <circle cx="7" cy="7" r="4.3" />
        <path d="m10.4 10.4 3.2 3.2" />
      </>
    ),
  },
  chev: {
    stroke: 1.8,
    body: (
      <>
        <path d="m4 6.2 4 4 4-4" />
      </>
    ),
  },
  'chev-r': {
    stroke: 1.8,
    body: (
      <>
        <path d="m6.2 4 4 4-4 4" />
      </>
    ),
  },
  link: {
    stroke: 1.5,
    body: (
      <>
        <path d="M6.6 9.4a2.7 2.7 0 0 0 3.8 0l2.3-2.3a2.7 2.7 0 0 0-3.8-3.8l-.7.7M9.4 6.6a2.7 2.7 0 0 0-3.8 0L3.3 8.9a2.7 2.7 0 0 0 3.8 3.8l.7-.7" />
      </>
    ),
  },
  clip: {
    stroke: 1.4,
    body: (
      <>
        <path d="m13 7.4-5.2 5.2a3 3 0 0 1-4.3-4.3l5.4-5.3a2 2 0 0 1 2.9 2.8L6.6 11a1 1 0 0 1-1.4-1.4l4.6-4.6" />
      </>
    ),
  },
  'await-doc': {
    stroke: 1.5,
    body: (
      <>
        <path d="M4 2.4h5.2L12 5.2v8.4H4z" strokeDasharray="2.4 1.9" />
        <path d="M6.3 8.2h3.4M6.3 10.8h3.4" />
      </>
    ),
  },
  held: {
    stroke: 1.6,
    body: (
      <>
        <path d="M4.2 2.4h7.6M4.2 13.6h7.6M5.2 2.6c0 4.2 5.6 6.600 5.6 10.8M10.8 2.6c0 4.2-5.6 6.600-5.6 10.8" />
      </>
    ),
  },
  continuous: {
    stroke: 1.7,
    body: (
      <>
        <path d="M12.6 6.200A5 5 0 0 0 3.500 5.8M3.400 9.800a5 5 0 0 0 9.100.4M12.9 2.900v3.400H9.5M3.100 13.100V9.700h3.400" />
      </>
    ),
  },
  unarmed: {
    stroke: 1.6,
    body: (
      <>
        <path d="M2.6 3.400v9.200M5.400 8h2.400" />
        <circle cx="11.4" cy="8" r="3" strokeDasharray="1.9 1.500" />
      </>
    ),
  },
  phone: {
    stroke: 1.4,
    body: (
      <>
        <path d="M4.600 2.600h2l1 2.800-1.500 1.200a8 8 0 0 0 3.500 3.500l1.200-1.500 2.800 1v2c0 1-.8 1.700-1.700 1.600A10.200 10.200 0 0 1 3 4.300c0-.9.700-1.700 1.600-1.700z" />
      </>
    ),
  },
  x: {
    stroke: 1.6,
    body: (
      <>
        <path d="M4.2 4.2l7.6 7.6M11.8 4.2l-7.6 7.6" />
      </>
    ),
  },
} as const satisfies Record<string, { readonly stroke: number; readonly body: ReactNode }>;

export type SignName = keyof typeof SHAPES;
