import { execFileSync } from 'node:child_process';
import { describe } from 'vitest';

/** A program of a language that tests run, and the package of Debian that has it. */
export interface LanguageTool {
  readonly program: string;
  readonly packageName: string;
}

const isContinuousIntegration = process.env.CI !== undefined && !['', '0', 'false'].includes(process.env.CI);

function isInstalled({ program }: LanguageTool): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Installs the package of Debian; throws, with what apt-get said, where that takes another user or a package mirror. */
function install({ program, packageName }: LanguageTool): void {
  const missing = `There is no ${program}: apt-get install ${packageName}`;
  if (process.getuid?.() !== 0) throw new Error(`${missing} (this user is not root)`);
  const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  try {
    execFileSync('apt-get', ['update'], options);
    execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', packageName], options);
  } catch (error) {
    throw new Error(`${missing} (${(error as { stderr?: Buffer }).stderr ?? error})`, { cause: error });
  }
}

/**
 * Describes tests that run a language's program. Where it is missing, continuous integration installs it or fails; elsewhere
 * the tests are skipped, and their title says what is missing.
 */
export function describeWithTool(name: string, tool: LanguageTool, declare: () => void): void {
  if (isInstalled(tool)) {
    describe(name, declare);
  } else if (isContinuousIntegration) {
    install(tool);
    describe(name, declare);
  } else {
    const { program, packageName } = tool;
    describe.skip(`${name} — skipped: there is no ${program}: apt-get install ${packageName}`, declare);
  }
}
