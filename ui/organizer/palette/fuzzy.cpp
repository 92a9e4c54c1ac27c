// SPDX-License-Identifier: GPL-3.0-only
#include "ui/organizer/palette/fuzzy.h"

#include "models/values/folding.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <limits>

namespace Evently {

static constexpr int WordStart = 12;
static constexpr int SideBySide = 12;
static constexpr int Gap = 1; ///< Subtracted for each letter skipped.
static constexpr int LettersPerPoint = 8; ///< For the length of the text.
static constexpr int Never = std::numeric_limits<int>::min() / 2;

static bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

std::optional<int> fuzzyFit(QStringView typed, QStringView text)
{
    const QString words = folded(typed);
    const QString sought = QString(words).remove(u' ');
    const QString in = folded(text);
    if (typed.trimmed().isEmpty())
        return 0;
    if (sought.isEmpty())
        return {};

    // best[i]: the best score for the letters matched so far, with the last one at position i.
    QList<int> best(in.size(), Never);
    for (qsizetype letter = 0; letter < sought.size(); ++letter) {
        QList<int> next(in.size(), Never);
        int before = letter == 0 ? 0 : Never; // The best score that ends before i, minus the gap.
        for (qsizetype i = 0; i < in.size(); ++i) {
            if (in[i] == sought[letter]) {
                const int beside = letter > 0 && i > 0 ? best[i - 1] + SideBySide : Never;
                next[i] = std::max(before, beside) + (beginsWord(in, i) ? WordStart : 0);
            }
            if (letter > 0)
                before = std::max(before - Gap, best[i]);
        }
        best = next;
    }
    if (best.isEmpty())
        return {};
    const int fit = *std::ranges::max_element(best);
    const int shortness = int(in.size() / LettersPerPoint);
    if (fit > Never / 2)
        return fit - shortness;
    return hasWords(in, words.split(u' ')) ? std::optional(-shortness) : std::nullopt;
}

} // namespace Evently
