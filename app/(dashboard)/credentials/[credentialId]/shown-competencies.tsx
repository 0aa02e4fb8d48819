import { paths, type Search } from "@/app/_server/paths";
import { seen } from "@/app/_server/seen";
import type { Option } from "@/components/form/controls";
import { EditDialog } from "@/components/form/edit-dialog";
import { SelectField, TextField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { LevelField } from "@/components/form/level-field";
import { Card } from "@/components/ui/card";
import { Fact, FactList } from "@/components/ui/fact-list";
import { TextLink } from "@/components/ui/link";
import { countOf } from "@/lib/format/count";
import type { CredentialId } from "@/lib/ids";
import { map, saveMapping, unmap } from "./actions";
import type { ShownCompetency } from "./credential";

type ShownProps = {
  credentialId: CredentialId;
  shows: readonly ShownCompetency[];
  /** What could be mapped, and at which levels; null for who may not. */
  choices: { readonly competencies: readonly Option[]; readonly levels: readonly Option[] } | null;
  carried: Search;
};

/** Which competencies a credential shows, whose judgement that is, and how to change it. */
export function ShownCompetencies({ credentialId, shows, choices, carried }: ShownProps) {
  return (
    <Card
      title="Shows"
      note={countOf(shows.length, "competency", "competencies")}
      actions={
        choices && (
          <FormDialog
            trigger="Map a competency"
            title="What else it shows"
            description="Everybody with a valid award is at the level at once."
            action={map}
            submit="Map"
            hidden={{ credentialId }}
          >
            <SelectField
              label="Competency"
              name="competencyId"
              empty="Choose…"
              options={choices.competencies}
            />
            <LevelField levels={choices.levels} />
            <TextField label="Whose judgement" name="note" optional />
          </FormDialog>
        )
      }
    >
      <FactList none="It shows no competency yet.">
        {shows.map((row) => (
          <Fact
            key={row.id}
            name={
              <TextLink href={paths.competency(row.competencyId, carried)}>{row.name}</TextLink>
            }
            about={`level ${row.level}`}
            note={row.note}
          >
            {choices && (
              <EditDialog
                what={`mapping to ${row.name}`}
                title={`Shows ${row.name}`}
                action={saveMapping}
                hidden={seen(row)}
                removal={{
                  action: unmap,
                  says: "Awards of it will not speak for the competency any more, also in looks back.",
                }}
              >
                <LevelField levels={row.levels} level={row.level} />
                <TextField
                  label="Whose judgement"
                  name="note"
                  optional
                  defaultValue={row.note ?? ""}
                />
              </EditDialog>
            )}
          </Fact>
        ))}
      </FactList>
    </Card>
  );
}
