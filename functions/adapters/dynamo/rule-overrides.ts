import * as v from 'valibot';
import { Override } from '../../domain/rules/override.ts';
import type { RuleOverrides } from '../../ports.ts';
import { putAction } from './actions.ts';
import { keys } from './keys.ts';
import { readPartition, type Table, transact } from './table.ts';

/** Overrides, in one partition; nothing is kept between requests, so a new one counts with the next. */
export const dynamoRuleOverrides = (table: Table): RuleOverrides => ({
  all: async () => (await readPartition(table, keys.overrides)).map((item) => v.parse(Override, item)),
  put: (override, seen) =>
    transact(table, [putAction(table, keys.override(override.pack, override.provision, seen + 1), override)]),
});
