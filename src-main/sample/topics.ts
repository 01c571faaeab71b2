/** A field of service: its word, what is done in it and what came of it. */
export interface Topic {
  readonly word: string;
  readonly doing: string;
  readonly effect: string;
  readonly kinds: readonly string[];
}

/** Fields of service that the notice names, each with words for invented deeds. */
export const topics: readonly Topic[] = [
  {
    word: "果树技术",
    doing: "到果园讲解修剪、疏果和病虫害绿色防控",
    effect: "带动农户改良老果园",
    kinds: ["技术指导", "培训讲座"],
  },
  {
    word: "健康科普",
    doing: "为老人测量血压、讲解合理用药",
    effect: "居民慢病知晓率明显提高",
    kinds: ["健康咨询", "义诊服务"],
  },
  {
    word: "青少年科学",
    doing: "带领孩子做水火箭、显微观察和电路实验",
    effect: "一批孩子走进了科技节赛场",
    kinds: ["科学实验", "答题竞赛"],
  },
  {
    word: "防灾减灾",
    doing: "组织地震避险演练和灭火器操作体验",
    effect: "辖区家庭应急包配备率逐年上升",
    kinds: ["应急演练", "科普展览"],
  },
  {
    word: "智慧助老",
    doing: "手把手教老年人使用智能手机、识别网络诈骗",
    effect: "老人们学会了在线挂号和视频通话",
    kinds: ["智慧助老", "培训讲座"],
  },
  {
    word: "生态环保",
    doing: "开展河流水质监测和垃圾分类宣讲",
    effect: "村里的小河恢复了清澈",
    kinds: ["生态监测", "科普展览"],
  },
  {
    word: "水稻种植",
    doing: "在田头示范集中育秧和精准施肥",
    effect: "示范田亩均节肥一成以上",
    kinds: ["技术指导", "田间课堂"],
  },
  {
    word: "畜牧养殖",
    doing: "进圈舍指导防疫、配料和粪污处理",
    effect: "养殖户成活率稳步提高",
    kinds: ["技术指导", "健康咨询"],
  },
  {
    word: "天文科普",
    doing: "背着望远镜到乡村学校办路边天文夜",
    effect: "山里的孩子第一次看清月球环形山",
    kinds: ["科学实验", "流动科技馆"],
  },
  {
    word: "科学家精神",
    doing: "把老一辈科技工作者的故事编成情景课",
    effect: "宣讲走进了学校、企业和社区",
    kinds: ["主题宣讲", "科普展览"],
  },
  {
    word: "食品安全",
    doing: "用快检箱演示农残检测、辟谣食品传言",
    effect: "居民学会了看标签、辨谣言",
    kinds: ["科学实验", "健康咨询"],
  },
  {
    word: "心理关怀",
    doing: "为留守儿童和独居老人提供心理陪伴",
    effect: "建立了一人一册的陪伴档案",
    kinds: ["心理辅导", "健康咨询"],
  },
];

/** Names of projects, with the quotation marks, brackets and dashes that people give them. */
export const projectShapes: readonly ((place: string, word: string) => string)[] = [
  (place, word) => `“${word}进万家”——${place}科技志愿服务行动`,
  (place, word) => `「${place}科学一小时」${word}课堂`,
  (place, word) => `${place}“银发e课堂”(${word})项目`,
  (place, word) => `《${place}${word}日记》科普志愿行动（二期）`,
  (place, word) => `${place}“1+N”${word}服务项目`,
  (place, word) => `${place}·${word}流动服务站`,
  (place, word) => `${place}“科技小院”—${word}帮扶`,
];

/** Forms of organisations. */
export const organisationShapes: readonly ((place: string, word: string) => string)[] = [
  (place, word) => `${place}${word}科技志愿服务队`,
  (place, word) => `${place}“萤火虫”${word}志愿服务总队`,
  (place, word) => `${place}${word}专家服务团`,
  (place, word) => `${place}科技志愿者协会（${word}分会）`,
  (place, word) => `${place}${word}志愿服务中心`,
];
