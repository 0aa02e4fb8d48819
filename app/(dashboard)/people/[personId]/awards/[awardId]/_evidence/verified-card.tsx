import { seen } from "@/app/_server/seen";
import { SelectField, TextareaField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { ProofBadge } from "@/components/standing/proof-badge";
import { Card } from "@/components/ui/card";
import type { AwardRow } from "@/db/queries/awards";
import type { VerificationRow } from "@/db/queries/verifications";
import type { Actor } from "@/lib/access";
import { verifiedText } from "@/lib/format/verification";
import { verify } from "../evidence-actions";
import { verifiedFor } from "./verified";

type Props = { actor: Actor; award: AwardRow };

/** Who looked at what speaks for the award, and a way to do so. */
export async function VerifiedCard({ actor, award }: Props) {
  const { verifications, options, reason } = await verifiedFor(actor, award);
  return (
    <Card
      title="Verified"
      actions={
        options.length > 0 && (
          <FormDialog
            trigger="Verify"
            title="Verify this award"
            description="Say that you looked at what speaks for it. An edit of the award afterwards makes this history."
            action={verify}
            submit="Verify"
            hidden={seen(award)}
          >
            <SelectField
              label="Proof"
              name="proof"
              defaultValue={options.at(-1)?.value}
              options={options}
            />
            <TextareaField label="Note" name="note" optional />
          </FormDialog>
        )
      }
    >
      {verifications.length === 0 ? (
        <p className="text-ink-3">
          {award.proof === "issuer-verified"
            ? "Its issuer’s signature speaks for it. Nobody had to look at it."
            : "Nobody has verified it yet."}
        </p>
      ) : (
        <ul className="grid gap-2.5">
          {verifications.map((one) => (
            <Line key={one.id} verification={one} />
          ))}
        </ul>
      )}
      {reason && <p className="mt-2 text-small text-ink-3">{reason}</p>}
    </Card>
  );
}

function Line({ verification }: { verification: VerificationRow }) {
  const { proof, note, stands } = verification;
  return (
    <li className="grid gap-0.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className={stands ? "text-ok" : "text-ink-3"}>
          {stands && <span aria-hidden>✓ </span>}
          {verifiedText(verification)}
        </span>
        <ProofBadge proof={proof} />
      </div>
      {note && <p className="text-small wrap-anywhere text-ink-2">{note}</p>}
    </li>
  );
}
