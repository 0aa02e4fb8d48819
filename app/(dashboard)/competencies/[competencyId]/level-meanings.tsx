import { EditDialog } from "@/components/form/edit-dialog";
import { SelectField, TextareaField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { FACET_OPTIONS, meaningText } from "@/lib/format/assessor";
import type { CompetencyId } from "@/lib/ids";
import { saveLevel } from "./actions";
import type { LevelMeaning } from "./competency";

type MeaningsProps = {
  competencyId: CompetencyId;
  levels: readonly LevelMeaning[];
  isWriter: boolean;
};

/** What each step of the scale means for this competency. */
export function LevelMeanings({ competencyId, levels, isWriter }: MeaningsProps) {
  return (
    <Card title="What each level means">
      <dl className="grid gap-2.5">
        {levels.map(({ rank, name, text }) => (
          <div key={rank}>
            <dt className="flex min-h-8 items-center justify-between font-medium">
              {rank} · {name}
              {isWriter && (
                <EditDialog
                  what={`what level ${rank} means`}
                  title={`What level ${rank} · ${name} means here`}
                  action={saveLevel}
                  hidden={{
                    competencyId,
                    rank: String(rank),
                    id: text?.id ?? "",
                    version: text ? String(text.version) : "",
                  }}
                >
                  <TextareaField
                    label="Somebody at this level"
                    name="description"
                    rows={6}
                    optional
                    defaultValue={text?.description ?? ""}
                  />
                  <SelectField
                    label="To be shown"
                    name="facet"
                    optional
                    empty="all of it"
                    options={FACET_OPTIONS}
                    hint="What an assessment at this level has to be about."
                    defaultValue={text?.facet ?? ""}
                  />
                </EditDialog>
              )}
            </dt>
            <dd className="text-small whitespace-pre-line text-ink-2">
              {text ? meaningText(text) : "The framework does not describe this level here."}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
