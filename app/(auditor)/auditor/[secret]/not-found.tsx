import { EmptyState } from "@/components/ui/empty-state";

/** The same whether there never was such a link, it has ended, or it was revoked. */
export default function NoSuchLink() {
  return (
    <EmptyState title="This address opens nothing.">
      It may be mistyped, or its time may be over. Whoever gave it to you can make another one.
    </EmptyState>
  );
}
