// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/keyboard/onscreenkeyboard.h"

#include "ui/look/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Evently {

/// Twelve millimetres on the widget's screen, which a finger hits easily.
static int touchHeight(const QWidget &widget)
{
    const QScreen *screen = widget.screen();
    const qreal dotsPerMillimetre = screen ? screen->physicalDotsPerInchY() / 25.4 : 96 / 25.4;
    return std::clamp(qRound(12 * dotsPerMillimetre), 56, 120);
}

static void press(int key, const QString &text)
{
    QWidget *field = QApplication::focusWidget();
    if (!field)
        return;
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(field, &down);
    QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(field, &up);
}

OnScreenKeyboard::OnScreenKeyboard(QWidget *parent)
    : QFrame(parent)
    , m_rows(new QVBoxLayout(this))
    , m_language(QLocale().language())
{
    setObjectName(u"keyboard"_s);
    setLayoutDirection(Qt::LeftToRight); // Arabic keyboards also begin at the left.
    setFocusPolicy(Qt::NoFocus);
    m_rows->setContentsMargins(Theme::Near, Theme::Near, Theme::Near, Theme::Near);
    m_rows->setSpacing(Theme::Near);
    layKeys();
}

void OnScreenKeyboard::setLanguage(QLocale::Language language)
{
    m_language = language;
    m_isLatinWanted = false;
    layKeys();
}

void OnScreenKeyboard::prepareFor(Qt::InputMethodHints hints, bool isAtStart)
{
    m_hints = hints;
    m_isLatinWanted = hints & (Qt::ImhEmailCharactersOnly | Qt::ImhLatinOnly);
    const bool isForName =
            !(hints & (Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase | Qt::ImhHiddenText));
    turnTo(hints & Qt::ImhDigitsOnly ? Face::Digits : Face::Letters,
           isForName && isAtStart ? Case::Upper : Case::Lower);
}

void OnScreenKeyboard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        layKeys();
}

void OnScreenKeyboard::turnTo(Face face, Case letterCase)
{
    m_face = face;
    m_case = letterCase;
    layKeys();
}

const KeyLayout &OnScreenKeyboard::layoutNow() const
{
    const KeyLayout &own = keyLayoutFor(m_language);
    return m_isLatinWanted && !own.isLatin ? keyLayoutFor(QLocale::English) : own;
}

void OnScreenKeyboard::layKeys()
{
    // Keys may be rebuilt while one is pressed, so the old ones are deleted later.
    while (QLayoutItem *row = m_rows->takeAt(0)) {
        row->widget()->hide();
        row->widget()->deleteLater();
        delete row;
    }
    if (m_face == Face::Digits)
        layDigits();
    else
        layLetters();
}

void OnScreenKeyboard::layDigits()
{
    for (const QString &row : {u"123"_s, u"456"_s, u"789"_s})
        addRow({letterKey(row.at(0)), letterKey(row.at(1)), letterKey(row.at(2))});
    addRow({backspaceKey(), letterKey(u"0"_s), doneKey()});
}

void OnScreenKeyboard::layLetters()
{
    const KeyLayout &layout = layoutNow();
    const QList<QStringList> &rows = m_face == Face::Accents ? layout.accents
            : m_face == Face::Signs                          ? signKeys()
                                                             : layout.letters;
    QList<QPushButton *> digits;
    for (const QChar digit : u"1234567890"_s)
        digits << letterKey(digit);
    addRow(digits);

    for (int i = 0; i < rows.size(); ++i) {
        QList<QPushButton *> keys;
        QList<int> widths;
        const bool isLast = i == rows.size() - 1;
        if (isLast && layout.isLatin && m_face != Face::Signs) {
            QPushButton *shift = newKey(u"⇧"_s, tr("Shift"));
            shift->setCheckable(true);
            shift->setChecked(m_case == Case::Upper);
            connect(shift, &QPushButton::clicked, this,
                    [this] { turnTo(m_face, m_case == Case::Upper ? Case::Lower : Case::Upper); });
            keys << shift;
            widths << 3;
        }
        for (const QString &letter : rows[i]) {
            keys << letterKey(letter);
            widths << 2;
        }
        if (isLast) {
            keys << backspaceKey();
            widths << 3;
        }
        addRow(keys, widths);
    }

    QList<QPushButton *> keys{faceKey()};
    QList<int> widths{3};
    const KeyLayout &own = keyLayoutFor(m_language);
    if (!own.isLatin) {
        QPushButton *script =
                newKey(m_isLatinWanted ? own.letters[1].mid(0, 3).join(QString()) : u"abc"_s,
                       tr("Other script"));
        script->setProperty("isNarrow", true);
        connect(script, &QPushButton::clicked, this, [this] {
            m_isLatinWanted = !m_isLatinWanted;
            turnTo(Face::Letters, Case::Lower);
        });
        keys << script;
        widths << 3;
    }
    for (const QString &sign : {u"@"_s, u"-"_s, u"_"_s}) {
        keys << letterKey(sign);
        widths << 2;
    }
    QPushButton *space = newKey(u" "_s, tr("Space"));
    connect(space, &QPushButton::clicked, this, [this] { write(u" "_s); });
    keys << space << letterKey(u"'"_s) << letterKey(u"."_s) << doneKey();
    widths << 6 << 2 << 2 << 5;
    addRow(keys, widths);
}

