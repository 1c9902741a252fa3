import { useEffect } from 'preact/hooks';
import { useActs, usePart, useWords } from './app-context.ts';
import { Check } from './Check.tsx';
import { Header } from './Header.tsx';
import { later } from './later.tsx';
import { Notices } from './Notices.tsx';
import { Spoken } from './Spoken.tsx';
import { Start } from './Start.tsx';
import { useDroppedFiles } from './use-dropped-files.ts';

const City = later(() => import('./City.tsx').then((room) => room.City));
const Connect = later(() => import('./Connect.tsx').then((room) => room.Connect));
const Fill = later(() => import('./Fill.tsx').then((room) => room.Fill));
const History = later(() => import('./History.tsx').then((room) => room.History));
const Nil = later(() => import('./Nil.tsx').then((room) => room.Nil));
const Receipts = later(() => import('./Receipts.tsx').then((room) => room.Receipts));
const Send = later(() => import('./Send.tsx').then((room) => room.Send));

const SCREENS = {
  start: Start,
  check: Check,
  connect: Connect,
  send: Send,
  receipts: Receipts,
  history: History,
  nil: Nil,
  fill: Fill,
  city: City,
};

export function App() {
  const screen = usePart((state) => state.screen);
  const place = usePart((state) => state.place);
  const locale = usePart((state) => state.locale);
  const words = useWords();
  const { check } = useActs();
  const Screen = SCREENS[screen];
  useDroppedFiles(place === 'page' ? check.openFiles : null);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${words.product}: ${words.tagline}`;
  }, [locale, words]);
  return (
    <div class={`app app-${place} screen-${screen}`}>
      <a class="skip" href="#main">
        {words.skip}
      </a>
      <Header />
      <Notices />
      <main id="main" tabIndex={-1}>
        <Screen />
      </main>
      <Spoken />
    </div>
  );
}
