import { expect, it } from "vitest";
import { isNewEnough } from "./runtime.js";

it.each(["v22.18.0", "v22.20.1", "v23.6.0", "v24.0.0", "v25.1.0", "v100.0.0"])(
  "Node %s runs the newspaper",
  (version) => {
    expect(isNewEnough(version)).toBe(true);
  },
);

it.each(["v20.20.2", "v22.17.9", "v22.6.0", "v23.5.0", "v18.0.0", "", "nonsense"])(
  "Node %j does not",
  (version) => {
    expect(isNewEnough(version)).toBe(false);
  },
);
