import { loadPacks } from '../check-pack.ts';
import type { RulePack } from '../pack.ts';
import { r1 } from './r1.ts';
import { r2a } from './r2a.ts';
import { r2b } from './r2b.ts';
import { r3 } from './r3.ts';

/** The law by period, earliest first. */
export const rulePacks: readonly RulePack[] = loadPacks([r1, r2a, r2b, r3]);

export const packNamed = (id: string): RulePack | undefined => rulePacks.find((pack) => pack.id === id);
