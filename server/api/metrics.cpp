// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/metrics.h"

#include "server/api/pathtree.h"

#include <prometheus/collectable.h>
#include <prometheus/counter.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <mutex>

namespace Evently {
namespace {

/// Path templates are few, so they may be used as labels; actual paths may not.
prometheus::Labels labelsOf(const Route &route)
{
    return {{"method", nameOf(route.method).toStdString()}, {"route", route.path}};
}

struct Figure
{
    Metrics::Kind kind;
    std::string name;
    std::string help;
    std::function<double()> read;
};

prometheus::MetricFamily readNow(const Figure &figure)
{
    prometheus::ClientMetric metric;
    metric.counter.value = metric.gauge.value = figure.read();
    const auto type = figure.kind == Metrics::Kind::Counter ? prometheus::MetricType::Counter
                                                            : prometheus::MetricType::Gauge;
    return {.name = figure.name, .help = figure.help, .type = type, .metric = {metric}};
}

} // namespace

class Metrics::Impl
{
public:
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter> &answers =
            prometheus::BuildCounter()
                    .Name("evently_http_answers_total")
                    .Help("Answers by method, route and status.")
                    .Register(registry);
    prometheus::Family<prometheus::Histogram> &seconds =
            prometheus::BuildHistogram()
                    .Name("evently_http_answer_seconds")
                    .Help("From a request's last byte to its answer.")
                    .Register(registry);

    // The families look up their members in a map of strings; this cache finds them by two numbers.
    std::mutex mutex;
    std::map<std::pair<const Route *, int>, prometheus::Counter *> answersOf;
    std::map<const Route *, prometheus::Histogram *> secondsOf;
    std::vector<Figure> figures;
};

Metrics::Metrics()
    : m_impl(std::make_unique<Impl>())
{
}

Metrics::~Metrics() = default;

void Metrics::noteAnswer(const Route &route, int status, std::chrono::steady_clock::duration took)
{
    static const prometheus::Histogram::BucketBoundaries bounds{
            0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5};
    prometheus::Counter *counter = nullptr;
    prometheus::Histogram *histogram = nullptr;
    {
        const std::scoped_lock lock(m_impl->mutex);
        auto &knownCounter = m_impl->answersOf[{&route, status}];
        if (!knownCounter) {
            auto labels = labelsOf(route);
            labels["status"] = std::to_string(status);
            knownCounter = &m_impl->answers.Add(labels);
        }
        auto &knownHistogram = m_impl->secondsOf[&route];
        if (!knownHistogram)
            knownHistogram = &m_impl->seconds.Add(labelsOf(route), bounds);
        counter = knownCounter;
        histogram = knownHistogram;
    }
    counter->Increment();
    histogram->Observe(std::chrono::duration<double>(took).count());
}

void Metrics::add(Kind kind, const QByteArray &name, const QByteArray &help,
                  std::function<double()> read)
{
    const std::scoped_lock lock(m_impl->mutex);
    m_impl->figures.push_back({kind, name.toStdString(), help.toStdString(), std::move(read)});
}

QByteArray Metrics::text() const
{
    auto families = m_impl->registry.Collect();
    {
        const std::scoped_lock lock(m_impl->mutex);
        for (const Figure &figure : m_impl->figures)
            families.push_back(readNow(figure));
    }
    return QByteArray::fromStdString(prometheus::TextSerializer().Serialize(families));
}

} // namespace Evently
