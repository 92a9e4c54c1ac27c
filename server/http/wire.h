// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QSocketNotifier>

#include <memory>

namespace Evently {

/// A connected TCP socket that reads and writes only when told to, and returns the result. Never
/// blocks.
class Wire
{
public:
    enum class Outcome {
        Done,
        Blocked, ///< Nothing to read now, or not everything could be sent.
        Ended, ///< The other side sends no more; it may still read.
        Broken, ///< The connection is lost.
    };

    /// Takes ownership of @p descriptor, which must be non-blocking.
    explicit Wire(int descriptor);
    ~Wire();
    Q_DISABLE_COPY_MOVE(Wire)

    QSocketNotifier &readable() { return *m_readable; }
    QSocketNotifier &writable() { return *m_writable; }

    /// Reads once. @p bytes is valid until the next call on the same thread.
    Outcome receive(QByteArrayView &bytes);
    void setReading(bool reading);

    void write(const QByteArray &bytes) { m_unsent.append(bytes); } ///< Queued for flush().
    /// Sends @p head and @p body after what is unsent, without copying them if everything can be
    /// sent at once.
    Outcome send(const QByteArray &head, const QByteArray &body);
    Outcome flush();
    qsizetype unsentBytes() const { return m_unsent.size() - m_sent; }

    void endOutput(); ///< Tells the other side that no more data will come.
    void close();
    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_readable;
    std::unique_ptr<QSocketNotifier> m_writable;
    QByteArray m_unsent;
    qsizetype m_sent = 0; ///< How much of m_unsent has been sent.
};

} // namespace Evently
