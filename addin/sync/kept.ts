import type { PlanSummary, Receipt } from '../../shared/api.ts';
import type { Locale } from '../../shared/message/column.ts';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Remembered } from '../../shared/remembered.ts';
import type { OwnDraft } from '../state/sending.ts';
import type { Session } from '../state/session.ts';
import type { Storage } from './storage.ts';

/** Receipts kept on this device, newest first; older ones stay in the downloads and at the server. */
const MOST_RECEIPTS = 50;

export interface ChosenPeriod {
  plan: string | null;
  period: string | null;
}

export type Kept = ReturnType<typeof createKept>;

/** Everything this device remembers, by name. */
export function createKept(storage: Storage) {
  return {
    locale: () => storage.read<Locale>('locale'),
    keepLocale: (locale: Locale) => storage.write('locale', locale),
    session: () => storage.read<Session>('session'),
    keepSession: (session: Session) => storage.write('session', session),
    dropSession: () => storage.remove('session'),
    choice: () => storage.read<ChosenPeriod>('choice') ?? { plan: null, period: null },
    keepChoice: (choice: ChosenPeriod) => storage.write('choice', choice),
    /** The server's plans and the documents of those that were chosen: checked against where there is no network. */
    plans: () => storage.read<PlanSummary[]>('plans') ?? [],
    keepPlans: (plans: PlanSummary[]) => storage.write('plans', plans),
    plan: (id: string) => storage.read<Plan>(`plan.${id}`),
    keepPlan: (plan: Plan) => storage.write(`plan.${plan.id}`, plan),
    receipts: () => storage.read<Receipt[]>('receipts') ?? [],
    keepReceipts: (receipts: Receipt[]) => storage.write('receipts', receipts.slice(0, MOST_RECEIPTS)),
    /** What was said of columns, for files that cannot remember it themselves. */
    mappings: () => storage.read<Remembered[]>('mappings') ?? [],
    keepMappings: (mappings: readonly Remembered[]) => storage.write('mappings', mappings),
    /** The outbox: one draft, from the moment it is sent until its receipt or a refusal comes, whoever is connected. */
    draft: () => storage.read<OwnDraft>('draft'),
    keepDraft: (draft: OwnDraft) => storage.write('draft', draft),
    dropDraft: () => storage.remove('draft'),
    /** Shared computers: neither the credential nor a draft stays behind. Receipts are proof and open no door. */
    forget: () => {
      storage.remove('session');
      storage.remove('draft');
    },
  };
}
