// SPDX-License-Identifier: GPL-3.0-only
#include "ui/kiosk/parts/kioskpage.h"

#include "ui/kiosk/parts/fittedwords.h"
#include "ui/widgets/scrolledpage.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>

using namespace Qt::StringLiterals;

namespace Evently {

namespace {

/// Aligns text by the kiosk's language, whatever language the text is in: a QLabel would left-align
/// an English name on an Arabic page. Breaks words that are wider than the page instead of cutting
/// them.
class KioskLabel : public QLabel
{
public:
    KioskLabel() { align(); }

    int heightForWidth(int width) const override
    {
        const int height = QLabel::heightForWidth(width);
        return wordWrap() ? std::max(height, heightOfWords(text(), font(), width)) : height;
    }
    /// Longer words are broken, so that they don't make the page wider than the screen.
    QSize minimumSizeHint() const override
    {
        const QSize least = QLabel::minimumSizeHint();
        constexpr int letters = 14;
        return wordWrap()
                ? QSize(std::min(least.width(), letters * fontMetrics().averageCharWidth()),
                        least.height())
                : least;
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const QRect widest(0, 0, width(), QWIDGETSIZE_MAX);
        const bool hasRoom = !wordWrap()
                || fontMetrics().boundingRect(widest, Qt::TextWordWrap, text()).width() <= width();
        if (hasRoom)
            return QLabel::paintEvent(event);
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        FittedWords{.font = font(), .text = text()}.draw(painter, rect(), alignment());
    }
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::LayoutDirectionChange)
            align();
    }

private:
    void align()
    {
        if (alignment() & Qt::AlignHCenter)
            return;
        setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                     | Qt::AlignVCenter);
    }
};

} // namespace

QLabel *kioskLabel(const QString &type, const QString &tone)
{
    auto *label = new KioskLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("type", type);
    label->setProperty("tone", tone);
    return label;
}

