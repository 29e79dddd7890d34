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

    private readonly ImmutableArray<(OptionResult A, OptionResult B)> _asked;

    private FactorTable(FactorBlock block, ImmutableArray<(OptionResult A, OptionResult B)> asked) => (_block, _asked) = (block, asked);

    /// <summary>Hardware, in the order of the options.</summary>
    public ImmutableArray<string> Forces => _block.Rows;

    /// <summary>Connections that every force of the block has, in the order of the options; the first is the base.</summary>
    public ImmutableArray<string> Connections => _block.Columns;

    /// <summary>The option in a cell, by index.</summary>
    public int this[string force, string connection] => _block[force, connection];

    /// <summary>Null unless two forces share two connections.</summary>
    /// <param name="options">Of the study.</param>
    /// <param name="hasValue">Whether the measure that is asked about has a value in an option, by index; one without has no place in the block.</param>
    /// <param name="asked">The pairs that the question asks about: an effect has the sign of the first pair that differs in it.</param>
    public static FactorTable? From(ImmutableArray<OptionResult> options, Func<int, bool> hasValue, ImmutableArray<(int A, int B)> asked)
    {
        var compared = options.Index().Where(entry => entry.Item.Role == OptionRole.Compared && hasValue(entry.Index));
        return FactorBlock.Largest([.. compared.Select(entry => (entry.Item.Force, entry.Item.Connection, entry.Index))]) is { } block
            ? new(block, [.. asked.Select(pair => (options[pair.A], options[pair.B]))])
            : null;
    }

    /// <summary>Whether the first pair asked about that sets these two against each other has them in this order.</summary>
    private bool IsAsked(Func<OptionResult, string> factor, string first, string second) =>
        _asked.Select(pair => (factor(pair.A), factor(pair.B))).FirstOrDefault(pair => pair == (first, second) || pair == (second, first)) == (first, second);

    /// <summary>Every pair of forces, every connection against the base, and every pair of both, in the measure's unit.</summary>
    public ImmutableArray<FactorEffect> Effects(OutcomeTable table, MeasureOfEffectiveness measure)
    {
        var pairs = _block.RowPairs.Select(pair => IsAsked(option => option.Force, pair.First, pair.Second) ? (First: pair.Second, Second: pair.First) : pair).ToArray();
        return
        [
            .. pairs.Select(pair => Effect(EffectKind.Hardware, $"{pair.Second} minus {pair.First}", _block.BetweenRows(pair.Second, pair.First))),
            .. Connections.Skip(1).Select(connection => IsAsked(option => option.Connection, Connections[0], connection)
                ? Effect(EffectKind.Connection, $"{Connections[0]} minus {connection}", _block.FromBase(connection).Turned)
                : Effect(EffectKind.Connection, $"{connection} minus {Connections[0]}", _block.FromBase(connection))),
            .. from pair in pairs
               from connection in Connections.Skip(1)
               select Effect(
                   EffectKind.Interaction, $"{connection}: {pair.Second} minus {pair.First}", _block.Interaction(pair.Second, pair.First, connection)),
        ];

        FactorEffect Effect(EffectKind kind, string name, Contrast contrast)
        {
            var sample = table.Sample(contrast, measure);
            return new(kind, name, Estimate.Of(sample).Within(contrast.Bounds(table.Bounds(measure))), Reversal.Of(sample));
        }
    }
}
