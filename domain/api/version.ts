/** Of the API, not of the newspaper: see `docs/decisions/` for what changes which number. https://semver.org */
export const version = "1.0.0";
