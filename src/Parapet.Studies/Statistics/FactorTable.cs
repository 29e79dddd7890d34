using System.Collections.Immutable;
using Parapet.Studies.Results;

namespace Parapet.Studies.Statistics;

/// <summary>
/// The largest complete block of the table of force x connection: only there can hardware and connection be told apart.
/// </summary>
public sealed class FactorTable
{
    private readonly ImmutableDictionary<(string Force, string Connection), int> _cells;

    private FactorTable(ImmutableArray<string> forces, ImmutableArray<string> connections, ImmutableDictionary<(string, string), int> cells) =>
        (Forces, Connections, _cells) = (forces, connections, cells);

    /// <summary>Hardware, in the order of the options.</summary>
    public ImmutableArray<string> Forces { get; }

    /// <summary>Connections that every force of the block has, in the order of the options; the first is the base.</summary>
    public ImmutableArray<string> Connections { get; }

    /// <summary>The option in a cell, by index.</summary>
    public int this[string force, string connection] => _cells[(force, connection)];

    /// <summary>Null unless two forces share two connections.</summary>
    public static FactorTable? From(ImmutableArray<OptionResult> options)
    {
        var compared = options.Index().Where(entry => entry.Item.Role == OptionRole.Compared).ToArray();
        var cells = compared
            .GroupBy(entry => (entry.Item.Force, entry.Item.Connection))
            .ToImmutableDictionary(group => group.Key, group => group.First().Index);
        string[] connections = [.. compared.Select(entry => entry.Item.Connection).Distinct()];
        string[] forces = [.. compared.Select(entry => entry.Item.Force).Distinct()];
        var blocks =
            from chosen in Subsets(connections)
            where chosen.Length >= 2
            let having = forces.Where(force => chosen.All(connection => cells.ContainsKey((force, connection)))).ToImmutableArray()
            where having.Length >= 2
            orderby having.Length * chosen.Length descending, having.Length descending
            select new FactorTable(having, chosen, cells);
        return blocks.FirstOrDefault();
    }

    /// <summary>Every pair of forces, every connection against the base, and every pair of both.</summary>
    public ImmutableArray<FactorEffect> Effects(OutcomeTable table, MeasureOfEffectiveness measure)
    {
        var pairs = Pairs(Forces).ToArray();
        return
        [
            .. pairs.Select(pair => Effect(EffectKind.Hardware, $"{pair.Second} less {pair.First}",
                Contrast.Between(Row(pair.Second), Row(pair.First)))),
            .. Connections.Skip(1).Select(connection => Effect(EffectKind.Connection, $"{connection} less {Connections[0]}",
                Contrast.Between(Column(connection), Column(Connections[0])))),
            .. from pair in pairs
               from connection in Connections.Skip(1)
               select Effect(EffectKind.Interaction, $"{connection}: {pair.Second} less {pair.First}", Interaction(pair, connection)),
        ];

        FactorEffect Effect(EffectKind kind, string name, Contrast contrast)
        {
            var sample = contrast.Sample(table, measure);
            return new(kind, name, Estimate.Of(sample), Reversal.Of(sample));
        }
    }

    private int[] Row(string force) => [.. Connections.Select(connection => this[force, connection])];

    private int[] Column(string connection) => [.. Forces.Select(force => this[force, connection])];

    private Contrast Interaction((string First, string Second) pair, string connection) => new(
    [
        (this[pair.Second, connection], 1), (this[pair.Second, Connections[0]], -1),
        (this[pair.First, connection], -1), (this[pair.First, Connections[0]], 1),
    ]);

    private static IEnumerable<(string First, string Second)> Pairs(ImmutableArray<string> names) =>
        from second in Enumerable.Range(1, names.Length - 1)
        from first in Enumerable.Range(0, second)
        select (names[first], names[second]);

    private static IEnumerable<ImmutableArray<string>> Subsets(string[] names) =>
        from mask in Enumerable.Range(1, (1 << names.Length) - 1)
        select names.Where((_, index) => (mask >> index & 1) == 1).ToImmutableArray();
}
