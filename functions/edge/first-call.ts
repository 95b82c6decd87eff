/** Builds a handler when it is first called, so that importing an entry point reads no environment. */
export const onFirstCall = <Arguments extends readonly unknown[], Returned>(
  build: () => (...given: Arguments) => Returned,
): ((...given: Arguments) => Returned) => {
  let built: ((...given: Arguments) => Returned) | undefined;
  return (...given) => {
    built ??= build();
    return built(...given);
  };
};
