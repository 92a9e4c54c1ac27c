// SPDX-License-Identifier: GPL-3.0-only
#include "server/http/requesttarget.h"

#include "models/values/text.h"
#include "server/http/characters.h"

#include <QStringDecoder>

#include <optional>

using namespace Qt::StringLiterals;

namespace Evently {

static Problem badTarget(const QString &details)
{
    return {.code = Problem::Code::BadRequest,
            .error = u"The address is not well-formed."_s,
            .details = details};
}

/// Decodes @p encoded, which contains no literal blanks or control characters.
/// @return nothing if an escape is invalid, or the result is not UTF-8.
static std::optional<QString> decoded(QByteArrayView encoded)
{
    if (!encoded.contains('%'))
        return QString::fromLatin1(encoded);
    QByteArray bytes;
    bytes.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            bytes.append(encoded[i]);
            continue;
        }
        if (i + 2 >= encoded.size() || hexValue(encoded[i + 1]) < 0 || hexValue(encoded[i + 2]) < 0)
            return {};
        bytes.append(char(hexValue(encoded[i + 1]) * 16 + hexValue(encoded[i + 2])));
        i += 2;
    }
    QStringDecoder fromUtf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = fromUtf8(bytes);
    if (fromUtf8.hasError())
        return {};
    return text;
}

static bool isControl(QChar c)
{
    return c.unicode() < 0x20 || c.unicode() == 0x7f;
}

static Result<QStringList> segmentsOf(QByteArrayView path)
{
    QStringList segments;
    QByteArrayView rest = path.sliced(1);
    while (path.size() > 1) {
        const qsizetype slash = rest.indexOf('/');
        std::optional<QString> segment = decoded(slash < 0 ? rest : rest.first(slash));
        if (!segment)
            return badTarget(u"The path has a broken escape or is not UTF-8."_s);
        if (slash < 0)
            segment = withoutScannerFrame(*segment);
        if (segment->contains(u'/') || std::any_of(segment->begin(), segment->end(), isControl))
            return badTarget(u"The path has an escaped slash or control character."_s);
        if (*segment == u"."_s || *segment == u".."_s)
            return badTarget(u"The path has a dot segment."_s);
        segments << *segment;
        if (slash < 0)
            break;
        rest = rest.sliced(slash + 1);
    }
    return segments;
}

Result<RequestTarget> parseRequestTarget(QByteArrayView sent, Method method)
{
    if (sent == "*" && method == Method::Options)
        return RequestTarget{.path = "*"_ba, .segments = {u"*"_s}};
    if (!sent.startsWith('/') || sent.startsWith("//"))
        return badTarget(u"It has to start with one slash."_s);
    if (!allOf(sent, isTargetCharacter))
        return badTarget(u"It has a character that must be escaped."_s);

    const qsizetype mark = sent.indexOf('?');
    const QByteArrayView path = mark < 0 ? sent : sent.first(mark);
    const QByteArrayView query = mark < 0 ? QByteArrayView() : sent.sliced(mark + 1);
    // Errors in a query are reported when it is read, with the parameter's name.
    return segmentsOf(path).transform([&](const QStringList &segments) {
        return RequestTarget{path.toByteArray(), query.toByteArray(), segments};
    });
}

} // namespace Evently
