import { spawn } from 'node:child_process';

/**
 * Ends a program once this process is gone, however it went: nobody can catch a SIGKILL. A shell waits for the end of
 * its input, which the operating system closes with us. Returns what calls it off. On Windows there is no such shell,
 * and only an orderly end takes the program along.
 */
export const endAfterUs = (pid: number): (() => void) => {
  const watch = spawn('sh', ['-c', 'read -r line; kill "$1"', 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    windowsHide: true,
  });
  watch.on('error', () => undefined);
  watch.unref();
  return () => {
    watch.kill('SIGKILL');
  };
};
