// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPointer>
#include <QThreadPool>

namespace Evently {

/// Calls @p work in another thread, which must not touch @p owner, and then, if @p owner still
/// lives, @p then with what it returned in the owner's. That one has an event loop.
template <typename Work, typename Then>
void doBeside(QObject *owner, const Work &work, const Then &then)
{
    auto *back = new QObject; // In the owner's thread, and lives until the work is done.
    const auto bring = [back, work, then, owner = QPointer<QObject>(owner)] {
        const auto take = [back, then, owner, result = work()] {
            back->deleteLater();
            if (owner)
                then(result);
        };
        QMetaObject::invokeMethod(back, take, Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start(bring);
}

} // namespace Evently
