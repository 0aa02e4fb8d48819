import { notFound } from "next/navigation";
import { type Verification, verificationOf } from "@/app/_server/badges/verification";
import { paths } from "@/app/_server/paths";
import { BadgeFacts } from "@/components/badge/badge-facts";
import { IssuedPicture } from "@/components/badge/issued-picture";
import { VerdictList } from "@/components/badge/verdict-list";
import { VerificationBanner } from "@/components/badge/verification-banner";
import { DownloadLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { initialsOf } from "@/lib/format/initials";
import { instantText } from "@/lib/format/instant";
import { issuedWords, verdictLines } from "@/lib/format/issued-badge";

export const metadata = { title: "Badge verification", robots: { index: false, follow: false } };

type Props = { params: Promise<{ secret: string }> };

/**
 * What a badge of ours says, and whether it may be relied on at this moment: for strangers, who learn
 * nothing of its holder but the initials.
 */
export default async function VerifyPage({ params }: Props) {
  const { secret } = await params;
  const verification = await verificationOf(secret);
  if (!verification) notFound();
  const { badge, verdicts, state, isGood, at, zone } = verification;
  return (
    <Card className="px-7! py-7! max-sm:px-4! max-sm:py-5!">
      <div className="flex flex-wrap items-center gap-x-8 gap-y-5">
        <IssuedPicture src={paths.verifyFile(secret, "png")} isGood={isGood} size="large" />
        <Title badge={badge} />
      </div>
      <VerificationBanner words={issuedWords(state)} isGood={isGood}>
        Checked on {instantText(at, zone)} ({zone}) by the installation that issued it.
      </VerificationBanner>
      <VerdictList lines={verdictLines(verdicts)} />
      <BadgeFacts says={badge.says} thumbprint={badge.thumbprint} />
      <div className="mt-6 flex flex-wrap gap-1.5">
        <DownloadLink href={paths.verifyFile(secret, "json")}>
          Signed credential (JSON)
        </DownloadLink>
        <DownloadLink href={paths.verifyFile(secret, "png")}>Badge (PNG)</DownloadLink>
      </div>
    </Card>
  );
}

function Title({ badge }: Pick<Verification, "badge">) {
  const { achievement, issuer } = badge.says;
  return (
    <div className="min-w-56 flex-1">
      <p className="text-small text-ink-2">{achievement.achievementType}</p>
      <h1 className="text-figure font-semibold tracking-[-0.02em] wrap-anywhere">
        {achievement.name[0]?.text}
      </h1>
      <p className="mt-1.5 text-ink-2">
        Issued by <strong className="font-semibold text-ink">{issuer.name[0]?.text}</strong> to{" "}
        <abbr title="Only the initials of the holder are shown" className="no-underline">
          {initialsOf(badge.holder)}
        </abbr>
      </p>
    </div>
  );
}
