import { type Plan, PlanSchema } from '../schema.ts';
import haiPhong2025 from './hai-phong-2025.json' with { type: 'json' };
import cityDigital2023 from './tp-cds-2023.json' with { type: 'json' };
import cityCommunication2023 from './tp-tt-2023.json' with { type: 'json' };
import vinhBao2024 from './vinh-bao-tt-2024.json' with { type: 'json' };

/** Newest first. For browsers the build puts the parsed plans in the place of this file, so that they need no schema. */
export const PLANS: readonly Plan[] = [haiPhong2025, vinhBao2024, cityDigital2023, cityCommunication2023].map((plan) =>
  PlanSchema.parse(plan),
);
