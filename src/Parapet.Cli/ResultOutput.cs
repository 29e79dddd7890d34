using Parapet.Studies.Results;
using Parapet.Studies.Statistics;

namespace Parapet.Cli;

/// <summary>Writes a study's result to files and tells the user what it came to.</summary>
internal static class ResultOutput
{
    public static int Write(StudyResult result, string folder, RunRequest request)
    {
        foreach (var problem in result.Validate()) Console.Error.WriteLine(problem);
        var findings = StudyFindings.From(result);
        foreach (var (option, i) in result.Options.Select((o, i) => (o, i)))
        {
            var outs = result.Outcomes.Where(o => o.Option == i).ToArray();
            Console.WriteLine($"{option.Name,-40} leakers {outs.Average(o => o.Leakers):F2} of {outs.Average(o => o.RaidSize):F1} rounds {outs.Average(o => o.RoundsFired):F1} friend lost {outs.Average(o => o.Friendly.Lost):F2} civil {outs.Average(o => o.Civil.Lost):F2} double {outs.Average(o => o.DoubleEngagements):F1} C {outs.Sum(o => o.AirPicture.ObjectsTracked) / outs.Sum(o => o.AirPicture.Objects):F2} A {outs.Sum(o => o.AirPicture.TracksOnObjects) / outs.Sum(o => o.AirPicture.ObjectsTracked):F2} {option.Cost.Millions:F0} FU {option.FireUnits}");
            Console.WriteLine("    " + string.Join(" ", outs.SelectMany(o => o.Classes).GroupBy(c => c.Class).Select(g => $"{g.Key}:{(double)g.Sum(c => c.Leakers) / g.Sum(c => c.Raid):F2}")));
            Console.WriteLine("    " + string.Join(" ", Enum.GetValues<FirstCause>().Select(f => $"{f}:{(double)outs.SelectMany(o => o.Classes).Sum(c => c.FirstCauses[(int)f]) / outs.Length:F1}")));
        }
        foreach (var t in result.Timing) Console.WriteLine($"{t.Stage} {t.Time.Seconds:F2}");
        if (Environment.GetEnvironmentVariable("DUMP") is { } dump)
        {
            var parts = dump.Split('|');
            foreach (var e in result.Events.Where(e => result.Options[e.Option].Name == parts[0] && e.Class?.ToString() == parts[1]).OrderBy(e => e.Target).ThenBy(e => e.Time)) Console.WriteLine($"{e.Target} {e.Time} {e.Kind} {e.Actor} {e.Detail}");
        }
        Console.WriteLine($"elapsed {result.Elapsed.Seconds:F1}");
        return ExitCode.Done;
    }
}
