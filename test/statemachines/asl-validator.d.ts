declare module 'asl-validator' {
  /** Completes the definition it is given (QueryLanguage in every state): hand it a copy. */
  const validate: (definition: object) => { isValid: boolean; errorsText(separator?: string): string };
  export = validate;
}
