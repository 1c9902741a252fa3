/** Label and value, line by line. */
export const Facts = ({ facts }: { facts: [label: string, value: string][] }) => (
  <dl class="facts">
    {facts.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
