// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/typedcode.h"

#include "models/values/folding.h"
#include "models/values/reference.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Evently {

using Kind = TypedCode::Kind;

namespace {

constexpr int WholeLength = 12;
constexpr int PartMin = 4;
constexpr int ticketDigits = 3;
constexpr int sigmasMax = 10; ///< So that no text makes it try more than a thousand.

/// A keyboard layout that differs from the American one, which scanners assume: each character of
/// `typed` comes from the key that has the character below it in `keys` on an American keyboard.
/// Characters in neither have the same key on both or don't occur in codes. `;` is the key of the
/// colon, which separates the parts of a code.
struct Layout
{
    QStringView typed;
    QStringView keys;
};

constexpr Layout layouts[] = {
        // America, Britain, Spain, Portugal, Italy, Turkey, Romania, the Nordic countries: no
        // letter moves.
        {u"ñçòşșıåäöøæ", u";;;;;i;;;;;"},
        // Germany, Austria, Switzerland, Poland, Croatia, Slovenia
        {u"zyößéłčćž", u"yz;-;;;;;"},
        // France and Belgium
        {u"qawzm?,&é\"'(-è_çà§!)", u"aqzw;mm123456789068-"},
        {u"zy+ěľščřťžýáíéůô", u"yz122345567890;;"}, // Czechia and Slovakia
        {u"+ěľščřťžýáíéůô", u"122345567890;;"},
        {u"zyöüéó", u"yz0-;="}, // Hungary
        {u"ąčęėįšųū", u"12345678"}, // Lithuania
        {u"йцукенгшщзфыівапролдячсмитьж", u"qwertyuiopassdfghjklzxcvbnm;"}, // Russia and Ukraine
        {u";:ςερτυθιοπασδφγηξκλζχψωβνμ", u"qqwertyuiopasdfghjklzxcvbnm"}, // Greece
        {u"љњертзуиопасдфгхјклчѕџцвбнм", u"qwertyuiopasdfghjkl;zxcvbnm"}, // Serbia
        {u"љњертѕуиопасдфгхјклчзџцвбнм", u"qwertyuiopasdfghjkl;zxcvbnm"}, // North Macedonia
        {u",ыуеишщксдзьяаожгтнвмюйъэфхп", u"qqwertyuiopasdfghjkl;zxcvbnm"}, // Bulgaria
        {u"явертъуиопасдфгхйклзьцжбнм", u"qwertyuiopasdfghjklzxcvbnm"}, // Bulgaria, by sound
        {u"чшертъуиопасдфгхйклзжцвбнм", u"qwertyuiopasdfghjklzxcvbnm"}, // The same since 2006
        {u"'\",<.>pyfgcrlaoeuidhtns;:qjkxbmwvz", u"qqwweertyuiopasdfghjkl;zzxcvbnm,./"}, // Dvorak
        {u"авекмнорстухі", u"abekmhopctyxi"}, // Not another key, but letters that look the same.
};

/// The letters and digits of @p text, in upper case, if it was typed on @p layout.
QString lettersOf(const QString &text, const Layout &layout)
{
    QString letters;
    for (const QChar c : text.toLower()) {
        const qsizetype at = layout.typed.indexOf(c);
        const QChar key = at < 0 ? c : layout.keys[at];
        if (key.unicode() < 0x80 && key.isLetterOrNumber())
            letters += key.toUpper();
    }
    return letters;
}

/// Whether all non-ASCII letters of @p text exist on @p layout.
bool explains(const Layout &layout, const QString &text)
{
    return std::ranges::all_of(text.toLower(), [&layout](QChar c) {
        return c.unicode() < 0x80 || !c.isLetter() || layout.typed.contains(c);
    });
}

/// Reads a ticket's code without its colons and hyphens; nothing if @p letters are none.
std::optional<TypedCode> ticketFrom(const QString &letters)
{
    // Of a code that was scanned twice, the first.
    static const QRegularExpression shape(u"EVENTLY(\\d)(.*?)(?=EVENTLY|$)"_s);
    const auto found = shape.match(letters);
    if (!found.hasMatch())
        return {};
    if (found.captured(1) != u"1")
        return TypedCode{.kind = Kind::OtherCode};
    const QString whole = found.captured(2).left(WholeLength);
    const QString ticket = found.captured(2).mid(WholeLength);
    if (whole.size() < WholeLength) {
        const QString part = referencePart(whole);
        return TypedCode{.kind = part.isEmpty() ? Kind::None : Kind::Part, .letters = part};
    }
    const auto reference = referenceFrom(whole);
    if (!reference)
        return TypedCode{.kind = Kind::Misread, .letters = whole};
    return TypedCode{.kind = Kind::Reference,
                     .references = {*reference},
                     .ticket = ticket.size() <= ticketDigits ? ticket.toInt() : 0};
}

/// Tries all layouts. A ticket's code on one layout may look like a code of another version on the
/// next, where the characters of the version come from other keys.
std::optional<TypedCode> ticketIn(const QString &text)
{
    // If this much is as printed, the layout is the American one. On others, a code with a wrong
    // letter could be read as another booking's.
    static const QRegularExpression asPrinted(u"EVENTLY:\\d:"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    if (text.contains(asPrinted))
        return ticketFrom(lettersOf(text, layouts[0]));

    std::optional<TypedCode> first;
    for (const bool mustExplainAll : {true, false}) {
        for (const Layout &layout : layouts) {
            if (mustExplainAll && !explains(layout, text))
                continue;
            const auto code = ticketFrom(lettersOf(text, layout));
            if (code && code->kind == Kind::Reference)
                return code;
            if (!first)
                first = code;
        }
    }
    return first;
}

void add(QStringList &references, QStringView letters)
{
    const auto reference = referenceFrom(letters);
    if (reference && !references.contains(*reference))
        references << *reference;
}

/// Splits @p text into runs of letters and digits.
QStringList tokensOf(const QString &text)
{
    static const QRegularExpression gap(u"[^0-9A-Za-z]+"_s);
    return text.split(gap, Qt::SkipEmptyParts);
}

/// Whether @p token is a word that people write before a reference.
bool isLabel(const QString &token)
{
    static const QStringList labels{u"ref"_s,          u"reference"_s,   u"referenz"_s,
                                    u"referencia"_s,   u"riferimento"_s, u"referentie"_s,
                                    u"booking"_s,      u"buchung"_s,     u"buchungsnummer"_s,
                                    u"reservation"_s,  u"reserva"_s,     u"reservierung"_s,
                                    u"prenotazione"_s, u"ticket"_s,      u"billet"_s,
                                    u"karte"_s,        u"code"_s,        u"nr"_s,
                                    u"no"_s,           u"number"_s,      u"nummer"_s,
                                    u"slip"_s,         u"waitlist"_s,    u"warteliste"_s,
                                    u"wartezettel"_s};
    return labels.contains(token.toLower());
}

/// References found in @p tokens, within one or across neighbours, with or without something before
/// or after them: "7KQF 29XM-TD4H", "REF7KQF29XMTD4H", "7KQF29XMTD4H1".
QStringList referencesIn(const QStringList &tokens)
{
    QStringList references;
    for (qsizetype first = 0; first < tokens.size(); ++first) {
        QString together;
        for (qsizetype last = first; last < tokens.size() && together.size() < WholeLength; ++last)
            together += tokens[last];
        if (together.size() >= WholeLength) {
            add(references, QStringView(together).last(WholeLength));
            add(references, QStringView(together).first(WholeLength));
        }
    }
    return references;
}

/// How to read @p tokens if they contain no valid reference.
TypedCode incompleteFrom(const QStringList &tokens)
{
    const QString letters = referencePart(tokens.join(QString()));
    const bool hasDigit =
            std::ranges::any_of(tokens.join(QString()), [](QChar c) { return c.isDigit(); });
    if (letters.size() == WholeLength && hasDigit)
        return {.kind = Kind::Misread, .letters = letters};
    if (!letters.isEmpty() && letters.size() < WholeLength)
        return {.kind = Kind::Part, .letters = letters};
    return {};
}

} // namespace

static TypedCode readPlainCode(const QString &plain)
{
    if (const auto ticket = ticketIn(plain))
        return *ticket;

    TypedCode code;
    QStringList tokens = tokensOf(plain);
    while (!tokens.isEmpty() && isLabel(tokens.first()))
        tokens.removeFirst();
    code.references = referencesIn(tokens);
    for (const Layout &layout : layouts)
        add(code.references, lettersOf(plain, layout));
    if (code.references.isEmpty())
        return incompleteFrom(tokens);
    code.kind = Kind::Reference;
    return code;
}

TypedCode readCode(QStringView text)
{
    // Full-width letters are as good as others, and accents may have come apart.
    QString plain = text.toString().normalized(QString::NormalizationForm_KC);
    if (plain.contains(u"%3A"_s, Qt::CaseInsensitive)) // Out of the address of a page.
        plain = QUrl::fromPercentEncoding(plain.toUtf8());

    // On the Greek layout the capitals of S and W are the same letter. The check letter decides.
    const QString lower = plain.toLower();
    QList<qsizetype> sigmas;
    for (qsizetype at = lower.indexOf(u'σ'); at >= 0; at = lower.indexOf(u'σ', at + 1))
        sigmas << at;
    TypedCode first = readPlainCode(plain);
    if (sigmas.isEmpty() || sigmas.size() > sigmasMax || first.kind == Kind::Reference)
        return first;
    for (int chosen = 1; chosen < 1 << sigmas.size(); ++chosen) {
        QString variant = lower;
        for (qsizetype i = 0; i < sigmas.size(); ++i) {
            if (chosen >> i & 1)
                variant[sigmas[i]] = u'ς'; // Which that layout has on the key of the W.
        }
        const TypedCode code = readPlainCode(variant);
        if (code.kind == Kind::Reference)
            return code;
    }
    return first;
}

QString referencePart(QStringView text)
{
    QString part;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KC).toUpper()) {
        if (c == u'U' || c == u'%' || c == u'_' || part.size() > WholeLength)
            return {};
        if (c.isLetterOrNumber() && c.unicode() >= 0x80)
            return {};
        if (c.unicode() < 0x80 && c.isLetterOrNumber())
            part += c == u'O' ? u'0' : c == u'I' || c == u'L' ? u'1' : c;
    }
    return part.size() >= PartMin && part.size() <= WholeLength ? part : QString();
}

} // namespace Evently
