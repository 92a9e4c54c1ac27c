// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "models/values/demostep.h"
#include "ui/api/apiclient.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Evently {

class LiveFeed;
class Notice;
class Theme;

/// Shown after the first administrator is created: offers a demo season or an empty start.
class SeasonPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SeasonPage)

public:
    SeasonPage(ApiClient &api, LiveFeed &feed, const Theme &theme, QWidget *parent = nullptr);

signals:
    void done(); ///< Finished, whatever was chosen.

private:
    void make();
    void take(const Result<Nothing> &answer);
    void showStep(const DemoStep &step);
    void finish();
    void fail(const QString &sentence);
    void setMaking(bool isMaking);

    ApiClient &m_api;
    QByteArray m_actionKey; ///< Repeated presses create just one season.
    QLabel *const m_title;
    QLabel *const m_why;
    Notice *const m_notice;
    QProgressBar *const m_bar;
    QLabel *const m_words;
    QPushButton *const m_make;
    QPushButton *const m_goOn;
    bool m_isMaking = false;
};

} // namespace Evently
