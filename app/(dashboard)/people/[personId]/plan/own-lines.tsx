import "server-only";
import type { ReactNode } from "react";
import { paths, type Search } from "@/app/_server/paths";
import { seen } from "@/app/_server/seen";
import { EditDialog } from "@/components/form/edit-dialog";
import { TextareaField, TextField } from "@/components/form/fields";
import type { Column, Linked } from "@/components/table/column";
import { type Actor, can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { isoDay } from "@/lib/format/day";
import { hoursText, moneyText, stepStateText } from "@/lib/format/journey";
import { dropStep, moveStep } from "./actions";
import type { PlanPage } from "./plan";

type PlanLine = {
  id: string;
  what: Linked;
  journey: Linked | null;
  startsOn: Day;
  finishesOn: Day;
  hours: string;
  price: string;
  state: string;
  edit: ReactNode;
};

export const PLAN_COLUMNS: Column<PlanLine>[] = [
  { kind: "link", key: "what", header: "Credential", names: true },
  { kind: "text", key: "state", header: "State" },
  { kind: "day", key: "startsOn", header: "Begins" },
  { kind: "day", key: "finishesOn", header: "Done by" },
  { kind: "text", key: "hours", header: "Hours" },
  { kind: "text", key: "price", header: "Price" },
  { kind: "link", key: "journey", header: "Journey" },
  { kind: "node", key: "edit", header: "" },
];

/** The steps of a person with what may be done to each: those of a journey by whoever plans journeys. */
export function ownLines(
  { steps, definitions }: PlanPage,
  { actor, carried }: { readonly actor: Actor; readonly carried: Search },
): PlanLine[] {
  return steps.map((step): PlanLine => {
    const name = definitions.get(step.credentialId)?.name ?? "";
    const mayChange = can(actor, step.journeyId === null ? "step.write" : "journey.write");
    return {
      id: step.id,
      what: {
        text: name,
        href: paths.credential(step.credentialId, carried),
        ...(step.note && { note: step.note }),
      },
      journey: journeyOf(step, actor, carried),
      ...{ startsOn: step.startsOn, finishesOn: step.finishesOn },
      hours: step.hours === null ? "unknown" : hoursText(step.hours),
      price: step.price === null ? "unknown" : moneyText(step.price, step.currency),
      state: stepStateText(step.progress),
      edit: mayChange && step.progress.state !== "done" && (
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
          <TextareaField
            label="Note"
            name="note"
            rows={2}
            optional
            defaultValue={step.note ?? ""}
          />
        </EditDialog>
      ),
    };
  });
}

/** Whoever only has a part in a journey sees what it is called. */
function journeyOf(
  { journeyId, journey }: PlanPage["steps"][number],
  actor: Actor,
  carried: Search,
): Linked | null {
  if (journeyId === null) return null;
  const text = journey ?? "a journey";
  return journey && can(actor, "organisation.read")
    ? { text, href: paths.journey(journeyId, carried) }
    : { text };
}
