import { begin, startChecker } from './main.tsx';
import { keepForOffline } from './offline/register.ts';
import { askToSignOut } from './sign-out.ts';

/** The browser page: Vietnamese unless the reader chose otherwise; a workbook comes when it is dropped. */
const checker = startChecker();
begin({
  place: 'page',
  locale: 'vi',
  partition: '',
  checker,
  // On a page beside this one, which keeps its table.
  signOut: async () => {
    askToSignOut('_blank');
    return true;
  },
});

// The thread has come when it answers.
void checker.run('plans', {}).finally(keepForOffline);
