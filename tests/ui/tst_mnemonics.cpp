// SPDX-License-Identifier: GPL-3.0-only
#include "tests/support/venue.h"
#include "tests/ui/openwindow.h"
#include "ui/desktop/windowlanguage.h"
#include "ui/look/theme.h"
#include "ui/organizer/event/eventpage.h"
#include "ui/organizer/events/eventspage.h"
#include "ui/widgets/rowtable.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabWidget>

using namespace Evently;
using namespace Qt::StringLiterals;

static constexpr int patienceMs = OpenWindow::patienceMs;

/// Alt and a letter has exactly one effect, in every language, on every page of the window.
class tst_Mnemonics : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void areUniqueOnEveryPage_data();
    void areUniqueOnEveryPage();
    void areUniqueInTheEditor_data();
    void areUniqueInTheEditor();

private:
    static void addLanguages();
    void open(const QString &language);
    RowTable *firstTable() const;

    const Theme m_theme{Theme::Scheme::Light};
    WindowMemory m_memory;
    std::unique_ptr<Venue> m_venue;
    std::unique_ptr<WindowLanguage> m_language;
    std::unique_ptr<OpenWindow> m_open;
};

namespace {

/// Which widgets use which letter, and which letters are used more than once.
class Letters
{
public:
    void add(const QString &words)
    {
        const QKeySequence letter = QKeySequence::mnemonic(words);
        if (!letter.isEmpty())
            m_words[letter] << words;
    }
    void addMenuBar(const QMenuBar &bar)
    {
        for (const QAction *menu : bar.actions()) {
            if (menu->isVisible() && menu->isEnabled())
                add(menu->text());
        }
    }
    void addControls(const QWidget &scope)
    {
        for (const auto *button : scope.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->isEnabled())
                add(button->text());
        }
        for (const auto *label : scope.findChildren<QLabel *>()) {
            if (label->isVisible() && label->buddy() && label->buddy()->isEnabled())
                add(label->text());
        }
        for (const auto *tabs : scope.findChildren<QTabBar *>()) {
            for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab)
                add(tabs->tabText(tab));
        }
    }
    QStringList clashes() const
    {
        QStringList clashes;
        for (auto letter = m_words.cbegin(); letter != m_words.cend(); ++letter) {
            if (letter->size() > 1)
                clashes << letter.key().toString() % u": "_s % letter->join(u" | "_s);
        }
        return clashes;
    }

private:
    QMap<QKeySequence, QStringList> m_words;
};

QStringList clashesOfMenus(const QWidget &window)
{
    QStringList clashes;
    for (const auto *menu : window.findChildren<QMenu *>()) {
        Letters letters;
        for (const QAction *action : menu->actions()) {
            if (action->isVisible() && action->isEnabled())
                letters.add(action->text());
        }
        clashes << letters.clashes();
    }
    clashes.removeDuplicates();
    return clashes;
}

QStringList clashesOf(const QMainWindow &window)
{
    Letters letters;
    letters.addMenuBar(*window.menuBar());
    letters.addControls(*window.centralWidget());
    return letters.clashes() + clashesOfMenus(window);
}

} // namespace

void tst_Mnemonics::initTestCase()
{
    m_theme.applyTo(*qApp);
}

void tst_Mnemonics::init()
{
    m_venue = std::make_unique<Venue>();
    m_venue->newEventId(10);
}

void tst_Mnemonics::cleanup()
{
    m_open.reset();
    m_language.reset();
    m_venue.reset();
}

void tst_Mnemonics::addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("German") << u"de"_s;
}

void tst_Mnemonics::open(const QString &language)
{
    m_language = std::make_unique<WindowLanguage>(*qApp, m_memory, language);
    const WindowSettings settings{.server = OpenWindow::urlOf(m_venue->server),
                                  .memory = &m_memory,
                                  .language = m_language.get()};
    m_open = std::make_unique<OpenWindow>(settings, m_theme);
    // The names of the fields are in another language, so OpenWindow's function can't be used.
    const auto fields = [this] {
        QList<QLineEdit *> visible;
        for (auto *field : m_open->window.findChildren<QLineEdit *>()) {
            if (field->isVisible())
                visible << field;
        }
        return visible;
    };
    QTRY_COMPARE_WITH_TIMEOUT(fields().size(), 2, patienceMs);
    fields()[0]->setText(m_venue->admin.email);
    fields()[1]->setText(QString::fromLatin1(TestServer::password));
    QTest::keyClick(fields()[1], Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(m_open->hand.shows(u"Ada Lovelace"_s),
                              qPrintable(m_open->hand.text()), patienceMs);
}

RowTable *tst_Mnemonics::firstTable() const
{
    for (auto *table : m_open->window.findChildren<RowTable *>()) {
        if (table->isVisible() && table->model()->rowCount() > 0)
            return table;
    }
    return nullptr;
}

void tst_Mnemonics::areUniqueOnEveryPage_data()
{
    addLanguages();
}

void tst_Mnemonics::areUniqueOnEveryPage()
{
    QFETCH(QString, language);
    open(language);
    const QMainWindow &window = m_open->window;
    QStringList clashes;
    for (const Place place : {Place::Overview, Place::Analytics, Place::Kiosks})
        m_open->window.goTo(place), clashes << clashesOf(window);
    for (const Place place : {Place::People, Place::DeskSale, Place::Events}) {
        m_open->window.goTo(place);
        QTRY_VERIFY_WITH_TIMEOUT(firstTable(), patienceMs);
        clashes << clashesOf(window);
    }
    QTest::keyClick(firstTable(), Qt::Key_Return);
    auto *tabs = window.findChild<EventPage *>()->findChild<QTabWidget *>();
    QTRY_VERIFY_WITH_TIMEOUT(tabs->isVisible(), patienceMs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        clashes << clashesOf(window);
    }
    clashes.removeDuplicates();
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

void tst_Mnemonics::areUniqueInTheEditor_data()
{
    addLanguages();
}

void tst_Mnemonics::areUniqueInTheEditor()
{
    QFETCH(QString, language);
    open(language);
    m_open->window.goTo(Place::Events);
    QTRY_VERIFY_WITH_TIMEOUT(firstTable(), patienceMs);
    QTest::keyClick(firstTable(), Qt::Key_N);
    QTRY_VERIFY(QApplication::activeModalWidget());
    Letters letters;
    letters.addControls(*QApplication::activeModalWidget());
    const QStringList clashes = letters.clashes();
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u'\n')));
}

QTEST_MAIN(tst_Mnemonics)
#include "tst_mnemonics.moc"
