import type { Path } from '../yaml/pointer.js';

/** What was done to a value of the data. */
export type EditKind = 'added' | 'removed' | 'revised' | 'moved' | 'renamed' | 'recited' | 'reworded';

/** What an edit touches: a figure or what holds one, a citation, words, an id, a note of revision, or another fact. */
export type Touch = 'figure' | 'citation' | 'words' | 'id' | 'revision' | 'fact';

/** The entity that an edit is of; a file without an id of its own is named by its path. */
export interface EditedEntity {
  readonly kind: string;
  readonly id: string;
}

/** One difference of meaning between two states of a data set. */
export interface DataEdit {
  /** Kind and id of the entity and the place in it; a hyphen stands before what is gone. */
  readonly id: string;
  readonly kind: EditKind;
  readonly touch: Touch;
  readonly entity: EditedEntity;
  /** Where it stands: in the later state, or what is gone in the earlier one. */
  readonly state: 'before' | 'after';
  readonly file: string;
  readonly path: Path;
  /** Values as written; absent in the state that lacks it. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Its place in the earlier state, if it stands there. */
  readonly from?: { readonly file: string; readonly path: Path };
  /** The map that holds it, in either state. */
  readonly holder: { readonly before?: unknown; readonly after?: unknown };
}
