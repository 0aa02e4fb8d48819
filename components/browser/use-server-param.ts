"use client";

import { useRouter } from "next/navigation";
import { useRef, useTransition } from "react";
import { withParams } from "./use-url-param";

type Values = Readonly<Record<string, string>>;

/**
 * Parameters of the address that the server answers for: whether its answer is still to come, and a way
 * to change some that keeps all others. Empty means absent; `done` runs when the answer is here. Asking
 * twice for the same is asking once.
 */
export function useServerParams(): readonly [boolean, (values: Values, done?: () => void) => void] {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const asked = useRef("");
  const go = (values: Values, done?: () => void) => {
    const href = withParams(window.location.pathname, window.location.search, values);
    if (isPending && asked.current === href) return;
    asked.current = href;
    startTransition(() => {
      router.push(href as Parameters<typeof router.push>[0], { scroll: false }); // built, not literal
      done?.();
    });
  };
  return [isPending, go];
}

/** The same for one of them. */
export function useServerParam(
  name: string,
): readonly [boolean, (value: string, done?: () => void) => void] {
  const [isPending, go] = useServerParams();
  return [isPending, (value, done) => go({ [name]: value }, done)];
}
