import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PROJECT, copyProject, type Overlay } from '../support/project.ts';

function copy(overlay: Overlay): string {
  const root = copyProject(overlay);
  onTestFinished(() => rmSync(root, { recursive: true }));
  return root;
}

describe('copyProject()', () => {
  it('copies the source, links node_modules and lays the overlay over it', () => {
    const before = readFileSync(join(PROJECT, 'package.json'), 'utf8');
    const root = copy({
      'data/new.csv': 'a,b\n',
      'package.json': (old) => old.replace('"private": true', '"private": false'),
      '.nvmrc': null,
    });
    expect(readFileSync(join(root, 'data/new.csv'), 'utf8')).toBe('a,b\n');
    expect(readFileSync(join(root, 'package.json'), 'utf8')).toContain('"private": false');
    expect(existsSync(join(root, '.nvmrc'))).toBe(false);
    expect(existsSync(join(root, 'node_modules', 'astro'))).toBe(true);
    expect(existsSync(join(root, '.git'))).toBe(false);
    expect(readFileSync(join(PROJECT, 'package.json'), 'utf8')).toBe(before);
  });

  it('refuses a change that changes nothing', () => {
    expect(() => copyProject({ 'package.json': (old) => old.replace('no such text', '') })).toThrow(
      'changes nothing',
    );
  });
});
