import type { ReactNode } from "react";

interface NoticeProps {
  /** `wrong`: something was refused and has to be mended. `done`: it worked. `plain`: good to know. */
  tone?: "plain" | "done" | "wrong";
  children: ReactNode;
}

/** A few words about what just happened, set off by a rule. What went wrong is announced at once. */
export function Notice({ tone = "plain", children }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={tone === "wrong" ? "alert" : "status"}>
      {children}
    </div>
  );
}
