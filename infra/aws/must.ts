import * as v from 'valibot';

/** Judges a value by a schema of the domain and says one sentence, whatever was wrong. */
export const must = <S extends v.GenericSchema>(schema: S, sentence: string) =>
  v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }): v.InferOutput<S> => {
      const judged = v.safeParse(schema, dataset.value);
      if (judged.success) return judged.output;
      addIssue({ message: sentence });
      return NEVER;
    }),
  );

/** What `v.strictObject` says of a key too many, a key too few, or no object at all. */
export const objectMistake = ({ expected }: { expected: string | null }): string => {
  if (expected === 'never') return 'is not a key of the configuration.';
  return expected === 'Object' ? 'must be an object of keys and values.' : 'is missing.';
};
