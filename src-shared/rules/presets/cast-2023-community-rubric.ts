import { criterionWithLevels, rubricOf } from "#shared/rules/presets/rubric-parts.ts";

/** Score form of category 4, from C1–C5 and the guiding line of §4. */
export const communityRubric = rubricOf([
  criterionWithLevels(
    {
      id: "activity",
      name: { zh: "活动内容与质量", en: "Activities and their quality" },
      guide: {
        zh: "看活动种类和内容是否贴近居民需要、是否经常开展、居民得到什么实惠。场次和种类是否达标由初审核对，这里看质量。",
        en: "Look whether the activities meet residents' needs, are regular and what residents gain. Numbers were checked before; judge quality.",
      },
      points: 30,
      sources: ["C1", "C2"],
    },
    [
      {
        zh: "种类多、内容新，全年经常开展，居民得到的实惠清楚。",
        en: "Many kinds, fresh content, all year round, with clear gains for residents.",
      },
      { zh: "种类较多，较经常，居民反映较好。", en: "Several kinds, fairly regular, well received." },
      { zh: "刚达到要求，形式较单一。", en: "Just enough, with few forms." },
      { zh: "活动流于形式，居民参与少。", en: "For show only; few residents take part." },
    ],
  ),
  criterionWithLevels(
    {
      id: "participation",
      name: { zh: "志愿氛围与居民参与", en: "Atmosphere and participation" },
      guide: {
        zh: "看居民当志愿者、参加活动的热情，骨干是否来自身边人。比例是否达标由初审核对。",
        en: "Look at how eagerly residents volunteer and take part and whether the core are neighbours. The share was checked before.",
      },
      points: 25,
      sources: ["C3"],
    },
    [
      {
        zh: "氛围浓厚，各年龄居民都参与，身边骨干能自己组织活动。",
        en: "A strong atmosphere, all ages take part, local volunteers organise by themselves.",
      },
      { zh: "氛围较好，有稳定的志愿者骨干。", en: "A good atmosphere with a stable core of volunteers." },
      { zh: "比例达到，但平时参与不多。", en: "The share is reached, but few take part in daily life." },
      { zh: "主要靠外来人员，居民参与很少。", en: "Mostly outsiders; residents hardly take part." },
    ],
  ),
  criterionWithLevels(
    {
      id: "culture",
      name: { zh: "科学文化与社区环境", en: "Science culture and surroundings" },
      guide: {
        zh: "看崇尚科学的风气、环境整洁、邻里和睦，无封建迷信活动。",
        en: "Look for respect of science, clean surroundings, harmonious neighbours and no superstitious activities.",
      },
      points: 15,
      sources: ["C4"],
    },
    [
      {
        zh: "科学风气浓，环境整洁，邻里和睦，有看得见的阵地和变化。",
        en: "Science is respected, surroundings clean, neighbours in harmony; places and changes can be seen.",
      },
      { zh: "科学文化氛围较好，环境和邻里关系良好。", en: "A good science culture, surroundings and neighbourhood." },
      { zh: "有一些科普设施，作用一般。", en: "Some science facilities of ordinary use." },
      { zh: "缺少科学文化内容，或存在明显问题。", en: "No science culture, or evident problems." },
    ],
  ),
  criterionWithLevels(
    {
      id: "alliance",
      name: { zh: "联动资源与专业队伍", en: "Partners and professional teams" },
      guide: {
        zh: "看是否把当地企业、机关、学校、医院、公益和社会服务机构联起来，组成专业队伍为社区服务。",
        en: "Look whether local enterprises, offices, schools, hospitals, charities and service bodies form professional teams serving the community.",
      },
      points: 20,
      sources: ["C5"],
    },
    [
      {
        zh: "多家单位长期参与，专业队伍分工清楚、作用明显。",
        en: "Many partners for the long term; professional teams with clear duties and effect.",
      },
      { zh: "有几家单位经常参与，有专业队伍。", en: "Several regular partners and a professional team." },
      { zh: "有合作，但次数少、不固定。", en: "Some cooperation, rare and irregular." },
      { zh: "基本没有外部资源和专业力量。", en: "Hardly any partners or professionals." },
    ],
  ),
  criterionWithLevels(
    {
      id: "example",
      name: { zh: "示范作用", en: "Example for others" },
      guide: {
        zh: "看做法是否真实可信、在周边有无影响，其他社区或村能否照着做。",
        en: "Look whether the practice is true, known around, and can be followed by other communities or villages.",
      },
      points: 10,
      sources: ["§4"],
    },
    [
      { zh: "做法成熟，周边社区或村已经学习采用。", en: "A mature practice already followed nearby." },
      { zh: "做法清楚，可以推广。", en: "A clear practice that can be spread." },
      { zh: "做法一般，影响限于本社区或村。", en: "Ordinary; known only in the place itself." },
      { zh: "没有可供借鉴之处。", en: "Nothing for others to learn." },
    ],
  ),
]);
