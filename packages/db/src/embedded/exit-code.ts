/** How the process of the embedded database ends. */
export const EXIT = {
  /** Asked to stop, and closed cleanly. */
  closed: 0,
  /** Arguments missing or unreadable. */
  usage: 64,
  /** Another process has this data folder or this socket. */
  inUse: 10,
  /** The data or socket folder cannot be made or written (read-only, no permission, no space). */
  notWritable: 11,
  /** The data folder is there and cannot be opened as a database. */
  broken: 12,
  /** The session met a FATAL and would answer nobody any more. Nothing acknowledged is lost: start it again. */
  fatal: 13,
} as const;
