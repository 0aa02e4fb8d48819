import { type Option, Select } from "@/components/form/controls";
import { Field } from "@/components/form/field";

/** A competency that is asked about, what its levels mean, and the people it is asked of. */
export type AnswerGroup = {
  readonly id: string;
  readonly competency: string;
  readonly description: string | null;
  readonly meanings: readonly { readonly level: string; readonly means: string }[];
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly options: readonly Option[];
  }[];
};

/** One competency after the other, so that people are measured by the same words; what is left open is asked again. */
export function AnswerFields({ groups }: { groups: readonly AnswerGroup[] }) {
  return groups.map(({ id, competency, description, meanings, people }) => (
    <fieldset key={id} className="grid min-w-0 gap-2 border-t border-line pt-3">
      <legend className="float-left w-full font-semibold">{competency}</legend>
      {description && <p className="text-small text-ink-2">{description}</p>}
      {meanings.length > 0 && (
        <details className="text-small">
          <summary className="w-fit text-ink-2 hover:text-ink">What its levels mean</summary>
          <dl className="mt-1 grid gap-1">
            {meanings.map(({ level, means }) => (
              <div key={level}>
                <dt className="font-medium">{level}</dt>
                <dd className="whitespace-pre-line text-ink-2">{means}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
        {people.map((person) => (
          <Field key={person.id} label={person.name}>
            {(wired) => <Select {...wired} name="found" empty="Not now" options={person.options} />}
          </Field>
        ))}
      </div>
    </fieldset>
  ));
}
