using Parapet.Flight.Endgame;
using Parapet.Flight.Targets;
using Parapet.Foundation.Randomness;
using Parapet.Messages;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>
/// How many interceptors leave none of a raid's warheads with a given confidence [Wilkening1999]: the closed form, and for a
/// barrage the program's own draws of kills beside it, shared out as evenly as whole interceptors can be.
/// </summary>
internal sealed class RaidSizings : ICheckedModel
{
    private const int Raids = 10_000;

    private static readonly TargetState Anywhere = new(new(7e6, 0, 0), new(0, 250, 0));

    public string Table => "engagements/wilkening";

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (warheads, decoys, asked) = (row.Count("warheads"), row.Count("decoys"), row.Number("asked"));
        if (row.Text("track").Length == 0)
        {
            yield return ("p_track", Math.Pow(asked, 1.0 / warheads));
            yield break;
        }

        var (track, kill) = (row.Number("track"), row.Number("kill_probability"));
        var each = Math.Log(1 - Math.Pow(asked, 1.0 / warheads) / track) / Math.Log(1 - kill);
        yield return ("interceptors", (warheads + decoys) * (row.Count("looks") == 1 ? each : 2 + (1 - kill) * (1 - kill) * (each - 2)));
        if (row.Text("confidence").Length > 0)
        {
            yield return ("confidence", Drawn(warheads, (int)Math.Round(warheads * each), track, Ratio.Of(kill)));
        }
    }

    private static double Drawn(int warheads, int interceptors, double track, Ratio kill)
    {
        var round = SampleRounds.Make(2000, 10, 10_000, 25, 0) with { KillProbability = [.. Enum.GetValues<TargetClass>().Select(_ => kill)] };
        var without = 0;
        for (var raid = 0; raid < Raids; raid++)
        {
            var random = new RandomSource(99, (ulong)raid);
            var left = false;
            for (var number = 0; number < warheads; number++)
            {
                var target = SampleTargets.At(Anywhere, number);
                var shots = interceptors / warheads + (number < interceptors % warheads ? 1 : 0);
                var tracked = random.Stream(Purpose.Test, number).NextBernoulli(track);
                left |= !tracked || !Enumerable.Range(0, shots).Any(shot => Warhead.Strike(round, target, shot, random) == ArrivalResult.Killed);
            }

            without += left ? 0 : 1;
        }

        return (double)without / Raids;
    }
}