KioskPage::KioskPage(KioskContext &context)
    : m_context(context)
    , m_whole(new QVBoxLayout(this))
    , m_upper(new QWidget)
    , m_shown(new QBoxLayout(QBoxLayout::TopToBottom, m_upper))
    , m_lift(new QVBoxLayout)
    , m_lower(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_spread(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_scroll(new ScrolledPage)
    , m_words(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_head(new QWidget)
    , m_headline(kioskLabel(u"headline"_s))
    , m_lead(kioskLabel(u"body"_s, u"muted"_s))
    , m_body(new QVBoxLayout)
    , m_actions(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(u"kioskpage"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_upper->hide();
    m_lead->hide();

    auto *head = new QVBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_headline);
    head->addWidget(m_lead);
    m_words->addWidget(m_head);
    m_words->addLayout(m_body, 1);
    auto *words = new QWidget;
    words->setLayout(m_words);
    m_words->setContentsMargins(0, 0, 0, 0);
    m_shown->setContentsMargins(0, 0, 0, 0);
    m_lift->addStretch(1);
    m_shown->addLayout(m_lift);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(words);
    QScroller::grabGesture(m_scroll->viewport(), QScroller::TouchGesture);
    words->installEventFilter(this); // Text changes may change the space that it needs.
    m_spread->addWidget(m_scroll, 1);
    m_lower->addLayout(m_spread, 3);
    m_lower->addLayout(m_actions);
    m_whole->addWidget(m_upper);
    m_whole->addLayout(m_lower, 1);

    connect(&m_context.look, &KioskLook::changed, this, &KioskPage::arrange);
    connect(&m_context.languages, &Languages::changed, this, [this] {
        retranslate();
        arrange(); // Scroll areas ignore the text's width.
    });
}

void KioskPage::setPicture(QWidget *picture)
{
    m_picture = picture;
    m_spread->insertWidget(0, picture, 1);
}

TapButton *KioskPage::addAction(TapButton::Rank rank)
{
    auto *button = new TapButton(m_context.look, rank);
    m_actions->addWidget(button, rank == TapButton::Rank::Primary ? 2 : 1);
    if (rank == TapButton::Rank::Primary)
        m_primary = button;
    return button;
}

bool KioskPage::takeCode(const ScannedCode &)
{
    return false;
}

void KioskPage::takeFocus()
{
    if (focusProxy())
        return setFocus();
    if (look().hasKeys() && fieldForKeys())
        return fieldForKeys()->setFocus();
    // A disabled button may have passed its focus to one below the visible area.
    QWidget *focused = window()->focusWidget();
    const bool isStray = look().hasKeys() || isAncestorOf(focused);
    if (!isStray || !qobject_cast<QAbstractButton *>(focused))
        return;
    focused->clearFocus();
    if (m_primary)
        m_primary->setFocus();
}

bool KioskPage::useKey(const QKeyEvent &)
{
    return false;
}

static bool press(QAbstractButton *button)
{
    if (!button || !button->isVisible() || !button->isEnabled())
        return false;
    button->click();
    return true;
}

bool KioskPage::pressKey(const QKeyEvent &key)
{
    if (useKey(key))
        return true;
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return key.isAutoRepeat() || pressReturn();
    case Qt::Key_Escape: return key.isAutoRepeat() || press(m_wayBack);
    default: break;
    }
    if (scroll(key.key()))
        return true;
    QLineEdit *field = fieldForKeys();
    const QString text = key.text();
    if (!field || text.isEmpty() || !text.at(0).isPrint() || text == u" "_s)
        return false;
    field->setFocus();
    QScopedPointer<QKeyEvent> letter(key.clone());
    QCoreApplication::sendEvent(field, letter.data());
    return true;
}

/// Presses the focused button if a keyboard is used; otherwise the page's main button.
bool KioskPage::pressReturn()
{
    QWidget *focused = window()->focusWidget();
    if (qobject_cast<QAbstractItemView *>(focused))
        return false; // Return selects its row.
    if (look().hasKeys() && press(qobject_cast<QAbstractButton *>(focused)))
        return true;
    return press(m_primary);
}

bool KioskPage::scroll(int key)
{
    static const QHash<int, QScrollBar::SliderAction> actions{
            {Qt::Key_Up, QScrollBar::SliderSingleStepSub},
            {Qt::Key_Down, QScrollBar::SliderSingleStepAdd},
            {Qt::Key_PageUp, QScrollBar::SliderPageStepSub},
            {Qt::Key_PageDown, QScrollBar::SliderPageStepAdd}};
    QScrollBar *bar = m_scroll->verticalScrollBar();
    const auto action = actions.constFind(key);
    if (action == actions.cend() || bar->maximum() == bar->minimum()
        || qobject_cast<QAbstractItemView *>(window()->focusWidget()))
        return false;
    bar->triggerAction(*action);
    return true;
}

void KioskPage::centre()
{
    m_isCentred = true;
    m_words->insertStretch(0, 1);
    m_words->setStretchFactor(m_body, 0);
    m_words->addStretch(1);
    for (QLabel *label : {m_headline, m_lead})
        label->setAlignment(Qt::AlignHCenter);
}

void KioskPage::setCrown(QWidget *crown)
{
    m_crown = crown;
    static_cast<QVBoxLayout *>(m_head->layout())->insertWidget(0, crown);
    m_upper->installEventFilter(this);
}

/// Scrolled content takes its full preferred height, so the crown must be shrunk explicitly.
/// @return the crown's maximum height, given the current layout of the text.
int KioskPage::roomForCrown(const QWidget &around) const
{
    const QMargins edges = m_whole->contentsMargins();
    const QSize room = m_isUp
            ? QSize(width() - edges.left() - edges.right(), m_upper->minimumHeight())
            : m_scroll->maximumViewportSize(); // Its bar may be needed only for itself.
    const int whole = m_crown->sizeHint().height();
    const int words =
            around.heightForWidth(room.width()) - std::min(whole, m_crown->maximumHeight());
    return std::clamp(room.height() - words, m_crown->minimumSizeHint().height(), whole);
}

/// Pages scroll only vertically, so a picture shrinks before text is cut off at the side.
void KioskPage::fitScroll()
{
    const bool isBeside = m_picture && !look().isLow() && !look().isPortrait();
    const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
    m_scroll->widget()->layout()->activate();
    m_scroll->setMinimumWidth(isBeside ? m_scroll->widget()->minimumSizeHint().width() + bar : 0);
}

/// A nested layout caches the height of its text until the outer one is laid out again, and how
/// often that has happened by now isn't predictable, so this repeats until the result is stable.
void KioskPage::fitCrown()
{
    if (!m_crown || m_isFitting)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    QWidget *around = m_isUp ? m_upper : m_scroll->widget();
    constexpr int roundsMax = 4;
    for (int round = 0; round < roundsMax; ++round) {
        m_head->layout()->activate();
        around->layout()->activate();
        const int height = roomForCrown(*around);
        if (height == m_crown->maximumHeight())
            return;
        m_crown->setMaximumHeight(height);
        // The scrolled content gets its new height only after the caller has returned.
        QCoreApplication::postEvent(m_scroll, new QEvent(QEvent::LayoutRequest));
    }
}

bool KioskPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOurs = watched == m_upper || watched == m_scroll->widget();
    if (isOurs && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)) {
        fitScroll();
        fitCrown();
        settleSoon();
    }
    return QWidget::eventFilter(watched, event);
}

