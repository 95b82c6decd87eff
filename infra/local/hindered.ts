/** Ends the start with a sentence instead of a stack: something on this machine is in the way. */
export class Hindered extends Error {
  override readonly name = 'Hindered';

  constructor(vietnamese: string, english: string, options?: ErrorOptions) {
    super(`${vietnamese}\n(${english})`, options);
  }
}
