/**
 * Stands for node:http in bundles. An ES import of a builtin reads every export, and reading `WebSocket` of this one loads all
 * of undici: 13 of decision's 78 ms of processor time at init (measured).
 */
const http = process.getBuiltinModule('node:http');

export const { Agent, request, STATUS_CODES } = http;
// biome-ignore lint/style/noDefaultExport: the SDK imports it so
export default http;
