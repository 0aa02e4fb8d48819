import { paths } from "@/app/_server/paths";
import { PinIssuerForm } from "@/app/(dashboard)/settings/badges/pin-issuer-form";
import { ActionForm } from "@/components/form/action-form";
import { DownloadLink } from "@/components/ui/button";
import type { BadgeRow } from "@/db/queries/badges";
import { type Actor, can } from "@/lib/access";
import { checkBadge } from "./actions";

/** What may be done about a badge: check it again, vouch for its issuer's key, take it away as it came. */
export function BadgeButtons({ actor, badge }: { actor: Actor; badge: BadgeRow }) {
  const { id, issuer, verdicts } = badge;
  const [thumbprint] = verdicts.integrity.verdict === "fits" ? verdicts.integrity.keys : [];
  const isPinnable = verdicts.issuer.verdict === "unconfirmed" && issuer !== null;
  return (
    <>
      {can(actor, "award.write") && (
        <ActionForm
          action={checkBadge}
          submit="Check again"
          look="plain"
          layout="row"
          hidden={{ id }}
        />
      )}
      {isPinnable && thumbprint && can(actor, "settings.write") && (
        <PinIssuerForm known={{ issuer, thumbprint }} />
      )}
      <DownloadLink href={paths.api(`/badges/${id}/content`)}>Download the original</DownloadLink>
    </>
  );
}
