import { z } from 'zod';
import { LIMITS } from './sizes.ts';

export { LIMITS };

export const Name = z.string().trim().min(1).max(LIMITS.name);
