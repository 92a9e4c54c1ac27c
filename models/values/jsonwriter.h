// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/instant.h"

#include <QByteArray>
#include <QStringView>
#include <QUuid>

#include <memory>

class QJsonValue;

namespace Evently {

/// Writes JSON text member by member, without building a document first. This is several times
/// faster than QJsonDocument, which matters because thousands of bookings a second are each written
/// twice. (RapidJSON does the writing.) The caller has to balance the brackets.
class JsonWriter
{
    Q_DISABLE_COPY_MOVE(JsonWriter)

public:
    JsonWriter();
    ~JsonWriter();

    void startArray();
    void endArray();
    void startObject();
    void endObject();

    void member(QStringView name, QStringView value);
    void member(QStringView name, QLatin1StringView value); ///< ASCII only.
    void member(QStringView name, int value);
    void member(QStringView name, qint64 value);
    void member(QStringView name, bool value);
    void member(QStringView name, const QUuid &value); ///< The null id is written as null.
    void json(QStringView name, const QJsonValue &value); ///< Numbers up to 2^53 exactly.
    void startObject(QStringView name);
    void startArray(QStringView name);
    void null(QStringView name);

    /// The text written so far, in UTF-8.
    QByteArray text() const;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Evently
