/** The mark: a sheet with three lines, the middle one short. */
export function Mark() {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="var(--dd-accent)"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      <rect x="0.9" y="0.9" width="16.2" height="16.2" rx="2" />
      <path d="M4 5.2h10M4 9h5M4 12.8h10" />
    </svg>
  );
}
