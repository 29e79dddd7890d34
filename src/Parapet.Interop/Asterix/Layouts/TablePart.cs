using System.Collections.Immutable;

namespace Parapet.Interop.Asterix.Layouts;

/// <summary>An item or a part of one, as a table describes it.</summary>
/// <param name="Name">Its number or name.</param>
/// <param name="Title">Empty for parts.</param>
/// <param name="Kind">The words that say what it is built like.</param>
/// <param name="Chunks">Field texts, one list a chunk.</param>
/// <param name="Parts">Of a compound, in the order of its bits; null where a bit announces nothing.</param>
internal sealed record TablePart(string Name, string Title, string Kind, ImmutableArray<ImmutableArray<string>> Chunks, ImmutableArray<TablePart?> Parts)
{
    /// <summary>Everything but the title, on one line: equal for parts that are laid out alike.</summary>
    public string Shape => $"{Kind}({string.Join(" | ", Chunks.Select(chunk => string.Join(", ", chunk)))}{string.Join(" ", Parts.Select(part => part is null ? "-" : $"{part.Name}:{part.Shape}"))})";
}

/// <summary>An edition of a category or of its expansion field, with whatever it shares with earlier ones already put in.</summary>
/// <param name="Names">Editions that are laid out alike.</param>
/// <param name="Orders">Which item each bit announces, "-" for none; with the condition of the order, empty where there is one alone.</param>
/// <param name="Items">By number.</param>
/// <param name="IndicatorOctets">Of an expansion; 0 where they extend.</param>
internal sealed record TableEdition(
    ImmutableArray<string> Names,
    ImmutableArray<(string Condition, ImmutableArray<string> Slots)> Orders,
    ImmutableDictionary<string, TablePart> Items,
    int IndicatorOctets);

/// <summary>All editions of a category.</summary>
/// <param name="Times">Items that tell the time of day, the first that is there counts.</param>
internal sealed record TableCategory(
    int Number, string Title, ImmutableArray<string> Times, ImmutableArray<TableEdition> Editions, ImmutableArray<TableEdition> Expansions);
