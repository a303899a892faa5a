/** Why a hand-in cannot be graded. */
export const handIns = {
  'hand-in.nothing-handed-in': 'nothing was handed in',
  'hand-in.empty': '{path} is empty',
  'hand-in.unsupported-archive': '{path} is an archive that is not unpacked here ({format})',
  'hand-in.broken-archive': '{path} cannot be unpacked: {what}',
  'hand-in.too-large-bytes': '{path} is larger than {most} bytes once it is unpacked',
  'hand-in.too-large-files': '{path} holds more than {most} files',
  'hand-in.too-large-depth': '{path} holds folders more than {most} deep',
  'hand-in.escapes': '{path} would write outside its folder: {entry}',
  'hand-in.unreadable': '{path} cannot be read: {what}',
  'hand-in.no-repository': '{path} cannot be cloned: {what}',
  'hand-in.nothing-before-deadline': '{path} has no commit before the deadline',
} as const;
