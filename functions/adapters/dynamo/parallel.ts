/** Does the same for each, at most `most` at once; the answers stand in the order of what was given. */
export const eachOf = async <T, R>(
  given: readonly T[],
  most: number,
  work: (one: T) => Promise<R>,
): Promise<readonly R[]> => {
  const answers: R[] = [];
  const left = given.entries();
  const worker = async () => {
    for (const [at, one] of left) answers[at] = await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(most, given.length) }, worker));
  return answers;
};
