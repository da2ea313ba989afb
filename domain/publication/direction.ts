/** Which way a language is written, by the scripts newspapers are set in. @param language BCP 47 */
export const directionOf = (language: string): "ltr" | "rtl" =>
  /^(ar|dv|fa|he|ku|ps|ur|yi)\b/.test(language) ? "rtl" : "ltr";
