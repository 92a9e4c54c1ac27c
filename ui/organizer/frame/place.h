// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QKeySequence>
#include <QString>

namespace Evently {

/// The main pages of the organizer's window, in the order of the side bar; Ctrl+1 is the first.
enum class Place { Overview, Events, Analytics, DeskSale, People, Kiosks };

QString nameOf(Place place); ///< Translated.
QString menuTitleOf(Place place); ///< With a mnemonic.
QString iconNameOf(Place place);
QKeySequence shortcutOf(Place place);
/// The place's name in the window's memory, independent of the language.
QString keyOf(Place place);

} // namespace Evently
