import { seen } from "@/app/_server/seen";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/fields";
import { Card } from "@/components/ui/card";
import { type Actor, can } from "@/lib/access";
import { prefer } from "./actions";
import type { PlanPage } from "./plan";

type Props = { actor: Actor; page: PlanPage };

const SHOWN_AT_ONCE = 4;

/** In which ways of delivery they prefer to learn: said by themselves, or by who plans for them. */
export function HowToLearn({ actor, page: { person, preferred, definitions } }: Props) {
  const offered = [...definitions.values()].flatMap(({ delivery }) => delivery ?? []);
  const deliveries = [...new Set([...offered, ...preferred])].toSorted();
  if (!can(actor, "step.write")) {
    return (
      preferred.length > 0 && <Card title="How they prefer to learn">{preferred.join(", ")}</Card>
    );
  }
  if (deliveries.length === 0) return null;
  const isOwn = actor.personId === person.id;
  return (
    <Card
      title={isOwn ? "How you prefer to learn" : "How they prefer to learn"}
      note={preferred.length > 0 ? preferred.join(", ") : "in any way"}
    >
      <ActionForm
        key={person.version}
        action={prefer}
        submit="Save"
        look="plain"
        hidden={seen(person)}
      >
        <SelectField
          label="Delivered"
          name="preferredDeliveries"
          options={deliveries.map((delivery) => ({ value: delivery, label: delivery }))}
          multiple
          size={Math.min(deliveries.length, SHOWN_AT_ONCE)}
          optional
          hint="None chosen: in any way. Suggestions follow it, and journeys that are asked to."
          defaultValue={preferred}
        />
      </ActionForm>
    </Card>
  );
}
