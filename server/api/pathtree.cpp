// SPDX-License-Identifier: GPL-3.0-only
#include "server/api/pathtree.h"

namespace Evently {

PathTree::PathTree(std::span<const Route> table)
{
    m_nodes.emplaceBack();
    for (const Route &route : table) {
        int node = 0;
        for (const QString &segment : QString::fromLatin1(route.path).split(u'/').sliced(1))
            node = childFor(node, segment);
        Q_ASSERT_X(!m_nodes[node].routes.contains(route.method), "PathTree", route.path);
        m_nodes[node].routes[route.method] = &route;
    }
}

int PathTree::childFor(int node, const QString &segment)
{
    const bool isPlaceholder = segment.startsWith(u'{');
    const int known =
            isPlaceholder ? m_nodes[node].placeholder : m_nodes[node].literals.value(segment, -1);
    if (known >= 0)
        return known;
    const int added = int(m_nodes.size());
    m_nodes.emplaceBack();
    if (isPlaceholder)
        m_nodes[node].placeholder = added;
    else
        m_nodes[node].literals.insert(segment, added);
    return added;
}

PathTree::Place PathTree::find(const QStringList &segments) const
{
    Place place;
    int node = 0;
    for (const QString &segment : segments) {
        const Node &at = m_nodes[node];
        node = at.literals.value(segment, -1);
        if (node < 0 && !segment.isEmpty()) {
            node = at.placeholder;
            place.pathValues << segment;
        }
        if (node < 0)
            return {};
    }
    if (!m_nodes[node].routes.empty())
        place.routes = &m_nodes[node].routes;
    return place;
}

const Route *PathTree::Place::routeFor(Method method) const
{
    const auto found = routes->find(method == Method::Head ? Method::Get : method);
    return found == routes->end() ? nullptr : found->second;
}

QByteArray PathTree::Place::allowed() const
{
    QByteArrayList names;
    for (const auto &[method, route] : *routes) {
        names << nameOf(method);
        if (method == Method::Get)
            names << nameOf(Method::Head);
    }
    names << nameOf(Method::Options);
    return names.join(", ");
}

} // namespace Evently
