-- SPDX-License-Identifier: GPL-3.0-only
-- Search as people type: words in any order, whatever their accents, case, apostrophes and dashes.

-- The words of a text as people compare them, a blank between them: letters in their base form,
-- apostrophes dropped, punctuation a gap. The program has the same in models/values/folding.cpp, and a
-- test holds the two together. Nothing in it asks a locale or a dictionary, so what it makes of a text
-- stays what is stored and indexed. If it changes, the columns below have to be made again.
CREATE FUNCTION folded(given text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $function$
DECLARE
    plain text := given;
BEGIN
    IF octet_length(plain) > length(plain) THEN -- Not ASCII.
        -- Apostrophes first, for some of them are an accent over a blank to Unicode.
        plain := normalize(translate(plain,
            '''`´ʹʺʻʼʽʾʿˈˊˋˮ΄՚׳ߴߵ᾽᾿῍῎῏῝῞῟`´῾‘’‚‛′‵Ꞌꞌ＇', ''), NFKD);
        plain := regexp_replace(plain,
            '[\u0027\u0060\u00AD\u02B9-\u02BF\u02C8\u02CA-\u02CB\u02EE\u0300-\u036F\u0483-\u0489'
            '\u055A\u0591-\u05BD\u05BF\u05C1-\u05C2\u05C4-\u05C5\u05C7\u05F3\u0600-\u0605'
            '\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06DD\u06DF-\u06E4\u06E7-\u06E8'
            '\u06EA-\u06ED\u070F\u07F4-\u07F5\u0890-\u0891\u08D3-\u08FF\u115F-\u1160\u17B4-\u17B5'
            '\u180B-\u180F\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200F\u2018-\u201B\u202A-\u202E\u2032'
            '\u2035\u2060-\u206F\u20D0-\u20FF\uA78B-\uA78C\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF'
            '\uFFF9-\uFFFB\U000110BD\U000110CD\U00013430-\U00013438\U0001BCA0-\U0001BCA3'
            '\U0001D173-\U0001D17A\U000E0001\U000E0020-\U000E007F\U000E0100-\U000E01EF]+', '', 'g');
    END IF;
    IF octet_length(plain) = length(plain) THEN -- As most are by now.
        plain := translate(lower(plain COLLATE "C"), $$'`$$, '');
        RETURN btrim(regexp_replace(plain, '[^a-z0-9%_]+', ' ', 'g'));
    END IF;

    -- Letters of Latin, Greek and Cyrillic, then of all other scripts that have capitals.
    plain := translate(lower(plain COLLATE "C"),
        'ÆÐØÞðøĐđĦħıŁłŊŋŒŦŧƀƁƂƄƆƇƈƉƊƋƎƏƐƑƒƓƔƖƗƘƙƚƜƝƞƟƢƤƥƦƧƩƬƭƮƱƲƳƴƵƶƷƸƼǤǥǶǷȜȠȢȤȥȺȻȼȽȾɁɃɄɅɆɇɈɉɊɌɍɎɏɓ'
        'ɖɗɠɨɲɵʈʉʋͰͲͶͿΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿЂЄЅІЈЉЊЋЏАБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩ'
        'ЪЫЬЭЮЯѠѢѤѦѨѪѬѮѰѲѴѸѺѼѾҀҊҌҎҐҒҔҖҘҚҜҞҠҢҤҦҨҪҬҮҰҲҴҶҸҺҼҾӀӃӅӇӉӋӍӔӘӠӨӶӺӼӾԀԂԄԆԈԊԌԎԐԒԔԖԘԚԜԞԠԢԤԦԨԪԬԮ',
        'ædoþdoddhhillnnœttbbƃƅɔccddƌǝəɛffgɣɩikklɯnnoƣppʀƨʃtttʊvyyzzʒƹƽggƕƿȝnȣzzⱥcclⱦɂbuʌeejjɋrryyb'
        'ddginotuvͱͳͷϳαβγδεζηθικλμνξοπρστυφχψωσϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽђєѕіјљњћџабвгдежзиклмнопрстуфхцчшщ'
        'ъыьэюяѡѣѥѧѩѫѭѯѱѳѵѹѻѽѿҁҋҍҏґғҕҗҙқҝҟҡңҥҧҩҫҭүұҳҵҷҹһҽҿӏӄӆӈӊӌӎӕәӡөӷӻӽӿԁԃԅԇԉԋԍԏԑԓԕԗԙԛԝԟԡԣԥԧԩԫԭԯ');
    IF plain ~ '[\u0530-\U0010FFFF]' THEN
        plain := translate(plain,
            'ԱԲԳԴԵԶԷԸԹԺԻԼԽԾԿՀՁՂՃՄՅՆՇՈՉՊՋՌՍՎՏՐՑՒՓՔՕՖႠႡႢႣႤႥႦႧႨႩႪႫႬႭႮႯႰႱႲႳႴႵႶႷႸႹႺႻႼႽႾႿჀჁჂჃჄჅჇჍᏸᏹᏺᏻᏼᏽᲀᲁ'
            'ᲂᲃᲄᲅᲆᲇᲈᲐᲑᲒᲓᲔᲕᲖᲗᲘᲙᲚᲛᲜᲝᲞᲟᲠᲡᲢᲣᲤᲥᲦᲧᲨᲩᲪᲫᲬᲭᲮᲯᲰᲱᲲᲳᲴᲵᲶᲷᲸᲹᲺᲽᲾᲿẞỺỼỾℲↃⰀⰁⰂⰃⰄⰅⰆⰇⰈⰉⰊⰋⰌⰍⰎⰏⰐⰑⰒⰓⰔⰕⰖⰗⰘⰙⰚ'
            'ⰛⰜⰝⰞⰟⰠⰡⰢⰣⰤⰥⰦⰧⰨⰩⰪⰫⰬⰭⰮⰯⱠⱢⱣⱤⱧⱩⱫⱭⱮⱯⱰⱲⱵⱾⱿⲀⲂⲄⲆⲈⲊⲌⲎⲐⲒⲔⲖⲘⲚⲜⲞⲠⲢⲤⲦⲨⲪⲬⲮⲰⲲⲴⲶⲸⲺⲼⲾⳀⳂⳄⳆⳈⳊⳌⳎⳐⳒⳔⳖⳘⳚⳜⳞⳠⳢ'
            'ⳫⳭⳲꙀꙂꙄꙆꙈꙊꙌꙎꙐꙒꙔꙖꙘꙚꙜꙞꙠꙢꙤꙦꙨꙪꙬꚀꚂꚄꚆꚈꚊꚌꚎꚐꚒꚔꚖꚘꚚꜢꜤꜦꜨꜪꜬꜮꜲꜴꜶꜸꜺꜼꜾꝀꝂꝄꝆꝈꝊꝌꝎꝐꝒꝔꝖꝘꝚꝜꝞꝠꝢꝤꝦꝨꝪꝬꝮꝹꝻꝽꝾꞀꞂꞄꞆ'
            'ꞍꞐꞒꞖꞘꞚꞜꞞꞠꞢꞤꞦꞨꞪꞫꞬꞭꞮꞰꞱꞲꞳꞴꞶꞸꞺꞼꞾꟀꟂꟄꟅꟆꟇꟉꟐꟖꟘꟵꭰꭱꭲꭳꭴꭵꭶꭷꭸꭹꭺꭻꭼꭽꭾꭿꮀꮁꮂꮃꮄꮅꮆꮇꮈꮉꮊꮋꮌꮍꮎꮏꮐꮑꮒꮓꮔꮕꮖꮗꮘꮙꮚꮛꮜꮝꮞ'
            'ꮟꮠꮡꮢꮣꮤꮥꮦꮧꮨꮩꮪꮫꮬꮭꮮꮯꮰꮱꮲꮳꮴꮵꮶꮷꮸꮹꮺꮻꮼꮽꮾꮿ𐐀𐐁𐐂𐐃𐐄𐐅𐐆𐐇𐐈𐐉𐐊𐐋𐐌𐐍𐐎𐐏𐐐𐐑𐐒𐐓𐐔𐐕𐐖𐐗𐐘𐐙𐐚𐐛𐐜𐐝𐐞𐐟𐐠𐐡𐐢𐐣𐐤𐐥𐐦𐐧𐒰𐒱𐒲𐒳𐒴𐒵𐒶𐒷𐒸𐒹𐒺𐒻𐒼'
            '𐒽𐒾𐒿𐓀𐓁𐓂𐓃𐓄𐓅𐓆𐓇𐓈𐓉𐓊𐓋𐓌𐓍𐓎𐓏𐓐𐓑𐓒𐓓𐕰𐕱𐕲𐕳𐕴𐕵𐕶𐕷𐕸𐕹𐕺𐕼𐕽𐕾𐕿𐖀𐖁𐖂𐖃𐖄𐖅𐖆𐖇𐖈𐖉𐖊𐖌𐖍𐖎𐖏𐖐𐖑𐖒𐖔𐖕𐲀𐲁𐲂𐲃𐲄𐲅𐲆𐲇𐲈𐲉𐲊𐲋𐲌𐲍𐲎𐲏𐲐𐲑𐲒𐲓𐲔𐲕𐲖𐲗𐲘𐲙𐲚𐲛'
            '𐲜𐲝𐲞𐲟𐲠𐲡𐲢𐲣𐲤𐲥𐲦𐲧𐲨𐲩𐲪𐲫𐲬𐲭𐲮𐲯𐲰𐲱𐲲𑢠𑢡𑢢𑢣𑢤𑢥𑢦𑢧𑢨𑢩𑢪𑢫𑢬𑢭𑢮𑢯𑢰𑢱𑢲𑢳𑢴𑢵𑢶𑢷𑢸𑢹𑢺𑢻𑢼𑢽𑢾𑢿𖹀𖹁𖹂𖹃𖹄𖹅𖹆𖹇𖹈𖹉𖹊𖹋𖹌𖹍𖹎𖹏𖹐𖹑𖹒𖹓𖹔𖹕𖹖𖹗𖹘𖹙𖹚𖹛𖹜𖹝𖹞'
            '𖹟𞤀𞤁𞤂𞤃𞤄𞤅𞤆𞤇𞤈𞤉𞤊𞤋𞤌𞤍𞤎𞤏𞤐𞤑𞤒𞤓𞤔𞤕𞤖𞤗𞤘𞤙𞤚𞤛𞤜𞤝𞤞𞤟𞤠𞤡',
            'աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆⴀⴁⴂⴃⴄⴅⴆⴇⴈⴉⴊⴋⴌⴍⴎⴏⴐⴑⴒⴓⴔⴕⴖⴗⴘⴙⴚⴛⴜⴝⴞⴟⴠⴡⴢⴣⴤⴥⴧⴭᏰᏱᏲᏳᏴᏵвд'
            'осттъѣꙋაბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰჱჲჳჴჵჶჷჸჹჺჽჾჿßỻỽỿⅎↄⰰⰱⰲⰳⰴⰵⰶⰷⰸⰹⰺⰻⰼⰽⰾⰿⱀⱁⱂⱃⱄⱅⱆⱇⱈⱉⱊ'
            'ⱋⱌⱍⱎⱏⱐⱑⱒⱓⱔⱕⱖⱗⱘⱙⱚⱛⱜⱝⱞⱟⱡɫᵽɽⱨⱪⱬɑɱɐɒⱳⱶȿɀⲁⲃⲅⲇⲉⲋⲍⲏⲑⲓⲕⲗⲙⲛⲝⲟⲡⲣⲥⲧⲩⲫⲭⲯⲱⲳⲵⲷⲹⲻⲽⲿⳁⳃⳅⳇⳉⳋⳍⳏⳑⳓⳕⳗⳙⳛⳝⳟⳡⳣ'
            'ⳬⳮⳳꙁꙃꙅꙇꙉꙋꙍꙏꙑꙓꙕꙗꙙꙛꙝꙟꙡꙣꙥꙧꙩꙫꙭꚁꚃꚅꚇꚉꚋꚍꚏꚑꚓꚕꚗꚙꚛꜣꜥꜧꜩꜫꜭꜯꜳꜵꜷꜹꜻꜽꜿꝁꝃꝅꝇꝉꝋꝍꝏꝑꝓꝕꝗꝙꝛꝝꝟꝡꝣꝥꝧꝩꝫꝭꝯꝺꝼᵹꝿꞁꞃꞅꞇ'
            'ɥꞑꞓꞗꞙꞛꞝꞟꞡꞣꞥꞧꞩɦɜɡɬɪʞʇʝꭓꞵꞷꞹꞻꞽꞿꟁꟃꞔʂᶎꟈꟊꟑꟗꟙꟶᎠᎡᎢᎣᎤᎥᎦᎧᎨᎩᎪᎫᎬᎭᎮᎯᎰᎱᎲᎳᎴᎵᎶᎷᎸᎹᎺᎻᎼᎽᎾᎿᏀᏁᏂᏃᏄᏅᏆᏇᏈᏉᏊᏋᏌᏍᏎ'
            'ᏏᏐᏑᏒᏓᏔᏕᏖᏗᏘᏙᏚᏛᏜᏝᏞᏟᏠᏡᏢᏣᏤᏥᏦᏧᏨᏩᏪᏫᏬᏭᏮᏯ𐐨𐐩𐐪𐐫𐐬𐐭𐐮𐐯𐐰𐐱𐐲𐐳𐐴𐐵𐐶𐐷𐐸𐐹𐐺𐐻𐐼𐐽𐐾𐐿𐑀𐑁𐑂𐑃𐑄𐑅𐑆𐑇𐑈𐑉𐑊𐑋𐑌𐑍𐑎𐑏𐓘𐓙𐓚𐓛𐓜𐓝𐓞𐓟𐓠𐓡𐓢𐓣𐓤'
            '𐓥𐓦𐓧𐓨𐓩𐓪𐓫𐓬𐓭𐓮𐓯𐓰𐓱𐓲𐓳𐓴𐓵𐓶𐓷𐓸𐓹𐓺𐓻𐖗𐖘𐖙𐖚𐖛𐖜𐖝𐖞𐖟𐖠𐖡𐖣𐖤𐖥𐖦𐖧𐖨𐖩𐖪𐖫𐖬𐖭𐖮𐖯𐖰𐖱𐖳𐖴𐖵𐖶𐖷𐖸𐖹𐖻𐖼𐳀𐳁𐳂𐳃𐳄𐳅𐳆𐳇𐳈𐳉𐳊𐳋𐳌𐳍𐳎𐳏𐳐𐳑𐳒𐳓𐳔𐳕𐳖𐳗𐳘𐳙𐳚𐳛'
            '𐳜𐳝𐳞𐳟𐳠𐳡𐳢𐳣𐳤𐳥𐳦𐳧𐳨𐳩𐳪𐳫𐳬𐳭𐳮𐳯𐳰𐳱𐳲𑣀𑣁𑣂𑣃𑣄𑣅𑣆𑣇𑣈𑣉𑣊𑣋𑣌𑣍𑣎𑣏𑣐𑣑𑣒𑣓𑣔𑣕𑣖𑣗𑣘𑣙𑣚𑣛𑣜𑣝𑣞𑣟𖹠𖹡𖹢𖹣𖹤𖹥𖹦𖹧𖹨𖹩𖹪𖹫𖹬𖹭𖹮𖹯𖹰𖹱𖹲𖹳𖹴𖹵𖹶𖹷𖹸𖹹𖹺𖹻𖹼𖹽𖹾'
            '𖹿𞤢𞤣𞤤𞤥𞤦𞤧𞤨𞤩𞤪𞤫𞤬𞤭𞤮𞤯𞤰𞤱𞤲𞤳𞤴𞤵𞤶𞤷𞤸𞤹𞤺𞤻𞤼𞤽𞤾𞤿𞥀𞥁𞥂𞥃');
    END IF;
    plain := replace(replace(replace(replace(plain, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
    RETURN btrim(regexp_replace(plain,
        '[\u0001-\u0024\u0026\u0028-\u002F\u003A-\u0040\u005B-\u005E\u007B-\u00A5\u00A7'
        '\u00AB-\u00AC\u00B1\u00B6-\u00BF\u00D7\u00F7\u02C2-\u02C5\u02D2-\u02EB\u02ED\u02EF-\u02FF'
        '\u0375\u03F6\u055B-\u055F\u0589-\u058A\u058F\u05BE\u05C0\u05C3\u05C6\u05F4\u0606-\u060D'
        '\u061B\u061D-\u061F\u066A-\u066D\u06D4\u0700-\u070D\u07F7-\u07F9\u07FE-\u07FF\u0830-\u083E'
        '\u085E\u0888\u0964-\u0965\u0970\u09F2-\u09F3\u09FB\u09FD\u0A76\u0AF0-\u0AF1\u0BF9\u0C77'
        '\u0C84\u0DF4\u0E3F\u0E4F\u0E5A-\u0E5B\u0F04-\u0F12\u0F14\u0F3A-\u0F3D\u0F85\u0FD0-\u0FD4'
        '\u0FD9-\u0FDA\u104A-\u104F\u10FB\u1360-\u1368\u1400\u166E\u1680\u169B-\u169C\u16EB-\u16ED'
        '\u1735-\u1736\u17D4-\u17D6\u17D8-\u17DB\u1800-\u180A\u1944-\u1945\u1A1E-\u1A1F'
        '\u1AA0-\u1AA6\u1AA8-\u1AAD\u1B5A-\u1B60\u1B7D-\u1B7E\u1BFC-\u1BFF\u1C3B-\u1C3F'
        '\u1C7E-\u1C7F\u1CC0-\u1CC7\u1CD3\u2010-\u2016\u201C-\u2029\u2030-\u2031\u2038-\u205E'
        '\u20A0-\u20C0\u2118\u2141-\u2144\u214B\u2190-\u2194\u21A0\u21A3\u21A6\u21D2\u21D4'
        '\u21F4-\u22FF\u2308-\u230B\u2320-\u2321\u237C\u239B-\u23B3\u23DC-\u23E1\u25B7\u25C1'
        '\u25F8-\u25FF\u266F\u2768-\u2775\u27C0-\u27FF\u2900-\u2AFF\u2B30-\u2B44\u2B47-\u2B4C'
        '\u2CF9-\u2CFC\u2CFE-\u2CFF\u2D70\u2E00-\u2E2E\u2E30-\u2E4F\u2E52-\u2E5D\u3001-\u3003'
        '\u3008-\u3011\u3014-\u301F\u3030\u303D\u30A0\u30FB\uA4FE-\uA4FF\uA60D-\uA60F\uA673\uA67E'
        '\uA6F2-\uA716\uA720-\uA721\uA789-\uA78A\uA838\uA874-\uA877\uA8CE-\uA8CF\uA8F8-\uA8FA\uA8FC'
        '\uA92E-\uA92F\uA95F\uA9C1-\uA9CD\uA9DE-\uA9DF\uAA5C-\uAA5F\uAADE-\uAADF\uAAF0-\uAAF1\uAB5B'
        '\uAB6A-\uAB6B\uABEB\uFBB2-\uFD3F\uFE45-\uFE46\U00010100-\U00010102\U0001039F\U000103D0'
        '\U0001056F\U00010857\U0001091F\U0001093F\U00010A50-\U00010A58\U00010A7F'
        '\U00010AF0-\U00010AF6\U00010B39-\U00010B3F\U00010B99-\U00010B9C\U00010EAD'
        '\U00010F55-\U00010F59\U00010F86-\U00010F89\U00011047-\U0001104D\U000110BB-\U000110BC'
        '\U000110BE-\U000110C1\U00011140-\U00011143\U00011174-\U00011175\U000111C5-\U000111C8'
        '\U000111CD\U000111DB\U000111DD-\U000111DF\U00011238-\U0001123D\U000112A9'
        '\U0001144B-\U0001144F\U0001145A-\U0001145D\U000114C6\U000115C1-\U000115D7'
        '\U00011641-\U00011643\U00011660-\U0001166C\U000116B9\U0001173C-\U0001173E\U0001183B'
        '\U00011944-\U00011946\U000119E2\U00011A3F-\U00011A46\U00011A9A-\U00011A9C'
        '\U00011A9E-\U00011AA2\U00011C41-\U00011C45\U00011C70-\U00011C71\U00011EF7-\U00011EF8'
        '\U00011FDD-\U00011FE0\U00011FFF\U00012470-\U00012474\U00012FF1-\U00012FF2'
        '\U00016A6E-\U00016A6F\U00016AF5\U00016B37-\U00016B3B\U00016B44\U00016E97-\U00016E9A'
        '\U00016FE2\U0001BC9F\U0001DA87-\U0001DA8B\U0001E2FF\U0001E95E-\U0001E95F\U0001ECB0'
        '\U0001EEF0-\U0001EEF1\U0001F3FB-\U0001F3FF]+', ' ', 'g'));
END $function$;

-- A booking in an account's own words is found by the account, and a walk-up by its reference alone: so
-- neither costs the desk anything here.
ALTER TABLE users
    ADD COLUMN searched text NOT NULL
        GENERATED ALWAYS AS (folded(first_name || ' ' || last_name || ' ' || email)) STORED;
ALTER TABLE waitlist_entries
    ADD COLUMN searched text NOT NULL
        GENERATED ALWAYS AS (folded(customer_name || ' ' || customer_email)) STORED;
ALTER TABLE bookings
    ADD COLUMN searched text
        GENERATED ALWAYS AS (
            CASE WHEN NOT customer_of_account AND (customer_name <> '' OR customer_email <> '')
                 THEN folded(customer_name || ' ' || customer_email)
            END) STORED,
    -- References are compared by their bytes, so that one index also finds beginnings.
    ALTER COLUMN reference TYPE text COLLATE "C";
CREATE INDEX bookings_by_reference_end ON bookings (right(reference, 4));

DROP INDEX IF EXISTS bookings_by_customer, users_by_name;
DO $$
DECLARE
    home name;
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    SELECT nspname INTO STRICT home
      FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace
     WHERE extname = 'pg_trgm';
    EXECUTE format($sql$
        CREATE INDEX bookings_by_words ON bookings USING gin (searched %I.gin_trgm_ops)
         WHERE searched IS NOT NULL$sql$, home);
    EXECUTE format($sql$
        CREATE INDEX users_by_words ON users USING gin (searched %I.gin_trgm_ops)$sql$, home);
EXCEPTION
    WHEN insufficient_privilege OR feature_not_supported OR undefined_file THEN
        RAISE NOTICE 'Evently searches more slowly without pg_trgm: %', SQLERRM;
END $$;

-- An event's row is written again by each sale, so its words are kept beside it.
CREATE TABLE event_words (
    event_id uuid PRIMARY KEY REFERENCES events ON DELETE CASCADE,
    searched text NOT NULL
);

CREATE FUNCTION keep_event_words() RETURNS trigger
    LANGUAGE plpgsql AS $function$
BEGIN
    INSERT INTO evently.event_words (event_id, searched)
    VALUES (NEW.id, evently.folded(NEW.name || ' ' || NEW.venue || ' ' || NEW.description))
        ON CONFLICT (event_id) DO UPDATE SET searched = excluded.searched;
    RETURN NULL;
END $function$;

CREATE TRIGGER keep_event_words AFTER INSERT OR UPDATE OF name, venue, description ON events
    FOR EACH ROW EXECUTE FUNCTION keep_event_words();

INSERT INTO event_words (event_id, searched)
SELECT id, folded(name || ' ' || venue || ' ' || description)
  FROM events;
