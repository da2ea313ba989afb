"use server";

import { publicAction } from "#app/_glue/form-action.ts";
import { eraseSubscriber } from "#domain/subscribers/erasing.ts";
import { leaveByPreferences, savePreferences } from "#domain/subscribers/preferences.ts";
import {
  eraseFields,
  eraseForm,
  leaveFields,
  leaveForm,
  preferencesFields,
  preferencesForm,
} from "#domain/subscribers/preferences-form.ts";

/** Without the token, which stands in the address: a receipt is no place for it. */
const page = "/newsletters/preferences";

export const saveAction = publicAction({
  name: preferencesForm,
  fields: preferencesFields,
  work: (input, { clientAddress }, now) => savePreferences(input, { page, clientAddress }, now),
});

export const leaveAction = publicAction({
  name: leaveForm,
  fields: leaveFields,
  work: ({ token }, _origin, now) => leaveByPreferences(token, now),
});

export const eraseAction = publicAction({
  name: eraseForm,
  fields: eraseFields,
  work: ({ token }) => eraseSubscriber(token),
});
