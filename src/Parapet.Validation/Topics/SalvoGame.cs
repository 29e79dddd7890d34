using System.Collections.Immutable;

namespace Parapet.Validation.Topics;

/// <summary>
/// Targets that come one after the other, each with a worth drawn from one distribution and known when it comes, and rounds for all of
/// them. What gets through in the mean is found exactly: over every state and, for the best, every number of rounds.
/// </summary>
/// <param name="Kill">Chance that one round kills, in [0, 1].</param>
/// <param name="Looks">Salvos at one target, each after the result of the last is known.</param>
/// <param name="Worths">Not negative; 0 where nothing comes.</param>
/// <param name="Chances">Of each worth, positive; taken as shares of their sum.</param>
internal sealed record SalvoGame(double Kill, int Looks, ImmutableArray<double> Worths, ImmutableArray<double> Chances)
{
    /// <summary>How many rounds to fire at a target of a worth, with so many left, so many targets to come after it and so many salvos at it, this one included.</summary>
    public delegate int Rule(double worth, int rounds, int arrivals, int salvos);

    /// <summary>Worth that gets through in the mean.</summary>
    /// <param name="rounds">Not negative.</param>
    /// <param name="arrivals">Not negative.</param>
    /// <param name="rule">Null for the best of all.</param>
    public double Loss(int rounds, int arrivals, Rule? rule)
    {
        var sum = Chances.Sum();
        var later = new double[rounds + 1];
        for (var after = 0; after < arrivals; after++)
        {
            var loss = new double[rounds + 1];
            for (var worth = 0; worth < Worths.Length; worth++)
            {
                var row = LossWith(Worths[worth], later, after, rule);
                for (var left = 0; left <= rounds; left++)
                {
                    loss[left] += Chances[worth] / sum * row[left];
                }
            }

            later = loss;
        }

        return later[rounds];
    }

    /// <summary>By the rounds left, what gets through of a target and of all that come after it.</summary>
    private double[] LossWith(double worth, double[] later, int after, Rule? rule)
    {
        double[] before = [.. later.Select(loss => worth + loss)];
        for (var salvos = 1; salvos <= Looks; salvos++)
        {
            var now = new double[later.Length];
            for (var left = 0; left < now.Length; left++)
            {
                now[left] = rule is null
                    ? Enumerable.Range(0, left + 1).Min(fired => LossOf(fired, left, worth, later, before))
                    : LossOf(rule(worth, left, after, salvos), left, worth, later, before);
            }

            before = now;
        }

        return before;
    }

    /// <summary>Who fires nothing leaves the target.</summary>
    private double LossOf(int fired, int left, double worth, double[] later, double[] before)
    {
        var survives = Math.Pow(1 - Kill, fired);
        return fired == 0 ? worth + later[left] : (1 - survives) * later[left - fired] + survives * before[left - fired];
    }
}
