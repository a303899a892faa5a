/** What the name of a file or folder in a Moodle assignment export says. */
export interface MoodleName {
  readonly name: string;
  readonly participant: string;
  /** What was handed in: a file, or a text that was written into the page. */
  readonly plugin: string;
  /** The name of the file, if the export has no folders; empty otherwise. */
  readonly file: string;
}

/** Reads `Jeanne DUPONT_12345_assignsubmission_file_` and `…_file_server.py`; undefined for any other name. */
export function moodleName(text: string): MoodleName | undefined {
  const [, name = '', participant = '', plugin = '', file = ''] =
    /^(.*)_(\d+)_assignsubmission_([a-z]+)(?:_(.*))?$/s.exec(text) ?? [];
  return participant === '' ? undefined : { name, participant, plugin, file };
}
