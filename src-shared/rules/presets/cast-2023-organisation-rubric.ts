import { criterionWithLevels, rubricOf } from "#shared/rules/presets/rubric-parts.ts";

/** Score form of category 2, from O3, O5, O7–O9 and the guiding line of §4. */
export const organisationRubric = rubricOf([
  criterionWithLevels(
    {
      id: "governance",
      name: { zh: "制度与管理", en: "Rules and management" },
      guide: {
        zh: "看制度是否健全、管理是否科学、运行是否规范诚信，材料能否互相印证。",
        en: "Look for sound rules, scientific management, orderly and trustworthy running, and papers that agree with each other.",
      },
      points: 20,
      sources: ["O3"],
    },
    [
      {
        zh: "制度健全并真正执行，分工、记录、档案完整，诚信度高。",
        en: "Sound rules that are really applied; duties, records and files complete; trustworthy.",
      },
      {
        zh: "制度较完整，日常管理有序，个别环节不够细。",
        en: "Fairly complete rules and orderly daily work; some parts not worked out.",
      },
      { zh: "有基本制度，执行情况看不清。", en: "Basic rules exist; whether they are applied is unclear." },
      { zh: "缺少制度，或管理混乱。", en: "Rules are missing or management is in disorder." },
    ],
  ),
  criterionWithLevels(
    {
      id: "team",
      name: { zh: "队伍稳定与专业力量", en: "Stable and skilled team" },
      guide: {
        zh: "看注册科技志愿者是否稳定、结构是否合理，有没有科技专业骨干。人数是否达标由初审核对，这里看质量。",
        en: "Look at how stable and how well composed the registered volunteers are and whether there are S&T professionals. Numbers were checked before; judge quality.",
      },
      points: 15,
      sources: ["O5"],
    },
    [
      {
        zh: "骨干稳定、专业性强，有培训、有梯队，能独立承担服务。",
        en: "A stable, skilled core with training and successors that can carry the service alone.",
      },
      { zh: "队伍较稳定，有一定专业力量和培训。", en: "A fairly stable team with some professionals and training." },
      { zh: "人数达到要求，但经常参加的人少。", en: "The number is reached, but few take part regularly." },
      { zh: "队伍松散，临时拼凑。", en: "A loose team, put together for the occasion." },
    ],
  ),
  criterionWithLevels(
    {
      id: "activity",
      name: { zh: "服务方向与长效机制", en: "Field of service and lasting mechanism" },
      guide: {
        zh: "看服务领域是否清楚，活动是否经常、有科技含量，是否形成长期工作机制。",
        en: "Look for a clear field, regular activities with S&T content, and a mechanism that lasts.",
      },
      points: 25,
      sources: ["O7", "O8"],
    },
    [
      {
        zh: "领域鲜明，活动经常且有品牌，计划、经费、合作都有长期安排。",
        en: "A distinct field, regular activities with a name of their own; plans, money and partners arranged for the long term.",
      },
      {
        zh: "领域较清楚，活动较经常，机制基本形成。",
        en: "A fairly clear field, fairly regular activities, a mechanism mostly in place.",
      },
      { zh: "活动不少但内容分散，主要靠临时安排。", en: "Many activities, but scattered and arranged case by case." },
      {
        zh: "活动与科技关系不大，或集中在很短时间内。",
        en: "Activities have little to do with S&T or all fall into a short time.",
      },
    ],
  ),
  criterionWithLevels(
    {
      id: "effect",
      name: { zh: "服务成效与社会评价", en: "Effect and public response" },
      guide: {
        zh: "看在服务国家战略、民生和社会治理上的实际作用，服务对象评价如何；数字要有出处。",
        en: "Look at the real effect for national strategy, people's well-being and social governance and at what users say; figures need a source.",
      },
      points: 30,
      sources: ["O9"],
    },
    [
      {
        zh: "作用突出、变化可见，服务对象评价高，有第三方或基层单位佐证。",
        en: "A strong, visible change, rated highly by users and confirmed by others.",
      },
      { zh: "作用较明显，反响较好，有数据或事例支持。", en: "A clear effect and good response with figures or cases." },
      { zh: "有一定作用，但主要写活动场次和人次。", en: "Some effect, but mainly numbers of events and visitors." },
      { zh: "看不出作用，或评价缺少依据。", en: "No effect visible, or praise without evidence." },
    ],
  ),
  criterionWithLevels(
    {
      id: "example",
      name: { zh: "示范作用与基层一线", en: "Example at the grass roots" },
      guide: {
        zh: "看是否扎根基层一线，事迹是否真实、影响是否大，经验能否为其他组织所用。",
        en: "Look whether it works at the grass-roots first line, with true deeds and great influence, and whether others can use its experience.",
      },
      points: 10,
      sources: ["§4"],
    },
    [
      {
        zh: "扎根基层，经验成熟，已有其他组织学习采用。",
        en: "Rooted at the grass roots; its experience is mature and already used by others.",
      },
      { zh: "经常到基层，经验清楚，可以推广。", en: "Often at the grass roots; clear experience that can be spread." },
      { zh: "到基层较少，经验较一般。", en: "Seldom at the grass roots; ordinary experience." },
      { zh: "脱离基层，没有可供借鉴之处。", en: "Away from the grass roots; nothing for others to learn." },
    ],
  ),
]);
