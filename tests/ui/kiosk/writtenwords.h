// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QDebug>
#include <QMap>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

namespace Evently {

/// A paint device that records which text was drawn, where, and what of it was clipped. Test only.
class WrittenWords : public QPaintDevice
{
public:
    explicit WrittenWords(const QSize &size)
        : m_size(size)
        , m_engine(*this)
    {
    }

    QPaintEngine *paintEngine() const override { return &m_engine; }

    /// All text, in the order of drawing.
    QString all() const
    {
        QStringList texts;
        for (const Run &run : m_runs)
            texts << run.text;
        return texts.join(QChar::Space);
    }
    /// Whether every letter of @p words was drawn, on any lines; right-to-left text is drawn in
    /// another order.
    bool has(const QString &words) const
    {
        QMap<char16_t, int> letters = counted(all());
        const QMap<char16_t, int> wanted = counted(words);
        for (auto letter = wanted.cbegin(); letter != wanted.cend(); ++letter) {
            if (letters.value(letter.key()) < letter.value())
                return false;
        }
        return true;
    }
    bool isWithin(const QRect &room) const { return outside(room).isEmpty(); }
    /// The text that isn't inside @p room, or was clipped.
    QString outside(const QRect &room) const
    {
        constexpr qreal tolerance = 1.5; // Glyphs may exceed their boxes slightly.
        const QRectF within = QRectF(room).adjusted(-tolerance, -tolerance, tolerance, tolerance);
        QStringList texts;
        for (const Run &run : m_runs) {
            const QRectF seen = run.clip.adjusted(-tolerance, -tolerance, tolerance, tolerance);
            if (!within.contains(run.box) || !seen.contains(run.box))
                texts << placeOf(run);
        }
        return texts.join(u'|');
    }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 0;
        }
    }

private:
    struct Run
    {
        QString text;
        QRectF box;
        QRectF clip;
    };

    static QString placeOf(const Run &run)
    {
        QString line;
        QDebug(&line) << run.text << run.box << "seen in" << run.clip;
        return line;
    }

    class Engine : public QPaintEngine
    {
    public:
        explicit Engine(WrittenWords &words)
            : QPaintEngine(AllFeatures)
            , m_words(words)
        {
        }
        bool begin(QPaintDevice *) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState &) override { }
        void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
        void drawPath(const QPainterPath &) override { }
        void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
        Type type() const override { return User; }
        void drawTextItem(const QPointF &at, const QTextItem &item) override
        {
            const QTransform transform = painter()->combinedTransform();
            const QRectF box(at.x(), at.y() - item.ascent() * 0.7, item.width(),
                             item.ascent() * 0.7);
            const QRectF clip = painter()->hasClipping()
                    ? transform.mapRect(painter()->clipBoundingRect())
                    : QRectF(QPointF(), QSizeF(m_words.m_size));
            m_words.m_runs << Run{item.text(), transform.mapRect(box), clip};
        }

    private:
        WrittenWords &m_words;
    };

    static QMap<char16_t, int> counted(const QString &text)
    {
        QMap<char16_t, int> letters;
        for (const QChar letter : text) {
            if (!letter.isSpace())
                ++letters[letter.unicode()];
        }
        return letters;
    }

    const QSize m_size;
    QList<Run> m_runs;
    mutable Engine m_engine;
};

} // namespace Evently
