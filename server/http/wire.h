// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QSocketNotifier>

#include <memory>

namespace Evently {

/// A connected TCP socket without a mind of its own: it reads and writes when told to, and says
/// what came of it. Never blocks.
class Wire
{
public:
    enum class Outcome {
        Done,
        Blocked, ///< Nothing to read now, or not all could be sent.
        Ended, ///< The other side sends no more; it may still read.
        Broken, ///< The connection is lost.
    };

    /// Owns @p descriptor, which must be non-blocking.
    explicit Wire(int descriptor);
    ~Wire();
    Q_DISABLE_COPY_MOVE(Wire)

    QSocketNotifier &readable() { return *m_readable; }
    QSocketNotifier &writable() { return *m_writable; }

    /// Reads once. @p bytes is valid until the next call on the same thread.
    Outcome receive(QByteArrayView &bytes);
    void setReading(bool reading);

    void write(const QByteArray &bytes) { m_unsent.append(bytes); } ///< Until flush(), or longer.
    /// Sends @p head and @p body behind what waits, without copying them if all of it can go at
    /// once.
    Outcome send(const QByteArray &head, const QByteArray &body);
    Outcome flush();
    qsizetype unsentBytes() const { return m_unsent.size() - m_sent; }

    void endOutput(); ///< Tells the other side that no more will come.
    void close();
    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QByteArray m_unsent;
    qsizetype m_sent = 0; ///< How much of m_unsent is gone.
};

} // namespace Evently