/// Cycles from letters to symbols, if needed, then to accents and back.
OnScreenKeyboard::Face OnScreenKeyboard::nextFace() const
{
    if (m_face == Face::Accents)
        return Face::Letters;
    const bool needsSigns = m_hints & (Qt::ImhEmailCharactersOnly | Qt::ImhHiddenText);
    return m_face == Face::Letters && needsSigns ? Face::Signs : Face::Accents;
}

QPushButton *OnScreenKeyboard::faceKey()
{
    const KeyLayout &layout = layoutNow();
    const Face next = nextFace();
    QPushButton *key = next == Face::Signs ? newKey(u"#+!"_s, tr("Symbols"))
            : next == Face::Accents
            ? newKey(layout.isLatin ? u"áñü"_s : u"أئپ"_s, tr("More letters"))
            : newKey(layout.letters[0].mid(0, 3).join(QString()), tr("Letters"));
    key->setProperty("isNarrow", true);
    connect(key, &QPushButton::clicked, this, [this, next] { turnTo(next, m_case); });
    return key;
}

void OnScreenKeyboard::addRow(const QList<QPushButton *> &keys, const QList<int> &widths)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::Near);
    for (int i = 0; i < keys.size(); ++i)
        layout->addWidget(keys[i], widths.value(i, 2));
    m_rows->addWidget(row);
    row->show(); // At once: the next key may be tapped before the event loop runs.
}

QPushButton *OnScreenKeyboard::newKey(const QString &label, const QString &name)
{
    auto *key = new QPushButton(QString(label).replace(u'&', u"&&"_s));
    key->setProperty("rank", u"key"_s);
    key->setAccessibleName(name);
    key->setFocusPolicy(Qt::NoFocus); // The field keeps it.
    key->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    key->setMinimumHeight(touchHeight(*this)); // The kiosk's style sheet may ask for more.
    return key;
}

QPushButton *OnScreenKeyboard::letterKey(const QString &letter)
{
    // The upper case of "ß" would be two letters.
    const QString upper = letter.toUpper();
    const QString text = m_case == Case::Upper && upper.size() == 1 ? upper : letter;
    // In right-to-left layouts, a bracket would be drawn mirrored.
    static const QString leftToRight = QChar(0x200e);
    const bool isLetter = text.at(0).isLetterOrNumber() || text.at(0).isMark();
    QPushButton *key = newKey(isLetter ? text : leftToRight % text % leftToRight, text);
    connect(key, &QPushButton::clicked, this, [this, text] { write(text); });
    return key;
}

QPushButton *OnScreenKeyboard::backspaceKey()
{
    QPushButton *key = newKey(u"⌫"_s, tr("Delete the last character"));
    key->setAutoRepeat(true);
    connect(key, &QPushButton::clicked, this, [] { press(Qt::Key_Backspace, u"\b"_s); });
    return key;
}

QPushButton *OnScreenKeyboard::doneKey()
{
    QPushButton *key = newKey(tr("Done"), tr("Done"));
    key->setProperty("rank", u"primary"_s);
    key->setProperty("isNarrow", true); // A key with a word on it.
    connect(key, &QPushButton::clicked, this, &OnScreenKeyboard::done);
    return key;
}

void OnScreenKeyboard::write(const QString &text)
{
    press(text.at(0).toUpper().unicode(), text);
    if (m_case == Case::Upper)
        turnTo(m_face, Case::Lower); // Shift is for one letter.
}

} // namespace Evently
