type Stage = { share: number; cancel: () => void } | { failed: string; again: () => void; leave: () => void };

/** A file on its way, where it will stand. */
export interface Upload {
  element: HTMLElement;
  show: (stage: Stage) => void;
}

/** Draws a file's name, how far it has come, and what can be done about it. */
export function drawUpload(name: string): Upload {
  const element = document.createElement("div");
  element.className = "upload";
  element.contentEditable = "false";
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", `Upload of ${name}`);
  const title = document.createElement("strong");
  title.textContent = name;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.setAttribute("aria-label", `Progress of ${name}`);
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  const actions = document.createElement("span");
  actions.className = "upload-actions";
  element.append(title, bar, said, actions);

  return {
    element,
    show(stage) {
      if ("failed" in stage) {
        element.dataset.failed = "";
        bar.hidden = true;
        said.textContent = stage.failed;
        actions.replaceChildren(button("Try again", stage.again), button("Remove", stage.leave));
        return;
      }
      delete element.dataset.failed;
      bar.hidden = false;
      bar.value = stage.share;
      said.textContent = stage.share < 1 ? `${Math.round(stage.share * 100)} %` : "Looking at it…";
      if (actions.childElementCount !== 1) actions.replaceChildren(button("Cancel", stage.cancel));
    },
  };
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-quiet";
  made.textContent = label;
  made.addEventListener("click", act);
  return made;
}
