// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/route.h"

#include <QHash>

#include <map>

namespace Evently {

/// The routes, indexed by the segments of their paths. A lookup takes one step per segment,
/// regardless of the number of routes.
class PathTree
{
public:
    explicit PathTree(std::span<const Route> table);

    /// What is mounted at a path; valid as long as the tree.
    struct Place
    {
        const std::map<Method, const Route *> *routes = nullptr; ///< Null if nothing is mounted.
        QStringList pathValues{};

        const Route *routeFor(Method method) const; ///< HEAD uses the route of GET.
        QByteArray allowed() const; ///< For the Allow header.
    };
    /// What is mounted at @p segments. Literal segments take precedence over placeholders.
    Place find(const QStringList &segments) const;

private:
    struct Node
    {
        QHash<QString, int> literals;
        int placeholder = -1;
        std::map<Method, const Route *> routes;
    };

    int childFor(int node, const QString &segment);

    QList<Node> m_nodes;
};

} // namespace Evently
