import type { Severity } from '../../shared/finding.ts';

/** Drawn here: a circle, a triangle, a square, so that severities differ without colour. */
const SHAPES = {
  error:
    'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm2.8 3.6L8 7.3 5.2 4.6l-.6.6L7.3 8l-2.7 2.8.6.6L8 8.7l2.8 2.7.6-.6L8.7 8l2.7-2.8-.6-.6Z',
  warning: 'M8 1.3 15.4 14.5H.6L8 1.3Zm-.7 4.6v4.4h1.4V5.9H7.3Zm0 5.4v1.5h1.4v-1.5H7.3Z',
  note: 'M2 2h12v12H2V2Zm5.3 5v4.6h1.4V7H7.3Zm0-2.6v1.5h1.4V4.4H7.3Z',
  done: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.4 4.3L7 9.7 4.7 7.4l-.8.8L7 11.3l5.2-5.2-.8-.8Z',
} as const;

/** Beside words that say the same: hidden from screen readers. */
export const Icon = ({ shape }: { shape: Severity | 'done' }) => (
  <svg class={`icon icon-${shape}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d={SHAPES[shape]} fill-rule="evenodd" />
  </svg>
);

/** The product's own mark, as on Excel's ribbon (public/icons/phu-luc.svg). */
export const Mark = () => (
  <svg class="mark" viewBox="2 2 28 28" width="24" height="24" aria-hidden="true" focusable="false">
    <rect x="2" y="2" width="28" height="28" rx="5" class="mark-sheet" />
    <path d="M8 9.5h16M8 15.5h7M8 21.5h5" class="mark-lines" />
    <path d="m16.5 20.5 4 4 6.5-9" class="mark-tick" />
  </svg>
);
