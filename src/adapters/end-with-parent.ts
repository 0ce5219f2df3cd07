// Stops this process when its parent process has ended, in any way, so that no process is left running.
const startedBy = process.ppid;
setInterval(() => {
  if (process.ppid !== startedBy) process.kill(process.pid, 'SIGTERM');
}, 500).unref();

export {};
