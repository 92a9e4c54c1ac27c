// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "ui/export/report.h"

namespace Evently {

class Theme;

/// @p report as a PDF file, A4 landscape: vectors and text, a heading, table headings repeated on
/// each page, and page numbers. @p theme must be a light one, because paper is white.
QByteArray pdfOf(const Report &report, const Theme &theme);

} // namespace Evently
