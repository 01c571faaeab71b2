import { criterionWithLevels, rubricOf } from "#shared/rules/presets/rubric-parts.ts";

/** Score form of category 3, from P1 and P3–P8. */
export const projectRubric = rubricOf([
  criterionWithLevels(
    {
      id: "service",
      name: { zh: "科技为民与持续开展", en: "S&T for the people, steadily" },
      guide: {
        zh: "看服务内容是否有鲜明的科技特色、是否对准群众需要，是否连续稳定。起始时间和人数由初审核对。",
        en: "Look for a clear S&T profile, a real need of the people and steady work. Start date and numbers were checked before.",
      },
      points: 25,
      sources: ["P1", "P4"],
    },
    [
      {
        zh: "科技特色鲜明，需要抓得准，多年不断线、内容不断更新。",
        en: "A distinct S&T profile on a real need, without a break for years and always renewed.",
      },
      {
        zh: "科技特色较明显，需要清楚，连续开展。",
        en: "A fairly clear S&T profile and need, continuously carried out.",
      },
      { zh: "内容一般，科技特色不突出，时断时续。", en: "Ordinary content, weak S&T profile, on and off." },
      { zh: "与科技或群众需要关系不大。", en: "Little to do with S&T or with what people need." },
    ],
  ),
  criterionWithLevels(
    {
      id: "management",
      name: { zh: "组织管理与创新", en: "Management and innovation" },
      guide: {
        zh: "看方案、制度、运行、档案四项是否齐全，培训、日常管理、记录证明、激励保障、宣传推广五方面有无创新。",
        en: "Look for plan, rules, way of operating and files, and for innovation in training, daily management, recording, incentives and publicity.",
      },
      points: 20,
      sources: ["P5", "P6"],
    },
    [
      {
        zh: "四项齐全、执行到位，五方面中多数有实在的创新。",
        en: "All four in place and applied; real innovation in most of the five fields.",
      },
      { zh: "四项基本齐全，一两个方面有创新。", en: "The four mostly in place; innovation in one or two fields." },
      { zh: "四项有缺，做法常规。", en: "Some of the four missing; usual ways of doing it." },
      { zh: "缺少方案和档案，管理看不清。", en: "No plan and files; management is not visible." },
    ],
  ),
  criterionWithLevels(
    {
      id: "effect",
      name: { zh: "社会效益与影响", en: "Social benefit and influence" },
      guide: {
        zh: "看给当地或行业带来的实际变化和影响，数据和评价是否可信。",
        en: "Look at the real change and influence in the place or profession and whether figures and testimonies are credible.",
      },
      points: 30,
      sources: ["P3"],
    },
    [
      {
        zh: "效益显著、变化可见，在当地或行业影响大，依据充分。",
        en: "A marked, visible benefit of great local or professional influence, well proven.",
      },
      {
        zh: "效益较明显，有一定影响，有数据或事例支持。",
        en: "A clear benefit of some influence with figures or cases.",
      },
      { zh: "有效益，但主要是活动次数和参与人次。", en: "Some benefit, but mainly counts of events and people." },
      { zh: "效益不明显或缺少依据。", en: "Little benefit, or no evidence of it." },
    ],
  ),
  criterionWithLevels(
    {
      id: "culture",
      name: { zh: "志愿文化与覆盖面", en: "Volunteering culture and reach" },
      guide: {
        zh: "看团队文化，是否线上线下结合、传统媒体与新媒体结合，覆盖面是否不断扩大。",
        en: "Look at the team's culture, at online with offline, old with new media, and at growing coverage.",
      },
      points: 10,
      sources: ["P7"],
    },
    [
      {
        zh: "团队文化鲜明，线上线下结合好，覆盖面持续扩大。",
        en: "A distinct culture, online and offline well combined, coverage growing.",
      },
      {
        zh: "有团队文化，能用多种方式，覆盖面较广。",
        en: "A culture of its own, several channels, fairly wide coverage.",
      },
      { zh: "方式较单一，覆盖面有限。", en: "Few channels and limited coverage." },
      { zh: "基本没有宣传和文化建设。", en: "Hardly any publicity or culture." },
    ],
  ),
  criterionWithLevels(
    {
      id: "example",
      name: { zh: "示范性与可推广性", en: "Example that can be spread" },
      guide: {
        zh: "看是否符合国家和社会需要、是否正面引领，做法能否复制、评估、在一定范围推广。",
        en: "Look whether it fits the needs of country and society, leads the public, and can be copied, assessed and spread within limits.",
      },
      points: 15,
      sources: ["P8"],
    },
    [
      {
        zh: "导向正确、做法成型，已在别处复制并见效。",
        en: "Right direction, a mature method, already copied elsewhere with success.",
      },
      { zh: "做法清楚，可评估，具备推广条件。", en: "A clear method that can be assessed and spread." },
      { zh: "做法依赖个别条件，推广有难度。", en: "Depends on special conditions; hard to spread." },
      { zh: "不具备推广价值。", en: "Not worth spreading." },
    ],
  ),
]);
