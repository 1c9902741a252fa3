import { ErasureBody, ErasureReply } from '../../shared/api.ts';
import { contentKey } from '../../shared/text.ts';
import { answers } from '../answers.ts';
import { may } from '../auth/may.ts';
import { body } from '../body.ts';
import { api } from '../context.ts';
import { record } from '../log.ts';
import { refusal } from '../problem.ts';

/**
 * A person's name and position leave the submissions, reviews, credentials and contents of the log. What they did stays, and
 * so does every line of the log; one more says how much was erased and why, not whose.
 */
export const erasures = api().post(
  '/',
  may('person.erase'),
  body(ErasureBody),
  answers("One person's name and position, erased at their request", { 201: ErasureReply }),
  async (c) => {
    const { caller, store, now, newId, body } = c.var;
    const sought = contentKey(body.name);
    if (` ${contentKey(body.reason)} `.includes(` ${sought} `))
      throw refusal('body-invalid', {}, { errors: [{ path: 'reason', message: '' }] });
    const names = (await store.erasure.names(body.unit)).filter((name) => contentKey(name) === sought);
    if (names.length === 0) throw refusal('not-found');

    const [erasure, at] = [newId(), now()];
    const erased = await store.erasure.count(body.unit, names);
    const content = { by: caller.credential, reason: body.reason, erased };
    await store.erasure.erase(body.unit, names, at, record(c.var, 'person.erased', erasure, content));
    const reply: ErasureReply = { erasure, erased };
    return c.json(reply, 201);
  },
);
