import { execFileSync } from 'node:child_process';

/** Whether what is missing is installed, or fails the tests; elsewhere they are skipped without it, and say so. */
export const isContinuousIntegration =
  process.env.CI !== undefined && !['', '0', 'false'].includes(process.env.CI);

/** Installs a package of Debian; throws, with what apt-get said, where that takes root or a package mirror. */
export function installPackage(name: string): void {
  const command = `apt-get install ${name}`;
  if (process.getuid?.() !== 0) throw new Error(`Only root can do this: ${command}`);
  const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', name], options);
  } catch (error) {
    const said = (error as { stderr?: Buffer }).stderr ?? error;
    throw new Error(`This has failed: ${command} (${said})`, { cause: error });
  }
}
