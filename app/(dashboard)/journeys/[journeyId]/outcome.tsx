import { seen } from "@/app/_server/seen";
import { TextareaField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { Card } from "@/components/ui/card";
import { type Actor, can } from "@/lib/access";
import type { Day } from "@/lib/calendar";
import { isOver } from "@/lib/journey/outcome";
import type { Totals } from "@/lib/journey/totals";
import { sayOutcome } from "./actions";
import type { JourneyPage } from "./journey";

type Props = { actor: Actor; page: JourneyPage; totals: Totals; today: Day };

/** What came of a journey; once it is over, whoever plans journeys is asked for it. */
export function Outcome({ actor, page: { journey }, totals, today }: Props) {
  const { outcome } = journey;
  const mayWrite = can(actor, "journey.write") && isOver(journey, totals, today);
  if (outcome === null && !mayWrite) return null;
  return (
    <Card title="What came of it" actions={mayWrite && <WriteDown journey={journey} />}>
      {outcome === null ? (
        <p className="text-ink-2">No outcome written down yet.</p>
      ) : (
        <p className="max-w-3xl whitespace-pre-line wrap-anywhere">{outcome}</p>
      )}
    </Card>
  );
}

function WriteDown({ journey }: Pick<JourneyPage, "journey">) {
  const { name, purpose, outcome } = journey;
  return (
    <FormDialog
      trigger={outcome === null ? "Write it down" : "Change the words"}
      look="quiet"
      title={`What came of ${name}`}
      description={purpose}
      action={sayOutcome}
      submit="Save"
      hidden={seen(journey)}
    >
      <TextareaField
        label="Outcome"
        name="outcome"
        rows={4}
        optional
        hint="Was what it is for reached? Left empty: no outcome."
        defaultValue={outcome ?? ""}
      />
    </FormDialog>
  );
}
