import clsx from "clsx";
import type { ShownBadge } from "@/app/_server/badges/shown-badge";
import { paths } from "@/app/_server/paths";
import { seen } from "@/app/_server/seen";
import { IssuedPicture } from "@/components/badge/issued-picture";
import { IssuedStateBadge } from "@/components/badge/issued-state-badge";
import { TextareaField } from "@/components/form/fields";
import { FormDialog } from "@/components/form/form-dialog";
import { DownloadLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { AwardRow } from "@/db/queries/awards";
import type { Actor } from "@/lib/access";
import { instantText } from "@/lib/format/instant";
import { issuedWords } from "@/lib/format/issued-badge";
import { issueOwnBadge, revokeOwnBadge } from "./own-badge-actions";
import { type OwnBadgeAnswer, ownBadgeOf } from "./own-badge-answer";

type OwnBadgeProps = { actor: Actor; award: AwardRow };

/** An award that the organisation issues itself, as a badge that its holder can take anywhere. */
export async function OwnBadge({ actor, award }: OwnBadgeProps) {
  const answer = await ownBadgeOf(actor, award.id);
  if (!answer) return null;
  const { current, earlier, against, mayIssue, zone } = answer;
  const isGood = current?.state.kind === "valid";
  return (
    <Card title="Badge of your own" note="Open Badges 3.0">
      {current ? (
        <Issued badge={current} zone={zone} mayRevoke={mayIssue} />
      ) : (
        <p className="text-ink-2">
          Your organisation issues this credential. It can sign it as a badge that its holder shows
          anywhere, and that anybody can check.
        </p>
      )}
      {mayIssue && !isGood && <Issuing award={award} against={against} />}
      {earlier.length > 0 && <Earlier badges={earlier} zone={zone} />}
    </Card>
  );
}

type IssuedProps = { badge: ShownBadge; zone: string; mayRevoke: boolean };

function Issued({ badge, zone, mayRevoke }: IssuedProps) {
  const { detail } = issuedWords(badge.state);
  const file = `/issued-badges/${badge.id}`;
  const isGood = badge.state.kind === "valid";
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <IssuedPicture src={paths.api(`${file}/badge.png`)} isGood={isGood} />
      <div className="grid min-w-[min(100%,14rem)] flex-1 gap-2 wrap-anywhere">
        <div>
          <IssuedStateBadge state={badge.state} />
          {detail && <p className="mt-1 text-ink-2">{detail}</p>}
          <p className="mt-1 text-small text-ink-2">
            Signed on {instantText(badge.issuedAt, zone)} by {badge.issuedBy}
          </p>
        </div>
        <Verification url={badge.verificationUrl} />
        <div className={clsx("flex flex-wrap gap-1.5", !isGood && "opacity-80")}>
          <DownloadLink href={paths.api(`${file}/badge.png`)}>PNG</DownloadLink>
          <DownloadLink href={paths.api(`${file}/badge.json`)}>JSON</DownloadLink>
          {mayRevoke && badge.revokedAt === null && <Revoking badge={badge} />}
        </div>
      </div>
    </div>
  );
}

/** Whoever knows the address can verify the badge; where that is off, it is said. */
function Verification({ url }: { url: string | null }) {
  if (url === null) {
    return (
      <p className="text-small text-ink-3">
        Others check it by its signature. The public page for that is off.
      </p>
    );
  }
  return (
    <p className="text-small wrap-anywhere">
      <a className="underline" href={url}>
        Public verification page
      </a>
      <span className="block text-tiny text-ink-3">
        For whoever has this address, without a sign-in.
      </span>
    </p>
  );
}

function Revoking({ badge }: { badge: ShownBadge }) {
  return (
    <FormDialog
      trigger="Revoke badge"
      title="Revoke this badge"
      description="The verification page says so from now on. The award itself stays as it is."
      action={revokeOwnBadge}
      submit="Revoke badge"
      submitLook="danger"
      hidden={seen(badge)}
    >
      <TextareaField label="Reason" name="reason" hint="Shown to whoever verifies the badge." />
    </FormDialog>
  );
}

type IssuingProps = { award: AwardRow; against: OwnBadgeAnswer["against"] };

function Issuing({ award, against }: IssuingProps) {
  if (against.length > 0) {
    return (
      <ul className="mt-2.5 list-disc pl-5 text-ink-2">
        {against.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    );
  }
  return (
    <div className="mt-3">
      <FormDialog
        trigger="Issue badge"
        title="Issue this award as a badge"
        description="It is signed with the key of this installation, as the award now stands. Of its holder it says only a salted hash of their e-mail address."
        action={issueOwnBadge}
        submit="Sign and issue"
        hidden={seen(award)}
      >
        {null}
      </FormDialog>
    </div>
  );
}

type EarlierProps = { badges: readonly ShownBadge[]; zone: string };

function Earlier({ badges, zone }: EarlierProps) {
  return (
    <ul className="mt-3 divide-y divide-line border-t border-line text-small text-ink-2">
      {badges.map((badge) => (
        <li key={badge.id} className="flex flex-wrap justify-between gap-x-3 py-1.5">
          <span>{`signed on ${instantText(badge.issuedAt, zone)}`}</span>
          <span className="text-ink-3">{issuedWords(badge.state).title.toLowerCase()}</span>
        </li>
      ))}
    </ul>
  );
}
