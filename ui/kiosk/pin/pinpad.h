// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace Evently {

class KioskLook;

/// Twelve big keys and a dot for each digit entered, by touch or keyboard. The digits are stored
/// only here, and cleared once they have been submitted. GUI thread.
class PinPad : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinPad)

public:
    explicit PinPad(const KioskLook &look, QWidget *parent = nullptr);

    void clear();
    int typed() const { return int(m_digits.size()); } ///< The number of digits.
    /// Closed while a PIN is checked or during a wait: nothing can be typed.
    void setOpen(bool isOpen);

signals:
    void entered(const QString &pin);
    void typedOn(); ///< A sign that someone is there.

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *newKey(const QString &label);
    void setWords();
    void arrange();
    void type(QChar digit);
    void takeBack();
    void enter();
    void showDots();

    const KioskLook &m_look;
    QLabel *const m_dots;
    QWidget *const m_keys;
    QGridLayout *const m_grid;
    QList<QPushButton *> m_digitKeys; ///< 0 to 9.
    QPushButton *const m_back;
    QPushButton *const m_enter;
    QString m_digits;
};

} // namespace Evently
