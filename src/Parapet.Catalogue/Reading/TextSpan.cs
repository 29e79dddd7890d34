using YamlDotNet.Core.Events;

namespace Parapet.Catalogue.Reading;

/// <summary>From where to where a value stands in its text, in letters from 0; the end is behind the last.</summary>
/// <param name="Name">Where its field's name begins; of an item of a list, and of the whole document, where the value does.</param>
public readonly record struct TextSpan(int Name, int Begin, int End)
{
    internal static TextSpan Of(Scalar scalar, int? name)
    {
        var (begin, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        return new(name ?? begin, begin, end);
    }

    /// <summary>A list or mapping between brackets ends with them; one of lines, with its last value.</summary>
    internal static TextSpan Of(ParsingEvent start, ParsingEvent end, int? name, bool isFlow, Node? last)
    {
        var begin = (int)start.Start.Index;
        return new(name ?? begin, begin, isFlow ? (int)end.Start.Index + 1 : last?.Span.End ?? begin);
    }
}
