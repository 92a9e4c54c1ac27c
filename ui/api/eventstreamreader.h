// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayList>

namespace Evently {

/// Takes a text/event-stream apart (WHATWG HTML, 9.2.6), however its bytes are cut. Only the
/// messages' data matters here: names, ids and retry times are passed over.
class EventStreamReader
{
public:
    /// A message may be so long; a stream that goes beyond is not one of ours.
    static constexpr qsizetype messageBytesMax = 64 * 1024;

    /// The data of the messages that @p bytes complete, in order.
    QByteArrayList read(const QByteArray &bytes);
    /// Whether a message or line went beyond messageBytesMax; nothing is read then any more.
    bool isOverlong() const { return m_isOverlong; }

private:
    void takeLine(QByteArray line, QByteArrayList &messages);

    QByteArray m_line; ///< What came of the line that has no end yet.
    QByteArray m_data; ///< What came of the message that has no end yet.
    bool m_isOverlong = false;
};

} // namespace Evently
