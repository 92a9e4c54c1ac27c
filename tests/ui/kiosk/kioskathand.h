// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/ui/kiosk/visitor.h"

#include <QDir>
#include <QProcess>

namespace Evently {

/// A kiosk's secrets, in memory. Test only.
class SecretsInMemory : public KioskSecrets
{
public:
    explicit SecretsInMemory(const QByteArray &token)
        : m_token(token)
    {
    }

    QByteArray token() const override { return m_token; }
    std::optional<Problem> keepToken(const QByteArray &token) override
    {
        m_token = token;
        return {};
    }
    QByteArray pinHash() const override { return m_pinHash; }
    std::optional<Problem> keepPinHash(const QByteArray &hash) override
    {
        m_pinHash = hash;
        return {};
    }
    QByteArray pinTries() const override { return m_pinTries; }
    std::optional<Problem> keepPinTries(const QByteArray &tries) override
    {
        m_pinTries = tries;
        return {};
    }

private:
    QByteArray m_token;
    QByteArray m_pinHash;
    QByteArray m_pinTries;
};

/// A paired kiosk that prints into a folder, and a visitor who uses it. Test only.
class KioskAtHand
{
public:
    KioskAtHand(quint16 port, const QString &token, const QString &folder, const KioskPace &pace,
                const QSize &size = {1080, 1920})
        : secrets(token.toLatin1())
        , tickets(folder % QStringLiteral("/tickets"))
        , context(KioskSettings{.server = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port)),
                                .stateFolder = folder % QStringLiteral("/kiosk"),
                                .ticketFolder = tickets},
                  secrets, pace)
    {
        QDir().mkpath(tickets);
        context.connection.use({.access = secrets.token()});
        window = std::make_unique<KioskWindow>(context);
        window->resize(size);
        window->show();
        visitor = std::make_unique<Visitor>(*window);
    }

    /// Faster than a real kiosk, but without an idle timeout.
    static KioskPace hurry()
    {
        using namespace std::chrono_literals;
        return {.inquiries = {.answer = 20s, .pause = 10ms, .longestPause = 100ms},
                .live = {.firstPause = 20ms, .longestPause = 100ms},
                .events = {.pause = 10ms, .failurePause = 50ms},
                .idle = 10min};
    }

    QStringList printed() const { return QDir(tickets).entryList({QStringLiteral("*.pdf")}); }
    /// The text of everything printed.
    QString words() const
    {
        QString all;
        for (const QString &file : printed()) {
            QProcess reader;
            reader.start(QStringLiteral("pdftotext"), {tickets % u'/' % file, QStringLiteral("-")});
            reader.waitForFinished();
            all += QString::fromUtf8(reader.readAllStandardOutput());
        }
        return all;
    }

    SecretsInMemory secrets;
    const QString tickets;
    KioskContext context;
    std::unique_ptr<KioskWindow> window;
    std::unique_ptr<Visitor> visitor;
};

} // namespace Evently
