// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace Evently {

/// The languages a kiosk speaks, and the one it speaks now: translation, numbers and dates, and
/// the direction of everything. GUI thread.
class Languages : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Languages)

public:
    struct Language
    {
        QString code; ///< ISO 639-1
        QString name; ///< In itself, as its speakers look for it.
        QLocale locale;
    };

    explicit Languages(QObject *parent = nullptr);
    ~Languages() override; ///< Speaks as the program did before.

    static const QList<Language> &all();
    QString current() const { return m_current; }

    /// Speaks @p code, which is one of all().
    void use(const QString &code);
    /// What the next visitor finds: @p asked, else the machine's language, else English.
    /// The language that useFirst() would take.
    static QString first(const QString &asked = {});
    void useFirst(const QString &asked = {});

signals:
    void changed(); ///< Whatever is written has to be written anew.

private:
    QTranslator m_translator;
    QString m_current;
    const QLocale m_localeBefore;
};

} // namespace Evently
