// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/download.h"

#include "models/database/workers.h"
#include "server/api/route.h"
#include "server/api/services.h"
#include "server/api/steps.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(downloadLog, "evently.downloads")

namespace Evently {

namespace {

/// A download in progress. It is owned by the functions posted for it and ends with its client at
/// the latest.
class Download : public std::enable_shared_from_this<Download>
{
public:
    Download(CallPtr call, Workers &workers)
        : m_call(std::move(call))
        , m_workers(workers)
    {
    }

    /// HTTP thread, like everything here unless stated otherwise.
    void begin(const Reply &beginning)
    {
        m_stream = m_call->exchange->download(beginning);
        goOn();
    }

private:
    void goOn()
    {
        m_stream->whenRoom([self = shared_from_this()] { self->askForMore(); });
    }

    void askForMore()
    {
        if (m_call->services.draining)
            return m_stream->abort();
        const bool taken = m_workers.post(
                {.run = [self = shared_from_this()](Session &session) { self->read(session); }});
        if (!taken)
            m_stream->abort();
    }

    /// On a worker's thread.
    void read(Session &session) noexcept
    try {
        const auto found = session.snapshot(
                [this](Transaction &tx) -> Result<Call::Piece> { return m_call->more(tx); });
        m_call->services.onHttpThread([self = shared_from_this(), piece = *found] {
            self->m_stream->send(piece.bytes);
            if (piece.isLast)
                self->m_stream->close();
            else
                self->goOn();
        });
    } catch (const std::exception &error) {
        qCWarning(downloadLog, "%s %s: %s", m_call->requestId.constData(), m_call->route.path,
                  error.what());
        m_call->services.onHttpThread([self = shared_from_this()] { self->m_stream->abort(); });
    }

    const CallPtr m_call;
    Workers &m_workers;
    std::shared_ptr<Stream> m_stream;
};

} // namespace

void download(const CallPtr &call, Workers &workers, const Reply &beginning)
{
    if (call->isAnswered.exchange(true))
        return; // It was answered already because it took too long.
    const auto onItsWay = std::make_shared<Download>(call, workers);
    call->services.onHttpThread(
            [onItsWay, head = outgoing(*call, beginning)] { onItsWay->begin(head); });
}

} // namespace Evently
