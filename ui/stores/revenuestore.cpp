// SPDX-License-Identifier: GPL-3.0-only
#include "ui/stores/revenuestore.h"

namespace Evently {

RevenueStore::RevenueStore(ApiClient &api, const LiveFeed &feed, const Rounds::Pace &pace,
                           QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_rounds(feed, pace)
{
    connect(&m_rounds, &Rounds::due, this, &RevenueStore::read);
}

void RevenueStore::open(const RevenueQuery &query, const std::optional<RevenueQuery> &before)
{
    m_isOutdated = m_isOutdated || query != m_query || before != m_queryBefore;
    m_query = query;
    m_queryBefore = before;
    if (m_state != State::Ready)
        m_state = State::Reading;
    m_rounds.open();
    emit changed();
}

void RevenueStore::close()
{
    m_rounds.close();
    m_state = State::Idle;
    m_revenue = {};
    m_before.reset();
    m_problem.reset();
    emit changed();
}

void RevenueStore::read()
{
    m_api.revenue(m_query).then(this,
                                [this, round = m_rounds.number()](const Result<Revenue> &answer) {
                                    if (round != m_rounds.number())
                                        return;
                                    if (!answer)
                                        return fail(answer.error());
                                    if (m_queryBefore)
                                        readBefore(*answer);
                                    else
                                        take(*answer, {});
                                });
}

void RevenueStore::readBefore(const Revenue &revenue)
{
    m_api.revenue(*m_queryBefore)
            .then(this, [this, revenue, round = m_rounds.number()](const Result<Revenue> &answer) {
                if (round != m_rounds.number())
                    return;
                if (!answer)
                    return fail(answer.error());
                take(revenue, *answer);
            });
}

void RevenueStore::take(const Revenue &revenue, const std::optional<Revenue> &before)
{
    const bool isNews = m_state != State::Ready || m_isOutdated || m_problem
            || !(revenue == m_revenue) || before != m_before;
    m_revenue = revenue;
    m_before = before;
    m_problem.reset();
    m_isOutdated = false;
    m_state = State::Ready;
    m_rounds.finish(true);
    if (isNews)
        emit changed();
}

void RevenueStore::fail(const Problem &problem)
{
    m_problem = problem;
    if (m_state == State::Reading)
        m_state = State::Failed;
    m_rounds.finish(false);
    emit changed();
}

} // namespace Evently
