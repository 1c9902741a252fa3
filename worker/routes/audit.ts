import { may } from '../auth/may.ts';
import { api } from '../context.ts';

export const audit = api().get('/', may('audit.read'), (c) => c.text('x'));
