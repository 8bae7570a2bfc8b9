/** TCVN3 (ABC) from the byte A1 on, letter by letter; a space stands where it has none. */
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';
/** Signs of TCVN3 that no other text holds inside words, and its letters behind a consonant. */
const TCVN3_ONLY = /(?<=\p{L})[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾]|[¨©ª«¬\u00ad®µ¶·¸¹»¼½¾§](?=\p{L})/u;
const TCVN3_SIGN = /(?<=[b-dg-hk-np-tvx])[\u00b5-\u00fe]|[\u00a8-\u00b9](?=\p{L})/gu;

/** VNI writes a vowel and behind it the sign that it carries; the signs for each vowel, with the letters that they make. */
const VNI_PAIRS: Readonly<Record<string, readonly [signs: string, letters: string]>> = {
  a: ['ùøûõïâáàåãäêéèúüë', 'áàảãạâấầẩẫậăắằẳẵặ'],
  e: ['ùøûõïâáàåãä', 'éèẻẽẹêếềểễệ'],
  o: ['ùøûõïâáàåãä', 'óòỏõọôốồổỗộ'],
  ô: ['ùøûõï', 'ớờởỡợ'],
  u: ['ùøûõï', 'úùủũụ'],
  ö: ['ùøûõï', 'ứừửữự'],
  y: ['ùøûõ', 'ýỳỷỹ'],
};
/** Letters of VNI that stand alone. */
const VNI_SINGLE: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
const VNI_SIGN = /[aeoôuöy][ùøûõïâáàåãäêéèúüë]/giu;
/** Letters that Unicode has for Vietnamese alone; a text of some length without any is in an older encoding. */
const VIETNAMESE = /[\u1ea0-\u1ef9đơưă]/iu;
const ENOUGH = 5;

/** How an older text becomes Unicode, letter for letter; null where the text is no text in TCVN3 or VNI. */
export function legacyDecoder(text: string): ((words: string) => string) | null {
  if (VIETNAMESE.test(text)) return null;
  const signs = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const tcvn3 = TCVN3_ONLY.test(text) ? signs(TCVN3_SIGN) : 0;
  const vni = signs(VNI_SIGN);
  if (Math.max(tcvn3, vni) < ENOUGH) return null;
  return tcvn3 > vni ? fromTcvn3 : fromVni;
}

const fromTcvn3 = (words: string): string =>
  words.replaceAll(/[\u00a1-\u00fe]/gu, (sign) => {
    const letter = TCVN3[sign.charCodeAt(0) - 0xa1] ?? ' ';
    return letter === ' ' ? sign : letter;
  });

function fromVni(words: string): string {
  return words.replaceAll(
    /([aeoôuöy])([ùøûõïâáàåãäêéèúüë])|[ôöñæóòî]/giu,
    (printed, vowel?: string, sign?: string) => {
      const [signs, letters] = VNI_PAIRS[(vowel ?? '').toLowerCase()] ?? ['', ''];
      const letter =
        letters[signs.indexOf((sign ?? ' ').toLowerCase())] ??
        (vowel === undefined ? VNI_SINGLE[printed.toLowerCase()] : undefined);
      if (letter === undefined)
        return `${VNI_SINGLE[(vowel ?? '').toLowerCase()] ?? vowel ?? ''}${sign ?? printed}`;
      return printed === printed.toUpperCase() ? letter.toUpperCase() : letter;
    },
  );
}
