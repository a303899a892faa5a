// Loaded with --import: tells at the end how much memory the process held at most, in MB, behind everything else on stderr.
process.on('exit', () => {
  process.stderr.write(`\npeak ${(process.resourceUsage().maxRSS / 1024).toFixed(1)}\n`);
});
