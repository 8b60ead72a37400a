import { html } from 'lit';
import { ROLES } from '../../words/roles';

/** A group of boxes, one a role. */
export function roleChoices(chosen: readonly string[]) {
  return html`<fieldset>
    <legend>Roles</legend>
    ${ROLES.map(
      ({ role, words, sees }) =>
        html`<label class="role">
          <input type="checkbox" name="role" value=${role} .checked=${chosen.includes(role)} />
          <span>${words} <span class="small muted">sees ${sees}</span></span>
        </label>`,
    )}
  </fieldset>`;
}

export function chosenRoles(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[name=role]')]
    .filter((box) => box.checked)
    .map((box) => box.value);
}
