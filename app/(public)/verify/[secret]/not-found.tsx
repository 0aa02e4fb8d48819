import { EmptyState } from "@/components/ui/empty-state";

/** The same whether the address is wrong, the badge is gone, or the organisation lets nobody look. */
export default function BadgeNotFound() {
  return (
    <EmptyState title="No badge can be verified at this address.">
      It may be mistyped, or whoever issued the badge has withdrawn it.
    </EmptyState>
  );
}
