// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QLineEdit>

namespace Evently {

/// A field for a reference or a pairing code. It formats the input in groups of four, as printed,
/// however it was typed.
class CodeEdit : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeEdit)

public:
    explicit CodeEdit(QWidget *parent = nullptr);

private:
    void group();
};

} // namespace Evently
