"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { withParam } from "./use-url-param";

/**
 * One parameter of the address that the server answers for: whether its answer is still to come, and a
 * way to change it that keeps all others. Empty means absent; `done` runs when the answer is here.
 */
export function useServerParam(
  name: string,
): readonly [boolean, (value: string, done?: () => void) => void] {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const go = (value: string, done?: () => void) => {
    const href = withParam(window.location.pathname, window.location.search, name, value);
    startTransition(() => {
      router.push(href as Parameters<typeof router.push>[0], { scroll: false }); // built, not literal
      done?.();
    });
  };
  return [isPending, go];
}
