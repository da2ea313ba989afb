import type { ButtonHTMLAttributes } from "react";

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type"> {
  /** `primary`: the one thing a screen is for. `quiet`: everything beside it. `danger`: what cannot be taken back. `bare`: one of many in a bar. */
  look?: "primary" | "quiet" | "danger" | "bare";
  type?: "submit" | "button";
}

/** A button. Inside a form it submits, unless it is told otherwise. */
export function Button({ look = "primary", type = "submit", ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${look}`} />;
}
