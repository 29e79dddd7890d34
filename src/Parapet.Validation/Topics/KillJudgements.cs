using Parapet.Foundation.Randomness;
using Parapet.Sensing.Assessment;
using Parapet.Validation.Tables;

namespace Parapet.Validation.Topics;

/// <summary>What a sensor's declaration of a kill is worth.</summary>
internal sealed class KillJudgements : ICheckedModel
{
    private const int Engagements = 40_000;

    public string Table => "assessment/judgements";

    /// <summary>A sensor that errs both ways as a row says.</summary>
    public static KillAssessment Sensor(ReferenceRow row) => new(new()
    {
        Delay = Duration.FromSeconds(row.Has("delay_s") ? row.Number("delay_s") : 0),
        MissDeclaredKill = Ratio.Of(row.Number("miss_declared_kill")),
        KillDeclaredMiss = Ratio.Of(row.Number("kill_declared_miss")),
    });

    public IEnumerable<(string Column, double Value)> Compute(ReferenceRow row)
    {
        var (sensor, random) = (Sensor(row), new RandomSource(27, 0));
        var truth = random.Stream(Purpose.Test, 0);
        var (declared, killedDeclared, missedNot, delay) = (0, 0, 0, 0.0);
        for (var i = 0; i < Engagements; i++)
        {
            var killed = truth.NextBernoulli(row.Number("kill_probability"));
            var report = sensor.Assess(new(i), new(0), new(new(0), 1), killed, Instant.FromSeconds(i), random);
            declared += report.DeclaredKilled ? 1 : 0;
            killedDeclared += report.DeclaredKilled && killed ? 1 : 0;
            missedNot += !report.DeclaredKilled && !killed ? 1 : 0;
            delay = (report.Time - Instant.FromSeconds(i)).Seconds;
        }

        yield return ("declared_kill", (double)declared / Engagements);
        yield return ("killed_if_declared", (double)killedDeclared / declared);
        yield return ("missed_if_not", (double)missedNot / (Engagements - declared));
        yield return ("delay_s", delay);
    }
}
