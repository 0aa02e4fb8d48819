import { seen } from "@/app/_server/seen";
import { EditDialog } from "@/components/form/edit-dialog";
import { TextareaField, TextField } from "@/components/form/fields";
import { type Actor, can } from "@/lib/access";
import { isoDay } from "@/lib/format/day";
import { dropStep, moveStep } from "./actions";
import type { OwnStep } from "./lines";

type Props = { actor: Actor; step: OwnStep; name: string };

/** Moves a step, or takes it off: those of a journey, whoever plans journeys; nothing that is done. */
export function EditStep({ actor, step, name }: Props) {
  const permission = step.journeyId === null ? "step.write" : "journey.write";
  if (!can(actor, permission) || step.progress.state === "done") return null;
  return (
    <EditDialog
      what={name}
      title={name}
      action={moveStep}
      hidden={seen(step)}
      removal={{ action: dropStep, says: "It is on nobody’s plan any more." }}
    >
      <TextField
        label="Begins on"
        name="startsOn"
        type="date"
        defaultValue={isoDay(step.startsOn)}
      />
      <TextField
        label="Done by"
        name="finishesOn"
        type="date"
        defaultValue={isoDay(step.finishesOn)}
      />
      <TextareaField label="Note" name="note" rows={2} optional defaultValue={step.note ?? ""} />
    </EditDialog>
  );
}
