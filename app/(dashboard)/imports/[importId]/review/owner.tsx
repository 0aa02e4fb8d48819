import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import type { Actor } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import type { ImportHead, ImportReview } from "@/lib/import/import-answer";
import { chooseOwner } from "../actions";
import { peopleToChoose } from "./questions";

type OwnerProps = { actor: Actor; answer: ImportHead; review: ImportReview; today: Day };

/** Asked once for a file of somebody's awards that does not say whose they are. */
export async function Owner({ actor, answer, review, today }: OwnerProps) {
  const { settings, columns } = review;
  const chosen = settings.fixed.person;
  const isAsked = answer.kind === "awards" && columns.missing.includes("person");
  if (!isAsked && chosen === undefined) return null;
  const known = await peopleToChoose(actor, today);
  const isKnown = known.some(({ value }) => value === chosen);
  return (
    <Card title="Whose are these?">
      <p className="mb-2 text-ink-2">
        {isAsked
          ? "The file does not say whose awards these are. If they are all of one person, say of whom."
          : "All awards in this file are taken for this person’s."}
      </p>
      <div className="max-w-md">
        <ActionForm action={chooseOwner} submit="Theirs" hidden={{ importId: answer.id }}>
          <SelectField
            label="Person"
            name="known"
            empty="Choose…"
            required={false}
            options={known}
            defaultValue={isKnown ? chosen : ""}
          />
          <TextField
            label="Or an address or a name"
            name="other"
            required={false}
            defaultValue={isKnown ? undefined : chosen}
          />
        </ActionForm>
      </div>
    </Card>
  );
}
