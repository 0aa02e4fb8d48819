import { Link } from "@/components/ui/link";

export type EffectRow = {
  readonly id: string;
  readonly label: string;
  readonly href: string | null;
  readonly now: string;
  readonly after: string;
  /** Whether nothing of it stays open. */
  readonly holds: boolean;
};

/** What a plan changes: now and after it, thing by thing. */
export function EffectTable({ rows }: { rows: readonly EffectRow[] }) {
  return (
    <table className="w-full">
      <thead>
        <tr className="border-b border-line text-left text-small text-ink-2">
          <th scope="col" className="py-1 pr-2 font-normal">
            <span className="sr-only">What</span>
          </th>
          <th scope="col" className="px-2 py-1 text-right font-normal">
            Now
          </th>
          <th scope="col" className="py-1 pl-2 text-right font-normal">
            After
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, href, now, after, holds }) => (
          <tr key={id} className="border-b border-line last:border-0">
            <th scope="row" className="py-1.5 pr-2 text-left font-normal">
              {href ? (
                <Link href={href} className="hover:underline">
                  {label}
                </Link>
              ) : (
                label
              )}
            </th>
            <td className="px-2 py-1.5 text-right whitespace-nowrap">{now}</td>
            <td className="py-1.5 pl-2 text-right font-semibold whitespace-nowrap">
              {!holds && (
                <span className="text-missing" title="Still open">
                  ◢ <span className="sr-only">still open: </span>
                </span>
              )}
              {after}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
