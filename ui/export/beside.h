// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QPointer>
#include <QThreadPool>

namespace Evently {

/// Calls @p work in another thread, then @p then with its result in the thread of @p owner, if that
/// still exists. @p work must not use @p owner; the owner's thread needs an event loop.
template <typename Work, typename Then>
void doBeside(QObject *owner, const Work &work, const Then &then)
{
    auto *back = new QObject; // Lives in the owner's thread until the work is done.
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
