/** Characters of names that fonts lack most often: two of the first plane, three beyond it. */
export const rareCharacters = "䶮㛃𬱖𫖯𠮷";
