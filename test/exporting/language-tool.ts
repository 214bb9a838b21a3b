import { execFileSync } from 'node:child_process';
import { describe } from 'vitest';
import { installPackage, isContinuousIntegration } from '../debian-package.ts';

/** A program of a language that tests run, and the package of Debian that has it. */
export interface LanguageTool {
  readonly program: string;
  readonly packageName: string;
}

function isInstalled({ program }: LanguageTool): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
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
    installPackage(tool.packageName);
    describe(name, declare);
  } else {
    const { program, packageName } = tool;
    describe.skip(`${name} — skipped: there is no ${program}: apt-get install ${packageName}`, declare);
  }
}
