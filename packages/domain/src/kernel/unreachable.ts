/** Marks a branch that the compiler has proven empty; reached at run time it is a bug and throws. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
