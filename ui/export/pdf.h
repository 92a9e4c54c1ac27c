// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/report.h"

namespace Evently {

class Theme;

/// @p report as a PDF file on A4, broadside: vectors and text, a heading, the tables' headings
/// again on each page they go on, and page numbers. @p theme must be a light one, paper is white.
QByteArray pdfOf(const Report &report, const Theme &theme);

} // namespace Evently
