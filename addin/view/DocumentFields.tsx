import type { Plan } from '../../shared/plan/schema.ts';
import type { Filled } from '../state/filled.ts';
import type { Missing } from '../state/letter.ts';
import { useLocale, useWords } from './app-context.ts';
import { DayField } from './DayField.tsx';
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
  const locale = useLocale();
  const facts: Fact[] = [
    ...(asks.documentNumber ? (['number', 'date'] as const) : []),
    ...(asks.signer ? (['signer'] as const) : []),
  ];
  const missingText = (fact: Fact) => (missing.includes(fact) ? words.send.documentMissing : undefined);
  const common = (fact: Fact) => ({ key: fact, id: `letter-${fact}`, label: words.send[fact] });
  return (
    <>
      {facts.map((fact) =>
        fact === 'date' ? (
          <DayField
            {...common(fact)}
            locale={locale}
            value={filled.date}
            write={(date) => setFilled({ ...filled, date })}
            missing={missingText(fact)}
          />
        ) : (
          <Field {...common(fact)} error={missingText(fact)}>
            {(control) => (
              <input
                {...control}
                type="text"
                value={filled[fact]}
                onInput={({ currentTarget }) => setFilled({ ...filled, [fact]: currentTarget.value })}
              />
            )}
          </Field>
        ),
      )}
    </>
  );
}
