import type { WordTree } from "#renderer/lib/speak.ts";

/** Words of the organiser's key: making, showing, opening and losing it. */
export const keysWords = {
  title: { zh: "主办方密钥", en: "Organiser's key" },
  lead: {
    zh: "主办方密钥做两件事：给评审包签名，专家据此知道是秘书处发的；打开专家交回的评分文件，别人打不开。",
    en: "The key does two things: it signs bundles, so that experts know whose they are, and it opens the experts' score files, which nobody else can.",
  },
  passphraseMeaning: {
    zh: "密钥存放在本机，由口令锁住；制作评审包、合并评分时都要输入口令。程序不保存口令，忘记了无法找回，只能用纸质备份恢复密钥。",
    en: "It is kept on this computer, locked by the passphrase, which you type to build bundles and to merge scores. The passphrase is not stored and cannot be recovered; only the paper backup brings the key back.",
  },
  people: {
    label: { zh: "由几人保管", en: "Kept by" },
    one: { zh: "一人保管", en: "One person" },
    two: { zh: "两人保管", en: "Two people" },
    twoAdvised: { zh: "两人保管（推荐）", en: "Two people (recommended)" },
    count: { zh: "{{n}} 人", en: "{{n}}" },
    oneMeaning: {
      zh: "一个口令，以后由保管人输入。知道口令的人可以单独打开评分文件。",
      en: "One passphrase. Whoever knows it can open score files alone.",
    },
    twoMeaning: {
      zh: "两人各设一个口令，以后每次都须两人到场、各自输入；任何一人都不能单独打开评分文件。",
      en: "Each sets a passphrase of their own; both must be present and type theirs each time. Neither can open score files alone.",
    },
  },
  fresh: {
    first: { zh: "第一人", en: "First person" },
    second: { zh: "第二人（见证人）", en: "Second person (witness)" },
    secondMeaning: {
      zh: "请第二人本人填写，第一人请回避。",
      en: "To be typed by the second person; the first looks away.",
    },
    passphrase: { zh: "口令（至少 8 个字符）", en: "Passphrase (8 characters or more)" },
    repeat: { zh: "再输入一次", en: "Repeat it" },
    secondPassphrase: { zh: "第二人的口令（至少 8 个字符）", en: "Second person's passphrase (8 or more)" },
    secondRepeat: { zh: "第二人再输入一次", en: "Second person repeats it" },
    witness: { zh: "第二人姓名", en: "Second person's name" },
    show: { zh: "显示", en: "Show" },
    hide: { zh: "隐藏", en: "Hide" },
  },
  needs: {
    passphrase: { zh: "请输入口令，并再输入一次", en: "Type the passphrase, and repeat it" },
    tooShort: { zh: "口令至少 8 个字符", en: "A passphrase needs 8 characters or more" },
    different: { zh: "两次输入的口令不同", en: "The two entries differ" },
    alike: { zh: "两人的口令不能相同", en: "The two people need different passphrases" },
    witness: { zh: "请填写第二人姓名", en: "Enter the second person's name" },
    twoPeople: { zh: "经办人和第二人须是两个人", en: "The person acting and the second must be two people" },
    old: { zh: "请输入现用口令", en: "Type the present passphrase" },
    target: { zh: "请选择存放文件夹", en: "Choose the folder" },
    reason: { zh: "请写明更换原因", en: "Give the reason" },
    code: { zh: "备份码不完整", en: "The backup code is not complete" },
  },
  ask: {
    one: { zh: "密钥口令", en: "Passphrase" },
    first: { zh: "第一人口令", en: "First person's passphrase" },
    second: { zh: "第二人口令", en: "Second person's passphrase" },
  },
  create: {
    run: { zh: "建立主办方密钥", en: "Create the key" },
  },
  remind: {
    zh: "请现在打印密钥备份。口令忘记或电脑损坏时，只有这份纸能恢复密钥；口令和纸都没有了，已密封的评分文件就永远打不开。",
    en: "Print the key backup now. If a passphrase is forgotten or this computer breaks, only that paper brings the key back; without both, sealed score files can never be opened.",
  },
  later: { zh: "知道了，稍后打印", en: "Understood, I print it later" },
  fingerprint: {
    words: { zh: "密钥指纹（六个词）", en: "Fingerprint in six words" },
    digits: { zh: "指纹数字", en: "Fingerprint in digits" },
    meaning: {
      zh: "启用单上印有同样的指纹。专家第一次导入评审包时与启用单核对。",
      en: "The slips carry the same fingerprint; experts compare it when they first import a bundle.",
    },
    recipient: { zh: "评分文件密封给", en: "Score files are sealed to" },
    createdAt: { zh: "建立时间", en: "Created" },
    copy: { zh: "复制公钥", en: "Copy it" },
  },
  needsBundle: {
    zh: "密钥在最新一版评审包之后更换过。请制作新一版评审包发给专家；在那之前，专家的评分文件仍密封给旧密钥。",
    en: "The key was replaced after the newest bundle. Build a new one for the experts; until then their score files are still sealed to the old key.",
  },
  target: { zh: "选择存放文件夹……", en: "Choose the folder…" },
  backup: {
    open: { zh: "打印密钥备份……", en: "Print the key backup…" },
    title: { zh: "打印密钥备份", en: "Print the key backup" },
    one: {
      zh: "将写出一份备份单（PDF），上面有恢复密钥所需的备份码。请当场打印，装入信封密封后锁好；谁拿到这张纸，谁就能打开评分文件。",
      en: "Writes one sheet (PDF) with the code that restores the key. Print it at once, seal it in an envelope and lock it away: whoever holds it can open score files.",
    },
    two: {
      zh: "将写出两份备份单（PDF），每人一份。恢复时两份都要有，单独一份没有用处。请当场打印，分别装入信封密封，由两人分开保管。重新打印后，以前打印的请全部销毁。",
      en: "Writes two sheets (PDF), one for each of the two people. Restoring takes both; one alone is useless. Print them at once, seal each in an envelope, and let the two keep them apart. Destroy sheets that were printed before.",
    },
    run: { zh: "写出备份 PDF", en: "Write the backup" },
    done: {
      zh: "备份已写出，请现在打印。打印后删除这些 PDF 文件并清空回收站。",
      en: "The backup was written; print it now. Then delete these PDF files and empty the recycle bin.",
    },
  },
  file: {
    open: { zh: "另存密钥文件……", en: "Save the key file…" },
    title: { zh: "另存密钥文件", en: "Save the key file" },
    consequence: {
      zh: "密钥文件仍由口令锁住，可以放进单位的备份；没有口令打不开。它不能代替纸质备份：口令忘记时，密钥文件没有用处。",
      en: "The key file stays locked by the passphrase and may go into your backups. It does not replace the paper: without the passphrase it is useless.",
    },
    run: { zh: "另存密钥文件", en: "Save the key file" },
    done: { zh: "密钥文件已另存", en: "The key file was saved" },
  },
  restore: {
    open: { zh: "从纸质备份恢复……", en: "Restore from paper…" },
    title: { zh: "从纸质备份恢复密钥", en: "Restore the key from paper" },
    consequence: {
      zh: "输入备份单上的码，并设新口令。恢复的是同一把密钥：指纹不变，评审包、启用单继续有效，已交的评分文件照常打开。旧口令从此作废。",
      en: "Type the code from the sheet and set a new passphrase. It is the same key again: same fingerprint, bundles and slips stay valid, score files open as before. The old passphrase no longer works.",
    },
    sheets: { zh: "备份单", en: "Sheets" },
    oneSheet: { zh: "一份", en: "One" },
    twoSheets: { zh: "两份", en: "Two" },
    code: { zh: "备份码", en: "Backup code" },
    firstCode: { zh: "第 1 份的备份码", en: "Code of share 1" },
    secondCode: { zh: "第 2 份的备份码", en: "Code of share 2" },
    typed: {
      zh: "已输入 {{n}} / {{total}} 个字符；空格、短横和大小写都不要紧",
      en: "{{n}} of {{total}} characters; blanks, dashes and case do not matter",
    },
    run: { zh: "恢复密钥", en: "Restore the key" },
    done: {
      zh: "密钥已恢复，指纹 {{fingerprint}}。今后请用新口令。",
      en: "The key is back, fingerprint {{fingerprint}}. Use the new passphrase from now on.",
    },
  },
  replace: {
    open: { zh: "更换密钥……", en: "Replace the key…" },
    title: { zh: "更换主办方密钥", en: "Replace the organiser's key" },
    consequence: {
      zh: "建立一把新密钥，不能撤回。只在密钥可能外泄，或者口令和纸质备份都已丢失时更换；只是忘了口令，请从纸质备份恢复。",
      en: "Makes a new key; it cannot be taken back. Only for a key that may have leaked, or when passphrase and paper are both lost. If only the passphrase is forgotten, restore from paper.",
    },
    have: { zh: "旧口令", en: "Old passphrase" },
    known: { zh: "旧口令还在", en: "Known" },
    lost: { zh: "旧口令已丢失", en: "Lost" },
    reason: { zh: "更换原因", en: "Reason" },
    follows: { zh: "更换之后", en: "What follows" },
    run: { zh: "更换密钥", en: "Replace the key" },
    done: {
      zh: "密钥已更换。请打印新密钥的备份，再制作新一版评审包发给专家。",
      en: "The key was replaced. Print the backup of the new key, then build a new bundle for the experts.",
    },
    knownFollows: {
      files: {
        zh: "已密封给旧密钥的评分文件：合并时再用旧口令打开旧密钥就能检查，请把旧口令留到全部合并为止。",
        en: "Score files sealed to the old key: at the merge the old passphrase opens them; keep it until all are merged.",
      },
      laptops: {
        zh: "专家电脑：旧密钥为新密钥作保，导入新一版时会说明密钥已更换；请专家核对新指纹的六个词。",
        en: "Laptops: the old key vouches for the new one; on importing the new bundle they say that the key changed, and experts compare its six words.",
      },
    },
    lostFollows: {
      files: {
        zh: "已密封给旧密钥的评分文件：找到旧密钥的纸质备份、恢复旧密钥之前打不开；备份也丢失的，永远打不开，须请专家重新交。",
        en: "Score files sealed to the old key: closed until the old key is restored from its paper; if that is lost too they never open, and the experts hand in again.",
      },
      laptops: {
        zh: "专家电脑：没有旧密钥作保，导入新一版时必须与秘书处逐词核对六个词，并由专家确认。",
        en: "Laptops: nothing vouches for the new key, so on import the expert has to compare all six words with the secretariat and confirm.",
      },
    },
    bundle: {
      zh: "评审包：必须制作新一版发给全部专家；专家在电脑上已评的内容不会丢。",
      en: "Bundles: a new one must be built for all experts; what they have scored on their laptops is kept.",
    },
    backup: {
      zh: "纸质备份：旧的对新密钥没有用，须重新打印；旧备份请保留到评分文件全部合并为止。",
      en: "Paper: the old backup does not fit the new key; print again, and keep the old one until all score files are merged.",
    },
  },
} as const satisfies WordTree;
