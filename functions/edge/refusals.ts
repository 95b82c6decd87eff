/** Status and message per refusal; written with `as const satisfies Answers<DecideRefused, MessageKey>` it stays complete. */
export type Answers<Refusal extends { readonly code: string }, Message> = Readonly<
  Record<Refusal['code'], readonly [status: number, message: Message]>
>;

export const answerFor = <Code extends string, Message>(
  code: Code,
  answers: Readonly<Record<Code, readonly [status: number, message: Message]>>,
): { readonly status: number; readonly message: Message } => {
  const [status, message] = answers[code];
  return { status, message };
};
