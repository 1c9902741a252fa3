import type { Case } from './case.ts';
import { CITY_PLANS } from './families/city-plans.ts';
import { NO_ANNEX } from './families/no-annex.ts';
import { WARD_PLANS } from './families/ward-plans.ts';

export const CASES: readonly Case[] = [...CITY_PLANS, ...WARD_PLANS, ...NO_ANNEX];