/// A widget that is resized during its own resize keeps the layout for the intermediate size.
void KioskPage::settleSoon()
{
    if (std::exchange(m_isSettling, true))
        return;
    const auto settle = [this] {
        m_isSettling = false;
        const QWidget *words = m_scroll->widget();
        if (words->layout()->geometry() != words->contentsRect())
            words->layout()->setGeometry(words->contentsRect());
    };
    QMetaObject::invokeMethod(this, settle, Qt::QueuedConnection);
}

void KioskPage::addNews(QWidget *news)
{
    m_head->layout()->addWidget(news);
}

void KioskPage::setLead(const QString &lead)
{
    m_lead->setText(lead);
    makeRoom();
}

/// If the keyboard leaves no room for both on a landscape screen, hides the text and keeps the
/// fields.
void KioskPage::makeRoom()
{
    m_headline->show();
    m_lead->setVisible(!m_lead->text().isEmpty());
    if (!m_isTight)
        return;
    for (QLabel *label : {m_lead, m_headline}) {
        m_whole->activate();
        m_head->layout()->activate();
        const QWidget *words = m_scroll->widget();
        words->layout()->activate();
        const QSize room = m_scroll->maximumViewportSize();
        if (words->heightForWidth(room.width()) > room.height())
            label->hide();
    }
}

/// Whether it has content besides the headline.
bool KioskPage::hasBody() const
{
    for (int i = 0; i < m_body->count(); ++i) {
        if (!m_body->itemAt(i)->spacerItem())
            return true;
    }
    return false;
}

/// Whether the on-screen keyboard covers the lower half of the screen, so that the content must be
/// in the upper half.
bool KioskPage::isHalved() const
{
    int seen = height();
    for (const QWidget *around = parentWidget(); around; around = around->parentWidget()) {
        if (const auto *scroll = qobject_cast<const QScrollArea *>(around))
            seen = scroll->viewport()->height();
    }
    return seen <= window()->height() * 3 / 4;
}

