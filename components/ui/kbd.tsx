/** A key to press. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="rounded border border-b-2 border-line-strong px-1 font-mono text-[11px] text-ink-2 print:hidden">
      {children}
    </kbd>
  );
}
