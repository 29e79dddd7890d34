using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Parapet.Studies.Report;

/// <summary>
/// A piece of HTML or SVG that is safe to print: only literals of this program and escaped values are in it. Numbers
/// are written with at most two places behind the point, as coordinates need them.
/// </summary>
public readonly record struct Markup(string Text)
{
    public static Markup Nothing => new("");

    /// <summary>A template: its literal text as it stands, every value put in escaped, unless it is markup itself.</summary>
    public static Markup Of(Template template) => new(template.ToString());

    public static Markup Join(IEnumerable<Markup> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));

    public override string ToString() => Text ?? "";

    /// <summary>Collects a template and escapes what is put into it.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Template(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + 12 * formattedCount);

        public void AppendLiteral(string literal) => _text.Append(literal);

        public void AppendFormatted(Markup value) => _text.Append(value.Text);

        public void AppendFormatted(IEnumerable<Markup> values)
        {
            foreach (var value in values)
            {
                _text.Append(value.Text);
            }
        }

        public void AppendFormatted(string? value) => _text.Append(WebUtility.HtmlEncode(value));

        public void AppendFormatted(int value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(ulong value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(double value) => _text.Append(CultureInfo.InvariantCulture, $"{Math.Round(value, 2) + 0.0:0.##}");

        public override string ToString() => _text.ToString();
    }
}
