// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "tests/support/testserver.h"
#include "tests/ui/windowhand.h"
#include "ui/organizer/frame/organizerwindow.h"

#include <QTest>

namespace Evently {

/// The organizer's window with a server, shown, and a WindowHand to operate it. Test only.
class OpenWindow
{
    Q_DISABLE_COPY_MOVE(OpenWindow)

public:
    static constexpr int patienceMs = 30'000; // Long, so that tests don't fail on a busy machine.

    OpenWindow(const WindowSettings &settings, const Theme &theme)
        : window(settings, theme, hurry())
        , hand(window)
    {
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("The window does not appear.");
    }

    static QUrl urlOf(const TestServer &server)
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.port()));
    }

    /// Creates the first administrator, Grace Hopper, and stops at the offer of a demo season.
    void makeAdministrator() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(hand.shows(QStringLiteral("Welcome to Evently")), patienceMs);
        hand.type(QStringLiteral("First name"), QStringLiteral("Grace"));
        hand.type(QStringLiteral("Last name"), QStringLiteral("Hopper"));
        hand.type(QStringLiteral("Email address"), adminEmail());
        hand.type(QStringLiteral("Password"), adminPassword());
        hand.press(QStringLiteral("Create administrator"));
        QTRY_VERIFY_WITH_TIMEOUT(hand.shows(QStringLiteral("Grace Hopper")), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(hand.button(QStringLiteral("&Start with an empty venue")),
                                 patienceMs);
    }
    static QString adminEmail() { return QStringLiteral("grace@example.org"); }
    static QString adminPassword() { return QStringLiteral("nanoseconds of wire"); }

    bool asksToSignIn() const { return hand.field(QStringLiteral("Email address")); }
    /// Presses the button as soon as it is there, and doesn't wait for the result.
    void signIn(const QString &email, const QString &password) const
    {
        QTRY_VERIFY_WITH_TIMEOUT(asksToSignIn(), patienceMs);
        hand.type(QStringLiteral("Email address"), email);
        hand.type(QStringLiteral("Password"), password);
        hand.press(QStringLiteral("Sign in"));
    }

    OrganizerWindow window;
    const WindowHand hand;

private:
    static OrganizerWindow::Pace hurry()
    {
        using namespace std::chrono_literals;
        return {.inquiries = {.answer = 20s, .pause = 10ms, .longestPause = 100ms, .repeatsMax = 2},
                .live = {.firstPause = 20ms, .longestPause = 100ms},
                .events = {.pause = 10ms, .failurePause = 50ms}};
    }
};

} // namespace Evently
