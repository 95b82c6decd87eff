/** Stands for node:process in bundles: an ES import would open standard input, output and error at init, 3 ms (measured). */
const bare = globalThis.process;

export const { env, versions } = bare;
// biome-ignore lint/style/noDefaultExport: libraries import it so
export default bare;
