import dns, { type LookupAddress, type LookupOptions } from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Lets this process find names below `localhost` on the loopback, as browsers do (RFC 6761, 6.3); the resolvers of some
 * machines know only the name itself.
 */
const lookup = dns.lookup;
const onLoopback = (name: string, options: LookupOptions | Found, found?: Found): void => {
  const inner = name.endsWith('.localhost') ? '127.0.0.1' : name;
  Reflect.apply(lookup, dns, found === undefined ? [inner, options] : [inner, options, found]);
};
Object.assign(dns, { lookup: onLoopback });
syncBuiltinESMExports();
