import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

export default function PageForbidden() {
  return (
    <EmptyState
      title="Your access does not include this page."
      actions={<ButtonLink href="/">Go to your start page</ButtonLink>}
    >
      Nothing is wrong. Whoever administers this installation can change what you may see.
    </EmptyState>
  );
}
