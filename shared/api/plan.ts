import { z } from 'zod';
import type { StageName } from '../plan/schema.ts';

export const PeriodBody = z.strictObject({ dueUnits: z.iso.datetime({ offset: true }).nullable() });
export type PeriodBody = z.input<typeof PeriodBody>;

export interface PlanSummary {
  id: string;
  version: number;
  title: string;
  illustrative: boolean;
  periods: { id: string; stage: z.infer<typeof StageName>; title: string; dueUnits: string | null }[];
}
