import type { Locale } from '../../shared/message/column.ts';
import type { Answer } from '../state/answer.ts';
import type { Filled, NilFilled } from '../state/filled.ts';
import type { Screen } from '../state.ts';
import { filesAtHand } from './body.ts';
import { type CheckActs, checkActs } from './check.ts';
import { cityActs } from './city.ts';
import { compareActs } from './compare.ts';
import type { Desk } from './desk.ts';
import { encloseActs } from './enclose.ts';
import { fillActs } from './fill.ts';
import { historyActs } from './history.ts';
import { mappingActs } from './mapping.ts';
import { markingActs } from './marking.ts';
import { planActs } from './plans.ts';
import { repairActs } from './repair.ts';
import { sendActs } from './send.ts';
import { findSent } from './sent.ts';
import { sessionActs } from './session.ts';

const NOTHING_ASKED = { documentNumber: false, signer: false, approval: false };

export type Acts = ReturnType<typeof createActs>;

/** Everything a user can do, by name: what the views call. */
export function createActs(desk: Desk) {
  const { kept, dispatch } = desk;
  dispatch({ type: 'restored', session: kept.session(), receipts: kept.receipts(), ...kept.choice() });
  const plans = planActs(desk, () => check.inspect());
  const marking = markingActs(desk);
  const check: CheckActs = checkActs(desk, plans, () => {
    void marking.follow();
    void findSent(desk);
  });
  const session = sessionActs(desk, { goOn: () => send.resume(), leave: () => send.leaveOutbox() });
  const send = sendActs(desk, check.readAgain, plans.renew);
  void send.resume();
  return {
    check,
    city: cityActs(desk),
    compare: compareActs(desk),
    enclose: encloseActs(desk),
    fill: fillActs(desk, check.reread),
    history: historyActs(desk),
    marking,
    mapping: mappingActs(desk, check.inspect),
    repair: repairActs(desk, check.reread),
    send,
    session,
    choosePlan: async (plan: string, period: string | null) => {
      await plans.choose(plan, period);
      await check.inspect();
    },
    /** The network went or came back: what waits for it goes on at once. */
    lineChanged: async (online: boolean) => {
      dispatch({ type: 'line-changed', online });
      if (online) await Promise.all([plans.again(), send.retryNow()]);
    },
    speak: async (locale: Locale) => {
      kept.keepLocale(locale);
      dispatch({ type: 'locale-chosen', locale: await desk.languageAtHand(locale) });
    },
    go: (screen: Screen) => dispatch({ type: 'screen-opened', screen }),
    fillIn: (filled: Filled) => dispatch({ type: 'letter-filled', filled }),
    fillInNil: (nil: NilFilled) => dispatch({ type: 'nil-filled', nil }),
    /** Back to the workbook; a sending under way goes on. */
    back: () => {
      send.drop();
      dispatch({ type: 'sending-left' });
    },
    /** The files that an answer's tables came from, where they are at hand. */
    filesOf: ({ tables }: Answer) => filesAtHand(desk, tables),
    /** What the chosen plan wants to know of the document that was signed. */
    asks: () => desk.plans.get(desk.state.value.choice.plan ?? '')?.asks ?? NOTHING_ASKED,
    turnTo: (sheet: string) => dispatch({ type: 'sheet-chosen', sheet }),
    dismiss: () => dispatch({ type: 'noticed', notice: null }),
  };
}
