import type { DeskView } from './view.tsx';

/** Which keys there are: an access key that nobody is told of does not exist. */
export const Keys = ({ view: { words } }: { view: DeskView }) => (
  <details class="screen keys">
    <summary>{words.keysTitle}</summary>
    <p>{words.keys}</p>
    <ul>
      {words.keyList.map(([key, what]) => (
        <li>
          <kbd>{key}</kbd>
          {words.colon}
          {what}
        </li>
      ))}
    </ul>
  </details>
);
