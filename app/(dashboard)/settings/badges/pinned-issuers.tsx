import type { ReactNode } from "react";
import { seen } from "@/app/_server/seen";
import { FormDialog } from "@/components/form/form-dialog";
import type { Column } from "@/components/table/column";
import { DataTable } from "@/components/table/data-table";
import { ACTIONS } from "@/components/table/vocabulary";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { inScope } from "@/db/actor-scope";
import { badgesOnPins, type IssuerPinRow, issuerPins } from "@/db/queries/issuer-pins";
import type { Actor } from "@/lib/access";
import { BADGE_STATE_WORDS } from "@/lib/format/badge";
import { countOf } from "@/lib/format/count";
import { unpin } from "./pin-actions";
import { PinIssuerForm } from "./pin-issuer-form";

type Row = {
  id: string;
  issuer: string;
  thumbprint: string;
  reason: string;
  by: string;
  badges: number;
  actions: ReactNode;
};

const COLUMNS: Column<Row>[] = [
  { kind: "text", key: "issuer", header: "Issuer" },
  { kind: "text", key: "thumbprint", header: "Thumbprint of the key" },
  { kind: "text", key: "reason", header: "How it was made sure of" },
  { kind: "text", key: "by", header: "Pinned by" },
  { kind: "number", key: "badges", header: "Badges" },
  ACTIONS,
];

/** Keys that an administrator vouches for, because nothing that is fetched says whose they are. */
export async function PinnedIssuers({ actor }: { actor: Actor }) {
  const [pins, badges] = await inScope(actor, () =>
    Promise.all([issuerPins(actor), badgesOnPins(actor)]),
  );
  return (
    <Card
      title="Pinned issuers"
      note="keys that are known to be an issuer’s, by an administrator’s word"
      actions={<PinIssuerForm />}
    >
      <DataTable
        label="Pinned issuers"
        columns={COLUMNS}
        rows={pins.map((one) => rowOf(one, badges.get(one.id) ?? 0))}
        noun={["pin", "pins"]}
        empty={
          <EmptyState title="No key is pinned.">
            Anybody can sign a badge in anybody’s name. A key counts as the issuer’s where the
            issuer publishes it, or where it is pinned here.
          </EmptyState>
        }
      />
    </Card>
  );
}

function rowOf(pin: IssuerPinRow, badges: number): Row {
  const { id, issuer, thumbprint, reason, pinnedBy } = pin;
  return {
    ...{ id, issuer, thumbprint, reason, badges },
    by: pinnedBy,
    actions: (
      <FormDialog
        trigger="Remove"
        look="quiet"
        label={`Remove the pin of ${issuer}`}
        title={`Remove the pin of ${issuer}?`}
        description={removalText(badges)}
        action={unpin}
        submit="Remove"
        submitLook="danger"
        hidden={seen(pin)}
      />
    ),
  };
}

function removalText(badges: number): string {
  if (badges === 0) return "No kept badge rests on it.";
  const [rest, become] = badges === 1 ? ["rests", "It becomes"] : ["rest", "They become"];
  const { words } = BADGE_STATE_WORDS["issuer-not-confirmed"];
  return `${countOf(badges, "kept badge")} ${rest} on it alone. ${become} “${words}” and count as claimed when they are next checked.`;
}
