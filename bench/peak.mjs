// Loaded with --import: prints the process's peak memory in MB as the last line of stderr.
process.on('exit', () => {
  process.stderr.write(`\npeak ${(process.resourceUsage().maxRSS / 1024).toFixed(1)}\n`);
});
