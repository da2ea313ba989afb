"use client";

import { useEffect, useState } from "react";
import { isApple, keyNames } from "./keys.ts";

/** Keys as they are named on this machine. */
export function KeyCaps({ keys }: { keys: string }) {
  const [apple, setApple] = useState(false);
  useEffect(() => setApple(isApple()), []);
  return <kbd className="kbd">{keyNames(keys, apple).join(apple ? "" : "+")}</kbd>;
}
