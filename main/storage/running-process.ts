/** Does this process run? Signal 0 reaches nobody; it only asks. A process of somebody else answers EPERM. */
export function isProcessRunning(pid: number): boolean {
  // 0 and negative numbers would ask a whole group of processes.
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
