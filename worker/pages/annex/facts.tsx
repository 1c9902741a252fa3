import type { Child } from 'hono/jsx';

/** A line for each fact; what is not known is left out. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, Child | null])[] }) => (
  <dl class="facts">
    {facts.map(([label, fact]) =>
      fact === null ? null : (
        <div>
          <dt>{label}</dt>
          <dd>{fact}</dd>
        </div>
      ),
    )}
  </dl>
);
