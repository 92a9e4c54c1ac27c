// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArrayList>

namespace Evently {

/// Parses a text/event-stream (WHATWG HTML, 9.2.6) that arrives in pieces of any size. Only the
/// messages' data is used: names, ids and retry times are skipped.
class EventStreamReader
{
public:
    /// The longest message accepted; a longer one can't come from an Evently server.
    static constexpr qsizetype messageBytesMax = 64 * 1024;

    /// The data of the messages that @p bytes complete, in order.
    QByteArrayList read(const QByteArray &bytes);
    /// Whether a message or line exceeded messageBytesMax; if so, nothing more is read.
    bool isOverlong() const { return m_isOverlong; }

private:
    void takeLine(QByteArray line, QByteArrayList &messages);

    QByteArray m_line; ///< The incomplete line so far.
    QByteArray m_data; ///< The incomplete message so far.
    bool m_isOverlong = false;
};

} // namespace Evently
