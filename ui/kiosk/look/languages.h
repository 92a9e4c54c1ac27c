// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace Evently {

/// The languages of a kiosk and the current one: translation, number and date formats, and text
/// direction. GUI thread.
class Languages : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Languages)

public:
    struct Language
    {
        QString code; ///< ISO 639-1
        QString name; ///< In the language itself, so that its speakers find it.
        QLocale locale;
    };

    explicit Languages(QObject *parent = nullptr);
    ~Languages() override; ///< Restores the program's previous language.

    static const QList<Language> &all();
    QString current() const { return m_current; }

    /// Switches to @p code, which must be one of all().
    void use(const QString &code);
    /// The default for the next visitor, as useFirst() sets it: @p asked, else the machine's
    /// language, else English.
    static QString first(const QString &asked = {});
    void useFirst(const QString &asked = {});

signals:
    void changed(); ///< All texts must be set again.

private:
    QTranslator m_translator;
    QString m_current;
    const QLocale m_localeBefore;
};

} // namespace Evently
