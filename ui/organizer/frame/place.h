// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QKeySequence>
#include <QString>

namespace Evently {

/// Where somebody can go in the organizer's window; in the order of the side bar, and Ctrl+1 is the
/// first.
enum class Place { Overview, Events, Analytics, DeskSale, People, Kiosks };

QString nameOf(Place place); ///< Translated.
QString menuTitleOf(Place place); ///< The same with a letter to press.
QString iconNameOf(Place place);
QKeySequence shortcutOf(Place place);
/// A word that means the place in the window's memory, whatever the language.
QString keyOf(Place place);

} // namespace Evently
