using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Parapet.Drawing.Vector;

/// <summary>
/// A piece of HTML or SVG that is safe to print: only literals of this program and escaped values are in it. Numbers
/// are written with at most two places behind the point, as coordinates need them.
/// </summary>
public readonly record struct Markup(string Text)
{
    /// <summary>No text at all.</summary>
    public static Markup Nothing => new("");

    /// <summary>A template: its literal text as it stands, every value put in escaped, unless it is markup itself.</summary>
    public static Markup Of(Template template) => new(template.ToString());

    /// <summary>Pieces one after another, with nothing between.</summary>
    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));

    public override string ToString() => Text ?? "";

    /// <summary>Collects a template and escapes what is put into it.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + 12 * formattedCount);

        /// <summary>Text of this program, as it stands.</summary>
        public void AppendLiteral(string literal) => _text.Append(literal);

        /// <summary>Markup, as it stands: it has been escaped already.</summary>
        public void AppendFormatted(Markup value) => _text.Append(value.Text);

        /// <summary>Pieces of markup one after another, with nothing between.</summary>
        public void AppendFormatted(IEnumerable<Markup> values)
        {
            foreach (var value in values)
            {
                _text.Append(value.Text);
            }
        }

        /// <summary>Any text, escaped for an element or a quoted attribute; null is nothing.</summary>
        public void AppendFormatted(string? value) => _text.Append(WebUtility.HtmlEncode(value));

        /// <summary>All its digits, in no culture.</summary>
        public void AppendFormatted(int value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

        /// <inheritdoc cref="AppendFormatted(int)"/>
        public void AppendFormatted(ulong value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

        /// <summary>To two places behind the point, in no culture; never a minus before zero.</summary>
        public void AppendFormatted(double value) => _text.Append(CultureInfo.InvariantCulture, $"{Math.Round(value, 2) + 0.0:0.##}");

        public override string ToString() => _text.ToString();
    }
}
