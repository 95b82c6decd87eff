import { parseArgs } from 'node:util';
import { assumptions } from '../data/assumptions.ts';
import { prices } from '../data/prices.ts';
import { forecastText } from './forecast-text.ts';
import type { Measured } from './measured.ts';
import type { StackParts } from './stack-parts.ts';
import { forecastWords } from './words.ts';

export type Surroundings = {
  readonly measured: () => Measured;
  readonly parts: () => StackParts;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
};

export const exitCodes = { done: 0, usage: 2, fault: 3 } as const;

type Command = {
  readonly proposals: number;
  readonly units: number;
  readonly region: string;
  readonly lang: 'vi' | 'en';
};

/** A whole number from 1 to ten million, as people type it. */
const countOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,6}$|^10000000$/.test(text) ? Number(text) : undefined;

/** The command a person typed; undefined when it is none. */
export const commandFrom = (args: readonly string[]): Command | undefined => {
  const text = { type: 'string' } as const;
  const options = { proposals: text, units: text, region: text, lang: text };
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const { region = 'ap-southeast-1', lang = 'vi' } = values;
    const [proposals, units] = [countOf(values.proposals), countOf(values.units)];
    if (proposals === undefined || units === undefined || (lang !== 'vi' && lang !== 'en')) return undefined;
    return { proposals, units, region, lang };
  } catch {
    return undefined;
  }
};

/** Prints the forecast and answers with the exit code. */
export const runForecast = (
  args: readonly string[],
  { measured, parts, say, complain }: Surroundings,
): (typeof exitCodes)[keyof typeof exitCodes] => {
  const command = commandFrom(args);
  if (command === undefined) {
    complain(forecastWords.vi.usage);
    return exitCodes.usage;
  }
  const { region, lang, proposals, units } = command;
  const words = forecastWords[lang];
  try {
    const season = { proposals, units, measured: measured(), parts: parts(), assumed: assumptions };
    const text = forecastText(season, region, words);
    if (text !== undefined) {
      say(text);
      return exitCodes.done;
    }
    complain(words.noPrices(region, [...prices.keys()]));
    return exitCodes.usage;
  } catch (error) {
    complain(words.fault(error instanceof Error ? error.message : String(error)));
    return exitCodes.fault;
  }
};
