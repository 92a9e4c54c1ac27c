// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QFont;

namespace Evently {

/// Inter for PDF files, without its contextual shapes. For a colon between digits, a hyphen between
/// capitals and an arrow it would use special glyphs, which PDF readers don't recognize when
/// searching. DejaVu Sans has the plain ones too, and draws what Inter lacks.
QFont paperFont();

} // namespace Evently
