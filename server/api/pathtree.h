// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "server/api/route.h"

#include <QHash>

#include <map>

namespace Evently {

/// The method as it stands in a request; "OTHER" for one that no path has.
QByteArray nameOf(Method method);

/// The routes by the segments of their paths. Looking one up takes a step a segment, however many
/// routes there are.
class PathTree
{
public:
    explicit PathTree(std::span<const Route> table);

    /// What is mounted at a path; good as long as the tree.
    struct Place
    {
        const std::map<Method, const Route *> *routes = nullptr; ///< Null: nothing is mounted.
        QStringList pathValues{};

        const Route *routeFor(Method method) const; ///< HEAD goes by GET.
        QByteArray allowed() const; ///< For the Allow header.
    };
    /// What is mounted at @p segments. A literal segment wins over a placeholder.
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
