import haiPhong2025 from './built-in/hai-phong-2025.json' with { type: 'json' };
import cityDigital2023 from './built-in/tp-cds-2023.json' with { type: 'json' };
import cityCommunication2023 from './built-in/tp-tt-2023.json' with { type: 'json' };
import vinhBao2024 from './built-in/vinh-bao-tt-2024.json' with { type: 'json' };
import { type Plan, PlanSchema } from './schema.ts';

/** The plans that come with the product, newest first. Each names its sources; the one marked illustrative is no act of the city. */
export const PLANS: readonly Plan[] = [haiPhong2025, vinhBao2024, cityDigital2023, cityCommunication2023].map((plan) =>
  PlanSchema.parse(plan),
);

const byId = new Map(PLANS.map((plan) => [plan.id, plan]));

export const planById = (id: string): Plan | null => byId.get(id) ?? null;
