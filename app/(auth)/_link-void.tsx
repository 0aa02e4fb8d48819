import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** In place of a form whose link was used, is too old or was never made. */
export function LinkVoid({ signInHref, children }: { signInHref: string; children: string }) {
  return (
    <Card>
      <h1 className="mb-1 text-title font-semibold">This link does not work any more</h1>
      <p className="mb-3 text-ink-2">{children}</p>
      <ButtonLink href={signInHref}>Sign in</ButtonLink>
    </Card>
  );
}
