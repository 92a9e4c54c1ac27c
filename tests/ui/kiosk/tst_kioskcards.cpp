// SPDX-License-Identifier: GPL-3.0-only
#include "models/words/amounts.h"
#include "tests/ui/kiosk/writtenwords.h"
#include "ui/kiosk/look/kioskwords.h"
#include "ui/kiosk/look/languages.h"
#include "ui/kiosk/pages/programmedelegate.h"
#include "ui/kiosk/parts/poster.h"
#include "ui/tables/eventlistmodel.h"

#include <QApplication>
#include <QListView>
#include <QStandardItemModel>
#include <QTest>

using namespace Evently;
using namespace Qt::StringLiterals;

/// Long words, many scripts and all shapes of screens: a card shows its texts completely, or with
/// an ellipsis if the next page has the rest.
class tst_KioskCards : public QObject
{
    Q_OBJECT

private slots:
    void cutsNothing_data();
    void cutsNothing();
    void hasTheWholeNameOnThePoster_data();
    void hasTheWholeNameOnThePoster();

private:
    static QList<Listing> listings();
};

static const QStringList &names()
{
    static const QStringList all{
            u"Jazz Night"_s,
            u"Weihnachtsoratorium"_s,
            u"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"_s,
            u"A Midsummer Night's Dream with the Garden Players and their Friends from Abroad"_s,
            u"Long words, and very many of them, "_s.repeated(5) + u"and then the last one"_s,
            u"W"_s.repeated(200),
            u"حفلة موسيقى الجاز في القاعة الزرقاء مع ضيوف من بلاد بعيدة"_s,
            u"交響楽団の夕べ・冬の特別公演・指揮者と仲間たちによる室内楽の一夜"_s,
            u"Ночь джаза в Голубом зале"_s,
            u"🎷🎺🥁 Brass & Beat"_s,
    };
    return all;
}

QList<Listing> tst_KioskCards::listings()
{
    QList<Listing> listings;
    for (const QString &name : names()) {
        Listing listing;
        listing.event.id = QUuid::createUuid();
        listing.event.name = name;
        listing.event.venue = u"Landestheater Detmold, Großer Saal im Obergeschoss"_s;
        listing.event.dateTime = Instant(std::chrono::milliseconds(1'796'900'400'000));
        listing.event.timeZone = u"Europe/Berlin"_s;
        listing.event.currency = u"EUR"_s;
        listing.event.priceCents = 123450;
        listing.event.totalCapacity = 1200;
        listing.event.availableCapacity = listings.size() % 2 == 0 ? 1111 : 3;
        constexpr Event::Sales states[] = {Event::Sales::Open, Event::Sales::SoldOut,
                                           Event::Sales::Waitlist, Event::Sales::Closed};
        listing.sales = states[listings.size() % 4];
        listings << listing;
    }
    return listings;
}

void tst_KioskCards::cutsNothing_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<bool>("isLarge");

    for (const Languages::Language &language : Languages::all()) {
        for (const QSize &screen :
             {QSize(1440, 900), QSize(1400, 1000), QSize(1366, 768), QSize(1080, 1920),
              QSize(1920, 1080), QSize(911, 512), QSize(1280, 720), QSize(3840, 2160)}) {
            for (const bool isLarge : {false, true}) {
                QTest::addRow("%s, %dx%d%s", qPrintable(language.code), screen.width(),
                              screen.height(), isLarge ? ", large letters" : "")
                        << language.code << screen << isLarge;
            }
        }
    }
}

void tst_KioskCards::cutsNothing()
{
    QFETCH(QString, language);
    QFETCH(QSize, screen);
    QFETCH(bool, isLarge);

    Languages languages;
    languages.use(language);
    KioskLook look;
    look.setScreen(screen, 96 / 25.4);
    look.setLargeType(isLarge);
    QListView list;
    list.setAttribute(Qt::WA_DontShowOnScreen); // A hidden list would keep its initial size.
    list.show();
    list.resize(screen.width() - 2 * look.px(look.isPortrait() ? 56 : 96), screen.height() / 2);
    ProgrammeDelegate cards(look, &list);
    const QList<Listing> all = listings();
    cards.follow(all, list.viewport()->width());
    QStandardItemModel model;
    for (const Listing &listing : all) {
        auto *item = new QStandardItem(listing.event.name);
        item->setData(QVariant::fromValue(listing), EventListModel::ListingRole);
        model.appendRow(item);
    }

    for (int row = 0; row < all.size(); ++row) {
        const Event &event = all[row].event;
        QStyleOptionViewItem option;
        option.initFrom(&list);
        option.widget = &list;
        option.direction = QApplication::layoutDirection();
        const QModelIndex index = model.index(row, 0);
        option.rect = QRect(QPoint(), cards.sizeHint(option, index));
        WrittenWords written(screen);
        {
            QPainter painter(&written);
            painter.setLayoutDirection(option.direction);
            cards.paint(&painter, option, index);
        }
        QVERIFY2(written.isWithin(option.rect), qPrintable(written.outside(option.rect)));
        for (const QString &words :
             {whenText(event), seatsText(all[row]), priceText(event.priceCents, event.currency)})
            QVERIFY2(written.has(words), qPrintable(words % u" is not in: "_s % written.all()));
        for (const QString &words : {event.name, event.venue}) {
            QVERIFY2(written.has(words) || written.has(u"…"_s),
                     qPrintable(words % u" is not in: "_s % written.all()));
        }
    }
}

void tst_KioskCards::hasTheWholeNameOnThePoster_data()
{
    QTest::addColumn<QSize>("screen");
    QTest::addColumn<QSize>("poster");
    QTest::addColumn<bool>("isLarge");

    for (const bool isLarge : {false, true}) {
        const char *letters = isLarge ? "large" : "small";
        QTest::addRow("1440x900, %s", letters) << QSize(1440, 900) << QSize(590, 560) << isLarge;
        QTest::addRow("1400x1000, %s", letters) << QSize(1400, 1000) << QSize(570, 640) << isLarge;
        QTest::addRow("911x512, %s", letters) << QSize(911, 512) << QSize(380, 300) << isLarge;
        QTest::addRow("1080x1920, %s", letters) << QSize(1080, 1920) << QSize(968, 700) << isLarge;
    }
}

void tst_KioskCards::hasTheWholeNameOnThePoster()
{
    QFETCH(QSize, screen);
    QFETCH(QSize, poster);
    QFETCH(bool, isLarge);

    KioskLook look;
    look.setScreen(screen, 96 / 25.4);
    look.setLargeType(isLarge);
    for (const Listing &listing : listings()) {
        Poster widget(look);
        widget.resize(poster);
        const QString line = whenText(listing.event) % u'\n' % listing.event.venue;
        widget.setWords(listing.event.name, line);
        WrittenWords written(poster);
        widget.render(&written, QPoint(), QRegion(), QWidget::DrawChildren);
        QVERIFY2(written.isWithin(widget.rect()), qPrintable(written.outside(widget.rect())));
        for (const QString &words : {listing.event.name, line})
            QVERIFY2(written.has(words), qPrintable(words % u" is not in: "_s % written.all()));
    }
}

QTEST_MAIN(tst_KioskCards)
#include "tst_kioskcards.moc"
