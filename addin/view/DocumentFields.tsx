import type { TargetedInputEvent } from 'preact';
import type { Plan } from '../../shared/plan/schema.ts';
import type { Filled, Missing } from '../state/letter.ts';
import { useWords } from './app-context.ts';
import { Field } from './Field.tsx';

interface DocumentFieldsProps {
  asks: Plan['asks'];
  missing: Missing[];
  filled: Filled;
  setFilled(filled: Filled): void;
}

type Fact = 'number' | 'date' | 'signer';

/** Number, date and signer of the signed plan, where the city asks for them. */
export function DocumentFields({ asks, missing, filled, setFilled }: DocumentFieldsProps) {
  const words = useWords();
  const facts: Fact[] = [
    ...(asks.documentNumber ? (['number', 'date'] as const) : []),
    ...(asks.signer ? (['signer'] as const) : []),
  ];
  return (
    <>
      {facts.map((fact) => (
        <Field
          key={fact}
          id={`letter-${fact}`}
          label={words.send[fact]}
          error={missing.includes(fact) ? words.send.documentMissing : undefined}
        >
          {(control) => {
            const given = {
              ...control,
              value: filled[fact],
              onInput: (event: TargetedInputEvent<HTMLInputElement>) =>
                setFilled({ ...filled, [fact]: event.currentTarget.value }),
            };
            return fact === 'date' ? <input {...given} type="date" /> : <input {...given} type="text" />;
          }}
        </Field>
      ))}
    </>
  );
}
