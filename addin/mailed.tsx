import { openFilesPage } from './files-page.tsx';
import { MAILED_WORDS } from './view/mailed/words.ts';

/** The page for whoever enters what units mailed. */
await openFilesPage('own', MAILED_WORDS);
