/**
 * What `run.mjs` and `setup.mjs` say, in both languages. They run on the machine's own Node,
 * before TypeScript can, so these words stand apart from `words.ts`.
 */

/** @typedef {{ message: string, hint: string }} Trouble */

export const setupWords = {
  vi: {
    error: 'Lỗi',
    hint: 'Gợi ý',
    installing: 'Đang cài những gói còn thiếu (lần đầu mất chừng nửa phút)…',
    installed: 'Đã cài xong.',
    reinstalling: 'Thư mục node_modules bị hỏng, đang cài lại từ đầu…',
    waiting: (pid) => `Một lệnh khác (tiến trình ${pid}) đang cài gói, xin chờ…`,
    nodeTooOld: (found) => ({
      message: `Máy đang dùng Node ${found}, dự án cần Node 20 trở lên.`,
      hint: 'Cài Node mới hơn (bản LTS ở nodejs.org), mở lại cửa sổ lệnh rồi chạy lại.',
    }),
    unknownScript: (name) => ({
      message: `Không có lệnh "${name}".`,
      hint: 'Các lệnh có sẵn nằm ở mục "scripts" trong package.json.',
    }),
    noLockfile: (file) => ({
      message: `Không đọc được ${file}.`,
      hint: 'Lấy lại tệp này từ git (git checkout -- package.json package-lock.json).',
    }),
    lockfileDisagrees: (names) => ({
      message: `package.json và package-lock.json không khớp nhau: ${names}.`,
      hint: 'Nếu bạn vừa đổi thư viện: chạy "npm install" rồi commit cả hai tệp. Nếu không: lấy lại hai tệp từ git.',
    }),
    npmMissing: () => ({
      message: 'Không tìm thấy npm.',
      hint: 'npm đi kèm Node: cài lại Node 20 trở lên rồi chạy lại.',
    }),
    npmFailed: (status) => ({
      message: `npm install không thành công (${status}); lời của npm ở ngay trên.`,
      hint: 'Xem mạng và dung lượng đĩa, rồi chạy lại lệnh; những gì đã tải không phải tải lại.',
    }),
    wrongVersions: (list) => ({
      message: `Gói đã cài không đúng phiên bản ghi trong package-lock.json:\n${list}`,
      hint: 'Xoá thư mục node_modules rồi chạy lại lệnh.',
    }),
    lockfileChanged: () => ({
      message:
        'npm đã sửa package-lock.json trong lúc cài; tệp đã được trả về như cũ, việc cài bị dừng.',
      hint: 'Chạy "npm install" một lần, xem khác biệt bằng "git diff package-lock.json", rồi commit nếu đúng.',
    }),
    nodeDoesNotRun: (wanted, found) => ({
      message: `Node ${wanted} của dự án (node_modules/.bin/node) không chạy được: ${found}.`,
      hint: 'Nếu npm của bạn đặt ignore-scripts=true, chạy "npm rebuild node --ignore-scripts=false" rồi thử lại.',
    }),
    cannotWrite: (path, code) => ({
      message: `Không ghi được ${path} (${code}).`,
      hint: 'Xem đĩa còn chỗ không và bạn có quyền ghi vào thư mục dự án không.',
    }),
    busy: (pid, file) => ({
      message: `Tiến trình ${pid} vẫn đang cài gói.`,
      hint: `Chờ nó xong rồi chạy lại; nếu không còn tiến trình nào như thế, xoá tệp ${file}.`,
    }),
  },
  en: {
    error: 'Error',
    hint: 'Hint',
    installing: 'Installing what is missing (about half a minute the first time)…',
    installed: 'Installed.',
    reinstalling: 'node_modules is damaged, installing it afresh…',
    waiting: (pid) => `Another command (process ${pid}) is installing packages, waiting…`,
    nodeTooOld: (found) => ({
      message: `This machine runs Node ${found}; the project needs Node 20 or newer.`,
      hint: 'Install a newer Node (the LTS version at nodejs.org), open a new terminal, run again.',
    }),
    unknownScript: (name) => ({
      message: `There is no command "${name}".`,
      hint: 'The commands are listed under "scripts" in package.json.',
    }),
    noLockfile: (file) => ({
      message: `Cannot read ${file}.`,
      hint: 'Take the file back from git (git checkout -- package.json package-lock.json).',
    }),
    lockfileDisagrees: (names) => ({
      message: `package.json and package-lock.json disagree about: ${names}.`,
      hint: 'If you changed a dependency: run "npm install" and commit both files. If not: take both back from git.',
    }),
    npmMissing: () => ({
      message: 'npm was not found.',
      hint: 'npm comes with Node: install Node 20 or newer again, then run again.',
    }),
    npmFailed: (status) => ({
      message: `npm install failed (${status}); what npm said stands above.`,
      hint: 'Check the network and the free disk space, then run again; downloads are kept.',
    }),
    wrongVersions: (list) => ({
      message: `Installed packages differ from the versions in package-lock.json:\n${list}`,
      hint: 'Delete the folder node_modules and run again.',
    }),
    lockfileChanged: () => ({
      message: 'npm changed package-lock.json while installing; it was put back, setup stopped.',
      hint: 'Run "npm install" once, read "git diff package-lock.json", commit it if it is right.',
    }),
    nodeDoesNotRun: (wanted, found) => ({
      message: `The project's Node ${wanted} (node_modules/.bin/node) does not run: ${found}.`,
      hint: 'If your npm has ignore-scripts=true, run "npm rebuild node --ignore-scripts=false" and try again.',
    }),
    cannotWrite: (path, code) => ({
      message: `Cannot write ${path} (${code}).`,
      hint: 'Check the free disk space and that you may write to the project folder.',
    }),
    busy: (pid, file) => ({
      message: `Process ${pid} is still installing packages.`,
      hint: `Wait for it and run again; if there is no such process, delete ${file}.`,
    }),
  },
};

/**
 * An error for people: what was found, and a hint what to do, in the reader's language.
 *
 * @param {'vi' | 'en'} lang
 * @param {Trouble} trouble
 */
export function formatTrouble(lang, { message, hint }) {
  const words = setupWords[lang];
  return `${words.error}: ${message}\n${words.hint}: ${hint}\n`;
}
