// SPDX-License-Identifier: GPL-3.0-only
#include "tests/torture/workloads.h"

#include <QThread>

#include <algorithm>
#include <barrier>
#include <deque>

namespace Evently::Torture {

namespace {

/// A shared list of operations; each is taken once, by any client that is free.
class DeskRequests
{
public:
    explicit DeskRequests(QList<Operation> operations)
        : m_operations(std::move(operations))
    {
    }
    const Operation *next()
    {
        const int taken = m_taken++;
        return taken < m_operations.size() ? &m_operations.at(taken) : nullptr;
    }
    int left() const { return std::max(0, int(m_operations.size()) - m_taken); }

private:
    const QList<Operation> m_operations;
    std::atomic<int> m_taken = 0;
};

using Wish = Operation (*)(Stage &, const QUuid &user, const QUuid &event, int quantity);

/// One booking of 1..4 seats for each of @p buyers; every fifth is sent twice, perhaps
/// concurrently.
std::shared_ptr<DeskRequests> rush(Stage &stage, const QUuid &event, int buyers, Wish wish)
{
    QList<Operation> operations;
    for (const QUuid &user : stage.newUsers(buyers)) {
        operations << wish(stage, user, event, stage.number(1, 4));
        if (operations.size() % 5 == 0)
            operations << operations.last();
    }
    return std::make_shared<DeskRequests>(operations);
}

/// A client of the crowd, until there is nothing left to do.
void buy(Client &client, DeskRequests &requests, const QUuid &event)
{
    while (const Operation *operation = requests.next()) {
        const int mood = client.number(1, 100);
        if (mood <= 5)
            client.abandon(*operation);
        else
            client.insist(*operation, 4);
        if (mood > 90)
            client.perform(read(event));
    }
}

} // namespace

Play hotBurst(Stage &stage, const Scale &scale)
{
    const QUuid event = stage.newEvents(1, scale.seats).first();
    const auto requests = rush(stage, event, scale.buyers, book);
    return {{event}, scale.clients, [=](Client &client) { buy(client, *requests, event); }};
}

Play churn(Stage &stage, const Scale &scale)
{
    const QList<QUuid> events{
            stage.newEvents(1, 20).first(),
            stage.newEvents(1, 20, Stage::Policy::Strict).first(),
    };
    const QList<QUuid> users = stage.newUsers(scale.clients);
    const auto places = std::make_shared<std::atomic<int>>(0);
    return {events, scale.clients, [=, &stage](Client &client) {
                const QUuid user = users.at((*places)++ % users.size());
                for (int round = 0; round < scale.rounds; ++round) {
                    const QUuid event = events.at(client.number(0, 1));
                    const int quantity = client.number(1, 5);
                    const bool holds = client.number(0, 2) == 0;
                    const Operation placed =
                            client.insist(holds ? hold(stage, user, event, quantity)
                                                : bookOrWait(stage, user, event, quantity));
                    const QUuid booking = bookingOf(placed);
                    if (!booking.isNull()) {
                        if (holds && client.number(0, 1) == 0)
                            client.insist(confirm(stage, user, event, booking));
                        if (client.number(0, 9) > 0) {
                            const Operation back = cancel(stage, user, event, booking);
                            client.insist(back);
                            if (client.number(0, 4) == 0)
                                client.insist(cancel(stage, user, event, booking));
                        }
                    } else {
                        switch (client.number(0, 4)) {
                        case 0: client.insist(accept(stage, user, event)); break;
                        case 1: client.insist(decline(stage, user, event)); break;
                        case 2: client.insist(leave(stage, user, event)); break;
                        case 3: client.insist(join(stage, user, event, quantity)); break;
                        default: client.perform(read(event)); break;
                        }
                    }
                }
            }};
}

Play capacityEdits(Stage &stage, const Scale &scale)
{
    const QUuid event = stage.newEvents(1, scale.seats).first();
    const auto requests = rush(stage, event, scale.buyers, bookOrWait);
    const auto isOrganizerThere = std::make_shared<std::atomic<bool>>(false);
    return {{event}, scale.clients, [=, &stage](Client &client) {
                if (isOrganizerThere->exchange(true))
                    return buy(client, *requests, event);
                while (requests->left() > 0) {
                    client.insist(resize(stage, event, client.number(1, 2 * scale.seats)));
                    QThread::msleep(ulong(client.number(1, 30)));
                }
            }};
}

Play cancelledInMidSale(Stage &stage, const Scale &scale)
{
    const QUuid event = stage.newEvents(1, scale.seats).first();
    const auto requests = rush(stage, event, scale.buyers, bookOrWait);
    const auto isOrganizerThere = std::make_shared<std::atomic<bool>>(false);
    return {{event}, scale.clients, [=, &stage](Client &client) {
                if (!isOrganizerThere->exchange(true)) {
                    while (requests->left() > scale.buyers / 2)
                        QThread::msleep(1);
                    client.insist(cancelEvent(stage, event), 20);
                }
                buy(client, *requests, event);
            }};
}

Play lastSeatDuel(Stage &stage, const Scale &scale)
{
    const QList<QUuid> events = stage.newEvents(scale.rounds, 1);
    const int pairs = scale.clients / 2;
    const QList<QUuid> users = stage.newUsers(2 * pairs);
    const auto places = std::make_shared<std::atomic<int>>(0);
    const auto starts = std::make_shared<std::deque<std::barrier<>>>();
    for (int pair = 0; pair < pairs; ++pair)
        starts->emplace_back(2);
    return {events, 2 * pairs, [=, &stage](Client &client) {
                const int place = (*places)++;
                const int pair = place / 2;
                client.goTo(place % stage.servers());
                for (qsizetype round = pair; round < events.size(); round += pairs) {
                    const Operation wanted = book(stage, users.at(place), events.at(round), 1);
                    (*starts)[size_t(pair)].arrive_and_wait();
                    client.insist(wanted, 3);
                }
            }};
}

Play oneKey(Stage &stage, const Scale &scale)
{
    const QUuid event = stage.newEvents(1, 10).first();
    const Operation wanted = book(stage, stage.newUsers(1).first(), event, 2);
    const int each = std::max(1, scale.racers / scale.clients);
    const auto start = std::make_shared<std::barrier<>>(scale.clients);
    return {{event}, scale.clients, [=, &stage](Client &client) {
                std::vector<Link> links;
                std::vector<Operation> racers(size_t(each), wanted);
                for (int i = 0; i < each; ++i) {
                    racers[size_t(i)].server = client.number(0, stage.servers() - 1);
                    links.emplace_back(stage.port(racers[size_t(i)].server));
                }
                start->arrive_and_wait();
                for (size_t i = 0; i < links.size(); ++i)
                    links[i].send(racers[i], stage.tokenOf(wanted.user, racers[i].server));
                for (size_t i = 0; i < links.size(); ++i) {
                    if (racers[i].error.isEmpty())
                        links[i].receive(racers[i], std::chrono::seconds(20));
                    stage.history().add(racers[i]);
                }
            }};
}

Crowd::Crowd(Stage &stage, const Play &play)
    : m_busy(play.clients)
{
    for (int i = 0; i < play.clients; ++i) {
        m_threads.emplace_back([this, &stage, act = play.act, i] {
            Client client(stage, i, i % stage.servers());
            act(client);
            --m_busy;
        });
    }
}

Crowd::~Crowd()
{
    for (std::thread &thread : m_threads)
        thread.join();
}

} // namespace Evently::Torture
