import { MappingBody } from '../api/grid.ts';
import type { Receipt } from '../api.ts';
import type { Mapping } from '../inspection.ts';
import { parsed } from './evidence.ts';

/** How tables were read when they were sent: plan and period, and for each part what the sender had said of its columns. */
export interface SentAs {
  plan: string;
  period: string;
  mappings: readonly Mapping[];
}

/** As the content of its line says; where that is not there, with nothing said of columns. */
export function sentAs({ plan, period, proof }: Receipt): SentAs {
  const parts = parsed(proof?.content ?? '')?.parts;
  const said = Array.isArray(parts) ? parts.map((part: { mapping?: unknown } | null) => part?.mapping) : [];
  const mappings = said.flatMap((mapping): Mapping[] => {
    const { success, data } = MappingBody.safeParse(mapping);
    return success ? [data] : [];
  });
  return { plan, period, mappings };
}
