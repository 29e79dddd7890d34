using System.Globalization;
using Parapet.BattleManagement.Doctrine;
using Parapet.Flight.Endgame;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>
/// Firing patterns, each salvo after a look at the last one's result: the program's draws of kills and of judgements,
/// for as many targets as the tolerance speaks of. The whole cycle is held to the same closed forms by the tests.
/// </summary>
internal sealed class DoctrineOutcomes : ICheckedModel
{
    private const int Targets = 40_000;

    private static readonly TargetState Anywhere = new(new(7e6, 0, 0), new(0, 250, 0));

    public string Table => "engagement/doctrine";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var pattern = FiringPattern.Of([.. row.Text("salvos").Split(' ').Select(salvo => int.Parse(salvo, CultureInfo.InvariantCulture))]);
        var kill = Ratio.Of(row.Number("kill_probability"));
        var round = SampleRounds.Make(2000, 10, 10_000, 25, 0) with { KillProbability = [.. Enum.GetValues<TargetClass>().Select(_ => kill)], ReckonedKill = [.. Enum.GetValues<TargetClass>().Select(_ => kill)] };
        var assessment = KillJudgements.Sensor(row);
        var random = new RandomSource(26, 0);
        var (left, fired) = (0, 0);
        for (var number = 0; number < Targets; number++)
        {
            var target = SampleTargets.At(Anywhere, number);
            var (killed, arrivals) = (false, 0);
            foreach (var salvo in pattern.Salvos)
            {
                for (var shot = 0; shot < salvo; shot++)
                {
                    killed |= Warhead.Strike(round, target, arrivals++, random) == ArrivalResult.Killed;
                }

                var engagement = new EngagementId(number * pattern.Salvos.Length + arrivals);
                if (assessment.Assess(engagement, new(0), new(new(0), 1), killed, Instant.Start, random).DeclaredKilled)
                {
                    break;
                }
            }

            fired += arrivals;
            left += killed ? 0 : 1;
        }

        yield return ("leak_probability", (double)left / Targets);
        yield return ("rounds_per_target", (double)fired / Targets);
    }
}
