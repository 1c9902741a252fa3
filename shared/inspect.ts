import type { Stage } from './annex/columns.ts';
import type { Grid } from './grid.ts';
import type { Inspection, Mapping } from './inspection.ts';
import type { Plan } from './plan/schema.ts';

export interface InspectOptions {
  stage: Stage;
  /** Mappings the user confirmed; they override what the recogniser finds. */
  mappings?: Mapping[];
}

/** Version of the checker, kept with every submission so that its run can be repeated. */
export const ENGINE = '0.1.0';

/** recognise → read → check: the front door. Pure; the same in the pane, the page, the CLI and the Worker. */
export function inspect(_grids: Grid[], plan: Plan | null, options: InspectOptions): Inspection {
  return {
    plan: plan && { id: plan.id, version: plan.version },
    stage: options.stage,
    engine: ENGINE,
    tables: [],
    notAnnexes: [],
    findings: [],
  };
}
