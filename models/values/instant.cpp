// SPDX-License-Identifier: GPL-3.0-only
#include "models/values/instant.h"

using namespace std::chrono;

namespace Evently {

Instant systemNow()
{
    return floor<milliseconds>(system_clock::now());
}

/// Writes @p value as @p digits decimal digits at @p at and moves @p at past them.
static void put(char16_t *&at, int value, int digits)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        at[i] = char16_t(u'0' + value % 10);
    at += digits;
}

QString toRfc3339(Instant instant)
{
    const auto day = floor<days>(instant);
    const year_month_day date(day);
    const hh_mm_ss time(instant - day);

    char16_t text[24];
    char16_t *at = text;
    put(at, int(date.year()), 4);
    *at++ = u'-';
    put(at, int(unsigned(date.month())), 2);
    *at++ = u'-';
    put(at, int(unsigned(date.day())), 2);
    *at++ = u'T';
    put(at, int(time.hours().count()), 2);
    *at++ = u':';
    put(at, int(time.minutes().count()), 2);
    *at++ = u':';
    put(at, int(time.seconds().count()), 2);
    *at++ = u'.';
    put(at, int(time.subseconds().count()), 3);
    *at++ = u'Z';
    return QString(reinterpret_cast<const QChar *>(text), at - text);
}

namespace {

/// Reads a text from left to right; after the first mismatch it stays failed.
class Reader
{
public:
    explicit Reader(QStringView text)
        : m_rest(text)
    {
    }

    int number(int digits, int least, int most)
    {
        int value = 0;
        for (int i = 0; i < digits; ++i)
            value = value * 10 + digit();
        m_ok = m_ok && value >= least && value <= most;
        return value;
    }

    bool skip(char16_t wanted)
    {
        if (m_rest.isEmpty() || m_rest.front() != wanted)
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }

    void demand(char16_t wanted) { m_ok = skip(wanted) && m_ok; }

    int milliseconds()
    {
        if (!skip(u'.'))
            return 0;
        int value = 0;
        int digits = 0;
        while (!m_rest.isEmpty() && m_rest.front() >= u'0' && m_rest.front() <= u'9') {
            const int next = digit();
            if (digits++ < 3)
                value = value * 10 + next;
        }
        m_ok = m_ok && digits >= 1 && digits <= 9;
        for (; digits < 3; ++digits)
            value *= 10;
        return value;
    }

    bool isDone() const { return m_ok && m_rest.isEmpty(); }

private:
    int digit()
    {
        if (m_rest.isEmpty() || m_rest.front() < u'0' || m_rest.front() > u'9') {
            m_ok = false;
            return 0;
        }
        const int value = m_rest.front().unicode() - u'0';
        m_rest = m_rest.sliced(1);
        return value;
    }

    QStringView m_rest;
    bool m_ok = true;
};

} // namespace

std::optional<Instant> instantFrom(QStringView text)
{
    Reader reader(text);
    const int y = reader.number(4, 1970, 9999);
    reader.demand(u'-');
    const int m = reader.number(2, 1, 12);
    reader.demand(u'-');
    const int d = reader.number(2, 1, 31);
    if (!reader.skip(u't'))
        reader.demand(u'T');
    const int hour = reader.number(2, 0, 23);
    reader.demand(u':');
    const int minute = reader.number(2, 0, 59);
    reader.demand(u':');
    const int second = reader.number(2, 0, 59);
    const int milli = reader.milliseconds();

    minutes offset{0};
    if (!reader.skip(u'Z') && !reader.skip(u'z')) {
        const int sign = reader.skip(u'-') ? -1 : 1;
        if (sign > 0)
            reader.demand(u'+');
        const int offsetHours = reader.number(2, 0, 23);
        reader.demand(u':');
        offset = sign * (hours(offsetHours) + minutes(reader.number(2, 0, 59)));
    }
    const year_month_day date{year{y}, month{unsigned(m)}, day{unsigned(d)}};
    if (!reader.isDone() || !date.ok())
        return {};
    const Instant instant = sys_days(date) + hours(hour) + minutes(minute) + seconds(second)
            + milliseconds(milli) - offset;
    const Instant end = sys_days(year{10000} / 1 / 1);
    if (instant < Instant{} || instant >= end)
        return {};
    return instant;
}

} // namespace Evently
