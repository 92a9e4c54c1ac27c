// SPDX-License-Identifier: GPL-3.0-only
#pragma once

class QFont;

namespace Evently {

/// Inter for PDF files, in its plain shapes. It has others for a colon between digits, a hyphen
/// between capitals and an arrow, which readers and their searches don't know for what they are.
QFont paperFont();

} // namespace Evently
