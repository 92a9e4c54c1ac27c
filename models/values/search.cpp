// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/search.h"

#include "models/values/folding.h"
#include "models/values/typedcode.h"

using namespace Qt::StringLiterals;

namespace Evently {

Search searchFor(QStringView typed)
{
    const QString simple = typed.toString().simplified();
    if (simple.isEmpty())
        return {};
    const TypedCode code = readCode(simple);
    Search search{.references = code.references, .isAny = true};
    if (code.kind == TypedCode::Kind::Part)
        search.whole = code.letters;
    for (const QString &token : simple.split(u' ')) {
        const QString part = referencePart(token);
        for (const QString &word : foldedWords(token)) {
            search.words << word;
            search.parts << part;
        }
    }
    return search;
}

} // namespace Evently
