/** The commands of an instructor, which are built apart: a student's check then loads fewer and larger pieces. */
export const instructorCommands: readonly string[] = ['demo', 'grade', 'handout', 'worker'];
