// SPDX-License-Identifier: GPL-3.0-only
#include "ui/api/eventstreamreader.h"

namespace Evently {

QByteArrayList EventStreamReader::read(const QByteArray &bytes)
{
    QByteArrayList messages;
    if (m_isOverlong)
        return messages;
    m_line += bytes;
    qsizetype begin = 0;
    for (qsizetype end; (end = m_line.indexOf('\n', begin)) >= 0; begin = end + 1)
        takeLine(m_line.mid(begin, end - begin), messages);
    m_line.remove(0, begin);
    m_isOverlong = m_isOverlong || m_line.size() > messageBytesMax;
    return messages;
}

void EventStreamReader::takeLine(QByteArray line, QByteArrayList &messages)
{
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty()) {
        if (!m_data.isEmpty())
            messages << m_data.chopped(1); // Without the final newline.
        m_data.clear();
    } else if (line.startsWith("data:")) {
        m_data += line.mid(line.startsWith("data: ") ? 6 : 5) + '\n';
        m_isOverlong = m_isOverlong || m_data.size() > messageBytesMax;
    }
}

} // namespace Evently
