import { paths, type Search } from "@/app/_server/paths";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import { countOf } from "@/lib/format/count";
import type { CredentialId } from "@/lib/ids";
import { map, unmap } from "./actions";
import type { ShownCompetency } from "./credential";

type ShownProps = {
  credentialId: CredentialId;
  shows: readonly ShownCompetency[];
  /** What could be mapped; null for who may not. */
  choices: readonly { readonly value: string; readonly label: string }[] | null;
  carried: Search;
};

/** Which competencies a credential shows, whose judgement that is, and how to change it. */
export function ShownCompetencies({ credentialId, shows, choices, carried }: ShownProps) {
  return (
    <Card title="Shows" note={countOf(shows.length, "competency", "competencies")}>
      <ul className="grid gap-1.5">
        {shows.map(({ id, version, competencyId, name, level, note }) => (
          <li key={id}>
            <div className="flex items-baseline justify-between gap-3">
              <TextLink href={paths.competency(competencyId, carried)}>{name}</TextLink>
              <span className="flex items-baseline gap-2 whitespace-nowrap text-ink-2">
                level {level}
                {choices && (
                  <ActionForm
                    action={unmap}
                    submit="Remove"
                    look="quiet"
                    layout="row"
                    hidden={{ id, version: String(version), credentialId }}
                  />
                )}
              </span>
            </div>
            {note && <p className="text-tiny text-ink-3">{note}</p>}
          </li>
        ))}
      </ul>
      {choices && (
        <details className="mt-3">
          <summary className="cursor-pointer text-small text-ink-2">Map another competency</summary>
          <div className="mt-2">
            <ActionForm action={map} submit="Map" hidden={{ credentialId }}>
              <SelectField
                label="Competency"
                name="competencyId"
                empty="Choose…"
                options={choices}
              />
              <TextField
                label="Level"
                name="level"
                type="number"
                min={1}
                max={20}
                defaultValue={1}
              />
              <TextField label="Whose judgement" name="note" optional />
            </ActionForm>
          </div>
        </details>
      )}
    </Card>
  );
}
