import { openFilesPage } from './files-page.tsx';
import { keepForOffline } from './offline/register.ts';
import { PACKAGE_WORDS } from './view/mailed/package-words.ts';

/** The page for a unit that has no network when it sends: what is sealed here is handed over on a stick. */
void keepForOffline();
await openFilesPage(null, PACKAGE_WORDS);
