/**
 * The language of a script's messages: `--lang vi|en` (also `--lang=en`), else the first of
 * LC_ALL, LC_MESSAGES and LANG that names a real language, else Vietnamese.
 *
 * Plain JavaScript, since `setup.mjs` needs it on Node 20 before anything is installed.
 *
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {'vi' | 'en'}
 */
export function langOf(args, env) {
  const asked = askedLang(args);
  if (asked === 'vi' || asked === 'en') return asked;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value && !/^(C|POSIX)([.@]|$)/.test(value),
  );
  return locale && /^en([_.@-]|$)/i.test(locale) ? 'en' : 'vi';
}

/**
 * @param {readonly string[]} args
 * @returns {string | undefined}
 */
function askedLang(args) {
  const place = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (place < 0) return undefined;
  return args[place] === '--lang' ? args[place + 1] : args[place].slice('--lang='.length);
}
