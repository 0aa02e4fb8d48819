import { Card } from "@/components/ui/card";
import { auditSealsOf } from "@/db/queries/audit-seals";
import type { Actor } from "@/lib/access";
import { countText } from "@/lib/format/count";
import { instantText } from "@/lib/format/instant";

type SealCardProps = { actor: Actor; zone: string };

/** The last seal on the log, with what an auditor keeps of it. */
export async function SealCard({ actor, zone }: SealCardProps) {
  const [seal] = await auditSealsOf(actor, { limit: 1 });
  if (!seal) return <NotSealed />;
  const { number, lastSeq, head, sealedAt } = seal;
  return (
    <Card
      title="Seal"
      note={`number ${countText(number)}, ${instantText(sealedAt, zone)}`}
      className="mb-3"
    >
      <p className="text-ink-2">
        Up to change {countText(lastSeq)}. Whoever keeps the head outside of this machine finds out
        later that not one of them was altered, removed or put in:{" "}
        <code>npm run audit:verify -- --head …</code>
      </p>
      <p className="mt-2 font-mono text-small break-all select-all" data-head>
        {head}
      </p>
    </Card>
  );
}

function NotSealed() {
  return (
    <Card title="Seal" note="none yet" className="mb-3">
      <p className="text-ink-2">
        The log is sealed once a minute, from the first change on. Its seal will stand here.
      </p>
    </Card>
  );
}
