import { seen } from "@/app/_server/seen";
import { EditDialog } from "@/components/form/edit-dialog";
import { StepFields } from "@/components/journey/step-fields";
import { type Actor, can } from "@/lib/access";
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
      <StepFields {...step} />
    </EditDialog>
  );
}
