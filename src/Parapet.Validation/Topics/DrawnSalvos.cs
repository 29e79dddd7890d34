using System.Collections.Immutable;
using Parapet.Foundation.Randomness;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>The dynamic rule of doctrine beside the best that any rule could do, in the worst of many drawn cases.</summary>
internal sealed class DrawnSalvos : ICheckedModel
{
    public string Table => "fire-discipline/drawn";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var worst = 0.0;
        for (var number = 0; number < row.Count("cases"); number++)
        {
            var stream = new RandomSource((ulong)row.Count("seed"), (ulong)number).Stream(Purpose.Test, 0);
            var (rounds, arrivals) = (1 + stream.NextIndex(row.Count("most_rounds")), 1 + stream.NextIndex(row.Count("most_arrivals")));
            var game = Drawn(ref stream, 1 + stream.NextIndex(row.Count("most_looks")), 1 + stream.NextIndex(row.Count("most_worths")), row.Number("decades"));
            worst = Math.Max(worst, game.Loss(rounds, arrivals, DynamicSalvos.RuleFor(game, rounds)) / game.Loss(rounds, arrivals, rule: null) - 1);
        }

        yield return ("worst_excess", worst);
    }

    /// <summary>With any kill probability from 0.05 to 0.97, and in two cases of five a chance that nothing comes.</summary>
    private static SalvoGame Drawn(ref RandomStream stream, int looks, int worths, double decades)
    {
        var kill = stream.NextUniform(0.05, 0.97);
        var mayBeNothing = worths > 1 && stream.NextBernoulli(0.4);
        var drawn = ImmutableArray.CreateBuilder<double>();
        var chances = ImmutableArray.CreateBuilder<double>();
        for (var i = 0; i < worths; i++)
        {
            drawn.Add(i == 0 && mayBeNothing ? 0 : Math.Pow(10, decades * stream.NextUniform()));
            chances.Add(stream.NextUniform(0.1, 1));
        }

        return new(kill, looks, drawn.ToImmutable(), chances.ToImmutable());
    }
}
