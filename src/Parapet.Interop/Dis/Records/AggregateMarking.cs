using System.Runtime.CompilerServices;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>Up to thirty-one characters by which an aggregate goes.</summary>
public struct AggregateMarking : IRecord
{
    private Characters _characters;

    /// <summary>1 is ASCII.</summary>
    public MarkingCharacterSet CharacterSet;

    /// <summary>In ASCII, with question marks for other characters; what is longer than thirty-one is cut.</summary>
    public static AggregateMarking Of(ReadOnlySpan<char> text)
    {
        var marking = new AggregateMarking { CharacterSet = MarkingCharacterSet.Ascii };
        MarkingText.Write(text, marking._characters);
        return marking;
    }

    /// <summary>Up to the first zero; only what is ASCII is readable.</summary>
    public override readonly string ToString() => MarkingText.Read(_characters);

    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Code("characterSet", ref CharacterSet);
        wire.Text("text", _characters);
    }

    [InlineArray(Count)]
    private struct Characters
    {
        public const int Count = 31;

        private byte _first;
    }
}