/// Moves read-only content to the upper half, or back to the text.
void KioskPage::moveUp(bool isUp)
{
    if (std::exchange(m_isUp, isUp) == isUp)
        return;
    for (QWidget *part : {m_picture, m_head}) {
        if (part)
            part->setParent(nullptr); // Removes it from its layout.
    }
    if (m_picture && isUp)
        m_shown->insertWidget(0, m_picture, 1);
    else if (m_picture)
        m_spread->insertWidget(0, m_picture, 1);
    if (isUp)
        m_lift->addWidget(m_head);
    else
        m_words->insertWidget(m_isCentred ? 1 : 0, m_head);
    if (m_isCentred)
        m_words->setStretch(0, isUp ? 0 : 1);
    for (QWidget *part : {m_picture, m_head}) {
        if (part)
            part->show();
    }
}

void KioskPage::arrange()
{
    const bool isUpright = look().isPortrait();
    const bool isLow = look().isLow() && !(m_isBeside && isHalved());
    const int edge = look().px(56);
    // On a landscape screen, lines shouldn't span the whole width.
    const int side = isUpright || (isLow && hasBody()) ? edge
            : m_picture || m_isWide || m_isBeside      ? look().px(96)
                                                       : std::max(edge, width() / 6);
    m_whole->setSpacing(look().px(24));
    m_lower->setSpacing(look().px(24));
    m_shown->setSpacing(look().px(isUpright ? 24 : 48));
    m_spread->setSpacing(look().px(48));
    m_words->setSpacing(look().px(16));
    m_head->layout()->setSpacing(look().px(isLow && !isUpright ? 8 : 16));
    m_body->setSpacing(look().px(isLow && !isUpright ? 12 : 24));
    m_actions->setSpacing(look().px(24));
    const auto alongTheScreen = isUpright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_spread->setDirection(alongTheScreen);
    const bool isTight = m_isBeside && !isUpright && isHalved();
    const bool isHeadBeside = m_isBeside && !isUpright && !isLow && !isTight
            && m_head->minimumSizeHint().width() + m_body->minimumSize().width() + look().px(96)
                    <= width() - 2 * side - m_scroll->verticalScrollBar()->sizeHint().width();
    m_whole->setContentsMargins(side,
                                look().px(isUpright         ? 72
                                                  : isTight ? 24
                                                            : 48),
                                side, look().px(isTight ? 24 : 40));
    m_words->setDirection(isHeadBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (m_isBeside)
        m_words->setSpacing(look().px(isHeadBeside ? 96 : isTight ? 16 : 40));
    m_shown->setDirection(alongTheScreen);

    moveUp(isLow);
    if (m_isBeside && !isLow) {
        m_words->setAlignment(m_head, isHeadBeside ? Qt::AlignTop : Qt::Alignment());
        m_words->setStretchFactor(m_head, isHeadBeside ? 2 : 0);
        m_words->setStretchFactor(m_body, isHeadBeside ? 3 : 1);
    }
    m_shown->setStretchFactor(m_lift, m_picture && isUpright ? 0 : 1);
    if (m_picture && isLow)
        m_lift->setStretch(0, isUpright ? 0 : 1);
    else if (m_picture)
        m_spread->setStretchFactor(m_picture, isUpright && !hasBody() ? 2 : 1);
    m_upper->setVisible(isLow);
    const int upper = isHalved()
            ? 0
            : window()->height() / 2 - m_whole->contentsMargins().top() - m_whole->spacing();
    m_upper->setMinimumHeight(std::max(0, upper));
    m_whole->setStretch(0, hasBody() ? 0 : 1);
    m_whole->setStretch(1, hasBody() ? 1 : 0);
    m_scroll->setVisible(hasBody() || !isLow);
    // Half of a landscape screen is too low for stacked buttons plus their content.
    const bool hasActionsBeside = (isLow || isTight) && !isUpright && hasBody();
    m_lower->setDirection(hasActionsBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_lower->setStretch(1, hasActionsBeside ? 1 : 0);
    m_lower->setAlignment(m_actions, hasActionsBeside ? Qt::AlignBottom : Qt::Alignment());
    m_actions->setDirection(hasActionsBeside ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_whole->invalidate();
    m_isTight = isTight;
    fitScroll();
    makeRoom();
    fitCrown();
}

void KioskPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace Evently
