/** The shape of a token of a mailed link or a session: 32 random bytes in base64url. Anything else is not looked up. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
