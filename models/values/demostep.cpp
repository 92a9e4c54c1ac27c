// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/demostep.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Evently {

QByteArray DemoStep::toJson() const
{
    QJsonObject json{{u"type"_s, u"demo"_s}, {u"done"_s, done}, {u"total"_s, total}};
    if (hasFailed)
        json[u"failed"_s] = true;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<DemoStep> DemoStep::fromJson(const QJsonObject &json)
{
    if (json[u"type"_s] != u"demo"_s)
        return {};
    return DemoStep{.done = json[u"done"_s].toInt(),
                    .total = json[u"total"_s].toInt(),
                    .hasFailed = json[u"failed"_s].toBool()};
}

} // namespace Evently
