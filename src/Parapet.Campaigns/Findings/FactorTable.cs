using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Statistics.Designs;
using Parapet.Statistics.Estimates;

namespace Parapet.Campaigns.Findings;

/// <summary>
/// The largest complete block of the table of force x connection: only there can hardware and connection be told apart.
/// </summary>
public sealed class FactorTable
{
    private readonly FactorBlock _block;

    private FactorTable(FactorBlock block) => _block = block;

    /// <summary>Hardware, in the order of the options.</summary>
    public ImmutableArray<string> Forces => _block.Rows;

    /// <summary>Connections that every force of the block has, in the order of the options; the first is the base.</summary>
    public ImmutableArray<string> Connections => _block.Columns;

    /// <summary>The option in a cell, by index.</summary>
    public int this[string force, string connection] => _block[force, connection];

    /// <summary>Null unless two forces share two connections.</summary>
    /// <param name="options">Of the study.</param>
    /// <param name="hasValue">Whether the measure that is asked about has a value in an option, by index; one without has no place in the block.</param>
    public static FactorTable? From(ImmutableArray<OptionResult> options, Func<int, bool> hasValue)
    {
        var compared = options.Index().Where(entry => entry.Item.Role == OptionRole.Compared && hasValue(entry.Index));
        return FactorBlock.Largest([.. compared.Select(entry => (entry.Item.Force, entry.Item.Connection, entry.Index))]) is { } block ? new(block) : null;
    }

    /// <summary>Every pair of forces, every connection against the base, and every pair of both, in the measure's unit.</summary>
    public ImmutableArray<FactorEffect> Effects(OutcomeTable table, MeasureOfEffectiveness measure)
    {
        var pairs = _block.RowPairs.ToArray();
        return
        [
            .. pairs.Select(pair => Effect(EffectKind.Hardware, $"{pair.Second} less {pair.First}", _block.BetweenRows(pair.Second, pair.First))),
            .. Connections.Skip(1).Select(connection => Effect(EffectKind.Connection, $"{connection} less {Connections[0]}", _block.FromBase(connection))),
            .. from pair in pairs
               from connection in Connections.Skip(1)
               select Effect(
                   EffectKind.Interaction, $"{connection}: {pair.Second} less {pair.First}", _block.Interaction(pair.Second, pair.First, connection)),
        ];

        FactorEffect Effect(EffectKind kind, string name, Contrast contrast)
        {
            var sample = table.Sample(contrast, measure);
            return new(kind, name, Estimate.Of(sample), Reversal.Of(sample));
        }
    }
}
